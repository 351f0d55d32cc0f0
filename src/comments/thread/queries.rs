//! Questions about threads.

use crate::accounts::Role;
use crate::clock::Moment;
use crate::comments::{Shown, Status};
use crate::db::Connection;
use crate::db::schema::{accounts, comments};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId};
use diesel::prelude::*;
use std::collections::HashSet;

/// What [`shown_on`] reads of a comment and its author.
macro_rules! shown_columns {
    () => {
        (
            (
                comments::id,
                comments::parent_id,
                comments::depth,
                comments::status,
            ),
            (
                comments::reasons,
                comments::public_reason,
                comments::body_html,
                comments::created_at,
            ),
            (
                accounts::id,
                accounts::name,
                accounts::slug,
                accounts::role,
                accounts::claimed,
            ),
        )
    };
}

/// The same as it comes.
type ShownRow = (
    (CommentId, Option<CommentId>, i64, Status),
    (String, String, String, Moment),
    (AccountId, String, String, Role, bool),
);

/// How many comments are asked for by number at once.
const AT_ONCE: usize = 1_000;

/// The comments of an article that `viewer` sees, in no order: everybody's published ones, their own
/// held and rejected ones, and what stands over those, without its text. No other row is read: a
/// flood that waits for review costs readers nothing.
pub fn shown_on(
    conn: &mut Connection,
    article: ArticleId,
    viewer: Option<AccountId>,
) -> Result<Vec<Shown>> {
    let published: Vec<ShownRow> = comments::table
        .inner_join(accounts::table.on(accounts::id.eq(comments::author_id)))
        .filter(comments::article_id.eq(article))
        .filter(comments::status.eq(Status::Published))
        .select(shown_columns!())
        .load(conn)?;
    let mut shown: Vec<Shown> = published
        .into_iter()
        .map(|row| seen_by(row, viewer))
        .collect();
    if let Some(viewer) = viewer {
        let own: Vec<ShownRow> = comments::table
            .inner_join(accounts::table.on(accounts::id.eq(comments::author_id)))
            .filter(comments::author_id.eq(viewer))
            .filter(comments::status.eq_any([Status::Held, Status::Rejected]))
            .filter(comments::article_id.eq(article))
            .select(shown_columns!())
            .load(conn)?;
        shown.extend(own.into_iter().map(|row| seen_by(row, Some(viewer))));
    }
    add_missing_parents(conn, &mut shown, viewer)?;
    Ok(shown)
}

/// What nobody sees has a place all the same when somebody answered it.
fn add_missing_parents(
    conn: &mut Connection,
    shown: &mut Vec<Shown>,
    viewer: Option<AccountId>,
) -> Result<()> {
    let mut known: HashSet<CommentId> = shown.iter().map(|one| one.id).collect();
    let mut new = 0;
    while new < shown.len() {
        let mut missing: Vec<CommentId> = shown[new..]
            .iter()
            .filter_map(|one| one.parent_id)
            .filter(|parent| known.insert(*parent))
            .collect();
        missing.sort_unstable();
        new = shown.len();
        for some in missing.chunks(AT_ONCE) {
            let rows: Vec<ShownRow> = comments::table
                .inner_join(accounts::table.on(accounts::id.eq(comments::author_id)))
                .filter(comments::id.eq_any(some))
                .select(shown_columns!())
                .load(conn)?;
            shown.extend(rows.into_iter().map(|row| seen_by(row, viewer)));
        }
    }
    Ok(())
}

/// The one place that decides whose eyes a text is for.
fn seen_by(row: ShownRow, viewer: Option<AccountId>) -> Shown {
    let (
        (id, parent_id, depth, status),
        (reasons, public_reason, body_html, created_at),
        (author_id, author, author_slug, author_role, author_claimed),
    ) = row;
    let has_text = match status {
        Status::Published => true,
        Status::Held | Status::Rejected => Some(author_id) == viewer,
        Status::Spam | Status::Removed | Status::Deleted => false,
    };
    Shown {
        id,
        parent_id,
        depth,
        status,
        reasons,
        public_reason,
        body_html: if has_text { body_html } else { String::new() },
        created_at,
        author_id,
        author,
        author_slug,
        author_role,
        author_claimed,
        has_text,
    }
}
