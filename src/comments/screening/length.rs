//! How long a comment is, and may be.

use super::Refusal;

/// The fewest characters of a comment.
pub const LEAST: usize = 2;
/// The most characters of a comment.
pub const MOST: usize = 10_000;
/// The most bytes of a comment.
pub const MOST_BYTES: usize = 16 * 1024;
/// The most lines of a comment.
pub const MOST_LINES: usize = 400;

/// How long a text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// In characters, the invisible ones left out.
    pub visible: usize,
    /// In characters.
    pub characters: usize,
    /// In bytes.
    pub bytes: usize,
    /// In lines.
    pub lines: usize,
}

/// Whether a text has a comment's length, or why not.
pub fn fits(size: &Size) -> Result<(), Refusal> {
    if size.visible < LEAST {
        Err(Refusal::TooShort)
    } else if size.characters > MOST || size.bytes > MOST_BYTES {
        Err(Refusal::TooLong(*size))
    } else if size.lines > MOST_LINES {
        Err(Refusal::TooManyLines(size.lines))
    } else {
        Ok(())
    }
}
