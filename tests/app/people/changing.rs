//! A suspension ends sooner or later than was decided, and what was decided about somebody is taken back.

use super::Place;
use crate::support::{Page, make};
use byline::accounts::Role;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(86_400);
/// The form that changes the end of what is in force.
const CHANGE: &str = "form.judgement:has([name=replaces])";
/// The button in the message that takes back what was just done.
const UNDO: &str = ".flash form";

impl Place {
    fn suspend(&self, until: &str) -> Page {
        let form = [("until", "date"), ("date", until), ("message", "Rule 2.")];
        self.sam.follow(self.judge("suspended", &form).expect(303))
    }

    fn change(&self, page: &Page, until: &str) -> Page {
        let end = [("until", "date"), ("date", until)];
        self.sam
            .follow(self.sam.fill(page, CHANGE, &end).expect(303))
    }
}

fn in_force(page: &Page) -> Vec<String> {
    page.texts("[aria-labelledby=in-force] .states li > p > strong")
}

#[test]
fn a_suspension_is_made_longer_or_shorter_in_place_and_both_stay_in_the_history() {
    let place = Place::open();
    let page = place.suspend("2026-06-01");
    let page = place.change(&page, "2026-07-01");
    assert!(
        page.text("[role=status]")
            .contains("Suspended until 1 July 2026, 00:00 UTC: Ana Ruiz.")
    );
    assert_eq!(in_force(&page), ["Suspended until 1 July 2026, 00:00 UTC"]);
    let past = page.text("[aria-labelledby=history] .states");
    for part in [
        "Suspended until 1 June 2026, 00:00 UTC",
        "Rule 2.",
        "Replaced by Sam Okafor just now.",
    ] {
        assert!(past.contains(part), "{past}");
    }
    let told = place.reader.get("/account").expect(200);
    assert!(
        told.body
            .contains("until 1 July 2026, 00:00 UTC: attacks on other people.")
    );
    let page = place.change(&page, "2026-03-16");
    assert_eq!(
        in_force(&page),
        ["Suspended until 16 March 2026, 00:00 UTC"]
    );
    assert_eq!(page.count("[aria-labelledby=history] .states li"), 2);
    let log = place
        .sam
        .get("/moderation/log?about=ana-ruiz&action=suspended")
        .expect(200);
    let said = log.texts(".log-line");
    assert_eq!(
        said[0],
        "Sam Okafor changed the suspension of Ana Ruiz: until 16 March 2026, 00:00 UTC: Attacks on people"
    );
    assert_eq!(said.len(), 3);
    assert!(
        place
            .sam
            .get("/moderation/log?action=lift")
            .expect(200)
            .has(".empty"),
        "nothing was lifted"
    );
    place.post("Not yet.").expect(403);
    place.app.wait(2 * DAY);
    place.post("Here I am again.").expect(303);
}

#[test]
fn the_form_to_change_an_end_is_looked_at_first_and_comes_back_with_what_is_wrong() {
    let place = Place::open();
    let page = place.suspend("2026-06-01");
    let end = [("until", "date"), ("date", "2026-07-01")];
    let preview = place.sam.press(&page, CHANGE, "/preview", &end).expect(200);
    assert!(
        preview
            .text("[aria-labelledby=told]")
            .contains("until 1 July 2026")
    );
    assert_eq!(
        in_force(&place.page()),
        ["Suspended until 1 June 2026, 00:00 UTC"]
    );
    let wrong = [("until", "date"), ("date", "2020-01-01")];
    let again = place.sam.fill(&preview, CHANGE, &wrong).expect(422);
    assert!(again.text("[role=alert]").contains("begun already"));
    let page = place.change(&again, "2026-07-01");
    assert_eq!(in_force(&page), ["Suspended until 1 July 2026, 00:00 UTC"]);
}

#[test]
fn of_two_moderators_who_change_an_end_the_second_is_told_of_the_first() {
    let place = Place::open();
    make::account(&place.app, "Kim", "kim@example.org", Role::Moderator);
    let kim = place.app.visitor();
    kim.sign_in("kim@example.org");
    let page = place.suspend("2026-06-01");
    place.change(&page, "2026-07-01");
    let end = [("until", "7")];
    let told = kim.follow(kim.fill(&page, CHANGE, &end).expect(303));
    assert!(
        told.text("[role=status]")
            .contains("Sam Okafor has put another in its place (just now).")
    );
    let told = kim.follow(kim.fill(&page, "form[action$=lifting]", &[]).expect(303));
    assert!(
        told.text("[role=status]")
            .contains("Sam Okafor has put another in its place")
    );
    assert_eq!(
        in_force(&place.page()),
        ["Suspended until 1 July 2026, 00:00 UTC"]
    );
    // Nor is anything changed of somebody else, or into something else.
    make::account(&place.app, "Ben", "ben@example.org", Role::Reader);
    let form = |kind, replaces| {
        [
            ("kind", kind),
            ("reason", "spam"),
            ("until", "7"),
            ("replaces", replaces),
        ]
    };
    place
        .sam
        .post("/moderation/people/ben/states", &form("suspended", "2"))
        .expect(404);
    place
        .sam
        .post(
            "/moderation/people/ana-ruiz/states",
            &form("suspended", "x"),
        )
        .expect(404);
    place
        .sam
        .post(
            "/moderation/people/ana-ruiz/states",
            &form("suspended", "99"),
        )
        .expect(404);
    assert!(
        place
            .sam
            .post("/moderation/people/ana-ruiz/states", &form("banned", "2"))
            .status
            >= 400
    );
    assert_eq!(in_force(&place.page()).len(), 1);
}

