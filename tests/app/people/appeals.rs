//! Whoever was decided about appeals once, and a moderator answers once.

use super::Place;
use crate::support::{Page, Visitor, make};
use byline::accounts::Role;
use byline::comments::{self, Comment, Status};
use byline::ids::CommentId;
use byline::moderation::Action;

/// A comment of Ana's that was taken down.
fn removed(place: &Place) -> Comment {
    let comment = make::comment(&place.app, &place.article)
        .by(&place.ana)
        .saying("The harbour master sleeps.")
        .published();
    make::decide(&place.app, &comment, Action::Remove)
}

fn status(place: &Place, id: CommentId) -> Status {
    let find = move |conn: &mut _| comments::queries::by_id(conn, id);
    place.app.read(find).status
}

fn appeal(place: &Place, path: &str) -> Page {
    let page = place.reader.get(path).expect(200);
    let words = [("message", "I was there and saw it.")];
    let sent = place.reader.fill(&page, "form[action$=appeal]", &words);
    place.reader.follow(sent.expect(303))
}

/// Presses one of the two buttons under the first appeal.
fn answer(moderator: &Visitor, outcome: &str, words: &str) -> Page {
    let page = moderator.get("/moderation/appeals").expect(200);
    let fields = [("answer", words), ("outcome", outcome)];
    moderator.fill(&page, "form[action$=answer]", &fields)
}

#[test]
fn an_appeal_that_is_upheld_puts_the_comment_back() {
    let place = Place::open();
    let comment = removed(&place);
    let account = place.reader.get("/account").expect(200);
    let path = account.attr(".own-comments a[href$=appeal]", "href");
    let sent = appeal(&place, &path);
    assert!(sent.text("main").contains("I was there and saw it."));
    assert!(
        sent.text("main")
            .contains("A moderator will answer you here.")
    );
    let list = place.sam.get("/moderation/appeals").expect(200);
    assert_eq!(list.text("h1"), "Appeals 1");
    assert!(list.text(".case").contains("harbour master sleeps"));
    assert!(list.text(".case").contains("I was there and saw it."));
    let done = answer(&place.sam, "upheld", "You are right. Thank you.").expect(303);
    let done = place.sam.follow(done);
    assert!(done.text("[role=status]").contains("put right"));
    assert!(done.text(".empty").contains("No appeal waits"));
    assert_eq!(status(&place, comment.id), Status::Published);
    let ferries = place.app.visitor().get("/ferries").expect(200);
    assert!(ferries.body.contains("harbour master sleeps"));
    let told = place.reader.get("/account").expect(200);
    let told = told.text("[aria-labelledby=from-moderators]");
    assert!(
        told.contains("your comment is back") && told.contains("You are right."),
        "{told}"
    );
    // The decision stands in the log like any other.
    let log = place.sam.get("/moderation/log").expect(200);
    assert!(log.text(".log").contains("restored"));
}

#[test]
fn an_appeal_that_is_turned_down_changes_nothing_and_is_the_only_one() {
    let place = Place::open();
    let comment = removed(&place);
    let path = format!("/comments/{}/appeal", comment.id);
    appeal(&place, &path);
    let again = place
        .reader
        .post(&path, &[("message", "And again.")])
        .expect(303);
    let again = place.reader.follow(again);
    assert!(
        again
            .text("[role=status]")
            .contains("You have appealed already")
    );
    assert!(!again.body.contains("And again."));
    answer(&place.sam, "turned-down", "It was about somebody’s sleep.").expect(303);
    assert_eq!(status(&place, comment.id), Status::Removed);
    let read = place.reader.get(&path).expect(200);
    assert!(read.text("main").contains("It stays as it was decided."));
    assert!(read.text("main").contains("somebody’s sleep"));
    assert!(!read.has("form[action$=appeal]"));
    let twice = place
        .reader
        .post(&path, &[("message", "And again.")])
        .expect(303);
    let twice = place.reader.follow(twice);
    assert!(twice.text("[role=status]").contains("once"));
    let open = place.sam.get("/moderation/appeals").expect(200);
    assert_eq!(open.count(".case"), 0);
}

#[test]
fn whoever_is_banned_appeals_and_is_let_in_again() {
    let place = Place::open();
    place.judge("banned", &[]).expect(303);
    let account = place.reader.get("/account").expect(200);
    let path = account.attr("[aria-labelledby=from-moderators] a[href$=appeal]", "href");
    appeal(&place, &path);
    let list = place.sam.get("/moderation/appeals").expect(200);
    assert!(list.text(".case").contains("Banned"));
    answer(&place.sam, "upheld", "Welcome back.").expect(303);
    place.post("Thank you.").expect(303);
    assert!(
        place
            .page()
            .text("[aria-labelledby=history]")
            .contains("Lifted by Sam Okafor")
    );
}

