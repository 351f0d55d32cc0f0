//! How words are made alike that read alike: compatibility forms, case, letters of other scripts that look
//! like Latin ones, letters in circles and flags, marks that are no letter's, characters without a shape,
//! other signs in the place of letters, words spelled out.
//!
//! A text is folded to its words, each between two spaces, so that a word is found whole or not at all:
//! ` the last boat `. Behind them stand other readings, each after a line end, in the order of their places: `p.i.l.l.s`
//! is `pills` too, and stands where `p` does, so that `cheap p.i.l.l.s` is found by `cheap pills`. A stroke that may
//! be an i or an l is kept as either: `v1agra` is `v?agra`. Scripts without spaces are split into their characters.

mod folder;
mod joined;
mod readings;
mod spelled;

use super::letters::{EITHER, is_latin, is_letter};
use folder::Folder;
use readings::agree;
use std::ops::Range;

/// A text as it is searched.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    text: String,
    words: Vec<Word>,
    /// So many of the words are the text's own; the rest are other readings, by where they begin.
    main: usize,
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

    /// The text's own words, with their numbers.
    pub(super) fn own(&self) -> impl Iterator<Item = (usize, &str)> {
        let ends = self.words.iter().skip(1).map(|next| next.at - 1);
        // Behind the last one stands a space, and perhaps the first other reading.
        let last = std::iter::once(usize::MAX);
        let words = self.words[..self.main].iter().zip(ends.chain(last));
        words
            .enumerate()
            .map(|(number, (word, end))| match self.text.get(word.at..end) {
                Some(own) if number + 1 < self.main => (number, own),
                _ => (number, self.word(number)),
            })
    }

    /// The other readings, with the numbers that go on behind those of the words.
    pub(super) fn others(&self) -> impl Iterator<Item = (usize, &str)> {
        (self.main..self.words.len()).map(|number| (number, self.word(number)))
    }

    fn word(&self, number: usize) -> &str {
        let begin = self.words.get(number).map(|word| word.at);
        let rest = begin.and_then(|begin| self.text.get(begin..));
        let mut words = rest.unwrap_or_default().split(' ');
        words.next().unwrap_or_default()
    }

    /// Where that was written which begins with that word and reads as `pattern`, words with a space before and behind
    /// each.
    pub(super) fn find(&self, number: usize, pattern: &str) -> Option<Range<usize>> {
        let first = self.words.get(number)?;
        let rest = self.text.get(first.at - 1..)?;
        if rest.starts_with(pattern) {
            return Some(self.place(first.at - 1, first.at - 1 + pattern.len()));
        }
        // Without other readings, there is nothing else it could be.
        if self.main == self.words.len() {
            return None;
        }
        let mut words = pattern.trim_matches(' ').split(' ');
        let mut last = number;
        if !agree(self.word(number), words.next()?) {
            return None;
        }
        // Readings as long as each other end at the same place, so the first that agrees will do.
        for word in words {
            last = self.behind(last).find(|one| agree(self.word(*one), word))?;
        }
        Some(first.from..self.words.get(last)?.to)
    }

    /// The next word after that one, and the other readings of what is there.
    fn behind(&self, number: usize) -> impl Iterator<Item = usize> {
        let (main, others) = self.words.split_at(self.main);
        let next = match number < self.main {
            true => number + 1,
            false => main.partition_point(|word| word.from < self.words[number].to),
        };
        let end = main.get(next).map_or(0, |word| word.from + 1);
        let begin = next.checked_sub(1).map_or(0, |before| main[before].to);
        let first = others.partition_point(|word| word.from < begin);
        let last = others.partition_point(|word| word.from < end);
        let own = (next < self.main).then_some(next);
        own.into_iter()
            .chain(first + self.main..last.max(first) + self.main)
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

/// The same for words that agree in all but i and l.
pub(super) fn shape(word: &str) -> String {
    word.replace(['i', EITHER], "l")
}

fn has_latin(word: &str) -> bool {
    word.bytes().any(|b| b.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests;
