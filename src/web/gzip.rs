//! A gzip file put together from pieces, some of which were compressed before.

use flate2::{Compress, Compression, Crc, FlushCompress};
use std::io;

/// The first bytes of a file without a name, a time or a system (RFC 1952 §2.3).
const HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
/// A last block with nothing in it (RFC 1951 §3.2.6).
const END: [u8; 2] = [3, 0];

/// How much work a piece is worth that is sent once.
const SENT_ONCE: Compression = Compression::new(1);
/// How much work a piece is worth that is sent often.
const SENT_OFTEN: Compression = Compression::new(6);

/// A piece of text as it may lie in any file, after and before whatever else.
#[derive(Debug)]
pub struct Piece {
    blocks: Vec<u8>,
    sum: Crc,
}

impl Piece {
    /// `text` with its `blocks`, which [`blocks`] made.
    pub fn new(text: &str, blocks: Vec<u8>) -> Piece {
        Piece {
            blocks,
            sum: sum(text),
        }
    }
}

/// `text` compressed: blocks (RFC 1951) that end with a whole byte, of which none is the last of a file
/// and none speaks of what stands before the first.
///
/// # Errors
/// If it cannot be compressed.
pub fn blocks(text: &str) -> io::Result<Vec<u8>> {
    let mut blocks = Vec::with_capacity(text.len() / 4);
    append(&mut Compress::new(SENT_OFTEN, false), text, &mut blocks)?;
    Ok(blocks)
}

/// A file (RFC 1952) to which pieces are added.
pub struct GzipFile {
    bytes: Vec<u8>,
    sum: Crc,
    compress: Compress,
}

impl Default for GzipFile {
    /// A file with nothing in it.
    fn default() -> GzipFile {
        GzipFile {
            bytes: HEAD.to_vec(),
            sum: Crc::new(),
            compress: Compress::new(SENT_ONCE, false),
        }
    }
}

impl GzipFile {
    /// Compresses `text` and adds it.
    ///
    /// # Errors
    /// If it cannot be compressed.
    pub fn add(&mut self, text: &str) -> io::Result<()> {
        self.sum.combine(&sum(text));
        append(&mut self.compress, text, &mut self.bytes)
    }

    /// Adds `piece` as it is.
    pub fn add_piece(&mut self, piece: &Piece) {
        self.sum.combine(&piece.sum);
        self.bytes.extend_from_slice(&piece.blocks);
    }

    /// The whole file.
    pub fn finish(mut self) -> Vec<u8> {
        self.bytes.extend_from_slice(&END);
        for number in [self.sum.sum(), self.sum.amount()] {
            self.bytes.extend_from_slice(&number.to_le_bytes());
        }
        self.bytes
    }
}

fn sum(text: &str) -> Crc {
    let mut sum = Crc::new();
    sum.update(text.as_bytes());
    sum
}

/// Appends `text` to `bytes`, ended by a full flush: at a whole byte, and what comes later speaks of
/// nothing before it, so that other pieces may stand between.
fn append(compress: &mut Compress, text: &str, bytes: &mut Vec<u8>) -> io::Result<()> {
    let mut rest = text.as_bytes();
    if rest.is_empty() {
        return Ok(());
    }
    loop {
        // With less room than a flush takes, it would be begun again each time.
        bytes.reserve(rest.len() / 4 + 64);
        let before = compress.total_in();
        compress.compress_vec(rest, bytes, FlushCompress::Full)?;
        rest = rest
            .get((compress.total_in() - before) as usize..)
            .unwrap_or_default();
        // Room that is left says that nothing waits to be written.
        if rest.is_empty() && bytes.len() < bytes.capacity() {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use std::io::Read;

    fn unpacked(file: &[u8]) -> String {
        let mut text = String::new();
        let mut reader = flate2::bufread::GzDecoder::new(file);
        assert_eq!(reader.read_to_string(&mut text).unwrap(), text.len());
        assert!(reader.into_inner().is_empty(), "nothing stands after it");
        text
    }

    fn packed(pieces: &[(String, bool)]) -> Vec<u8> {
        let mut file = GzipFile::default();
        for (text, was_made_before) in pieces {
            match was_made_before {
                true => file.add_piece(&Piece::new(text, blocks(text).unwrap())),
                false => file.add(text).unwrap(),
            }
        }
        file.finish()
    }

    fn joined(pieces: &[(String, bool)]) -> String {
        pieces.iter().map(|(text, _)| text.as_str()).collect()
    }

    proptest! {
        #[test]
        fn any_pieces_make_a_file_of_the_joined_text(
            pieces in vec(("([a-c<> ]{0,300}|\\PC{0,300})", any::<bool>()), 0..12),
        ) {
            prop_assert_eq!(unpacked(&packed(&pieces)), joined(&pieces));
        }

        #[test]
        fn long_pieces_that_are_alike_do_not_speak_of_each_other(
            words in vec("[a-z]{1,9}", 1..40),
            repeats in vec((0_usize..3_000, any::<bool>()), 1..6),
        ) {
            let text = |times: usize| words.iter().cycle().take(times * 3).cloned().collect();
            let pieces: Vec<_> = repeats.iter().map(|(times, kind)| (text(*times), *kind)).collect();
            prop_assert_eq!(unpacked(&packed(&pieces)), joined(&pieces));
        }

        #[test]
        fn what_cannot_be_made_smaller_is_whole_too(text in "\\PC{2000,9000}", kind: bool) {
            let pieces = [(text.clone(), kind), (text, !kind)];
            prop_assert_eq!(unpacked(&packed(&pieces)), joined(&pieces));
        }
    }

    #[test]
    fn many_pieces_and_empty_ones_make_a_file() {
        assert_eq!(unpacked(&packed(&[])), "");
        for text in ["", "<p>The last boat</p>"] {
            let pieces: Vec<_> = (0..1_000).map(|at| (text.into(), at % 3 == 0)).collect();
            assert_eq!(unpacked(&packed(&pieces)), joined(&pieces));
        }
    }
}
