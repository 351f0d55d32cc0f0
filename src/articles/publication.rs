//! Publication: who sees an article, and what changes that.

use super::{Article, Status, queries, touch};
use crate::accounts::Account;
use crate::db::Transaction;
use crate::error::{Error, Result};
use crate::ids::ArticleId;

/// Shows an article to everybody. Its date is that of its first publication.
///
/// # Errors
/// As [`queries::editable_by`]; [`Error::Forbidden`] for contributors.
pub fn publish(tx: &mut Transaction, writer: &Account, id: ArticleId) -> Result<Article> {
    change_status(tx, writer, id, None, Status::Published)
}

/// Makes an article a draft again.
///
/// # Errors
/// As [`publish`].
pub fn unpublish(tx: &mut Transaction, writer: &Account, id: ArticleId) -> Result<Article> {
    change_status(tx, writer, id, None, Status::Draft)
}

/// Takes an article away for good, unless it changed since `version`: its address says it was here.
///
/// # Errors
/// As [`publish`]; [`Error::Conflict`] when it has changed; [`Error::Impossible`] if never published.
pub fn withdraw(
    tx: &mut Transaction,
    writer: &Account,
    id: ArticleId,
    version: i64,
) -> Result<Article> {
    change_status(tx, writer, id, Some(version), Status::Withdrawn)
}

fn change_status(
    tx: &mut Transaction,
    writer: &Account,
    id: ArticleId,
    version: Option<i64>,
    to: Status,
) -> Result<Article> {
    let old = queries::editable_by(tx, id, writer)?;
    if !writer.role.may_publish() {
        return Err(Error::Forbidden(t!("editor-may-not-publish")));
    }
    if old.status == to {
        return Ok(old);
    }
    if to == Status::Withdrawn && old.published_at.is_none() {
        return Err(Error::Impossible(t!("editor-never-published")));
    }
    let seen = version.unwrap_or(old.version);
    if old.version != seen || !queries::set_status(tx, writer, &old, to)? {
        return Err(Error::Conflict(t!("editor-changed-meanwhile")));
    }
    touch(tx, &old, to);
    queries::by_id(tx, id)
}
