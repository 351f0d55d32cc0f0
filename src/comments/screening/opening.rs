//! When an article takes comments.

use super::{Policy, Refusal};
use crate::clock::Moment;
use std::time::Duration;

const DAY: u64 = 86_400;

/// What an article says about its comments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Discussion {
    /// Whether its writers keep it open.
    pub open: bool,
    /// When they closed it.
    pub closed_at: Option<Moment>,
    /// When the article was published.
    pub published_at: Option<Moment>,
}

/// Whether an article takes comments at `now`, or why not.
pub fn admission(discussion: &Discussion, policy: &Policy, now: Moment) -> Result<(), Refusal> {
    if !discussion.open {
        return Err(Refusal::Closed(discussion.closed_at));
    }
    let days = u64::from(policy.close_after_days);
    let end = discussion
        .published_at
        .map(|published| published.plus(Duration::from_secs(days * DAY)));
    match end {
        Some(end) if days > 0 && now >= end => Err(Refusal::Closed(Some(end))),
        _ => Ok(()),
    }
}
