//! What the segments of a JPEG say (ITU-T T.81 Annex B), without decoding it.

use super::Cursor;
use crate::media::unfit::Unfit;
use memchr::memchr;

/// A JPEG before it is decoded.
#[derive(Debug)]
pub struct Jpeg {
    /// Its picture without an end: whoever decodes it strictly and needs more than its last scan holds, fails.
    pub bytes: Vec<u8>,
    /// How many bytes of coefficients are in memory until its last scan has been read.
    pub coefficients: u64,
}

const START: u8 = 0xD8;
const END: u8 = 0xD9;
const SCAN: u8 = 0xDA;
const RESTARTS: u8 = 0xDD;
/// What follows the last scan: as many bits as a decoder reads ahead, or a restart where it looks for one; then a
/// marker that no scan may hold, and the end.
const AHEAD: [u8; 16] = [0; 16];
const RESTART: [u8; 2] = [0xFF, 0xD0];
const NO_MORE: [u8; 6] = [0xFF, 0xF0, 0, 2, 0xFF, END];

/// Walks through a JPEG to its end.
///
/// # Errors
/// [`Unfit::Broken`] if it ends before that, or a part of its picture is missing.
pub fn bare(bytes: &[u8]) -> Result<Jpeg, Unfit> {
    let mut cursor = Cursor::new(bytes);
    let mut kept = Vec::with_capacity(bytes.len());
    kept.extend([0xFF, START]);
    let (mut frame, mut restarts) = (None::<Frame>, false);
    // The last scan ends here.
    let mut end = 0;
    loop {
        let kind = marker(&mut cursor)?;
        match kind {
            // Stand alone: the beginning, restarts, and one without a meaning.
            START | 0xD0..=0xD7 | 0x01 => continue,
            END => break,
            _ => {}
        }
        let start = cursor.at;
        let length = cursor.take(2)?;
        let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
        let data = cursor.take(length.checked_sub(2).ok_or(Unfit::Broken)?)?;
        match kind {
            // Tables, and the colours as Adobe says them.
            0xC4 | 0xDB | 0xEE => {}
            RESTARTS => restarts = data != [0, 0],
            // Frames; 0xC8 and 0xCC have another meaning.
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF if frame.is_none() => {
                frame = Some(Frame::read(kind, data)?);
            }
            SCAN => {
                frame.as_mut().ok_or(Unfit::Broken)?.scan(data)?;
                let from = cursor.at;
                skip_scan(&mut cursor)?;
                if cursor.at == from {
                    return Err(Unfit::Broken);
                }
            }
            0xC0..=0xCF => return Err(Unfit::Broken),
            _ => continue,
        }
        kept.extend([0xFF, kind]);
        kept.extend(&bytes[start..cursor.at]);
        if kind == SCAN {
            end = kept.len();
        }
    }
    kept.truncate(end);
    kept.extend(if restarts { &RESTART[..] } else { &AHEAD });
    kept.extend(NO_MORE);
    let frame = frame.filter(Frame::is_whole).ok_or(Unfit::Broken)?;
    Ok(Jpeg {
        bytes: kept,
        coefficients: frame.coefficients(),
    })
}

/// What a frame says of its picture, and which of it the scans so far have brought.
struct Frame {
    is_progressive: bool,
    pixels: u64,
    components: Vec<Component>,
    scans: usize,
}

struct Component {
    id: u8,
    /// How many samples it has where another has more or fewer.
    samples: u64,
    /// A bit for each of the 64 coefficients that is there to its last bit.
    whole: u64,
}

impl Frame {
    fn read(kind: u8, data: &[u8]) -> Result<Frame, Unfit> {
        let [_, high, low, left, right, _, components @ ..] = data else {
            return Err(Unfit::Broken);
        };
        let side = |bytes: [u8; 2]| u64::from(u16::from_be_bytes(bytes));
        let component = |said: &[u8]| Component {
            id: said[0],
            samples: u64::from(said[1] >> 4) * u64::from(said[1] & 15),
            whole: 0,
        };
        Ok(Frame {
            is_progressive: !matches!(kind, 0xC0 | 0xC1),
            pixels: side([*high, *low]) * side([*left, *right]),
            components: components.chunks_exact(3).map(component).collect(),
            scans: 0,
        })
    }

    /// Notes what a scan brings.
    fn scan(&mut self, head: &[u8]) -> Result<(), Unfit> {
        let count = usize::from(*head.first().ok_or(Unfit::Broken)?);
        let (ids, rest) = head[1..].split_at_checked(2 * count).ok_or(Unfit::Broken)?;
        let &[first, last, bits, ..] = rest else {
            return Err(Unfit::Broken);
        };
        let brought = match (self.is_progressive, bits & 15) {
            (false, _) => u64::MAX,
            (true, 0) if first <= last && last < 64 => {
                (u64::MAX >> (63 - last)) & (u64::MAX << first)
            }
            (true, _) => 0,
        };
        for id in ids.chunks_exact(2) {
            let mut known = self.components.iter_mut();
            let component = known.find(|component| component.id == id[0]);
            let component = component.ok_or(Unfit::Broken)?;
            // Twice the same is another picture.
            if component.whole & brought != 0 {
                return Err(Unfit::Broken);
            }
            component.whole |= brought;
        }
        self.scans += 1;
        Ok(())
    }

    fn is_whole(&self) -> bool {
        !self.components.is_empty() && self.components.iter().all(|one| one.whole == u64::MAX)
    }

    /// Of two bytes each, as soon as there is more than one scan.
    fn coefficients(&self) -> u64 {
        let samples = || self.components.iter().map(|one| one.samples);
        match samples().max() {
            Some(most) if self.scans > 1 => 2 * self.pixels * samples().sum::<u64>() / most.max(1),
            _ => 0,
        }
    }
}

/// The data of a scan, up to the next marker that is no restart.
fn skip_scan(cursor: &mut Cursor) -> Result<(), Unfit> {
    while let 0xD0..=0xD7 = marker(cursor)? {}
    cursor.at -= 2;
    Ok(())
}

/// The next marker: what stands before it is the data of a scan, in which a zero follows each 0xFF.
fn marker(cursor: &mut Cursor) -> Result<u8, Unfit> {
    loop {
        let rest = &cursor.bytes[cursor.at..];
        cursor.at += memchr(0xFF, rest).ok_or(Unfit::Broken)? + 1;
        let mut kind = cursor.byte()?;
        while kind == 0xFF {
            kind = cursor.byte()?;
        }
        if kind != 0 {
            return Ok(kind);
        }
    }
}
