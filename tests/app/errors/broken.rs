//! What is said when the database is not there any more, or we were at fault.

use crate::support::{TestApp, make};
use byline::accounts::Role;

/// Makes every question about the settings fail, as a lost or damaged table does.
fn lose_the_settings(app: &TestApp) {
    app.database.damage("ALTER TABLE settings RENAME TO lost");
}

#[test]
fn a_page_that_cannot_be_made_says_so_without_the_database_and_without_a_secret() {
    let app = TestApp::spawn();
    make::article(&app).published();
    lose_the_settings(&app);
    let visitor = app.visitor();
    visitor.set_cookie("scheme", "dark");
    let page = visitor.get("/the-last-boat").expect(500);
    assert_eq!(page.text("h1"), "Something broke on our side");
    assert!(page.text("title").starts_with("Something broke"));
    assert!(page.text(".reference").contains("It has been logged as"));
    assert_eq!(page.attr("html", "data-theme"), "dark");
    assert_eq!(page.header("cache-control"), "private, no-store");
    for inside in [
        "settings",
        "SQL",
        "sqlite",
        "postgres",
        "no such table",
        "relation",
        "src/",
    ] {
        assert!(!page.body.contains(inside), "{inside}");
    }
    assert!(!page.has("meta[property='og:title']"), "it has no words");
    let css = page.attr("link[rel=stylesheet]", "href");
    visitor.get(&css).expect(200);
    visitor.get("/healthz").expect(200);
}

#[test]
fn whoever_is_too_quick_is_told_for_how_long_in_words_and_in_the_header() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let path = format!("/{}/comments/preview", article.slug);
    let visitor = app.visitor();
    let refused = (0..200)
        .map(|_| visitor.post(&path, &[("body", "Words that took a while.")]))
        .find(|page| page.status == 429)
        .unwrap();
    let seconds: u64 = refused.header("retry-after").parse().unwrap();
    assert!((1..=3_600).contains(&seconds));
    assert!(refused.text(".retry").starts_with("Try again in "));
    assert!(refused.text("#kept").contains("Words that took a while."));
}

#[test]
fn a_withdrawn_article_says_on_which_day_and_leads_on() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    make::article(&app).title("Another one").published();
    let admin = app.visitor();
    admin.sign_in("admin@example.org");
    let form = admin.get(&format!("/desk/articles/{}/withdrawal", article.id));
    admin.fill(&form, "main form", &[]).expect(303);
    let page = app.visitor().get("/the-last-boat").expect(410);
    assert_eq!(
        page.text(".standfirst"),
        "This article was withdrawn by its author on 14 March 2026."
    );
    assert!(page.text(".latest").contains("Another one"));
    assert!(!page.body.contains("The last boat"));
}

#[test]
fn who_may_not_do_something_is_told_which_role_may_and_who_they_are() {
    let app = TestApp::spawn();
    make::account(&app, "Ana Ruiz", "ana@example.org", Role::Reader);
    make::account(&app, "Mona", "mona@example.org", Role::Moderator);
    let (ana, mona) = (app.visitor(), app.visitor());
    ana.sign_in("ana@example.org");
    mona.sign_in("mona@example.org");
    let refused = ana.get("/moderation").expect(403);
    let needs = "You need to be a moderator for this.";
    assert_eq!(refused.text(".standfirst"), needs);
    assert!(
        refused
            .text(".who")
            .starts_with("You’re signed in as Ana Ruiz.")
    );
    assert!(refused.has("[role=search] input[name=q]"));
    assert!(refused.has(".ways-on a[href='/']") && !refused.has(".ways-on a[href='/desk']"));
    let refused = mona.get("/desk/site").expect(403);
    let needs = "You need to be an admin for this.";
    assert_eq!(refused.text(".standfirst"), needs);
    assert!(refused.has(".ways-on a[href='/desk']"));
    let out = mona.fill(&refused, "form.who", &[]).expect(303);
    assert_eq!(
        out.location().unwrap(),
        "/desk/site",
        "whose turn it is now"
    );
    let asked = mona.get("/desk/site").expect(303);
    assert_eq!(asked.location().unwrap(), "/sign-in?next=/desk/site");
    assert!(!ana.get("/nowhere").expect(404).has(".who"));
}
