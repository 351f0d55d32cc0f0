//! Write first, sign up after: the words of somebody who is not signed in.

use crate::support::make::PASSWORD;
use crate::support::{Page, TestApp, Visitor, make};
use std::time::Duration;

const WORDS: &str = "The *last* boat should wait.\r\n\r\nAsk anybody on the quay.";

fn site() -> TestApp {
    let app = TestApp::spawn();
    make::article(&app)
        .slug("ferries")
        .title("The ferry that waits")
        .published();
    app
}

/// A visitor writes under the article and is led to the page that keeps the words.
fn write_first(app: &TestApp) -> (Visitor, Page) {
    let visitor = app.visitor();
    let article = visitor.get("/ferries").expect(200);
    assert_eq!(
        article.text(".comment-form .button:not(.quiet)"),
        "Sign in to post"
    );
    let page = visitor
        .fill(&article, "form.comment-form", &[("body", WORDS)])
        .expect(303);
    assert_eq!(page.location().as_deref(), Some("/join"));
    let join = visitor.follow(page).expect(200);
    (visitor, join)
}

#[test]
fn a_visitors_words_are_posted_when_they_sign_up() {
    let app = site();
    let (visitor, join) = write_first(&app);
    assert!(join.text(".kept").contains("Ask anybody on the quay."));
    let fill = [
        ("name", "Ana Ruiz"),
        ("email", "ana@example.org"),
        ("password", PASSWORD),
    ];
    let page = visitor
        .fill(&join, "form[action='/sign-up']", &fill)
        .expect(303);
    let place = page.location().unwrap();
    assert!(place.starts_with("/ferries#c-"), "{place}");
    let article = visitor.follow(page).expect(200);
    let own = article.text(&place[place.find('#').unwrap()..]);
    assert!(
        own.contains("The last boat should wait. Ask anybody on the quay."),
        "{own}"
    );
    assert!(
        own.contains("because you are new here. Only you can see this."),
        "{own}"
    );
    assert!(
        article.text("[role=status]").contains("new here"),
        "{}",
        article.text("[role=status]")
    );
    assert!(visitor.cookie("waiting").is_none(), "the key is used up");
    assert!(
        !app.visitor().get("/ferries").body.contains("quay"),
        "nobody else sees it yet"
    );
}

#[test]
fn a_visitors_words_are_posted_when_they_sign_in_even_after_a_wrong_password() {
    let app = site();
    make::reader(&app, "ana@example.org");
    let (visitor, join) = write_first(&app);
    let wrong = [("email", "ana@example.org"), ("password", "not this one")];
    let again = visitor
        .fill(&join, "form[action='/sign-in']", &wrong)
        .expect(422);
    assert!(
        again.text(".kept").contains("Ask anybody on the quay."),
        "the words are still there"
    );
    assert!(again.text("[role=alert]").contains("don’t match"));
    let mistaken = [("name", "A"), ("email", "x"), ("password", "y")];
    let again = visitor
        .fill(&again, "form[action='/sign-up']", &mistaken)
        .expect(422);
    assert!(again.text(".kept").contains("Ask anybody on the quay."));
    let right = [("email", "ana@example.org"), ("password", PASSWORD)];
    let page = visitor
        .fill(&again, "form[action='/sign-in']", &right)
        .expect(303);
    assert!(page.location().unwrap().starts_with("/ferries#c-"));
}

#[test]
fn words_survive_signing_in_from_the_plain_page_too() {
    let app = site();
    make::reader(&app, "ana@example.org");
    let (visitor, _) = write_first(&app);
    let page = visitor.post(
        "/sign-in",
        &[("email", "ana@example.org"), ("password", PASSWORD)],
    );
    assert!(
        page.expect(303)
            .location()
            .unwrap()
            .starts_with("/ferries#c-")
    );
}

#[test]
fn words_that_cannot_be_posted_any_more_are_shown_to_their_author() {
    let app = site();
    make::reader(&app, "ana@example.org");
    let (visitor, join) = write_first(&app);
    let article = app
        .read(|conn| byline::articles::queries::find_by_slug(conn, "ferries"))
        .unwrap();
    let admin = app
        .read(|conn| byline::accounts::queries::find_by_email(conn, "admin@example.org"))
        .unwrap();
    app.write(move |tx| byline::articles::withdraw(tx, &admin, article.id, article.version));
    let right = [("email", "ana@example.org"), ("password", PASSWORD)];
    let page = visitor.follow(
        visitor
            .fill(&join, "form[action='/sign-in']", &right)
            .expect(303),
    );
    assert!(
        page.body.contains("Ask anybody on the quay."),
        "{}",
        page.text("body")
    );
}

#[test]
fn words_wait_for_a_day_and_only_in_the_browser_they_were_written_in() {
    let app = site();
    let (visitor, _) = write_first(&app);
    let other = app.visitor();
    assert_eq!(
        other.get("/join").expect(303).location().as_deref(),
        Some("/sign-up")
    );
    other.set_cookie("waiting", "guessed");
    assert_eq!(
        other.get("/join").expect(303).location().as_deref(),
        Some("/sign-up")
    );
    app.wait(Duration::from_secs(23 * 3600));
    visitor.get("/join").expect(200);
    app.wait(Duration::from_secs(2 * 3600));
    visitor.get("/join").expect(303);
}

