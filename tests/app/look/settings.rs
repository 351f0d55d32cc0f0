//! The page on which the owner says what the site is called and who may read it.

use crate::support::{TestApp, Visitor, make};
use byline::accounts::Role;

fn admin(app: &TestApp) -> Visitor {
    let visitor = app.visitor();
    visitor.sign_in("admin@example.org");
    visitor
}

#[test]
fn an_admin_names_the_site_and_every_page_has_the_name_at_once() {
    let app = TestApp::spawn();
    let reader = app.visitor();
    reader.get("/").expect(200);
    let admin = admin(&app);
    let desk = admin.open("/desk/site").expect(200);
    assert!(desk.has(".desk-nav a[href='/desk/site'][aria-current=page]"));
    let fields = [
        ("title", " The  Slow Ferry "),
        ("description", "News\nof the river."),
    ];
    let saved = admin.fill(&desk, "#name", &fields).expect(303);
    let page = admin.follow(saved);
    assert_eq!(page.text(".flash p"), "Saved. Every page shows it.");
    assert_eq!(page.attr("#title", "value"), "The Slow Ferry");
    let home = reader.get("/").expect(200);
    assert_eq!(home.text(".masthead .site-name"), "The Slow Ferry");
    assert_eq!(home.text(".site-line"), "News of the river.");
}

#[test]
fn a_name_that_cannot_be_is_said_at_its_field_and_nothing_typed_is_lost() {
    let app = TestApp::spawn();
    let admin = admin(&app);
    let desk = admin.open("/desk/site");
    let long = "x".repeat(201);
    let fields = [("title", "  "), ("description", long.as_str())];
    let again = admin.fill(&desk, "#name", &fields).expect(422);
    assert!(again.text("title").starts_with("Error: "));
    assert_eq!(again.text("#title-error"), "Error: Give your site a name.");
    assert!(again.text("#description-error").contains("at most 200"));
    assert_eq!(again.text("#description").trim(), long);
    assert_eq!(again.count(".error-summary li a"), 2);
}

#[test]
fn what_somebody_else_saved_meanwhile_is_shown_before_it_is_replaced() {
    let app = TestApp::spawn();
    let (one, two) = (admin(&app), admin(&app));
    let (seen_by_one, seen_by_two) = (one.open("/desk/site"), two.open("/desk/site"));
    one.fill(&seen_by_one, "#name", &[("title", "First")])
        .expect(303);
    let both = two
        .fill(&seen_by_two, "#name", &[("title", "Second")])
        .expect(409);
    assert!(both.text("#title-error").contains("“First”"));
    assert_eq!(both.attr("#title", "value"), "Second");
    assert_eq!(two.get("/").text(".masthead .site-name"), "First");
    two.fill(&both, "#name", &[]).expect(303);
    assert_eq!(two.get("/").text(".masthead .site-name"), "Second");
    // Other groups are nobody's business.
    let page = one.open("/desk/site");
    two.fill(&both, "#machines", &[]).expect(303);
    one.fill(&page, "#name", &[("title", "Third")]).expect(303);
}

#[test]
fn the_owner_can_take_away_by_what_the_site_is_made() {
    let app = TestApp::spawn();
    make::article(&app).published();
    let reader = app.visitor();
    let says = |path: &str| reader.get(path).text(".colophon").contains("Byline ");
    let powered = |path: &str| reader.get(path).has(".colophon .powered");
    for path in ["/", "/the-last-boat", "/no-such-page"] {
        assert!(powered(path), "{path}");
    }
    let admin = admin(&app);
    let page = admin.open("/desk/site");
    assert!(page.has("#powered[checked]"));
    let seen = page.attr("#name [name=seen]", "value");
    let without = [("seen", seen.as_str()), ("title", "The Slow Ferry")];
    admin.post("/desk/site/name", &without).expect(303);
    for path in ["/", "/the-last-boat", "/no-such-page"] {
        assert!(!powered(path) && !says(path), "{path}");
    }
    assert!(!admin.open("/desk/site").has("#powered[checked]"));
    let late = admin.fill(&page, "#name", &[("title", "Another")]);
    let late = late.expect(409);
    assert!(late.text("#powered-error").contains("switched this off"));
    admin.fill(&late, "#name", &[]).expect(303);
    assert!(powered("/"));
}

#[test]
fn the_owner_says_whether_language_models_may_read_the_site() {
    let app = TestApp::spawn();
    let reader = app.visitor();
    let welcome = reader.get("/robots.txt").body;
    let admin = admin(&app);
    let page = admin.open("/desk/site");
    assert!(page.has("#ai_crawlers[checked]"));
    let seen = page.attr("#machines [name=seen]", "value");
    admin
        .post("/desk/site/machines", &[("seen", &seen)])
        .expect(303);
    let refused = reader.get("/robots.txt").body;
    assert_ne!(refused, welcome);
    assert!(!admin.open("/desk/site").has("#ai_crawlers[checked]"));
    let late = [("seen", seen.as_str()), ("ai_crawlers", "on")];
    let both = admin.post("/desk/site/machines", &late).expect(409);
    assert!(both.text(".field-error").contains("stay away"));
    admin.fill(&both, "#machines", &[]).expect(303);
    assert_eq!(reader.get("/robots.txt").body, welcome);
}

#[test]
fn saving_the_rules_for_comments_leaves_the_site_as_it_is() {
    let app = TestApp::spawn();
    let admin = admin(&app);
    let rules = admin.open("/desk/comments");
    let site = admin.open("/desk/site");
    admin
        .fill(&site, "#colour", &[("accent", "#0b57d0")])
        .expect(303);
    admin
        .fill(&rules, "#rules", &[("held_links", "5")])
        .expect(303);
    assert_eq!(admin.open("/desk/site").attr("#accent", "value"), "#0b57d0");
    assert_eq!(
        admin.open("/desk/comments").attr("#held_links", "value"),
        "5"
    );
}

#[test]
fn only_an_admin_finds_the_page() {
    let app = TestApp::spawn();
    make::account(&app, "Some Editor", "editor@example.org", Role::Editor);
    let editor = app.visitor();
    editor.sign_in("editor@example.org");
    assert!(!editor.open("/desk").has("a[href='/desk/site']"));
    editor.get("/desk/site").expect(403);
    editor
        .post("/desk/site/name", &[("title", "Mine")])
        .expect(403);
}
