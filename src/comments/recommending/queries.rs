//! Who recommends what.

use crate::comments::Comment;
use crate::db::Transaction;
use crate::db::schema::{comments, recommendations, threads};
use crate::error::Result;
use crate::ids::{AccountId, CommentId};
use diesel::prelude::*;
use diesel::sql_types::BigInt;

/// Notes that somebody recommends a comment; `false` if they did before.
pub fn insert(tx: &mut Transaction, reader: AccountId, comment: &Comment) -> Result<bool> {
    let now = tx.now;
    let inserted = diesel::sql_query(
        "INSERT INTO recommendations (account_id, article_id, comment_id, at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (account_id, article_id, comment_id) DO NOTHING",
    )
    .bind::<BigInt, _>(reader)
    .bind::<BigInt, _>(comment.article_id)
    .bind::<BigInt, _>(comment.id)
    .bind::<BigInt, _>(now)
    .execute(&mut **tx)?;
    Ok(inserted == 1)
}

/// Forgets that somebody recommends a comment; `false` if they do not.
pub fn delete(tx: &mut Transaction, reader: AccountId, comment: &Comment) -> Result<bool> {
    let theirs = recommendations::table
        .filter(recommendations::account_id.eq(reader))
        .filter(recommendations::article_id.eq(comment.article_id))
        .filter(recommendations::comment_id.eq(comment.id));
    Ok(diesel::delete(theirs).execute(&mut **tx)? == 1)
}

/// Changes how many recommend a comment.
pub fn step(tx: &mut Transaction, id: CommentId, by: i64) -> Result<()> {
    diesel::update(comments::table.find(id))
        .set(comments::recommendations.eq(comments::recommendations + by))
        .execute(&mut **tx)?;
    Ok(())
}

/// Puts a thread elsewhere among the best, if it is listed at all.
pub fn set_rank(tx: &mut Transaction, root: CommentId, rank: i64) -> Result<()> {
    let thread = threads::table.filter(threads::root_id.eq(root));
    diesel::update(thread.filter(threads::rank.ne(rank)))
        .set(threads::rank.eq(rank))
        .execute(&mut **tx)?;
    Ok(())
}

/// Forgets what somebody recommended; how many recommend each comment stays.
pub fn forget(tx: &mut Transaction, reader: AccountId) -> Result<()> {
    let theirs = recommendations::table.filter(recommendations::account_id.eq(reader));
    diesel::delete(theirs).execute(&mut **tx)?;
    Ok(())
}
