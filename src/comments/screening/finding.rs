//! What a check found in a comment that was taken: why it waits, or why nobody sees it, and by what.

mod words;

use super::list::Listed;
use super::outside::Silence;
use crate::text_enum;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What may stand as it is in what is stored.
const STORED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');

text_enum! {
    /// Which check found something, in the order of the checks.
    Reason {
        /// Its author said the same a moment ago, and sent it again all the same.
        Repeat = "repeat",
        /// Several people said the same.
        Copied = "copied",
        /// It has a word, or leads to a site, that is not wanted here.
        Banned = "banned",
        /// It has as many links as advertising has.
        Links = "links",
        /// It looks like what was called spam here.
        Spam = "spam",
        /// It has a word, or leads to a site, that is looked at.
        Suspect = "suspect",
        /// Many comments of its author were refused lately.
        History = "history",
        /// A service outside has doubts about it.
        Outside = "outside",
        /// A service outside was asked, and did not answer.
        Unanswered = "unanswered",
        /// Its author has too few published comments.
        FirstComment = "first-comment",
        /// A person reads every comment before it appears.
        Premoderated = "premoderated",
        /// A person had approved it in other words.
        Rewritten = "rewritten",
        /// Readers have reported it.
        Reported = "reported",
        /// It was waiting when it was imported.
        Imported = "imported",
    }
}

text_enum! {
    /// Whose comments a person reads before they appear.
    Whose {
        /// Everybody's, everywhere.
        Site = "site",
        /// Everybody's under this article.
        Article = "article",
        /// Its author's.
        Person = "person",
    }
}

/// What one check found, with what it went by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Its author said the same a moment ago, and sent it again all the same.
    Repeat,
    /// So many others said the same within a day.
    Copied(usize),
    /// It has these words, or leads to these sites, which are not wanted here.
    Banned(Vec<Listed>),
    /// It has so many links; 0 where it was not kept how many.
    Links(usize),
    /// It looks like what was called spam here.
    Spam {
        /// How much, in hundredths.
        percent: usize,
        /// Like so many comments.
        similar: usize,
        /// By these tokens.
        told: Vec<String>,
    },
    /// It has these words, or leads to these sites, which are looked at.
    Suspect(Vec<Listed>),
    /// Of its author's comments of the last week, so many were refused and so many published.
    History {
        /// Rejected, removed or called spam.
        refused: usize,
        /// Published.
        published: usize,
    },
    /// A service outside has doubts about it, in its own words; it may have none.
    Outside(String),
    /// A service outside was asked, and did not answer.
    Unanswered(Silence),
    /// Its author has so many published comments, and none is enough yet.
    FirstComment(usize),
    /// A person reads these comments before they appear.
    Premoderated(Whose),
    /// A person had approved it in other words.
    Rewritten,
    /// Readers have reported it.
    Reported,
    /// It was waiting when it was imported.
    Imported,
}

impl Finding {
    /// Which check found it.
    pub fn reason(&self) -> Reason {
        match self {
            Finding::Repeat => Reason::Repeat,
            Finding::Copied(_) => Reason::Copied,
            Finding::Banned(_) => Reason::Banned,
            Finding::Links(_) => Reason::Links,
            Finding::Spam { .. } => Reason::Spam,
            Finding::Suspect(_) => Reason::Suspect,
            Finding::History { .. } => Reason::History,
            Finding::Outside(_) => Reason::Outside,
            Finding::Unanswered(_) => Reason::Unanswered,
            Finding::FirstComment(_) => Reason::FirstComment,
            Finding::Premoderated(_) => Reason::Premoderated,
            Finding::Rewritten => Reason::Rewritten,
            Finding::Reported => Reason::Reported,
            Finding::Imported => Reason::Imported,
        }
    }

