//! What somebody wrote is taken down with a ban, and put back as a whole.

use super::Place;
use crate::support::threads::{Fill, assert_counted, one};
use crate::support::{Page, TestApp, make};
use byline::accounts::Role;
use byline::comments::{self, Status};
use byline::ids::CommentId;
use byline::moderation::Action;
use std::time::Duration;

/// How many of Ana's comments stand there.
fn count(app: &TestApp, status: &str) -> i64 {
    let ask = format!(
        "SELECT COUNT(*) AS n FROM comments JOIN accounts ON accounts.id = author_id \
         WHERE accounts.slug = 'ana-ruiz' AND status = '{status}'"
    );
    one(app, ask)
}

fn ban(place: &Place, scope: &str, reason: &str) -> Page {
    let sent = place.judge("banned", &[("clean_up", scope), ("reason", reason)]);
    place.sam.follow(sent.expect(303))
}

impl Place {
    /// Ana says this, a while ago or not.
    fn said(&self, text: &str, wait: Duration) -> CommentId {
        let comment = make::comment(&self.app, &self.article).by(&self.ana);
        let comment = comment.saying(text).published();
        self.app.wait(wait);
        comment.id
    }
}

#[test]
fn a_ban_can_leave_take_the_last_day_or_all() {
    for (scope, left) in [("leave", 3), ("day", 2), ("all", 0)] {
        let place = Place::open();
        place.said("Two days ago.", Duration::from_secs(48 * 3600));
        place.said("Today.", Duration::from_secs(60));
        place.sam.sign_in("sam@example.org");
        let page = ban(&place, scope, "abuse");
        assert_eq!(count(&place.app, "published"), left, "{scope}");
        assert_eq!(count(&place.app, "removed"), 3 - left, "{scope}");
        assert_eq!(page.has("#clean-ups"), scope != "leave");
        assert_counted(&place.app);
    }
}

#[test]
fn each_comment_has_its_line_in_the_log_and_all_are_put_back_as_a_whole() {
    let place = Place::open();
    let first = place.said("First of two.", Duration::from_secs(60));
    let second = place.said("Second of two.", Duration::from_secs(60));
    let held = make::comment(&place.app, &place.article)
        .by(&place.ana)
        .saying("Look: https://a.example https://b.example https://c.example")
        .posted();
    let waits = held.status == Status::Held;
    let page = ban(&place, "all", "abuse");
    let all = if waits { 4 } else { 3 };
    let told = page.text("[aria-labelledby=clean-ups] li");
    assert!(
        told.contains(&format!("Took down all their comments: {all} comments."))
            || waits && told.contains("4 comments"),
        "{told}"
    );
    assert!(
        page.text("[role=status]")
            .contains("Their comments are removed.")
    );
    let log = place.sam.get("/moderation/log").expect(200);
    assert!(
        log.text(".log").contains("First of two.") && log.text(".log").contains("Second of two.")
    );
    let bulk = "SELECT COUNT(DISTINCT bulk_id) AS n FROM decisions WHERE bulk_id IS NOT NULL";
    assert_eq!(one(&place.app, bulk.to_owned()), 1);
    // Somebody else decides about one of them: that stays.
    let find = move |conn: &mut byline::db::Connection| comments::queries::by_id(conn, second);
    let comment = place.app.read(find);
    make::decide(&place.app, &comment, Action::Spam);
    let page = place.page();
    let back = place
        .sam
        .fill(&page, "form[action$=restoration]", &[])
        .expect(303);
    let page = place.sam.follow(back);
    let told = page.text("[aria-labelledby=clean-ups] li");
    assert!(
        told.contains("About 1 it was decided otherwise since."),
        "{told}"
    );
    assert_eq!(count(&place.app, "spam"), 1);
    assert_eq!(count(&place.app, "published"), 2);
    assert_eq!(count(&place.app, "held"), i64::from(waits));
    let visitor = place.app.visitor().get("/ferries").expect(200);
    assert!(visitor.body.contains("First of two.") && !visitor.body.contains("Second of two."));
    assert_counted(&place.app);
    assert!(first.0 < second.0);
    // Once, by one.
    assert!(!page.has("form[action$=restoration]"));
    let again = place
        .sam
        .post("/moderation/clean-ups/1/restoration", &[])
        .expect(303);
    assert!(
        place
            .sam
            .follow(again)
            .text("[role=status]")
            .contains("Sam Okafor has them put back already")
    );
}

#[test]
fn what_a_spammer_wrote_becomes_spam_and_they_are_told_once() {
    let place = Place::open();
    place.said("Cheap tickets.", Duration::from_secs(60));
    ban(&place, "all", "spam");
    assert_eq!(count(&place.app, "spam"), 2);
    let account = place.reader.get("/account").expect(200);
    assert_eq!(
        account.count("[aria-labelledby=from-moderators] .told-state"),
        1
    );
}

#[test]
fn ten_thousand_comments_are_taken_down_and_put_back_while_others_write() {
    let place = Place::open();
    let begun = place.said("The first of many.", Duration::from_secs(60));
    let find = move |conn: &mut byline::db::Connection| comments::queries::by_id(conn, begun);
    let root = place.app.read(find);
    Fill::answers(&root, 10_000).into(&place.app);
    let page = ban(&place, "all", "disruption");
    assert!(
        page.text("[role=status]").contains("being removed"),
        "{}",
        page.text("[role=status]")
    );
    let told = page.text("[aria-labelledby=clean-ups] li");
    assert!(
        told.contains("so far."),
        "honest about how far it is: {told}"
    );
    // Somebody writes meanwhile, and is not kept waiting for all of it.
    make::comment(&place.app, &place.article)
        .saying("I was here meanwhile.")
        .published();
    place.app.run(place.app.app.clean_up()).unwrap();
    assert_eq!(count(&place.app, "published"), 0);
    let page = place.page();
    let told = page.text("[aria-labelledby=clean-ups] li");
    assert!(
        told.contains("Took down all their comments: 10,002 comments."),
        "{told}"
    );
    place
        .sam
        .fill(&page, "form[action$=restoration]", &[])
        .expect(303);
    place.app.run(place.app.app.clean_up()).unwrap();
    assert_eq!(count(&place.app, "published"), 10_002);
    assert!(
        place
            .page()
            .text("[aria-labelledby=clean-ups] li")
            .contains("put all back")
    );
    assert_counted(&place.app);
}

#[test]
fn nobody_puts_back_what_they_do_not_decide_about() {
    let place = Place::open();
    ban(&place, "all", "abuse");
    make::account(&place.app, "Wanda", "wanda@example.org", Role::Author);
    let wanda = place.app.visitor();
    wanda.sign_in("wanda@example.org");
    for who in [&wanda, &place.reader] {
        who.post("/moderation/clean-ups/1/restoration", &[])
            .expect(403);
    }
    place
        .sam
        .post("/moderation/clean-ups/9/restoration", &[])
        .expect(404);
    assert_eq!(count(&place.app, "removed"), 1);
    // A month later it is too late to put all back at once.
    place.app.wait(Duration::from_secs(31 * 86_400));
    place.sam.sign_in("sam@example.org");
    assert!(!place.page().has("form[action$=restoration]"));
    let late = place
        .sam
        .post("/moderation/clean-ups/1/restoration", &[])
        .expect(303);
    assert!(
        place
            .sam
            .follow(late)
            .text("[role=status]")
            .contains("more than 30 days ago")
    );
    assert_eq!(count(&place.app, "removed"), 1);
}
