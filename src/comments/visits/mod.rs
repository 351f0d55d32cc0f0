//! When people last read what is said under an article, so that they find what is new to them.

mod news;
pub mod queries;

pub use news::{New, News};

use crate::clock::Moment;
use crate::db::schema::visits;
use crate::ids::{AccountId, ArticleId};
use diesel::prelude::*;
use std::time::Duration;

/// After a pause of this length somebody comes back; before, they read on, and what was new stays marked.
const PAUSE: Duration = Duration::from_secs(30 * 60);
/// So often it is noted that somebody still reads.
const NOTED: Duration = Duration::from_secs(60);
/// No more than so many comments are marked as new.
pub const MOST: usize = 500;
/// When a visit is forgotten.
pub const KEPT: Duration = Duration::from_secs(365 * 24 * 3600);

/// When somebody read what is said under an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = visits)]
pub struct LastVisit {
    /// What appeared later is new to them.
    pub new_since: Moment,
    /// When they last looked.
    pub seen_at: Moment,
}

/// The visit of somebody who looks just now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Going {
    /// Who looks.
    pub reader: AccountId,
    /// At what.
    pub article: ArticleId,
    /// The visit, as it is to be remembered.
    pub visit: LastVisit,
    /// Whether it is remembered well enough as it is.
    pub is_noted: bool,
}

impl LastVisit {
    /// The visit that goes on at `now`, or begins: to who comes for the first time, nothing is new but
    /// what appears while they are here.
    fn after(last: Option<LastVisit>, now: Moment) -> LastVisit {
        let new_since = match last {
            None => now,
            Some(last) if now.since(last.seen_at) < PAUSE => last.new_since,
            Some(last) => last.seen_at,
        };
        LastVisit {
            new_since,
            seen_at: now,
        }
    }
}

impl Going {
    /// The visit of `reader` to `article` at `now`, whose `last` one is known.
    fn of(reader: AccountId, article: ArticleId, last: Option<LastVisit>, now: Moment) -> Going {
        Going {
            reader,
            article,
            visit: LastVisit::after(last, now),
            is_noted: last.is_some_and(|last| now.since(last.seen_at) < NOTED),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: u64) -> Moment {
        Moment(1_700_000_000_000).plus(Duration::from_secs(60 * minutes))
    }

    #[test]
    fn what_was_new_stays_so_until_somebody_has_been_away() {
        let first = LastVisit::after(None, at(0));
        assert_eq!(first.new_since, at(0));
        let still = LastVisit::after(Some(first), at(29));
        assert_eq!((still.new_since, still.seen_at), (at(0), at(29)));
        let back = LastVisit::after(Some(still), at(59));
        assert_eq!((back.new_since, back.seen_at), (at(29), at(59)));
    }

    #[test]
    fn a_clock_that_went_back_makes_nothing_new() {
        let ahead = LastVisit::after(None, at(60));
        assert_eq!(LastVisit::after(Some(ahead), at(0)).new_since, at(60));
    }

    #[test]
    fn who_stays_is_noted_once_a_minute() {
        let going = |last, now| Going::of(AccountId(1), ArticleId(1), last, now);
        let first = going(None, at(0));
        assert!(!first.is_noted);
        assert!(going(Some(first.visit), at(0)).is_noted);
        assert!(!going(Some(first.visit), at(1)).is_noted);
    }
}
