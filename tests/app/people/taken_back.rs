//! What was decided about people is taken back in the log.

use super::Place;
use crate::support::{Page, Visitor, make};
use byline::accounts::Role;
use byline::accounts::standing::{self, Standing};
use std::time::Duration;

/// The buttons of the lines about people.
const UNDO: &str = ".log form.undo[action*='/states/']";
const DAY: Duration = Duration::from_secs(86_400);

impl Place {
    fn log(&self) -> Page {
        self.sam.get("/moderation/log").expect(200)
    }

    /// Presses the first button of the log, and reads the log again.
    fn undo(&self) -> Page {
        let undone = self.sam.fill(&self.log(), UNDO, &[]);
        let log = self.sam.follow(undone.expect(303));
        assert_eq!(log.text("h1"), "Moderation log");
        log
    }

    fn standing(&self) -> Standing {
        let (ana, now) = (self.ana.id, self.app.app.clock.now());
        self.app
            .read(move |conn| standing::standing_of(conn, ana, now))
    }

    /// Time goes by, and Sam signs in again.
    fn later(&self, days: u32) {
        self.app.wait(DAY * days);
        self.sam.sign_in("sam@example.org");
    }
}

/// Whether something is in force.
type InForce = fn(&Standing) -> bool;

fn first(log: &Page) -> String {
    log.texts(".log-line").into_iter().next().unwrap()
}

#[test]
fn whatever_was_decided_about_somebody_is_taken_back_in_the_log_and_that_as_well() {
    let place = Place::open();
    let decided: [(&str, InForce); 5] = [
        ("premoderated", |one| one.premoderated),
        ("warned", |one| one.warned.is_some()),
        ("suspended", |one| one.suspended.is_some()),
        ("banned", |one| one.banned.is_some()),
        ("untrusted", |one| one.untrusted),
    ];
    for (kind, is) in decided {
        let form = [("message", "Read this."), ("until", "7")];
        place.judge(kind, &form).expect(303);
        let imposed = first(&place.log());
        assert!(is(&place.standing()), "{kind}");
        let log = place.undo();
        assert!(
            log.text("[role=status]")
                .starts_with("Undone: Ana Ruiz is not")
        );
        assert!(first(&log).starts_with("Sam Okafor lifted"), "{kind}");
        assert!(!is(&place.standing()), "{kind}");
        let log = place.undo();
        assert!(log.text("[role=status]").starts_with("Undone."));
        assert_eq!(first(&log), imposed);
        assert!(is(&place.standing()), "{kind}");
        place.undo();
        assert!(!is(&place.standing()), "{kind}");
    }
}

#[test]
fn what_was_lifted_is_imposed_again_until_its_old_end_and_not_after_it() {
    let place = Place::open();
    let form = [("message", "A week."), ("until", "7")];
    place.judge("suspended", &form).expect(303);
    let end = place.standing().suspended_until().unwrap();
    place.later(2);
    place.undo();
    place.later(2);
    place.undo();
    assert_eq!(place.standing().suspended_until(), Some(end));
    place.undo();
    // Both stand in the history, each with what became of it.
    assert_eq!(place.page().count("[aria-labelledby=history] .said"), 2);
    let stale = place.log();
    place.later(4);
    assert!(!place.log().has(UNDO));
    let late = place.sam.fill(&stale, UNDO, &[]).expect(303);
    let late = place.sam.follow(late).text("[role=status]");
    assert!(
        late.starts_with("It would have ended by itself meanwhile"),
        "{late}"
    );
    assert!(place.standing().suspended.is_none());
}

#[test]
fn a_ban_that_is_imposed_again_covers_what_it_covered() {
    let place = Place::open();
    let form = [("cover_spellings", "on")];
    place.judge("banned", &form).expect(303);
    place.undo();
    let log = place.undo();
    assert!(
        log.text(".log li")
            .contains("every spelling of their address")
    );
    let form = [
        ("name", "Back again"),
        ("email", "ana+2@example.org"),
        ("password", make::PASSWORD),
    ];
    place.app.visitor().post("/sign-up", &form).expect(422);
}

