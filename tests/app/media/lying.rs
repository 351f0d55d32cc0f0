//! Pictures that say more than they hold, or hold more than they say.

use super::{fetch, parts, says};
use crate::support::{TestApp, pictures};
use byline::media::{State, Unfit, Upload};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use image::codecs::jpeg::JpegEncoder;
use image::{GrayImage, Luma};
use std::io::Write;

/// 32 × 24 pixels in ten scans, as ImageMagick writes them.
const PROGRESSIVE: &[u8] = include_bytes!("progressive.jpg");
/// The same for a printer.
const FOR_PRINT: &[u8] = include_bytes!("progressive-cmyk.jpg");
const END: [u8; 2] = [0xFF, 0xD9];

/// Where a marker stands for the first time.
fn place(jpeg: &[u8], marker: u8) -> usize {
    let mut pairs = jpeg.windows(2);
    pairs.position(|pair| pair == [0xFF, marker]).unwrap()
}

/// Where the data of the first scan begins.
fn data(jpeg: &[u8]) -> usize {
    let scan = place(jpeg, 0xDA) + 2;
    scan + usize::from(jpeg[scan + 1])
}

/// The same scan below a frame (`marker`) that says another size.
fn saying(jpeg: &[u8], marker: u8, width: u16, height: u16) -> Vec<u8> {
    let mut lying = jpeg.to_vec();
    let at = place(jpeg, marker) + 5;
    lying[at..at + 2].copy_from_slice(&height.to_be_bytes());
    lying[at + 2..at + 4].copy_from_slice(&width.to_be_bytes());
    lying
}

/// A grey strip of so many blocks with a restart after each `interval` of them, with as much data as `held` need.
fn restarting(blocks: u16, interval: u16, held: u16) -> Vec<u8> {
    let mut one = Vec::new();
    let block = GrayImage::from_pixel(8, 8, Luma([90]));
    let encoder = JpegEncoder::new_with_quality(&mut one, 90);
    block.write_with_encoder(encoder).unwrap();
    let from = data(&one);
    let coded = one[from..one.len() - 2].to_vec();
    let mut jpeg = saying(&one[..from], 0xC0, 8 * blocks, 8);
    let scan = place(&jpeg, 0xDA);
    let [high, low] = interval.to_be_bytes();
    jpeg.splice(scan..scan, [0xFF, 0xDD, 0, 4, high, low]);
    for number in 0..held {
        if number > 0 {
            jpeg.extend([0xFF, 0xD0 + (number - 1) as u8 % 8]);
        }
        jpeg.extend(&coded);
    }
    [&jpeg[..], &END].concat()
}

#[track_caller]
fn damaged(app: &TestApp, bytes: Vec<u8>, what: &str) {
    let noted = match pictures::note(app, bytes, None) {
        Err(unfit) => return assert_eq!(unfit, Unfit::Broken, "{what}"),
        Ok(noted) => noted,
    };
    app.run(app.app.work_off()).unwrap();
    let picture = app.read(move |conn| byline::media::queries::by_id(conn, noted.id));
    assert_eq!(picture.state, State::Refused, "{what}");
    assert!(picture.reason.contains("damaged"), "{what}");
    assert!(app.app.store.names().unwrap().is_empty(), "{what}");
}

#[test]
fn a_jpeg_that_holds_less_than_it_says_is_damaged() {
    let app = TestApp::spawn();
    let whole = pictures::photo(600, 400);
    let from = data(&whole);
    let half = from + (whole.len() - from) / 2;
    let comment = [0xFF, 0xFE, 0, 3, b'x'];
    for (jpeg, what) in [
        ([&whole[..half], &END].concat(), "half a scan"),
        (
            [&whole[..half], &comment, &END].concat(),
            "half, and a comment",
        ),
        ([&whole[..from], &END].concat(), "no scan"),
        (saying(&whole, 0xC0, 1200, 800), "twice the size"),
        (saying(&whole, 0xC0, 8000, 6000), "48 megapixels"),
        (restarting(40, 1, 20), "half of the restarts"),
        (
            [&PROGRESSIVE[..PROGRESSIVE.len() - 12], &END].concat(),
            "a part of the last scan",
        ),
        (
            saying(PROGRESSIVE, 0xC2, 320, 240),
            "ten times the size, progressive",
        ),
    ] {
        damaged(&app, jpeg, what);
    }
}

#[test]
fn a_progressive_jpeg_is_whole_only_with_all_of_its_scans() {
    let app = TestApp::spawn();
    let mut scans = 0;
    for at in 1..PROGRESSIVE.len() - 2 {
        if PROGRESSIVE[at..at + 2] == [0xFF, 0xDA] {
            scans += 1;
            if scans > 1 {
                let cut = [&PROGRESSIVE[..at], &END].concat();
                damaged(&app, cut, &format!("before scan {scans}"));
            }
        }
    }
    assert_eq!(scans, 10);
}

