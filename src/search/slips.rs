//! “Did you mean”: words of what is published that are a slip away from one that is nowhere.

use std::collections::BTreeSet;

/// Shorter words are a slip away from too many others.
const SHORTEST: usize = 3;
/// The longest that are known, in letters.
const LONGEST: usize = 40;

/// Whether a word is worth to be known.
pub fn is_known(word: &str) -> bool {
    let length = word.chars().count();
    (SHORTEST..=LONGEST).contains(&length)
        && !word.bytes().all(|b| b.is_ascii_digit())
        && word.chars().all(|c| u32::from(c) < 0x0E00)
}

/// The word with each of its letters left out, and itself.
pub fn slips(word: &str) -> BTreeSet<String> {
    let mut slips = BTreeSet::from([word.to_owned()]);
    for (at, letter) in word.char_indices() {
        slips.insert(format!(
            "{}{}",
            &word[..at],
            &word[at + letter.len_utf8()..]
        ));
    }
    slips
}

/// How many slips lead from one word to another: a letter too many, too few or another, two that changed places
/// (the distance of Damerau and Levenshtein, each letter moved once).
pub fn distance(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for i in 1..=one.len() {
        let mut row = vec![i];
        for j in 1..=other.len() {
            let same = usize::from(one[i - 1] != other[j - 1]);
            let mut least = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + same);
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                least = least.min(before_last[j - 2] + 1);
            }
            row.push(least);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[other.len()]
}

#[cfg(test)]
mod tests {
    use super::{distance, is_known, slips};
    use proptest::prelude::*;

    #[test]
    fn distances_are_counted_in_slips() {
        for (one, other, slips) in [
            ("asnyc", "async", 1),
            ("ferry", "ferry", 0),
            ("fery", "ferry", 1),
            ("farry", "ferry", 1),
            ("harbuor", "harbour", 1),
            ("", "abc", 3),
        ] {
            assert_eq!(distance(one, other), slips);
        }
        assert!(is_known("ferry") && !is_known("of") && !is_known("2026") && !is_known("東京"));
    }

    proptest! {
        #[test]
        fn words_that_are_a_slip_apart_have_one_in_common(word in "[a-eé]{3,9}", at: prop::sample::Index, letter in "[a-eé]", kind in 0..4) {
            let mut letters: Vec<char> = word.chars().collect();
            let at = at.index(letters.len());
            let letter = letter.chars().next().unwrap();
            match kind {
                0 => letters[at] = letter,
                1 => letters.insert(at, letter),
                2 => { letters.remove(at); }
                _ => if at > 0 { letters.swap(at - 1, at) },
            }
            let other: String = letters.into_iter().collect();
            prop_assert!(distance(&word, &other) <= 1);
            prop_assert!(!slips(&word).is_disjoint(&slips(&other)));
        }
    }
}
