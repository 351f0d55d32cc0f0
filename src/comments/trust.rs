//! How far somebody is trusted. Everybody can see why: it follows from what was published and removed.

pub mod queries;

use super::Status;
use crate::accounts::Account;
use crate::accounts::standing::{Standing, standing_of};
use crate::clock::Moment;
use crate::db::Connection;
use crate::error::Result;
use std::time::Duration;

const DAY: u64 = 24 * 3600;
/// So many published comments …
pub const ENOUGH: usize = 10;
/// … over so long make somebody trusted …
pub const LONG: Duration = Duration::from_secs(14 * DAY);
/// … unless one was removed within this time.
pub const CLEAN: Duration = Duration::from_secs(30 * DAY);

/// How far somebody is trusted, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trust {
    /// Has no published comment.
    New,
    /// Has one at least.
    Basic,
    /// Has ten over two weeks, and none removed for a month.
    Trusted,
    /// Works here.
    Staff,
}

/// How far `account` is trusted at `now`.
pub fn trust_of(conn: &mut Connection, account: &Account, now: Moment) -> Result<Trust> {
    let standing = standing_of(conn, account.id, now)?;
    Ok(Record::of(conn, account, &standing)?.trust(now))
}

/// What somebody's comments say about them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Whether they work here.
    pub is_staff: bool,
    /// How many published comments they have; more than [`ENOUGH`] are not counted.
    pub published: usize,
    /// When the first of them was posted.
    pub first_published: Option<Moment>,
    /// When a comment of theirs was last removed, or called spam by a person.
    pub last_removed: Option<Moment>,
    /// Whether a moderator has taken the trust away.
    pub is_revoked: bool,
}

impl Record {
    /// How far that makes them trusted at `now`.
    pub fn trust(&self, now: Moment) -> Trust {
        let since = |moment: Option<Moment>| moment.map(|moment| now.since(moment));
        let long = since(self.first_published).is_some_and(|span| span >= LONG);
        let clean = since(self.last_removed).is_none_or(|span| span >= CLEAN);
        if self.is_staff {
            Trust::Staff
        } else if self.published >= ENOUGH && long && clean && !self.is_revoked {
            Trust::Trusted
        } else if self.published > 0 {
            Trust::Basic
        } else {
            Trust::New
        }
    }

    /// What the comments of `account` say, who stands here as `standing` says.
    pub fn of(conn: &mut Connection, account: &Account, standing: &Standing) -> Result<Record> {
        if account.role.is_staff() {
            return Ok(Record {
                is_staff: true,
                ..Record::default()
            });
        }
        let published = queries::published(conn, account.id)?;
        let first_published = match published {
            0 => None,
            _ => queries::first_published(conn, account.id)?,
        };
        let last_removed = match published < ENOUGH {
            true => None,
            false => {
                let removed = queries::last_taken_down(conn, account.id, Status::Removed)?;
                removed
                    .max(queries::last_taken_down(conn, account.id, Status::Spam)?)
                    .max(queries::last_taken_down_and_deleted(conn, account.id)?)
            }
        };
        Ok(Record {
            is_staff: false,
            published,
            first_published,
            last_removed,
            is_revoked: standing.untrusted,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOW: Moment = Moment(1_773_480_413_000);

    fn days_ago(days: u64) -> Option<Moment> {
        Some(NOW.minus(Duration::from_secs(days * DAY)))
    }

    const REGULAR: Record = Record {
        is_staff: false,
        published: ENOUGH,
        first_published: Some(Moment(NOW.0 - 14 * DAY as i64 * 1000)),
        last_removed: None,
        is_revoked: false,
    };

    #[test]
    fn trust_follows_what_was_published_and_removed() {
        let cases = [
            (Record::default(), Trust::New),
            (
                Record {
                    published: 1,
                    ..REGULAR
                },
                Trust::Basic,
            ),
            (
                Record {
                    published: 9,
                    ..REGULAR
                },
                Trust::Basic,
            ),
            (
                Record {
                    first_published: days_ago(13),
                    ..REGULAR
                },
                Trust::Basic,
            ),
            (REGULAR, Trust::Trusted),
            (
                Record {
                    last_removed: days_ago(29),
                    ..REGULAR
                },
                Trust::Basic,
            ),
            (
                Record {
                    last_removed: days_ago(30),
                    ..REGULAR
                },
                Trust::Trusted,
            ),
            (
                Record {
                    is_revoked: true,
                    ..REGULAR
                },
                Trust::Basic,
            ),
            (
                Record {
                    is_staff: true,
                    ..Record::default()
                },
                Trust::Staff,
            ),
        ];
        for (record, trust) in cases {
            assert_eq!(record.trust(NOW), trust, "{record:?}");
        }
    }

    proptest! {
        #[test]
        fn one_more_published_never_makes_anybody_less_trusted(
            published in 0_usize..12, first in proptest::option::of(0_u64..40), removed in proptest::option::of(0_u64..60), is_revoked: bool,
        ) {
            let record = Record {
                published, is_revoked,
                first_published: first.and_then(days_ago),
                last_removed: removed.and_then(days_ago),
                is_staff: false,
            };
            let more = Record { published: published + 1, ..record };
            prop_assert!(more.trust(NOW) >= record.trust(NOW));
            let removed = Record { last_removed: Some(NOW), ..record };
            prop_assert!(removed.trust(NOW) <= record.trust(NOW));
        }
    }
}
