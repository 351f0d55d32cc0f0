//! Somebody whose comments are taken down together without a ban is told once, and can appeal.

use super::Place;
use crate::support::threads::{Fill, assert_counted, one};
use crate::support::{Page, make};
use byline::accounts::Role;
use std::time::Duration;

const TOLD: &str = "[aria-labelledby=from-moderators] .told-state";

impl Place {
    /// Sam takes comments of Ana's down by the form on her page.
    fn clean_up(&self, scope: &str, reason: &str) -> Page {
        let fields = [("clean_up", scope), ("reason", reason)];
        let sent = self
            .sam
            .fill(&self.page(), "form[action$=clean-ups]", &fields);
        self.sam.follow(sent.expect(303))
    }

    fn put_back(&self) -> Page {
        let sent = self
            .sam
            .fill(&self.page(), "form[action$=restoration]", &[]);
        self.sam.follow(sent.expect(303))
    }

    /// What Ana is told, the latest first, since a comment of hers was published.
    fn told(&self) -> Vec<String> {
        let mut told = self.reader.get("/account").expect(200).texts(TOLD);
        told.retain(|one| !one.starts_with("Your comment is published."));
        told
    }

    fn published(&self) -> i64 {
        let ask = "SELECT COUNT(*) AS n FROM comments JOIN accounts ON accounts.id = author_id \
                   WHERE accounts.slug = 'ana-ruiz' AND status = 'published'";
        one(&self.app, ask.to_owned())
    }

    /// Ana appeals, and Sam answers with this outcome after a while.
    fn appeal(&self, wait: Duration, outcome: &str) -> Page {
        let account = self.reader.get("/account").expect(200);
        let path = account.attr(&format!("{TOLD} a[href$=appeal]"), "href");
        let form = self.reader.get(&path).expect(200);
        assert!(
            form.text(".told-state")
                .contains("were taken down together")
        );
        let words = [("message", "I was misread.")];
        self.reader
            .fill(&form, "form[action$=appeal]", &words)
            .expect(303);
        self.app.wait(wait);
        self.sam.sign_in("sam@example.org");
        let appeals = self.sam.get("/moderation/appeals").expect(200);
        assert!(
            appeals
                .text(".case")
                .contains("Took down all their comments: 1 comment.")
        );
        assert!(appeals.text(".case").contains("Put all back"));
        let answer = [("answer", "We looked again."), ("outcome", outcome)];
        let sent = self.sam.fill(&appeals, "form[action$=answer]", &answer);
        match sent.location() {
            Some(_) => self.sam.follow(sent),
            None => sent,
        }
    }
}

#[test]
fn whoever_is_cleaned_up_after_is_told_once_with_the_reason_however_much_it_was() {
    let place = Place::open();
    let root = make::comment(&place.app, &place.article)
        .by(&place.ana)
        .saying("Another word.")
        .published();
    Fill::answers(&root, 300).into(&place.app);
    place.clean_up("all", "abuse");
    place.app.run(place.app.app.clean_up()).unwrap();
    assert_eq!(place.published(), 0);
    let account = place.reader.get("/account").expect(200);
    assert!(account.has(".unread"), "there is something new");
    let told = place.told();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0].starts_with("Your comments from before 14 March 2026, 09:"),
        "{told:?}"
    );
    assert!(
        told[0].contains("UTC were taken down together: attacks on other people."),
        "{told:?}"
    );
    assert!(told[0].contains("New") && told[0].contains("Appeal"));
    assert!(!told[0].contains("Sam"), "who decided is not told");
}

#[test]
fn whoever_is_cleaned_up_after_is_told_that_it_was_undone() {
    let place = Place::open();
    place.clean_up("day", "other");
    assert!(place.told()[0].contains("from the 24 hours before 14 March 2026"));
    place.put_back();
    let told = place.told();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].contains("Your comments that were taken down together are back."));
    assert!(told[1].contains("They were put back since.") && !told[1].contains("Appeal"));
    assert_eq!(place.published(), 1);
    assert_counted(&place.app);
}

#[test]
fn of_a_ban_with_a_clean_up_only_the_ban_is_told_and_that_the_comments_are_back() {
    let place = Place::open();
    place.judge("banned", &[("clean_up", "all")]).expect(303);
    assert_eq!(place.published(), 0);
    let told = place.told();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("can’t comment"));
    place.put_back();
    let told = place.told();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[1].contains("are back."), "{told:?}");
    for path in ["/account/clean-ups/1/appeal", "/account/clean-ups/9/appeal"] {
        place.reader.get(path).expect(404);
    }
}

#[test]
fn a_clean_up_that_found_nothing_is_told_to_nobody() {
    let place = Place::open();
    place.app.wait(Duration::from_secs(48 * 3600));
    place.sam.sign_in("sam@example.org");
    place.reader.sign_in("ana@example.org");
    place.clean_up("day", "spam");
    assert_eq!(place.told(), [""; 0]);
    place.put_back();
    assert_eq!(place.told(), [""; 0]);
}

#[test]
fn an_appeal_that_is_upheld_puts_all_of_them_back() {
    let place = Place::open();
    place.clean_up("all", "spam");
    let page = place.appeal(Duration::from_secs(60), "upheld");
    assert!(
        page.text("[role=status]")
            .contains("Answered, and put right.")
    );
    assert_eq!(place.published(), 1);
    let told = place.told();
    assert!(
        told[0].contains("You appealed, and your comments are put back."),
        "{told:?}"
    );
    assert!(told[0].contains("We looked again."));
    assert_counted(&place.app);
}

#[test]
fn an_appeal_that_is_turned_down_leaves_them_where_they_are_and_is_made_once() {
    let place = Place::open();
    place.clean_up("all", "abuse");
    place.appeal(Duration::from_secs(60), "turned-down");
    assert_eq!(place.published(), 0);
    assert!(place.told()[0].contains("it stays as it was decided."));
    let page = place.reader.get("/account/clean-ups/1/appeal").expect(200);
    assert!(page.text("main").contains("We looked again."));
    let again = [("message", "Once more.")];
    let sent = place.reader.post("/account/clean-ups/1/appeal", &again);
    let page = place.reader.follow(sent.expect(303));
    assert!(
        page.text("[role=status]")
            .contains("You have appealed already.")
    );
}

#[test]
fn an_appeal_about_what_cannot_be_put_back_any_more_is_not_said_to_be_upheld() {
    let place = Place::open();
    place.clean_up("all", "abuse");
    let page = place.appeal(Duration::from_secs(31 * 86_400), "upheld");
    let said = page.expect(422);
    assert!(
        said.text("[role=alert]")
            .contains("cannot be put back at once any more"),
    );
    assert_eq!(said.text(".case textarea"), "We looked again.");
    assert_eq!(place.published(), 0);
    place.reader.sign_in("ana@example.org");
    assert!(place.told().iter().all(|one| !one.contains("You appealed")));
}

#[test]
fn nobody_appeals_against_a_clean_up_after_somebody_else() {
    let place = Place::open();
    place.clean_up("all", "abuse");
    make::account(&place.app, "Ben", "ben@example.org", Role::Reader);
    let ben = place.app.visitor();
    ben.sign_in("ben@example.org");
    for who in [&ben, &place.sam] {
        who.get("/account/clean-ups/1/appeal").expect(404);
        let words = [("message", "For her.")];
        who.post("/account/clean-ups/1/appeal", &words).expect(404);
    }
    assert!(
        !place
            .sam
            .get("/moderation/appeals")
            .expect(200)
            .has(".case")
    );
}
