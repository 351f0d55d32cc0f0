//! Pictures: what is taken, what is made of it, and what readers get.

mod commands;
mod grounds;
mod hostile;
mod lying;
mod shown;

use crate::support::{Page, TestApp, pictures};
use byline::media::{Picture, State};
use byline::picture::PictureName;
use image::DynamicImage;

fn fetch(app: &TestApp, name: &str) -> Page {
    app.visitor().get(&format!("/media/{name}"))
}

fn decoded(page: Page) -> DynamicImage {
    image::load_from_memory(&page.expect(200).bytes).unwrap()
}

fn parts(picture: &Picture) -> PictureName {
    picture.parts().unwrap()
}

/// Whether bytes hold words.
fn says(bytes: &[u8], words: &str) -> bool {
    bytes
        .windows(words.len())
        .any(|part| part == words.as_bytes())
}

#[test]
fn a_photograph_stands_upright_and_says_nothing_of_where_it_was_taken() {
    let app = TestApp::spawn();
    let brought = pictures::turned(900, 600);
    assert!(says(&brought, pictures::PLACE));
    let picture = pictures::add(&app, brought, None);
    assert_eq!((picture.width, picture.height), (600, 900));
    assert_eq!(picture.state, State::Ready);
    assert_eq!(picture.file_name, "boat.jpg");
    for name in parts(&picture).files() {
        let page = fetch(&app, &name).expect(200);
        assert!(
            !says(&page.bytes, pictures::PLACE) && !says(&page.bytes, "Exif"),
            "{name}"
        );
        let shown = decoded(page).into_rgb8();
        // What was left is above now.
        let (above, below) = (
            shown.get_pixel(5, 5),
            shown.get_pixel(5, shown.height() - 6),
        );
        assert!(above[0] > 150 && above[2] < 100, "{name}: {above:?}");
        assert!(below[2] > 150 && below[0] < 100, "{name}: {below:?}");
    }
    assert!(
        app.app.store.received(&picture.key).is_err(),
        "what was brought is forgotten"
    );
}

#[test]
fn a_picture_is_kept_in_every_width_below_its_own_as_its_name_says() {
    let app = TestApp::spawn();
    let picture = pictures::add(&app, pictures::photo(1300, 650), None);
    let name = parts(&picture);
    assert_eq!(name.widths(), [480, 800, 1200, 1300]);
    for width in name.widths() {
        let page = fetch(&app, &name.at_width(width));
        assert_eq!(page.header("content-type"), "image/webp");
        let shown = decoded(page);
        assert_eq!(
            (shown.width(), shown.height()),
            (width, name.height_at(width))
        );
    }
    let whole = fetch(&app, &picture.name);
    assert_eq!(whole.header("content-type"), "image/jpeg");
    assert_eq!(decoded(whole).width(), 1300);
    assert_eq!(app.app.store.names().unwrap().len(), 5);
}

#[test]
fn one_still_sees_through_what_one_saw_through() {
    let app = TestApp::spawn();
    let picture = pictures::add(&app, pictures::drawing(700, 500), None);
    let name = parts(&picture);
    for file in name.files() {
        let page = fetch(&app, &file).expect(200);
        assert!(!says(&page.bytes, pictures::PLACE) && !says(&page.bytes, "behind its end"));
        let shown = decoded(page).into_rgba8();
        let alpha = shown.get_pixel(9, 9)[3];
        assert!((120..136).contains(&alpha), "{file}: {alpha}");
    }
}

#[test]
fn the_colours_of_a_screen_stay_with_every_size() {
    // The head of a profile (ICC.1, 7.2) is all that is looked at.
    let mut profile = vec![0; 128];
    profile[16..20].copy_from_slice(b"RGB ");
    profile.extend(b"the colours of a screen");
    let app = TestApp::spawn();
    let picture = pictures::add(&app, pictures::photo_in(900, 600, Some(&profile)), None);
    for name in parts(&picture).files() {
        let page = fetch(&app, &name).expect(200);
        assert!(says(&page.bytes, "the colours of a screen"), "{name}");
        let shown = decoded(page);
        assert!((1.49..1.51).contains(&(f64::from(shown.width()) / f64::from(shown.height()))));
    }
    // Those of a printer do not: the picture was made one for screens.
    profile[16..20].copy_from_slice(b"CMYK");
    let picture = pictures::add(&app, pictures::photo_in(901, 600, Some(&profile)), None);
    for name in parts(&picture).files() {
        assert!(
            !says(&fetch(&app, &name).bytes, "the colours of a screen"),
            "{name}"
        );
    }
}

#[test]
fn what_moves_stays_as_it_is_and_has_a_still_for_those_who_want_nothing_to_move() {
    let app = TestApp::spawn();
    let mut brought = pictures::moving(64, 48, 12);
    let end = brought.len() - 1;
    let mut words = vec![0x21, 0xFE, pictures::PLACE.len() as u8];
    words.extend(pictures::PLACE.as_bytes());
    words.push(0);
    brought.splice(end..end, words);
    let picture = pictures::add(&app, brought.clone(), None);
    assert!(
        picture.name.ends_with("-64x48-moving.gif"),
        "{}",
        picture.name
    );
    let page = fetch(&app, &picture.name).expect(200);
    assert!(!says(&page.bytes, pictures::PLACE));
    let frames = |bytes: &[u8]| byline::media::bare::gif::bare(bytes).unwrap().frames;
    assert_eq!(frames(&page.bytes), 12);
    let still = parts(&picture).at_width(64);
    assert_eq!(decoded(fetch(&app, &still)).width(), 64);
}

