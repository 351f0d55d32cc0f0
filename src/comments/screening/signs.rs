//! What is found in a text before it is stored: looking takes time nobody else has to wait for.

use super::list::{List, Listed, Said};
use crate::comments::spam::Score;
use crate::markdown::{SafeHtml, comment_words};

/// The lists a site looks for in its comments.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    /// What is not wanted here: a comment that has it is rejected.
    pub banned: List,
    /// What is looked at: a comment that has it is reported, or held.
    pub suspect: List,
}

/// What was found in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signs {
    /// Words and sites that are not wanted here.
    pub banned: Vec<Listed>,
    /// Words and sites that are looked at.
    pub suspect: Vec<Listed>,
    /// How much it looks like what was called spam here.
    pub score: Option<Score>,
}

impl Lists {
    /// Whether nothing is looked for.
    pub fn are_empty(&self) -> bool {
        self.banned.entries().is_empty() && self.suspect.entries().is_empty()
    }

    /// What of them is in a comment, as it is shown.
    pub fn find(&self, html: &SafeHtml) -> Signs {
        if self.are_empty() {
            return Signs::default();
        }
        let (text, targets) = comment_words(html);
        let said = Said::of(&text, &targets);
        Signs {
            banned: self.banned.find(&said),
            suspect: self.suspect.find(&said),
            score: None,
        }
    }
}
