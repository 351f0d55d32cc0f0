//! What single characters become when a text is folded.

use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};
use unicode_security::confusable_detection::skeleton;

/// What a character becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fold {
    /// Itself without case and compatibility forms.
    pub(super) plain: char,
    /// The Latin letter it passes for, or [`EITHER`] of two; else the same.
    pub(super) look: char,
}

/// Stands between words.
pub(super) const GAP: char = '\0';
/// Leaves no trace.
pub(super) const NOTHING: char = '\u{1}';
/// Becomes several characters.
pub(super) const SEVERAL: char = '\u{2}';
/// Looks like a space and is none: stands between words, or within one.
pub(super) const BLANK: char = '\u{3}';

/// An i or an l: what is drawn as one stroke, such as the capital I of other alphabets.
pub(super) const EITHER: char = '\u{4}';

/// Letters Latin alphabets are written with: none of them passes for another here.
pub(super) fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
}

/// Whether `c` is a letter; of the commonest it is known without a search.
pub fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_alphabetic(),
        '\u{D7}' | '\u{F7}' => false,
        '\u{C0}'..='\u{24F}' | '\u{400}'..='\u{481}' | '\u{4E00}'..='\u{9FFF}' => true,
        _ => c.is_alphabetic(),
    }
}

/// Whether `c` is a capital letter, in the same way.
pub fn is_capital(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_uppercase(),
        '\u{400}'..='\u{42F}' => true,
        '\u{430}'..='\u{45F}' | '\u{4E00}'..='\u{9FFF}' => false,
        _ => c.is_uppercase(),
    }
}

/// Scripts that put no spaces between words.
pub(super) fn is_spaceless(c: char) -> bool {
    matches!(
        c,
        '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
            | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
            | '\u{20000}'..='\u{3FFFF}'
    )
}

/// Alphabets of which most capitals look like Latin ones, Cherokee and Lisu.
pub(super) fn is_of_capitals(c: char) -> bool {
    matches!(c, '\u{13A0}'..='\u{13FF}' | '\u{AB70}'..='\u{ABBF}' | '\u{A4D0}'..='\u{A4FF}')
}

/// Letters of which flags are made: each is a word, as two of them mean a country.
pub(super) fn is_of_a_flag(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

/// What `c` becomes; looked up but for the rarest, as a comment may have thousands.
pub(super) fn fold(c: char) -> Fold {
    static PAGES: [OnceLock<Box<[Fold; 256]>>; 512] = [const { OnceLock::new() }; 512];
    let code = c as usize;
    let Some(page) = PAGES.get(code >> 8) else {
        return worked_out(c);
    };
    let page = page.get_or_init(|| {
        let of = |at: usize| char::from_u32((code & !255) as u32 + at as u32);
        Box::new(std::array::from_fn(|at| worked_out(of(at).unwrap_or(' '))))
    });
    page[code & 255]
}

fn worked_out(c: char) -> Fold {
    let both = |c: char| Fold { plain: c, look: c };
    if is_blank(c) {
        return both(BLANK);
    }
    if is_ignorable(c) || is_overlay(c) {
        return both(NOTHING);
    }
    if let Some(letter) = drawn(c) {
        return both(letter);
    }
    let mut folded = several(c);
    let plain = match (folded.next(), folded.next()) {
        (Some(one), None) => one,
        (None, _) => return both(NOTHING),
        _ => return both(SEVERAL),
    };
    if !plain.is_alphanumeric() && !is_combining_mark(plain) {
        return both(GAP);
    }
    let look = match plain {
        // A click, which counts among the Latin letters; Cherokee's "qua", which UTS #39 has forgotten.
        '\u{1C0}' | '\u{AB96}' => Some(EITHER),
        _ if is_latin(c) || plain.is_ascii() => None,
        _ => look(c).or_else(|| look(plain)),
    };
    Fold {
        plain,
        look: look.unwrap_or(plain),
    }
}

/// A character without case and compatibility forms.
pub(super) fn several(c: char) -> impl Iterator<Item = char> {
    let upper = std::iter::once(c).nfkc().flat_map(char::to_uppercase);
    upper.flat_map(char::to_lowercase).nfkc()
}

/// The Latin letter a sign draws that Unicode's compatibility forms leave what it is: white on black,
/// of a flag, a small capital.
fn drawn(c: char) -> Option<char> {
    const SMALL: [(char, char); 28] = [
        ('ᴀ', 'a'),
        ('ʙ', 'b'),
        ('ᴄ', 'c'),
        ('ᴅ', 'd'),
        ('ᴇ', 'e'),
        ('ꜰ', 'f'),
        ('ɢ', 'g'),
        ('ʜ', 'h'),
        ('ɪ', 'i'),
        ('ᴊ', 'j'),
        ('ᴋ', 'k'),
        ('ʟ', 'l'),
        ('ᴍ', 'm'),
        ('ɴ', 'n'),
        ('ᴏ', 'o'),
        ('ᴘ', 'p'),
        ('ꞯ', 'q'),
        ('ʀ', 'r'),
        ('ꜱ', 's'),
        ('ᴛ', 't'),
        ('ᴜ', 'u'),
        ('ᴠ', 'v'),
        ('ᴡ', 'w'),
        ('ʏ', 'y'),
        ('ᴢ', 'z'),
        ('ɑ', 'a'),
        ('ɡ', 'g'),
        ('ⱥ', 'a'),
    ];
    let first = match c {
        '\u{1F150}'..='\u{1F169}' => '\u{1F150}',
        '\u{1F170}'..='\u{1F189}' => '\u{1F170}',
        '\u{1F1E6}'..='\u{1F1FF}' => '\u{1F1E6}',
        _ => {
            let mut small = SMALL.iter();
            return small
                .find(|(sign, _)| *sign == c)
                .map(|(_, letter)| *letter);
        }
    };
    char::from_u32(u32::from('a') + (c as u32 - first as u32))
}

/// The one Latin letter or digit a character passes for (UTS #39, where every capital I is an l).
fn look(c: char) -> Option<char> {
    let mut bytes = [0; 4];
    let mut letters = skeleton(c.encode_utf8(&mut bytes)).filter(|c| !is_overlay(*c));
    let letter = letters.next().filter(char::is_ascii_alphanumeric);
    letter
        .filter(|_| letters.next().is_none())
        .map(|letter| match letter {
            'l' => EITHER,
            letter => letter.to_ascii_lowercase(),
        })
}

/// Marks that are set on letters of any alphabet.
pub(super) fn is_accent(c: char) -> bool {
    matches!(
        c,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
            | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}'
    )
}

