//! How like two slugs are: by their letters, for slips, and by their words, for what is half remembered.

/// Words that are in too many titles to say anything.
const USUAL: [&str; 14] = [
    "the", "and", "for", "from", "how", "that", "this", "what", "when", "why", "with", "you",
    "your", "not",
];
/// The shortest word that says something.
const SHORTEST: usize = 3;
/// The shortest word, and the shortest beginning, that is enough alone.
const TELLING: usize = 5;
/// The largest distance that is a slip.
const SLIPS: usize = 6;

/// Those of `known` that are like `sought`, at most `most`, the likest first.
pub(super) fn likest<'a>(sought: &str, known: &'a [String], most: usize) -> Vec<&'a str> {
    let words = telling(sought);
    let mut like: Vec<(u32, usize, &str)> = known
        .iter()
        .enumerate()
        .filter_map(|(place, slug)| Some((unlikeness(sought, &words, slug)?, place, slug.as_str())))
        .collect();
    // Among the equally like, the one that is named first.
    like.sort_unstable();
    like.truncate(most);
    let best = like.first().map_or(0, |(worst, _, _)| *worst);
    let close = |unlike: u32| unlike <= best + 40;
    let like = like.into_iter().filter(|(unlike, _, _)| close(*unlike));
    like.map(|(_, _, slug)| slug).collect()
}

/// 0 for the same, up to about 100; nothing when they are not alike.
fn unlikeness(sought: &str, words: &[&str], slug: &str) -> Option<u32> {
    if sought == slug {
        return Some(0);
    }
    let slips = (sought.len() / 4).clamp(1, SLIPS);
    let share = |part: usize, whole: usize| (100 * part / whole.max(1)) as u32;
    if let Some(distance) = distance(sought.as_bytes(), slug.as_bytes(), slips) {
        return Some(share(distance, sought.len()));
    }
    if sought.len() >= TELLING && slug.starts_with(sought) {
        return Some(30);
    }
    let has = |word: &&&str| slug.split('-').any(|one| one == **word);
    let shared = words.iter().filter(has).count();
    let alone = shared == 1 && words.len() == 1 && words[0].len() >= TELLING;
    let most = shared >= 2 && 3 * shared >= 2 * words.len();
    (alone || most).then(|| 40 + share(words.len() - shared, words.len()))
}

fn telling(slug: &str) -> Vec<&str> {
    let words = slug.split('-').filter(|word| word.len() >= SHORTEST);
    words.filter(|word| !USUAL.contains(word)).collect()
}

/// How many letters have to be changed, added, left out or swapped with the next, if at most `most`.
fn distance(one: &[u8], two: &[u8], most: usize) -> Option<usize> {
    if one.len().abs_diff(two.len()) > most {
        return None;
    }
    let width = two.len() + 1;
    let (mut before, mut above): (Vec<usize>, Vec<usize>) = (vec![0; width], (0..width).collect());
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![usize::MAX / 2; width];
        row[0] = i + 1;
        // Further from the diagonal there are more changes than may be.
        let band = i.saturating_sub(most)..(i + most + 1).min(two.len());
        for j in band {
            let b = two[j];
            let change = above[j] + usize::from(*a != b);
            let mut least = change.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == two[j - 1] && one[i - 1] == b {
                least = least.min(before[j - 1] + 1);
            }
            row[j + 1] = least;
        }
        if row.iter().min().is_none_or(|least| *least > most) {
            return None;
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().filter(|last| *last <= most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn known() -> Vec<String> {
        [
            "the-last-boat",
            "the-bell-with-the-wrong-note",
            "how-to-count-something-that-never-lands",
            "about",
            "the-last-bus",
        ]
        .map(str::to_owned)
        .to_vec()
    }

    #[test]
    fn slips_halves_and_single_words_are_found() {
        for (sought, expected) in [
            ("the-last-boat", "the-last-boat"),
            ("the-lsat-boat", "the-last-boat"),
            ("last-boat", "the-last-boat"),
            ("the-last-boat-2", "the-last-boat"),
            ("abuot", "about"),
            ("bell-wrong-note", "the-bell-with-the-wrong-note"),
            ("count-something", "how-to-count-something-that-never-lands"),
            (
                "how-to-count-some",
                "how-to-count-something-that-never-lands",
            ),
            ("something", "how-to-count-something-that-never-lands"),
        ] {
            let known = known();
            let found = likest(sought, &known, 3);
            assert_eq!(found.first(), Some(&expected), "{sought}");
        }
    }

    #[test]
    fn what_is_like_nothing_finds_nothing() {
        let known = known();
        for sought in [
            "wp-login",
            "the",
            "xmlrpc",
            "the-and-with",
            "zebra-crossing",
        ] {
            assert!(likest(sought, &known, 3).is_empty(), "{sought}");
        }
    }

    /// The same without a bound and without a band.
    fn plain(one: &[u8], two: &[u8]) -> usize {
        let mut table = vec![vec![0; two.len() + 1]; one.len() + 1];
        for i in 0..=one.len() {
            for j in 0..=two.len() {
                table[i][j] = match (i, j) {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => {
                        let change = usize::from(one[i - 1] != two[j - 1]);
                        let mut least = (table[i - 1][j - 1] + change)
                            .min(table[i - 1][j] + 1)
                            .min(table[i][j - 1] + 1);
                        let swapped =
                            i > 1 && j > 1 && one[i - 1] == two[j - 2] && one[i - 2] == two[j - 1];
                        if swapped {
                            least = least.min(table[i - 2][j - 2] + 1);
                        }
                        least
                    }
                };
            }
        }
        table[one.len()][two.len()]
    }

    proptest! {
        #[test]
        fn the_bounded_distance_is_the_distance(
            one in "[abc-]{0,12}",
            two in "[abc-]{0,12}",
            most in 0_usize..7,
        ) {
            let whole = plain(one.as_bytes(), two.as_bytes());
            let bounded = distance(one.as_bytes(), two.as_bytes(), most);
            prop_assert_eq!(bounded, (whole <= most).then_some(whole));
        }

        #[test]
        fn no_more_than_asked_for_are_found_and_the_same_is_first(
            known in proptest::collection::vec("[a-c]{1,4}(-[a-c]{1,4}){0,3}", 1..40),
            at: proptest::sample::Index,
        ) {
            let sought = known[at.index(known.len())].clone();
            let found = likest(&sought, &known, 3);
            prop_assert!(found.len() <= 3);
            prop_assert_eq!(found[0], &sought);
        }
    }
}
