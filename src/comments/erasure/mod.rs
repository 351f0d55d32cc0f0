//! Texts are wiped for good: what authors deleted thirty days ago, what an admin erases at once, and what
//! somebody who leaves takes along. What stays says only that there was a comment.

pub mod queries;

use super::deletion::KEPT_FOR;
use super::{Comment, Status, queries as comments, tally};
use crate::db::Transaction;
use crate::error::Result;
use crate::ids::{AccountId, CommentId};

/// How many texts are wiped in one change.
pub const BATCH: usize = 200;

/// Wipes the texts that have been deleted for thirty days, [`BATCH`] at most, and tells of how many.
pub fn erase_due(tx: &mut Transaction) -> Result<usize> {
    let before = tx.now.minus(KEPT_FOR);
    let due = queries::due(tx, before, BATCH)?;
    queries::wipe(tx, &due)?;
    Ok(due.len())
}

/// Wipes what a comment says, now. One that everybody saw is removed with that; one that waited is rejected.
pub fn erase(tx: &mut Transaction, comment: &Comment) -> Result<Comment> {
    let to = match comment.status {
        Status::Published => Status::Removed,
        Status::Held => Status::Rejected,
        gone => gone,
    };
    queries::stand(tx, &[comment.id], to)?;
    queries::wipe(tx, &[comment.id])?;
    let erased = comments::by_id(tx, comment.id)?;
    tally::count(tx, &erased, Some(comment.status))?;
    Ok(erased)
}

/// Wipes what somebody wrote who leaves, [`BATCH`] comments at most, and tells of how many. Each that was
/// there to be read is deleted by its author with that.
pub fn erase_all_of(tx: &mut Transaction, author: AccountId) -> Result<usize> {
    let theirs = queries::unerased(tx, author, BATCH)?;
    for comment in &theirs {
        if matches!(comment.status, Status::Published | Status::Held) {
            super::deletion::queries::delete(tx, comment)?;
            let deleted = comments::by_id(tx, comment.id)?;
            tally::count(tx, &deleted, Some(comment.status))?;
        }
    }
    let ids: Vec<CommentId> = theirs.iter().map(|comment| comment.id).collect();
    queries::wipe(tx, &ids)?;
    Ok(ids.len())
}
