//! Finds thousands of words in a text by one look at each of its words: by the first word of each entry, as an
//! entry is found whole or not at all.

use crate::comments::screening::folding::Folded;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Finder {
    patterns: Vec<(String, usize)>,
    /// By the first word of each pattern: the first of those that begin so, which stand together.
    begins: HashMap<u64, usize, BuildHasherDefault<AsItIs>>,
}

impl Finder {
    /// Makes patterns ready, each with the entry it is of. They are words with a space before and behind each.
    pub(super) fn of(patterns: impl Iterator<Item = (String, usize)>) -> Finder {
        let mut patterns: Vec<(u64, String, usize)> = patterns
            .map(|(pattern, owner)| (mark(first_word(&pattern, 1)), pattern, owner))
            .collect();
        // Stable: of entries that read alike the first is told.
        patterns.sort_by_key(|(mark, _, _)| *mark);
        let mut begins = HashMap::default();
        for (at, (mark, _, _)) in patterns.iter().enumerate() {
            begins.entry(*mark).or_insert(at);
        }
        let patterns = patterns.into_iter();
        Finder {
            patterns: patterns.map(|(_, text, owner)| (text, owner)).collect(),
            begins,
        }
    }

    /// Gives each pattern that is in `folded`: whose it is, and where it stands in what was written.
    pub(super) fn find(&self, folded: &Folded, mut give: impl FnMut(usize, Range<usize>)) {
        if self.patterns.is_empty() {
            return;
        }
        for at in folded.begins() {
            let wanted = mark(first_word(folded.text(), at));
            let Some(first) = self.begins.get(&wanted) else {
                continue;
            };
            let rest = &folded.text()[at - 1..];
            let alike = |(text, _): &&(String, usize)| mark(first_word(text, 1)) == wanted;
            for (pattern, owner) in self.patterns[*first..].iter().take_while(alike) {
                if rest.starts_with(pattern.as_str()) {
                    give(*owner, folded.place(at - 1, at - 1 + pattern.len()));
                }
            }
        }
    }
}

/// The word that begins at `at`.
fn first_word(text: &str, at: usize) -> &[u8] {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    let end = rest.iter().position(|byte| *byte == b' ');
    &rest[..end.unwrap_or(rest.len())]
}

/// The 64-bit FNV-1a of a word.
fn mark(word: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    word.iter().fold(0xcbf2_9ce4_8422_2325, step)
}

/// A mark is spread as widely as a hash has to be.
#[derive(Clone, Copy, Debug, Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = mark(bytes);
    }

    fn write_u64(&mut self, mark: u64) {
        self.0 = mark;
    }
}
