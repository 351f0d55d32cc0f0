//! How far somebody is trusted by what they have written here.

pub mod queries;

use crate::accounts::Account;
use crate::accounts::standing::standing_of;
use crate::clock::Moment;
use crate::db::Connection;
use crate::error::Result;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3600);
/// So many published comments …
pub const MANY: i64 = 10;
/// … one of them so long ago …
const LONG: Duration = DAY.saturating_mul(14);
/// … and none removed for so long, and somebody is trusted.
const CLEAN: Duration = DAY.saturating_mul(30);

/// How far somebody is trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trust {
    /// Nothing of theirs is published, or moderators have decided to treat them so.
    New,
    /// Something is.
    Basic,
    /// They have been here for a while, and nothing was wrong.
    Trusted,
    /// They work here.
    Staff,
}

/// How far `account` is trusted at `now`.
pub fn trust_of(conn: &mut Connection, account: &Account, now: Moment) -> Result<Trust> {
    if account.role.is_staff() {
        return Ok(Trust::Staff);
    }
    if standing_of(conn, account.id, now)?.untrusted {
        return Ok(Trust::New);
    }
    let published = queries::published(conn, account.id, MANY)?;
    let is_trusted = published >= MANY
        && queries::published_before(conn, account.id, now.minus(LONG))?
        && !queries::removed_since(conn, account.id, now.minus(CLEAN))?;
    Ok(match (published, is_trusted) {
        (0, _) => Trust::New,
        (_, false) => Trust::Basic,
        (_, true) => Trust::Trusted,
    })
}