#[test]
fn nobody_appeals_for_another_or_about_what_they_are_not_told() {
    let place = Place::open();
    let comment = removed(&place);
    let ben = make::reader(&place.app, "ben@example.org");
    let other = place.app.visitor();
    other.sign_in("ben@example.org");
    let published = make::comment(&place.app, &place.article)
        .saying("Still here.")
        .by(&place.ana)
        .published();
    let spam = make::comment(&place.app, &place.article)
        .by(&ben)
        .saying("Buy.")
        .posted();
    make::decide(&place.app, &spam, Action::Spam);
    place.judge("untrusted", &[]).expect(303);
    let path = |id: CommentId| format!("/comments/{id}/appeal");
    let words = [("message", "Please.")];
    for (who, path) in [
        (&other, path(comment.id)),
        (&place.sam, path(comment.id)),
        (&place.reader, path(published.id)),
        (&other, path(spam.id)),
        (&place.reader, path(CommentId(999))),
        (&other, "/account/states/1/appeal".into()),
        (&place.sam, "/account/states/1/appeal".into()),
        (&place.reader, "/account/states/999/appeal".into()),
    ] {
        who.get(&path).expect(404);
        who.post(&path, &words).expect(404);
    }
    let visitor = place.app.visitor();
    assert_eq!(visitor.post(&path(comment.id), &words).status, 401);
    for (message, said) in [
        ("  ", "Write a sentence"),
        (&"x".repeat(1001), "at most 1000"),
    ] {
        let page = place
            .reader
            .post(&path(comment.id), &[("message", message)])
            .expect(422);
        assert!(page.text("[role=alert]").contains(said));
        assert_eq!(
            page.text("#message").len(),
            message.trim().len(),
            "the words are kept"
        );
    }
    // What is over is not appealed against.
    place
        .sam
        .post("/moderation/states/1/lifting", &[])
        .expect(303);
    place.reader.get("/account/states/1/appeal").expect(404);
}

#[test]
fn an_appeal_is_answered_once_by_those_who_moderate_and_not_by_its_own_person() {
    let place = Place::open();
    let comment = removed(&place);
    appeal(&place, &format!("/comments/{}/appeal", comment.id));
    let form = [("answer", "No."), ("outcome", "turned-down")];
    place
        .reader
        .post("/moderation/appeals/1/answer", &form)
        .expect(403);
    place.reader.get("/moderation/appeals").expect(403);
    place
        .sam
        .post("/moderation/appeals/9/answer", &form)
        .expect(404);
    let neither = [("answer", "No."), ("outcome", "perhaps")];
    place
        .sam
        .post("/moderation/appeals/1/answer", &neither)
        .expect(422);
    let empty = answer(&place.sam, "upheld", " ").expect(422);
    assert!(empty.has("#appeal-1-answer[aria-invalid]"));
    make::account(&place.app, "Kim", "kim@example.org", Role::Moderator);
    let kim = place.app.visitor();
    kim.sign_in("kim@example.org");
    let open = kim.get("/moderation/appeals").expect(200);
    answer(&place.sam, "turned-down", "No.").expect(303);
    let late = kim.fill(
        &open,
        "form[action$=answer]",
        &[("answer", "Yes."), ("outcome", "upheld")],
    );
    let late = late.expect(409);
    let told = "Already answered by Sam Okafor just now: it stays as it was decided.";
    assert!(late.text("[role=alert]").starts_with(told));
    assert_eq!(late.texts(".unsent .said"), ["No.", "Yes."]);
    assert_eq!(status(&place, comment.id), Status::Removed);
    // A moderator who was decided about is answered by somebody else.
    let admin = place.app.visitor();
    admin.sign_in("admin@example.org");
    let judged = [("kind", "premoderated"), ("reason", "abuse")];
    admin
        .post("/moderation/people/sam-okafor/states", &judged)
        .expect(303);
    let mine = place.sam.get("/account").expect(200);
    let path = mine.attr("[aria-labelledby=from-moderators] a[href$=appeal]", "href");
    place.sam.post(&path, &[("message", "Not me.")]).expect(303);
    answer(&place.sam, "upheld", "Surely not me.").expect(403);
    // Nor by a colleague of the same rank.
    answer(&kim, "upheld", "Surely not Sam.").expect(403);
    answer(&admin, "upheld", "Surely not.").expect(303);
}

#[test]
fn whoever_has_something_to_read_is_told_on_every_page_until_they_say_they_have() {
    let place = Place::open();
    place
        .judge("premoderated", &[("message", "For a while.")])
        .expect(303);
    for path in ["/", "/ferries", "/account"] {
        let page = place.reader.get(path).expect(200);
        assert_eq!(
            page.attr(".unread a", "href"),
            "/account#from-moderators",
            "{path}"
        );
    }
    let account = place.reader.get("/account").expect(200);
    assert!(account.text(".told-state").contains("New"));
    let read = place
        .reader
        .fill(&account, "form[action$=reading]", &[])
        .expect(303);
    let read = place.reader.follow(read);
    assert!(!read.has(".unread") && !read.has("form[action$=reading]"));
    assert!(
        read.text(".told-state").contains("For a while."),
        "it can be read again"
    );
    assert!(!place.app.visitor().get("/").body.contains("unread"));
}

