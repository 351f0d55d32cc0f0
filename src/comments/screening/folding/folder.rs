//! From a text to its words.

use super::joined::{Joined, joins};
use super::spelled::Spelled;
use super::{Folded, Word, has_latin, readings};
use crate::comments::screening::letters::{
    BLANK, EITHER, Fold, GAP, NOTHING, SEVERAL, fold, is_accent, is_of_a_flag, is_spaceless,
    is_written, several,
};
use unicode_normalization::char::{compose, is_combining_mark};

/// What reads a text, letter by letter.
pub(super) struct Folder<'t> {
    source: &'t str,
    out: Folded,
    /// Whether letters that pass for Latin ones are read as such, in every word.
    looks: bool,
    /// Other readings of single words.
    others: Vec<(String, Word)>,
    plain: String,
    look: String,
    /// How many letters of the word have marks that are not kept.
    decorated: usize,
    /// Where the word began and ended in the text, once it has begun.
    span: Option<(usize, usize)>,
    spelled: Spelled,
    joined: Joined,
}

impl<'t> Folder<'t> {
    pub(super) fn new(source: &'t str, looks: bool) -> Folder<'t> {
        let mut out = Folded::default();
        out.text.reserve(source.len() + source.len() / 8 + 2);
        out.words.reserve(source.len() / 5);
        out.text.push(' ');
        Folder {
            source,
            out,
            looks,
            others: Vec::new(),
            plain: String::new(),
            look: String::new(),
            decorated: 0,
            span: None,
            spelled: Spelled::default(),
            joined: Joined::default(),
        }
    }

    pub(super) fn fold(mut self) -> Folded {
        let bytes = self.source.as_bytes();
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            if !byte.is_ascii() {
                at = self.take_char(at);
                continue;
            }
            if !byte.is_ascii_alphanumeric() {
                self.end_word();
                // Most are spaces, and need no look at all.
                if *byte != b' ' {
                    self.pass(char::from(*byte), at, at + 1);
                }
                at += 1;
                continue;
            }
            let is_of_word = |byte: &u8| byte.is_ascii_alphanumeric();
            let rest = &bytes[at..];
            let end = at
                + rest
                    .iter()
                    .position(|byte| !is_of_word(byte))
                    .unwrap_or(rest.len());
            // Most words are plain, and need no look at each letter.
            if self.span.is_none() && bytes.get(end).is_none_or(u8::is_ascii) {
                self.take_plain(at, end);
            } else {
                for (at, byte) in (at..end).zip(&bytes[at..end]) {
                    let c = char::from(byte.to_ascii_lowercase());
                    self.push(Fold { plain: c, look: c }, at, at + 1);
                }
            }
            at = end;
        }
        self.end_word();
        self.spelled.end(self.source, &mut self.others);
        self.joined.end(&mut self.others);
        self.finish()
    }

    /// A word of ASCII alone, with all of it.
    fn take_plain(&mut self, from: usize, to: usize) {
        let at = self.out.text.len();
        self.out.text.push_str(&self.source[from..to]);
        self.out.text[at..].make_ascii_lowercase();
        let (read, written) = (&self.out.text[at..], &self.source[from..to]);
        // Most words are short, or have no capital behind the first letter, and no I there.
        let may_have = written.len() >= readings::LONG
            && (written.starts_with('I') || read[1..] != written[1..]);
        let either = match may_have {
            true => readings::of_strokes(read, written),
            false => None,
        };
        self.keep(Word { at, from, to }, either);
    }

