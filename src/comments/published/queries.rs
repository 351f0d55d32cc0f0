//! Questions about published comments, the latest first.

use super::Published;
use crate::comments::visibility::queries::seen_by_everybody;
use crate::comments::{Comment, Writer};
use crate::db::schema::{accounts, articles, comments};
use crate::db::{Backend, Connection, Order, Way, along, among};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::place::{Place, Stretch};
use diesel::prelude::*;

type Row = (Comment, Writer, String, String);

/// The latest comments under an article.
pub fn latest_under(
    conn: &mut Connection,
    article: ArticleId,
    limit: i64,
) -> Result<Vec<Published>> {
    let rows: Vec<Row> = comments::table
        .inner_join(accounts::table.on(accounts::id.eq(comments::author_id)))
        .inner_join(articles::table.on(articles::id.eq(comments::article_id)))
        .filter(comments::article_id.eq(article))
        .filter(seen_by_everybody())
        .order((comments::created_at.desc(), comments::id.desc()))
        .limit(limit)
        .select((
            Comment::as_select(),
            Writer::as_select(),
            articles::title,
            articles::slug,
        ))
        .load(conn)?;
    Ok(rows.into_iter().map(published).collect())
}

/// A page of what somebody has written.
///
/// # Errors
/// [`crate::error::Error::NotFound`] for a place at a comment that is not theirs.
pub fn by(
    conn: &mut Connection,
    author: AccountId,
    place: Place,
    limit: usize,
) -> Result<Stretch<Published>> {
    let created_at = |id: i64| {
        let theirs = comments::table
            .find(CommentId(id))
            .filter(comments::author_id.eq(author));
        Ok(theirs.select(comments::created_at).first(conn).optional()?)
    };
    let way = Way::from(place, Order::LatestFirst, created_at)?;
    let theirs = comments::table
        .inner_join(accounts::table.on(accounts::id.eq(comments::author_id)))
        .inner_join(articles::table.on(articles::id.eq(comments::article_id)))
        .filter(comments::author_id.eq(author))
        .filter(seen_by_everybody())
        .select((
            Comment::as_select(),
            Writer::as_select(),
            articles::title,
            articles::slug,
        ))
        .limit(limit as i64 + 1)
        .into_boxed::<Backend>();
    let rows: Vec<Row> = along!(way, theirs, comments::created_at, comments::id).load(conn)?;
    let found = rows.into_iter().map(published).collect();
    Ok(Stretch::of(place, found, limit, |one: &Published| {
        one.comment.id.0
    }))
}

/// Those of some comments that everybody sees, in this order.
pub fn chosen(conn: &mut Connection, ids: &[CommentId]) -> Result<Vec<Published>> {
    let mut rows: Vec<Row> = comments::table
        .inner_join(accounts::table.on(accounts::id.eq(comments::author_id)))
        .inner_join(articles::table.on(articles::id.eq(comments::article_id)))
        .filter(among(comments::id, ids))
        .filter(seen_by_everybody())
        .select((
            Comment::as_select(),
            Writer::as_select(),
            articles::title,
            articles::slug,
        ))
        .load(conn)?;
    rows.sort_by_key(|(comment, ..)| ids.iter().position(|id| *id == comment.id));
    Ok(rows.into_iter().map(published).collect())
}

/// Whether everybody sees something that somebody has written.
pub fn has_any(conn: &mut Connection, author: AccountId) -> Result<bool> {
    let one: Option<CommentId> = comments::table
        .inner_join(articles::table)
        .filter(comments::author_id.eq(author))
        .filter(seen_by_everybody())
        .select(comments::id)
        .first(conn)
        .optional()?;
    Ok(one.is_some())
}

fn published((comment, writer, title, slug): Row) -> Published {
    Published {
        comment,
        writer,
        title,
        slug,
    }
}
