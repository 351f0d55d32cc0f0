//! An address where nothing is leads to what is like it.

use crate::support::{TestApp, make};
use byline::accounts::Role;

fn offered(app: &TestApp, path: &str) -> Vec<String> {
    app.visitor().get(path).expect(404).texts(".near a")
}

#[test]
fn a_slip_in_an_address_leads_to_the_article_that_was_meant() {
    let app = TestApp::spawn();
    make::article(&app).published();
    make::article(&app).title("About us").page().published();
    for path in [
        "/the-lsat-boat",
        "/last-boat",
        "/The-Last-Boat",
        "/2019/03/the-last-boat/",
        "/the_last_boat.html",
        "/the-last-boat-2",
    ] {
        let page = app.visitor().open(path).expect(404);
        assert_eq!(page.texts(".near a"), ["The last boat"], "{path}");
        assert_eq!(page.attr(".near a", "href"), "/the-last-boat", "{path}");
        assert!(page.text(".near").starts_with("Did you mean"), "{path}");
    }
    assert_eq!(offered(&app, "/abuot-us"), ["About us"]);
    for path in [
        "/wp-login.php",
        "/xmlrpc",
        "/comments/7",
        "/moderation/no",
        "/x",
    ] {
        let page = app.visitor().get(path);
        assert!(!page.has(".near"), "{path}");
    }
}

#[test]
fn a_tag_that_is_not_there_leads_to_the_one_that_was_meant() {
    let app = TestApp::spawn();
    make::article(&app).tags("Ferries").published();
    assert_eq!(offered(&app, "/tags/feries"), ["Ferries"]);
    assert_eq!(offered(&app, "/ferries"), ["Ferries"]);
}

#[test]
fn nothing_that_is_not_published_is_ever_offered() {
    let app = TestApp::spawn();
    make::article(&app)
        .title("Zebra crossing")
        .tags("Stripes")
        .draft();
    let gone = make::article(&app).title("Quiet harbour").published();
    assert_eq!(offered(&app, "/quiet-harbuor"), ["Quiet harbour"]);
    assert!(offered(&app, "/zebra-crosing").is_empty());
    assert!(offered(&app, "/tags/stripe").is_empty());
    let admin = app.visitor();
    admin.sign_in("admin@example.org");
    let form = admin.get(&format!("/desk/articles/{}/withdrawal", gone.id));
    admin.fill(&form, "main form", &[]).expect(303);
    assert!(offered(&app, "/quiet-harbuor").is_empty());
    // Neither to those who may see it at the desk.
    make::account(&app, "Edda North", "ed@example.org", Role::Editor);
    let editor = app.visitor();
    editor.sign_in("ed@example.org");
    assert!(!editor.get("/zebra-crosing").expect(404).has(".near"));
    make::article(&app).title("Quiet harbour again").published();
    assert_eq!(
        offered(&app, "/quiet-harbour-agian"),
        ["Quiet harbour again"]
    );
}

#[test]
fn addresses_somebody_makes_up_take_no_room_in_memory() {
    let app = TestApp::spawn();
    make::article(&app).published();
    let shelf = app.app.pages().unwrap();
    let visitor = app.visitor();
    visitor.get("/nothing-at-all").expect(404);
    let before = shelf.bytes();
    for letter in 'a'..='m' {
        let path = format!("/the-last-boat-{letter}");
        assert!(visitor.get(&path).expect(404).has(".near"));
    }
    assert_eq!(shelf.bytes(), before);
    // And what is kept for all others is never what one of them was offered.
    for path in ["/nothing-at-all", "/zebra", "/nothing-else"] {
        assert!(!visitor.get(path).expect(404).has(".near"), "{path}");
    }
}