#[test]
fn nobody_appeals_about_what_is_erased_for_good() {
    let place = Place::open();
    let comment = removed(&place);
    let path = format!("/comments/{}/appeal", comment.id);
    let early = place.reader.get(&path).expect(200);
    erase(&place, comment.id);
    let account = place.reader.get("/account").expect(200);
    assert!(!account.has("a[href$=appeal]"), "nothing offers to appeal");
    for answer in [
        place.reader.get(&path),
        place.reader.fill(
            &early,
            "form[action$=appeal]",
            &[("message", "I was there.")],
        ),
    ] {
        let page = answer.expect(409);
        let said = page.text("main");
        assert!(
            said.contains("erased for good: no appeal brings it back"),
            "{said}"
        );
    }
    let open = place.sam.get("/moderation/appeals").expect(200);
    assert_eq!(open.count(".case"), 0);
}

#[test]
fn whoever_is_right_about_what_is_erased_meanwhile_is_told_that_and_no_more() {
    let place = Place::open();
    let comment = removed(&place);
    appeal(&place, &format!("/comments/{}/appeal", comment.id));
    erase(&place, comment.id);
    let done = answer(&place.sam, "upheld", "You are right.").expect(303);
    let done = place.sam.follow(done).text("[role=status]");
    assert!(done.contains("deleted or erased meanwhile"), "{done}");
    let told = place.reader.get("/account").expect(200);
    let told = told.text("[aria-labelledby=from-moderators]");
    assert!(
        told.contains("the moderators agreed with you; your comment had been erased"),
        "{told}"
    );
    assert!(!told.contains("is back"), "{told}");
    assert_eq!(status(&place, comment.id), Status::Removed);
}

#[test]
fn whoever_is_right_about_what_they_deleted_finds_it_published_once_they_take_that_back() {
    let place = Place::open();
    let comment = removed(&place);
    appeal(&place, &format!("/comments/{}/appeal", comment.id));
    let delete = format!("/comments/{}/deletion", comment.id);
    place.reader.post(&delete, &[]).expect(303);
    let open = place.sam.get("/moderation/appeals").expect(200);
    assert!(open.text(".case .buttons").contains("Agree with them"));
    answer(&place.sam, "upheld", "You are right.").expect(303);
    assert_eq!(status(&place, comment.id), Status::Deleted);
    let told = place.reader.get("/account").expect(200);
    let told = told.text("[aria-labelledby=from-moderators]");
    assert!(
        told.contains("you had deleted your comment meanwhile"),
        "{told}"
    );
    assert!(!told.contains("is back"), "{told}");
    let log = place
        .sam
        .get("/moderation/log")
        .expect(200)
        .texts(".log-line");
    assert!(log.iter().any(|line| line.contains("restored")), "{log:?}");
    // That can be taken back, and done again, like every decision.
    let undo = |number: i64| {
        let path = format!("/moderation/decisions/{number}/reversal");
        place.sam.post(&path, &[]).expect(303);
    };
    let from = |id: CommentId| {
        let find = move |conn: &mut _| comments::queries::by_id(conn, id);
        place.app.read(find).deleted_from
    };
    let last = |place: &Place| {
        let find = move |conn: &mut _| byline::moderation::queries::history(conn, comment.id);
        place.app.read(find)[0].0.id
    };
    assert_eq!(from(comment.id), Some(Status::Published));
    undo(last(&place));
    assert_eq!(from(comment.id), Some(Status::Removed));
    undo(last(&place));
    assert_eq!(from(comment.id), Some(Status::Published));
    let back = format!("/comments/{}/undeletion", comment.id);
    place.reader.post(&back, &[]).expect(303);
    assert_eq!(status(&place, comment.id), Status::Published);
    let told = place.reader.get("/account").expect(200);
    let told = told.text("[aria-labelledby=from-moderators]");
    assert!(told.contains("your comment is back"), "{told}");
}

/// Ada, an admin, erases a comment for good.
fn erase(place: &Place, id: CommentId) {
    make::account(&place.app, "Ada Lovelace", "ada2@example.org", Role::Admin);
    let ada = place.app.visitor();
    ada.sign_in("ada2@example.org");
    let path = format!("/moderation/comments/{id}/erasure");
    let form = ada.get(&path).expect(200);
    let words = [("name", "Ana Ruiz"), ("why", "A court asked for it.")];
    ada.fill(&form, "form[action$=erasure]", &words).expect(303);
}
