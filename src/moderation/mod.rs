//! Moderation: people decide about comments, every decision stays in the log, and each can be undone.

mod absent;
pub mod action;
pub mod appeal_pages;
pub mod appeals;
pub mod arrival_pages;
pub mod bulk;
pub mod bulk_pages;
pub mod cases;
pub mod claims;
pub mod clean_up_pages;
pub mod clean_ups;
pub mod decision;
pub mod decision_pages;
pub mod erasing;
pub mod erasure_pages;
pub mod habit_pages;
pub mod habits;
pub mod judgement_pages;
pub mod letters;
pub mod lock_pages;
pub mod log;
pub mod log_file_pages;
pub mod log_pages;
pub mod numbers;
pub mod numbers_pages;
pub mod own_appeal_pages;
pub mod pages;
pub mod people;
pub mod people_pages;
pub mod queries;
pub mod queue;
pub mod reversal_pages;
pub mod told;
pub mod undo_pages;
pub mod undoing;
pub mod view;

pub use action::{Action, Because, NOTE, Reason};
pub use decision::{DecideError, Decided, Decision, Inverse, Seen, UndoError};
pub use undoing::undo;

use crate::accounts::{self, Account, Role};
use crate::articles;
use crate::comments::reports::{self, Outcome};
use crate::comments::thread::whereabouts::near;
use crate::comments::{self, Comment, Status};
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::{AccountId, CommentId, Topic};
use queries::Line;

/// Decides about a comment the moderator saw standing at `seen`. The comment changes only if it
/// still stands there, so that nobody's decision is overwritten unseen; the log gets one line. What
/// its author deleted meanwhile stays deleted: then the decision is noted and nothing else.
///
/// # Errors
/// [`Error::Forbidden`] for those who do not moderate; [`Error::NotFound`] without such a comment.
pub fn decide(
    tx: &mut Transaction,
    moderator: &Account,
    id: CommentId,
    seen: impl Into<Seen>,
    action: Action,
    because: &Because,
) -> Result<Result<Decided, DecideError>> {
    decide_as_part(tx, moderator, id, seen.into(), action, because, None)
}

/// The same as a part of all that is decided under one `bulk` number.
pub fn decide_as_part(
    tx: &mut Transaction,
    moderator: &Account,
    id: CommentId,
    seen: Seen,
    action: Action,
    because: &Because,
    bulk: Option<i64>,
) -> Result<Result<Decided, DecideError>> {
    may_moderate(moderator)?;
    if !action.from().contains(&seen.status) {
        return Ok(Err(DecideError::Impossible));
    }
    let in_public = because.in_public();
    if action.is_explained() && in_public.is_empty() {
        return Ok(Err(DecideError::Unexplained));
    }
    queries::take_turn(tx, id)?;
    let before = comments::queries::find(tx, id)?.ok_or(Error::NotFound)?;
    if action.shows() && is_own(moderator, &before) {
        return Ok(Err(DecideError::Own));
    }
    let line = Line {
        action,
        because: because.clone(),
        bulk,
        undoes: None,
    };
    if before.erased_at.is_some() {
        let sentence = t!("moderation-text-erased");
        return Ok(Err(DecideError::Already(sentence.into())));
    }
    if before.status == Status::Deleted && action.hides() {
        let to = action.to(before.status);
        comments::deletion::queries::take_down(tx, id, Some(to))?;
        let decision = queries::log(tx, &before, moderator.id, Status::Deleted, &line)?;
        return decided(tx, decision, before).map(Ok);
    }
    let to = action.to(before.status);
    if has_changed(tx, &before, seen)?
        || (action == Action::Keep && before.reported_at.is_none())
        || !queries::set_status(tx, id, seen.status, to, &in_public, moderator.id)?
    {
        return already(tx, id, seen).map(|sentence| Err(DecideError::Already(sentence)));
    }
    let decision = queries::log(tx, &before, moderator.id, to, &line)?;
    reports::settle(tx, id, outcome(to))?;
    let comment = moved(tx, &before)?;
    told::of_decision(tx, &comment, before.status, decision, bulk)?;
    decided(tx, decision, comment).map(Ok)
}

/// Whether a comment does not stand where it was seen any more, says something else, or somebody left it there since.
fn has_changed(tx: &mut Transaction, before: &Comment, seen: Seen) -> Result<bool> {
    if before.status != seen.status || seen.is_rewritten(before) {
        return Ok(true);
    }
    let last = queries::history(tx, before.id)?.into_iter().next();
    Ok(last.is_some_and(|(last, _)| {
        last.action == Action::Keep && seen.last.is_some_and(|seen| last.id > seen)
    }))
}

/// What a decision that puts a comment `to` somewhere says of the reports on it.
fn outcome(to: Status) -> Outcome {
    match to {
        Status::Published => Outcome::Dismissed,
        _ => Outcome::Upheld,
    }
}

/// The comment that stood as `before` as it stands now; the counters go with it, and the judgement of spam.
fn moved(tx: &mut Transaction, before: &Comment) -> Result<Comment> {
    let comment = comments::queries::by_id(tx, before.id)?;
    comments::tally::count(tx, &comment, Some(before.status))?;
    claims::queries::release(tx, before.id)?;
    comments::spam::learn(tx, &comment)?;
    tx.touch(Topic::Decisions);
    Ok(comment)
}

fn decided(tx: &mut Transaction, decision: i64, comment: Comment) -> Result<Decided> {
    Ok(Decided {
        decision,
        author: accounts::queries::by_id(tx, comment.author_id)?.name,
        comment,
    })
}

/// Where `viewer` goes on reading who decided about a comment in its thread.
pub fn place_in_thread(
    conn: &mut Connection,
    id: CommentId,
    viewer: Option<AccountId>,
) -> Result<String> {
    let comment = comments::queries::by_id(conn, id)?;
    let article = articles::queries::by_id(conn, comment.article_id)?;
    near(conn, &article, comment, viewer)
}

/// Whether somebody else than `moderator` decides whether this comment appears: it is their own, and they are no admin.
fn is_own(moderator: &Account, comment: &Comment) -> bool {
    comment.author_id == moderator.id && moderator.role != Role::Admin
}

fn may_moderate(account: &Account) -> Result<()> {
    match account.role.may_moderate() {
        true => Ok(()),
        false => Err(Error::Forbidden(t!("moderation-moderators-only"))),
    }
}

/// `Already approved by Sam a minute ago.`
fn already(tx: &mut Transaction, id: CommentId, seen: Seen) -> Result<String> {
    let comment = comments::queries::by_id(tx, id)?;
    let is_rewritten = seen.is_rewritten(&comment);
    let rewritten = t!("moderation-rewritten");
    let last = queries::history(tx, id)?.into_iter().next();
    let last = last.filter(|(decision, _)| decision.status_after == comment.status);
    Ok(match last {
        _ if comment.status == Status::Deleted => t!("moderation-deleted-meanwhile").into(),
        _ if is_rewritten && comment.status == seen.status => rewritten.into(),
        Some((decision, moderator)) => t!(
            "moderation-already",
            done = decision.done(),
            name = moderator,
            when = decision.at.ago(tx.now)
        ),
        None if is_rewritten => rewritten.into(),
        None => t!("moderation-changed-meanwhile").into(),
    })
}
