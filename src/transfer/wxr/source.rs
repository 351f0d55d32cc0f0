//! The bytes of the file on their way to the XML reader: counted, mended, and given out within an allowance.

use std::io::{self, BufRead};

use super::error::Fault;

/// How much is mended at a time; also what bounds our copy of the file in memory.
const CHUNK: usize = 32 * 1024;
/// From this many broken bytes on, a file with more of them than good letters is taken for another encoding.
const PATIENCE: u64 = 64;

/// What had to be mended in the file's bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mended {
    /// Control characters that XML forbids, replaced by a space.
    pub controls: u64,
    /// Bytes that are not UTF-8, replaced by U+FFFD (one for each broken sequence), and characters that do not exist.
    pub broken: u64,
    /// The line of the first of either.
    pub first_line: Option<u64>,
}

/// A reader over a reader; gives UTF-8 that XML allows, and fails once a token takes more than its allowance.
pub(super) struct Source<R> {
    inner: R,
    clean: Vec<u8>,
    at: usize,
    /// The beginning of a letter whose end is in the next chunk.
    carry: Vec<u8>,
    begun: bool,
    letters: u64,
    allowance: usize,
    /// Bytes taken from the file.
    pub bytes: u64,
    /// The line of the next byte to be given out.
    pub line: u64,
    /// What had to be mended.
    pub mended: Mended,
    /// Why it stopped, when it was not the end of the file.
    pub fault: Option<Fault>,
    /// Whether the allowance ran out.
    pub exhausted: bool,
}

impl<R: BufRead> Source<R> {
    pub fn new(inner: R) -> Self {
        Self {
            inner,
            clean: Vec::with_capacity(CHUNK + 16),
            at: 0,
            carry: Vec::with_capacity(4),
            begun: false,
            letters: 0,
            allowance: usize::MAX,
            bytes: 0,
            line: 1,
            mended: Mended::default(),
            fault: None,
            exhausted: false,
        }
    }

    /// Lets the next token take up to `bytes`.
    pub fn allow(&mut self, bytes: usize) {
        self.allowance = bytes;
        self.exhausted = false;
    }

    fn refill(&mut self) -> io::Result<()> {
        self.clean.clear();
        self.at = 0;
        while self.clean.is_empty() {
            let chunk = match self.inner.fill_buf() {
                Ok(chunk) => chunk,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => {
                    self.fault = Some(Fault::Unreadable(error.to_string()));
                    return Err(error);
                }
            };
            if !self.begun {
                self.begun = true;
                if let Some(fault) = foreign(chunk) {
                    self.fault = Some(fault);
                    return Err(io::Error::from(io::ErrorKind::InvalidData));
                }
            }
            let taken = chunk.len().min(CHUNK);
            let at_end = taken == 0;
            let mut dirty = std::mem::take(&mut self.carry);
            dirty.extend_from_slice(chunk.get(..taken).unwrap_or_default());
            self.inner.consume(taken);
            self.bytes += taken as u64;
            let rest = self.mend(&dirty, at_end);
            dirty.drain(..rest);
            self.carry = dirty;
            if self.mended.broken > PATIENCE && self.mended.broken > self.letters {
                let line = self.mended.first_line.unwrap_or(1);
                self.line = line;
                self.fault = Some(Fault::Encoding(format!(
                    "most letters beyond ASCII, from line {line} on, are not"
                )));
                return Err(io::Error::from(io::ErrorKind::InvalidData));
            }
            if at_end {
                break;
            }
        }
        Ok(())
    }

    /// Appends the good form of `dirty` to `clean`; answers how much of it was used, which is all but a
    /// letter cut in two by the end of the chunk.
    fn mend(&mut self, dirty: &[u8], at_end: bool) -> usize {
        let mut used = 0;
        while let Some(rest) = dirty.get(used..).filter(|rest| !rest.is_empty()) {
            let (text, broken) = match std::str::from_utf8(rest) {
                Ok(text) => (text, None),
                Err(error) => {
                    let valid = rest.get(..error.valid_up_to()).unwrap_or_default();
                    let text = std::str::from_utf8(valid).unwrap_or_default();
                    (text, Some(error.error_len()))
                }
            };
            used += text.len();
            self.letters += text.bytes().filter(|byte| *byte >= 0xC0).count() as u64;
            self.keep(text);
            match broken {
                None => break,
                Some(None) if !at_end => break,
                Some(length) => {
                    used += length.unwrap_or(rest.len() - text.len());
                    self.note_mended(|mended| &mut mended.broken);
                    self.clean.extend_from_slice("\u{FFFD}".as_bytes());
                }
            }
        }
        used
    }

