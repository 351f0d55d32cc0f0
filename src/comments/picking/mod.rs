//! Editors pick comments that are worth reading before the others.

pub mod queries;

use super::Comment;
use super::queries::find_published;
use crate::accounts::Account;
use crate::db::Transaction;
use crate::error::{Error, Result};
use crate::ids::{CommentId, Topic};
use crate::markdown::SafeHtml;
use crate::text_enum;

/// So many picks, the latest, stand over the threads of an article.
pub const SHOWN: i64 = 3;

text_enum! {
    /// What an editor did, as the moderation log names it.
    Picking {
        /// Picked a comment.
        Pick = "pick",
        /// Took that back.
        Unpick = "unpick",
    }
}

/// A comment that was picked.
#[derive(Clone, Debug)]
pub struct Pick {
    /// Its number.
    pub id: CommentId,
    /// Who wrote it.
    pub author: String,
    /// Its text as shown.
    pub body: SafeHtml,
}

/// Picks a comment, or takes that back; gives it with its author's name. What changes is a line of the moderation log.
///
/// # Errors
/// [`Error::Forbidden`] for those who neither edit nor moderate; [`Error::NotFound`] for a comment that not
/// everybody sees.
pub fn pick(
    tx: &mut Transaction,
    editor: &Account,
    id: CommentId,
    picked: bool,
) -> Result<(Comment, String)> {
    if !editor.role.may_pick() {
        return Err(Error::Forbidden(t!("comment-pick-forbidden")));
    }
    let (comment, author) = find_published(tx, id)?.ok_or(Error::NotFound)?;
    let picking = match picked {
        true => Picking::Pick,
        false => Picking::Unpick,
    };
    if queries::set_picked(tx, id, picked)? {
        queries::insert_change(tx, id, editor.id, picking)?;
        tx.touch(Topic::Article(comment.article_id));
    }
    Ok((comment, author))
}
