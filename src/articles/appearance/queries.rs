//! Questions about how articles appear elsewhere, and how that is stored. Few articles have a row.

use super::Appearance;
use crate::db::schema::{appearances, articles};
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
    Ok(appearances::table
        .filter(appearances::article_id.gt(after))
        .filter(appearances::article_id.le(last))
        .filter(elsewhere())
        .select(appearances::article_id)
        .load(conn)?)
}

/// The same of the articles and static pages with these slugs: the slugs of those that are not to be found here.
pub fn unmapped_among(conn: &mut Connection, slugs: &[String]) -> Result<Vec<String>> {
    Ok(articles::table
        .inner_join(appearances::table.on(appearances::article_id.eq(articles::id)))
        .filter(among(articles::slug, slugs))
        .filter(elsewhere())
        .select(articles::slug)
        .load(conn)?)
}

/// Whether it is to be found elsewhere or nowhere.
#[diesel::dsl::auto_type]
fn elsewhere() -> _ {
    appearances::hidden
        .eq(true)
        .or(appearances::canonical.ne(""))
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
