//! Files without what is not the picture: where it was taken, with what, by whom, and whatever stands behind
//! its end. Nothing of the picture itself changes. Whoever reads a file to its end also sees whether it has one.

pub mod gif;
pub mod jpeg;
pub mod png;
pub mod webp;

use super::unfit::Unfit;

/// A larger colour profile describes a printer rather than a screen.
pub const MOST_PROFILE: usize = 64 * 1024;

/// A file that is read from its beginning to its end.
struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    fn new(bytes: &'a [u8]) -> Cursor<'a> {
        Cursor { bytes, at: 0 }
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], Unfit> {
        let end = self.at.checked_add(length).ok_or(Unfit::Broken)?;
        let taken = self.bytes.get(self.at..end).ok_or(Unfit::Broken)?;
        self.at = end;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8, Unfit> {
        Ok(self.take(1)?[0])
    }

    fn is_at_end(&self) -> bool {
        self.at >= self.bytes.len()
    }
}
