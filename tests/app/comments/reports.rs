//! Readers tell moderators what is wrong with a comment, and are told what became of it.

use super::{DAY, MINUTE, known, posted, say};
use crate::support::{Page, TestApp, Visitor, make};
use byline::accounts::standing::{self, Cause, Kind, NewState};
use byline::accounts::{Account, Role};
use byline::articles::Article;
use byline::comments::reports::{self, Outcome, Reason};
use byline::comments::{self, Comment, Status};
use byline::moderation::Action;
use std::time::Duration;

fn report(visitor: &Visitor, comment: &Comment, reason: &str) -> Page {
    let page = visitor
        .get(&format!("/comments/{}/report", comment.id))
        .expect(200);
    visitor.fill(&page, "#report", &[("reason", reason)])
}

fn stands(app: &TestApp, comment: &Comment) -> Comment {
    let id = comment.id;
    app.read(move |conn| comments::queries::by_id(conn, id))
}

fn all(app: &TestApp, comment: &Comment) -> Vec<reports::Report> {
    let id = comment.id;
    app.read(move |conn| reports::queries::of(conn, id))
}

fn in_thread(visitor: &Visitor, article: &Article, comment: &Comment) -> String {
    let page = visitor.get(&format!("/{}", article.slug)).expect(200);
    page.text(&format!("#c-{} .actions", comment.id))
}

/// Somebody trusted, who wrote a lot for a long time.
fn trusted(app: &TestApp, email: &str) -> (Account, Visitor) {
    let account = make::reader(app, email);
    let elsewhere = make::article(app).title("A long talk").published();
    for number in 0..10 {
        let words = format!("The {number} of ten things I know.");
        let comment = make::comment(app, &elsewhere).by(&account).saying(&words);
        comment.published();
    }
    app.wait(15 * DAY);
    let visitor = app.visitor();
    visitor.sign_in(email);
    (account, visitor)
}

#[test]
fn a_reader_reports_a_comment_once_and_is_told_what_became_of_it() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comment = make::comment(&app, &article).published();
    let other = make::comment(&app, &article).published();
    let (_, ana) = known(&app, "ana@example.org");
    assert!(in_thread(&ana, &article, &comment).contains("Report"));
    let path = format!("/comments/{}/report", comment.id);
    let form = ana.get(&path).expect(200);
    assert_eq!(form.count("#report [type=radio]"), 7);
    let sent = report(&ana, &comment, "spam").expect(303);
    let page = ana.follow(sent);
    assert_eq!(
        page.text(".flash"),
        "Thank you. A moderator will look at it."
    );
    let told = "You reported this on 14 March 2026. A moderator will look at it.";
    assert!(in_thread(&ana, &article, &comment).contains(told));
    assert!(!in_thread(&ana, &article, &other).contains(told));

    // Again, by the address or by a form that was open.
    let again = ana.follow(ana.get(&path));
    assert!(
        again
            .text(".flash")
            .starts_with("You have reported this comment.")
    );
    ana.post(&path, &[("reason", "abusive")]).expect(303);
    assert_eq!(all(&app, &comment).len(), 1);

    // A moderator keeps the one and removes the other.
    report(&ana, &other, "off-topic").expect(303);
    app.write({
        let id = comment.id;
        move |tx| reports::settle(tx, id, Outcome::Dismissed)
    });
    make::decide(&app, &stands(&app, &other), Action::Remove);
    assert!(in_thread(&ana, &article, &comment).contains("A moderator kept it."));
    let answer = make::comment(&app, &article)
        .answering(&comment)
        .saying("Not at all.");
    answer.published();
    make::decide(&app, &stands(&app, &comment), Action::Remove);
    let page = ana.get(&format!("/{}", article.slug)).expect(200);
    let told = page.text(&format!("#c-{}.tombstone .told", comment.id));
    assert_eq!(
        told,
        "You reported this on 14 March 2026. A moderator removed it."
    );
    make::decide(&app, &stands(&app, &comment), Action::Restore);
    let own = ana.get("/account/reports").expect(200);
    let said = own.texts(".own-comments li");
    assert!(said[0].contains("A moderator removed it."), "{said:?}");
    assert!(said[1].contains("A moderator kept it."), "{said:?}");
    assert!(ana.get("/account").body.contains("/account/reports"));
    let nobody = known(&app, "bo@example.org").1;
    let page = nobody.get("/account/reports").expect(200);
    assert!(
        page.text(".empty")
            .starts_with("You have not reported anything.")
    );
}

