//! Authors change their comments for a quarter of an hour, each change screened anew. What was there
//! before stays in the history, for the author and for moderators.

pub mod history_pages;
pub mod pages;
pub mod queries;

use super::examination::examine_again;
use super::screening::{Finding, Policy, Refusal, Verdict, admission};
use super::{Comment, NewComment, Status, facts, locking, queries as comments, report, tally};
use crate::accounts::Account;
use crate::accounts::standing::{Notice, standing_of};
use crate::clock::Moment;
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::CommentId;
use std::time::Duration;

/// How long a comment can be changed.
pub const WINDOW: Duration = Duration::from_secs(15 * 60);

/// What decides whether a comment can be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Circumstances {
    /// Where it stands.
    pub status: Status,
    /// When it was posted.
    pub created_at: Moment,
    /// Whether somebody else answered it, for all to see.
    pub is_answered: bool,
    /// Why its article or its thread takes no comments, if it takes none.
    pub closed: Option<Refusal>,
}

/// Why a comment cannot be changed any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unchangeable {
    /// A quarter of an hour has passed.
    TooLate,
    /// Somebody answered what it says.
    Answered,
    /// Its author deleted it.
    Deleted,
    /// A moderator decided about it.
    Decided,
    /// The discussion has ended.
    Closed(Refusal),
}

/// Why a change was not made; the words are the author's to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditError {
    /// It cannot be changed any more.
    Unchangeable(Unchangeable),
    /// A rule refused the new text.
    Refused(Refusal),
    /// A moderator has decided that its author only reads.
    Barred(Notice),
    /// It was changed in another window meanwhile.
    Stale,
}

/// A change that was made.
#[derive(Clone, Debug)]
pub struct Edited {
    /// The comment as it stands now.
    pub comment: Comment,
    /// Where it stood.
    pub before: Status,
}

impl Circumstances {
    /// How much longer the comment can be changed at `now`, or why it cannot.
    pub fn left(&self, now: Moment) -> Result<Duration, Unchangeable> {
        match self.status {
            Status::Held | Status::Published => {}
            Status::Deleted => return Err(Unchangeable::Deleted),
            Status::Rejected | Status::Spam | Status::Removed => return Err(Unchangeable::Decided),
        }
        if self.is_answered {
            return Err(Unchangeable::Answered);
        }
        let left = self.created_at.plus(WINDOW).since(now);
        if left.is_zero() {
            return Err(Unchangeable::TooLate);
        }
        match &self.closed {
            Some(refusal) => Err(Unchangeable::Closed(refusal.clone())),
            None => Ok(left),
        }
    }
}

impl Unchangeable {
    /// For its author: why, and the way on.
    pub fn sentence(&self) -> String {
        match self {
            Unchangeable::TooLate => t!("more-edit-too-late").into(),
            Unchangeable::Answered => t!("more-edit-answered").into(),
            Unchangeable::Deleted => t!("more-edit-deleted").into(),
            Unchangeable::Decided => t!("more-edit-decided").into(),
            Unchangeable::Closed(refusal) => t!("more-edit-closed", why = refusal.sentence()),
        }
    }

    /// Whether the author can say it in an answer instead.
    pub fn leaves_reply(&self) -> bool {
        matches!(self, Unchangeable::TooLate | Unchangeable::Answered)
    }
}

/// What decides at `now` whether `comment` can be changed.
pub fn circumstances(
    conn: &mut Connection,
    comment: &Comment,
    policy: &Policy,
    now: Moment,
) -> Result<Circumstances> {
    let discussion = facts::discussion(conn, comment.article_id)?;
    let lock = locking::queries::over(conn, comment.id)?;
    Ok(Circumstances {
        status: comment.status,
        created_at: comment.created_at,
        is_answered: queries::is_answered(conn, comment)?,
        closed: admission(&discussion, policy, now)
            .err()
            .or_else(|| lock.map(|lock| lock.refusal())),
    })
}

/// How much longer its author can change `comment` at `now`; nothing if not at all. Of a comment that is
/// older than that nothing is asked.
pub fn time_left(
    conn: &mut Connection,
    comment: &Comment,
    policy: &Policy,
    now: Moment,
) -> Result<Option<Duration>> {
    if now >= comment.created_at.plus(WINDOW) {
        return Ok(None);
    }
    Ok(circumstances(conn, comment, policy, now)?.left(now).ok())
}

/// Puts `new` in the place of what the author's own comment says, if that is still what they saw: the
/// text with the number `seen`. What a rule would hold waits for a moderator from here on. Its place stays.
///
/// # Errors
/// [`Error::NotFound`] unless there is such a comment of theirs.
pub fn edit(
    tx: &mut Transaction,
    author: &Account,
    id: CommentId,
    seen: i64,
    new: &NewComment,
    policy: &Policy,
) -> Result<Result<Edited, EditError>> {
    comments::take_turn(tx, author.id)?;
    let comment = queries::find_own(tx, id, author.id)?.ok_or(Error::NotFound)?;
    let before = comment.status;
    if comment.body == new.body {
        return Ok(Ok(Edited { comment, before }));
    }
    let now = tx.now;
    let standing = standing_of(tx, author.id, now)?;
    if let Some(bar) = standing.bar() {
        return Ok(Err(EditError::Barred(bar.clone())));
    }
    if let Err(why) = circumstances(tx, &comment, policy, now)?.left(now) {
        return Ok(Err(EditError::Unchangeable(why)));
    }
    if comment.version != seen {
        return Ok(Err(EditError::Stale));
    }
    let verdict = screen_again(tx, author, &comment, new, policy)?;
    let (status, reasons) = match verdict.clone() {
        Verdict::Refuse(refusal) => return Ok(Err(EditError::Refused(refusal))),
        Verdict::Publish | Verdict::Flag(_) => (before, comment.reasons.clone()),
        Verdict::Hold(found) | Verdict::Spam(found) | Verdict::Reject(found) => {
            (Status::Held, joined(&comment, found))
        }
    };
    queries::keep_version(tx, &comment)?;
    if !queries::change(tx, &comment, new, status, &reasons)? {
        return Ok(Err(EditError::Stale));
    }
    let comment = comments::by_id(tx, id)?;
    tally::count(tx, &comment, Some(before))?;
    report(tx, &comment, &verdict)?;
    Ok(Ok(Edited { comment, before }))
}

/// What becomes of `new` where `comment` stands already.
pub fn screen_again(
    tx: &mut Transaction,
    author: &Account,
    comment: &Comment,
    new: &NewComment,
    policy: &Policy,
) -> Result<Verdict> {
    let now = tx.now;
    Ok(examine_again(tx, author, comment, new, policy, now)?.verdict)
}

/// All reasons for which a comment waits, as they are stored: those there were, and the new ones.
pub fn joined(comment: &Comment, new: Vec<Finding>) -> String {
    let mut found = match comment.status {
        Status::Held => Finding::stored(&comment.reasons),
        _ => Vec::new(),
    };
    found.retain(|old| new.iter().all(|one| one.reason() != old.reason()));
    found.extend(new);
    Finding::store(&found)
}

#[cfg(test)]
mod tests;