#[test]
fn an_empty_or_over_long_text_is_refused_before_anybody_is_asked_to_sign_up() {
    let app = site();
    let visitor = app.visitor();
    let article = visitor.get("/ferries");
    for (text, words) in [("", "at least 2"), (&"x".repeat(10_001), "at most 10,000")] {
        let page = visitor
            .fill(&article, "form.comment-form", &[("body", text)])
            .expect(422);
        assert!(
            page.text("[role=alert]").contains(words),
            "{}",
            page.text("[role=alert]")
        );
    }
}

#[test]
fn the_account_lists_own_comments_with_what_became_of_them() {
    let app = site();
    let (visitor, join) = write_first(&app);
    let fill = [
        ("name", "Ana Ruiz"),
        ("email", "ana@example.org"),
        ("password", PASSWORD),
    ];
    visitor
        .fill(&join, "form[action='/sign-up']", &fill)
        .expect(303);
    let account = visitor.get("/account").expect(200);
    assert_eq!(
        account.texts(".own-comments .status"),
        ["Waiting for review because you are new here"]
    );
    assert!(
        account
            .text(".own-comments")
            .contains("The ferry that waits")
    );
}

#[test]
fn an_article_that_is_a_draft_again_tells_nothing_to_those_who_were_there() {
    let app = TestApp::spawn();
    let article = make::article(&app).slug("ferries").published();
    let (visitor, _) = write_first(&app);
    make::reader(&app, "ana@example.org");
    let ana = app.visitor();
    ana.sign_in("ana@example.org");
    let page = ana.get("/ferries").expect(200);
    ana.fill(&page, "form.comment-form", &[("body", "My own words.")])
        .expect(303);
    let admin = app.visitor();
    admin.sign_in("admin@example.org");
    let editor = admin.get(&format!("/desk/articles/{}", article.id));
    let secret = [("title", "Sesame"), ("slug", "sesame")];
    admin
        .press(&editor.expect(200), "#editor", "/unpublication", &secret)
        .expect(303);
    for (who, path, words) in [
        (&visitor, "/join", "Ask anybody"),
        (&visitor, "/comments/waiting", "Ask anybody"),
        (&ana, "/account", "My own words."),
    ] {
        let page = who.get(path).expect(200);
        assert!(page.body.contains(words), "{path}: the words are lost");
        assert!(!page.body.to_lowercase().contains("sesame"), "{path}");
    }
    let fill = [("email", "ana@example.org"), ("password", PASSWORD)];
    let join = visitor.get("/join");
    let page = visitor.follow(visitor.fill(&join, "form[action='/sign-in']", &fill));
    assert!(page.body.contains("Ask anybody"), "{}", page.text("main"));
    assert!(!page.body.to_lowercase().contains("sesame"));
}

#[test]
fn whoever_asks_for_too_many_accounts_keeps_the_form_and_the_words_and_is_told_how_long() {
    let app = site();
    let (visitor, join) = write_first(&app);
    let fill = [
        ("name", "Ana Ruiz"),
        ("email", "ana@example.org"),
        ("password", "short"),
    ];
    for _ in 0..10 {
        visitor
            .fill(&join, "form[action='/sign-up']", &fill)
            .expect(422);
    }
    let fill = [fill[0], fill[1], ("password", PASSWORD)];
    let page = visitor.fill(&join, "form[action='/sign-up']", &fill);
    let page = page.expect(429);
    assert!(!page.header("retry-after").is_empty());
    let told = page.text("[role=alert]");
    assert!(told.contains("Try again in 7 minutes"), "{told}");
    assert!(page.text("title").starts_with("Error:"));
    assert_eq!(page.attr("#sign-up-name", "value"), "Ana Ruiz");
    assert_eq!(page.attr("#sign-up-email", "value"), "ana@example.org");
    assert!(!page.body.contains(PASSWORD));
    assert!(page.text(".kept").contains("Ask anybody on the quay."));
    // The same on the page without words.
    let plain = visitor.get("/sign-up").expect(200);
    let alone = visitor.fill(&plain, "form[action='/sign-up']", &fill);
    let alone = alone.expect(429);
    assert_eq!(alone.attr("#name", "value"), "Ana Ruiz");
    assert!(alone.text("[role=alert]").contains("Try again in"));
    app.wait(Duration::from_secs(361));
    let sent = visitor.fill(&page, "form[action='/sign-up']", &[("password", PASSWORD)]);
    assert!(
        sent.expect(303)
            .location()
            .unwrap()
            .starts_with("/ferries#c-")
    );
}

#[test]
fn whoever_tries_to_sign_in_too_often_from_one_place_keeps_the_form_and_the_words() {
    let app = site();
    let (visitor, join) = write_first(&app);
    for number in 0..10 {
        let email = format!("nobody{number}@example.org");
        let fill = [
            ("email", email.as_str()),
            ("password", "wrong horse battery"),
        ];
        visitor
            .fill(&join, "form[action='/sign-in']", &fill)
            .expect(422);
    }
    let fill = [("email", "ana@example.org"), ("password", PASSWORD)];
    let page = visitor.fill(&join, "form[action='/sign-in']", &fill);
    let page = page.expect(429);
    assert!(!page.header("retry-after").is_empty());
    assert!(
        page.text("[role=alert]")
            .contains("Too many tries. Wait a minute.")
    );
    assert_eq!(page.attr("#sign-in-email", "value"), "ana@example.org");
    assert!(!page.body.contains(PASSWORD));
    assert!(page.text(".kept").contains("Ask anybody on the quay."));
}
