//! Whoever is not who is signed in signs out of the form and takes their words along.

use super::{known, posted};
use crate::support::{TestApp, make};

#[test]
fn not_you_signs_out_and_the_words_are_there_for_whoever_signs_in() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let first = make::comment(&app, &article).published();
    known(&app, "ben@example.org");
    let (_, browser) = known(&app, "ana@example.org");
    let form = browser
        .get(&format!("/comments/{}/reply", first.id))
        .expect(200);
    let words = [("body", "I am Ben.")];
    let out = browser.press(&form, "#leave-a-comment", "/sign-out", &words);
    let out = out.expect(303);
    assert_eq!(out.location().as_deref(), Some("/join"));
    assert_eq!(out.header("clear-site-data"), "\"cache\", \"storage\"");
    let page = browser.follow(out);
    assert!(!page.has(".viewer"), "nobody is signed in");
    assert_eq!(page.text(".kept blockquote"), "I am Ben.");
    assert!(page.text(".flash").starts_with("You’re signed out."));
    // Another browser finds nothing of it.
    assert!(!app.visitor().open("/join").body.contains("I am Ben."));
    let sign_in = [("email", "ben@example.org"), ("password", make::PASSWORD)];
    let sent = browser.fill(&page, "form[action='/sign-in']", &sign_in);
    let comment = posted(&app, &sent.expect(303));
    assert_eq!(comment.body, "I am Ben.");
    assert_eq!(comment.parent_id, Some(first.id));
    assert!(browser.cookie("waiting").is_none());
}

#[test]
fn without_words_not_you_signs_out_and_leads_back_to_the_form() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, browser) = known(&app, "ana@example.org");
    let form = browser.get(&format!("/{}", article.slug)).expect(200);
    let out = browser.press(
        &form,
        "#leave-a-comment",
        "/sign-out",
        &[("body", " \r\n ")],
    );
    let out = out.expect(303);
    let place = format!("/{}#leave-a-comment", article.slug);
    assert_eq!(out.location(), Some(place));
    let page = browser.follow(out);
    assert_eq!(page.text(".flash"), "You’re signed out.");
    assert!(page.text("#leave-a-comment").contains("Sign in to post"));
    assert!(browser.cookie("waiting").is_none());
}

#[test]
fn words_that_are_no_comment_stand_in_a_visitors_form_after_not_you() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, browser) = known(&app, "ana@example.org");
    let form = browser.get(&format!("/{}", article.slug)).expect(200);
    let long = "x".repeat(10_001);
    let out = browser.press(&form, "#leave-a-comment", "/sign-out", &[("body", &long)]);
    let page = out.expect(422);
    assert_eq!(page.text("#body"), long);
    assert!(!page.has(".viewer") && !page.has("#leave-a-comment .who"));
    browser.get("/account").expect(303);
    assert!(!browser.get("/").has(".viewer"));
}
