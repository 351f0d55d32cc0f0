//! Two texts compared word by word.

use similar::DiffTag;
use similar::algorithms::{Capture, Replace, myers};
use std::ops::Range;
use std::time::{Duration, Instant};

/// Texts that are longer together are not compared, in bytes: a page of changes that long helps nobody.
const LONGEST: usize = 200_000;
/// After this long a coarser comparison has to do.
const PATIENCE: Duration = Duration::from_millis(200);

/// Where a run of words stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// In both texts.
    Both,
    /// Only in theirs.
    Theirs,
    /// Only in mine.
    Mine,
}

/// The runs of words of two texts, in order; none when the texts are equal or too long.
pub fn compare<'a>(theirs: &'a str, mine: &'a str) -> Vec<(Side, &'a str)> {
    if theirs == mine || theirs.len() + mine.len() > LONGEST {
        return Vec::new();
    }
    let (theirs, mine) = (Words::of(theirs), Words::of(mine));
    let mut found = Replace::new(Capture::new());
    let (all, others) = (0..theirs.words.len(), 0..mine.words.len());
    let until = Some(Instant::now() + PATIENCE);
    // It fails where what takes the differences does, and a list takes everything.
    let _ = myers::diff_deadline(
        &mut found,
        &theirs.words[..],
        all,
        &mine.words[..],
        others,
        until,
    );
    let mut runs = Vec::new();
    for op in found.into_inner().into_ops() {
        let (tag, before, after) = op.as_tag_tuple();
        match tag {
            DiffTag::Equal => runs.push((Side::Both, theirs.run(before))),
            DiffTag::Delete => runs.push((Side::Theirs, theirs.run(before))),
            DiffTag::Insert => runs.push((Side::Mine, mine.run(after))),
            DiffTag::Replace => {
                runs.push((Side::Theirs, theirs.run(before)));
                runs.push((Side::Mine, mine.run(after)));
            }
        }
    }
    runs
}

/// A text in its words and what stands between them.
struct Words<'a> {
    text: &'a str,
    words: Vec<&'a str>,
    /// Where each of them begins, and at last where the text ends.
    begins: Vec<usize>,
}

impl<'a> Words<'a> {
    fn of(text: &'a str) -> Words<'a> {
        let (mut words, mut begins) = (Vec::new(), vec![0]);
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let is_space = first.is_whitespace();
            let end = rest.find(|c: char| c.is_whitespace() != is_space);
            let (word, others) = rest.split_at(end.unwrap_or(rest.len()));
            words.push(word);
            begins.push(text.len() - others.len());
            rest = others;
        }
        Words {
            text,
            words,
            begins,
        }
    }

    /// Some of them as they stand in the text.
    fn run(&self, some: Range<usize>) -> &'a str {
        let at = |word: usize| self.begins.get(word).copied().unwrap_or(self.text.len());
        self.text.get(at(some.start)..at(some.end)).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Side, compare};
    use proptest::prelude::*;

    fn without(side: Side, runs: &[(Side, &str)]) -> String {
        let rest = runs.iter().filter(|(other, _)| *other != side);
        rest.map(|(_, run)| *run).collect()
    }

    #[test]
    fn long_texts_are_not_compared() {
        assert!(compare(&"a ".repeat(LONGEST), "b").is_empty());
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_from_the_comparison(theirs in "[ab \n]{0,60}", mine in "[ab \n]{0,60}") {
            let runs = compare(&theirs, &mine);
            if theirs != mine {
                prop_assert_eq!(without(Side::Mine, &runs), theirs.clone());
                prop_assert_eq!(without(Side::Theirs, &runs), mine.clone());
            }
        }
    }
}
