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

/// One comment in 15 seconds, ten in ten minutes; of somebody new, thirty in a day.
pub(super) fn pace(facts: &Facts, _: &Policy) -> Option<Outcome> {
    if facts.trust == Trust::Staff {
        return None;
    }
    let after = |number: usize, span: Duration| {
        let posted = facts.posted.get(number - 1)?;
        seconds_until(posted.plus(span), facts.now)
    };
    if let Some(wait) = after(1, PAUSE).max(after(BURST, RECENT)) {
        return Some(Outcome::Refuse(Refusal::TooFast { wait }));
    }
    let is_new = facts.trust == Trust::New;
    let wait = after(NEW_A_DAY, DAY).filter(|_| is_new)?;
    Some(Outcome::Refuse(Refusal::EnoughToday { wait }))
}

fn seconds_until(then: Moment, now: Moment) -> Option<u64> {
    let wait = then.since(now).as_millis().div_ceil(1000) as u64;
    (wait > 0).then_some(wait)
}
