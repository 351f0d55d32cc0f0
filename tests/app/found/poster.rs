//! The picture that is drawn for an article without one.

use super::said;
use crate::support::{TestApp, make};

#[cfg(feature = "og-images")]
#[test]
fn an_article_without_a_picture_has_one_drawn_of_its_title() {
    use byline::poster::{HEIGHT, WIDTH};

    let app = TestApp::spawn();
    make::article(&app).slug("boat").published();
    let visitor = app.visitor();
    let page = visitor.get("/boat").expect(200);
    let [address] = &said(&page, "og:image")[..] else {
        panic!("{}", page.body);
    };
    assert_eq!(said(&page, "og:image:width"), ["1200"]);
    assert_eq!(said(&page, "og:image:height"), ["630"]);
    assert_eq!(said(&page, "twitter:card"), ["summary_large_image"]);
    let path = address.strip_prefix(&app.address).unwrap();
    let drawn = visitor.get(path).expect(200);
    assert_eq!(drawn.header("content-type"), "image/png");
    assert_eq!(drawn.header("cross-origin-resource-policy"), "cross-origin");
    assert!(drawn.header("cache-control").ends_with("immutable"));
    let picture = image::load_from_memory(&drawn.bytes).unwrap();
    assert_eq!((picture.width(), picture.height()), (WIDTH, HEIGHT));
    // By another version, or none, it is the same, but not for good.
    let bare = visitor.get("/boat.png").expect(200);
    assert_eq!(bare.bytes, drawn.bytes);
    assert!(!bare.header("cache-control").contains("immutable"));
    // Another title is another picture.
    let writer = app.visitor();
    writer.sign_in("admin@example.org");
    let editor = writer
        .get("/boat")
        .expect(200)
        .attr(".byline-end a[href^='/desk']", "href");
    let editor = writer.get(&editor).expect(200);
    writer
        .fill(&editor, "#editor", &[("title", "The first boat")])
        .expect(303);
    let after = said(&visitor.get("/boat").expect(200), "og:image");
    assert_ne!(after[0], *address);
    let letters = make::article(&app)
        .slug("storm")
        .title("هَبَّة ريح")
        .published();
    let page = visitor.get(&format!("/{}", letters.slug)).expect(200);
    assert!(said(&page, "og:image").is_empty());
    visitor.get("/storm.png").expect(404);
}

#[cfg(not(feature = "og-images"))]
#[test]
fn a_program_that_does_not_draw_promises_no_picture() {
    let app = TestApp::spawn();
    make::article(&app).slug("boat").published();
    let page = app.visitor().get("/boat").expect(200);
    assert!(said(&page, "og:image").is_empty());
    app.visitor().get("/boat.png").expect(404);
}

#[test]
fn of_what_is_not_published_nothing_is_drawn() {
    let app = TestApp::spawn();
    make::article(&app).slug("secret").draft();
    let writer = app.visitor();
    writer.sign_in("admin@example.org");
    for visitor in [app.visitor(), writer] {
        visitor.get("/secret.png").expect(404);
        visitor.get("/nothing.png").expect(404);
    }
}
