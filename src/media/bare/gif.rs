//! The blocks of a GIF (GIF89a) that make the picture.

use super::Cursor;
use crate::media::unfit::Unfit;

/// A GIF without comments and the data of programs, but for how often it plays.
#[derive(Debug)]
pub struct Gif {
    /// The file with nothing but its picture.
    pub bytes: Vec<u8>,
    /// How many frames it has.
    pub frames: usize,
}

const EXTENSION: u8 = 0x21;
const IMAGE: u8 = 0x2C;
const TRAILER: u8 = 0x3B;
const CONTROL: u8 = 0xF9;
const APPLICATION: u8 = 0xFF;

/// Walks through a GIF to its end.
///
/// # Errors
/// [`Unfit::Broken`] if it ends before that, or shows nothing.
pub fn bare(bytes: &[u8]) -> Result<Gif, Unfit> {
    let mut cursor = Cursor::new(bytes);
    let mut kept = Vec::with_capacity(bytes.len());
    let head = cursor.take(13)?;
    cursor.take(colours(head[10]))?;
    kept.extend(&bytes[..cursor.at]);
    let mut frames = 0;
    loop {
        let start = cursor.at;
        let keep = match cursor.byte()? {
            EXTENSION => {
                let label = cursor.byte()?;
                let from = cursor.at;
                skip_blocks(&mut cursor)?;
                // Nothing else stands in these, or somebody put it there.
                match (label, &bytes[from..cursor.at]) {
                    (CONTROL, block) => matches!(block, [4, _, _, _, _, 0]),
                    (APPLICATION, block) => {
                        let plays = block.strip_prefix(b"\x0bNETSCAPE2.0");
                        matches!(plays, Some([3, 1, _, _, 0]))
                    }
                    _ => false,
                }
            }
            IMAGE => {
                let head = cursor.take(9)?;
                cursor.take(colours(head[8]))?;
                // How many bits a code has.
                cursor.byte()?;
                skip_blocks(&mut cursor)?;
                frames += 1;
                true
            }
            TRAILER if frames > 0 => {
                kept.push(TRAILER);
                return Ok(Gif {
                    bytes: kept,
                    frames,
                });
            }
            _ => return Err(Unfit::Broken),
        };
        if keep {
            kept.extend(&bytes[start..cursor.at]);
        }
    }
}

/// How many bytes a table of colours has, by the flags before it.
fn colours(flags: u8) -> usize {
    match flags & 0x80 {
        0 => 0,
        _ => 3 << ((flags & 7) + 1),
    }
}

fn skip_blocks(cursor: &mut Cursor) -> Result<(), Unfit> {
    loop {
        let length = cursor.byte()?;
        if length == 0 {
            return Ok(());
        }
        cursor.take(usize::from(length))?;
    }
}
