//! Words with a sign in them that stands for a letter, or for none: `c@sino`, `ca$ino`, `cas⠀ino`.

use super::{Folded, Word};
use crate::comments::screening::letters::is_blank;

/// So short ones are no words but initials, prices and the like.
const LONG: usize = 5;

/// What is written with such signs, until it ends.
#[derive(Default)]
pub(super) struct Joined {
    letters: String,
    from: usize,
    to: usize,
    /// What stands between the last word and the next, if that follows at once.
    between: Option<String>,
    words: usize,
}

/// What a sign within a word stands for; nothing for those that part words.
pub(super) fn joins(sign: char) -> Option<&'static str> {
    match sign {
        '@' => Some("a"),
        '$' => Some("s"),
        '!' => Some("i"),
        _ if is_blank(sign) => Some(""),
        _ => None,
    }
}

impl Joined {
    /// A sign at `from` to `to`, which belongs to the word that ends there.
    pub(super) fn join(&mut self, folded: &Folded, letter: &str, from: usize, to: usize) {
        if let Some(between) = self.between.as_mut().filter(|_| self.to == from) {
            between.push_str(letter);
            self.to = to;
            return;
        }
        let Some(last) = folded.words.last().filter(|last| last.to == from) else {
            return;
        };
        if self.words == 0 || self.to != from {
            self.letters = folded.text[last.at..].trim_end().to_owned();
            (self.from, self.words) = (last.from, 1);
        }
        self.to = to;
        self.between = Some(letter.to_owned());
    }

    /// The next word, which reads `read`.
    pub(super) fn word(&mut self, read: &str, word: Word, others: &mut Vec<(String, Word)>) {
        if self.words == 0 {
            return;
        }
        match self.between.take().filter(|_| self.to == word.from) {
            Some(between) => {
                self.letters.push_str(&between);
                self.letters.push_str(read);
                self.to = word.to;
                self.words += 1;
            }
            None => self.end(others),
        }
    }

    /// Gives what they say together to `others`.
    pub(super) fn end(&mut self, others: &mut Vec<(String, Word)>) {
        if self.words > 1 && self.letters.chars().count() >= LONG {
            let word = Word {
                at: 0,
                from: self.from,
                to: self.to,
            };
            others.push((std::mem::take(&mut self.letters), word));
        }
        *self = Joined::default();
    }
}
