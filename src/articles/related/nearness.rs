//! How near articles are to each other: by the tags they share, of which rare ones weigh more, the words of
//! their titles, their section; and a little by how new they are.

use super::Subject;
use crate::clock::Moment;
use crate::ids::{ArticleId, SeriesId};
use std::collections::HashSet;

/// A tag of so many articles or more says little.
pub const COMMON: usize = 100;
/// What a word in common weighs, and how many count.
const WORD: f64 = 0.6;
const MOST_WORDS: usize = 5;
/// What the same section weighs.
const SECTION: f64 = 0.4;
/// What it weighs at most that an article is new; half of it a year later.
const NEW: f64 = 0.5;
const YEAR: f64 = 365.0 * 24.0 * 3600.0;
/// Shorter words are in every title.
const SHORTEST: usize = 4;
/// So are these.
const EVERYWHERE: [&str; 40] = [
    "about", "after", "also", "because", "been", "before", "could", "does", "every", "from",
    "have", "here", "into", "just", "like", "made", "make", "many", "more", "most", "much", "only",
    "other", "over", "some", "than", "that", "their", "them", "then", "there", "they", "this",
    "what", "when", "where", "which", "will", "with", "your",
];

/// An article near another one.
#[derive(Clone, Copy, Debug)]
pub struct Near<'a> {
    /// What is compared of it.
    pub subject: &'a Subject,
    /// What the tags weigh that both have.
    pub shared: f64,
    /// The series it is in.
    pub series: Option<SeriesId>,
}

/// What it weighs that two share a tag of so many articles.
pub fn weight(articles: usize) -> f64 {
    let articles = articles.clamp(1, COMMON);
    (2.0 * COMMON as f64 / articles as f64).ln()
}

/// The nearest `most` of those `near` an article: none of its own series, whose parts lead to each other,
/// and one at most of any other.
pub fn nearest(
    of: &Subject,
    own_series: Option<SeriesId>,
    near: Vec<Near<'_>>,
    now: Moment,
    most: usize,
) -> Vec<ArticleId> {
    let own_words = words(of);
    let scored = near.into_iter().filter(|one| one.subject.id != of.id);
    let mut scored: Vec<_> = scored
        .map(|one| (score(of, &own_words, one, now), one))
        .collect();
    scored.sort_by(|(score, one), (other_score, other)| {
        let age = |near: &Near| (near.subject.published_at, near.subject.id);
        other_score
            .total_cmp(score)
            .then_with(|| age(other).cmp(&age(one)))
    });
    let mut series: HashSet<SeriesId> = own_series.into_iter().collect();
    let fresh = scored
        .into_iter()
        .filter(|(_, one)| one.series.is_none_or(|its| series.insert(its)));
    fresh.map(|(_, one)| one.subject.id).take(most).collect()
}

fn score(of: &Subject, own_words: &HashSet<String>, one: Near, now: Moment) -> f64 {
    let common = words(one.subject).intersection(own_words).count();
    let same_section = of.section_id.is_some() && of.section_id == one.subject.section_id;
    let age = one
        .subject
        .published_at
        .map_or(f64::MAX, |at| now.since(at).as_secs_f64() / YEAR);
    one.shared
        + WORD * common.min(MOST_WORDS) as f64
        + if same_section { SECTION } else { 0.0 }
        + NEW * 0.5_f64.powf(age)
}

/// The words by which a title and what stands under it are told from others.
fn words(subject: &Subject) -> HashSet<String> {
    let text = format!("{} {}", subject.title, subject.standfirst).to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric());
    let telling = |word: &&str| word.chars().count() >= SHORTEST && !EVERYWHERE.contains(word);
    words.filter(telling).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment(1_773_480_413_000);

    fn subject(id: i64, title: &str) -> Subject {
        Subject {
            id: ArticleId(id),
            title: title.into(),
            standfirst: String::new(),
            section_id: None,
            published_at: Some(NOW),
        }
    }

    fn near(subject: &Subject, shared: f64, series: Option<i64>) -> Near<'_> {
        Near {
            subject,
            shared,
            series: series.map(SeriesId),
        }
    }

    #[test]
    fn a_rare_tag_weighs_more_than_a_common_one_and_each_weighs_something() {
        assert!(weight(1) > weight(2) && weight(2) > weight(99));
        assert!(weight(100) > 0.0 && weight(100) == weight(5000));
    }

    #[test]
    fn words_of_the_title_tell_between_those_that_share_as_many_tags() {
        let of = subject(1, "The bell with the wrong note");
        let (bell, bread) = (subject(2, "Casting a bell"), subject(3, "Baking with them"));
        let found = vec![near(&bread, 1.0, None), near(&bell, 1.0, None)];
        assert_eq!(nearest(&of, None, found, NOW, 1), [bell.id]);
    }

    #[test]
    fn of_a_series_one_part_is_offered_and_of_its_own_none() {
        let of = subject(1, "a");
        let all: Vec<_> = (2..7).map(|id| subject(id, "b")).collect();
        let series = [Some(7), Some(7), Some(8), Some(8), None];
        let found = all.iter().zip(series);
        let found = found.map(|(one, series)| near(one, one.id.0 as f64, series));
        let nearest = nearest(&of, Some(SeriesId(8)), found.collect(), NOW, 9);
        assert_eq!(nearest, [ArticleId(6), ArticleId(3)]);
    }

    #[test]
    fn the_newer_of_two_that_are_as_near_comes_first() {
        let of = subject(1, "a");
        let old = Subject {
            published_at: Some(Moment(0)),
            ..subject(3, "b")
        };
        let new = subject(2, "b");
        let found = vec![
            near(&old, 1.0, None),
            near(&new, 1.0, None),
            near(&of, 9.0, None),
        ];
        assert_eq!(nearest(&of, None, found, NOW, 9), [new.id, old.id]);
    }
}
