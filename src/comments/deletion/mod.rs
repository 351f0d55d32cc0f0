//! Authors delete their comments at any time, and can take that back for thirty days. A line stays where
//! somebody visible answered; the text is kept for those thirty days, and then erased.

pub mod pages;
pub mod queries;

use super::editing::queries::find_own;
use super::editing::{joined, screen_again};
use super::screening::{Policy, Refusal, Verdict};
use super::{Comment, NewComment, Status, queries as comments, tally};
use crate::accounts::Account;
use crate::accounts::standing::{self, Notice};
use crate::db::Transaction;
use crate::error::{Error, Result};
use crate::ids::CommentId;
use std::time::Duration;

/// How long the text of a deleted comment is kept.
pub const KEPT_FOR: Duration = Duration::from_secs(30 * 24 * 3600);

/// Why a deletion was not taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UndoError {
    /// It is not deleted.
    NotDeleted,
    /// Its text is not kept any more.
    TooLate,
    /// A moderator took it down meanwhile.
    TakenDown,
    /// A rule refuses what it says.
    Refused(Refusal),
    /// A moderator has decided that its author only reads.
    Barred(Notice),
    /// What it says is no comment by the rules of today.
    Unfit,
}

impl UndoError {
    /// For its author: what is so, and the way on.
    pub fn sentence(&self) -> String {
        match self {
            UndoError::NotDeleted => t!("more-not-deleted").into(),
            UndoError::TooLate => t!("more-restored-too-late").into(),
            UndoError::TakenDown => t!("more-restored-taken-down").into(),
            UndoError::Barred(bar) => t!("more-stays-deleted", why = bar.sentence()),
            UndoError::Unfit => t!("more-restored-unfit").into(),
            UndoError::Refused(refusal) => t!("more-stays-deleted", why = refusal.sentence()),
        }
    }
}

impl Comment {
    /// Whether its author has deleted it, or its text was erased.
    pub fn is_gone(&self) -> bool {
        self.status == Status::Deleted || self.erased_at.is_some()
    }

    /// Whether a moderator took it down after its author deleted it.
    pub fn is_taken_down_since(&self) -> bool {
        self.taken_down.is_some()
    }
}

/// Deletes the author's own comment, wherever it stands. One that is deleted stays so.
///
/// # Errors
/// [`Error::NotFound`] unless there is such a comment of theirs.
pub fn delete(tx: &mut Transaction, author: &Account, id: CommentId) -> Result<Comment> {
    let comment = find_own(tx, id, author.id)?.ok_or(Error::NotFound)?;
    if comment.status == Status::Deleted {
        return Ok(comment);
    }
    if !queries::delete(tx, &comment)? {
        return Err(Error::Conflict(t!("more-deletion-conflict")));
    }
    let deleted = comments::by_id(tx, id)?;
    tally::count(tx, &deleted, Some(comment.status))?;
    Ok(deleted)
}

/// Takes the deletion of the author's own comment back: it stands where it stood, unless a rule holds
/// what it says, which is `text`.
///
/// # Errors
/// [`Error::NotFound`] unless there is such a comment of theirs.
pub fn undo(
    tx: &mut Transaction,
    author: &Account,
    id: CommentId,
    text: &NewComment,
    policy: &Policy,
) -> Result<Result<Comment, UndoError>> {
    comments::take_turn(tx, author.id)?;
    let comment = find_own(tx, id, author.id)?.ok_or(Error::NotFound)?;
    let (Status::Deleted, Some(deleted_at)) = (comment.status, comment.deleted_at) else {
        return Ok(Err(UndoError::NotDeleted));
    };
    if let Some(bar) = standing::bar(tx, author.id)? {
        return Ok(Err(UndoError::Barred(bar)));
    }
    if tx.now >= deleted_at.plus(KEPT_FOR) {
        return Ok(Err(UndoError::TooLate));
    }
    if comment.is_taken_down_since() {
        return Ok(Err(UndoError::TakenDown));
    }
    if comment.body != text.body {
        return Ok(Err(UndoError::Unfit));
    }
    let from = comment.deleted_from.unwrap_or(Status::Held);
    let (status, reasons) = match from {
        Status::Published | Status::Held => match screen_again(tx, author, &comment, text, policy)?
        {
            Verdict::Refuse(refusal) => return Ok(Err(UndoError::Refused(refusal))),
            Verdict::Publish | Verdict::Flag(_) => (from, comment.reasons.clone()),
            Verdict::Hold(found) | Verdict::Spam(found) | Verdict::Reject(found) => {
                (Status::Held, joined(&comment, found))
            }
        },
        decided => (decided, comment.reasons.clone()),
    };
    if !queries::undo(tx, &comment, status, &reasons)? {
        return Ok(Err(UndoError::NotDeleted));
    }
    let restored = comments::by_id(tx, id)?;
    tally::count(tx, &restored, Some(Status::Deleted))?;
    Ok(Ok(restored))
}
