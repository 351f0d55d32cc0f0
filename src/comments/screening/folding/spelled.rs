//! Words that are spelled out: `c a s i n o`, `c.a.s.i.n.o`.

use super::{Word, readings};
use crate::comments::screening::letters::is_ignorable;

/// So many letters between the same signs are a word: `p.o.r.n`.
const SAME: usize = 3;
/// So many are, whatever stands between them.
const ANY: usize = 5;
/// Of so many the first or the last may be a word of its own: `a c a s i n o`.
const MOST: usize = 40;

/// The single letters just passed.
#[derive(Default)]
pub(super) struct Spelled {
    letters: Vec<(char, Word)>,
}

impl Spelled {
    pub(super) fn push(&mut self, letter: char, word: Word) {
        self.letters.push((letter, word));
    }

    /// Gives what they spell to `others`.
    pub(super) fn end(&mut self, source: &str, others: &mut Vec<(String, Word)>) {
        if self.letters.len() >= SAME {
            self.read(source, others);
        }
        self.letters.clear();
    }

    fn read(&self, source: &str, others: &mut Vec<(String, Word)>) {
        let letters = &self.letters[..];
        let sign = |first: usize| {
            let (before, after) = (letters.get(first)?.1, letters.get(first + 1)?.1);
            source.get(before.to..after.from)
        };
        let are_same = |one: usize, other: usize| match (sign(one), sign(other)) {
            (Some(one), Some(other)) => one == other || seen(one).eq(seen(other)),
            (one, other) => one == other,
        };
        // Each stretch between the same signs; its last letter may be the first of the next.
        let mut from = 0;
        for at in 1..letters.len() {
            if !are_same(at, at - 1) {
                let is_part = at + 1 - from < letters.len();
                if is_part && at + 1 - from >= SAME {
                    give(&letters[from..=at], source, others);
                }
                from = at;
            }
        }
        let is_same = (1..letters.len() - 1).all(|at| are_same(at, 0));
        if is_same || letters.len() >= ANY {
            give(letters, source, others);
        }
    }
}

/// What is seen between two letters: not what prints nothing, and one space on a line as another.
fn seen(between: &str) -> impl Iterator<Item = char> {
    let prints = between.chars().filter(|c| !is_ignorable(*c));
    prints.map(|c| match c.is_whitespace() && c != '\n' {
        true => ' ',
        false => c,
    })
}

fn give(letters: &[(char, Word)], source: &str, others: &mut Vec<(String, Word)>) {
    let mut all = vec![letters];
    if letters.len() <= MOST {
        let without_first = match begins_with_a_word(letters, source) {
            true => ANY - 1,
            false => ANY,
        };
        let shorter = [
            (&letters[1..], without_first),
            (&letters[..letters.len() - 1], ANY),
            (&letters[1..letters.len() - 1], ANY),
        ];
        let long = shorter
            .into_iter()
            .filter(|(some, least)| some.len() >= *least);
        all.extend(long.map(|(some, _)| some));
    }
    for some in all {
        if let (Some((_, first)), Some((_, last))) = (some.first(), some.last()) {
            let word = Word {
                at: 0,
                from: first.from,
                to: last.to,
            };
            let reading: String = some.iter().map(|(letter, _)| *letter).collect();
            others.extend(readings::of_digits(&reading).map(|reading| (reading, word)));
            others.push((reading, word));
        }
    }
}

/// Whether the first letter is “a” or “I”, with nothing but a space behind it.
fn begins_with_a_word(letters: &[(char, Word)], source: &str) -> bool {
    let [(letter, first), (_, second), ..] = letters else {
        return false;
    };
    let between = source.get(first.to..second.from).unwrap_or_default();
    matches!(letter, 'a' | 'i')
        && between
            .chars()
            .all(|c| c.is_whitespace() || is_ignorable(c))
}
