//! An admin wipes what a comment says for good. The log keeps that it was done, and why.

use super::queries::{self, Line};
use super::{Action, Because};
use crate::accounts::{Account, Role};
use crate::comments::{self, Comment, erasure};
use crate::db::Transaction;
use crate::error::{Error, Result};
use crate::ids::CommentId;

/// Wipes what a comment says and has said. Nothing brings it back.
///
/// # Errors
/// [`Error::Forbidden`] for everybody but admins; [`Error::NotFound`] without such a comment;
/// [`Error::Conflict`] if there is nothing left to wipe.
pub fn erase(tx: &mut Transaction, admin: &Account, id: CommentId, why: &str) -> Result<Comment> {
    if admin.role != Role::Admin {
        return Err(Error::Forbidden(t!("moderation-admins-only")));
    }
    queries::take_turn(tx, id)?;
    let before = comments::queries::find(tx, id)?.ok_or(Error::NotFound)?;
    if before.erased_at.is_some() {
        return Err(Error::Conflict(t!("moderation-erased-already")));
    }
    let erased = erasure::erase(tx, &before)?;
    let line = Line {
        action: Action::Erase,
        because: Because {
            reason: None,
            note: why.to_owned(),
        },
        bulk: None,
        undoes: None,
    };
    queries::log(tx, &before, admin.id, erased.status, &line)?;
    Ok(erased)
}
