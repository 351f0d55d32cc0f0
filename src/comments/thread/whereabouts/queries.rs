//! Questions about where a comment is, answered by indexes alone.

use crate::comments::Status;
use crate::comments::thread::queries::Key;
use crate::comments::visibility::queries::seen_in_thread;
use crate::db::schema::comments;
use crate::db::{Backend, Connection, Way, along, among};
use crate::error::Result;
use crate::ids::CommentId;
use diesel::prelude::*;

/// By what the first published answers in a thread are sorted.
pub fn first_answers(conn: &mut Connection, thread: CommentId, limit: usize) -> Result<Vec<Key>> {
    Ok(comments::table
        .filter(comments::root_id.eq(thread))
        .filter(seen_in_thread())
        .order((comments::created_at, comments::id))
        .limit(limit as i64)
        .select((comments::created_at, comments::id))
        .load(conn)?)
}

/// The published answers in a thread that come before `key`, the nearest first.
pub fn answers_before(
    conn: &mut Connection,
    thread: CommentId,
    (at, id): Key,
    limit: usize,
) -> Result<Vec<CommentId>> {
    let way = Way {
        rises: false,
        behind: Some((at, id.0)),
    };
    let answers = comments::table
        .filter(comments::root_id.eq(thread))
        .filter(seen_in_thread())
        .select(comments::id)
        .limit(limit as i64)
        .into_boxed::<Backend>();
    Ok(along!(way, answers, comments::created_at, comments::id).load(conn)?)
}

/// A published answer to one of some comments.
pub fn published_answer(conn: &mut Connection, to: &[CommentId]) -> Result<Option<Key>> {
    Ok(comments::table
        .filter(among(comments::parent_id, to))
        .filter(seen_in_thread())
        .select((comments::created_at, comments::id))
        .first(conn)
        .optional()?)
}

/// Answers to some comments that are not published, and may have been answered all the same: those that
/// were taken away, and a few of those that wait, which is so only when they were imported.
pub fn unpublished_answers(
    conn: &mut Connection,
    to: &[CommentId],
    limit: usize,
) -> Result<Vec<CommentId>> {
    let gone = [Status::Removed, Status::Deleted, Status::Spam];
    let mut found = Vec::new();
    for states in [&gone[..], &[Status::Held, Status::Rejected]] {
        let some: Vec<CommentId> = comments::table
            .filter(among(comments::parent_id, to))
            .filter(among(comments::status, states))
            .limit(limit as i64)
            .select(comments::id)
            .load(conn)?;
        found.extend(some);
    }
    Ok(found)
}
