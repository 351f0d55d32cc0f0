//! Taking a decision back.

use super::decision::{holding, noted, own};
use super::queries::Line;
use super::{
    Action, Because, Decided, Decision, UndoError, absent, decided, is_own, may_moderate, moved,
    outcome, queries, told,
};
use crate::accounts::Account;
use crate::comments::{self, Status, reports};
use crate::db::Transaction;
use crate::error::Result;

/// Takes a decision back: the comment goes where it stood before, and the log gets a line that names
/// what it undoes. Only what was decided last can be undone, so that nobody's decision is lost
/// unseen; an undoing is a decision like others and can be undone.
///
/// # Errors
/// [`crate::error::Error::Forbidden`] for those who do not moderate;
/// [`crate::error::Error::NotFound`] without such a decision.
pub fn undo(
    tx: &mut Transaction,
    moderator: &Account,
    decision: i64,
    bulk: Option<i64>,
) -> Result<Result<Decided, UndoError>> {
    may_moderate(moderator)?;
    let decision = queries::decision(tx, decision)?;
    queries::take_turn(tx, decision.comment_id)?;
    if !decision.is_recent(tx.now) {
        return Ok(Err(UndoError::TooLate));
    }
    let log = queries::history(tx, decision.comment_id)?;
    if let Some(sentence) = meanwhile(tx, &decision, &log)? {
        return Ok(Err(UndoError::Meanwhile(sentence)));
    }
    let before = comments::queries::by_id(tx, decision.comment_id)?;
    if before.erased_at.is_some() {
        let sentence = t!("moderation-undo-erased");
        return Ok(Err(UndoError::Meanwhile(sentence.into())));
    }
    let back = decision.inverse();
    let is_theirs = decision.moderator_id == moderator.id;
    if back.to == Status::Published && !is_theirs && is_own(moderator, &before) {
        return Ok(Err(UndoError::Meanwhile(own().into())));
    }
    if before.status != back.from {
        let sentence = match before.status {
            Status::Deleted => t!("moderation-undo-deleted"),
            _ => t!("moderation-changed-meanwhile"),
        };
        return Ok(Err(UndoError::Meanwhile(sentence.into())));
    }
    if back.from != back.to {
        let said = &back.public_reason;
        queries::set_status(tx, before.id, back.from, back.to, said, moderator.id)?;
    }
    let line = Line {
        action: Action::Undo,
        because: Because::default(),
        bulk,
        undoes: Some(decision.id),
    };
    let undoing = queries::log(tx, &before, moderator.id, back.to, &line)?;
    if decision.is_only_noted() {
        let log = queries::history(tx, before.id)?.into_iter();
        let lines: Vec<Decision> = log.map(|one| one.0).collect();
        comments::deletion::queries::take_down(tx, before.id, noted(&lines))?;
        if let Some(to) = absent::goes_to(&lines) {
            comments::deletion::queries::put_down(tx, before.id, to)?;
        }
    } else if decision.undoes.is_some() {
        reports::settle(tx, before.id, outcome(back.to))?;
    } else {
        reports::reopen(tx, before.id, decision.at)?;
    }
    let comment = moved(tx, &before)?;
    told::of_decision(tx, &comment, before.status, undoing, bulk)?;
    let left = queries::history(tx, comment.id)?;
    let left: Vec<Decision> = left.into_iter().map(|one| one.0).collect();
    if holding(&left).is_none() {
        comments::spam::unlearn(tx, comment.id)?;
    }
    decided(tx, undoing, comment).map(Ok)
}

/// Who did what since, if that leaves nothing to undo. `log` is all about the comment, the latest first.
fn meanwhile(
    tx: &mut Transaction,
    decision: &Decision,
    log: &[(Decision, String)],
) -> Result<Option<String>> {
    let now = tx.now;
    if let Some((undoing, name)) = log.iter().find(|one| one.0.undoes == Some(decision.id)) {
        let when = undoing.at.ago(now);
        return Ok(Some(t!("moderation-undone-by", name = name, when = when)));
    }
    let lines: Vec<Decision> = log.iter().map(|one| one.0.clone()).collect();
    let is_last = lines.first().is_some_and(|last| last.id == decision.id);
    let holds = holding(&lines).is_some_and(|one| one.id == decision.id);
    Ok(match log.first() {
        Some((last, name)) if !is_last && !holds => {
            let when = last.at.ago(now);
            Some(last.action.told_of(name, &when))
        }
        _ => None,
    })
}
