//! A file somebody brought, looked at before anything of it is decoded.

use super::bare::{gif, jpeg, png, webp};
use super::kind::Kind;
use super::unfit::Unfit;
use super::{MOST_BYTES, MOST_FRAMES, MOST_MEMORY, MOST_MEMORY_IN_SCANS, MOST_PIXELS};
use crate::picture::{Form, LONGEST_SIDE, PictureName};
use crate::secret::{digest, hex};
use image::metadata::Orientation;
use image::{ImageDecoder, ImageFormat, ImageReader, Limits};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// How many bytes of the digest name a picture: nobody finds two files alike in these, or guesses one.
const KEY_BYTES: usize = 16;
/// What a PNG holds besides its pixels, a packed colour profile above all, takes no more bytes.
const MOST_BESIDES: u64 = 16 * 1024 * 1024;

/// A file that can become a picture.
pub struct Upload {
    /// The name it will have.
    pub name: PictureName,
    /// The file.
    pub bytes: Vec<u8>,
    /// How it has to be turned to stand upright (Exif 2.3, tag 0x0112).
    pub(super) orientation: Orientation,
    format: ImageFormat,
}

impl Upload {
    /// Looks at a file from its beginning to its end, at no more cost than that.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn read(bytes: Vec<u8>) -> Result<Upload, Unfit> {
        if bytes.len() > MOST_BYTES {
            return Err(Unfit::TooLarge(bytes.len()));
        }
        // Decoders of pictures may panic on what was made to hurt them.
        let look = catch_unwind(AssertUnwindSafe(|| look(&bytes)));
        let seen = look.unwrap_or(Err(Unfit::Broken))?;
        Ok(Upload { bytes, ..seen })
    }

    /// What decodes it within our limits.
    pub(super) fn decoder(&self) -> Result<impl ImageDecoder + '_, Unfit> {
        let mut limits = Limits::default();
        limits.max_image_width = Some(LONGEST_SIDE);
        limits.max_image_height = Some(LONGEST_SIDE);
        limits.max_alloc = Some(match self.format {
            ImageFormat::Png => MOST_BESIDES,
            _ => MOST_MEMORY,
        });
        decoder(&self.bytes, self.format, limits)
    }
}

/// What is seen of it, but for its bytes.
fn look(bytes: &[u8]) -> Result<Upload, Unfit> {
    let mut coefficients = 0;
    let (form, format) = match Kind::of(bytes)? {
        Kind::Jpeg => {
            coefficients = jpeg::bare(bytes)?.coefficients;
            (Form::Jpeg, ImageFormat::Jpeg)
        }
        Kind::Png => {
            png::bare(bytes)?;
            (Form::Png, ImageFormat::Png)
        }
        Kind::Gif => match gif::bare(bytes)?.frames {
            1 => (Form::Gif, ImageFormat::Gif),
            frames if frames > MOST_FRAMES => return Err(Unfit::TooManyFrames(frames)),
            _ => (Form::Moving, ImageFormat::Gif),
        },
        Kind::WebP => {
            webp::bare(bytes)?;
            (Form::WebP, ImageFormat::WebP)
        }
    };
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_BESIDES);
    let mut decoder = decoder(bytes, format, limits)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 {
        return Err(Unfit::Broken);
    }
    if pixels > MOST_PIXELS || width > LONGEST_SIDE || height > LONGEST_SIDE {
        return Err(Unfit::TooManyPixels(width, height));
    }
    let pixel_bytes = decoder.total_bytes();
    let orientation = decoder.orientation().map_err(|_| Unfit::Broken)?;
    // A second copy of the pixels is made where they are turned, and where three or four bytes are made of others.
    let colours = decoder.color_type();
    let made = pixels * if colours.has_alpha() { 4 } else { 3 };
    let copy = match orientation {
        Orientation::NoTransforms if made == pixel_bytes => 0,
        Orientation::NoTransforms => made,
        _ => made.max(pixel_bytes),
    };
    // The coefficients of a JPEG are forgotten by then.
    let in_scans = pixel_bytes + coefficients + 2 * bytes.len() as u64;
    if pixel_bytes + copy > MOST_MEMORY || coefficients > 0 && in_scans > MOST_MEMORY_IN_SCANS {
        return Err(Unfit::TooMuchMemory);
    }
    let (width, height) = match lies(orientation) {
        true => (height, width),
        false => (width, height),
    };
    let name = PictureName {
        key: hex(&digest(bytes)[..KEY_BYTES]),
        width,
        height,
        form,
    };
    Ok(Upload {
        name,
        bytes: Vec::new(),
        orientation,
        format,
    })
}

/// Whether width and height are exchanged.
fn lies(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}

fn decoder(
    bytes: &[u8],
    format: ImageFormat,
    limits: Limits,
) -> Result<impl ImageDecoder + '_, Unfit> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    reader.into_decoder().map_err(|_| Unfit::Broken)
}
