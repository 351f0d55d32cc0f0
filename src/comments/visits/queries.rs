//! Questions about visits, and about what appeared since.

use super::{Going, KEPT, LastVisit, MOST, New};
use crate::clock::Moment;
use crate::comments::visibility::queries::seen_in_thread;
use crate::db::schema::{comments, visits};
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId};
use diesel::prelude::*;
use diesel::sql_types::BigInt;

/// The visit of `reader` to `article` that goes on at `now`.
pub fn going(
    conn: &mut Connection,
    reader: AccountId,
    article: ArticleId,
    now: Moment,
) -> Result<Going> {
    let last: Option<LastVisit> = visits::table
        .find((reader, article))
        .select(LastVisit::as_select())
        .first(conn)
        .optional()?;
    Ok(Going::of(reader, article, last, now))
}

/// Remembers a visit. One that was noted later meanwhile stays.
pub fn note(tx: &mut Transaction, going: &Going) -> Result<()> {
    diesel::sql_query(
        "INSERT INTO visits (account_id, article_id, new_since, seen_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (account_id, article_id) DO UPDATE \
         SET new_since = excluded.new_since, seen_at = excluded.seen_at \
         WHERE visits.seen_at < excluded.seen_at",
    )
    .bind::<BigInt, _>(going.reader)
    .bind::<BigInt, _>(going.article)
    .bind::<BigInt, _>(going.visit.new_since)
    .bind::<BigInt, _>(going.visit.seen_at)
    .execute(&mut **tx)?;
    Ok(())
}

/// Forgets visits that are long past.
pub fn forget_old(tx: &mut Transaction) -> Result<usize> {
    let past = tx.now.minus(KEPT);
    Ok(diesel::delete(visits::table.filter(visits::seen_at.lt(past))).execute(&mut **tx)?)
}

/// Forgets where somebody has been.
pub fn forget(tx: &mut Transaction, reader: AccountId) -> Result<()> {
    diesel::delete(visits::table.filter(visits::account_id.eq(reader))).execute(&mut **tx)?;
    Ok(())
}

/// What others said under an article that appeared after `since`: the first of it, up to [`MOST`].
pub fn new_under(
    conn: &mut Connection,
    article: ArticleId,
    since: Moment,
    reader: AccountId,
) -> Result<Vec<New>> {
    Ok(comments::table
        .filter(comments::article_id.eq(article))
        .filter(seen_in_thread())
        .filter(comments::appeared_at.gt(since))
        .filter(comments::author_id.ne(reader))
        .order((comments::appeared_at, comments::id))
        .limit(MOST as i64)
        .select(New::as_select())
        .load(conn)?)
}