/// Whether `mark` on `letter`, for which Unicode has no single character, is one of a living alphabet, as in
/// Yoruba, Navajo, Guaraní or Igbo. All others are decoration.
pub(super) fn is_written(letter: char, mark: char) -> bool {
    let is_mark = matches!(
        mark,
        '\u{300}'..='\u{304}' | '\u{306}'..='\u{308}' | '\u{30C}' | '\u{323}' | '\u{327}' | '\u{328}' | '\u{331}'
    );
    let takes_marks = match letter {
        'i' => mark != '\u{307}',
        'a' | 'e' | 'o' | 'u' | 'y' | 'g' | 'j' | 'l' | 'm' | 'n' | 'r' => true,
        _ => !letter.is_ascii() && (is_latin(letter) || matches!(letter, '\u{250}'..='\u{2AF}')),
    };
    is_mark && takes_marks
}

/// The ASCII letter or digit under the accents of `c`.
pub(super) fn bare(c: char) -> Option<char> {
    let mut first = None;
    decompose_canonical(c, |part| first = first.or(Some(part)));
    match first? {
        c if c.is_ascii_alphanumeric() => Some(c),
        'ø' => Some('o'),
        // Not đ: Vietnamese sets marks on all letters of a word.
        'ð' => Some('d'),
        'ħ' => Some('h'),
        'ł' => Some('l'),
        'ŧ' => Some('t'),
        'ƀ' => Some('b'),
        'ɨ' => Some('i'),
        'ƶ' => Some('z'),
        _ => None,
    }
}

/// Strokes through a letter.
fn is_overlay(c: char) -> bool {
    matches!(c, '\u{334}'..='\u{338}' | '\u{20D2}' | '\u{20D3}' | '\u{20D8}'..='\u{20E0}' | '\u{20E5}'..='\u{20EB}')
}

/// Signs that are as empty as a space, and count as letters or signs: the fillers of Hangul, the Braille cell
/// without a dot, the head of a note that is not drawn.
pub fn is_blank(c: char) -> bool {
    matches!(
        c,
        '\u{115F}'..='\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{FFA0}' | '\u{1D159}'
    )
}

/// Characters without a shape of their own (Unicode's Default_Ignorable_Code_Point, the common ones, and the three
/// around notes between lines).
pub fn is_ignorable(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::{is_capital, is_letter};

    #[test]
    fn what_is_known_without_a_search_is_so() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(is_capital(c), c.is_uppercase(), "{c:?}");
        }
    }
}
