//! Display names: what is allowed in one, and when two look the same.

use std::fmt;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_security::confusable_detection::skeleton;

/// The fewest and the most characters of a name.
pub const LENGTH: std::ops::RangeInclusive<usize> = 2..=40;

/// Names that would pass for the site itself.
const RESERVED: [&str; 8] = [
    "admin",
    "administrator",
    "moderator",
    "editor",
    "staff",
    "system",
    "byline",
    "support",
];

/// A name as it is shown, with the key that decides whether another one looks the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisplayName {
    text: String,
    key: String,
}

/// Why a name cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameError {
    /// Nothing was given.
    Empty,
    /// Fewer or more characters than a name has.
    Length,
    /// It holds a character that is not part of names, or that cannot be seen.
    Character,
    /// It is a pile of accents (UTS #39, section 5.4).
    Accents,
    /// It would pass for the site itself.
    Reserved,
}

impl fmt::Display for NameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NameError::Empty => t!("accounts-name-missing"),
            NameError::Length => t!("accounts-name-length"),
            NameError::Character => t!("accounts-name-characters"),
            NameError::Accents => t!("accounts-name-accents"),
            NameError::Reserved => t!("accounts-name-reserved"),
        })
    }
}

impl DisplayName {
    /// Reads a name: compatibility characters are made plain (NFKC), spaces are single.
    pub fn parse(text: &str) -> Result<DisplayName, NameError> {
        let plain: String = text.nfkc().collect();
        let text = plain
            .split(' ')
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        if text.is_empty() {
            return Err(NameError::Empty);
        }
        if !LENGTH.contains(&text.chars().count()) {
            return Err(NameError::Length);
        }
        if !text.chars().all(allowed) || !text.chars().any(char::is_alphanumeric) {
            return Err(NameError::Character);
        }
        if piles_up(&text) {
            return Err(NameError::Accents);
        }
        let key = looks(&text);
        if RESERVED.iter().any(|reserved| looks(reserved) == key) {
            return Err(NameError::Reserved);
        }
        Ok(DisplayName { text, key })
    }

    /// The name of somebody imported: what may not be in a name is left out rather than refused.
    pub fn imported(text: &str) -> DisplayName {
        let plain: String = text
            .nfkc()
            .filter(|c| allowed(*c) || "@_&,()".contains(*c))
            .collect();
        let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut text: String = words.chars().take(100).collect();
        if text.is_empty() {
            text = "Anonymous".into();
        }
        let key = looks(&text);
        DisplayName { text, key }
    }

    /// The name as it is shown.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Equal for names that look the same (UTS #39 skeleton, without case and spaces).
    pub fn key(&self) -> &str {
        &self.key
    }
}