#[test]
fn the_message_after_a_decision_takes_it_back() {
    let place = Place::open();
    let page = place.suspend("2026-06-01");
    let page = place
        .sam
        .follow(place.sam.fill(&page, UNDO, &[]).expect(303));
    assert!(
        page.text("[role=status]")
            .contains("Undone: Ana Ruiz is not suspended any more.")
    );
    assert!(in_force(&page).is_empty());
    place.post("Thank you.").expect(303);
    // What was made longer ends when it did before.
    let page = place.suspend("2026-06-01");
    let page = place.change(&page, "2026-07-01");
    let undo = page.attr(UNDO, "action");
    let page = place
        .sam
        .follow(place.sam.fill(&page, UNDO, &[]).expect(303));
    let told = page.text("[role=status]");
    assert!(
        told.contains("Undone. Suspended until 1 June 2026, 00:00 UTC: Ana Ruiz."),
        "{told}"
    );
    assert_eq!(in_force(&page), ["Suspended until 1 June 2026, 00:00 UTC"]);
    // A second press says who was faster, and changes nothing.
    let again = place.sam.follow(place.sam.post(&undo, &[]).expect(303));
    assert!(
        again
            .text("[role=status]")
            .contains("has put another in its place")
    );
    assert_eq!(in_force(&again).len(), 1);
    for path in [
        "/moderation/states/99/reversal",
        "/moderation/states/x/reversal",
    ] {
        place.sam.post(path, &[]).expect(404);
    }
    place.reader.post(&undo, &[]).expect(403);
}

#[test]
fn taking_a_ban_back_puts_the_comments_back_that_went_with_it() {
    let place = Place::open();
    let banned = place.judge("banned", &[("clean_up", "all")]).expect(303);
    let page = place.sam.follow(banned);
    assert_eq!(page.text(".log .status"), "Removed");
    let undo = page.attr(UNDO, "action");
    for odd in ["x", "99", "-1"] {
        let path = format!("{}?clean-up={odd}", undo.split('?').next().unwrap());
        place.sam.post(&path, &[]).expect(404);
    }
    let page = place
        .sam
        .follow(place.sam.fill(&page, UNDO, &[]).expect(303));
    let told = page.text("[role=status]");
    assert!(
        told.contains("Ana Ruiz is not banned any more. Their comments are back."),
        "{told}"
    );
    assert_eq!(page.text(".log .status"), "Published");
}

#[test]
fn an_appeal_that_is_upheld_lifts_what_came_in_the_place_of_what_it_was_about() {
    let place = Place::open();
    let page = place.suspend("2026-06-01");
    let state = place.reader.get("/account").expect(200);
    let path = state.attr("[href^='/account/states']", "href");
    let form = place.reader.get(&path).expect(200);
    let words = [("message", "I was misread.")];
    place
        .reader
        .fill(&form, "form[action$=appeal]", &words)
        .expect(303);
    place.change(&page, "2026-07-01");
    let appeals = place.sam.get("/moderation/appeals").expect(200);
    let answer = [("answer", "You are right."), ("outcome", "upheld")];
    place
        .sam
        .fill(&appeals, "form[action$=answer]", &answer)
        .expect(303);
    assert!(in_force(&place.page()).is_empty());
    place.post("Thank you.").expect(303);
}

#[test]
fn appeals_that_wait_are_counted_beside_the_queues() {
    let place = Place::open();
    let nav = ".desk-nav a[href='/moderation/appeals']";
    assert_eq!(
        place.sam.get("/moderation").expect(200).text(nav),
        "Appeals"
    );
    place.suspend("2026-06-01");
    let state = place.reader.get("/account").expect(200);
    let form = place
        .reader
        .get(&state.attr("[href^='/account/states']", "href"))
        .expect(200);
    let words = [("message", "I was misread.")];
    place
        .reader
        .fill(&form, "form[action$=appeal]", &words)
        .expect(303);
    for path in [
        "/moderation",
        "/moderation/log",
        "/moderation/people",
        "/desk",
    ] {
        assert_eq!(
            place.sam.get(path).expect(200).text(nav),
            "Appeals 1 to answer",
            "{path}"
        );
    }
    let appeals = place.sam.get("/moderation/appeals").expect(200);
    let answer = [("answer", "It stays."), ("outcome", "turned-down")];
    place
        .sam
        .fill(&appeals, "form[action$=answer]", &answer)
        .expect(303);
    assert_eq!(
        place.sam.get("/moderation").expect(200).text(nav),
        "Appeals"
    );
}
