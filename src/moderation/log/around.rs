//! What stands beside the lines of a page.

use super::{Act, Entry, Known, Subject};
use crate::accounts::standing::{Kind, State};
use crate::comments::locking::{Lock, queries as locks};
use crate::db::Connection;
use crate::error::Result;
use crate::ids::{AccountId, CommentId, StateId};
use crate::moderation::{Action, Decision, queries};
use std::collections::HashMap;

/// What a page shows of the comments its lines are about.
#[derive(Clone, Debug)]
pub struct Around {
    /// Who wrote them, and what.
    pub texts: HashMap<CommentId, queries::Text>,
    /// The last decision about each.
    pub last: HashMap<CommentId, (Decision, String)>,
    /// What those that undo have undone, and what that had undone before.
    undone: HashMap<i64, Decision>,
    /// What was decided last of each kind about those of whom something was lifted.
    latest: HashMap<(AccountId, Kind), StateId>,
    /// What was closed last under each comment.
    locks: HashMap<CommentId, i64>,
}

/// What taking a decision back came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undoing {
    /// What was done is not any more.
    Undid(Action),
    /// What had been taken back is done again.
    Redid(Action),
}

/// So often one decision is taken back, at the most, for it to be said which it was.
const OFTEN: usize = 20;

impl Around {
    /// What there is to show beside these lines.
    pub fn of(conn: &mut Connection, entries: &[Entry], known: &Known) -> Result<Around> {
        let decisions = entries.iter().filter_map(|entry| known.subject(entry));
        let decisions = decisions.filter_map(|subject| match subject {
            Subject::Decision(decision) => Some(decision),
            _ => None,
        });
        let decisions: Vec<&Decision> = decisions.collect();
        let closed = entries.iter().filter_map(|entry| known.subject(entry));
        let closed = closed.filter_map(|subject| match subject {
            Subject::Lock(lock) => Some(lock.comment_id),
            _ => None,
        });
        let closed: Vec<CommentId> = closed.collect();
        let mut ids: Vec<CommentId> = decisions.iter().map(|one| one.comment_id).collect();
        ids.extend(entries.iter().filter_map(|entry| known.picked(entry)));
        let all: Vec<CommentId> = ids.iter().chain(&closed).copied().collect();
        let undone: Vec<i64> = decisions.iter().filter_map(|one| one.undoes).collect();
        let lifted = entries
            .iter()
            .filter(|entry| entry.act() == Some(Act::Lift));
        let lifted: Vec<AccountId> = lifted.map(|entry| entry.about_id).collect();
        Ok(Around {
            texts: queries::texts(conn, &all)?,
            last: queries::last_decisions(conn, &ids)?,
            undone: undone_by(conn, undone)?,
            latest: super::queries::latest_states(conn, &lifted)?,
            locks: locks::latest(conn, &closed)?,
        })
    }

    /// Whether nothing of its kind was decided about its person since.
    pub fn is_latest(&self, state: &State) -> bool {
        self.latest.get(&(state.account_id, state.kind)) == Some(&state.id)
    }

    /// Whether the thread was not closed again since.
    pub fn is_latest_lock(&self, lock: &Lock) -> bool {
        self.locks.get(&lock.comment_id) == Some(&lock.id)
    }

    /// What this decision came to, if it takes another back and that is known.
    pub fn undoing(&self, decision: &Decision) -> Option<Undoing> {
        let (mut last, mut redone) = (self.undone.get(&decision.undoes?)?, false);
        while let Some(before) = last.undoes {
            last = self.undone.get(&before)?;
            redone = !redone;
        }
        Some(match redone {
            true => Undoing::Redid(last.action),
            false => Undoing::Undid(last.action),
        })
    }
}

/// These decisions, with those they took back, and so on.
fn undone_by(conn: &mut Connection, mut wanted: Vec<i64>) -> Result<HashMap<i64, Decision>> {
    let mut undone = HashMap::new();
    for _ in 0..OFTEN {
        if wanted.is_empty() {
            break;
        }
        let found = super::queries::decisions(conn, &wanted)?;
        wanted = found.values().filter_map(|one| one.undoes).collect();
        undone.extend(found);
        wanted.retain(|id| !undone.contains_key(id));
    }
    Ok(undone)
}
