//! Texts cut into words that are the same however they are written: without case, accents and typography. What
//! is looked for is cut in the same way, so neither database has to know any language.
//!
//! Scripts that set no spaces between words (Chinese, Japanese, Thai and their neighbours) and Korean, whose words
//! grow endings, are cut into pairs of letters that overlap: so every stretch of two letters or more is found,
//! wherever it stands. Words are not reduced to stems: that would need to know the language of every text.

use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longer words are cut; in letters.
const LONGEST: usize = 40;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As it is looked for: letters and digits alone.
    pub folded: String,
    /// Where it stands in the text, in bytes.
    pub place: Range<usize>,
    /// Whether it is a letter or a pair of letters of a script without spaces.
    pub is_piece: bool,
}

/// What becomes of a letter in a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It belongs to a word.
    Letter,
    /// It belongs to a stretch that has no spaces.
    Piece,
    /// It stands within a word and is not seen.
    Nothing,
    /// It parts words.
    Gap,
}

/// The words of a text, in their order. A stretch without spaces ends with its last letter alone, so that each of
/// its letters begins a piece.
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((begin, first)) = letters.next() {
        let kind = kind(first);
        if !matches!(kind, Kind::Letter | Kind::Piece) {
            continue;
        }
        let mut end = begin + first.len_utf8();
        while let Some((at, letter)) = letters.peek().copied() {
            match self::kind(letter) {
                same if same == kind => end = at + letter.len_utf8(),
                Kind::Nothing => {}
                _ => break,
            }
            letters.next();
        }
        match kind {
            Kind::Piece => add_pieces(text, begin..end, &mut words),
            _ => add_word(text, begin..end, &mut words),
        }
    }
    words
}

/// The words of a text with a space between them, up to about so many bytes.
pub fn folded(text: &str, most: usize) -> String {
    let mut folded = String::new();
    for word in words(text) {
        if folded.len() + word.folded.len() >= most {
            break;
        }
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(&word.folded);
    }
    folded
}

fn add_word(text: &str, place: Range<usize>, words: &mut Vec<Word>) {
    let written = &text[place.clone()];
    let folded = match written.is_ascii() {
        true => written[..written.len().min(LONGEST)].to_ascii_lowercase(),
        false => fold(written).chars().take(LONGEST).collect::<String>(),
    };
    if !folded.is_empty() {
        words.push(Word {
            folded,
            place,
            is_piece: false,
        });
    }
}

fn add_pieces(text: &str, place: Range<usize>, words: &mut Vec<Word>) {
    let letters: Vec<(usize, char)> = text[place.clone()]
        .char_indices()
        .map(|(at, letter)| (place.start + at, letter))
        .filter(|(_, letter)| kind(*letter) == Kind::Piece)
        .collect();
    for (number, (begin, letter)) in letters.iter().enumerate() {
        let mut folded = fold(&letter.to_string());
        let mut end = begin + letter.len_utf8();
        if let Some((at, next)) = letters.get(number + 1) {
            folded.push_str(&fold(&next.to_string()));
            end = at + next.len_utf8();
        }
        if !folded.is_empty() {
            words.push(Word {
                folded,
                place: *begin..end,
                is_piece: true,
            });
        }
    }
}

fn kind(c: char) -> Kind {
    match c {
        _ if c.is_ascii() => match c.is_ascii_alphanumeric() {
            true => Kind::Letter,
            false => Kind::Gap,
        },
        // Soft hyphens and what joins or keeps apart within a word.
        '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{2060}' | '\u{FEFF}' => Kind::Nothing,
        _ if has_no_spaces(c) => Kind::Piece,
        _ if c.is_alphanumeric() || is_combining_mark(c) => Kind::Letter,
        _ => Kind::Gap,
    }
}

/// Letters and marks of scripts whose words are not set apart, and of Korean.
fn has_no_spaces(c: char) -> bool {
    let is_of_script = matches!(u32::from(c),
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1100..=0x11FF | 0x1780..=0x17FF | 0x3005..=0x3007
        | 0x3040..=0x30FF | 0x3130..=0x318F | 0x31F0..=0x31FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF
        | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0xFF66..=0xFF9F | 0x20000..=0x3FFFF);
    is_of_script && (c.is_alphanumeric() || is_combining_mark(c))
}

