//! Whole journeys, each on a phone and at a desk, light and dark, with scripts and without.

use crate::browser::{Browser, Look};
use crate::support::{TestApp, make};
use byline::accounts::Role;

const WORDS: &str = "I waited for it, too, and it was worth the cold.";

#[test]
#[ignore = "needs a browser: .ci/browser"]
fn a_reader_finds_an_article_signs_up_and_sees_their_comment() {
    for look in Look::all() {
        let app = TestApp::spawn();
        make::article(&app).title("The last boat").published();
        make::article(&app).title("The first train").published();
        make::account(&app, "Mo", "mo@example.org", Role::Moderator);

        let reader = Browser::open(look);
        reader.go(&app.address);
        reader.follow("The first train");
        assert_eq!(reader.text("h1"), "The first train", "{look:?}");
        reader.follow("Search");
        reader.type_into("#q", "last bo");
        reader.press("main [role=search] button");
        assert!(reader.text("#results").contains("1 result"), "{look:?}");
        reader.follow("The last boat");
        assert_eq!(reader.text("h1"), "The last boat", "{look:?}");
        reader.type_into("#body", WORDS);
        reader.press(".comment-form .buttons button:last-child");
        assert_eq!(reader.text("h1"), "One more step", "{look:?}");
        assert_eq!(reader.text(".kept blockquote"), WORDS, "{look:?}");
        reader.type_into("#sign-up-name", "Ana Ruiz");
        reader.type_into("#sign-up-email", "ana@example.org");
        reader.type_into("#sign-up-password", make::PASSWORD);
        reader.press("[aria-labelledby=new-here] button[type=submit]");
        assert_eq!(reader.text("h1"), "The last boat", "{look:?}");
        let own = reader.text(".thread .comment");
        assert!(own.contains(WORDS), "{look:?}: {own}");
        assert!(own.contains("Waiting for review"), "{look:?}: {own}");

        let moderator = Browser::open(look);
        moderator.go(&format!("{}/sign-in", app.address));
        moderator.type_into("#email", "mo@example.org");
        moderator.type_into("#password", make::PASSWORD);
        moderator.press("main button[type=submit]");
        moderator.go(&format!("{}/moderation", app.address));
        // Where scripts run, the page stays.
        moderator.click(".case button[formaction$=approval], .case form[action$=approval] button");
        moderator.sees("Approved");

        let visitor = Browser::open(look);
        visitor.go(&format!("{}/the-last-boat", app.address));
        assert!(visitor.text("#comments").contains(WORDS), "{look:?}");
    }
}

#[test]
#[ignore = "needs a browser: .ci/browser"]
fn what_was_found_has_the_focus_without_a_jump_and_the_first_result_comes_next() {
    for look in Look::all() {
        let app = TestApp::spawn();
        for number in 0..12 {
            let article = make::article(&app).tags("Ferries");
            article.title(&format!("Boat {number}")).published();
        }
        let reader = Browser::open(look);
        reader.go(&format!("{}/search", app.address));
        reader.type_into("#q", "boat");
        reader.press("main [role=search] button");
        let seen = reader.run(
            "const focused = document.activeElement;
            return [focused.id, getComputedStyle(focused).outlineStyle, scrollY]",
        );
        let expected = serde_json::json!(["results", "none", 0]);
        assert_eq!(seen, expected, "{look:?}");
        reader.type_into("#results", "\u{E004}");
        let next =
            reader.run("return document.activeElement.closest('.found li:first-child') !== null");
        assert_eq!(next, true, "{look:?}");
    }
}
