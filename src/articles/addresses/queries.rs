//! Questions about addresses.

use crate::articles::Article;
use crate::db::schema::{articles, old_slugs};
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::ArticleId;
use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

/// No article has this number.
const NOBODY: ArticleId = ArticleId(0);

/// Whether an article other than `own` lives at this address.
pub fn is_live(conn: &mut Connection, slug: &str, own: Option<ArticleId>) -> Result<bool> {
    let other = articles::slug
        .eq(slug)
        .and(articles::id.ne(own.unwrap_or(NOBODY)));
    Ok(diesel::select(exists(articles::table.filter(other))).get_result(conn)?)
}

/// Whether an article other than `own` lived at this address.
pub fn was_used(conn: &mut Connection, slug: &str, own: Option<ArticleId>) -> Result<bool> {
    let other = old_slugs::slug
        .eq(slug)
        .and(old_slugs::article_id.ne(own.unwrap_or(NOBODY)));
    Ok(diesel::select(exists(old_slugs::table.filter(other))).get_result(conn)?)
}

/// The article that lived at this address.
pub fn find_moved(conn: &mut Connection, slug: &str) -> Result<Option<Article>> {
    Ok(old_slugs::table
        .inner_join(articles::table)
        .filter(old_slugs::slug.eq(slug))
        .select(Article::as_select())
        .first(conn)
        .optional()?)
}

/// Remembers that an article lived at this address.
pub fn remember(tx: &mut Transaction, slug: &str, article: ArticleId) -> Result<()> {
    diesel::sql_query(
        "INSERT INTO old_slugs (slug, article_id) VALUES ($1, $2) \
         ON CONFLICT (slug) DO UPDATE SET article_id = excluded.article_id",
    )
    .bind::<Text, _>(slug)
    .bind::<BigInt, _>(article)
    .execute(&mut **tx)?;
    Ok(())
}

/// Forgets an old address: an article lives there again.
pub fn forget(tx: &mut Transaction, slug: &str) -> Result<()> {
    diesel::delete(old_slugs::table.find(slug)).execute(&mut **tx)?;
    Ok(())
}
