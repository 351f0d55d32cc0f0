//! The chunks of a PNG (W3C, third edition) that make the picture.

use super::Cursor;
use crate::media::unfit::Unfit;

/// What is kept: the picture, what is seen through, and in which colours. Texts, times, places and
/// the further frames of one that moves are not.
const KEPT: [&[u8]; 10] = [
    b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"sRGB", b"gAMA", b"cHRM", b"iCCP", b"cICP",
];
const SIGNATURE: usize = 8;

/// The file with nothing but its picture.
///
/// # Errors
/// [`Unfit::Broken`] if it ends before its end.
pub fn bare(bytes: &[u8]) -> Result<Vec<u8>, Unfit> {
    let mut cursor = Cursor::new(bytes);
    let mut kept = Vec::with_capacity(bytes.len());
    kept.extend(cursor.take(SIGNATURE)?);
    loop {
        let start = cursor.at;
        let head = cursor.take(8)?;
        let (length, kind) = head.split_at(4);
        let length = u32::from_be_bytes([length[0], length[1], length[2], length[3]]);
        // The data and its sum.
        let length = usize::try_from(length).map_err(|_| Unfit::Broken)?;
        cursor.take(length.checked_add(4).ok_or(Unfit::Broken)?)?;
        if KEPT.contains(&kind) {
            kept.extend(&bytes[start..cursor.at]);
        }
        if kind == b"IEND" {
            return Ok(kept);
        }
    }
}
