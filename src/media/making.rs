//! From a file somebody brought to the files that are shown. At most one of the large copies of a picture is
//! in memory besides what is made of it, and each file is handed on as soon as it is made. Of the smallest, a
//! tiny one is made that stands in its place on pages until it has come.

use super::bare::{MOST_PROFILE, gif, jpeg, png, webp};
use super::shrinking::shrunk;
use super::unfit::Unfit;
use super::upload::Upload;
use crate::picture::{Form, LONGEST_SIDE};
use ::webp::WebPEncodingError;
use anyhow::anyhow;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, GrayImage, ImageDecoder, ImageEncoder, ImageFormat, RgbImage};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// The quality of a photograph in its own size.
const JPEG_QUALITY: u8 = 85;
/// The quality of the smaller sizes.
const WEBP_QUALITY: f32 = 80.0;
/// The quality of a WebP in its own size.
const FINE_WEBP_QUALITY: f32 = 90.0;
/// No side of what is shown until a picture has come has more pixels.
const PLACEHOLDER_SIDE: u32 = 16;
/// The quality of that: it is shown blurred.
const PLACEHOLDER_QUALITY: f32 = 30.0;
/// It is part of every page with the picture, so a larger one is left out.
const MOST_PLACEHOLDER: usize = 300;

/// Why no files came of an upload.
#[derive(Debug)]
pub(super) enum NotMade {
    /// The file is at fault.
    Unfit(Unfit),
    /// Something else is; it may work another time.
    Failed(anyhow::Error),
}

impl From<Unfit> for NotMade {
    fn from(unfit: Unfit) -> NotMade {
        NotMade::Unfit(unfit)
    }
}

impl From<io::Error> for NotMade {
    fn from(why: io::Error) -> NotMade {
        NotMade::Failed(why.into())
    }
}

/// Who takes the files: name and content of one after the other.
pub(super) type Take<'a> = &'a mut dyn FnMut(&str, &[u8]) -> io::Result<()>;

/// Makes every file of `upload`, and answers with what is shown until they have come.
pub(super) fn make(upload: &Upload, take: Take) -> Result<Vec<u8>, NotMade> {
    // Decoders of pictures may panic on what was made to hurt them.
    let made = catch_unwind(AssertUnwindSafe(|| make_each(upload, take)));
    made.unwrap_or(Err(NotMade::Unfit(Unfit::Broken)))
}

/// Makes what is shown until a picture has come, from one of its WebP files.
pub(super) fn placeholder(webp: &[u8]) -> anyhow::Result<Vec<u8>> {
    let read = image::load_from_memory_with_format(webp, ImageFormat::WebP)?;
    match Pixels::of(read).placeholder() {
        Ok(made) => Ok(made),
        Err(NotMade::Unfit(unfit)) => Err(anyhow!(unfit.to_string())),
        Err(NotMade::Failed(why)) => Err(why),
    }
}

fn make_each(upload: &Upload, take: Take) -> Result<Vec<u8>, NotMade> {
    let (picture, profile) = decode(upload)?;
    let name = &upload.name;
    take(
        &name.to_string(),
        &whole(upload, &picture, profile.as_deref())?,
    )?;
    let mut pixels = Pixels::of(picture);
    // From the widest to the narrowest, each made of the one before.
    for width in name.widths().into_iter().rev() {
        if width != pixels.width {
            pixels = pixels.scaled(width, name.height_at(width));
        }
        let made = pixels.webp(WEBP_QUALITY, profile.as_deref())?;
        take(&name.at_width(width), &made)?;
    }
    match name.form {
        // One may see through it later.
        Form::Moving => Ok(Vec::new()),
        _ => pixels.placeholder(),
    }
}

/// The picture, upright, and the colours it is meant in.
fn decode(upload: &Upload) -> Result<(DynamicImage, Option<Vec<u8>>), Unfit> {
    let mut decoder = upload.decoder()?;
    let profile = decoder.icc_profile().unwrap_or_default();
    let profile = profile.filter(|profile| {
        // Of three colours (ICC.1, 7.2.6): what has others was converted when it was decoded.
        profile.len() <= MOST_PROFILE && profile.get(16..20) == Some(b"RGB ")
    });
    let mut picture = match upload.name.form {
        Form::Jpeg => {
            drop(decoder);
            photograph(&upload.bytes)?
        }
        _ => DynamicImage::from_decoder(decoder).map_err(|_| Unfit::Broken)?,
    };
    picture.apply_orientation(upload.orientation);
    Ok((picture, profile))
}

