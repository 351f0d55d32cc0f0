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
    /// A WebP that moves.
    MovingWebP,
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let megabytes = |bytes: usize| bytes.div_ceil(1_000_000);
        match self {
            Unfit::Empty => f.write_str("This file is empty. Choose the picture once more."),
            Unfit::TooLarge(bytes) => write!(
                f,
                "This file has {} MB; {} MB are the most. Save the picture smaller, or as JPEG.",
                megabytes(*bytes),
                megabytes(MOST_BYTES)
            ),
            Unfit::Kind(name) => write!(
                f,
                "This is a picture in the format {name}, which not every browser shows. Save it as JPEG \
                 or PNG."
            ),
            Unfit::Svg => f.write_str(
                "This is an SVG, which can hold scripts and is not taken for that. Save it as PNG.",
            ),
            Unfit::Page => f.write_str(
                "This is a web page and not a picture, whatever its name says. Save the picture itself.",
            ),
            Unfit::Unknown => f.write_str(
                "This is no picture we know. JPEG, PNG, GIF and WebP are taken.",
            ),
            Unfit::Broken => f.write_str(
                "This picture is damaged: a part of it is missing or wrong. Save or send it once more.",
            ),
            Unfit::TooManyPixels(width, height) => write!(
                f,
                "This picture has {width} × {height} pixels; {} megapixels and {LONGEST_SIDE} pixels a \
                 side are the most. Save it smaller.",
                MOST_PIXELS / 1_000_000
            ),
            Unfit::TooMuchMemory => f.write_str(
                "Reading this picture would take too much memory. Save it smaller, or as a JPEG that is \
                 not progressive.",
            ),
            Unfit::TooManyFrames(frames) => write!(
                f,
                "This GIF has {frames} frames; {MOST_FRAMES} are the most. Make it shorter, or put it up \
                 as a video elsewhere and link to that."
            ),
            Unfit::MovingWebP => {
                f.write_str("This WebP moves, which is not taken. Save it as a GIF, or as a still.")
            }
        }
    }
}

impl std::error::Error for Unfit {}
