//! Moderation: people decide about comments, and every decision stays in the log.

pub mod judgement_pages;
pub mod log_pages;
pub mod pages;
pub mod people;
pub mod people_pages;
pub mod queries;
pub mod view;

use crate::accounts::{self, Account};
use crate::clock::Moment;
use crate::comments::{self, Comment, Status};
use crate::count::Count;
use crate::db::Transaction;
use crate::db::schema::decisions;
use crate::error::{Error, Result};
use crate::ids::{AccountId, CommentId};
use crate::text_enum;
use diesel::prelude::*;

/// The longest note to a decision, in characters.
pub const NOTE: usize = 200;

text_enum! {
    /// What a moderator can do about a comment.
    Action {
        /// Let a held comment appear.
        Approve = "approve",
        /// Refuse a held comment; its author sees why.
        Reject = "reject",
        /// Call it spam; nobody sees it, its author neither.
        Spam = "spam",
        /// Take down a published comment; a line in its place says why.
        Remove = "remove",
        /// Let it appear after all.
        Restore = "restore",
    }
}

impl Action {
    /// Where a comment has to stand for this.
    pub fn from(self) -> &'static [Status] {
        use Status::{Held, Published, Rejected, Removed, Spam};
        match self {
            Action::Approve | Action::Reject => &[Held],
            Action::Spam => &[Held, Published, Rejected, Removed],
            Action::Remove => &[Published],
            Action::Restore => &[Rejected, Spam, Removed],
        }
    }

    /// Whether somebody is told why, so that there has to be a reason.
    pub fn is_explained(self) -> bool {
        matches!(self, Action::Reject | Action::Remove)
    }

    /// Where it stands after.
    pub fn to(self) -> Status {
        match self {
            Action::Approve | Action::Restore => Status::Published,
            Action::Reject => Status::Rejected,
            Action::Spam => Status::Spam,
            Action::Remove => Status::Removed,
        }
    }

    /// What was done, as it reads in a sentence.
    pub fn done(self) -> &'static str {
        match self {
            Action::Approve => "approved",
            Action::Reject => "rejected",
            Action::Spam => "marked as spam",
            Action::Remove => "removed",
            Action::Restore => "restored",
        }
    }
}

text_enum! {
    /// Why a comment was rejected or removed.
    Reason {
        /// Advertising.
        Spam = "spam",
        /// An attack on somebody.
        Abuse = "abuse",
        /// It has nothing to do with the article.
        OffTopic = "off-topic",
        /// Something else; the note says what.
        Other = "other",
    }
}

/// The reason a moderator gives, in a word and perhaps a sentence everybody may read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Because {
    /// The word.
    pub reason: Option<Reason>,
    /// The sentence; may be empty.
    pub note: String,
}

impl Because {
    /// What is shown in the comment's place.
    pub fn in_public(&self) -> String {
        match self.reason {
            _ if !self.note.is_empty() => self.note.trim_end_matches('.').to_owned(),
            Some(Reason::Other) | None => String::new(),
            Some(reason) => reason.word().to_owned(),
        }
    }
}

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
}

/// A decision that was made.
#[derive(Clone, Debug)]
pub struct Decided {
    /// The comment as it stands now.
    pub comment: Comment,
    /// Who wrote it.
    pub author: String,
    /// How many comments still stand where it stood.
    pub left: Count,
    /// The one that follows it there.
    pub next: Option<CommentId>,
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
}

/// Decides about a comment the moderator saw standing at `seen`. The comment changes only if it
/// still stands there, so that nobody's decision is overwritten unseen; the log gets one line.
///
/// # Errors
/// [`Error::Forbidden`] for those who do not moderate; [`Error::NotFound`] without such a comment.
pub fn decide(
    tx: &mut Transaction,
    moderator: &Account,
    id: CommentId,
    seen: Status,
    action: Action,
    because: &Because,
) -> Result<Result<Decided, DecideError>> {
    if !moderator.role.may_moderate() {
        return Err(Error::Forbidden("You need to be a moderator for this."));
    }
    if !action.from().contains(&seen) {
        return Ok(Err(DecideError::Impossible));
    }
    let in_public = because.in_public();
    if action.is_explained() && in_public.is_empty() {
        return Ok(Err(DecideError::Unexplained));
    }
    if !queries::set_status(tx, id, seen, action.to(), &in_public, moderator.id)? {
        return already(tx, id).map(|sentence| Err(DecideError::Already(sentence)));
    }
    queries::log(tx, id, moderator.id, action, seen, because)?;
    let comment = comments::queries::by_id(tx, id)?;
    comments::tally::count(tx, &comment, Some(seen))?;
    comments::spam::learn(tx, &comment)?;
    Ok(Ok(Decided {
        author: accounts::queries::by_id(tx, comment.author_id)?.name,
        left: comments::queries::count_at(tx, seen)?,
        next: queries::next_at(tx, seen, &comment)?,
        comment,
    }))
}

/// `Already approved by Sam a minute ago.`
fn already(tx: &mut Transaction, id: CommentId) -> Result<String> {
    let comment = comments::queries::find(tx, id)?.ok_or(Error::NotFound)?;
    let last = queries::last_decision(tx, id)?;
    Ok(
        match last.filter(|(decision, _)| decision.status_after == comment.status) {
            Some((decision, moderator)) => format!(
                "Already {} by {moderator} {}.",
                decision.action.done(),
                decision.at.ago(tx.now)
            ),
            None => "This comment has changed meanwhile. Look at it again.".into(),
        },
    )
}
