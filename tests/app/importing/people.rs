//! Imported people, and people who come later with their names.

use super::{fixture, import};
use crate::support::make::{self, PASSWORD};
use crate::support::{Page, TestApp, Visitor};
use byline::accounts::Role;

fn sign_up(visitor: &Visitor, name: &str) -> Page {
    let email = "stranger@example.org";
    let fields = [("name", name), ("email", email), ("password", PASSWORD)];
    visitor.post("/sign-up", &fields)
}

#[test]
fn a_stranger_cannot_take_the_name_of_an_imported_author() {
    let app = TestApp::spawn();
    let stranger = app.visitor();
    import(&app, &fixture("garden.xml")).unwrap();
    // The second one begins with a Cyrillic М.
    for name in ["Mara Lind", "Мara  lind"] {
        let page = sign_up(&stranger, name).expect(422);
        assert!(page.text("#name-error").contains("has this name"), "{name}");
    }
    sign_up(&stranger, "Mara Linden").expect(303);
    // Whoever runs the site may give the author an account of that name.
    make::account(&app, "Mara Lind", "mara@garden.example", Role::Author);
}

#[test]
fn a_stranger_with_the_name_of_a_commenter_does_not_pass_for_the_author() {
    let app = TestApp::spawn();
    import(&app, &fixture("garden.xml")).unwrap();
    let stranger = app.visitor();
    sign_up(&stranger, "Ido").expect(303);
    let page = stranger.open("/pruning").expect(200);
    let words = [("body", "I am not the one above.")];
    stranger.fill(&page, "#leave-a-comment", &words).expect(303);
    let page = stranger.open("/pruning").expect(200);
    assert_eq!(page.count("#comments .comment"), 3);
    // Of the three only the imported author's own answer says so.
    assert_eq!(
        page.texts("#comments .comment .badge:not(.you)"),
        ["Author"]
    );
    assert_eq!(page.count("#comments .comment h3 a"), 0);
}

#[test]
fn an_author_whose_name_somebody_has_already_is_remarked() {
    let app = TestApp::spawn();
    make::account(&app, "Mara Lind", "mara@garden.example", Role::Author);
    let report = import(&app, &fixture("garden.xml")).unwrap().to_string();
    let what = "authors with the name of somebody who signs in here; they stay two people";
    assert!(report.contains(what), "{report}");
}
