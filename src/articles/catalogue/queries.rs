//! Questions about all that is published. Parts go by numbers, so that each is found in an index and costs
//! the same on a site of any size.

use super::{Mapped, PER_PART};
use crate::articles::appearance::queries::unmapped;
use crate::articles::{Kind, Status};
use crate::clock::Moment;
use crate::db::Connection;
use crate::db::schema::articles;
use crate::error::Result;
use crate::ids::ArticleId;
use diesel::dsl::max;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};
use std::collections::HashSet;

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    slug: String,
    #[diesel(sql_type = Nullable<BigInt>)]
    changed: Option<Moment>,
}

/// How many parts the articles and static pages make, empty ones among them.
pub fn parts(conn: &mut Connection) -> Result<i64> {
    let last: Option<ArticleId> = articles::table.select(max(articles::id)).first(conn)?;
    let last = last.map_or(0, |last| last.0);
    Ok((last + PER_PART - 1) / PER_PART)
}

/// Whether something of a part is published; the first has the number 1.
pub fn has_any(conn: &mut Connection, part: i64) -> Result<bool> {
    let one: Option<ArticleId> = articles::table
        .filter(articles::status.eq(Status::Published))
        .filter(articles::id.gt(ArticleId(part.saturating_sub(1).saturating_mul(PER_PART))))
        .filter(articles::id.le(ArticleId(part.saturating_mul(PER_PART))))
        .select(articles::id)
        .first(conn)
        .optional()?;
    Ok(one.is_some())
}

/// The articles and static pages of a part that are to be found here.
pub fn part(conn: &mut Connection, part: i64) -> Result<Vec<Mapped>> {
    let after = ArticleId(part.saturating_sub(1).saturating_mul(PER_PART));
    let last = ArticleId(part.saturating_mul(PER_PART));
    let rows: Vec<(ArticleId, String, Moment)> = articles::table
        .filter(articles::status.eq(Status::Published))
        .filter(articles::id.gt(after))
        .filter(articles::id.le(last))
        .order(articles::id)
        .select((articles::id, articles::slug, articles::edited_at))
        .load(conn)?;
    let left_out: HashSet<ArticleId> = unmapped(conn, after, last)?.into_iter().collect();
    let mapped = rows.into_iter().filter(|(id, _, _)| !left_out.contains(id));
    Ok(mapped
        .map(|(_, slug, changed)| Mapped { slug, changed })
        .collect())
}

/// The slugs of the latest articles and static pages.
pub fn latest_slugs(conn: &mut Connection, limit: i64) -> Result<Vec<String>> {
    Ok(articles::table
        .filter(articles::status.eq(Status::Published))
        .order(articles::id.desc())
        .limit(limit)
        .select(articles::slug)
        .load(conn)?)
}

/// The tags that have articles, and when each had its latest.
pub fn tags(conn: &mut Connection) -> Result<Vec<Mapped>> {
    let rows = diesel::sql_query(
        "SELECT tags.slug AS slug, (SELECT max(article_tags.listed_at) FROM article_tags \
         WHERE article_tags.tag_id = tags.id) AS changed FROM tags WHERE tags.id > 0 \
         ORDER BY tags.id LIMIT $1",
    )
    .bind::<BigInt, _>(PER_PART);
    Ok(mapped(rows.load(conn)?))
}

/// The sections that have articles, and when each had its latest.
pub fn sections(conn: &mut Connection) -> Result<Vec<Mapped>> {
    let rows = diesel::sql_query(
        "SELECT sections.slug AS slug, (SELECT max(articles.published_at) FROM articles \
         WHERE articles.section_id = sections.id AND articles.kind = $1 AND articles.status = $2) \
         AS changed FROM sections WHERE sections.deleted_at IS NULL AND sections.position >= 0 \
         ORDER BY sections.position, sections.id LIMIT $3",
    )
    .bind::<Text, _>(Kind::Article)
    .bind::<Text, _>(Status::Published)
    .bind::<BigInt, _>(PER_PART);
    Ok(mapped(rows.load(conn)?))
}

/// The series that have articles, and when each had its latest.
pub fn series(conn: &mut Connection) -> Result<Vec<Mapped>> {
    let rows = diesel::sql_query(
        "SELECT series.slug AS slug, (SELECT max(articles.published_at) FROM series_parts \
         JOIN articles ON articles.id = series_parts.article_id \
         WHERE series_parts.series_id = series.id AND articles.kind = $1 AND articles.status = $2) \
         AS changed FROM series WHERE series.id > 0 ORDER BY series.id LIMIT $3",
    )
    .bind::<Text, _>(Kind::Article)
    .bind::<Text, _>(Status::Published)
    .bind::<BigInt, _>(PER_PART);
    Ok(mapped(rows.load(conn)?))
}

/// The authors who have published something, and when each did last. Each is found after the one before:
/// neither their articles nor the readers cost anything.
pub fn authors(conn: &mut Connection) -> Result<Vec<Mapped>> {
    let rows = diesel::sql_query(
        "WITH RECURSIVE writers (id) AS ( \
         SELECT min(articles.author_id) FROM articles WHERE articles.author_id > 0 UNION ALL \
         SELECT (SELECT min(articles.author_id) FROM articles WHERE articles.author_id > writers.id) \
         FROM writers WHERE writers.id IS NOT NULL) \
         SELECT accounts.slug AS slug, (SELECT max(articles.published_at) FROM articles \
         WHERE articles.author_id = writers.id AND articles.kind = $1 AND articles.status = $2) \
         AS changed FROM writers JOIN accounts ON accounts.id = writers.id LIMIT $3",
    )
    .bind::<Text, _>(Kind::Article)
    .bind::<Text, _>(Status::Published)
    .bind::<BigInt, _>(PER_PART);
    Ok(mapped(rows.load(conn)?))
}

fn mapped(rows: Vec<Row>) -> Vec<Mapped> {
    let mapped = |row: Row| {
        let changed = row.changed?;
        Some(Mapped {
            slug: row.slug,
            changed,
        })
    };
    rows.into_iter().filter_map(mapped).collect()
}
