//! A site on its first day: every list says what belongs there.

use crate::support::{TestApp, make};

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
