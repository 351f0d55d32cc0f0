//! Questions about what somebody's comments say of them.

use super::ENOUGH;
use crate::clock::Moment;
use crate::comments::Status;
use crate::db::schema::comments;
use crate::db::{Connection, Counted};
use crate::error::Result;
use crate::ids::{AccountId, CommentId};
use diesel::prelude::*;

/// So many of the latest removed comments are looked at.
const LATEST: i64 = 20;

/// How many published comments somebody has; when there are enough, no more are looked at.
pub fn published(conn: &mut Connection, author: AccountId) -> Result<usize> {
    let theirs = comments::table
        .filter(comments::author_id.eq(author))
        .filter(comments::status.eq(Status::Published))
        .select(comments::id)
        .limit(ENOUGH as i64);
    let count: i64 = Counted(theirs).get_result(conn)?;
    Ok(count as usize)
}

/// When their first published comment was posted.
pub fn first_published(conn: &mut Connection, author: AccountId) -> Result<Option<Moment>> {
    Ok(comments::table
        .filter(comments::author_id.eq(author))
        .filter(comments::status.eq(Status::Published))
        .order((comments::created_at, comments::id))
        .select(comments::created_at)
        .first(conn)
        .optional()?)
}

/// When one of their comments was last taken down: `removed`, or called `spam`, which is asked by itself, as
/// each is found along an index.
pub fn last_taken_down(
    conn: &mut Connection,
    author: AccountId,
    status: Status,
) -> Result<Option<Moment>> {
    let removed: Vec<(CommentId, Option<Moment>)> = comments::table
        .filter(comments::author_id.eq(author))
        .filter(comments::status.eq(status))
        .order((comments::created_at.desc(), comments::id.desc()))
        .limit(LATEST)
        .select((comments::id, comments::decided_at))
        .load(conn)?;
    Ok(removed.into_iter().filter_map(|(_, at)| at).max())
}

/// The same of what they deleted themselves after it was taken down: nobody earns trust by that.
pub fn last_taken_down_and_deleted(
    conn: &mut Connection,
    author: AccountId,
) -> Result<Option<Moment>> {
    let was_taken_down = comments::deleted_from
        .eq(Some(Status::Removed))
        .or(comments::deleted_from.eq(Some(Status::Spam)));
    let removed: Vec<(CommentId, Option<Moment>)> = comments::table
        .filter(comments::author_id.eq(author))
        .filter(comments::status.eq(Status::Deleted))
        .filter(was_taken_down)
        .order((comments::created_at.desc(), comments::id.desc()))
        .limit(LATEST)
        .select((comments::id, comments::decided_at))
        .load(conn)?;
    Ok(removed.into_iter().filter_map(|(_, at)| at).max())
}