    /// What the check went by.
    fn evidence(&self) -> Vec<String> {
        match self {
            Finding::Repeat
            | Finding::Rewritten
            | Finding::Reported
            | Finding::Imported
            | Finding::FirstComment(0) => Vec::new(),
            Finding::Copied(number) | Finding::Links(number) | Finding::FirstComment(number) => {
                vec![number.to_string()]
            }
            Finding::History { refused, published } => {
                vec![refused.to_string(), published.to_string()]
            }
            Finding::Banned(listed) | Finding::Suspect(listed) => {
                let pair =
                    |one: &Listed| [one.entry.clone(), one.written.clone().unwrap_or_default()];
                listed.iter().flat_map(pair).collect()
            }
            Finding::Spam {
                percent,
                similar,
                told,
            } => [percent.to_string(), similar.to_string()]
                .into_iter()
                .chain(told.iter().cloned())
                .collect(),
            Finding::Outside(why) => vec![why.clone()],
            Finding::Unanswered(silence) => vec![silence.word().into()],
            Finding::Premoderated(whose) => vec![whose.word().into()],
        }
    }

    /// What `reason` found, going by `evidence`; of what was stored without any, what can be said.
    fn of(reason: Reason, evidence: &[String]) -> Finding {
        let number = |place: usize| {
            let text = evidence.get(place);
            text.and_then(|text| text.parse().ok()).unwrap_or(0)
        };
        match reason {
            Reason::Repeat => Finding::Repeat,
            Reason::Copied => Finding::Copied(number(0)),
            Reason::Banned => Finding::Banned(listed(evidence)),
            Reason::Links => Finding::Links(number(0)),
            Reason::Spam => Finding::Spam {
                percent: number(0),
                similar: number(1),
                told: evidence.iter().skip(2).cloned().collect(),
            },
            Reason::Suspect => Finding::Suspect(listed(evidence)),
            Reason::History => Finding::History {
                refused: number(0),
                published: number(1),
            },
            Reason::Outside => Finding::Outside(evidence.first().cloned().unwrap_or_default()),
            Reason::Unanswered => {
                let silence = evidence.first().and_then(|word| Silence::from_word(word));
                Finding::Unanswered(silence.unwrap_or(Silence::Unreachable))
            }
            Reason::FirstComment => Finding::FirstComment(number(0)),
            Reason::Premoderated => {
                let whose = evidence.first().and_then(|word| Whose::from_word(word));
                Finding::Premoderated(whose.unwrap_or(Whose::Site))
            }
            Reason::Rewritten => Finding::Rewritten,
            Reason::Reported => Finding::Reported,
            Reason::Imported => Finding::Imported,
        }
    }

    /// Reads the findings stored with a comment. Older ones are words without evidence.
    pub fn stored(text: &str) -> Vec<Finding> {
        text.split(' ').filter_map(Finding::read).collect()
    }

    /// As they are stored with a comment: `links=3 first-comment`.
    pub fn store(findings: &[Finding]) -> String {
        let stored: Vec<String> = findings.iter().map(Finding::written).collect();
        stored.join(" ")
    }

    fn read(text: &str) -> Option<Finding> {
        let (word, evidence) = match text.split_once('=') {
            Some((word, evidence)) => (word, evidence.split(',').map(plain).collect()),
            None => (text, Vec::new()),
        };
        Some(Finding::of(Reason::from_word(word)?, &evidence))
    }

    fn written(&self) -> String {
        let word = self.reason().word();
        let evidence = self.evidence();
        let coded = |text: &String| utf8_percent_encode(text, STORED).to_string();
        match evidence.is_empty() {
            true => word.to_owned(),
            false => {
                let coded: Vec<String> = evidence.iter().map(coded).collect();
                format!("{word}={}", coded.join(","))
            }
        }
    }
}

/// Entries and how they were written, by turns.
fn listed(evidence: &[String]) -> Vec<Listed> {
    let of = |pair: &[String]| {
        let written = pair.get(1).filter(|written| !written.is_empty());
        Some(Listed {
            entry: pair.first()?.clone(),
            written: written.cloned(),
        })
    };
    evidence.chunks(2).filter_map(of).collect()
}

fn plain(coded: &str) -> String {
    percent_decode_str(coded).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests;
