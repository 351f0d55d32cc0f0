//! Why a file is not taken as a picture, in words for whoever brought it.

use super::{MOST_BYTES, MOST_FRAMES, MOST_PIXELS};
use crate::picture::LONGEST_SIDE;
use std::fmt;

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// There is nothing in it.
    Empty,
    /// It has more bytes than are taken.
    TooLarge(usize),
    /// A kind of picture that is not taken; its name.
    Kind(&'static str),
    /// A drawing that can hold scripts.
    Svg,
    /// A web page.
    Page,
    /// Nothing that is known as a picture.
    Unknown,
    /// It ends before its end, or says something impossible.
    Broken,
    /// It has more pixels than are taken: width and height.
    TooManyPixels(u32, u32),
    /// It takes more memory to read than is given.
    TooMuchMemory,
    /// It moves for more frames than are taken.
    TooManyFrames(usize),
    /// A picture that moves in a format of which only stills are taken; its name.
    Moving(&'static str),
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let megabytes = |bytes: usize| bytes.div_ceil(1_000_000);
        match self {
            Unfit::Empty => f.write_str(t!("media-empty")),
            Unfit::TooLarge(bytes) => f.write_str(&t!(
                "media-too-large",
                size = megabytes(*bytes),
                most = megabytes(MOST_BYTES)
            )),
            Unfit::Kind(name) => f.write_str(&t!("media-kind", format = name)),
            Unfit::Svg => f.write_str(t!("media-svg")),
            Unfit::Page => f.write_str(t!("media-page")),
            Unfit::Unknown => f.write_str(t!("media-unknown")),
            Unfit::Broken => f.write_str(t!("media-broken")),
            Unfit::TooManyPixels(width, height) => f.write_str(&t!(
                "media-pixels",
                width = width.to_string(),
                height = height.to_string(),
                megapixels = MOST_PIXELS / 1_000_000,
                side = LONGEST_SIDE.to_string()
            )),
            Unfit::TooMuchMemory => f.write_str(t!("media-memory")),
            Unfit::TooManyFrames(frames) => f.write_str(&t!(
                "media-frames",
                frames = frames.to_string(),
                most = MOST_FRAMES
            )),
            Unfit::Moving(name) => f.write_str(&t!("media-moving", format = name)),
        }
    }
}

impl std::error::Error for Unfit {}
