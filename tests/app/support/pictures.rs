//! Pictures made for tests, good and bad.

use super::TestApp;
use byline::media::{self, NewPicture, Picture, Unfit, Upload};
use image::codecs::gif::GifEncoder;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{Frame, ImageEncoder, Rgb, RgbImage, Rgba, RgbaImage};

/// The place that a camera wrote into the photographs made here.
pub const PLACE: &str = "48.8584 N 2.2945 E";

/// A red left half and a blue right half.
pub fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| match x < width / 2 {
        true => Rgb([220, 20, 20]),
        false => Rgb([20, 20, 220]),
    })
}

/// A photograph as a camera writes it that was held on its side, with the place where it was taken: to be shown, it
/// has to be turned by 90° (Exif orientation 6).
pub fn turned(width: u32, height: u32) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x02".to_vec();
    // Orientation, a short: 6.
    exif.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
    // A description, behind the table.
    exif.extend(b"\x01\x0e\0\x02\0\0\0");
    exif.push(PLACE.len() as u8 + 1);
    exif.extend(38_u32.to_be_bytes());
    exif.extend([0; 4]);
    exif.extend(PLACE.as_bytes());
    exif.push(0);
    let mut jpeg = vec![0xFF, 0xD8, 0xFF, 0xE1];
    jpeg.extend((exif.len() as u16 + 2).to_be_bytes());
    jpeg.extend(exif);
    jpeg.extend(&photo(width, height)[2..]);
    jpeg
}

/// A JPEG.
pub fn photo(width: u32, height: u32) -> Vec<u8> {
    photo_in(width, height, None)
}

/// A JPEG in the colours of `profile`.
pub fn photo_in(width: u32, height: u32, profile: Option<&[u8]>) -> Vec<u8> {
    let mut jpeg = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut jpeg, 90);
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile.to_vec()).unwrap();
    }
    encoder.encode_image(&halves(width, height)).unwrap();
    jpeg
}

/// A PNG one sees through, with words in it.
pub fn drawing(width: u32, height: u32) -> Vec<u8> {
    let picture = RgbaImage::from_pixel(width, height, Rgba([20, 120, 20, 128]));
    let mut png = Vec::new();
    let encoder = PngEncoder::new(&mut png);
    encoder
        .write_image(&picture, width, height, image::ExtendedColorType::Rgba8)
        .unwrap();
    let words = chunk(b"tEXt", format!("Comment\0{PLACE}").as_bytes());
    png.splice(33..33, words);
    png.extend(b"and behind its end");
    png
}

/// A chunk of a PNG.
pub fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut chunk = (data.len() as u32).to_be_bytes().to_vec();
    chunk.extend(kind);
    chunk.extend(data);
    let sum = crc(&chunk[4..]);
    chunk.extend(sum.to_be_bytes());
    chunk
}

/// The sum of a chunk (PNG, annex D).
fn crc(bytes: &[u8]) -> u32 {
    let turn = |sum: u32| (sum >> 1) ^ (0xEDB8_8320 & 0_u32.wrapping_sub(sum & 1));
    let sum = bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| turn(sum))
    });
    !sum
}

/// A PNG that says it has so many pixels, and has none.
pub fn claiming(width: u32, height: u32) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut head = [width.to_be_bytes(), height.to_be_bytes()].concat();
    head.extend([8, 2, 0, 0, 0]);
    png.extend(chunk(b"IHDR", &head));
    png.extend(chunk(b"IDAT", b"\x78\x9c\x03\0\0\0\0\x01"));
    png.extend(chunk(b"IEND", b""));
    png
}

/// A GIF of so many frames.
pub fn moving(width: u32, height: u32, frames: usize) -> Vec<u8> {
    let mut gif = Vec::new();
    let mut encoder = GifEncoder::new_with_speed(&mut gif, 30);
    for number in 0..frames {
        let colour = Rgba([number as u8, 90, 90, 255]);
        encoder
            .encode_frame(Frame::new(RgbaImage::from_pixel(width, height, colour)))
            .unwrap();
    }
    drop(encoder);
    gif
}

/// A JPEG that ends in its middle.
pub fn cut() -> Vec<u8> {
    let mut jpeg = photo(900, 600);
    jpeg.truncate(jpeg.len() / 2);
    jpeg
}

/// A PNG whose frame is whole and whose picture is missing: that is seen only when it is decoded.
pub fn hollow() -> Vec<u8> {
    claiming(900, 600)
}

/// Adds a picture as the command line and the editor do, without making its files.
pub fn note(app: &TestApp, bytes: Vec<u8>, alt: Option<&str>) -> Result<Picture, Unfit> {
    let upload = Upload::read(bytes)?;
    let new = NewPicture::of(&upload, "folder/boat.jpg", alt.map(str::to_owned), None);
    let key = &upload.name.key;
    app.app.store.receive(key, &upload.bytes).unwrap();
    Ok(app.write(move |tx| media::add(tx, &new)))
}

/// Adds a picture and has the jobs done.
pub fn add(app: &TestApp, bytes: Vec<u8>, alt: Option<&str>) -> Picture {
    let noted = note(app, bytes, alt).unwrap();
    app.run(app.app.work_off()).unwrap();
    app.read(move |conn| media::queries::by_id(conn, noted.id))
}
