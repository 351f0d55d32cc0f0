//! What is shown in the place of a picture until it has come.

use super::parts;
use crate::support::{Page, TestApp, make, pictures};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use byline::articles::Article;
use byline::media::{self, Picture};
use diesel::prelude::*;
use image::RgbImage;

const IN_TEXT: &str = ".prose .ground > img";
const ON_CARD: &str = ".card > .ground > img";

fn shown_in(app: &TestApp, picture: &Picture) -> Article {
    let body = format!("![A boat](/media/{})", picture.name);
    make::article(app).body(&body).published()
}

/// The bytes that stand on the page.
fn bytes(page: &Page, selector: &str) -> Vec<u8> {
    let src = page.attr(selector, "src");
    let base64 = src.strip_prefix("data:image/webp;base64,").unwrap();
    STANDARD.decode(base64).unwrap()
}

#[test]
fn a_photograph_that_has_not_come_shows_a_few_pixels_of_itself() {
    let app = TestApp::spawn();
    let picture = pictures::add(&app, pictures::photo(1000, 500), Some("A boat"));
    shown_in(&app, &picture);
    let visitor = app.visitor();
    let page = visitor.get("/the-last-boat").expect(200);
    let small = bytes(&page, IN_TEXT);
    assert!(small.len() <= 300, "{} bytes", small.len());
    let form = image::guess_format(&small).unwrap();
    assert_eq!(form, image::ImageFormat::WebP);
    let small = image::load_from_memory(&small).unwrap().into_rgb8();
    assert_eq!((small.width(), small.height()), (16, 8));
    let (left, right) = (small.get_pixel(2, 4), small.get_pixel(13, 4));
    assert!(left[0] > 150 && left[2] < 100, "{left:?}");
    assert!(right[2] > 150 && right[0] < 100, "{right:?}");
    // It says nothing to those who do not see it, and asks for nothing.
    assert_eq!(page.attr(IN_TEXT, "alt"), "");
    assert_eq!(page.count(".prose img"), 2);
    assert!(!page.has(".prose [style]"));
    let policy = page.header("content-security-policy");
    assert!(policy.contains("img-src 'self' data:"), "{policy}");
    // Lists show the same; programs get the text alone.
    let home = visitor.get("/").expect(200);
    assert_eq!(home.attr(ON_CARD, "src"), page.attr(IN_TEXT, "src"));
    for path in ["/feed.atom", "/feed.json", "/the-last-boat.md"] {
        let body = visitor.get(path).expect(200).body;
        assert!(body.contains(&picture.key), "{path}");
        assert!(
            !body.contains("data:") && !body.contains("ground"),
            "{path}"
        );
    }
}

#[test]
fn a_static_page_shows_it_too() {
    let app = TestApp::spawn();
    let picture = pictures::add(&app, pictures::photo(40, 600), None);
    let body = format!("![A mast](/media/{})", picture.name);
    make::article(&app).page().body(&body).published();
    let page = app.visitor().get("/the-last-boat").expect(200);
    let small = image::load_from_memory(&bytes(&page, IN_TEXT)).unwrap();
    assert_eq!((small.width(), small.height()), (1, 16));
}

#[test]
fn nothing_shows_behind_a_picture_one_sees_through_or_that_moves() {
    let app = TestApp::spawn();
    let drawing = pictures::add(&app, pictures::drawing(700, 500), None);
    let wave = pictures::add(&app, pictures::moving(64, 48, 4), None);
    let body = format!("![](/media/{})\n\n![](/media/{})", drawing.name, wave.name);
    make::article(&app).body(&body).published();
    let page = app.visitor().get("/the-last-boat").expect(200);
    assert_eq!(page.count(".prose picture"), 2);
    assert!(!page.has(".prose .ground"));
    assert!(!app.visitor().get("/").expect(200).has(ON_CARD));
    // That none is to be made is known, and not asked again.
    assert_eq!(drawing.placeholder, Some(Vec::new()));
    assert_eq!(wave.placeholder, Some(Vec::new()));
}

