//! Other readings of a single word: with letters for its digits, without its accents.

use crate::comments::screening::letters::{bare, is_accent};

/// Other words have so many letters at least: a short one with digits is a road, a size or a model.
const LONG: usize = 5;
/// No alphabet sets marks on as many letters of a word that is another one without them.
const MANY_ACCENTS: usize = 3;

/// Gives what a word says with letters in the place of digits: 0 is an o, 1 an l or an i; in long words with
/// as many letters as digits, 3 is an e, 4 an a, 5 an s and 7 a t.
pub(super) fn of_digits(word: &str, mut give: impl FnMut(String)) {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 {
        return;
    }
    let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
    if letters == 0 {
        return;
    }
    let is_long = letters + digits >= LONG && letters >= digits;
    let has = |some: &[char]| word.contains(some);
    let stands_for_letters = has(&['0', '1']) || is_long && has(&['3', '4', '5', '7']);
    if !stands_for_letters {
        return;
    }
    for one in ['l', 'i'] {
        let letter = |c: char| match c {
            '0' => 'o',
            '1' => one,
            '3' if is_long => 'e',
            '4' if is_long => 'a',
            '5' if is_long => 's',
            '7' if is_long => 't',
            other => other,
        };
        give(word.chars().map(letter).collect());
        if !has(&['1']) {
            return;
        }
    }
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
