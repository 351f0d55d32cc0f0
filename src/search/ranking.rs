//! Which of the found comes first: where the words stand counts most (title, tags, standfirst, body), then how often
//! they stand in the body for its length (as BM25 has it), each word by how rare it is; a little, how new it is.
//! It is reckoned here rather than by the databases, so that both show the same order, and over no more
//! texts than [`super::LOOKED_AT`].

use super::query::Term;
use crate::clock::Moment;
use memchr::memmem::Finder;

/// What a word is worth that stands in the title, the tags, the standfirst.
const HEADS: [f64; 3] = [4.0, 2.5, 1.5];
/// The same for one that only begins so.
const BEGINNING: f64 = 0.6;
/// How soon another time in the body says little more, and how much its length matters (BM25’s k₁ and b).
const SATURATION: f64 = 1.2;
const LENGTH_MATTERS: f64 = 0.75;
/// A usual body, in bytes.
const USUAL: f64 = 4_000.0;
/// What being new is worth beside being old.
const NEWNESS: f64 = 0.15;
const YEAR_MS: f64 = 365.25 * 86_400_000.0;

/// The folded words of something that was found.
#[derive(Clone, Debug, Default)]
pub struct Candidate {
    /// Its number.
    pub id: i64,
    /// When it appeared, in milliseconds.
    pub at: i64,
    /// The title, the tags and the standfirst.
    pub heads: [String; 3],
    /// The body.
    pub body: String,
}

impl Candidate {
    /// How many bytes its texts have.
    pub fn bytes(&self) -> usize {
        self.body.len() + self.heads.iter().map(String::len).sum::<usize>()
    }

    /// How much it is what was looked for; each term with its rarity.
    pub fn score(&self, terms: &[(Sought, f64)], now: Moment) -> f64 {
        let norm = 1.0 - LENGTH_MATTERS + LENGTH_MATTERS * self.body.len() as f64 / USUAL;
        let said: f64 = terms
            .iter()
            .map(|(term, rarity)| rarity * self.worth(term, norm))
            .sum();
        let age = (now.0 - self.at).max(0) as f64 / YEAR_MS;
        said * (1.0 + NEWNESS / (1.0 + age))
    }

    fn worth(&self, term: &Sought, norm: f64) -> f64 {
        let heads = self.heads.iter().zip(HEADS);
        let in_heads: f64 = heads
            .map(|(text, worth)| worth * term.times_in(text).min(1.0))
            .sum();
        let times = term.times_in(&self.body);
        in_heads + times / (times + SATURATION * norm)
    }
}

/// A term as it is looked for in folded texts.
#[derive(Clone, Debug)]
pub struct Sought {
    needle: Finder<'static>,
    is_beginning: bool,
}

impl Sought {
    /// The same as `term` asks for.
    pub fn of(term: &Term) -> Sought {
        Sought {
            needle: Finder::new(&term.words.join(" ")).into_owned(),
            is_beginning: term.is_beginning,
        }
    }

    /// How often it stands there; words that only begin so count less.
    fn times_in(&self, text: &str) -> f64 {
        let mut times = 0.0;
        let (text, length) = (text.as_bytes(), self.needle.needle().len());
        for at in self.needle.find_iter(text) {
            if at > 0 && text[at - 1] != b' ' {
                continue;
            }
            match text.get(at + length) {
                None | Some(b' ') => times += 1.0,
                Some(_) if self.is_beginning => times += BEGINNING,
                Some(_) => {}
            }
        }
        times
    }
}

#[cfg(test)]
mod tests {
    use super::{Candidate, Sought};
    use crate::clock::Moment;
    use crate::search::query::Query;

    const NOW: Moment = Moment(1_773_480_413_000);

    fn sought(typed: &str) -> Vec<(Sought, f64)> {
        let query = Query::parse(typed);
        query
            .wanted
            .iter()
            .map(|term| (Sought::of(term), 1.0))
            .collect()
    }

    fn article(title: &str, body: &str) -> Candidate {
        Candidate {
            id: 1,
            at: NOW.0,
            heads: [title.into(), String::new(), String::new()],
            body: body.into(),
        }
    }

    #[test]
    fn a_word_in_the_title_is_worth_more_than_many_in_the_body() {
        let score = |one: &Candidate| one.score(&sought("\"ferry\""), NOW);
        let titled = article("the last ferry", "it left");
        let full = article("boats", &"ferry ".repeat(50));
        let once = article("boats", "ferry and more");
        assert!(score(&titled) > score(&full) && score(&full) > score(&once));
    }

    #[test]
    fn beginnings_count_less_and_parts_of_words_nothing() {
        let times = |typed: &str, text: &str| sought(typed)[0].0.times_in(text);
        assert_eq!(times("ferr", "ferr ferry xferr"), 1.6);
        assert_eq!(times("\"ferr\"", "ferr ferry xferr"), 1.0);
        assert_eq!(times("\"last boat\"", "the last boat last boats"), 1.0);
        assert_eq!(times("aa", "aaa aa"), 1.6);
    }

    #[test]
    fn of_two_alike_the_newer_is_worth_more() {
        let old = Candidate {
            at: 0,
            ..article("ferry", "")
        };
        let terms = sought("ferry");
        assert!(article("ferry", "").score(&terms, NOW) > old.score(&terms, NOW));
    }
}
