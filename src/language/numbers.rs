//! Numbers as they are read.

use super::{Language, current};

impl Language {
    /// What stands between thousands, and how many digits a number needs to have it (CLDR).
    fn grouping(self) -> (char, usize) {
        match self {
            Language::English => (',', 4),
            Language::German => ('.', 4),
            Language::Spanish => ('.', 5),
        }
    }

    /// A number as it is read in this language: `10,000`.
    pub fn grouped(self, number: u64) -> String {
        let digits = number.to_string();
        let (mark, least) = self.grouping();
        if digits.len() < least {
            return digits;
        }
        let mut told = String::with_capacity(digits.len() + digits.len() / 3);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                told.push(mark);
            }
            told.push(digit);
        }
        told
    }
}

/// A number as it is read: `10,000`.
pub fn grouped(number: u64) -> String {
    current().grouped(number)
}
