//! Questions about tags.

use super::{Tag, TagName};
use crate::db::schema::{article_tags, tags};
use crate::db::{Connection, Transaction, among};
use crate::error::Result;
use crate::ids::{ArticleId, TagId};
use diesel::prelude::*;
use diesel::sql_types::Text;
use std::collections::HashMap;

/// A tag, by its address.
pub fn find_by_slug(conn: &mut Connection, slug: &str) -> Result<Option<Tag>> {
    Ok(tags::table
        .filter(tags::slug.eq(slug))
        .select(Tag::as_select())
        .first(conn)
        .optional()?)
}

/// The tags of an article, the primary one first.
pub fn of(conn: &mut Connection, article: ArticleId) -> Result<Vec<Tag>> {
    Ok(of_all(conn, &[article])?
        .remove(&article)
        .unwrap_or_default())
}

/// The tags of several articles, the primary one first.
pub fn of_all(
    conn: &mut Connection,
    articles: &[ArticleId],
) -> Result<HashMap<ArticleId, Vec<Tag>>> {
    let mut rows: Vec<(ArticleId, i64, Tag)> = article_tags::table
        .inner_join(tags::table)
        .filter(among(article_tags::article_id, articles))
        .select((
            article_tags::article_id,
            article_tags::position,
            Tag::as_select(),
        ))
        .load(conn)?;
    rows.sort_unstable_by_key(|(article, position, tag)| (*article, *position, tag.id));
    let mut found: HashMap<ArticleId, Vec<Tag>> = HashMap::new();
    for (article, _, tag) in rows {
        found.entry(article).or_default().push(tag);
    }
    Ok(found)
}

/// The tags with these names or addresses.
pub fn alike(conn: &mut Connection, names: &[TagName]) -> Result<Vec<Tag>> {
    let slugs: Vec<String> = names.iter().map(|name| name.slug().to_owned()).collect();
    let names: Vec<String> = names.iter().map(|name| name.name().to_owned()).collect();
    Ok(tags::table
        .filter(tags::slug.eq_any(slugs).or(tags::name.eq_any(names)))
        .order(tags::id)
        .select(Tag::as_select())
        .load(conn)?)
}

/// Makes a tag, unless there is one with this address.
pub fn make(tx: &mut Transaction, name: &TagName) -> Result<()> {
    diesel::sql_query(
        "INSERT INTO tags (slug, name) VALUES ($1, $2) ON CONFLICT (slug) DO NOTHING",
    )
    .bind::<Text, _>(name.slug())
    .bind::<Text, _>(name.name())
    .execute(&mut **tx)?;
    Ok(())
}

/// Takes a tag from an article.
pub fn take(tx: &mut Transaction, article: ArticleId, tag: TagId) -> Result<()> {
    diesel::delete(article_tags::table.find((article, tag))).execute(&mut **tx)?;
    Ok(())
}

/// Says which in their order a tag is that an article has.
pub fn place(tx: &mut Transaction, article: ArticleId, tag: TagId, position: i64) -> Result<()> {
    diesel::update(article_tags::table.find((article, tag)))
        .set(article_tags::position.eq(position))
        .execute(&mut **tx)?;
    Ok(())
}

/// Gives an article a tag that it does not have.
pub fn add(tx: &mut Transaction, article: ArticleId, tag: TagId, position: i64) -> Result<()> {
    diesel::insert_into(article_tags::table)
        .values((
            article_tags::article_id.eq(article),
            article_tags::tag_id.eq(tag),
            article_tags::position.eq(position),
        ))
        .execute(&mut **tx)?;
    Ok(())
}
