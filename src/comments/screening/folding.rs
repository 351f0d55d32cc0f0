//! How words are made alike that read alike: compatibility forms, case, letters of other scripts that look
//! like Latin ones, characters without a shape, digits in the place of letters, words spelled out.
//!
//! A text is folded to its words, each between two spaces, so that a word is found whole or not at all:
//! ` the last boat `. Behind them, after a line end, stand other readings of single words: `v1agra` is
//! `vlagra` and `viagra` too. Scripts without spaces are split into their characters.

use super::letters::{Fold, GAP, NOTHING, SEVERAL, fold, is_latin, is_spaceless, several};
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// A text as it is searched.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    text: String,
    words: Vec<Word>,
}

/// A word of a folded text: where it begins there, and where it stands in what was written.
#[derive(Clone, Copy, Debug)]
struct Word {
    at: usize,
    from: usize,
    to: usize,
}

impl Folded {
    /// Folds `text`.
    pub fn of(text: &str) -> Folded {
        Folder::new(text, mostly_latin(text)).fold(text)
    }

    /// What is searched.
    pub(super) fn text(&self) -> &str {
        &self.text
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
    let folded = Folder::new(entry, looks).fold(entry);
    let end = folded.text.find('\n').unwrap_or(folded.text.len());
    folded.text[..end].to_owned()
}

struct Folder {
    out: Folded,
    /// Whether letters that pass for Latin ones are read as such, in every word.
    looks: bool,
    /// Other readings of single words.
    others: Vec<(String, Word)>,
    plain: String,
    look: String,
    /// Where the word began and ended in the text, once it has begun.
    span: Option<(usize, usize)>,
    /// The single letters just passed.
    letters: String,
    letters_from: usize,
    letters_to: usize,
    run: usize,
}

impl Folder {
    fn new(text: &str, looks: bool) -> Folder {
        let mut out = Folded::default();
        out.text.reserve(text.len() + text.len() / 8 + 2);
        out.text.push(' ');
        Folder {
            out,
            looks,
            others: Vec::new(),
            plain: String::new(),
            look: String::new(),
            span: None,
            letters: String::new(),
            letters_from: 0,
            letters_to: 0,
            run: 0,
        }
    }

    fn fold(mut self, text: &str) -> Folded {
        for (at, c) in text.char_indices() {
            let to = at + c.len_utf8();
            if c.is_ascii() {
                match c.is_ascii_alphanumeric() {
                    true => {
                        let c = c.to_ascii_lowercase();
                        self.push(Fold { plain: c, look: c }, at, to);
                    }
                    false => self.end_word(),
                }
                continue;
            }
            match fold(c) {
                Fold { plain: NOTHING, .. } => {}
                Fold { plain: SEVERAL, .. } => {
                    for plain in several(c) {
                        match plain.is_alphanumeric() || is_combining_mark(plain) {
                            true => self.push(Fold { plain, look: plain }, at, to),
                            false => self.end_word(),
                        }
                    }
                }
                Fold { plain: GAP, .. } => self.end_word(),
                fold if is_spaceless(c) => {
                    self.end_word();
                    self.push(fold, at, to);
                    self.end_word();
                }
                fold => self.push(fold, at, to),
            }
        }
        self.end_word();
        self.end_run();
        self.finish()
    }

    fn push(&mut self, fold: Fold, from: usize, to: usize) {
        self.plain.push(fold.plain);
        self.look.push(fold.look);
        let begun = self.span.map_or(from, |(begun, _)| begun);
        self.span = Some((begun, to));
    }

    fn end_word(&mut self) {
        let Some((from, to)) = self.span.take() else {
            return;
        };
        // A word with a Latin letter is read as Latin throughout.
        let differs = self.plain != self.look;
        let looks = differs && (self.looks || has_latin(&self.plain));
        let word = match looks {
            true => &self.look,
            false => &self.plain,
        };
        let span = Word {
            at: self.out.text.len(),
            from,
            to,
        };
        self.out.text.push_str(word);
        self.out.text.push(' ');
        self.out.words.push(span);
        if looks {
            self.others.push((self.plain.clone(), span));
        }
        if word.bytes().any(|b| b == b'0' || b == b'1')
            && word.bytes().any(|b| b.is_ascii_alphabetic())
        {
            let letters = word.replace('0', "o");
            for one in ["l", "i"] {
                self.others.push((letters.replace('1', one), span));
            }
        }
        let mut letters = word.chars();
        let alone = letters
            .next()
            .filter(|c| c.is_alphanumeric() && !is_spaceless(*c));
        match (alone, letters.next()) {
            (Some(letter), None) => {
                if self.run == 0 {
                    self.letters_from = from;
                }
                self.letters_to = to;
                self.letters.push(letter);
                self.run += 1;
            }
            _ => self.end_run(),
        }
        self.plain.clear();
        self.look.clear();
    }

    /// `c a s i n o` is read as one word as well.
    fn end_run(&mut self) {
        if self.run >= 3 {
            let span = Word {
                at: 0,
                from: self.letters_from,
                to: self.letters_to,
            };
            self.others.push((self.letters.clone(), span));
        }
        self.letters.clear();
        self.run = 0;
    }

    fn finish(mut self) -> Folded {
        for (reading, span) in self.others {
            self.out.text.push_str("\n ");
            let at = self.out.text.len();
            self.out.text.push_str(&reading);
            self.out.text.push(' ');
            self.out.words.push(Word { at, ..span });
        }
        self.out
    }
}

/// Whether most letters of a text are Latin.
fn mostly_latin(text: &str) -> bool {
    if text.is_ascii() {
        return true;
    }
    let (mut latin, mut other) = (0, 0);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
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
