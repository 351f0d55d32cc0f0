//! How words are made alike that read alike: compatibility forms, case, letters of other scripts that look
//! like Latin ones, letters in circles and flags, marks that are no letter's, characters without a shape,
//! other signs in the place of letters, words spelled out.
//!
//! A text is folded to its words, each between two spaces, so that a word is found whole or not at all:
//! ` the last boat `. Behind them, after a line end, stand other readings of single words: `v1agra` is
//! `vlagra` and `viagra` too. Scripts without spaces are split into their characters.

mod folder;
mod joined;
mod readings;
mod spelled;

use super::letters::{is_latin, is_letter};
use folder::Folder;
use std::ops::Range;

/// A text as it is searched.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    text: String,
    words: Vec<Word>,
}

/// A word of a folded text: where it begins there, and where it stands in what was written.
#[derive(Clone, Copy, Debug, Default)]
struct Word {
    at: usize,
    from: usize,
    to: usize,
}

impl Folded {
    /// Folds `text`.
    pub fn of(text: &str) -> Folded {
        Folder::new(text, mostly_latin(text)).fold()
    }

    /// What is searched.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Where each word of it begins.
    pub(super) fn begins(&self) -> impl Iterator<Item = usize> {
        self.words.iter().map(|word| word.at)
    }

    /// Where that was written which the folded text has at `start` to `end`, a space before the first word
    /// and one after the last.
    pub(super) fn place(&self, start: usize, end: usize) -> Range<usize> {
        let first = self.words.partition_point(|word| word.at <= start);
        let last = self.words.partition_point(|word| word.at < end);
        let ends = self
            .words
            .get(first)
            .zip(self.words.get(last.max(first + 1) - 1));
        ends.map_or(0..0, |(first, last)| first.from..last.to.max(first.from))
    }
}

/// The words of an entry of a list, as they are looked for: without other readings.
pub(super) fn patterns(entry: &str) -> Vec<String> {
    let plain = words_alone(entry, false);
    let look = words_alone(entry, true);
    // A word of another script that looks like a Latin one is another word.
    let other = plain != look && (!look.is_ascii() || has_latin(entry));
    let mut patterns = vec![plain];
    patterns.extend(other.then_some(look));
    patterns.retain(|pattern| pattern.len() > 2);
    patterns
}

fn words_alone(entry: &str, looks: bool) -> String {
    let folded = Folder::new(entry, looks).fold();
    let end = folded.text.find('\n').unwrap_or(folded.text.len());
    folded.text[..end].to_owned()
}

/// Whether most letters of a text are Latin.
fn mostly_latin(text: &str) -> bool {
    if text.is_ascii() {
        return true;
    }
    let (mut latin, mut other) = (0, 0);
    for c in text.chars().filter(|c| is_letter(*c)) {
        match is_latin(c) {
            true => latin += 1,
            false => other += 1,
        }
    }
    latin >= other
}

fn has_latin(word: &str) -> bool {
    word.bytes().any(|b| b.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests;
