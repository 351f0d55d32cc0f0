//! What can be wrong with what a writer typed, and the one line of text most fields are.

use crate::markdown::{clean_text, is_text};
use std::fmt;

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no title, or none that can be seen.
    NoTitle,
    /// More characters than the field takes.
    TooLong(usize),
    /// Characters that turn the direction of the words around them.
    Direction,
    /// Characters that are not text, or a body that cannot be rendered, in words.
    NotText(String),
    /// An address with other characters than it may have.
    SlugLetters,
    /// An address where a page of ours lives.
    SlugReserved,
    /// More tags than the article may have.
    TooManyTags(usize),
    /// A tag without a letter or digit.
    TagWithoutLetters,
    /// What is no tag of a language.
    LanguageUnknown,
    /// What is no section's number.
    SectionUnknown,
    /// A series' name without a letter or digit.
    SeriesWithoutLetters,
    /// What is no number of a part.
    PartNumber,
    /// What is no whole address of a page.
    WholeAddress,
    /// An address with a `%` that is no part of a character's escape (RFC 3986 §2.1).
    BrokenEscape,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::NoTitle => f.write_str(t!("editor-fault-no-title")),
            Fault::TooLong(limit) => f.write_str(&t!("editor-fault-too-long", limit = limit)),
            Fault::Direction => f.write_str(t!("editor-fault-direction")),
            Fault::NotText(why) => f.write_str(why),
            Fault::SlugLetters => f.write_str(t!("editor-fault-address-letters")),
            Fault::SlugReserved => f.write_str(t!("editor-fault-address-reserved")),
            Fault::TooManyTags(limit) => f.write_str(&t!("editor-fault-tags-many", limit = limit)),
            Fault::TagWithoutLetters => f.write_str(t!("editor-fault-tag-letters")),
            Fault::LanguageUnknown => f.write_str(t!("editor-fault-language")),
            Fault::SectionUnknown => f.write_str(t!("editor-fault-section")),
            Fault::SeriesWithoutLetters => f.write_str(t!("editor-fault-series-letters")),
            Fault::WholeAddress => f.write_str(t!("editor-fault-whole-address")),
            Fault::BrokenEscape => f.write_str(t!("editor-fault-broken-escape")),
            Fault::PartNumber => f.write_str(t!("editor-fault-part")),
        }
    }
}

/// One line of text: no controls, line ends and runs of spaces made single spaces.
pub(super) fn line(typed: &str, limit: usize) -> Result<String, Fault> {
    if typed.contains(turns_direction) {
        return Err(Fault::Direction);
    }
    let clean = clean_text(typed).map_err(|error| Fault::NotText(error.to_string()))?;
    let line = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > limit {
        return Err(Fault::TooLong(limit));
    }
    Ok(line)
}

/// One line made of a text from elsewhere: what [`line`] refuses is left out, but for its length.
pub fn mended(text: &str) -> String {
    let shown: String = text
        .chars()
        .filter(|c| is_text(*c) && !turns_direction(*c))
        .collect();
    let clean = clean_text(&shown).unwrap_or(shown);
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Embeddings, overrides and isolates (UAX #9): in a title they reach into the page around it.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Spaces and characters without a shape.
pub fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        )
        || matches!(c, '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}' | '\u{2800}')
        || matches!(c, '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
}
