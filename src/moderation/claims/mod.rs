//! A colleague is looking at this: whoever has a comment before them alone holds it for a few minutes, so
//! that two people do not read the same. It keeps nobody from deciding.

pub mod queries;

use crate::accounts::Account;
use crate::db::Transaction;
use crate::error::Result;
use crate::ids::CommentId;
use std::time::Duration;

/// For how long somebody holds a comment they look at.
pub const HELD_FOR: Duration = Duration::from_secs(5 * 60);

/// `moderator` looks at this comment now, and at no other; `false` while a colleague does.
pub fn claim(tx: &mut Transaction, moderator: &Account, id: CommentId) -> Result<bool> {
    let until = tx.now.plus(HELD_FOR);
    queries::release_others(tx, moderator.id, id)?;
    queries::claim(tx, moderator.id, id, until)
}
