//! Questions about texts that are wiped, and the wiping.

use crate::clock::Moment;
use crate::comments::{Comment, Status};
use crate::db::schema::{comment_versions, comments, spam_lessons};
use crate::db::{Connection, Transaction, among};
use crate::error::Result;
use crate::ids::{AccountId, CommentId};
use crate::markdown::PIPELINE_VERSION;
use diesel::prelude::*;

/// What stands in place of a text: a column that holds one never holds nothing.
const WIPED: &str = " ";

/// Comments deleted `before` then whose texts are still there, the oldest deletion first.
pub fn due(conn: &mut Connection, before: Moment, limit: usize) -> Result<Vec<CommentId>> {
    Ok(comments::table
        .filter(comments::deleted_at.is_not_null())
        .filter(comments::erased_at.is_null())
        .filter(comments::deleted_at.le(before))
        .order((comments::deleted_at, comments::id))
        .limit(limit as i64)
        .select(comments::id)
        .load(conn)?)
}

/// Somebody's comments whose texts are still there, wherever they stand.
pub fn unerased(conn: &mut Connection, author: AccountId, limit: usize) -> Result<Vec<Comment>> {
    Ok(comments::table
        .filter(comments::author_id.eq(author))
        .filter(comments::erased_at.is_null())
        .order((comments::created_at, comments::id))
        .limit(limit as i64)
        .select(Comment::as_select())
        .load(conn)?)
}

/// Lets comments stand at `status`.
pub fn stand(tx: &mut Transaction, ids: &[CommentId], status: Status) -> Result<()> {
    diesel::update(comments::table.filter(among(comments::id, ids)))
        .set(comments::status.eq(status))
        .execute(&mut **tx)?;
    Ok(())
}

/// Wipes all that these comments say, and said before.
pub fn wipe(tx: &mut Transaction, ids: &[CommentId]) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    let now = tx.now;
    diesel::delete(comment_versions::table.filter(among(comment_versions::comment_id, ids)))
        .execute(&mut **tx)?;
    // What was learned from them stays as counts; which words were theirs goes.
    diesel::update(spam_lessons::table.filter(among(spam_lessons::comment_id, ids)))
        .set(spam_lessons::tokens.eq(""))
        .execute(&mut **tx)?;
    diesel::update(comments::table.filter(among(comments::id, ids)))
        .set((
            comments::body.eq(WIPED),
            comments::body_html.eq(""),
            comments::html_version.eq(PIPELINE_VERSION),
            comments::body_key.eq([0_u8; 32].as_slice()),
            comments::submission_key.eq(None::<Vec<u8>>),
            comments::reasons.eq(""),
            comments::links.eq(0),
            comments::erased_at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(())
}
