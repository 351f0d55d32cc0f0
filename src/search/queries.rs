//! Questions to the index, and how it is written. What the databases ask in words of their own is in
//! `sqlite` and `postgres`; all else is asked of both alike.

pub mod filters;
mod index;
#[cfg(feature = "postgres")]
mod postgres;
mod sqlite;
pub mod upkeep;
pub mod vocabulary;

use super::Scope;
use super::entry::Mark;
use super::query::Query;
use super::ranking::Candidate;
use crate::articles::Status as ArticleStatus;
use crate::comments::visibility::queries::seen_by_everybody;
use crate::db::schema::{articles, comments};
use crate::db::{Connection, among};
use crate::error::Result;
use crate::ids::{ArticleId, CommentId};
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use index::{article_index, comment_index};
use std::cmp::Reverse;
use std::collections::HashMap;

/// Where the words have to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// Anywhere.
    Anywhere,
    /// In the title or the tags.
    InHeads,
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    id: i64,
}

/// The numbers of what holds all that is looked for, the highest first.
pub fn holding(
    conn: &mut Connection,
    scope: Scope,
    query: &Query,
    marks: &[Mark],
    place: Where,
    limit: i64,
) -> Result<Vec<i64>> {
    let numbers: Vec<Number> = match conn {
        Connection::Sqlite(conn) => sqlite::holding(conn, scope, query, marks, place, limit)?,
        #[cfg(feature = "postgres")]
        Connection::Postgres(conn) => postgres::holding(conn, scope, query, marks, place, limit)?,
    };
    Ok(numbers.into_iter().map(|one| one.id).collect())
}

/// The number under which the index holds something: below zero, so that lists of words, which are read from their
/// beginning on, begin with the newest.
fn key(id: i64) -> i64 {
    -id
}

/// The highest number in the index.
pub fn highest(conn: &mut Connection, scope: Scope) -> Result<i64> {
    let first: Option<i64> = match scope {
        Scope::Articles => article_index::table
            .order(article_index::rowid.asc())
            .select(article_index::rowid)
            .first(conn)
            .optional()?,
        Scope::Comments => comment_index::table
            .order(comment_index::rowid.asc())
            .select(comment_index::rowid)
            .first(conn)
            .optional()?,
    };
    Ok(first.map_or(0, key))
}

/// Those of the numbers that name something everybody sees, the highest first.
pub fn visible(conn: &mut Connection, scope: Scope, ids: &[i64]) -> Result<Vec<i64>> {
    let mut seen: Vec<i64> = match scope {
        Scope::Articles => {
            let seen: Vec<ArticleId> = articles::table
                .filter(articles::status.eq(ArticleStatus::Published))
                .filter(among(articles::id, ids))
                .select(articles::id)
                .load(conn)?;
            seen.into_iter().map(|id| id.0).collect()
        }
        Scope::Comments => {
            let seen: Vec<CommentId> = comments::table
                .inner_join(articles::table)
                .filter(among(comments::id, ids))
                .filter(seen_by_everybody())
                .select(comments::id)
                .load(conn)?;
            seen.into_iter().map(|id| id.0).collect()
        }
    };
    seen.sort_unstable_by(|one, other| other.cmp(one));
    Ok(seen)
}

/// The numbers of some entries, what appeared last first.
pub fn by_date(conn: &mut Connection, scope: Scope, ids: &[i64]) -> Result<Vec<i64>> {
    let keys: Vec<i64> = ids.iter().copied().map(key).collect();
    let mut dated: Vec<(i64, i64)> = match scope {
        Scope::Articles => article_index::table
            .filter(among(article_index::rowid, &keys))
            .select((article_index::at, article_index::rowid))
            .load(conn)?,
        Scope::Comments => comment_index::table
            .filter(among(comment_index::rowid, &keys))
            .select((comment_index::at, comment_index::rowid))
            .load(conn)?,
    };
    dated.sort_unstable_by_key(|(at, rowid)| (Reverse(*at), *rowid));
    Ok(dated.into_iter().map(|(_, rowid)| key(rowid)).collect())
}

/// The folded words of some entries, in any order.
pub fn texts(conn: &mut Connection, scope: Scope, ids: &[i64]) -> Result<Vec<Candidate>> {
    type Row = (i64, i64, String, String, String, String);
    let keys: Vec<i64> = ids.iter().copied().map(key).collect();
    Ok(match scope {
        Scope::Articles => {
            let rows: Vec<Row> = article_index::table
                .filter(among(article_index::rowid, &keys))
                .select((
                    article_index::rowid,
                    article_index::at,
                    article_index::title,
                    article_index::tags,
                    article_index::standfirst,
                    article_index::body,
                ))
                .load(conn)?;
            let candidate = |(rowid, at, title, tags, standfirst, body): Row| Candidate {
                id: key(rowid),
                at,
                heads: [title, tags, standfirst],
                body,
            };
            rows.into_iter().map(candidate).collect()
        }
        Scope::Comments => {
            let rows: Vec<(i64, i64, String)> = comment_index::table
                .filter(among(comment_index::rowid, &keys))
                .select((comment_index::rowid, comment_index::at, comment_index::body))
                .load(conn)?;
            let candidate = |(rowid, at, body)| Candidate {
                id: key(rowid),
                at,
                body,
                ..Candidate::default()
            };
            rows.into_iter().map(candidate).collect()
        }
    })
}

/// The bodies as shown of those that are published.
pub fn bodies(conn: &mut Connection, ids: &[ArticleId]) -> Result<HashMap<ArticleId, String>> {
    let bodies: Vec<(ArticleId, String)> = articles::table
        .filter(articles::status.eq(ArticleStatus::Published))
        .filter(among(articles::id, ids))
        .select((articles::id, articles::body_html))
        .load(conn)?;
    Ok(bodies.into_iter().collect())
}
