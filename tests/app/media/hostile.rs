//! Files that are not what they say.

use super::fetch;
use crate::support::{TestApp, pictures};
use byline::media::{State, Unfit, Upload};

#[track_caller]
fn refused(bytes: impl Into<Vec<u8>>, words: &str) {
    let app = TestApp::spawn();
    let unfit = pictures::note(&app, bytes.into(), None).expect_err("a refusal");
    let said = unfit.to_string();
    assert!(said.contains(words), "{said}");
    assert!(app.app.store.names().unwrap().is_empty());
}

#[test]
fn a_web_page_called_a_picture_is_refused_as_a_web_page() {
    refused(
        "<!doctype html><html><script>alert(1)</script>",
        "This is a web page",
    );
    refused("\u{feff}\n <HTML><body>", "This is a web page");
}

#[test]
fn a_drawing_with_a_script_is_refused_with_what_to_do() {
    for svg in [
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "<?xml version='1.0'?>\n<!-- x -->\n<svg onload='alert(1)'/>",
    ] {
        refused(svg, "Save it as PNG");
    }
}

#[test]
fn formats_that_not_every_browser_shows_are_refused_by_name() {
    for (bytes, name) in [
        (&b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"[..], "HEIC"),
        (b"\0\0\0\x18ftypavif\0\0\0\0", "AVIF"),
        (b"BM\x36\0\0\0\0\0", "BMP"),
        (b"II*\0\x08\0\0\0", "TIFF"),
        (b"MM\0*\0\0\0\x08", "TIFF"),
        (b"%PDF-1.7", "PDF"),
    ] {
        refused(bytes, &format!("the format {name}"));
    }
    refused(&b""[..], "empty");
    refused(
        &b"PK\x03\x04 a zip"[..],
        "JPEG, PNG, GIF and WebP are taken",
    );
}

#[test]
fn what_a_file_is_called_counts_for_nothing() {
    let app = TestApp::spawn();
    // `note` calls every file boat.jpg.
    let picture = pictures::add(&app, pictures::drawing(60, 40), None);
    assert!(picture.name.ends_with("-60x40.png"));
    let page = fetch(&app, &picture.name).expect(200);
    assert_eq!(page.header("content-type"), "image/png");
}

#[test]
fn a_picture_that_ends_in_its_middle_is_damaged() {
    refused(pictures::cut(), "damaged");
    for whole in [
        pictures::photo(300, 200),
        pictures::drawing(300, 200),
        pictures::moving(30, 20, 3),
    ] {
        for tenth in 0..10 {
            let cut = &whole[..whole.len().saturating_sub(40) * tenth / 10];
            assert!(Upload::read(cut.to_vec()).is_err(), "{tenth}");
        }
    }
}

#[test]
fn a_picture_that_turns_out_hollow_is_refused_in_words_and_leaves_nothing() {
    let app = TestApp::spawn();
    let picture = pictures::add(&app, pictures::hollow(), None);
    assert_eq!(picture.state, State::Refused);
    assert!(picture.reason.contains("damaged"), "{}", picture.reason);
    fetch(&app, &picture.name).expect(404);
    assert!(app.app.store.names().unwrap().is_empty());
    assert!(app.app.store.waiting().unwrap().is_empty());
    assert_eq!(
        app.run(app.app.work_off()).unwrap(),
        0,
        "it is not tried again"
    );
}

#[test]
fn what_was_once_taken_and_is_not_any_more_is_refused_when_its_turn_comes() {
    let app = TestApp::spawn();
    let long = pictures::photo(400, 16_400);
    let picture = pictures::note(&app, pictures::photo(60, 40), None).unwrap();
    app.app.store.receive(&picture.key, &long).unwrap();
    app.run(app.app.work_off()).unwrap();
    let picture = app.read(move |conn| byline::media::queries::by_id(conn, picture.id));
    assert_eq!(picture.state, State::Refused);
    assert!(picture.reason.contains("16400"), "{}", picture.reason);
    assert!(app.app.store.names().unwrap().is_empty());
    let hour = std::time::Duration::from_secs(60 * 60);
    app.wait(hour);
    assert_eq!(app.run(app.app.work_off()).unwrap(), 0);
}

#[test]
fn a_picture_that_claims_more_pixels_than_are_taken_costs_nothing() {
    for (width, height) in [(50_000, 50_000), (50_000, 1), (1, 50_000), (8_000, 8_000)] {
        let unfit = Upload::read(pictures::claiming(width, height)).err();
        assert_eq!(unfit, Some(Unfit::TooManyPixels(width, height)));
    }
    refused(pictures::claiming(50_000, 50_000), "50000 × 50000 pixels");
    assert!(Upload::read(pictures::claiming(0, 0)).is_err());
}

#[test]
fn a_picture_is_as_long_as_a_webp_can_be_and_no_longer() {
    let app = TestApp::spawn();
    for (width, height) in [(1, 16_383), (16_383, 1)] {
        let picture = pictures::add(&app, pictures::photo(width, height), None);
        assert_eq!(picture.state, State::Ready, "{}", picture.reason);
    }
    for (width, height) in [(400, 16_384), (16_384, 400)] {
        refused(
            pictures::photo(width, height),
            "16383 pixels a side are the most",
        );
    }
}

#[test]
fn a_file_larger_than_the_most_is_refused_with_its_size() {
    let mut large = pictures::photo(60, 40);
    large.resize(20_000_001, 0);
    refused(large, "21 MB; 20 MB are the most");
}

#[test]
fn a_gif_of_a_thousand_frames_is_refused_with_their_number() {
    refused(
        pictures::moving(2, 2, 1_000),
        "1000 frames; 300 are the most",
    );
    assert!(Upload::read(pictures::moving(2, 2, 300)).is_ok());
}

#[test]
fn a_png_that_moves_is_refused_with_what_to_do() {
    let still = pictures::drawing(60, 40);
    let control = pictures::chunk(b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]);
    let mut moving = still.clone();
    moving.splice(33..33, control.clone());
    refused(
        moving,
        "This PNG moves, which is not taken. Save it as a GIF",
    );
    // Behind the pixels it says nothing (PNG, third edition, 11.3.7.1).
    let end = still.windows(4).position(|kind| kind == b"IEND").unwrap() - 4;
    let mut late = still;
    late.splice(end..end, control);
    let app = TestApp::spawn();
    assert_eq!(pictures::add(&app, late, None).state, State::Ready);
}

