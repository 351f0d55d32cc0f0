//! Questions about threads that were closed.

use super::Lock;
use crate::comments::{Comment, DEEPEST_ANSWERED};
use crate::db::schema::{comments, locks};
use crate::db::{Backend, Connection, Transaction, among};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId};
use diesel::dsl::{exists, select};
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::collections::HashMap;

/// Closes the thread under a comment.
pub fn insert(
    tx: &mut Transaction,
    by: AccountId,
    comment: &Comment,
    reason: &str,
) -> Result<Lock> {
    let now = tx.now;
    Ok(diesel::insert_into(locks::table)
        .values((
            locks::comment_id.eq(comment.id),
            locks::thread_id.eq(comment.thread()),
            locks::article_id.eq(comment.article_id),
            locks::reason.eq(reason),
            locks::locked_at.eq(now),
            locks::locked_by.eq(by),
        ))
        .returning(<Lock as Selectable<Backend>>::construct_selection())
        .get_result(&mut **tx)?)
}

/// What was closed under this number.
pub fn find(conn: &mut Connection, id: i64) -> Result<Option<Lock>> {
    Ok(locks::table
        .find(id)
        .select(Lock::as_select())
        .first(conn)
        .optional()?)
}

/// Opens what was closed; `false` when somebody else did before.
pub fn lift(tx: &mut Transaction, id: i64, by: AccountId) -> Result<bool> {
    let now = tx.now;
    let closed = locks::table.find(id).filter(locks::lifted_at.is_null());
    let changed = diesel::update(closed)
        .set((locks::lifted_at.eq(now), locks::lifted_by.eq(by)))
        .execute(&mut **tx)?;
    Ok(changed == 1)
}

/// What is closed under an article.
pub fn in_force(conn: &mut Connection, article: ArticleId) -> Result<Vec<Lock>> {
    Ok(locks::table
        .filter(locks::article_id.eq(article))
        .filter(locks::lifted_at.is_null())
        .select(Lock::as_select())
        .load(conn)?)
}

/// What these comments answer.
pub fn parents(
    conn: &mut Connection,
    ids: &[CommentId],
) -> Result<HashMap<CommentId, Option<CommentId>>> {
    let found: Vec<(CommentId, Option<CommentId>)> = comments::table
        .filter(among(comments::id, ids))
        .select((comments::id, comments::parent_id))
        .load(conn)?;
    Ok(found.into_iter().collect())
}

#[derive(QueryableByName)]
#[diesel(table_name = locks)]
struct Found {
    id: i64,
}

/// What closes a comment to answers, at it or at one it stands under.
pub fn over(conn: &mut Connection, comment: CommentId) -> Result<Option<Lock>> {
    // A cross join is taken in its order: the few comments of the chain first.
    let found: Option<Found> = diesel::sql_query(
        "WITH RECURSIVE chain (id, parent_id, steps) AS (\
           SELECT id, parent_id, 0 FROM comments WHERE id = $1 \
           UNION ALL \
           SELECT comments.id, comments.parent_id, chain.steps + 1 \
           FROM chain INNER JOIN comments ON comments.id = chain.parent_id \
           WHERE chain.steps < $2\
         ) \
         SELECT locks.id FROM chain CROSS JOIN locks \
         WHERE locks.comment_id = chain.id AND locks.lifted_at IS NULL LIMIT 1",
    )
    .bind::<BigInt, _>(comment)
    .bind::<BigInt, _>(DEEPEST_ANSWERED)
    .get_result(conn)
    .optional()?;
    match found {
        Some(Found { id }) => find(conn, id),
        None => Ok(None),
    }
}

/// Whether the thread is closed at this very comment.
pub fn is_closed_at(conn: &mut Connection, comment: CommentId) -> Result<bool> {
    let here = locks::table
        .filter(locks::comment_id.eq(comment))
        .filter(locks::lifted_at.is_null());
    Ok(select(exists(here)).get_result(conn)?)
}

/// These, by number.
pub fn by_ids(conn: &mut Connection, ids: &[i64]) -> Result<HashMap<i64, Lock>> {
    let found: Vec<Lock> = locks::table
        .filter(among(locks::id, ids))
        .select(Lock::as_select())
        .load(conn)?;
    Ok(found.into_iter().map(|lock| (lock.id, lock)).collect())
}

/// What was closed last under each of these comments.
pub fn latest(conn: &mut Connection, ids: &[CommentId]) -> Result<HashMap<CommentId, i64>> {
    let mut found: Vec<(CommentId, i64)> = locks::table
        .filter(among(locks::comment_id, ids))
        .select((locks::comment_id, locks::id))
        .load(conn)?;
    found.sort_unstable_by_key(|(_, id)| *id);
    Ok(found.into_iter().collect())
}
