//! Questions about what has come, answered by an index alone.

use super::Arrivals;
use crate::comments::NEVER;
use crate::comments::visibility::queries::seen_in_thread;
use crate::db::schema::comments;
use crate::db::{Backend, Connection, Order, Way, along};
use crate::error::Result;
use crate::ids::{ArticleId, CommentId};
use crate::place::Place;
use diesel::prelude::*;

/// No more than so many are counted.
pub const MOST: usize = 1000;

/// The published comment under an article that appeared last.
pub fn latest(conn: &mut Connection, article: ArticleId) -> Result<Option<CommentId>> {
    Ok(comments::table
        .filter(comments::article_id.eq(article))
        .filter(seen_in_thread())
        .order((comments::appeared_at.desc(), comments::id.desc()))
        .select(comments::id)
        .first(conn)
        .optional()?)
}

/// What was published under an article and appeared later than the comment at `place`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] for a comment that never stood under the article.
pub fn since(conn: &mut Connection, article: ArticleId, place: Place) -> Result<Arrivals> {
    let appeared_at = |id: i64| {
        let comment = comments::table
            .find(CommentId(id))
            .filter(comments::article_id.eq(article))
            .filter(seen_in_thread().or(comments::appeared_at.ne(NEVER)));
        Ok(comment
            .select(comments::appeared_at)
            .first(conn)
            .optional()?)
    };
    let way = Way::from(place, Order::OldestFirst, appeared_at)?;
    let there = comments::table
        .filter(comments::article_id.eq(article))
        .filter(seen_in_thread())
        .select(comments::id)
        .limit(MOST as i64)
        .into_boxed::<Backend>();
    let found: Vec<CommentId> =
        along!(way, there, comments::appeared_at, comments::id).load(conn)?;
    Ok(Arrivals {
        count: found.len(),
        first: found.first().copied(),
    })
}
