//! Words that are spelled out: `c a s i n o`, `c.a.s.i.n.o`.

use super::Word;
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
        // What prints nothing is no part of a sign.
        let sign = |first: usize| {
            let (before, after) = (letters.get(first)?.1, letters.get(first + 1)?.1);
            let between = source.get(before.to..after.from)?;
            let prints = between.chars().filter(|c| !is_ignorable(*c));
            Some(prints.collect::<String>())
        };
        // Each stretch between the same signs; its last letter may be the first of the next.
        let mut from = 0;
        for at in 1..letters.len() {
            if sign(at) != sign(at - 1) {
                let is_part = at + 1 - from < letters.len();
                if is_part && at + 1 - from >= SAME {
                    give(&letters[from..=at], others);
                }
                from = at;
            }
        }
        let is_same = (1..letters.len() - 1).all(|at| sign(at) == sign(0));
        if is_same || letters.len() >= ANY {
            give(letters, others);
        }
    }
}

fn give(letters: &[(char, Word)], others: &mut Vec<(String, Word)>) {
    let mut all = vec![letters];
    if letters.len() <= MOST {
        let shorter = [
            &letters[1..],
            &letters[..letters.len() - 1],
            &letters[1..letters.len() - 1],
        ];
        all.extend(shorter.into_iter().filter(|some| some.len() >= ANY));
    }
    for some in all {
        if let (Some((_, first)), Some((_, last))) = (some.first(), some.last()) {
            let word = Word {
                at: 0,
                from: first.from,
                to: last.to,
            };
            others.push((some.iter().map(|(letter, _)| *letter).collect(), word));
        }
    }
}
