//! Comments as their authors delete them and take that back.

use crate::clock::Moment;
use crate::comments::{Comment, Status};
use crate::db::Transaction;
use crate::db::schema::comments;
use crate::error::Result;
use crate::ids::CommentId;
use diesel::prelude::*;

/// Deletes a comment; `false` when it does not stand as it was seen any more.
pub fn delete(tx: &mut Transaction, comment: &Comment) -> Result<bool> {
    let now = tx.now;
    let same = comments::id
        .eq(comment.id)
        .and(comments::status.eq(comment.status));
    let changed = diesel::update(comments::table.filter(same))
        .set((
            comments::status.eq(Status::Deleted),
            comments::deleted_from.eq(comment.status),
            comments::deleted_at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(changed == 1)
}

/// Notes what a moderator decided about a comment that its author had deleted, or that it is taken back.
pub fn take_down(tx: &mut Transaction, id: CommentId, to: Option<Status>) -> Result<()> {
    diesel::update(comments::table.find(id))
        .set(comments::taken_down.eq(to))
        .execute(&mut **tx)?;
    Ok(())
}

/// Notes where a deleted comment goes when its author takes that back.
pub fn put_down(tx: &mut Transaction, id: CommentId, to: Status) -> Result<()> {
    let deleted = comments::table
        .find(id)
        .filter(comments::status.eq(Status::Deleted));
    diesel::update(deleted)
        .set(comments::deleted_from.eq(to))
        .execute(&mut **tx)?;
    Ok(())
}

/// Lets a deleted comment stand at `status`; `false` when it is not deleted any more, or for good.
pub fn undo(
    tx: &mut Transaction,
    comment: &Comment,
    status: Status,
    reasons: &str,
) -> Result<bool> {
    let same = comments::id
        .eq(comment.id)
        .and(comments::status.eq(Status::Deleted))
        .and(comments::erased_at.is_null());
    let changed = diesel::update(comments::table.filter(same))
        .set((
            comments::status.eq(status),
            comments::reasons.eq(reasons),
            comments::deleted_from.eq(None::<Status>),
            comments::deleted_at.eq(None::<Moment>),
        ))
        .execute(&mut **tx)?;
    Ok(changed == 1)
}
