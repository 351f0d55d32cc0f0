//! Advertising that came in beside the comments, and what became of it.

use super::{Comment, State};
use serde::Deserialize;

/// How many came in.
const MANY: usize = 54;
/// The latest of them, which nobody has decided about yet.
const WAITING: usize = 3;
/// Days within which they came.
const DAYS: f64 = 40.0;

/// What advertising is put together from.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adverts {
    /// The keys of those who post it.
    pub by: Vec<String>,
    /// How it begins.
    pub openings: Vec<String>,
    /// What it is for.
    pub goods: Vec<String>,
    /// How it ends.
    pub ends: Vec<String>,
}

/// One advertisement.
#[derive(Clone, Debug, PartialEq)]
pub struct Advert {
    /// The key of the person who posted it.
    pub by: String,
    /// The text, in the comments' Markdown.
    pub says: String,
    /// How many days ago it came.
    pub days_ago: f64,
    /// Whether a moderator has marked it as spam.
    pub is_marked: bool,
}

impl Advert {
    /// As a comment of a thread.
    pub(super) fn comment(&self) -> Comment {
        Comment {
            id: None,
            to: None,
            by: self.by.clone(),
            hours: 0.0,
            says: self.says.clone(),
            state: State::Spam,
            reason: None,
            why: None,
            picked: false,
            reported: Vec::new(),
        }
    }
}

impl Adverts {
    pub(super) fn read(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// All of them, the oldest first.
    pub fn all(&self) -> impl Iterator<Item = Advert> {
        (0..MANY).map(|number| Advert {
            by: in_turn(&self.by, number),
            says: format!(
                "{} {} {}",
                in_turn(&self.openings, number),
                in_turn(&self.goods, number),
                in_turn(&self.ends, number / self.goods.len().max(1)),
            ),
            days_ago: DAYS * (MANY - number) as f64 / MANY as f64,
            is_marked: number + WAITING < MANY,
        })
    }
}

fn in_turn(all: &[String], number: usize) -> String {
    let place = number % all.len().max(1);
    all.get(place).cloned().unwrap_or_default()
}