/// Letters and digits of any script with their marks, and the few signs names are written with.
/// Controls, bidirectional controls and zero-width characters are none of these.
fn allowed(c: char) -> bool {
    let hidden = matches!(c, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{34f}' | '\u{fe00}'..='\u{fe0f}' | '\u{17b4}' | '\u{17b5}' | '\u{e0000}'..='\u{e0fff}');
    !hidden && (c.is_alphanumeric() || is_combining_mark(c) || " -'.’·".contains(c))
}

/// Whether marks stand on one letter more than four high, or the same one twice in a row.
fn piles_up(text: &str) -> bool {
    let (mut last, mut height) = ('\0', 0);
    text.nfd().any(|c| {
        let twice = c == last && is_combining_mark(c);
        height = if is_combining_mark(c) { height + 1 } else { 0 };
        last = c;
        twice || height > 4
    })
}

/// What a text looks like, without case, spaces and signs: equal for texts people take for the same.
pub fn looks(text: &str) -> String {
    // Once before the case is folded: of capitals, other ones look the same than of small letters.
    let plain: String = text.nfkc().collect();
    let plain: String = plain.chars().map(full).collect();
    let folded = skeleton(&plain).flat_map(char::to_lowercase).map(full);
    let folded: String = folded.collect();
    // Without case, the skeleton no longer sees what I, l, 1 and O, 0 have in common.
    let same = |c: char| match c {
        'i' | '1' | '|' => 'l',
        '0' => 'o',
        other => other,
    };
    let seen = skeleton(&folded).flat_map(char::to_lowercase).map(same);
    seen.filter(|c| c.is_alphanumeric()).collect()
}

/// The letter that a small capital is; Cyrillic ones look like those, and are read as such.
fn full(c: char) -> char {
    match c {
        'ᴀ' => 'a',
        'ʙ' => 'b',
        'ᴄ' => 'c',
        'ᴅ' => 'd',
        'ᴇ' => 'e',
        'ꜰ' => 'f',
        'ɢ' => 'g',
        'ʜ' => 'h',
        'ɪ' => 'i',
        'ᴊ' => 'j',
        'ᴋ' | 'ĸ' => 'k',
        'ʟ' => 'l',
        'ᴍ' | 'ʍ' => 'm',
        'ɴ' => 'n',
        'ᴏ' => 'o',
        'ᴘ' => 'p',
        'ʀ' => 'r',
        'ꜱ' => 's',
        'ᴛ' => 't',
        'ᴜ' => 'u',
        'ᴠ' => 'v',
        'ᴡ' => 'w',
        'ʏ' => 'y',
        'ᴢ' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{DisplayName, NameError};

    fn key(text: &str) -> String {
        DisplayName::parse(text).unwrap().key().to_owned()
    }

    #[test]
    fn names_that_look_the_same_have_the_same_key() {
        // Cyrillic а and о, capital I for small l, full width, case and spaces.
        assert_eq!(key("Ana Ruiz"), key("Аna Ruiz"));
        assert_eq!(key("Paul"), key("PauI"));
        // Cyrillic М and Н, Greek Τ.
        assert_eq!(key("Mara Hunt"), key("Мara Нunt"));
        assert_eq!(key("Tim"), key("Τim"));
        assert_eq!(key("Ana"), key("Ａｎａ"));
        assert_eq!(key("Noor Achterberg"), key("ɴoor ᴀᴄʜᴛᴇʀʙᴇʀɢ"));
        assert_eq!(key("Тимохин"), key("ТИМОХИН"));
        assert_eq!(key("Ana Ruiz"), key("ana  ruiz"));
        assert_ne!(key("Ana"), key("Ann"));
    }

    #[test]
    fn what_cannot_be_seen_is_refused() {
        for text in [
            "A\u{200b}na",
            "A\u{202e}na",
            "A\u{0}na",
            "A\nna",
            "An\u{2066}a",
            "A\u{fe0f}na",
            "\u{3164}\u{3164}",
        ] {
            assert!(DisplayName::parse(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn accents_do_not_pile_up() {
        for text in ["Nguyễn Thị", "Ὀδυσσεύς", "שָׁלוֹם", "สมชาย ที่รัก"]
        {
            assert!(DisplayName::parse(text).is_ok(), "{text}");
        }
        for text in ["aa\u{301}\u{301}", "aa\u{300}\u{301}\u{302}\u{303}\u{304}"] {
            assert_eq!(DisplayName::parse(text), Err(NameError::Accents), "{text}");
        }
    }

    #[test]
    fn names_of_the_site_are_reserved_however_they_are_spelled() {
        for text in [
            "admin",
            "Admin",
            "аdmin",
            "Ｍoderator",
            "adm1n",
            "adrnin",
            "M0derator",
        ] {
            assert_eq!(
                DisplayName::parse(text),
                Err(NameError::Reserved),
                "{text:?}"
            );
        }
    }

    #[test]
    fn empty_and_over_long_names_are_refused_with_the_limit() {
        assert_eq!(DisplayName::parse("   "), Err(NameError::Empty));
        assert_eq!(DisplayName::parse("A"), Err(NameError::Length));
        assert_eq!(DisplayName::parse(&"x".repeat(41)), Err(NameError::Length));
    }
}
