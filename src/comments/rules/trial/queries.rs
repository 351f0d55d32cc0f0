//! Questions about the comments that rules are tried on.

use crate::accounts::Role;
use crate::comments::Status;
use crate::db::Connection;
use crate::db::schema::{accounts, comments};
use crate::error::Result;
use crate::ids::CommentId;
use diesel::prelude::*;

/// A comment as rules are tried on it.
#[derive(Clone, Debug, Queryable)]
pub struct Looked {
    /// Its number.
    pub id: CommentId,
    /// Its text as shown.
    pub body_html: String,
    /// Where it stands.
    pub status: Status,
    /// How many links it has.
    pub links: i64,
    /// What its author may do here.
    pub role: Role,
}

/// The comments that came last, or last before one; not those their authors took down.
pub fn latest(
    conn: &mut Connection,
    before: Option<CommentId>,
    limit: usize,
) -> Result<Vec<Looked>> {
    let before = before.unwrap_or(CommentId(i64::MAX));
    Ok(comments::table
        .inner_join(accounts::table.on(accounts::id.eq(comments::author_id)))
        .filter(comments::id.lt(before))
        .filter(comments::status.ne(Status::Deleted))
        .order(comments::id.desc())
        .limit(limit as i64)
        .select((
            comments::id,
            comments::body_html,
            comments::status,
            comments::links,
            accounts::role,
        ))
        .load(conn)?)
}
