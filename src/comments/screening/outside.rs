//! What a service outside says of a comment, where the owner has chosen one.

use super::{Facts, Finding, Outcome, Policy, Trust};
use crate::text_enum;

/// What the service said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opinion {
    /// It has none.
    Nothing,
    /// It vouches for the comment: its author need not have published anything before.
    Publish,
    /// A person should look at it, for this reason.
    Hold(String),
    /// It is advertising or worse.
    Spam(String),
    /// It should not appear.
    Reject(String),
    /// There was no answer.
    Missing(Silence),
}

text_enum! {
    /// Why there was no answer.
    Silence {
        /// It took longer than two seconds.
        TooSlow = "too-slow",
        /// Nobody could be reached, or the connection broke.
        Unreachable = "unreachable",
        /// There was an answer, with a status that is no success.
        Failed = "failed",
        /// The answer is none of those there can be.
        Unreadable = "unreadable",
        /// The answer is too long.
        TooLong = "too-long",
        /// Too many comments were asked about at once.
        Busy = "busy",
    }
}

impl Silence {
    /// For the log, after “because”; what people read has words of its own.
    pub fn because(self) -> &'static str {
        match self {
            Silence::TooSlow => "it took longer than two seconds",
            Silence::Unreachable => "it could not be reached",
            Silence::Failed => "it reported a failure",
            Silence::Unreadable => "its answer could not be understood",
            Silence::TooLong => "its answer was too long",
            Silence::Busy => "it was asked about too many comments at once",
        }
    }
}

/// What was said outside, of whoever is not trusted yet. Of what nobody answered it is noted, or held.
pub(super) fn outside(facts: &Facts, policy: &Policy) -> Option<Outcome> {
    if facts.trust >= Trust::Trusted {
        return None;
    }
    let found = |why: &String| Finding::Outside(why.clone());
    match facts.opinion.as_ref()? {
        Opinion::Nothing | Opinion::Publish => None,
        Opinion::Hold(why) => Some(Outcome::Hold(found(why))),
        Opinion::Spam(why) => Some(Outcome::Spam(found(why))),
        Opinion::Reject(why) => Some(Outcome::Reject(found(why))),
        Opinion::Missing(silence) => {
            let finding = Finding::Unanswered(*silence);
            Some(match policy.holds_unanswered {
                true => Outcome::Hold(finding),
                false => Outcome::Note(finding),
            })
        }
    }
}