#[test]
fn what_is_reported_waits_for_a_moderator_and_readers_see_no_numbers() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comment = make::comment(&app, &article).published();
    let (_, ana) = known(&app, "ana@example.org");
    let before = app.visitor().get(&format!("/{}", article.slug)).body;
    report(&ana, &comment, "hateful").expect(303);
    assert_eq!(stands(&app, &comment).status, Status::Published);
    let after = app.visitor().get(&format!("/{}", article.slug)).body;
    let keys = |page: &str| page.split("form_key").next().unwrap().len();
    assert_eq!(keys(&before), keys(&after));
    let [one] = &all(&app, &comment)[..] else {
        panic!("one report");
    };
    assert_eq!(
        (one.reason, one.weight, one.outcome),
        (Reason::Hateful, 1, None)
    );
}

#[test]
fn a_visitor_signs_in_and_comes_back_to_the_form() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comment = make::comment(&app, &article).published();
    make::reader(&app, "ana@example.org");
    let visitor = app.visitor();
    let page = visitor.get(&format!("/{}", article.slug)).expect(200);
    let link = page.attr(
        &format!("#c-{} .actions a[href$=report]", comment.id),
        "href",
    );
    let asked = visitor.get(&link).expect(303);
    let form = visitor.get(&asked.location().unwrap()).expect(200);
    let fields = [("email", "ana@example.org"), ("password", make::PASSWORD)];
    let back = visitor.fill(&form, "main form", &fields).expect(303);
    assert_eq!(back.location().as_deref(), Some(link.as_str()));
}

#[test]
fn nobody_reports_their_own_comment_or_one_they_answered_or_what_nobody_sees() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (ana_account, ana) = known(&app, "ana@example.org");
    let own = make::comment(&app, &article).by(&ana_account).published();
    let other = make::comment(&app, &article).published();
    let answer = make::comment(&app, &article).by(&ana_account);
    let answer = answer.saying("I was there.");
    answer.answering(&other).published();
    let to_her = make::comment(&app, &article).answering(&own).published();
    let fields = [("reason", "abusive")];
    for (comment, told) in [
        (&own, "your own comment"),
        (&other, "You answered this comment"),
    ] {
        let path = format!("/comments/{}/report", comment.id);
        let asked = ana.follow(ana.get(&path).expect(303));
        let sent = ana.follow(ana.post(&path, &fields).expect(303));
        for page in [asked, sent] {
            assert!(page.text(".flash").contains(told));
        }
        assert_eq!(all(&app, comment).len(), 0);
    }
    // Whoever was answered may report the answer.
    report(&ana, &to_her, "abusive").expect(303);
    assert_eq!(all(&app, &to_her).len(), 1);

    let held = make::comment(&app, &article).posted();
    let hidden = make::article(&app).title("Elsewhere still").published();
    let there = make::comment(&app, &hidden).published();
    let admin = make::the_admin(&app);
    app.write(move |tx| byline::articles::unpublish(tx, &admin, hidden.id));
    for id in [held.id.0, there.id.0, 9_999, 0, i64::MAX] {
        let path = format!("/comments/{id}/report");
        ana.get(&path).expect(404);
        ana.post(&path, &fields).expect(404);
    }
    ana.get("/comments/x/report").expect(404);
    // What was taken away meanwhile is told in words.
    let removed = make::comment(&app, &article).removed();
    let page = ana.post(&format!("/comments/{}/report", removed.id), &fields);
    let page = ana.follow(page.expect(303));
    assert!(page.text(".flash").contains("not shown any more"));
}

#[test]
fn nobody_answers_what_they_have_reported_until_it_is_decided() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comment = make::comment(&app, &article).published();
    let (_, ana) = known(&app, "ana@example.org");
    let reply = format!("/comments/{}/reply", comment.id);
    let open = ana.get(&reply).expect(200);
    report(&ana, &comment, "abusive").expect(303);
    let told = "You can answer it when a moderator has decided.";
    assert!(ana.follow(ana.get(&reply)).text(".flash").contains(told));
    let words = [("body", "I kept this form open.")];
    let page = ana.fill(&open, "#leave-a-comment", &words).expect(422);
    assert!(page.text(".error-summary").contains(told));
    assert_eq!(page.text("#body").trim(), "I kept this form open.");
    let id = comment.id;
    app.write(move |tx| reports::settle(tx, id, Outcome::Dismissed));
    ana.fill(&page, "#leave-a-comment", &[]).expect(303);
}

