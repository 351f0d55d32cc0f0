//! A line of the log: what was decided, and what takes it back.

use super::Action;
use crate::clock::Moment;
use crate::comments::{Comment, Status};
use crate::db::schema::decisions;
use crate::ids::{AccountId, ArticleId, CommentId};
use diesel::prelude::*;
use std::collections::HashSet;
use std::time::Duration;

/// For how long a decision can be undone.
pub const UNDONE_WITHIN: Duration = Duration::from_secs(30 * 86_400);

/// One line of the log.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = decisions)]
pub struct Decision {
    /// Its number; the log is in this order.
    pub id: i64,
    /// What was decided about.
    pub comment_id: CommentId,
    /// Who decided.
    pub moderator_id: AccountId,
    /// What was done.
    pub action: Action,
    /// Where the comment stood.
    pub status_before: Status,
    /// Where it stood after.
    pub status_after: Status,
    /// The word given as the reason; may be empty.
    pub reason: String,
    /// The sentence given; may be empty.
    pub note: String,
    /// When.
    pub at: Moment,
    /// Under which article the comment stands.
    pub article_id: Option<ArticleId>,
    /// What everybody was told about the comment before; may be empty.
    pub public_reason_before: String,
    /// Since when it was reported before, if it was.
    pub reported_before: Option<Moment>,
    /// What it shares with all that was decided in the same step.
    pub bulk_id: Option<i64>,
    /// The decision it takes back, if it does that.
    pub undoes: Option<i64>,
}

/// What takes a decision back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inverse {
    /// Where the comment has to stand for it.
    pub from: Status,
    /// Where it stands after.
    pub to: Status,
    /// What everybody is told about it then; may be empty.
    pub public_reason: String,
    /// Since when it counts as reported then, if it does.
    pub reported_at: Option<Moment>,
}

impl Decision {
    /// What was done, as it reads in a sentence after "was" or before "by": what taking a decision back came to.
    pub fn done(&self) -> &'static str {
        if self.action != Action::Undo {
            return self.action.done();
        }
        match self.status_after {
            // Reports had been dismissed, or it was noted what was deleted.
            same if same == self.status_before => t!("moderation-undone-back"),
            Status::Held => t!("moderation-undone-held"),
            Status::Published => t!("moderation-undone-published"),
            Status::Rejected => t!("moderation-undone-rejected"),
            Status::Spam => t!("moderation-undone-spam"),
            Status::Removed => t!("moderation-undone-removed"),
            Status::Deleted => t!("moderation-undone-back"),
        }
    }

    /// What takes it back: the comment goes where it stood, with what was said of it there.
    pub fn inverse(&self) -> Inverse {
        Inverse {
            from: self.status_after,
            to: self.status_before,
            public_reason: self.public_reason_before.clone(),
            reported_at: self.reported_before,
        }
    }

    /// Whether it is young enough to be undone at `now`.
    pub fn is_recent(&self, now: Moment) -> bool {
        now.since(self.at) <= UNDONE_WITHIN
    }

    /// Whether the comment's author had deleted it, so that this was only noted.
    pub fn is_only_noted(&self) -> bool {
        self.status_before == Status::Deleted && self.status_after == Status::Deleted
    }
}

/// The decision that holds, of all about one comment, the latest first: those that were taken back
/// count no more, and neither does what took them back.
pub fn holding(latest_first: &[Decision]) -> Option<&Decision> {
    let mut taken_back = HashSet::new();
    for decision in latest_first {
        if taken_back.contains(&decision.id) {
            continue;
        }
        match decision.undoes {
            Some(undone) => taken_back.insert(undone),
            None => return Some(decision),
        };
    }
    None
}

/// Where a comment that its author deleted was put since, of all decisions about it, the latest first.
pub fn noted(latest_first: &[Decision]) -> Option<Status> {
    let holds = holding(latest_first)?;
    let was_put = holds.is_only_noted() && holds.action.hides();
    was_put.then(|| holds.action.to(Status::Deleted))
}

/// What a moderator saw before deciding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Where the comment stood.
    pub status: Status,
    /// Which of its author's versions it was; nothing where nobody read it, as in a clean-up.
    pub version: Option<i64>,
    /// The last decision about it then, if the form says.
    pub last: Option<i64>,
}

impl Seen {
    /// Whether its author has changed what it says since.
    pub fn is_rewritten(&self, comment: &Comment) -> bool {
        self.version.is_some_and(|seen| seen != comment.version)
    }
}

impl From<Status> for Seen {
    fn from(status: Status) -> Seen {
        Seen {
            status,
            version: None,
            last: None,
        }
    }
}

/// A decision that was made.
#[derive(Clone, Debug)]
pub struct Decided {
    /// Its number in the log.
    pub decision: i64,
    /// The comment as it stands now.
    pub comment: Comment,
    /// Who wrote it.
    pub author: String,
}

impl Decided {
    /// Whether its author had deleted it meanwhile, so that the decision was only noted.
    pub fn is_only_noted(&self) -> bool {
        self.comment.status == Status::Deleted
    }
}

/// Why a decision was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecideError {
    /// Somebody was faster; the sentence says who, and what they did.
    Already(String),
    /// This cannot be done with a comment that stands there.
    Impossible,
    /// Nothing says why.
    Unexplained,
    /// It is about their own comment, and somebody else has to let that appear.
    Own,
}

/// For whoever wants to let their own comment appear.
pub fn own() -> &'static str {
    t!("moderation-own")
}

/// Why a decision was not undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UndoError {
    /// It does not hold any more; the sentence says who did what.
    Meanwhile(String),
    /// It is older than 30 days.
    TooLate,
}

impl UndoError {
    /// For whoever wanted to undo it: why not, and the way on.
    pub fn sentence(&self) -> String {
        match self {
            UndoError::Meanwhile(sentence) => sentence.clone(),
            UndoError::TooLate => t!("moderation-undo-late").into(),
        }
    }
}

#[cfg(test)]
mod tests;
