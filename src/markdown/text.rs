//! Plain text: what is accepted from people, and how it is shortened.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Why a text was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// A character that is not text: NUL, a control character, a Unicode noncharacter.
    NotText {
        /// The character itself.
        character: char,
        /// The line it stands on, counted from 1.
        line: usize,
    },
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let TextError::NotText { character, line } = *self;
        let (line, code) = (line.to_string(), format!("U+{:04X}", u32::from(character)));
        f.write_str(&t!("markdown-not-text", line = line, code = code))
    }
}

impl std::error::Error for TextError {}

/// Brings text from a form into the one shape we store: LF line ends, Unicode NFC (UAX 15), no [overrides](is_override).
///
/// Refuses C0 and C1 controls except tab and newline, and the 66 noncharacters.
pub fn clean_text(source: &str) -> Result<String, TextError> {
    let text = source.replace("\r\n", "\n").replace('\r', "\n");
    if let Some(at) = text.find(|c| !is_text(c)) {
        let line = 1 + text[..at].matches('\n').count();
        let character = text[at..].chars().next().unwrap_or_default();
        return Err(TextError::NotText { character, line });
    }
    if text.is_ascii() {
        return Ok(text);
    }
    // Before letters are put together: an override may have kept a mark from its letter.
    Ok(text.chars().filter(|c| !is_override(*c)).nfc().collect())
}

/// Characters that override the direction of letters (UAX #9, LRO and RLO): `onisac` reads "casino" behind one, which no
/// search for words finds, and no language needs one. Embeddings, isolates and marks stay, as mixed text does need them.
pub fn is_override(c: char) -> bool {
    matches!(c, '\u{202D}' | '\u{202E}')
}

/// Whether a character may stand in text: no control but tab and newline, no noncharacter.
pub fn is_text(c: char) -> bool {
    let code = u32::from(c);
    let noncharacter = code & 0xFFFE == 0xFFFE || (0xFDD0..=0xFDEF).contains(&code);
    !noncharacter && (!c.is_control() || c == '\t' || c == '\n')
}

/// Spaces one hardly sees between letters, and ends of lines and paragraphs that nothing shows as such.
pub fn is_hardly_a_space(c: char) -> bool {
    matches!(
        c,
        '\u{2006}' | '\u{2009}' | '\u{200A}' | '\u{2028}' | '\u{2029}' | '\u{202F}' | '\u{205F}'
    )
}

/// The beginning of a plain text on one line, at most `max_chars` characters, cut between words with an ellipsis.
pub fn excerpt(text: &str, max_chars: usize) -> String {
    let mut line = String::new();
    let mut count = 0;
    for word in text.split_whitespace() {
        let gap = usize::from(!line.is_empty());
        let length = word.chars().count();
        if count + gap + length <= max_chars {
            line.extend((gap == 1).then_some(' '));
            line.push_str(word);
            count += gap + length;
        } else {
            return shorten(line, count, word, max_chars);
        }
    }
    line
}

/// Ends a line that has no room for `word` with an ellipsis, inside the same limit.
fn shorten(mut line: String, count: usize, word: &str, max_chars: usize) -> String {
    if max_chars == 0 {
        return String::new();
    }
    if line.is_empty() {
        let fits = || word.chars().take(max_chars - 1);
        line.extend(fits());
        // A letter cut from its accents would be another letter. Where there is no other, it is shown all the same.
        if word
            .chars()
            .nth(max_chars - 1)
            .is_some_and(is_combining_mark)
        {
            while line.pop().is_some_and(is_combining_mark) {}
            if line.is_empty() {
                line.extend(fits());
            }
        }
    } else if count == max_chars {
        // No room for the ellipsis: give up the last word, or the last letter of the only word.
        let end = line
            .rfind(' ')
            .or_else(|| line.char_indices().last().map(|(at, _)| at));
        line.truncate(end.unwrap_or(0));
    }
    line.truncate(
        line.trim_end_matches([',', ';', ':', ' ', '–', '—', '-'])
            .len(),
    );
    line.push('…');
    line
}

/// The number of words for a reading time; an ideograph or kana counts as one.
pub(super) fn count_words(text: &str) -> usize {
    text.split_whitespace()
        .map(|word| {
            let wide = word.chars().filter(|c| is_ideographic(*c)).count();
            let rest = word
                .chars()
                .any(|c| c.is_alphanumeric() && !is_ideographic(c));
            wide + usize::from(rest)
        })
        .sum()
}

fn is_ideographic(c: char) -> bool {
    matches!(u32::from(c), 0x3040..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}
