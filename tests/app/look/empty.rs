//! A site on its first day: every list says what belongs there.

use crate::support::{TestApp, make};
use byline::accounts::Role;
use byline::moderation::Action;

#[test]
fn an_owner_is_led_from_the_empty_desk_to_what_comes_next() {
    let app = TestApp::spawn();
    let admin = app.visitor();
    admin.sign_in("admin@example.org");
    let desk = admin.get("/desk").expect(200);
    for path in ["/desk/articles/new", "/desk/site", "/desk/comments"] {
        assert!(
            desk.has(&format!("[aria-labelledby=next] a[href='{path}']")),
            "{path}"
        );
    }
    for (status, said) in [
        ("", "Nothing written yet."),
        ("?status=draft", "No drafts."),
        ("?status=published", "Nothing published yet."),
        ("?status=withdrawn", "Nothing was withdrawn."),
    ] {
        let page = admin.get(&format!("/desk/articles{status}")).expect(200);
        assert!(page.text(".empty").starts_with(said), "{status}");
        assert!(page.has(".empty a[href='/desk/articles/new']"), "{status}");
    }
    make::article(&app).published();
    assert!(!admin.get("/desk").has("[aria-labelledby=next]"));
}

#[test]
fn a_reader_of_an_empty_site_is_told_where_to_hear_of_the_first_article() {
    let app = TestApp::spawn();
    let home = app.visitor().get("/").expect(200);
    assert!(
        home.text(".empty")
            .contains("The first article will stand here.")
    );
    assert!(home.has(".empty a[href='/feed.atom']"));
}

#[test]
fn no_list_of_an_empty_site_is_a_blank() {
    let app = TestApp::spawn();
    let admin = app.visitor();
    admin.sign_in("admin@example.org");
    for path in [
        "/",
        "/desk/articles",
        "/moderation",
        "/moderation?state=reported",
        "/moderation?state=spam",
        "/moderation?state=published",
        "/moderation?state=removed",
        "/moderation/appeals",
        "/moderation/people?state=banned",
        "/moderation/log",
        "/account",
        "/account/reports",
        "/account/muted",
        "/account/following",
    ] {
        let page = admin.get(path).expect(200);
        let said = page.text(".empty");
        assert!(said.ends_with('.') || said.len() > 20, "{path}: {said:?}");
    }
}

#[test]
fn a_tag_a_section_and_an_author_without_articles_say_so_and_lead_on() {
    let app = TestApp::spawn();
    make::article(&app).tags("Boats").draft();
    make::section(&app, "Harbour");
    make::account(&app, "Ines", "ines@example.org", Role::Author);
    let (admin, visitor) = (app.visitor(), app.visitor());
    admin.sign_in("admin@example.org");
    for (path, said) in [
        ("/tags/boats", "No articles with this tag yet."),
        ("/sections/harbour", "Nothing in this section yet."),
        ("/authors/ines", "No articles by Ines yet."),
    ] {
        let page = admin.get(path).expect(200);
        assert!(page.text(".empty").starts_with(said), "{path}");
        assert!(page.has(".empty a[href='/']"), "{path}");
        let feed = format!("a[href^='{path}/feed'], link[href^='{path}/feed']");
        assert!(!page.has(&feed), "{path} has no feed");
        // Readers find it with the first article.
        assert!(visitor.get(path).expect(404).has("form[role=search]"));
    }
    admin.get("/people/ines").expect(404);
    visitor.get("/people/ines").expect(404);
}

#[test]
fn a_writer_who_has_only_commented_has_the_page_their_name_leads_to() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let ines = make::account(&app, "Ines", "ines@example.org", Role::Author);
    let visitor = app.visitor();
    visitor.get("/authors/ines").expect(404);
    let comment = make::comment(&app, &article).by(&ines).published();
    let thread = visitor.get("/the-last-boat").expect(200);
    let page = visitor
        .get(&thread.attr(".comment h3 a", "href"))
        .expect(200);
    assert_eq!(page.path, "/authors/ines");
    assert!(page.text(".empty").starts_with("No articles by Ines yet."));
    assert!(page.has(".page-head a[href='/people/ines']"));
    make::decide(&app, &comment, Action::Remove);
    visitor.get("/authors/ines").expect(404);
}
