//! The chunks of a PNG (W3C, third edition) that make the picture.

use super::{Cursor, MOST_PROFILE};
use crate::media::unfit::Unfit;
use flate2::read::ZlibDecoder;
use std::io::{self, Read};

/// What is kept: the picture, what is seen through, and in which colours. Texts, times and
/// places are not.
const KEPT: [&[u8]; 10] = [
    b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"sRGB", b"gAMA", b"cHRM", b"iCCP", b"cICP",
];
const SIGNATURE: usize = 8;

/// The file with nothing but its picture.
///
/// # Errors
/// [`Unfit::Broken`] if it ends before its end; [`Unfit::Moving`] if it moves.
pub fn bare(bytes: &[u8]) -> Result<Vec<u8>, Unfit> {
    let mut cursor = Cursor::new(bytes);
    let mut has_pixels = false;
    let mut kept = Vec::with_capacity(bytes.len());
    kept.extend(cursor.take(SIGNATURE)?);
    loop {
        let start = cursor.at;
        let head = cursor.take(8)?;
        let (length, kind) = head.split_at(4);
        let length = u32::from_be_bytes([length[0], length[1], length[2], length[3]]);
        // The data and its sum.
        let length = usize::try_from(length).map_err(|_| Unfit::Broken)?;
        let data = cursor.take(length.checked_add(4).ok_or(Unfit::Broken)?)?;
        match kind {
            b"IDAT" => has_pixels = true,
            // Behind the pixels it counts for nothing (11.3.7.1).
            b"acTL" if !has_pixels && moves(data) => return Err(Unfit::Moving("PNG")),
            _ => {}
        }
        if KEPT.contains(&kind) && (kind != b"iCCP" || describes_a_screen(data)) {
            kept.extend(&bytes[start..cursor.at]);
        }
        if kind == b"IEND" {
            return Ok(kept);
        }
    }
}

/// Whether there is more than one frame: their number comes first.
fn moves(control: &[u8]) -> bool {
    let frames = control
        .first_chunk()
        .map(|bytes| u32::from_be_bytes(*bytes));
    frames.is_some_and(|frames| frames > 1)
}

/// Whether a colour profile, of which no more is unpacked than has to be, is small enough: behind its name and a zero
/// stand one byte for how it is packed, and what is packed.
fn describes_a_screen(profile: &[u8]) -> bool {
    let name = profile.iter().position(|byte| *byte == 0);
    let packed = name.and_then(|end| profile.get(end + 2..));
    let unpacked = ZlibDecoder::new(packed.unwrap_or_default()).take(MOST_PROFILE as u64 + 1);
    io::copy(&mut { unpacked }, &mut io::sink()).is_ok_and(|bytes| bytes <= MOST_PROFILE as u64)
}
