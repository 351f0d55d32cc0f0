//! Questions about which article shows which picture.

use super::Use;
use crate::db::schema::{article_pictures, articles, pictures};
use crate::db::{Connection, Transaction, among};
use crate::error::Result;
use crate::ids::ArticleId;
use crate::picture::{Ground, Grounds};
use diesel::prelude::*;

/// The keys of the pictures an article shows, in order.
pub fn shown_by(conn: &mut Connection, article: ArticleId) -> Result<Vec<String>> {
    Ok(article_pictures::table
        .filter(article_pictures::article_id.eq(article))
        .order(article_pictures::picture_key)
        .select(article_pictures::picture_key)
        .load(conn)?)
}

/// What is shown until the pictures of an article have come.
pub fn grounds_of(conn: &mut Connection, article: ArticleId) -> Result<Grounds> {
    let same = pictures::key.eq(article_pictures::picture_key);
    let found: Vec<(String, Vec<u8>)> = article_pictures::table
        .inner_join(pictures::table.on(same))
        .filter(article_pictures::article_id.eq(article))
        .filter(pictures::placeholder.is_not_null())
        .select((pictures::key, pictures::placeholder.assume_not_null()))
        .load(conn)?;
    Ok(Ground::each(found))
}

/// The articles that show one of some pictures, by their keys.
pub fn uses_of(conn: &mut Connection, keys: &[String]) -> Result<Vec<Use>> {
    Ok(article_pictures::table
        .inner_join(articles::table)
        .filter(among(article_pictures::picture_key, keys))
        .select((
            article_pictures::picture_key,
            articles::id,
            articles::title,
            articles::slug,
            articles::status,
        ))
        .load(conn)?)
}

/// Forgets which pictures an article shows.
pub fn clear(tx: &mut Transaction, article: ArticleId) -> Result<()> {
    diesel::delete(article_pictures::table.filter(article_pictures::article_id.eq(article)))
        .execute(&mut **tx)?;
    Ok(())
}

/// Notes that an article shows a picture.
pub fn insert(tx: &mut Transaction, article: ArticleId, key: &str) -> Result<()> {
    diesel::insert_into(article_pictures::table)
        .values((
            article_pictures::article_id.eq(article),
            article_pictures::picture_key.eq(key),
        ))
        .execute(&mut **tx)?;
    Ok(())
}
