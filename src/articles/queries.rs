//! Questions about articles.
use crate::db::Connection;
use crate::db::schema::articles;
use crate::error::Result;
use diesel::prelude::*;

/// The titles and slugs of the static pages, by title.
pub fn page_titles(conn: &mut Connection) -> Result<Vec<(String, String)>> {
    Ok(articles::table
        .filter(
            articles::kind
                .eq("page")
                .and(articles::status.eq("published")),
        )
        .order(articles::title)
        .limit(20)
        .select((articles::title, articles::slug))
        .load(conn)?)
}

/// The titles and slugs of the latest articles.
pub fn latest_titles(conn: &mut Connection, limit: i64) -> Result<Vec<(String, String)>> {
    Ok(articles::table
        .filter(
            articles::kind
                .eq("article")
                .and(articles::status.eq("published")),
        )
        .order((articles::published_at.desc(), articles::id.desc()))
        .limit(limit)
        .select((articles::title, articles::slug))
        .load(conn)?)
}
