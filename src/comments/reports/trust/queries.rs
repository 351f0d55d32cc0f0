//! Questions about what somebody has written here so far.

use crate::clock::Moment;
use crate::comments::Status;
use crate::db::schema::comments;
use crate::db::{Connection, Counted};
use crate::error::Result;
use crate::ids::{AccountId, CommentId};
use diesel::prelude::*;

/// How many comments of somebody are published, counted to `most`.
pub fn published(conn: &mut Connection, author: AccountId, most: i64) -> Result<i64> {
    let published = comments::table
        .filter(comments::author_id.eq(author))
        .filter(comments::status.eq(Status::Published))
        .select(comments::id)
        .limit(most);
    Ok(Counted(published).get_result(conn)?)
}

/// Whether a published comment of somebody was posted before `moment`.
pub fn published_before(conn: &mut Connection, author: AccountId, moment: Moment) -> Result<bool> {
    let early: Option<CommentId> = comments::table
        .filter(comments::author_id.eq(author))
        .filter(comments::status.eq(Status::Published))
        .filter(comments::created_at.le(moment))
        .select(comments::id)
        .first(conn)
        .optional()?;
    Ok(early.is_some())
}

/// Whether a comment of somebody was removed since `moment`.
pub fn removed_since(conn: &mut Connection, author: AccountId, moment: Moment) -> Result<bool> {
    let removed: Option<CommentId> = comments::table
        .filter(comments::author_id.eq(author))
        .filter(comments::status.eq(Status::Removed))
        .filter(comments::decided_at.gt(moment))
        .select(comments::id)
        .first(conn)
        .optional()?;
    Ok(removed.is_some())
}
