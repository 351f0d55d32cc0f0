//! Finds thousands of words in a text by one look at each of its words: by the first word of each entry, as an
//! entry is found whole or not at all.

use crate::comments::screening::folding::{Folded, shape};
use crate::comments::screening::letters::EITHER;
use std::collections::HashMap;
use std::ops::Range;

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Finder {
    /// Each with the entry it is of.
    patterns: Vec<(String, usize)>,
    /// Their numbers, by their first word.
    by_word: HashMap<Box<str>, Vec<usize>>,
    /// The same by the shape of their first word, if an i or an l is in it.
    by_shape: HashMap<Box<str>, Vec<usize>>,
}

impl Finder {
    /// Makes patterns ready, each with the entry it is of. They are words with a space before and behind each.
    pub(super) fn of(patterns: impl Iterator<Item = (String, usize)>) -> Finder {
        let mut finder = Finder::default();
        for (number, (pattern, owner)) in patterns.enumerate() {
            let begins = pattern[1..].split(' ').next().unwrap_or_default();
            if begins.contains(['i', 'l']) {
                let shape = shape(begins).into();
                finder.by_shape.entry(shape).or_default().push(number);
            }
            let begins = begins.into();
            finder.by_word.entry(begins).or_default().push(number);
            finder.patterns.push((pattern, owner));
        }
        finder
    }

    /// Gives each pattern that is in `folded`: whose it is, and where it stands in what was written.
    pub(super) fn find(&self, folded: &Folded, mut give: impl FnMut(usize, Range<usize>)) {
        if self.patterns.is_empty() {
            return;
        }
        let mut look = |number: usize, numbers: Option<&Vec<usize>>| {
            let patterns = numbers.into_iter().flatten();
            for (pattern, owner) in patterns.filter_map(|number| self.patterns.get(*number)) {
                if let Some(place) = folded.find(number, pattern) {
                    give(*owner, place);
                }
            }
        };
        for (number, word) in folded.own() {
            look(number, self.by_word.get(word));
        }
        for (number, word) in folded.others() {
            look(
                number,
                match word.contains(EITHER) {
                    true => self.by_shape.get(shape(word).as_str()),
                    false => self.by_word.get(word),
                },
            );
        }
    }
}
