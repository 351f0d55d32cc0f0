//! How fast somebody posts.

use super::{Facts, Outcome, Policy, RECENT, Refusal, Trust};
use crate::clock::Moment;
use std::time::Duration;

/// How long somebody waits between two comments.
const PAUSE: Duration = Duration::from_secs(15);
/// How many comments somebody posts within [`RECENT`].
const BURST: usize = 10;
/// How many somebody new posts within a day.
const NEW_A_DAY: usize = 30;
const DAY: Duration = Duration::from_secs(24 * 3600);
const MINUTE: Duration = Duration::from_secs(60);
/// How many minutes lie between two comments of one person in a heated thread …
const HEATED: usize = 2;
/// … and one more for each report, of which no more than these are counted: an hour is enough.
pub const MOST_REPORTS: usize = 58;

/// What readers have reported of what a comment answers and of all that stands over it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heat {
    /// How many reports nobody has decided about, up to [`MOST_REPORTS`].
    pub reports: usize,
    /// Whether one of them is the author's own.
    pub is_own: bool,
    /// When the author last posted in the thread.
    pub last: Option<Moment>,
}

impl Heat {
    /// The longest pause there is.
    pub const LONGEST: Duration = Duration::from_secs(61 * 60);

    /// How long nobody posts again whose comment the reports stand over.
    pub fn pause(self) -> Duration {
        let minutes = match self.reports {
            0 => 0,
            reports => HEATED + reports.min(MOST_REPORTS) + usize::from(self.is_own),
        };
        MINUTE.saturating_mul(minutes as u32)
    }
}

/// One comment in 15 seconds, ten in ten minutes; of somebody new, thirty in a day; under what is
/// reported, one in some minutes. Of several waits the longest is told.
pub(super) fn pace(facts: &Facts, _: &Policy) -> Option<Outcome> {
    if facts.trust == Trust::Staff {
        return None;
    }
    let slow = [quick(facts), enough(facts), heated(facts)];
    let longest = slow.into_iter().flatten().max_by_key(Refusal::wait)?;
    Some(Outcome::Refuse(longest))
}

fn quick(facts: &Facts) -> Option<Refusal> {
    let wait = after(facts, 1, PAUSE).max(after(facts, BURST, RECENT))?;
    Some(Refusal::TooFast { wait })
}

fn enough(facts: &Facts) -> Option<Refusal> {
    let is_new = facts.trust == Trust::New;
    let wait = after(facts, NEW_A_DAY, DAY).filter(|_| is_new)?;
    Some(Refusal::EnoughToday { wait })
}

fn heated(facts: &Facts) -> Option<Refusal> {
    let then = facts.heat.last?.plus(facts.heat.pause());
    let wait = seconds_until(then, facts.now)?;
    Some(Refusal::Heated { wait })
}

/// How many seconds are left until `span` has passed since the last comment but so many.
fn after(facts: &Facts, number: usize, span: Duration) -> Option<u64> {
    let posted = facts.posted.get(number - 1)?;
    seconds_until(posted.plus(span), facts.now)
}

fn seconds_until(then: Moment, now: Moment) -> Option<u64> {
    let wait = then.since(now).as_millis().div_ceil(1000) as u64;
    (wait > 0).then_some(wait)
}