#[test]
fn the_same_file_is_one_picture_and_what_it_shows_can_be_said_later() {
    let app = TestApp::spawn();
    let first = pictures::add(&app, pictures::photo(60, 40), None);
    let again = pictures::add(&app, pictures::photo(60, 40), Some("A boat"));
    assert_eq!((again.id, again.alt.as_deref()), (first.id, Some("A boat")));
    let third = pictures::add(&app, pictures::photo(60, 40), None);
    assert_eq!(third.alt.as_deref(), Some("A boat"), "what was said stays");
}

#[test]
fn a_picture_may_be_kept_for_ever_and_does_nothing_where_it_is_opened() {
    let app = TestApp::spawn();
    let picture = pictures::add(&app, pictures::photo(600, 400), None);
    let visitor = app.visitor();
    let path = format!("/media/{}", picture.name);
    let page = visitor.get(&path).expect(200);
    assert_eq!(
        page.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    assert_eq!(page.header("x-content-type-options"), "nosniff");
    let policy = page.header("content-security-policy");
    assert!(
        policy.contains("default-src 'none'") && policy.contains("sandbox"),
        "{policy}"
    );
    assert_eq!(page.header("cross-origin-resource-policy"), "cross-origin");
    assert_eq!(page.header("content-length"), page.bytes.len().to_string());
    assert_eq!(page.header("set-cookie"), "");
    let tag = page.header("etag").to_owned();
    let known = ureq::get(format!("{}{path}", app.address))
        .header("if-none-match", &tag)
        .call()
        .unwrap();
    assert_eq!(known.status(), 304);
    let head = ureq::head(format!("{}{path}", app.address)).call().unwrap();
    assert_eq!(
        head.headers()["content-length"],
        page.bytes.len().to_string().as_str()
    );
    assert_eq!(head.headers()["content-type"], "image/jpeg");
    // Who is signed in may keep it, too; a larger one comes in pieces.
    visitor.sign_in("admin@example.org");
    let page = visitor.get(&path).expect(200);
    assert!(page.header("cache-control").ends_with("immutable"));
    let noise = image::RgbImage::from_fn(900, 900, |x, y| {
        let n = x
            .wrapping_mul(2_654_435_761)
            .wrapping_add(y.wrapping_mul(40_503))
            .wrapping_mul(97);
        image::Rgb([(n >> 8) as u8, (n >> 16) as u8, (n >> 24) as u8])
    });
    let mut png = std::io::Cursor::new(Vec::new());
    noise.write_to(&mut png, image::ImageFormat::Png).unwrap();
    let large = pictures::add(&app, png.into_inner(), None);
    let page = fetch(&app, &large.name).expect(200);
    assert!(page.bytes.len() > 300_000);
    assert_eq!(decoded(page).into_rgb8(), noise);
}

#[test]
fn a_picture_that_is_not_there_yet_is_missing_in_one_line_and_nobody_remembers_it() {
    let app = TestApp::spawn();
    let picture = pictures::note(&app, pictures::photo(60, 40), None).unwrap();
    let page = fetch(&app, &picture.name).expect(404);
    assert_eq!(page.header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(page.header("cache-control"), "private, no-store");
    app.run(app.app.work_off()).unwrap();
    fetch(&app, &picture.name).expect(200);
}

#[test]
fn in_the_place_of_a_width_that_is_not_made_yet_stands_the_picture_itself() {
    let app = TestApp::spawn();
    let picture = pictures::add(&app, pictures::photo(1000, 500), None);
    let (name, store) = (parts(&picture), &app.app.store);
    let (made, narrow) = (name.at_width(1000), name.at_width(480));
    store.remove(&narrow).unwrap();
    let page = fetch(&app, &narrow).expect(200);
    assert_eq!(page.header("content-type"), "image/jpeg");
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(page.header("etag"), "");
    assert_eq!(page.header("x-content-type-options"), "nosniff");
    assert!(
        page.header("content-security-policy")
            .contains("default-src 'none'; sandbox")
    );
    assert_eq!(page.bytes, fetch(&app, &picture.name).expect(200).bytes);
    let kept = fetch(&app, &made).expect(200);
    assert!(kept.header("cache-control").ends_with("immutable"));
    // There never is such a width, nor a picture in the place of itself, and what was brought is nobody's to see.
    fetch(&app, &name.at_width(500)).expect(404);
    fetch(&app, &format!("{}-480.webp", "0".repeat(32))).expect(404);
    let waiting = pictures::note(&app, pictures::turned(900, 600), None).unwrap();
    for file in parts(&waiting).files() {
        fetch(&app, &file).expect(404);
    }
    let refused = pictures::add(&app, pictures::hollow(), None);
    for file in parts(&refused).files() {
        fetch(&app, &file).expect(404);
    }
}

#[test]
fn in_the_place_of_a_still_that_is_not_made_yet_nothing_moves() {
    let app = TestApp::spawn();
    let picture = pictures::add(&app, pictures::moving(64, 48, 4), None);
    let still = parts(&picture).at_width(64);
    app.app.store.remove(&still).unwrap();
    fetch(&app, &still).expect(404);
}