#[test]
fn what_is_wrong_with_a_report_is_said_and_its_words_are_kept() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comment = make::comment(&app, &article).published();
    let (_, ana) = known(&app, "ana@example.org");
    let path = format!("/comments/{}/report", comment.id);
    let long = "ö".repeat(501);
    for (reason, note, told) in [
        ("", "Look at this.", "Choose what is wrong with it."),
        ("rude", "Look at this.", "Choose what is wrong with it."),
        (
            "spam",
            long.as_str(),
            "Say it in at most 500 characters; these are 501.",
        ),
        ("other", "  ", "Say what is wrong with it."),
    ] {
        let page = ana
            .post(&path, &[("reason", reason), ("note", note)])
            .expect(422);
        assert!(page.text(".error-summary").contains(told), "{reason}");
        assert_eq!(page.text("#note").trim(), note.trim());
    }
    ana.post(&path, &[("reason", "spam"), ("weight", "9")])
        .expect(422);
    ana.post(&path, &[("reason", "spam"), ("note", "a\u{0}b")])
        .expect(422);
    assert_eq!(all(&app, &comment).len(), 0);
    let most = "ö".repeat(500);
    ana.post(&path, &[("reason", "spam"), ("note", &most)])
        .expect(303);
    assert_eq!(all(&app, &comment)[0].note, most);
}

#[test]
fn reports_that_weigh_three_hide_a_comment_of_somebody_little_known_until_it_is_decided() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comment = make::comment(&app, &article).published();
    let (_, ana) = known(&app, "ana@example.org");
    let (_, bo) = trusted(&app, "bo@example.org");
    report(&ana, &comment, "spam").expect(303);
    assert_eq!(stands(&app, &comment).status, Status::Published);
    let page = bo.follow(report(&bo, &comment, "spam").expect(303));
    assert_eq!(
        page.text(".flash"),
        "Thank you. It is hidden until a moderator has looked at it."
    );
    let held = stands(&app, &comment);
    assert_eq!(
        (held.status, held.reasons.as_str()),
        (Status::Held, "reported")
    );
    let page = app.visitor().get(&format!("/{}", article.slug)).expect(200);
    assert!(!page.has(".comment"), "and the counters went along");
    assert!(!page.has("#comments h2 .count"));
    let admin = app.visitor();
    admin.sign_in("admin@example.org");
    let queue = admin.get("/moderation").expect(200);
    let why = queue.texts(".case .why li");
    assert_eq!(why[..2], ["Readers have reported it.", "2 readers: spam."]);

    // Kept by a moderator, it is not hidden again by others.
    make::decide(&app, &held, Action::Approve);
    let (_, cy) = trusted(&app, "cy@example.org");
    let (_, di) = trusted(&app, "di@example.org");
    for visitor in [&cy, &di] {
        report(visitor, &comment, "spam").expect(303);
    }
    assert_eq!(stands(&app, &comment).status, Status::Published);
    assert!(all(&app, &comment)[2].outcome.is_none());
}

#[test]
fn the_author_of_a_hidden_comment_is_told_why_it_waits() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let comment = posted(&app, &say(&ana, &article, "Buy my boats.").expect(303));
    let author = app.visitor();
    make::account(&app, "Wanda", "wanda@example.org", Role::Author);
    author.sign_in("wanda@example.org");
    report(&author, &comment, "spam").expect(303);
    assert_eq!(
        stands(&app, &comment).status,
        Status::Held,
        "staff weigh three"
    );
    let page = ana.get(&format!("/{}", article.slug)).expect(200);
    let told = "Waiting for review because readers have reported it. Only you can see this.";
    assert_eq!(page.text(".state"), told);
}

#[test]
fn nothing_hides_what_trusted_people_and_staff_write() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (known_well, _) = trusted(&app, "bo@example.org");
    let staff = make::account(&app, "Wanda", "wanda@example.org", Role::Author);
    let by_trusted = make::comment(&app, &article).by(&known_well).published();
    let by_staff = make::comment(&app, &article).by(&staff).published();
    for number in 0..2 {
        let email = format!("editor{number}@example.org");
        make::account(&app, &format!("Editor {number}"), &email, Role::Editor);
        let editor = app.visitor();
        editor.sign_in(&email);
        for comment in [&by_trusted, &by_staff] {
            report(&editor, comment, "abusive").expect(303);
        }
    }
    for comment in [by_trusted, by_staff] {
        assert_eq!(stands(&app, &comment).status, Status::Published);
    }
}

#[test]
fn a_crowd_of_fresh_accounts_hides_nothing() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comment = make::comment(&app, &article).published();
    for number in 0..12 {
        let email = format!("fresh{number}@example.org");
        make::reader(&app, &email);
        let visitor = app.visitor();
        visitor.sign_in(&email);
        report(&visitor, &comment, "spam").expect(303);
    }
    assert_eq!(all(&app, &comment).len(), 12, "the moderators see them");
    assert_eq!(stands(&app, &comment).status, Status::Published);
}

