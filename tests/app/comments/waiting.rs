//! What a visitor writes waits until they have signed up or in.

use super::{DAY, MINUTE, everything, known, say};
use crate::support::{TestApp, Visitor, make};
use byline::accounts::Account;
use byline::comments::waiting::{self, Landing};

fn land(app: &TestApp, visitor: &Visitor, account: &Account) -> Option<Landing> {
    let token = visitor.cookie("waiting")?;
    let post = async { waiting::post_waiting(app.app.intake().await?, account, &token).await };
    app.run(post).unwrap()
}

#[test]
fn the_words_of_a_visitor_are_kept_under_a_key_only_their_browser_has() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let visitor = app.visitor();
    let answer = say(&visitor, &article, "Written *first*.").expect(303);
    assert_eq!(answer.location().as_deref(), Some("/join"));
    let cookie = answer.header("set-cookie").to_owned();
    assert!(
        cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"),
        "{cookie}"
    );
    let token = visitor.cookie("waiting").expect("a key");
    let now = app.app.clock.now();
    let key = token.clone();
    let found = app
        .read(move |conn| waiting::find(conn, &key, None, now))
        .expect("the words");
    assert_eq!(
        (found.body.as_str(), found.article_title.as_str()),
        ("Written *first*.", "The last boat")
    );
    if let Some(file) = app.app.db.file() {
        app.run(app.app.db.checkpoint()).unwrap();
        let stored = std::fs::read(file).unwrap();
        assert!(
            !stored
                .windows(token.len())
                .any(|bytes| bytes == token.as_bytes())
        );
    }
    assert_eq!(everything(&app, &article), 0);
}

#[test]
fn kept_words_are_posted_for_whoever_signs_in_and_only_once() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let visitor = app.visitor();
    say(&visitor, &article, "Written first.").expect(303);
    let ana = make::reader(&app, "ana@example.org");
    let landing = land(&app, &visitor, &ana).expect("a landing");
    assert!(landing.posted.is_some());
    assert!(landing.path.starts_with(&format!("/{}#c-", article.slug)));
    assert!(
        landing
            .message
            .contains("waits for review because you are new here")
    );
    assert_eq!(land(&app, &visitor, &ana), None);
    assert_eq!(everything(&app, &article), 1);
}

#[test]
fn kept_words_that_cannot_be_posted_stay_and_can_be_sent_again() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (account, ana) = known(&app, "ana@example.org");
    let parent = make::comment(&app, &article).published();
    let visitor = app.visitor();
    let form = visitor
        .get(&format!("/comments/{}/reply", parent.id))
        .expect(200);
    visitor
        .fill(&form, "#leave-a-comment", &[("body", "An answer.")])
        .expect(303);
    make::decide(&app, &parent, byline::moderation::Action::Remove);
    let landing = land(&app, &visitor, &account).expect("a landing");
    assert_eq!(
        (landing.posted.is_some(), landing.path.as_str()),
        (false, "/comments/waiting")
    );
    assert!(landing.message.contains("is gone meanwhile"));

    ana.set_cookie("waiting", &visitor.cookie("waiting").unwrap());
    let page = ana.get("/comments/waiting").expect(200);
    assert_eq!(page.text("#body"), "An answer.");
    assert!(page.text("[role=alert]").contains("is gone meanwhile"));
    ana.fill(&page, "#leave-a-comment", &[]).expect(303);
    assert_eq!(ana.cookie("waiting"), None);
    assert_eq!(land(&app, &visitor, &account), None);
    assert_eq!(everything(&app, &article), 2);
    ana.get("/comments/waiting").expect(404);
}

#[test]
fn words_wait_for_a_day_however_old_their_form_gets() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let ana = make::reader(&app, "ana@example.org");
    let (slow, late) = (app.visitor(), app.visitor());
    let form = slow.get(&format!("/{}", article.slug)).expect(200);
    app.wait(DAY - MINUTE);
    slow.fill(&form, "#leave-a-comment", &[("body", "Slowly.")])
        .expect(303);
    say(&late, &article, "Late.").expect(303);
    app.wait(DAY - MINUTE);
    assert!(land(&app, &slow, &ana).expect("a landing").posted.is_some());
    app.wait(MINUTE);
    assert_eq!(land(&app, &late, &ana), None);
}

#[test]
fn what_was_written_last_is_what_waits() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let visitor = app.visitor();
    say(&visitor, &article, "The first try.").expect(303);
    let earlier = visitor.cookie("waiting").unwrap();
    say(&visitor, &article, "The second try.").expect(303);
    let now = app.app.clock.now();
    assert!(
        app.read(move |conn| waiting::find(conn, &earlier, None, now))
            .is_none()
    );
    let ana = make::reader(&app, "ana@example.org");
    land(&app, &visitor, &ana).expect("a landing");
    assert_eq!(everything(&app, &article), 1);
}

#[test]
fn what_could_never_be_posted_is_not_kept() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let visitor = app.visitor();
    let long = "a".repeat(10_001);
    let page = say(&visitor, &article, &long).expect(422);
    assert!(page.body.contains(&long));
    assert_eq!(visitor.cookie("waiting"), None);
    for token in ["", "x", "'; --", &"y".repeat(4000)] {
        visitor.set_cookie("waiting", token);
        visitor.get("/comments/waiting").expect(404);
    }
}

#[test]
fn words_that_wait_for_another_article_stay_when_something_else_is_posted() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let other = make::article(&app).title("Another").published();
    let (_, ana) = known(&app, "ana@example.org");
    let visitor = app.visitor();
    say(&visitor, &article, "For later.").expect(303);
    ana.set_cookie("waiting", &visitor.cookie("waiting").unwrap());
    say(&ana, &other, "Something else.").expect(303);
    assert_eq!(
        ana.get("/comments/waiting").expect(200).text("#body"),
        "For later."
    );
    assert_eq!(everything(&app, &other), 1);
}
