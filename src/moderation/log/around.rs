//! What stands beside the lines of a page.

use super::{Entry, Known, Subject};
use crate::db::Connection;
use crate::error::Result;
use crate::ids::CommentId;
use crate::markdown::SafeHtml;
use crate::moderation::{Action, Decision, queries};
use std::collections::HashMap;

/// What a page shows of the comments its lines are about.
#[derive(Clone, Debug)]
pub struct Around {
    /// Who wrote them, and what.
    pub texts: HashMap<CommentId, (String, SafeHtml)>,
    /// The last decision about each.
    pub last: HashMap<CommentId, (Decision, String)>,
    /// What was undone by those that undo.
    pub undone: HashMap<i64, Action>,
}

impl Around {
    /// What there is to show beside these lines.
    pub fn of(conn: &mut Connection, entries: &[Entry], known: &Known) -> Result<Around> {
        let decisions = entries.iter().filter_map(|entry| known.subject(entry));
        let decisions = decisions.filter_map(|subject| match subject {
            Subject::Decision(decision) => Some(decision),
            _ => None,
        });
        let decisions: Vec<&Decision> = decisions.collect();
        let ids: Vec<CommentId> = decisions.iter().map(|one| one.comment_id).collect();
        let undone: Vec<i64> = decisions.iter().filter_map(|one| one.undoes).collect();
        Ok(Around {
            texts: queries::texts(conn, &ids)?,
            last: queries::last_decisions(conn, &ids)?,
            undone: queries::actions(conn, &undone)?,
        })
    }
}
