//! A file somebody brought, looked at before anything of it is decoded.

use super::bare::{gif, jpeg, png, webp};
use super::kind::Kind;
use super::unfit::Unfit;
use super::{MOST_BYTES, MOST_FRAMES, MOST_MEMORY, MOST_PIXELS};
use crate::picture::{Form, LONGEST_SIDE, PictureName};
use crate::secret::{digest, hex};
use image::metadata::Orientation;
use image::{ImageDecoder, ImageFormat, ImageReader, Limits};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// How many bytes of the digest name a picture: nobody finds two files alike in these, or guesses one.
const KEY_BYTES: usize = 16;
/// What a progressive JPEG keeps of each pixel until its last pass, besides the pixel.
const COEFFICIENTS: u64 = 6;

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
        let (name, orientation, format) = look.unwrap_or(Err(Unfit::Broken))?;
        Ok(Upload {
            name,
            bytes,
            orientation,
            format,
        })
    }

    /// What decodes it within our limits.
    pub(super) fn decoder(&self) -> Result<impl ImageDecoder + '_, Unfit> {
        let mut limits = Limits::default();
        limits.max_image_width = Some(LONGEST_SIDE);
        limits.max_image_height = Some(LONGEST_SIDE);
        limits.max_alloc = Some(MOST_MEMORY);
        decoder(&self.bytes, self.format, limits)
    }
}

fn look(bytes: &[u8]) -> Result<(PictureName, Orientation, ImageFormat), Unfit> {
    let mut coefficients = 0;
    let (form, format) = match Kind::of(bytes)? {
        Kind::Jpeg => {
            if jpeg::walk(bytes)?.is_progressive {
                coefficients = COEFFICIENTS;
            }
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
    let mut decoder = decoder(bytes, format, Limits::no_limits())?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 {
        return Err(Unfit::Broken);
    }
    if pixels > MOST_PIXELS || width > LONGEST_SIDE || height > LONGEST_SIDE {
        return Err(Unfit::TooManyPixels(width, height));
    }
    let each = u64::from(decoder.color_type().bytes_per_pixel());
    if pixels * (each.max(3) + coefficients) > MOST_MEMORY {
        return Err(Unfit::TooMuchMemory);
    }
    let orientation = decoder.orientation().map_err(|_| Unfit::Broken)?;
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
    Ok((name, orientation, format))
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
