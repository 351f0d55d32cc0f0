//! Questions about comments.
use crate::db::Connection;
use crate::db::schema::comments;
use crate::error::Result;
use diesel::dsl::count_star;
use diesel::prelude::*;

/// How many comments wait for a moderator.
pub fn waiting(conn: &mut Connection) -> Result<u64> {
    let held: i64 = comments::table
        .filter(comments::status.eq("held"))
        .select(count_star())
        .first(conn)?;
    Ok(held.max(0) as u64)
}

/// The comments of an article that `viewer` sees.
pub fn shown_on(
    _conn: &mut Connection,
    _article: crate::ids::ArticleId,
    _viewer: Option<crate::ids::AccountId>,
) -> Result<Vec<super::Shown>> {
    Ok(Vec::new())
}
