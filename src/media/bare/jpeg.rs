//! What the segments of a JPEG say (ITU-T T.81 Annex B), without decoding it.

use super::Cursor;
use crate::media::unfit::Unfit;

/// What is known of a JPEG before it is decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segments {
    /// Whether it is decoded in several passes, with all of its coefficients in memory.
    pub is_progressive: bool,
}

const START: u8 = 0xD8;
const END: u8 = 0xD9;

/// Walks through a JPEG to its end.
///
/// # Errors
/// [`Unfit::Broken`] if it ends before that.
pub fn walk(bytes: &[u8]) -> Result<Segments, Unfit> {
    let mut cursor = Cursor::new(bytes);
    let mut segments = Segments {
        is_progressive: false,
    };
    let mut frames = 0;
    loop {
        match marker(&mut cursor)? {
            // Stand alone: the beginning, restarts, and one without a meaning.
            START | 0xD0..=0xD7 | 0x01 => continue,
            END if frames > 0 => return Ok(segments),
            END => return Err(Unfit::Broken),
            // Frames; 0xC4, 0xC8 and 0xCC are tables.
            kind @ (0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF) => {
                frames += 1;
                segments.is_progressive = !matches!(kind, 0xC0 | 0xC1);
            }
            _ => {}
        }
        let length = cursor.take(2)?;
        let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
        cursor.take(length.checked_sub(2).ok_or(Unfit::Broken)?)?;
    }
}

/// The next marker: what stands before it is the data of a scan, in which a zero follows each 0xFF.
fn marker(cursor: &mut Cursor) -> Result<u8, Unfit> {
    loop {
        while cursor.byte()? != 0xFF {}
        let mut kind = cursor.byte()?;
        while kind == 0xFF {
            kind = cursor.byte()?;
        }
        if kind != 0 {
            return Ok(kind);
        }
    }
}
