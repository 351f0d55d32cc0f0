//! How a new comment stands, by what the checks made of it.

use super::screening::{Finding, Verdict};
use super::{Position, Status};
use crate::markdown::excerpt;

/// The most characters of what is told of why a comment was rejected.
const LONGEST_REASON: usize = 490;

/// Where a new comment goes, and how it stands there.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Where it goes.
    pub position: Position,
    /// Where it stands.
    pub status: Status,
    /// What was found in it, as it is stored.
    pub reasons: String,
    /// What its author is told of why it was rejected.
    pub public_reason: String,
}

impl Placed {
    /// What `verdict` makes of it.
    pub fn by(verdict: &Verdict, position: Position) -> Placed {
        let found = verdict.findings();
        let public_reason = match verdict {
            Verdict::Reject(_) => found.first().map(Finding::because).unwrap_or_default(),
            _ => String::new(),
        };
        Placed {
            position,
            status: verdict.status().unwrap_or(Status::Held),
            reasons: Finding::store(found),
            public_reason: excerpt(&public_reason, LONGEST_REASON),
        }
    }
}
