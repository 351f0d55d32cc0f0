//! Questions about comments as their authors change them.

use crate::clock::Moment;
use crate::comments::visibility::queries::seen_in_thread;
use crate::comments::{Comment, NewComment, Status};
use crate::db::schema::{comment_versions, comments};
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::{AccountId, CommentId};
use crate::markdown::PIPELINE_VERSION;
use diesel::dsl::{exists, select};
use diesel::prelude::*;

/// A text a comment had before it was changed.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = comment_versions)]
pub struct Version {
    /// The text as written.
    pub body: String,
    /// The text as shown.
    pub body_html: String,
    /// Which pipeline made that.
    pub html_version: i64,
    /// When it was written.
    pub written_at: Moment,
}

/// Somebody's own comment, as long as its text is there. Spam is not told of to whoever sent it.
pub fn find_own(
    conn: &mut Connection,
    id: CommentId,
    author: AccountId,
) -> Result<Option<Comment>> {
    Ok(comments::table
        .find(id)
        .filter(comments::author_id.eq(author))
        .filter(comments::status.ne(Status::Spam))
        .filter(comments::erased_at.is_null())
        .select(Comment::as_select())
        .first(conn)
        .optional()?)
}

/// Whether somebody else answered a comment, for all to see.
pub fn is_answered(conn: &mut Connection, comment: &Comment) -> Result<bool> {
    let answers = comments::table
        .filter(comments::parent_id.eq(comment.id))
        .filter(seen_in_thread())
        .filter(comments::author_id.ne(comment.author_id));
    Ok(select(exists(answers)).get_result(conn)?)
}

/// Keeps what `comment` says, before that is changed.
pub fn keep_version(tx: &mut Transaction, comment: &Comment) -> Result<()> {
    let written_at = comment.edited_at.unwrap_or(comment.created_at);
    let html_version: i64 = comments::table
        .find(comment.id)
        .select(comments::html_version)
        .first(&mut **tx)?;
    diesel::insert_into(comment_versions::table)
        .values((
            comment_versions::comment_id.eq(comment.id),
            comment_versions::version.eq(comment.version),
            comment_versions::body.eq(&comment.body),
            comment_versions::body_html.eq(&comment.body_html),
            comment_versions::html_version.eq(html_version),
            comment_versions::written_at.eq(written_at),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Stores a text in place of what `comment` says; `false` when that is not how it stands any more.
pub fn change(
    tx: &mut Transaction,
    comment: &Comment,
    new: &NewComment,
    status: Status,
    reasons: &str,
) -> Result<bool> {
    let now = tx.now;
    let same = comments::id
        .eq(comment.id)
        .and(comments::version.eq(comment.version))
        .and(comments::status.eq(comment.status));
    let changed = diesel::update(comments::table.filter(same))
        .set((
            comments::status.eq(status),
            comments::reasons.eq(reasons),
            comments::body.eq(&new.body),
            comments::body_html.eq(new.html.as_str()),
            comments::html_version.eq(PIPELINE_VERSION),
            comments::body_key.eq(new.body_key.as_slice()),
            comments::links.eq(new.links as i64),
            comments::version.eq(comment.version + 1),
            comments::edited_at.eq(now),
            // Editors picked other words.
            comments::picked_at.eq(None::<Moment>),
        ))
        .execute(&mut **tx)?;
    Ok(changed == 1)
}

/// What a comment said before, the latest first.
pub fn versions(conn: &mut Connection, id: CommentId) -> Result<Vec<Version>> {
    Ok(comment_versions::table
        .filter(comment_versions::comment_id.eq(id))
        .order(comment_versions::version.desc())
        .select(Version::as_select())
        .load(conn)?)
}