    /// The character at `at`, which is not ASCII; where the next one is.
    fn take_char(&mut self, at: usize) -> usize {
        let Some(c) = self.source[at..].chars().next() else {
            return self.source.len();
        };
        let to = at + c.len_utf8();
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
            Fold {
                plain: GAP | BLANK, ..
            } => {
                self.end_word();
                self.pass(c, at, to);
            }
            fold if is_spaceless(c) || is_of_a_flag(c) => {
                self.end_word();
                self.push(fold, at, to);
                self.end_word();
            }
            fold => self.push(fold, at, to),
        }
        to
    }

    /// A sign between words, or within one.
    fn pass(&mut self, sign: char, from: usize, to: usize) {
        if let Some(sign) = joins(sign) {
            let (joined, others) = (&mut self.joined, &mut self.others);
            joined.join(self.source, &self.out, sign, (from, to), others);
        }
    }

    fn push(&mut self, fold: Fold, from: usize, to: usize) {
        let begun = self.span.map_or(from, |(begun, _)| begun);
        if is_accent(fold.plain) {
            self.set_mark(fold.plain);
            self.span = self.span.map(|(begun, _)| (begun, to));
            return;
        }
        self.plain.push(fold.plain);
        self.look.push(fold.look);
        self.span = Some((begun, to));
    }

    /// A mark on the letter before it: part of it, or decoration.
    fn set_mark(&mut self, mark: char) {
        let (Some(letter), Some(look)) = (self.plain.pop(), self.look.pop()) else {
            return;
        };
        let with = |letter: char| compose(letter, mark).unwrap_or(letter);
        self.plain.push(with(letter));
        self.look.push(with(look));
        if with(letter) == letter && is_written(letter, mark) {
            self.plain.push(mark);
            self.look.push(mark);
        } else if with(letter) == letter {
            self.decorated += 1;
        }
    }

    fn end_word(&mut self) {
        let Some((from, to)) = self.span.take() else {
            return;
        };
        // A word with a Latin letter is read as Latin throughout.
        let differs = self.plain != self.look;
        let looks = differs && (self.looks || has_latin(&self.plain));
        let at = self.out.text.len();
        let word = Word { at, from, to };
        let read = match looks {
            true => &self.look,
            false => &self.plain,
        };
        let mut either = readings::of_strokes(read, &self.source[from..to]);
        // What may be either is an i here, as it is where it is no capital.
        if read.contains(EITHER) {
            self.out.text.push_str(&read.replace(EITHER, "i"));
            either = either.or_else(|| Some(read.clone()));
        } else {
            self.out.text.push_str(read);
        }
        if looks {
            self.others.push((self.plain.clone(), word));
        } else if differs && readings::is_drawn(&self.plain, &self.look) {
            self.others.push((self.look.clone(), word));
        }
        let read = &self.out.text[at..];
        if let Some(bare) = readings::without_accents(read, self.decorated) {
            self.others.push((bare, word));
        }
        self.plain.clear();
        self.look.clear();
        self.decorated = 0;
        self.keep(word, either);
    }

    /// The word that was just written out, and what it says if its strokes are either letter.
    fn keep(&mut self, word: Word, either: Option<String>) {
        let read = &self.out.text[word.at..];
        let open = either.as_deref().unwrap_or(read);
        if let Some(reading) = readings::of_digits(open) {
            self.others.push((reading, word));
        }
        let mut letters = read.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) if letter.is_alphanumeric() && !is_spaceless(letter) => {
                let letter = open.chars().next().unwrap_or(letter);
                self.spelled.push(letter, word);
            }
            _ => self.spelled.end(self.source, &mut self.others),
        }
        let read = (read, either.as_deref());
        self.joined.word(self.source, read, word, &mut self.others);
        if let Some(either) = either {
            self.others.push((either, word));
        }
        self.out.text.push(' ');
        self.out.words.push(word);
    }

    fn finish(mut self) -> Folded {
        self.out.main = self.out.words.len();
        if !self.others.is_sorted_by_key(|(_, word)| word.from) {
            self.others.sort_by_key(|(_, word)| word.from);
        }
        for (reading, word) in self.others {
            self.out.text.push_str("\n ");
            let at = self.out.text.len();
            self.out.text.push_str(&reading);
            self.out.text.push(' ');
            self.out.words.push(Word { at, ..word });
        }
        self.out
    }
}
