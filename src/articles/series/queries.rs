//! Questions about series.

use super::{MOST_PARTS, Series};
use crate::articles::listings::Offer;
use crate::articles::{Kind, Status};
use crate::db::schema::{articles, series, series_parts};
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::{ArticleId, SeriesId};
use diesel::dsl::max;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

/// No article has this number.
const NONE: ArticleId = ArticleId(0);
/// So many series are offered in the editor and listed at the desk, the latest first.
const MOST: i64 = 200;

/// A series, by its address.
pub fn find_by_slug(conn: &mut Connection, slug: &str) -> Result<Option<Series>> {
    Ok(series::table
        .filter(series::slug.eq(slug))
        .select(Series::as_select())
        .first(conn)
        .optional()?)
}

/// Any series, by number.
pub fn by_id(conn: &mut Connection, id: SeriesId) -> Result<Series> {
    Ok(series::table
        .find(id)
        .select(Series::as_select())
        .first(conn)?)
}

/// The series at this address, and those with this name.
pub fn alike(conn: &mut Connection, slug: &str, name: &str) -> Result<Vec<Series>> {
    let mut found: Vec<Series> = series::table
        .filter(series::name.eq(name))
        .order(series::id)
        .limit(1)
        .select(Series::as_select())
        .load(conn)?;
    found.extend(find_by_slug(conn, slug)?);
    Ok(found)
}

/// The latest series.
pub fn latest(conn: &mut Connection) -> Result<Vec<Series>> {
    Ok(series::table
        .filter(series::id.gt(SeriesId(0)))
        .order(series::id.desc())
        .limit(MOST)
        .select(Series::as_select())
        .load(conn)?)
}

/// The series of an article, and the number of its part.
pub fn of(conn: &mut Connection, article: ArticleId) -> Result<Option<(Series, i64)>> {
    Ok(series_parts::table
        .inner_join(series::table)
        .filter(series_parts::article_id.eq(article))
        .select((Series::as_select(), series_parts::part))
        .first(conn)
        .optional()?)
}

/// The highest number of a part; 0 before there is one.
pub fn last_part(conn: &mut Connection, series: SeriesId) -> Result<i64> {
    let last: Option<i64> = series_parts::table
        .filter(series_parts::series_id.eq(series))
        .select(max(series_parts::part))
        .first(conn)?;
    Ok(last.unwrap_or(0))
}

/// The published parts of a series in their order, and `own` among them, whatever its state.
pub fn parts(
    conn: &mut Connection,
    series: SeriesId,
    own: Option<ArticleId>,
) -> Result<Vec<Offer>> {
    let is_own = articles::id.eq(own.unwrap_or(NONE));
    Ok(series_parts::table
        .inner_join(articles::table)
        .filter(series_parts::series_id.eq(series))
        .filter(articles::kind.eq(Kind::Article))
        .filter(articles::status.eq(Status::Published).or(is_own))
        .order((series_parts::part, series_parts::article_id))
        .limit(MOST_PARTS)
        .select(Offer::as_select())
        .load(conn)?)
}

/// Makes a series, unless there is one with this address.
pub fn make(tx: &mut Transaction, slug: &str, name: &str) -> Result<()> {
    diesel::sql_query(
        "INSERT INTO series (slug, name) VALUES ($1, $2) ON CONFLICT (slug) DO NOTHING",
    )
    .bind::<Text, _>(slug)
    .bind::<Text, _>(name)
    .execute(&mut **tx)?;
    Ok(())
}

/// Puts an article into a series as this part.
pub fn set(tx: &mut Transaction, article: ArticleId, series: SeriesId, part: i64) -> Result<()> {
    diesel::sql_query(
        "INSERT INTO series_parts (article_id, series_id, part) VALUES ($1, $2, $3) \
         ON CONFLICT (article_id) DO UPDATE SET series_id = excluded.series_id, part = excluded.part",
    )
    .bind::<BigInt, _>(article)
    .bind::<BigInt, _>(series)
    .bind::<BigInt, _>(part)
    .execute(&mut **tx)?;
    Ok(())
}

/// Takes an article out of its series.
pub fn leave(tx: &mut Transaction, article: ArticleId) -> Result<()> {
    diesel::delete(series_parts::table.find(article)).execute(&mut **tx)?;
    Ok(())
}

/// Names and describes a series; `false` if there is none.
pub fn describe(tx: &mut Transaction, id: SeriesId, name: &str, description: &str) -> Result<bool> {
    let changed = diesel::update(series::table.find(id))
        .set((series::name.eq(name), series::description.eq(description)))
        .execute(&mut **tx)?;
    Ok(changed == 1)
}
