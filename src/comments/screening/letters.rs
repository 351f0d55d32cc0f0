//! What single characters become when a text is folded.

use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_security::confusable_detection::skeleton;

/// What a character becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fold {
    /// Itself without case and compatibility forms.
    pub(super) plain: char,
    /// The Latin letter it passes for; else the same.
    pub(super) look: char,
}

/// Stands between words.
pub(super) const GAP: char = '\0';
/// Leaves no trace.
pub(super) const NOTHING: char = '\u{1}';
/// Becomes several characters.
pub(super) const SEVERAL: char = '\u{2}';

/// Letters Latin alphabets are written with: none of them passes for another here.
pub(super) fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
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

/// What `c` becomes; looked up but for the rarest, as a comment may have thousands.
pub(super) fn fold(c: char) -> Fold {
    static PAGES: [OnceLock<Box<[Fold; 256]>>; 256] = [const { OnceLock::new() }; 256];
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
    if is_ignorable(c) || is_overlay(c) {
        return both(NOTHING);
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
    let look = match is_latin(c) {
        true => None,
        false => look(c).or_else(|| look(plain)),
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

/// The one Latin letter or digit a character passes for (UTS #39).
fn look(c: char) -> Option<char> {
    let mut bytes = [0; 4];
    let mut letters = skeleton(c.encode_utf8(&mut bytes)).filter(|c| !is_overlay(*c));
    let letter = letters.next().filter(char::is_ascii_alphanumeric);
    letter
        .filter(|_| letters.next().is_none())
        .map(|letter| letter.to_ascii_lowercase())
}

/// Strokes through a letter.
fn is_overlay(c: char) -> bool {
    matches!(c, '\u{334}'..='\u{338}' | '\u{20D2}' | '\u{20D3}' | '\u{20D8}'..='\u{20E0}' | '\u{20E5}'..='\u{20EB}')
}

/// Characters without a shape of their own (Unicode's Default_Ignorable_Code_Point, the common ones).
pub fn is_ignorable(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFA0}' | '\u{E0000}'..='\u{E0FFF}'
    )
}
