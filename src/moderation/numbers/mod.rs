//! Moderation in numbers, for readers: what became of comments lately and how long it took. It holds no
//! name and no word of anybody.

pub mod queries;

use super::{Reason, decision::Decision};
use crate::clock::Moment;
use crate::comments::Status;
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::CommentId;
use crate::settings::Settings;
use std::collections::{HashMap, HashSet};
use std::time::Duration;

/// How far back the numbers go.
pub const PERIOD: Duration = Duration::from_secs(30 * 86_400);
/// The most decisions that are looked at.
pub const MOST: usize = 5_000;

/// What became of comments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// How many comments people decided about.
    pub comments: usize,
    /// How many of them stand.
    pub published: usize,
    /// How many were refused before anybody saw them.
    pub rejected: usize,
    /// How many were taken down.
    pub removed: usize,
    /// How many were called spam.
    pub spam: usize,
    /// Of those refused or taken down, how many for each reason.
    pub reasons: Vec<(Reason, usize)>,
    /// Half of those that waited for a decision waited no longer than this.
    pub median_wait: Option<Duration>,
    /// Whether there were more decisions than are looked at.
    pub is_cut: bool,
}

/// The numbers of the [`PERIOD`] before `now`; of the latest [`MOST`] decisions if there were more.
pub fn lately(conn: &mut Connection, now: Moment) -> Result<Numbers> {
    let mut log = queries::decided_since(conn, now.minus(PERIOD), MOST + 1)?;
    let is_cut = log.len() > MOST;
    log.truncate(MOST);
    let holding = holding(log);
    let waited = holding
        .iter()
        .filter(|one| one.status_before == Status::Held);
    let waited: Vec<CommentId> = waited.map(|one| one.comment_id).collect();
    let posted = queries::posted(conn, &waited)?;
    Ok(Numbers {
        is_cut,
        ..Numbers::of(&holding, &posted)
    })
}

/// Shows the numbers to readers, or to those who moderate alone.
pub fn show_readers(tx: &mut Transaction, shown: bool) -> Result<()> {
    Settings {
        public_numbers: shown,
        ..Settings::load_to_change(tx)?
    }
    .save(tx)
}

impl Numbers {
    /// Counts what the last of these decisions, the latest first, made of each comment; `posted` tells when
    /// those that waited were posted.
    fn of(decisions: &[Decision], posted: &HashMap<CommentId, Moment>) -> Numbers {
        let mut numbers = Numbers::default();
        let mut reasons: HashMap<Reason, usize> = HashMap::new();
        let mut waits = Vec::new();
        let mut told = HashSet::new();
        for decision in decisions {
            if decision.status_before == Status::Held
                && let Some(posted) = posted.get(&decision.comment_id)
            {
                waits.push(decision.at.since(*posted));
            }
            if !told.insert(decision.comment_id) {
                continue;
            }
            let number = match decision.status_after {
                Status::Published => &mut numbers.published,
                Status::Rejected => &mut numbers.rejected,
                Status::Removed => &mut numbers.removed,
                Status::Spam => &mut numbers.spam,
                // What its author had deleted, or what waits again.
                Status::Deleted | Status::Held => continue,
            };
            *number += 1;
            numbers.comments += 1;
            if matches!(decision.status_after, Status::Rejected | Status::Removed) {
                let reason = Reason::from_word(&decision.reason).unwrap_or(Reason::Other);
                *reasons.entry(reason).or_default() += 1;
            }
        }
        numbers.reasons = reasons.into_iter().collect();
        numbers
            .reasons
            .sort_unstable_by_key(|(reason, number)| (std::cmp::Reverse(*number), *reason));
        waits.sort_unstable();
        // The lower of the two in the middle: half of them waited no longer.
        numbers.median_wait = waits.get(waits.len().saturating_sub(1) / 2).copied();
        numbers
    }
}

/// Those decisions of a log, the latest first, that were not taken back; what took others back is none.
fn holding(log: Vec<Decision>) -> Vec<Decision> {
    let mut taken_back = HashSet::new();
    log.into_iter()
        .filter(|decision| {
            if taken_back.contains(&decision.id) {
                return false;
            }
            match decision.undoes {
                Some(undone) => {
                    taken_back.insert(undone);
                    false
                }
                None => true,
            }
        })
        .collect()
}

/// A span as people say it, rounded up: `a minute`, `40 minutes`, `3 hours`, `2 days`.
pub fn in_words(span: Duration) -> String {
    let minutes = span.as_secs().div_ceil(60).max(1);
    match minutes {
        0..=90 => t!("numbers-minutes", count = minutes),
        91..=2_880 => t!("numbers-hours", count = minutes.div_ceil(60)),
        _ => t!("numbers-days", count = minutes.div_ceil(1_440)),
    }
}

#[cfg(test)]
mod tests;
