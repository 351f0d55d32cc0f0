//! Words with a sign in them that stands for a letter, or for none: `c@sino`, `ca$ino`, `$hit`, `cas⠀ino`.

use super::{Folded, Word, readings};
use crate::comments::screening::letters::{is_accent, is_blank, is_ignorable, is_letter};
use crate::markdown::is_hardly_a_space;

/// So short ones are no words but initials, prices and the like.
const LONG: usize = 4;
/// So short ones with another sign are parts of addresses.
const LONGER: usize = 5;

/// What a sign within a word stands for.
#[derive(Clone, Copy)]
pub(super) struct Sign {
    letters: &'static str,
    /// Whether it stands for that before a word as well: a name begins with `@`, a sentence with `¡`.
    leads: bool,
    /// Whether behind a word as well, where most signs end a sentence.
    ends: bool,
    least: usize,
}

/// What is written with such signs, until it ends.
#[derive(Default)]
pub(super) struct Joined {
    letters: String,
    from: usize,
    /// Where its last word ends.
    to: usize,
    words: usize,
    /// Whether a sign stands before one of its words.
    is_joined: bool,
    /// How many letters it has at least.
    least: usize,
    signs: Option<Signs>,
    /// The last word, if a stroke of it is a letter or another.
    last: Option<String>,
}

/// The signs behind the last word.
struct Signs {
    letters: String,
    to: usize,
    leads: bool,
    ends: bool,
    least: usize,
}

/// What a sign within a word stands for; nothing for those that part words.
pub(super) fn joins(sign: char) -> Option<Sign> {
    let letters = match sign {
        '@' | '＠' | '﹫' => "a",
        '$' | '＄' | '﹩' => "s",
        '!' | '！' | '﹗' | '¡' | '|' | '｜' | '￨' | '│' | '∣' => "\u{4}",
        _ if is_blank(sign) || is_hardly_a_space(sign) => "",
        _ => return None,
    };
    Some(Sign {
        letters,
        leads: sign != '¡' && !matches!(letters, "a" | ""),
        ends: letters == "s",
        least: match letters {
            "a" | "" => LONGER,
            _ => LONG,
        },
    })
}

impl Joined {
    /// A sign at `from` to `to`, which belongs to the word that ends there or to the one that begins behind it.
    pub(super) fn join(
        &mut self,
        source: &str,
        folded: &Folded,
        sign: Sign,
        (from, to): (usize, usize),
        others: &mut Vec<(String, Word)>,
    ) {
        let touches = |end: usize| source.get(end..from).is_some_and(is_nothing);
        if let Some(signs) = self.signs.as_mut().filter(|signs| touches(signs.to)) {
            signs.letters.push_str(sign.letters);
            signs.to = to;
            signs.leads |= sign.leads;
            signs.ends &= sign.ends;
            signs.least = signs.least.max(sign.least);
            return;
        }
        if self.signs.is_some() || !(self.words > 0 && touches(self.to)) {
            let last_read = self.last.take();
            self.end(others);
            if let Some(last) = folded.words.last().filter(|last| touches(last.to)) {
                let read = || folded.text[last.at..].trim_end().to_owned();
                self.letters = last_read.unwrap_or_else(read);
                (self.from, self.to, self.words) = (last.from, last.to, 1);
            } else if sign.leads || sign.letters == "a" {
                self.from = from;
            } else {
                return;
            }
        }
        self.signs = Some(Signs {
            letters: sign.letters.to_owned(),
            to,
            leads: sign.leads,
            ends: sign.ends,
            least: sign.least,
        });
    }

    /// The next word, which reads `read`; with its strokes open `either`.
    pub(super) fn word(
        &mut self,
        source: &str,
        (read, either): (&str, Option<&str>),
        word: Word,
        others: &mut Vec<(String, Word)>,
    ) {
        if self.signs.is_some() || self.words > 0 {
            self.follow(source, either.unwrap_or(read), word, others);
        }
        if either.is_some() || self.last.is_some() {
            self.last = either.map(str::to_owned);
        }
    }

    fn follow(&mut self, source: &str, read: &str, word: Word, others: &mut Vec<(String, Word)>) {
        let follows = |signs: &Signs| source.get(signs.to..word.from).is_some_and(is_nothing);
        let may_begin =
            |signs: &Signs| signs.leads && read.starts_with(|c| is_letter(c) || c == '\u{4}');
        let is_first = self.words == 0;
        let signs = self
            .signs
            .take_if(|signs| follows(signs) && (!is_first || may_begin(signs)));
        let Some(signs) = signs else {
            self.end(others);
            return;
        };
        self.letters.push_str(&signs.letters);
        self.letters.push_str(read);
        self.least = self.least.max(signs.least);
        self.to = word.to;
        self.words += 1;
        self.is_joined = true;
    }

    /// Gives what they say together to `others`.
    pub(super) fn end(&mut self, others: &mut Vec<(String, Word)>) {
        if self.words > 0 {
            if self.is_joined {
                self.give(others);
            }
            if let Some(signs) = self.signs.take().filter(|signs| signs.ends) {
                self.letters.push_str(&signs.letters);
                self.least = self.least.max(signs.least);
                self.to = signs.to;
                self.give(others);
            }
        }
        *self = Joined::default();
    }

    fn give(&self, others: &mut Vec<(String, Word)>) {
        if self.letters.chars().count() < self.least {
            return;
        }
        let word = Word {
            at: 0,
            from: self.from,
            to: self.to,
        };
        others.extend(readings::of_digits(&self.letters).map(|reading| (reading, word)));
        others.push((self.letters.clone(), word));
    }
}

/// Whether nothing is seen between two signs.
fn is_nothing(between: &str) -> bool {
    between.chars().all(|c| is_ignorable(c) || is_accent(c))
}