#[test]
fn a_whole_jpeg_of_any_kind_is_taken() {
    let app = TestApp::spawn();
    let photo = pictures::photo(203, 101);
    let mut grey = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut grey, 90);
    let strip = GrayImage::from_pixel(1, 90, Luma([255]));
    strip.write_with_encoder(encoder).unwrap();
    // As phones write them: where further pictures stand that belong to it, and they themselves.
    let index = b"\xff\xe2\0\x0aMPF\0MM\0*";
    let several = [&photo[..2], index, &photo[2..], &pictures::photo(60, 40)].concat();
    // Some cameras leave room between what they write.
    let roomy = [&photo[..20], &[0; 9], &photo[20..]].concat();
    for (jpeg, what) in [
        (photo.clone(), "baseline"),
        (grey, "grey, and very narrow"),
        (pictures::photo(1, 1), "a pixel"),
        (pictures::turned(90, 60), "turned"),
        (several, "with further pictures"),
        (roomy, "with room"),
        (PROGRESSIVE.to_vec(), "progressive"),
        (FOR_PRINT.to_vec(), "progressive, for a printer"),
        (restarting(40, 1, 40), "with restarts"),
        (restarting(1, 3, 1), "with restarts that never come"),
    ] {
        let picture = pictures::add(&app, jpeg, None);
        assert_eq!(picture.state, State::Ready, "{what}: {}", picture.reason);
    }
}

#[test]
fn a_progressive_jpeg_is_counted_with_every_colour_it_has() {
    let read = |jpeg: &[u8], width, height| {
        Upload::read(saying(jpeg, 0xC2, width, height))
            .map(|_| ())
            .err()
    };
    assert_eq!(read(FOR_PRINT, 6000, 4000), Some(Unfit::TooMuchMemory));
    assert_eq!(read(FOR_PRINT, 5000, 4000), None);
    assert_eq!(read(PROGRESSIVE, 6000, 4000), None);
}

#[test]
fn a_picture_is_counted_twice_where_it_has_to_be_turned() {
    let read = |width: u32, height: u32, depth: u8, turned: u8| {
        let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
        let mut head = [width.to_be_bytes(), height.to_be_bytes()].concat();
        head.extend([depth, 6, 0, 0, 0]);
        png.extend(pictures::chunk(b"IHDR", &head));
        let mut exif = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        exif.extend([turned, 0, 0, 0, 0, 0, 0]);
        png.extend(pictures::chunk(b"eXIf", &exif));
        png.extend(pictures::chunk(b"IDAT", b"\x78\x9c\x03\0\0\0\0\x01"));
        png.extend(pictures::chunk(b"IEND", b""));
        Upload::read(png).map(|_| ()).err()
    };
    assert_eq!(read(7000, 7000, 8, 1), None);
    assert_eq!(read(7000, 7000, 8, 6), Some(Unfit::TooMuchMemory));
    assert_eq!(read(6000, 4000, 8, 6), None);
    // Of 16 bits, eight are shown, and made of them.
    assert_eq!(read(6000, 4000, 16, 1), None);
    assert_eq!(read(6000, 5000, 16, 1), Some(Unfit::TooMuchMemory));
}

/// A drawing with a colour profile of so many bytes.
fn drawing_in(bytes: usize) -> Vec<u8> {
    let mut packed = ZlibEncoder::new(b"screen\0\0".to_vec(), Compression::fast());
    let piece = vec![0; 1 << 20];
    let mut left = bytes;
    while left > 0 {
        let next = left.min(piece.len());
        packed.write_all(&piece[..next]).unwrap();
        left -= next;
    }
    let mut png = pictures::drawing(60, 40);
    png.splice(33..33, pictures::chunk(b"iCCP", &packed.finish().unwrap()));
    png
}

#[test]
fn a_profile_is_kept_by_its_size_unpacked_and_not_by_how_it_is_packed() {
    let app = TestApp::spawn();
    for (bytes, is_kept) in [(60_000, true), (70_000, false)] {
        let picture = pictures::add(&app, drawing_in(bytes), None);
        assert_eq!(picture.state, State::Ready);
        let page = fetch(&app, &picture.name).expect(200);
        assert_eq!(says(&page.bytes, "iCCP"), is_kept, "{bytes}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_profile_that_unpacks_to_300_megabytes_takes_no_memory() {
    let folder = super::commands::site();
    std::fs::write(folder.path().join("bomb.png"), drawing_in(300_000_000)).unwrap();
    // All that the program has and is not in a file, its stacks included.
    let limited = "ulimit -d 131072 && exec \"$0\" media add --decorative bomb.png";
    let mut command = std::process::Command::new("sh");
    command
        .args(["-c", limited, env!("CARGO_BIN_EXE_byline")])
        .current_dir(folder.path())
        .env_clear();
    let done = command.output().unwrap();
    assert!(done.status.success(), "{done:?}");
}

#[test]
fn a_gif_keeps_nothing_beside_its_picture_where_programs_have_theirs() {
    let page = "<html><script>alert(1)</script>";
    let hidden = [&[page.len() as u8], page.as_bytes(), &[0]].concat();
    let app = TestApp::spawn();
    let mut gif = pictures::moving(30, 20, 2);
    let controls = gif.windows(2).filter(|pair| pair == b"\x21\xf9").count();
    let end = gif.len() - 1;
    let plays = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x07\0";
    let blocks = [
        // How often it plays, and more.
        &plays[..],
        &hidden,
        // How a frame is shown, and more.
        b"\x21\xf9\x04\0\0\0\0",
        &hidden,
        // How often it plays.
        plays,
        b"\0",
    ];
    gif.splice(end..end, blocks.concat());
    let picture = pictures::add(&app, gif, None);
    assert!(parts(&picture).to_string().ends_with("-moving.gif"));
    let bytes = fetch(&app, &picture.name).expect(200).bytes;
    assert!(!says(&bytes, "<html"));
    let kept = bytes.windows(2).filter(|pair| pair == b"\x21\xf9").count();
    assert_eq!(kept, controls);
    let plain = [&plays[..], b"\0"].concat();
    assert!(bytes.windows(plain.len()).any(|part| part == plain));
}