/// The same letters for all ways to write them: compatible forms (NFKC), lower case, no accents.
fn fold(word: &str) -> String {
    let bare = word.nfkd().filter(|c| !is_accent(*c));
    let mut folded = String::with_capacity(word.len());
    for letter in bare.flat_map(char::to_lowercase) {
        match letter {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ł' => folded.push('l'),
            'ħ' => folded.push('h'),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            // What lengthens an Arabic word on the page.
            '\u{640}' => {}
            _ if letter.is_alphanumeric() || is_combining_mark(letter) => folded.push(letter),
            _ => {}
        }
    }
    // Small letters may have come apart once more (İ); Korean is put together again.
    let folded = folded.nfc().filter(|c| !is_accent(*c)).collect::<String>();
    match folded.chars().any(char::is_alphanumeric) {
        true => folded,
        false => String::new(),
    }
}

/// Marks that people leave out when they type: accents, points and signs of Latin, Greek, Cyrillic, Hebrew and Arabic.
/// The vowels of Indian scripts and the voiced marks of Japanese make other letters and stay.
fn is_accent(c: char) -> bool {
    matches!(u32::from(c),
        0x0300..=0x036F | 0x0483..=0x0487 | 0x0591..=0x05BD | 0x05BF | 0x05C1..=0x05C2
        | 0x05C4..=0x05C5 | 0x05C7 | 0x0610..=0x061A | 0x064B..=0x065F | 0x0670 | 0x06D6..=0x06DC
        | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF | 0xFE00..=0xFE0F | 0xFE20..=0xFE2F)
}

#[cfg(test)]
mod tests {
    use super::super::entry::SIGN;
    use super::{folded, words};
    use proptest::prelude::*;

    fn of(text: &str) -> String {
        folded(text, usize::MAX)
    }

    #[test]
    fn a_word_is_the_same_however_it_is_written() {
        for (one, other) in [
            ("Müller", "muller"),
            ("Mu\u{308}ller", "müller"),
            ("STRASSE", "Straße"),
            ("Ærø", "aero"),
            ("Łódź", "lodz"),
            ("İstanbul", "istanbul"),
            ("ΟΔΥΣΣΕΥΣ", "Οδυσσεύς"),
            ("ёлка", "елка"),
            ("ﬁn", "fin"),
            ("co\u{AD}operate", "cooperate"),
            ("ｆｅｒｒｙ", "ferry"),
            ("שָׁלוֹם", "שלום"),
            ("كِتَاب", "كتاب"),
        ] {
            assert_eq!(of(one), of(other), "{one}");
        }
    }

    #[test]
    fn whatever_is_no_letter_parts_words() {
        assert_eq!(of("It’s 3.14, foo-bar_baz!"), "it s 3 14 foo bar baz");
        assert_eq!(of("🦀 — \0 \u{202E}* AND"), "and");
        assert_eq!(of("हिन्दी में"), "हिन्दी में");
    }

    #[test]
    fn where_no_spaces_are_set_letters_are_paired() {
        assert_eq!(of("東京都へ"), "東京 京都 都へ へ");
        assert_eq!(of("한국어 blog"), "한국 국어 어 blog");
        assert_eq!(of("Rust入門"), "rust 入門 門");
    }

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "«Müller» 東京";
        let places: Vec<_> = words(text)
            .into_iter()
            .map(|one| text[one.place].to_owned())
            .collect();
        assert_eq!(places, ["Müller", "東京", "京"]);
    }

    proptest! {
        #[test]
        fn words_hold_nothing_a_database_could_take_for_a_sign(text in any::<String>()) {
            for word in words(&text) {
                prop_assert!(!word.folded.is_empty() && text.get(word.place.clone()).is_some());
                let is_plain = |c: char| !c.is_ascii() || c.is_ascii_lowercase() || c.is_ascii_digit();
                prop_assert!(word.folded.chars().all(is_plain), "{:?}", word.folded);
                prop_assert!(!word.folded.contains(char::is_whitespace));
                prop_assert!(!word.folded.contains(SIGN));
            }
        }
    }
}
