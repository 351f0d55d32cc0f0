//! Two texts compared word by word.

use similar::utils::TextDiffRemapper;
use similar::{ChangeTag, TextDiff};
use std::time::Duration;

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
    let diff = TextDiff::configure()
        .timeout(PATIENCE)
        .diff_words(theirs, mine);
    let words = TextDiffRemapper::from_text_diff(&diff, theirs, mine);
    let runs = diff.ops().iter().flat_map(|op| words.iter_slices(op));
    runs.map(|(tag, run)| (side(tag), run)).collect()
}

fn side(tag: ChangeTag) -> Side {
    match tag {
        ChangeTag::Equal => Side::Both,
        ChangeTag::Delete => Side::Theirs,
        ChangeTag::Insert => Side::Mine,
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
