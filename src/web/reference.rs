//! What an error is found by in the log.

use crate::secret::random_bytes;

/// A number short enough to read out: `R7F3-2KQX`.
pub fn reference() -> String {
    const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let letters: Vec<char> = random_bytes::<8>()
        .iter()
        .map(|byte| LETTERS[usize::from(byte % 32)] as char)
        .collect();
    letters
        .chunks(4)
        .map(String::from_iter)
        .collect::<Vec<_>>()
        .join("-")
}