#[test]
fn who_is_reported_and_reports_back_hides_nothing_by_it() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (ana_account, ana) = known(&app, "ana@example.org");
    let (bo_account, bo) = known(&app, "bo@example.org");
    let hers = make::comment(&app, &article).by(&ana_account).published();
    let his = make::comment(&app, &article).by(&bo_account).published();
    report(&ana, &his, "abusive").expect(303);
    report(&bo, &hers, "abusive").expect(303);
    assert_eq!(all(&app, &his)[0].weight, 1);
    assert_eq!(all(&app, &hers)[0].weight, 0);
    // Once a moderator has found nothing in it, he weighs as much as anybody again.
    let id = his.id;
    app.write(move |tx| reports::settle(tx, id, Outcome::Dismissed));
    let next = make::comment(&app, &article).by(&ana_account);
    let next = next.saying("And another thing.").published();
    report(&bo, &next, "abusive").expect(303);
    assert_eq!(all(&app, &next)[0].weight, 1);
}

#[test]
fn somebody_new_reports_five_times_a_day_and_not_more() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    make::reader(&app, "fresh@example.org");
    let visitor = app.visitor();
    visitor.sign_in("fresh@example.org");
    let comments: Vec<_> = (0..6)
        .map(|_| make::comment(&app, &article).published())
        .collect();
    for comment in &comments[..5] {
        report(&visitor, comment, "spam").expect(303);
    }
    let page = report(&visitor, &comments[5], "spam").expect(422);
    assert!(page.text(".error-summary").contains("come back tomorrow"));
    assert!(page.has("[value=spam][checked]"));
    app.wait(DAY + MINUTE);
    report(&visitor, &comments[5], "spam").expect(303);
}

#[test]
fn one_address_reports_thirty_times_an_hour_whoever_signs_in_there() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    make::reader(&app, "ana@example.org");
    visitor.sign_in("ana@example.org");
    for _ in 0..30 {
        visitor
            .post("/comments/1/report", &[("reason", "spam")])
            .expect(404);
    }
    visitor
        .post("/comments/1/report", &[("reason", "spam")])
        .expect(429);
    app.wait(Duration::from_secs(3600));
    visitor
        .post("/comments/1/report", &[("reason", "spam")])
        .expect(404);
}

#[test]
fn what_the_program_notices_is_reported_once_and_what_was_decided_can_be_taken_back() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comment = make::comment(&app, &article).published();
    let (_, ana) = known(&app, "ana@example.org");
    report(&ana, &comment, "spam").expect(303);
    for _ in 0..2 {
        let comment = comment.clone();
        app.write(move |tx| reports::flag(tx, &comment, Reason::Other, "It says “casino”."));
    }
    assert_eq!(all(&app, &comment).len(), 2);
    let id = comment.id;
    let before = app.app.clock.now();
    app.write(move |tx| reports::settle(tx, id, Outcome::Upheld));
    assert!(
        all(&app, &comment)
            .iter()
            .all(|one| one.outcome == Some(Outcome::Upheld))
    );
    app.write(move |tx| reports::reopen(tx, id, before));
    assert!(all(&app, &comment).iter().all(|one| one.outcome.is_none()));
    // After a decision the program may notice something else.
    app.write(move |tx| reports::settle(tx, id, Outcome::Dismissed));
    app.write(move |tx| reports::flag(tx, &comment, Reason::Spam, "It was changed."));
    assert_eq!(
        app.read(move |conn| reports::queries::of(conn, id)).len(),
        3
    );
}

#[test]
fn who_is_shut_out_reports_nothing_and_is_told_so() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comment = make::comment(&app, &article).published();
    let (ana_account, ana) = known(&app, "ana@example.org");
    let open = ana
        .get(&format!("/comments/{}/report", comment.id))
        .expect(200);
    let admin = make::the_admin(&app);
    let ban = NewState {
        kind: Kind::Banned,
        reason: Cause::Spam,
        message: String::new(),
        note: String::new(),
        expires_at: None,
    };
    app.write(move |tx| standing::impose(tx, &admin, ana_account.id, &ban))
        .unwrap();
    let sent = ana
        .fill(&open, "#report", &[("reason", "spam")])
        .expect(303);
    let told = ana.follow(sent).text(".flash");
    assert!(told.contains("can’t comment, vote or report"), "{told}");
    assert_eq!(all(&app, &comment).len(), 0);
}

#[test]
fn two_who_report_at_once_are_both_weighed() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comment = make::comment(&app, &article).published();
    let visitors: Vec<_> = (0..6)
        .map(|number| known(&app, &format!("reader{number}@example.org")).1)
        .collect();
    let path = format!("/comments/{}/report", comment.id);
    std::thread::scope(|threads| {
        for visitor in &visitors {
            threads.spawn(|| visitor.post(&path, &[("reason", "spam")]).expect(303));
        }
    });
    assert_eq!(stands(&app, &comment).status, Status::Held);
    // Whoever came after it was hidden is told so.
    assert!((3..=6).contains(&all(&app, &comment).len()));
}