#[test]
fn only_what_still_stands_is_taken_back_for_thirty_days_and_by_those_who_decide() {
    let place = Place::open();
    place.judge("banned", &[]).expect(303);
    let stale = place.log();
    place.undo();
    let lifted = place.log();
    // Of the two lines only the later has a button.
    assert_eq!(lifted.count(UNDO), 1);
    let said = |page: Page| place.sam.follow(page.expect(303)).text("[role=status]");
    let again = said(place.sam.fill(&stale, UNDO, &[]));
    assert!(again.starts_with("Already lifted by Sam Okafor"), "{again}");
    place.judge("banned", &[]).expect(303);
    let meanwhile = said(place.sam.fill(&lifted, UNDO, &[]));
    assert!(
        meanwhile.starts_with("Meanwhile Sam Okafor decided anew"),
        "{meanwhile}"
    );
    assert_eq!(place.log().count(UNDO), 1);
    let editor = make::account(&place.app, "Edda", "edda@example.org", Role::Editor);
    let other = place.app.visitor();
    other.sign_in(editor.email.as_deref().unwrap());
    other
        .post("/moderation/states/1/lifting/reversal", &[])
        .expect(403);
    place
        .sam
        .post("/moderation/states/99/lifting/reversal", &[])
        .expect(404);
    place.undo();
    place.later(31);
    assert!(!place.log().has(UNDO));
    let late = said(place.sam.fill(&lifted, UNDO, &[]));
    assert!(!late.is_empty() && place.standing().banned.is_none());
}

#[test]
fn comments_that_were_taken_down_together_are_put_back_from_the_log() {
    let place = Place::open();
    let form = [("clean_up", "all"), ("reason", "spam")];
    let path = "/moderation/people/ana-ruiz/clean-ups";
    place.sam.post(path, &form).expect(303);
    let log = place.log();
    let button = log.attr("form.undo[action*=clean-ups]", "action");
    let back = place.sam.post(&button, &[]).expect(303);
    assert_eq!(back.location(), Some("/moderation/log".into()));
    assert!(!place.log().has("form.undo[action*=clean-ups]"));
}

#[test]
fn an_answer_to_an_appeal_stands_in_the_log_without_a_way_back() {
    let place = Place::open();
    let answered = |visitor: &Visitor, outcome: &str| {
        let page = visitor.get("/moderation/appeals").expect(200);
        let words = [("answer", "We looked."), ("outcome", outcome)];
        let sent = visitor.fill(&page, "form[action$=answer]", &words);
        sent.expect(303);
    };
    for (kind, outcome) in [("untrusted", "turned-down"), ("banned", "upheld")] {
        place.judge(kind, &[]).expect(303);
        let account = place.reader.get("/account").expect(200);
        let path = account.attr("a[href^='/account/states'][href$=appeal]", "href");
        let words = [("message", "I was not there.")];
        place.reader.post(&path, &words).expect(303);
        answered(&place.sam, outcome);
    }
    let log = place.sam.get("/moderation/log?action=appeal-upheld");
    assert_eq!(
        log.texts(".log-line"),
        ["Sam Okafor agreed with the appeal of Ana Ruiz"]
    );
    assert!(!log.has(UNDO));
    let log = place.sam.get("/moderation/log?action=appeal-turned-down");
    assert_eq!(
        log.texts(".log-line"),
        ["Sam Okafor turned down the appeal of Ana Ruiz"]
    );
    assert_eq!(
        log.texts(".log .note"),
        ["They said: I was not there.", "Told them: We looked."]
    );
    assert!(!log.has(UNDO));
    let file = place
        .sam
        .get("/moderation/log.csv?action=appeal-turned-down");
    assert!(file.body.contains("\"appeal-turned-down\",\"Ana Ruiz\""));
    assert!(file.body.contains("We looked."));
}
