//! What is to be put into the index, and how it is.

use super::index::article_index;
use super::key;
#[cfg(feature = "postgres")]
use super::postgres;
use super::sqlite;
use crate::articles::Status as ArticleStatus;
use crate::articles::tags::queries as tags;
use crate::clock::Moment;
use crate::comments::visibility::queries::seen_in_thread;
use crate::db::schema::{articles, comments, index_backlog, unindexed};
use crate::db::{Connection, Transaction, among};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::search::Scope;
use crate::search::entry::{ArticleSource, CommentSource, Entry};
use diesel::dsl::max;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

/// The number of a note that something has changed, what that is and its number.
pub type Note = (i64, Scope, i64);

/// What this change has made stale in the index, in its order.
pub fn noted(conn: &mut Connection, limit: i64) -> Result<Vec<Note>> {
    Ok(unindexed::table
        .order(unindexed::id)
        .limit(limit)
        .select((unindexed::id, unindexed::what, unindexed::subject_id))
        .load(conn)?)
}

/// Forgets what this change has noted.
pub fn forget(tx: &mut Transaction, notes: &[i64]) -> Result<()> {
    diesel::delete(unindexed::table.filter(among(unindexed::id, notes))).execute(&mut **tx)?;
    Ok(())
}

/// What was left for later, the oldest first.
pub fn backlog(conn: &mut Connection, limit: i64) -> Result<Vec<Note>> {
    let (id, what) = (index_backlog::id, index_backlog::what);
    Ok(index_backlog::table
        .order(id)
        .limit(limit)
        .select((id, what, index_backlog::subject_id))
        .load(conn)?)
}

/// Forgets what was left for later.
pub fn forget_backlog(tx: &mut Transaction, notes: &[i64]) -> Result<()> {
    diesel::delete(index_backlog::table.filter(among(index_backlog::id, notes)))
        .execute(&mut **tx)?;
    Ok(())
}

/// Leaves for later what this change has noted.
pub fn put_off(tx: &mut Transaction) -> Result<()> {
    diesel::sql_query(
        "INSERT INTO index_backlog (what, subject_id) \
         SELECT what, subject_id FROM unindexed ORDER BY id",
    )
    .execute(&mut **tx)?;
    diesel::delete(unindexed::table).execute(&mut **tx)?;
    Ok(())
}

/// An article or a page, if it is published.
pub fn article(conn: &mut Connection, id: i64) -> Result<Option<ArticleSource>> {
    type Row = (String, String, String, AccountId, Option<Moment>);
    let id = ArticleId(id);
    let row: Option<Row> = articles::table
        .find(id)
        .filter(articles::status.eq(ArticleStatus::Published))
        .select((
            articles::title,
            articles::standfirst,
            articles::body_html,
            articles::author_id,
            articles::published_at,
        ))
        .first(conn)
        .optional()?;
    let Some((title, standfirst, body_html, author, at)) = row else {
        return Ok(None);
    };
    let tags = tags::of(conn, id)?.into_iter();
    Ok(Some(ArticleSource {
        title,
        standfirst,
        body_html,
        author,
        at: at.unwrap_or(Moment(0)),
        tags: tags.map(|tag| (tag.id, tag.name)).collect(),
    }))
}

/// A comment, if it is published, whatever its article is.
pub fn comment(conn: &mut Connection, id: i64) -> Result<Option<CommentSource>> {
    type Row = (ArticleId, String, AccountId, Moment);
    let row: Option<Row> = comments::table
        .find(CommentId(id))
        .filter(seen_in_thread())
        .select((
            comments::article_id,
            comments::body_html,
            comments::author_id,
            comments::created_at,
        ))
        .first(conn)
        .optional()?;
    let Some((article, body_html, author, at)) = row else {
        return Ok(None);
    };
    let tags = tags::of(conn, article)?.into_iter();
    Ok(Some(CommentSource {
        body_html,
        author,
        at,
        tags: tags.map(|tag| tag.id).collect(),
    }))
}

/// The folded title, tags and standfirst that the index holds of an article.
pub fn heads(conn: &mut Connection, id: i64) -> Result<Option<(String, String, String)>> {
    use article_index::{rowid, standfirst, tags, title};
    Ok(article_index::table
        .filter(rowid.eq(key(id)))
        .select((title, tags, standfirst))
        .first(conn)
        .optional()?)
}

/// Puts something into the index, where it is not.
pub fn put(tx: &mut Transaction, scope: Scope, id: i64, entry: &Entry) -> Result<()> {
    match &mut **tx {
        Connection::Sqlite(conn) => sqlite::put(conn, scope, id, entry),
        #[cfg(feature = "postgres")]
        Connection::Postgres(conn) => postgres::put(conn, scope, id, entry),
    }
}

/// Takes something out of the index.
pub fn take_out(tx: &mut Transaction, scope: Scope, id: i64) -> Result<()> {
    match scope {
        Scope::Articles => {
            diesel::sql_query("DELETE FROM article_index WHERE rowid = $1")
                .bind::<BigInt, _>(key(id))
                .execute(&mut **tx)?;
        }
        Scope::Comments => {
            diesel::sql_query("DELETE FROM comment_index WHERE rowid = $1")
                .bind::<BigInt, _>(key(id))
                .execute(&mut **tx)?;
        }
    }
    Ok(())
}

/// The highest number of what there is, and of what the index holds.
pub fn last(conn: &mut Connection, scope: Scope) -> Result<i64> {
    let indexed = super::highest(conn, scope)?;
    let there = match scope {
        Scope::Articles => {
            let last: Option<ArticleId> = articles::table.select(max(articles::id)).first(conn)?;
            last.map_or(0, |id| id.0)
        }
        Scope::Comments => {
            let last: Option<CommentId> = comments::table.select(max(comments::id)).first(conn)?;
            last.map_or(0, |id| id.0)
        }
    };
    Ok(there.max(indexed))
}

/// Notes everything whose number is above one and no higher than another for the backlog: what is published, and what the
/// index holds that is not.
pub fn note(tx: &mut Transaction, scope: Scope, above: i64, to: i64) -> Result<()> {
    let (published, left_over) = match scope {
        Scope::Articles => (
            diesel::sql_query(
                "INSERT INTO index_backlog (what, subject_id) SELECT 'article', id \
                 FROM articles WHERE status = 'published' AND id > $1 AND id <= $2",
            ),
            diesel::sql_query(
                "INSERT INTO index_backlog (what, subject_id) \
                 SELECT 'article', -rowid FROM article_index \
                 WHERE rowid > $1 AND rowid <= $2 AND NOT EXISTS ( \
                 SELECT 1 FROM articles WHERE articles.id = -article_index.rowid \
                 AND articles.status = 'published')",
            ),
        ),
        Scope::Comments => (
            diesel::sql_query(
                "INSERT INTO index_backlog (what, subject_id) SELECT 'comment', id \
                 FROM comments WHERE status = 'published' AND id > $1 AND id <= $2",
            ),
            diesel::sql_query(
                "INSERT INTO index_backlog (what, subject_id) \
                 SELECT 'comment', -rowid FROM comment_index \
                 WHERE rowid > $1 AND rowid <= $2 AND NOT EXISTS ( \
                 SELECT 1 FROM comments WHERE comments.id = -comment_index.rowid \
                 AND comments.status = 'published')",
            ),
        ),
    };
    let keys = (key(to) - 1, key(above) - 1);
    for (statement, (above, to)) in [(published, (above, to)), (left_over, keys)] {
        statement
            .bind::<BigInt, _>(above)
            .bind::<BigInt, _>(to)
            .execute(&mut **tx)?;
    }
    Ok(())
}
