//! How much a comment looks like those that people here called spam, and by what.
//!
//! Each token that was seen before weighs the logarithm of how much more often it stood in spam than
//! elsewhere. Words of one text come in company, so their sum is divided by the square root of how
//! many they are rather than taken as it is, as if each were another witness. The larger pile counts
//! no more than the smaller one: a word seen once among 500 ordinary comments says little when only 50
//! were spam. `docs/SPAM.md` says how well this does.

use super::tokens::in_words;
use std::collections::HashMap;

/// From so many decisions of each kind on, the score may be the only reason to hold a comment.
pub const ENOUGH: i64 = 50;
/// A new comment is taken to be spam once in five times, before its words are read.
const PRIOR: f64 = 0.2;
/// How many seen comments an opinion that is not there yet counts for.
const DOUBT: f64 = 1.0;
/// How many tokens a score names.
const NAMED: usize = 4;

/// In how many comments something stood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Those that people called spam.
    pub spam: i64,
    /// Those that people let stand.
    pub ham: i64,
}

/// What is known of the tokens of one comment.
#[derive(Clone, Debug, Default)]
pub struct Knowledge {
    /// How many comments people decided about.
    pub all: Seen,
    /// In how many of them each token stood.
    pub tokens: HashMap<String, Seen>,
}

/// How much a comment looks like spam.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// In hundredths, rounded down: 0 not at all, 100 just like it.
    pub percent: u8,
    /// What told most, first; as tokens.
    pub told: Vec<String>,
    /// In so many comments that people called spam stood what told, at least one of it in each.
    pub similar: i64,
    /// How many comments people decided about.
    pub decisions: Seen,
}

impl Knowledge {
    /// The score of a comment with these tokens; nothing as long as only one kind is known.
    pub fn score(&self, tokens: &[String]) -> Option<Score> {
        if self.all.spam < 1 || self.all.ham < 1 {
            return None;
        }
        let known = tokens.iter().filter_map(|token| {
            let seen = self.tokens.get(token)?;
            Some((token, *seen, self.weight(*seen)))
        });
        let known: Vec<(&String, Seen, f64)> = known.collect();
        let sum: f64 = known.iter().map(|(_, _, weight)| weight).sum();
        let many = (known.len().max(1) as f64).sqrt();
        let odds = sum / many + (PRIOR / (1.0 - PRIOR)).ln();
        let probability = 1.0 / (1.0 + (-odds).exp());
        let mut told: Vec<_> = known
            .into_iter()
            .filter(|(_, seen, weight)| seen.spam > 0 && *weight > 0.0)
            .collect();
        // Stable, so that those that weigh the same stay in alphabetical order.
        told.sort_by(|(_, _, one), (_, _, other)| other.total_cmp(one));
        told.truncate(NAMED);
        Some(Score {
            percent: (probability * 100.0) as u8,
            similar: told.iter().map(|(_, seen, _)| seen.spam).max().unwrap_or(0),
            told: told
                .into_iter()
                .map(|(token, _, _)| token.clone())
                .collect(),
            decisions: self.all,
        })
    }

    /// The logarithm of how much more often something stood in spam than elsewhere; above 0 it
    /// speaks for spam.
    fn weight(&self, seen: Seen) -> f64 {
        let smaller = self.all.spam.min(self.all.ham) as f64;
        let scaled = |seen: i64, all: i64| smaller * seen.max(0) as f64 / all as f64;
        let spam = scaled(seen.spam, self.all.spam) + DOUBT / 2.0;
        let ham = scaled(seen.ham, self.all.ham) + DOUBT / 2.0;
        (spam / ham).ln()
    }
}

impl Score {
    /// Whether enough decisions of each kind stand behind it for it to be the only reason.
    pub fn is_trained(&self) -> bool {
        self.decisions.spam >= ENOUGH && self.decisions.ham >= ENOUGH
    }

    /// For a moderator: `Like 14 comments you marked as spam: cheap, casino, link to example.test.`
    pub fn to_moderator(&self) -> String {
        like(self.similar, &self.told)
    }
}

/// What a score says to a moderator: that a comment is like `similar` others, by what `told`.
pub fn like(similar: i64, told: &[String]) -> String {
    let words: Vec<String> = told.iter().map(|token| in_words(token)).collect();
    match words.is_empty() {
        true => t!("spam-like-nothing").into(),
        false => t!("spam-like", count = similar, words = words.join(", ")),
    }
}

#[cfg(test)]
mod tests;
