//! Whoever is not who is signed in signs out of the form and takes their words along.

use super::{everything, known, posted, say};
use crate::support::{TestApp, Visitor, make};
use byline::accounts::Role;
use byline::articles::Article;

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

#[test]
fn not_you_ends_the_session_even_when_the_words_cannot_be_taken_along() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    make::reader(&app, "ana@example.org");
    let body = [("body", "I am Ben.")];
    let wrong = [("body", "I am Ben."), ("colour", "red")];
    let there = format!("/{}", article.slug);
    let tries = [
        ("/no-such-article", &body[..], 404),
        ("/Not%20a%20slug", &body[..], 404),
        (&*there, &wrong[..], 422),
    ];
    for (place, form, status) in tries {
        let browser = app.visitor();
        browser.sign_in("ana@example.org");
        let page = browser.post(&format!("{place}/comments/sign-out"), form);
        let page = page.expect(status);
        assert!(!page.has(".viewer"), "{place}: nobody is signed in");
        browser.get("/account").expect(303);
        if status != 404 {
            assert!(
                page.body.contains("I am Ben."),
                "{place}: the words stand there"
            );
        }
    }
}

/// A browser in which Bram has written something that could not be posted, and signed out the ordinary way.
fn left_by_bram(app: &TestApp) -> (Visitor, Article) {
    let article = make::article(app).published();
    let first = make::comment(app, &article).published();
    known(app, "bram@example.org");
    let browser = app.visitor();
    let path = format!("/comments/{}/reply", first.id);
    let form = browser.get(&path).expect(200);
    let words = [("body", "What Bram wrote.")];
    browser.fill(&form, "#leave-a-comment", &words).expect(303);
    make::account(app, "Sam", "sam@example.org", Role::Moderator);
    let sam = app.visitor();
    sam.sign_in("sam@example.org");
    let path = format!("/moderation/comments/{}/lock", first.id);
    sam.post(&path, &[]).expect(303);
    browser.sign_in("bram@example.org");
    let page = browser.get("/comments/waiting").expect(200);
    assert_eq!(page.text("#body"), "What Bram wrote.");
    browser.post("/sign-out", &[]).expect(303);
    (browser, article)
}

#[test]
fn words_laid_aside_by_somebody_signed_in_are_nobody_elses_in_that_browser() {
    let app = TestApp::spawn();
    let (browser, article) = left_by_bram(&app);
    known(&app, "cosmo@example.org");
    // A visitor finds nothing of them, and loses nothing of theirs by what they write.
    let join = browser.get("/join").expect(303);
    assert!(!browser.follow(join).body.contains("What Bram wrote."));
    browser.get("/comments/waiting").expect(404);
    say(&browser, &article, "What Cosmo wrote.").expect(303);
    assert!(!browser.get("/join").body.contains("What Bram wrote."));
    // Cosmo's are posted, Bram's are not, and stay.
    browser.sign_in("cosmo@example.org");
    browser.get("/comments/waiting").expect(404);
    let page = app.visitor().get(&format!("/{}", article.slug));
    assert!(page.body.contains("What Cosmo wrote."));
    assert!(!page.body.contains("What Bram wrote."));
    browser.post("/sign-out", &[]).expect(303);
    browser.sign_in("bram@example.org");
    let page = browser.get("/comments/waiting").expect(200);
    assert_eq!(page.text("#body"), "What Bram wrote.");
    browser.fill(&page, "#leave-a-comment", &[]).expect(303);
    assert!(browser.cookie("waiting").is_none(), "nothing waits there");
}

#[test]
fn words_that_wait_until_a_warning_is_read_are_nobody_elses() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    make::account(&app, "Sam", "sam@example.org", Role::Moderator);
    let (_, browser) = known(&app, "bram@example.org");
    known(&app, "cosmo@example.org");
    let sam = app.visitor();
    sam.sign_in("sam@example.org");
    let warn = [
        ("kind", "warned"),
        ("reason", "abuse"),
        ("message", "Mind the tone."),
    ];
    sam.post("/moderation/people/bram/states", &warn)
        .expect(303);
    let sent = say(&browser, &article, "What Bram wrote.").expect(303);
    assert_eq!(sent.location().as_deref(), Some("/account/warning"));
    browser.post("/sign-out", &[]).expect(303);
    browser.sign_in("cosmo@example.org");
    let page = app.visitor().get(&format!("/{}", article.slug));
    assert!(!page.body.contains("What Bram wrote."));
    browser.get("/comments/waiting").expect(404);
    browser.post("/sign-out", &[]).expect(303);
    browser.sign_in("bram@example.org");
    assert_eq!(
        browser.get("/comments/waiting").text("#body"),
        "What Bram wrote."
    );
}

#[test]
fn of_several_who_sign_in_at_once_beside_the_same_words_one_posts_them() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let browsers: Vec<Visitor> = (0..3)
        .map(|number| {
            known(&app, &format!("reader{number}@example.org"));
            app.visitor()
        })
        .collect();
    let visitor = app.visitor();
    say(&visitor, &article, "Written once.").expect(303);
    let key = visitor.cookie("waiting").expect("a key");
    std::thread::scope(|threads| {
        for (number, browser) in browsers.iter().enumerate() {
            browser.set_cookie("waiting", &key);
            threads.spawn(move || browser.sign_in(&format!("reader{number}@example.org")));
        }
    });
    assert_eq!(everything(&app, &article), 1);
}
