//! What people cannot do who only read, and what they can.

use super::Place;
use crate::support::make;
use byline::accounts::Role;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(86_400);

#[test]
fn a_banned_persons_open_form_keeps_the_words_and_says_why() {
    let place = Place::open();
    let open = place.reader.get("/ferries").expect(200);
    place.judge("banned", &[]).expect(303);
    let words = [("body", "I had more to say.")];
    let page = place
        .reader
        .fill(&open, "#leave-a-comment", &words)
        .expect(403);
    assert!(page.text("textarea").contains("I had more to say."));
    let told = page.text("[role=alert]");
    assert!(
        told.contains("can’t comment, vote or report any more: attacks on other people."),
        "{told}"
    );
    assert_eq!(page.attr("[role=status] a", "href"), "/account");
    assert!(
        !place
            .app
            .visitor()
            .get("/ferries")
            .body
            .contains("more to say")
    );
}

#[test]
fn whoever_is_shut_out_reads_why_in_the_place_of_the_form() {
    let place = Place::open();
    place.judge("banned", &[]).expect(303);
    let page = place.reader.get("/ferries").expect(200);
    assert!(!page.has("#leave-a-comment"));
    let told = page.text(".closed");
    assert!(
        told.contains("can’t comment, vote or report any more"),
        "{told}"
    );
    assert_eq!(page.attr(".closed a", "href"), "/account");
    let visitor = place.app.visitor().get("/ferries").expect(200);
    assert!(visitor.has("#leave-a-comment") && !visitor.has(".closed"));
}

#[test]
fn whoever_is_banned_goes_on_reading_signs_in_and_is_told_why() {
    let place = Place::open();
    place
        .judge(
            "banned",
            &[("message", "You attacked three people by name.")],
        )
        .expect(303);
    place.reader.get("/ferries").expect(200);
    let again = place.app.visitor();
    again.sign_in("ana@example.org");
    let account = again.get("/account").expect(200);
    let told = account.text("[aria-labelledby=from-moderators]");
    assert!(told.contains("attacks on other people"), "{told}");
    assert!(
        told.contains("You attacked three people by name."),
        "{told}"
    );
    assert!(!told.contains("Sam"), "who decided is not told");
}

#[test]
fn whoever_is_banned_recommends_nothing() {
    let place = Place::open();
    let other = make::comment(&place.app, &place.article)
        .saying("Another word.")
        .published();
    let path = format!("/comments/{}/recommendation", other.id);
    place.judge("banned", &[]).expect(303);
    let page = place.reader.post(&path, &[]).expect(403);
    assert!(page.text("h1").contains("You can only read"));
    assert!(page.has("a[href='/account']"), "a way on");
    place
        .sam
        .post("/moderation/states/1/lifting", &[])
        .expect(303);
    place.reader.post(&path, &[]).expect(303);
}

#[test]
fn a_suspension_ends_by_itself() {
    let place = Place::open();
    place.judge("suspended", &[("until", "7")]).expect(303);
    let page = place.post("Too early.").expect(403);
    let told = page.text("[role=alert]");
    assert!(told.contains("until 21 March 2026, 09:"), "{told}");
    place.app.wait(7 * DAY);
    place.reader.sign_in("ana@example.org");
    place.post("In time.").expect(303);
    let account = place.reader.get("/account").expect(200);
    assert!(
        account
            .text("[aria-labelledby=from-moderators]")
            .contains("This is over.")
    );
}

#[test]
fn a_warning_is_read_first_and_the_words_come_back_after() {
    let place = Place::open();
    let message = "Please stay with the ferry. Thank you.";
    place.judge("warned", &[("message", message)]).expect(303);
    let sent = place.post("It leaves at nine.").expect(303);
    assert_eq!(sent.location().as_deref(), Some("/account/warning"));
    let warning = place.reader.follow(sent);
    assert!(warning.text("main").contains(message));
    assert!(warning.text("main").contains("Your words are kept"));
    let read = place
        .reader
        .fill(&warning, "form[action$=acknowledgement]", &[])
        .expect(303);
    let kept = place.reader.follow(read);
    assert!(kept.text("textarea").contains("It leaves at nine."));
    place.app.wait(Duration::from_secs(60));
    let posted = place
        .reader
        .fill(&kept, "#leave-a-comment", &[])
        .expect(303);
    assert!(
        place
            .reader
            .follow(posted)
            .body
            .contains("It leaves at nine.")
    );
    // There is nothing left to read, and Sam sees that she has.
    let nothing = place.reader.get("/account/warning").expect(303);
    assert_eq!(nothing.location().as_deref(), Some("/account"));
    let history = place.page().text("[aria-labelledby=history]");
    assert!(history.contains("Read 1 minute ago"), "{history}");
}

#[test]
fn a_warning_of_somebody_else_cannot_be_acknowledged() {
    let place = Place::open();
    place
        .judge("warned", &[("message", "Read this.")])
        .expect(303);
    make::reader(&place.app, "ben@example.org");
    let ben = place.app.visitor();
    ben.sign_in("ben@example.org");
    ben.post("/account/states/1/acknowledgement", &[])
        .expect(404);
    place
        .sam
        .post("/account/states/1/acknowledgement", &[])
        .expect(404);
    place.reader.get("/account/warning").expect(200);
    place
        .reader
        .post("/account/states/99/acknowledgement", &[])
        .expect(404);
    place
        .reader
        .post("/account/states/1/acknowledgement", &[])
        .expect(303);
    place
        .reader
        .post("/account/states/1/acknowledgement", &[])
        .expect(303);
}

#[test]
fn staff_who_are_shut_out_have_no_desk_until_it_is_lifted() {
    let place = Place::open();
    let admin = place.app.visitor();
    admin.sign_in("admin@example.org");
    let author = make::account(&place.app, "Wanda", "wanda@example.org", Role::Author);
    let wanda = place.app.visitor();
    wanda.sign_in("wanda@example.org");
    wanda.get("/desk/articles").expect(200);
    let form = [("kind", "suspended"), ("reason", "spam"), ("until", "1")];
    for person in [author.slug.as_str(), "sam-okafor"] {
        let path = format!("/moderation/people/{person}/states");
        admin.post(&path, &form).expect(303);
    }
    for (who, path) in [
        (&wanda, "/desk"),
        (&wanda, "/desk/articles/new"),
        (&place.sam, "/moderation"),
        (&place.sam, "/moderation/people"),
    ] {
        let page = who.get(path).expect(403);
        assert!(page.text("h1").contains("You can only read"), "{path}");
        assert!(page.has("a[href='/account']"), "{path}: a way on");
    }
    place.judge("banned", &[]).expect(403);
    place
        .sam
        .post("/moderation/states/2/lifting", &[])
        .expect(403);
    admin.post("/moderation/states/2/lifting", &[]).expect(303);
    place.sam.get("/moderation").expect(200);
}