#[test]
fn however_restless_a_picture_is_its_placeholder_is_small() {
    let app = TestApp::spawn();
    let noise = RgbImage::from_fn(64, 64, |x, y| {
        let n = (x + 64 * y).wrapping_mul(2_654_435_761);
        image::Rgb([(n >> 8) as u8, (n >> 16) as u8, (n >> 24) as u8])
    });
    let mut png = std::io::Cursor::new(Vec::new());
    noise.write_to(&mut png, image::ImageFormat::Png).unwrap();
    let picture = pictures::add(&app, png.into_inner(), None);
    let small = picture.placeholder.unwrap();
    assert!((1..=300).contains(&small.len()), "{} bytes", small.len());
}

#[test]
fn pages_that_are_kept_have_it_as_soon_as_it_is_made() {
    let app = TestApp::spawn();
    let picture = pictures::note(&app, pictures::photo(600, 400), None).unwrap();
    shown_in(&app, &picture);
    let visitor = app.visitor();
    let pages = [("/the-last-boat", IN_TEXT), ("/", ON_CARD)];
    for (path, small) in pages {
        assert!(!visitor.get(path).expect(200).has(small), "{path}");
    }
    app.run(app.app.work_off()).unwrap();
    for (path, small) in pages {
        let page = visitor.get(path).expect(200);
        assert!(!bytes(&page, small).is_empty(), "{path}");
    }
}

#[test]
fn a_picture_from_before_there_were_any_gets_one_from_its_files() {
    let app = TestApp::spawn();
    let photo = pictures::add(&app, pictures::photo(900, 600), None);
    let drawing = pictures::add(&app, pictures::drawing(700, 500), None);
    shown_in(&app, &photo);
    app.write(|tx| {
        let older = "UPDATE pictures SET placeholder = NULL";
        Ok(diesel::sql_query(older).execute(&mut **tx).map(drop)?)
    });
    let visitor = app.visitor();
    let page = visitor.get("/the-last-boat").expect(200);
    assert!(page.has(".prose picture") && !page.has(IN_TEXT));
    let again = |picture: &Picture| {
        let made = media::processing::process(&app.app.db, &app.app.store, picture.id);
        app.run(made).unwrap().placeholder.unwrap()
    };
    let small = image::load_from_memory(&again(&photo)).unwrap();
    assert_eq!((small.width(), small.height()), (16, 10));
    assert!(again(&drawing).is_empty());
    assert!(visitor.get("/the-last-boat").expect(200).has(IN_TEXT));
}

#[test]
fn words_that_look_like_one_of_our_pictures_stay_words() {
    let app = TestApp::spawn();
    let picture = pictures::add(&app, pictures::photo(600, 400), None);
    let name = parts(&picture).address();
    let trap = format!(
        "<picture><source><img src='{name}'></picture> onerror=alert(1) x=<picture><img src='{name}'>"
    );
    let escaped = trap.replace('<', "&lt;").replace('>', "&gt;");
    let body = format!(
        "![{escaped}]({name})\n\n[a](/x?{0} \"{escaped}\") `{trap}`\n\n{escaped}",
        "<picture>"
    );
    make::article(&app).body(&body).published();
    let page = app.visitor().get("/the-last-boat").expect(200);
    let real = ".prose .ground > picture > img";
    assert_eq!(page.attr(real, "src"), name);
    assert_eq!(page.attr(real, "alt").replace(['‘', '’'], "'"), trap);
    assert_eq!(page.count(".prose .ground"), 1);
    assert_eq!(page.count(".prose img"), 2);
    assert!(!page.has(".prose [onerror]") && !page.has(".prose [x]"));
    // What does not end up in HTML as it is cannot end it, either.
    let id = picture.id;
    app.write(move |tx| media::put_placeholder(tx, id, b"\"><script>alert(1)</script>"));
    let page = app.visitor().get("/the-last-boat").expect(200);
    assert!(
        page.attr(IN_TEXT, "src")
            .starts_with("data:image/webp;base64,")
    );
    assert!(!page.has(".prose script") && !page.has(".prose [onerror]"));
}
