//! What a check found in a comment that was taken: why it waits, or why nobody sees it, and by what.

use super::list::Listed;
use crate::comments::spam::score::like;
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
        /// Its author has too few published comments.
        FirstComment = "first-comment",
        /// A person reads every comment before it appears.
        Premoderated = "premoderated",
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
    /// Its author has so many published comments, and none is enough yet.
    FirstComment(usize),
    /// A person reads these comments before they appear.
    Premoderated(Whose),
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
            Finding::FirstComment(_) => Reason::FirstComment,
            Finding::Premoderated(_) => Reason::Premoderated,
            Finding::Reported => Reason::Reported,
            Finding::Imported => Reason::Imported,
        }
    }

    /// For its author, after "because".
    pub fn because(&self) -> String {
        match self {
            Finding::Repeat => "you said the same a moment ago".into(),
            Finding::Copied(_) => "several people posted the same words".into(),
            Finding::Banned(listed) => {
                let entries: Vec<_> = listed
                    .iter()
                    .map(|one| format!("“{}”", one.entry))
                    .collect();
                format!("it has {}, which is not wanted here", entries.join(" and "))
            }
            Finding::Spam { .. } => "it looks like advertising".into(),
            Finding::Suspect(_) => "some of its words are looked at first".into(),
            Finding::Links(1) => "it has a link".into(),
            Finding::Links(_) => "it has several links".into(),
            Finding::History { .. } => "some of your latest comments were not published".into(),
            Finding::FirstComment(_) => "you are new here".into(),
            Finding::Premoderated(whose) => match whose {
                Whose::Site => "every comment is read by a person before it appears",
                Whose::Article => "every comment here is read by a person before it appears",
                Whose::Person => "a moderator reads your comments before they appear",
            }
            .into(),
            Finding::Reported => "readers have reported it".into(),
            Finding::Imported => "it was waiting when it was imported".into(),
        }
    }

    /// For a moderator: all that is known.
    pub fn to_moderator(&self) -> String {
        match self {
            Finding::Repeat => "They said the same a moment ago, and sent it again.".into(),
            Finding::Copied(1) => "Somebody else said the same within a day.".into(),
            Finding::Copied(others) => format!("{others} others said the same within a day."),
            Finding::Banned(listed) => {
                format!("It has what is not wanted here: {}.", in_full(listed))
            }
            Finding::Suspect(listed) => format!("It has what is looked at: {}.", in_full(listed)),
            Finding::Spam {
                percent,
                similar,
                told,
            } => format!("{} ({percent} % spam)", like(*similar as i64, told)),
            Finding::Links(0) => "It has several links.".into(),
            Finding::Links(1) => "It has a link.".into(),
            Finding::Links(links) => format!("It has {links} links."),
            Finding::History { refused, published } => format!(
                "Of their comments of the last week, {refused} {} refused and {published} published.",
                if *refused == 1 { "was" } else { "were" },
            ),
            Finding::FirstComment(0) => "They are new here.".into(),
            Finding::FirstComment(1) => "They have only one published comment.".into(),
            Finding::FirstComment(published) => {
                format!("They have only {published} published comments.")
            }
            Finding::Premoderated(whose) => match whose {
                Whose::Site => "Every comment is read before it appears.",
                Whose::Article => "Every comment on this article is read before it appears.",
                Whose::Person => "Their comments are read before they appear.",
            }
            .into(),
            Finding::Reported => "Readers have reported it.".into(),
            Finding::Imported => "It was waiting when it was imported.".into(),
        }
    }

    /// What the check went by.
    fn evidence(&self) -> Vec<String> {
        match self {
            Finding::Repeat | Finding::Reported | Finding::Imported | Finding::FirstComment(0) => {
                Vec::new()
            }
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
            Reason::FirstComment => Finding::FirstComment(number(0)),
            Reason::Premoderated => {
                let whose = evidence.first().and_then(|word| Whose::from_word(word));
                Finding::Premoderated(whose.unwrap_or(Whose::Site))
            }
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

fn in_full(listed: &[Listed]) -> String {
    let listed: Vec<String> = listed.iter().map(Listed::in_full).collect();
    listed.join(", ")
}

fn plain(coded: &str) -> String {
    percent_decode_str(coded).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests;
