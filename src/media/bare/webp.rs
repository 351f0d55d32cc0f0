//! The chunks of a WebP (RFC 9649) that make the picture, and a chunk that says in which colours.

use super::{Cursor, MOST_PROFILE};
use crate::media::unfit::Unfit;

/// What is kept: the picture, what is seen through, and in which colours.
const KEPT: [&[u8]; 5] = [b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ICCP"];
/// Flags of the head: a colour profile, transparency; what moves; descriptions.
const PROFILE: u8 = 0x20;
const ALPHA: u8 = 0x10;
const MOVES: u8 = 0x02;
/// What a RIFF file begins with: its name, its length, what it holds.
const HEAD: usize = 12;

/// The file with nothing but its picture.
///
/// # Errors
/// [`Unfit::Broken`] if it ends before its end; [`Unfit::Moving`] if it moves.
pub fn bare(bytes: &[u8]) -> Result<Vec<u8>, Unfit> {
    let mut kept = Vec::with_capacity(bytes.len());
    let mut pictures = 0;
    let chunks = chunks(bytes)?;
    let is_too_large = |(kind, data): &Chunk| *kind == b"ICCP" && data.len() > MOST_PROFILE;
    // A profile that is left out is none.
    let known = match chunks.iter().any(is_too_large) {
        true => ALPHA,
        false => PROFILE | ALPHA,
    };
    for (kind, data) in chunks {
        match (kind, data.first()) {
            (b"VP8X", Some(flags)) if flags & MOVES != 0 => return Err(Unfit::Moving("WebP")),
            (b"ANIM" | b"ANMF", _) => return Err(Unfit::Moving("WebP")),
            (b"VP8 " | b"VP8L", _) => pictures += 1,
            _ => {}
        }
        if KEPT.contains(&kind) && !is_too_large(&(kind, data)) {
            let start = kept.len() + 8;
            push(&mut kept, kind, data);
            if let (b"VP8X", Some(flags)) = (kind, kept.get_mut(start)) {
                *flags &= known;
            }
        }
    }
    match pictures {
        1 => Ok(file(&kept)),
        _ => Err(Unfit::Broken),
    }
}

/// A WebP as libwebp writes it, `width` by `height`, with the colour profile `profile`.
pub fn with_profile(bytes: &[u8], (width, height): (u32, u32), profile: &[u8]) -> Option<Vec<u8>> {
    let mut kept = Vec::with_capacity(bytes.len() + profile.len() + 32);
    let chunks = chunks(bytes).ok()?;
    let sees_through = |(kind, data): &Chunk| match *kind {
        b"ALPH" => true,
        b"VP8X" => data.first().is_some_and(|flags| flags & ALPHA != 0),
        _ => false,
    };
    let alpha = if chunks.iter().any(sees_through) {
        ALPHA
    } else {
        0
    };
    let mut head = vec![PROFILE | alpha, 0, 0, 0];
    for side in [width, height] {
        head.extend(&side.checked_sub(1)?.to_le_bytes()[..3]);
    }
    push(&mut kept, b"VP8X", &head);
    push(&mut kept, b"ICCP", profile);
    for (kind, data) in chunks.iter().filter(|(kind, _)| *kind != b"VP8X") {
        push(&mut kept, kind, data);
    }
    Some(file(&kept))
}

/// A part of the file: its name and its data.
type Chunk<'a> = (&'a [u8], &'a [u8]);

fn chunks(bytes: &[u8]) -> Result<Vec<Chunk<'_>>, Unfit> {
    let mut cursor = Cursor::new(bytes);
    let head = cursor.take(HEAD)?;
    let length = u32::from_le_bytes([head[4], head[5], head[6], head[7]]);
    let end = usize::try_from(length)
        .ok()
        .and_then(|length| length.checked_add(8));
    // What stands behind its end is not the picture.
    cursor.bytes = end.and_then(|end| bytes.get(..end)).ok_or(Unfit::Broken)?;
    let mut chunks = Vec::new();
    while !cursor.is_at_end() {
        let head = cursor.take(8)?;
        let (kind, length) = head.split_at(4);
        let length = u32::from_le_bytes([length[0], length[1], length[2], length[3]]);
        let length = usize::try_from(length).map_err(|_| Unfit::Broken)?;
        let data = cursor.take(length)?;
        if length % 2 == 1 && !cursor.is_at_end() {
            cursor.byte()?;
        }
        chunks.push((kind, data));
    }
    Ok(chunks)
}

fn push(file: &mut Vec<u8>, kind: &[u8], data: &[u8]) {
    file.extend(kind);
    file.extend(u32::try_from(data.len()).unwrap_or(u32::MAX).to_le_bytes());
    file.extend(data);
    if data.len() % 2 == 1 {
        file.push(0);
    }
}

fn file(chunks: &[u8]) -> Vec<u8> {
    let length = u32::try_from(chunks.len() + 4).unwrap_or(u32::MAX);
    [b"RIFF", &length.to_le_bytes()[..], b"WEBP", chunks].concat()
}
