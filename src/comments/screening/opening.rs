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
    /// Whether a person reads every comment on it before it appears.
    pub read_first: bool,
}

/// That a moderator closed the thread in which something is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locked {
    /// When.
    pub since: Moment,
    /// What everybody is told of why; may be empty.
    pub reason: String,
}

impl Locked {
    /// `This thread was closed by a moderator on 3 May: off-topic.`
    pub fn sentence(&self) -> String {
        let day = self.since.day();
        match self.reason.trim().trim_end_matches('.') {
            "" => t!("screening-locked", day = day),
            reason => t!("screening-locked-reason", day = day, reason = reason),
        }
    }
}

/// When the comments of an article open or close by themselves, next after `now`.
pub fn turns_at(discussion: &Discussion, policy: &Policy, now: Moment) -> Option<Moment> {
    if !discussion.open {
        return None;
    }
    let end = end(discussion, policy);
    if end.is_some_and(|end| now >= end) {
        return None;
    }
    let turn = policy.hours.as_ref().and_then(|hours| hours.next_turn(now));
    end.into_iter().chain(turn).min()
}

/// When the comments of an article close for good.
fn end(discussion: &Discussion, policy: &Policy) -> Option<Moment> {
    let days = u64::from(policy.close_after_days);
    let published = discussion.published_at.filter(|_| days > 0)?;
    Some(published.plus(Duration::from_secs(days * DAY)))
}

/// Whether an article takes comments at `now`, or why not.
pub fn admission(discussion: &Discussion, policy: &Policy, now: Moment) -> Result<(), Refusal> {
    if !discussion.open {
        return Err(Refusal::Closed(discussion.closed_at));
    }
    if let Some(end) = end(discussion, policy).filter(|end| now >= *end) {
        return Err(Refusal::Closed(Some(end)));
    }
    match &policy.hours {
        Some(hours) if !hours.are_open(now) => Err(Refusal::OutOfHours(hours.sentence())),
        _ => Ok(()),
    }
}
