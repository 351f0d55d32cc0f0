//! What is decided in favour of a comment while its author has it deleted: it is noted, and the comment appears once its
//! author takes the deletion back.

use super::decision::holding;
use super::queries::{self, Line};
use super::{Action, Because, Decision};
use crate::accounts::Account;
use crate::comments::deletion::queries as deletion;
use crate::comments::{Comment, Status};
use crate::db::Transaction;
use crate::error::Result;

/// Restores a comment that stood refused or taken down when its author deleted it.
pub(super) fn restore(tx: &mut Transaction, by: &Account, comment: &Comment) -> Result<()> {
    let stood = comment.deleted_from;
    if !stood.is_some_and(|stood| matches!(stood, Status::Rejected | Status::Removed)) {
        return Ok(());
    }
    let line = Line {
        action: Action::Restore,
        because: Because::default(),
        bulk: None,
        undoes: None,
    };
    queries::log(tx, comment, by.id, Status::Deleted, &line)?;
    deletion::put_down(tx, comment.id, Status::Published)
}

/// Where a deleted comment goes when its author takes that back, after what was noted about it was undone or done anew.
/// `latest_first` is all that was decided about it; nothing where that was no matter of it.
pub(super) fn goes_to(latest_first: &[Decision]) -> Option<Status> {
    let noted = |one: &Decision| one.is_only_noted() && one.action == Action::Restore;
    if !latest_first.iter().any(noted) {
        return None;
    }
    Some(match holding(latest_first) {
        Some(one) if noted(one) => Status::Published,
        Some(one) if one.status_after == Status::Removed => Status::Removed,
        // By a decision, or by a rule, of which no line tells.
        _ => Status::Rejected,
    })
}
