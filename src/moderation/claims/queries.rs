//! Questions about who looks at what.

use crate::clock::Moment;
use crate::db::schema::{accounts, claims};
use crate::db::{Connection, Transaction, among};
use crate::error::Result;
use crate::ids::{AccountId, CommentId};
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::collections::HashMap;

/// Holds a comment for a moderator until then, unless a colleague holds it.
pub fn claim(
    tx: &mut Transaction,
    moderator: AccountId,
    id: CommentId,
    until: Moment,
) -> Result<bool> {
    let now = tx.now;
    let changed = diesel::sql_query(
        "INSERT INTO claims (comment_id, moderator_id, until) VALUES ($1, $2, $3) \
         ON CONFLICT (comment_id) DO UPDATE SET moderator_id = excluded.moderator_id, until = excluded.until \
         WHERE claims.moderator_id = excluded.moderator_id OR claims.until <= $4",
    )
    .bind::<BigInt, _>(id)
    .bind::<BigInt, _>(moderator)
    .bind::<BigInt, _>(until)
    .bind::<BigInt, _>(now)
    .execute(&mut **tx)?;
    Ok(changed == 1)
}

/// Lets go of what a moderator holds besides this comment.
pub fn release_others(tx: &mut Transaction, moderator: AccountId, id: CommentId) -> Result<()> {
    let others = claims::moderator_id
        .eq(moderator)
        .and(claims::comment_id.ne(id));
    diesel::delete(claims::table.filter(others)).execute(&mut **tx)?;
    Ok(())
}

/// Lets go of a comment, whoever holds it.
pub fn release(tx: &mut Transaction, id: CommentId) -> Result<()> {
    diesel::delete(claims::table.find(id)).execute(&mut **tx)?;
    Ok(())
}

/// Which of these comments colleagues of `moderator` look at, and their names.
pub fn of_colleagues(
    conn: &mut Connection,
    moderator: AccountId,
    ids: &[CommentId],
    now: Moment,
) -> Result<HashMap<CommentId, String>> {
    let rows: Vec<(CommentId, String)> = claims::table
        .inner_join(accounts::table.on(accounts::id.eq(claims::moderator_id)))
        .filter(among(claims::comment_id, ids))
        .filter(claims::moderator_id.ne(moderator))
        .filter(claims::until.gt(now))
        .select((claims::comment_id, accounts::name))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Until when a moderator holds a comment.
pub fn held_until(
    conn: &mut Connection,
    moderator: AccountId,
    id: CommentId,
) -> Result<Option<Moment>> {
    Ok(claims::table
        .find(id)
        .filter(claims::moderator_id.eq(moderator))
        .select(claims::until)
        .first(conn)
        .optional()?)
}
