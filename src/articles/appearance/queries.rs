//! Questions about how articles appear elsewhere, and how that is stored. Few articles have a row.

use super::Appearance;
use crate::db::schema::appearances;
use crate::db::{Connection, Transaction, among};
use crate::error::Result;
use crate::ids::ArticleId;
use diesel::prelude::*;

/// How an article appears.
pub fn of(conn: &mut Connection, article: ArticleId) -> Result<Appearance> {
    let found: Option<Appearance> = appearances::table
        .find(article)
        .select(Appearance::as_select())
        .first(conn)
        .optional()?;
    Ok(found.unwrap_or_default())
}

/// The articles with numbers above `after`, up to `last`, that are not to be found here: those that are hidden, and
/// those that are at home on another site.
pub fn unmapped(
    conn: &mut Connection,
    after: ArticleId,
    last: ArticleId,
) -> Result<Vec<ArticleId>> {
    let elsewhere = appearances::hidden
        .eq(true)
        .or(appearances::canonical.ne(""));
    Ok(appearances::table
        .filter(appearances::article_id.gt(after))
        .filter(appearances::article_id.le(last))
        .filter(elsewhere)
        .select(appearances::article_id)
        .load(conn)?)
}

/// Those of some articles that are hidden.
pub fn hidden_among(conn: &mut Connection, articles: &[ArticleId]) -> Result<Vec<ArticleId>> {
    Ok(appearances::table
        .filter(among(appearances::article_id, articles))
        .filter(appearances::hidden.eq(true))
        .select(appearances::article_id)
        .load(conn)?)
}

/// Stores how an article appears, in the place of what was stored.
pub fn store(tx: &mut Transaction, article: ArticleId, new: &Appearance) -> Result<()> {
    forget(tx, article)?;
    diesel::insert_into(appearances::table)
        .values((appearances::article_id.eq(article), new))
        .execute(&mut **tx)?;
    Ok(())
}

/// It appears as it stands from now on.
pub fn forget(tx: &mut Transaction, article: ArticleId) -> Result<()> {
    diesel::delete(appearances::table.find(article)).execute(&mut **tx)?;
    Ok(())
}
