//! What can be answered: what everybody sees, and what is gone as long as a line stands in its place.

use super::thread::whereabouts::leaves_line;
use super::{Comment, DEEPEST_ANSWERED, NEVER, Position, Status, SubmitError, queries};
use crate::articles::{self, Article, Status as ArticleStatus};
use crate::db::Connection;
use crate::error::Result;
use crate::ids::{ArticleId, CommentId};

/// What is answered, with its article, as it stands in the thread.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The article.
    pub article: Article,
    /// The comment. What it says is nobody's to read unless its author is named.
    pub comment: Comment,
    /// Who wrote it, unless only a line stands in its place.
    pub author: Option<String>,
}

/// Where an answer to `parent` goes, if that can be answered.
pub fn answer(
    conn: &mut Connection,
    article: ArticleId,
    parent: Option<CommentId>,
) -> Result<Result<Position, SubmitError>> {
    let Some(parent) = parent else {
        return Ok(Ok(Position::default()));
    };
    let found = queries::find(conn, parent)?.filter(|found| found.article_id == article);
    let Some(found) = found else {
        return Ok(Err(SubmitError::NoParent));
    };
    let under_line = found.status != Status::Published;
    if under_line && !leaves_line(conn, found.id)? {
        // Of what nobody ever saw, nobody learns that it was there.
        return Ok(Err(match found.appeared_at {
            NEVER => SubmitError::NoParent,
            _ => SubmitError::ParentRemoved,
        }));
    }
    if found.depth >= DEEPEST_ANSWERED {
        return Ok(Err(SubmitError::TooDeep));
    }
    Ok(Ok(Position {
        depth: found.depth + 1,
        root_id: Some(found.thread()),
        under_line,
    }))
}

/// What somebody who answers the comment of this number answers, if it, or a line in its place, stands in a thread.
pub fn find(conn: &mut Connection, id: CommentId) -> Result<Option<Answered>> {
    let (comment, author) = match queries::find_published(conn, id)? {
        Some((comment, author)) => (comment, Some(author)),
        None => match queries::find(conn, id)? {
            Some(comment) if comment.status != Status::Published && leaves_line(conn, id)? => {
                (comment, None)
            }
            _ => return Ok(None),
        },
    };
    let article = articles::queries::by_id(conn, comment.article_id)?;
    let is_read = article.status == ArticleStatus::Published;
    Ok(is_read.then_some(Answered {
        article,
        comment,
        author,
    }))
}