/// The picture of a JPEG that is all there: one with less than it says is not filled up with grey.
fn photograph(bytes: &[u8]) -> Result<DynamicImage, Unfit> {
    let jpeg = jpeg::bare(bytes)?;
    let options = DecoderOptions::new_fast()
        .set_strict_mode(true)
        .set_max_width(LONGEST_SIDE as usize)
        .set_max_height(LONGEST_SIDE as usize);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(jpeg.bytes.as_slice()), options);
    decoder.decode_headers().map_err(|_| Unfit::Broken)?;
    let is_grey = decoder.input_colorspace() == Some(ColorSpace::Luma);
    let colours = if is_grey {
        ColorSpace::Luma
    } else {
        ColorSpace::RGB
    };
    decoder.set_options(options.jpeg_set_out_colorspace(colours));
    let pixels = decoder.decode().map_err(|_| Unfit::Broken)?;
    let (width, height) = decoder
        .info()
        .map_or((0, 0), |info| (info.width, info.height));
    let (width, height) = (u32::from(width), u32::from(height));
    let picture = match is_grey {
        true => GrayImage::from_raw(width, height, pixels).map(DynamicImage::from),
        false => RgbImage::from_raw(width, height, pixels).map(DynamicImage::from),
    };
    picture.ok_or(Unfit::Broken)
}

/// The picture in its own size, for whoever takes no other: a photograph is compressed anew, all else keeps
/// each of its pixels unless it has to be turned.
fn whole(
    upload: &Upload,
    picture: &DynamicImage,
    profile: Option<&[u8]>,
) -> Result<Vec<u8>, NotMade> {
    let is_upright = upload.orientation == Orientation::NoTransforms;
    let bytes = &upload.bytes;
    Ok(match upload.name.form {
        Form::Gif | Form::Moving => gif::bare(bytes)?.bytes,
        Form::Png if is_upright => png::bare(bytes)?,
        Form::WebP if is_upright => webp::bare(bytes)?,
        Form::WebP => Pixels::of(picture.clone()).webp(FINE_WEBP_QUALITY, profile)?,
        Form::Png => {
            let mut made = Vec::new();
            encode(picture, PngEncoder::new(&mut made), profile)?;
            made
        }
        Form::Jpeg => {
            let mut made = Vec::with_capacity(bytes.len());
            let encoder = JpegEncoder::new_with_quality(&mut made, JPEG_QUALITY);
            encode(picture, encoder, profile)?;
            made
        }
    })
}

fn encode(
    picture: &DynamicImage,
    mut encoder: impl ImageEncoder,
    profile: Option<&[u8]>,
) -> Result<(), NotMade> {
    if let Some(profile) = profile {
        // An encoder that takes none writes a picture without one.
        let _ = encoder.set_icc_profile(profile.to_vec());
    }
    let written = picture.write_with_encoder(encoder);
    written.map_err(|why| NotMade::Failed(why.into()))
}

/// Pixels of three bytes each, red, green and blue; or of four, where the last says how little one sees through.
struct Pixels {
    width: u32,
    height: u32,
    sees_through: bool,
    bytes: Vec<u8>,
}

impl Pixels {
    fn of(picture: DynamicImage) -> Pixels {
        let (width, height) = (picture.width(), picture.height());
        let sees_through = picture.color().has_alpha();
        let bytes = match sees_through {
            true => picture.into_rgba8().into_raw(),
            false => picture.into_rgb8().into_raw(),
        };
        Pixels {
            width,
            height,
            sees_through,
            bytes,
        }
    }

    fn scaled(self, width: u32, height: u32) -> Pixels {
        let (from, to) = ((self.width, self.height), (width, height));
        let bytes = match self.sees_through {
            true => shrunk::<4>(&self.bytes, from, to),
            false => shrunk::<3>(&self.bytes, from, to),
        };
        Pixels {
            width,
            height,
            bytes,
            ..self
        }
    }

    /// What is shown until the picture has come; nothing of one that lets see what lies behind it.
    fn placeholder(self) -> Result<Vec<u8>, NotMade> {
        let lets_through = |pixel: &[u8]| pixel[3] < u8::MAX;
        if self.sees_through && self.bytes.chunks_exact(4).any(lets_through) {
            return Ok(Vec::new());
        }
        let longer = self.width.max(self.height);
        let side = |side: u32| match longer > PLACEHOLDER_SIDE {
            true => (side * PLACEHOLDER_SIDE / longer).max(1),
            false => side,
        };
        let (width, height) = (side(self.width), side(self.height));
        let mut made = self.scaled(width, height).webp(PLACEHOLDER_QUALITY, None)?;
        if made.len() > MOST_PLACEHOLDER {
            made.clear();
        }
        Ok(made)
    }

    fn webp(&self, quality: f32, profile: Option<&[u8]>) -> Result<Vec<u8>, NotMade> {
        let (width, height) = (self.width, self.height);
        let encoder = match self.sees_through {
            true => ::webp::Encoder::from_rgba(&self.bytes, width, height),
            false => ::webp::Encoder::from_rgb(&self.bytes, width, height),
        };
        let made = encoder.encode_simple(false, quality);
        let made = made.map_err(|why| match why {
            WebPEncodingError::VP8_ENC_ERROR_BAD_DIMENSION => {
                NotMade::Unfit(Unfit::TooManyPixels(width, height))
            }
            why => NotMade::Failed(anyhow!("no WebP can be made: {why:?}")),
        })?;
        let profiled =
            profile.and_then(|profile| webp::with_profile(&made, (width, height), profile));
        Ok(profiled.unwrap_or_else(|| made.to_vec()))
    }
}
