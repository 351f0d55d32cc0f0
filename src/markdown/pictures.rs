//! How our own pictures are written: in every size that is kept, and with the place they take.

use crate::picture::{FOLDER, FileName};

/// How wide a picture is shown: as the column of text (`--measure` in `base.css`), or as the screen.
pub(super) const SIZES: &str = "(min-width: 44em) 41.5rem, 100vw";
/// How wide that column is, in pixels.
pub(super) const COLUMN: u32 = 664;
/// What somebody's browser says who wants nothing to move.
pub(super) const MOTIONLESS: &str = "(prefers-reduced-motion: reduce)";

/// Whether a `srcset` names files of our own pictures and nothing else.
pub(super) fn are_ours(srcset: &str) -> bool {
    srcset.split(", ").all(|one| {
        let (address, width) = one.split_once(' ').unwrap_or((one, "1w"));
        let digits = width.strip_suffix('w').unwrap_or_default();
        let is_width = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        let name = address.strip_prefix(FOLDER);
        is_width && name.and_then(FileName::parse).is_some()
    })
}