    /// Appends valid text, without the characters that XML 1.0 forbids (section 2.2).
    fn keep(&mut self, text: &str) {
        let forbidden = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r');
        let bytes = text.as_bytes();
        // Nearly every chunk is clean, and finding that out is quick.
        if !bytes.iter().any(forbidden) && !text.contains(['\u{FFFE}', '\u{FFFF}']) {
            self.clean.extend_from_slice(bytes);
            return;
        }
        for (index, byte) in bytes.iter().enumerate() {
            let nonexistent = *byte == 0xEF
                && matches!(bytes.get(index + 1..index + 3), Some([0xBF, 0xBE | 0xBF]));
            if forbidden(byte) {
                self.note_mended(|mended| &mut mended.controls);
                self.clean.push(b' ');
            } else if nonexistent {
                self.note_mended(|mended| &mut mended.broken);
                self.clean.push(*byte);
            } else if matches!(byte, 0xBE | 0xBF) && follows_nonexistent(bytes, index) {
                self.clean.push(0xBD);
            } else {
                self.clean.push(*byte);
            }
        }
    }

    /// Counts a character reference to something XML forbids, met at the line being read.
    pub fn note_reference(&mut self, is_control: bool) {
        if is_control {
            self.mended.controls += 1;
        } else {
            self.mended.broken += 1;
        }
        self.mended.first_line.get_or_insert(self.line);
    }

    fn note_mended(&mut self, count: impl Fn(&mut Mended) -> &mut u64) {
        *count(&mut self.mended) += 1;
        if self.mended.first_line.is_none() {
            // Everything before `clean` has been given out, so `line` is where `clean` begins.
            self.mended.first_line = Some(self.line + newlines(&self.clean));
        }
    }
}

impl<R: BufRead> io::Read for Source<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let ready = self.fill_buf()?;
        let count = ready.len().min(into.len());
        for (to, from) in into.iter_mut().zip(ready) {
            *to = *from;
        }
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Source<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at >= self.clean.len() {
            self.refill()?;
        }
        let ready = self.clean.get(self.at..).unwrap_or_default();
        if ready.is_empty() {
            return Ok(ready);
        }
        if self.allowance == 0 {
            self.exhausted = true;
            return Err(io::Error::from(io::ErrorKind::OutOfMemory));
        }
        Ok(ready.get(..self.allowance).unwrap_or(ready))
    }

    fn consume(&mut self, count: usize) {
        let end = (self.at + count).min(self.clean.len());
        self.line += newlines(self.clean.get(self.at..end).unwrap_or_default());
        self.at = end;
        self.allowance = self.allowance.saturating_sub(count);
    }
}

/// U+FFFE and U+FFFF are EF BF BE and EF BF BF; is the byte at `index` the last of one?
fn follows_nonexistent(bytes: &[u8], index: usize) -> bool {
    index >= 2 && bytes.get(index - 2..index) == Some(&[0xEF, 0xBF])
}

fn newlines(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|byte| **byte == b'\n').count() as u64
}

/// Knows by the first bytes what is no UTF-8 text at all.
fn foreign(start: &[u8]) -> Option<Fault> {
    let not = |what: &str| Some(Fault::NotWxr(what.to_owned()));
    match start {
        [] => not("the file is empty"),
        [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] | [0, b'<', ..] | [b'<', 0, ..] => {
            Some(Fault::Encoding("it is in UTF-16".to_owned()))
        }
        [0, 0, ..] => Some(Fault::Encoding("it looks like UTF-32".to_owned())),
        [0x1F, 0x8B, ..] | [b'P', b'K', 3, 4, ..] => {
            not("it is a compressed file; unpack it first")
        }
        _ => None,
    }
}
