//! Finds thousands of words in a text by one look at each of its words: by the first word of each entry, as an
//! entry is found whole or not at all.

use crate::comments::screening::folding::Folded;
use std::collections::HashMap;
use std::ops::Range;

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Finder {
    /// By their first word, each with the entry it is of.
    patterns: HashMap<Box<str>, Vec<(String, usize)>>,
}

impl Finder {
    /// Makes patterns ready, each with the entry it is of. They are words with a space before and behind each.
    pub(super) fn of(patterns: impl Iterator<Item = (String, usize)>) -> Finder {
        let mut by_word: HashMap<Box<str>, Vec<(String, usize)>> = HashMap::new();
        for (pattern, owner) in patterns {
            let begins = first_word(&pattern, 1).into();
            by_word.entry(begins).or_default().push((pattern, owner));
        }
        Finder { patterns: by_word }
    }

    /// Gives each pattern that is in `folded`: whose it is, and where it stands in what was written.
    pub(super) fn find(&self, folded: &Folded, mut give: impl FnMut(usize, Range<usize>)) {
        if self.patterns.is_empty() {
            return;
        }
        for at in folded.begins() {
            let Some(patterns) = self.patterns.get(first_word(folded.text(), at)) else {
                continue;
            };
            let rest = &folded.text()[at - 1..];
            for (pattern, owner) in patterns {
                if rest.starts_with(pattern.as_str()) {
                    give(*owner, folded.place(at - 1, at - 1 + pattern.len()));
                }
            }
        }
    }
}

/// The word that begins at `at`.
fn first_word(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    rest.split(' ').next().unwrap_or_default()
}