#[test]
fn no_address_leads_out_of_the_folder_or_to_what_waits_in_it() {
    let app = TestApp::spawn();
    let picture = pictures::note(&app, pictures::photo(60, 40), None).unwrap();
    let key = &picture.key;
    for path in [
        "/media/".to_owned(),
        format!("/media/{key}"),
        format!("/media/waiting/{key}"),
        format!("/media/waiting%2f{key}"),
        "/media/../secret.key".to_owned(),
        "/media/%2e%2e%2fsecret.key".to_owned(),
        "/media/..%2fbyline.db".to_owned(),
        format!("/media/{key}-60x40.jpg%00.html"),
        format!("/media/{key}-60x40.html"),
        format!("/media/.%2f{key}-60.webp"),
        format!("/media/%5c{key}-60.webp"),
    ] {
        let page = app.visitor().get(&path);
        assert!(matches!(page.status, 308 | 404), "{path}: {}", page.status);
        assert!(!page.header("content-type").starts_with("image/"));
    }
}

#[test]
fn bytes_changed_anywhere_in_a_picture_never_stop_the_program() {
    let app = TestApp::spawn();
    for whole in [
        pictures::turned(90, 60),
        pictures::drawing(90, 60),
        pictures::moving(30, 20, 2),
    ] {
        for step in 0..24 {
            let mut hurt = whole.clone();
            let at = step * whole.len() / 24;
            hurt[at] ^= 0x55;
            hurt[(at * 7) % whole.len()] = 0xFF;
            if let Ok(picture) = pictures::note(&app, hurt, None) {
                assert_eq!(picture.state, State::Waiting);
            }
        }
    }
    // Each is ready or refused, and none is tried again.
    app.run(app.app.work_off()).unwrap();
    assert!(app.app.store.waiting().unwrap().is_empty());
}
