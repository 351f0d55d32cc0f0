//! Where readers report what is said, answers come more slowly.

use super::{MINUTE, everything, known, posted, say};
use crate::support::{Page, TestApp, Visitor, make};
use byline::accounts::Account;
use byline::articles::Article;
use byline::comments::reports::{self, Reason};
use byline::comments::{Comment, Status};
use byline::moderation::Action;
use std::time::Duration;

/// Writes an answer to a comment and sends it.
fn answer(visitor: &Visitor, comment: &Comment, text: &str) -> Page {
    let page = visitor.get(&format!("/comments/{}/reply", comment.id));
    visitor.fill(&page.expect(200), "#leave-a-comment", &[("body", text)])
}

/// Somebody reports a comment who has said something themselves before.
fn report(app: &TestApp, comment: &Comment, email: &str) -> Account {
    let reporter = make::reader(app, email);
    let elsewhere = make::article(app).title(email).published();
    make::comment(app, &elsewhere).by(&reporter).published();
    file(app, comment, &reporter)
}

fn file(app: &TestApp, comment: &Comment, reporter: &Account) -> Account {
    let (id, by) = (comment.id, reporter.clone());
    let new = reports::NewReport::parse("abusive", "").unwrap();
    app.write(move |tx| Ok(reports::file(tx, &by, id, &new)?.expect("a report that is taken")));
    reporter.clone()
}

/// A comment, an answer to it, and Ana, who answers that now.
fn argument(app: &TestApp) -> (Article, Comment, Comment, Visitor) {
    let article = make::article(app).published();
    let first = make::comment(app, &article).published();
    let second = make::comment(app, &article).answering(&first).published();
    let (_, ana) = known(app, "ana@example.org");
    answer(&ana, &second, "That is not so.").expect(303);
    (article, first, second, ana)
}

#[test]
fn under_a_comment_that_was_reported_the_next_answer_waits_and_the_words_are_kept() {
    let app = TestApp::spawn();
    let (article, first, second, ana) = argument(&app);
    // A minute and a second pass with it.
    report(&app, &first, "ben@example.org");
    let early = answer(&ana, &second, "And another thing.").expect(429);
    assert_eq!(early.header("retry-after"), "119");
    let told = "This thread is heated: your next comment here is possible in 2 minutes; your text is kept.";
    assert!(early.text("[role=alert]").contains(told));
    assert_eq!(early.text("#body"), "And another thing.");
    app.wait(2 * MINUTE);
    ana.fill(&early, "#leave-a-comment", &[]).expect(303);
    assert_eq!(everything(&app, &article), 4);
}

#[test]
fn each_report_costs_a_minute_and_a_report_of_ones_own_another() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let first = make::comment(&app, &article).published();
    let second = make::comment(&app, &article).answering(&first).published();
    let (_, ana) = known(&app, "ana@example.org");
    let form = ana.get(&format!("/comments/{}/report", first.id));
    let why = [("reason", "abusive")];
    ana.fill(&form.expect(200), "#report", &why).expect(303);
    report(&app, &second, "ben@example.org");
    answer(&ana, &second, "That is not so.").expect(303);
    app.wait(MINUTE);
    let early = answer(&ana, &second, "And another thing.").expect(429);
    assert!(early.text("[role=alert]").contains("in 4 minutes"));
}

#[test]
fn elsewhere_and_once_a_moderator_has_decided_nobody_is_slowed() {
    let app = TestApp::spawn();
    let (article, first, second, ana) = argument(&app);
    let beside = make::comment(&app, &article).answering(&first).published();
    let (apart, waits) = (
        make::comment(&app, &article).published(),
        Duration::from_secs(20),
    );
    report(&app, &beside, "ben@example.org");
    // Beside what is reported, in a thread of its own, and in another thread.
    for parent in [&second, &apart] {
        app.wait(waits);
        answer(&ana, parent, &format!("To {}.", parent.id)).expect(303);
    }
    app.wait(waits);
    say(&ana, &article, "To everybody.").expect(303);
    report(&app, &second, "cleo@example.org");
    app.wait(waits);
    let early = answer(&ana, &second, "And another thing.").expect(429);
    make::decide(&app, &second, Action::Keep);
    let taken = ana.fill(&early, "#leave-a-comment", &[]).expect(303);
    assert_eq!(posted(&app, &taken).status, Status::Published);
}

#[test]
fn what_the_program_noticed_by_itself_slows_nobody_and_no_report_those_who_work_here() {
    let app = TestApp::spawn();
    let (_, first, second, ana) = argument(&app);
    let noticed = first.clone();
    app.write(move |tx| reports::flag(tx, &noticed, Reason::Other, "It has what is looked at."));
    app.wait(MINUTE);
    answer(&ana, &second, "And another thing.").expect(303);
    report(&app, &first, "ben@example.org");
    let ada = app.visitor();
    ada.sign_in("admin@example.org");
    for text in ["Stay calm.", "Please."] {
        answer(&ada, &second, text).expect(303);
    }
}

#[test]
fn a_crowd_of_fresh_accounts_slows_nobody() {
    let app = TestApp::spawn();
    let (article, first, second, ana) = argument(&app);
    for number in 0..5 {
        let fresh = make::reader(&app, &format!("fresh{number}@example.org"));
        file(&app, &first, &fresh);
    }
    app.wait(MINUTE);
    answer(&ana, &second, "And another thing.").expect(303);
    assert_eq!(everything(&app, &article), 4);
}
