//! From what single checks make of a comment to what becomes of it.

use super::{Check, Facts, Finding, Policy, Refusal};
use crate::comments::Status;

/// What one check makes of a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is told to a moderator who has the comment for another reason; nothing by itself.
    Note(Finding),
    /// It appears, and a moderator looks at it.
    Flag(Finding),
    /// It waits for a moderator.
    Hold(Finding),
    /// It is spam: nobody sees it.
    Spam(Finding),
    /// It is rejected; its author sees why.
    Reject(Finding),
    /// It is not taken.
    Refuse(Refusal),
}

/// What becomes of a comment, the mildest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It appears.
    Publish,
    /// It appears, and a moderator is to look at it, for these reasons.
    Flag(Vec<Finding>),
    /// It waits for a moderator, for these reasons.
    Hold(Vec<Finding>),
    /// Nobody sees it, for these reasons; a moderator can look after it.
    Spam(Vec<Finding>),
    /// It is rejected, for these reasons, which its author sees.
    Reject(Vec<Finding>),
    /// It is not taken.
    Refuse(Refusal),
}

impl Verdict {
    /// Where the comment stands, if it is taken.
    pub fn status(&self) -> Option<Status> {
        match self {
            Verdict::Publish | Verdict::Flag(_) => Some(Status::Published),
            Verdict::Hold(_) => Some(Status::Held),
            Verdict::Spam(_) => Some(Status::Spam),
            Verdict::Reject(_) => Some(Status::Rejected),
            Verdict::Refuse(_) => None,
        }
    }

    /// What becomes of a text that takes the place of another: what would be rejected is not taken, and a
    /// person looks at what would be spam.
    pub fn of_edit(self) -> Verdict {
        match self {
            Verdict::Spam(found) => Verdict::Hold(found),
            Verdict::Reject(found) => {
                let why: Vec<String> = found.iter().take(1).map(Finding::because).collect();
                Verdict::Refuse(Refusal::Unwanted(why.concat()))
            }
            other => other,
        }
    }

    /// What was found in it.
    pub fn findings(&self) -> &[Finding] {
        match self {
            Verdict::Flag(found)
            | Verdict::Hold(found)
            | Verdict::Spam(found)
            | Verdict::Reject(found) => found,
            Verdict::Publish | Verdict::Refuse(_) => &[],
        }
    }
}

/// The first refusal; else the severest of what `checks` make of it, with all that they found.
pub(super) fn judge(checks: &[Check], facts: &Facts, policy: &Policy) -> Verdict {
    let (mut found, mut verdict): (_, fn(Vec<Finding>) -> Verdict) =
        (Vec::new(), |_| Verdict::Publish);
    let mut severest = 0;
    for check in checks {
        let Some(outcome) = check(facts, policy) else {
            continue;
        };
        let (severity, becomes, finding): (_, fn(Vec<Finding>) -> Verdict, _) = match outcome {
            Outcome::Refuse(refusal) => return Verdict::Refuse(refusal),
            Outcome::Note(finding) => (0, verdict, finding),
            Outcome::Flag(finding) => (1, Verdict::Flag, finding),
            Outcome::Hold(finding) => (2, Verdict::Hold, finding),
            Outcome::Spam(finding) => (3, Verdict::Spam, finding),
            Outcome::Reject(finding) => (4, Verdict::Reject, finding),
        };
        found.push(finding);
        if severity > severest {
            (severest, verdict) = (severity, becomes);
        }
    }
    match severest {
        // What is only noted needs somebody who looks at it anyway.
        0 => Verdict::Publish,
        _ => verdict(found),
    }
}
