//! Other readings of a single word: with letters for its digits and strokes, without its accents.

use crate::comments::screening::letters::{
    EITHER, NOTHING, SEVERAL, bare, fold, is_accent, is_of_capitals, several,
};

/// Other words have so many letters at least: a short one with digits is a road, a size or a model.
pub(super) const LONG: usize = 5;
/// No alphabet sets marks on as many letters of a word that is another one without them.
const MANY_ACCENTS: usize = 3;

/// Whether a letter of a reading is one of a word that is looked for.
pub(super) fn agree(reading: &str, word: &str) -> bool {
    let is_same = |(read, letter): (u8, u8)| {
        read == letter || read == EITHER as u8 && matches!(letter, b'i' | b'l')
    };
    reading.len() == word.len() && reading.bytes().zip(word.bytes()).all(is_same)
}

/// What a word says with letters in the place of digits: 0 is an o, 1 an l or an i; in long words with as many
/// letters as digits, 3 is an e, 4 an a, 5 an s and 7 a t.
pub(super) fn of_digits(word: &str) -> Option<String> {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 {
        return None;
    }
    let is_letter = |b: &u8| b.is_ascii_alphabetic() || *b == EITHER as u8;
    let letters = word.bytes().filter(is_letter).count();
    if letters == 0 {
        return None;
    }
    let is_long = letters + digits >= LONG && letters >= digits;
    let letter = |c: char| match c {
        '0' => 'o',
        '1' => EITHER,
        '3' if is_long => 'e',
        '4' if is_long => 'a',
        '5' if is_long => 's',
        '7' if is_long => 't',
        other => other,
    };
    Some(word.chars().map(letter).collect()).filter(|reading| reading != word)
}

/// What a word says if each stroke is an i or an l, going by how it is `written`: in a long word a capital I beside
/// small letters is an l as well, as in `Ioans`, and a small l among capitals an i, as in `VlAGRA`.
pub(super) fn of_strokes(read: &str, written: &str) -> Option<String> {
    if written.len() < LONG || !written.bytes().any(|b| b.is_ascii_uppercase()) {
        return None;
    }
    let count = |of: fn(&u8) -> bool| written.bytes().filter(of).count();
    let small = count(u8::is_ascii_lowercase);
    let is_l = small > 0 && written.contains('I');
    let is_i = small > 0 && small == count(|b| *b == b'l') && count(u8::is_ascii_uppercase) > small;
    if !is_l && !is_i {
        return None;
    }
    let written = seen(written);
    let letter = |(read, written): (char, char)| match written {
        'I' if is_l => EITHER,
        'l' if is_i => EITHER,
        _ => read,
    };
    Some(read.chars().zip(written).map(letter).collect())
}

/// The characters of a word that have a place of their own in it.
fn seen(written: &str) -> impl Iterator<Item = char> {
    let of = |c: char| match c.is_ascii() {
        true => (c, 1),
        false => match fold(c).plain {
            NOTHING => (c, 0),
            SEVERAL => (c, several(c).count()),
            plain => (c, usize::from(!is_accent(plain))),
        },
    };
    let places = written.chars().map(of);
    places.flat_map(|(c, places)| std::iter::repeat_n(c, places))
}

/// Whether a word of another alphabet is read as Latin in any text: few who use that alphabet write here, and all of
/// its letters look Latin.
pub(super) fn is_drawn(plain: &str, look: &str) -> bool {
    look.is_ascii() && look.len() >= LONG && plain.chars().all(is_of_capitals)
}

/// What a word says without its accents, where as many letters have one as in no language; `decorated` letters
/// had marks that are gone already.
pub(super) fn without_accents(word: &str, decorated: usize) -> Option<String> {
    if word.is_ascii() {
        return None;
    }
    let accented = word.chars().filter(|c| !c.is_ascii()).count();
    if accented + decorated < MANY_ACCENTS {
        return None;
    }
    let letters = word.chars().filter(|c| !is_accent(*c));
    let bare: String = letters.map(bare).collect::<Option<String>>()?;
    (bare.len() >= LONG).then_some(bare)
}
