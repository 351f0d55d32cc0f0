//! Who slips is asked what they meant.

use super::{look, titles};
use crate::support::{TestApp, make};
use byline::articles;

#[test]
fn a_word_that_is_nowhere_is_asked_about_when_a_known_one_is_a_slip_away() {
    let app = TestApp::spawn();
    make::article(&app)
        .title("Async in Rust")
        .tags("Tokio")
        .published();
    let visitor = app.visitor();
    for (typed, meant) in [
        ("asnyc", "async"),
        ("asyc", "async"),
        ("asynch", "async"),
        ("tokyo", "tokio"),
        ("rust+asnyc", "rust async"),
        ("\"asnyc+in+rust\"", "\"async in rust\""),
    ] {
        let page = look(&visitor, typed);
        assert_eq!(page.text(".empty strong"), meant, "{typed}");
        let found = visitor.get(&page.attr(".empty p a", "href")).expect(200);
        assert_eq!(titles(&found), ["Async in Rust"]);
    }
    for typed in ["zebra", "asnyc+zebra", "qx", "2027"] {
        let page = look(&visitor, typed);
        assert!(!page.has(".empty strong"), "{typed}");
        assert!(page.has(".empty a[href='/archive']"));
    }
    let none = look(&visitor, "asnyc");
    assert!(none.text(".empty h2").contains("Nothing found for “asnyc”"));
}

#[test]
fn only_words_of_what_is_published_are_asked_about() {
    let app = TestApp::spawn();
    let article = make::article(&app).title("Lanterns").published();
    make::article(&app).title("Lighthouses").draft();
    let visitor = app.visitor();
    assert!(!look(&visitor, "lighthuoses").has(".empty strong"));
    assert_eq!(look(&visitor, "latnerns").text(".empty strong"), "lanterns");
    let admin = make::the_admin(&app);
    app.write(move |tx| articles::unpublish(tx, &admin, article.id));
    assert!(!look(&visitor, "latnerns").has(".empty strong"));
}
