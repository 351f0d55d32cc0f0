//! Cleaning up after somebody, banned or not: their comments are taken down a few at a time, so that others
//! write in between, each with a line of its own in the log under one number, and put back in the same way. Without a
//! ban their author is told of it once, and when it is undone.
//!
//! How far one has come is stored with each step, so one that was interrupted goes on where it was.

pub mod queries;
pub mod view;

use super::decision::UNDONE_WITHIN;
use super::{Action, Because, Reason, Seen, decide_as_part, undo};
use crate::accounts::notices::{self, About};
use crate::accounts::standing::Cause;
use crate::accounts::{self, Account};
use crate::clock::Moment;
use crate::comments::{Comment, Status};
use crate::db::Transaction;
use crate::db::schema::clean_ups;
use crate::error::{Error, Result};
use crate::ids::{AccountId, StateId};
use crate::text_enum;
use diesel::prelude::*;
use std::time::Duration;

/// How many comments are decided about in one step.
pub const STEP: i64 = 50;
/// How far back the comments of a day go.
const DAY: Duration = Duration::from_secs(86_400);

text_enum! {
    /// Which comments of somebody are taken down.
    Scope {
        /// None.
        Leave = "leave",
        /// Those of the last 24 hours.
        Day = "day",
        /// All.
        All = "all",
    }
}

text_enum! {
    /// How far a clean-up has come.
    Stage {
        /// Comments are being taken down.
        Removing = "removing",
        /// All are.
        Removed = "removed",
        /// They are being put back.
        Restoring = "restoring",
        /// All are that nobody decided about since.
        Restored = "restored",
    }
}

/// A clean-up.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = clean_ups)]
pub struct CleanUp {
    /// Its number.
    pub id: i64,
    /// Whose comments.
    pub account_id: AccountId,
    /// Who wanted it.
    pub asked_by: AccountId,
    /// When.
    pub asked_at: Moment,
    /// From when on their comments are meant; all if nothing.
    pub since: Option<Moment>,
    /// Why.
    pub reason: Cause,
    /// How many were taken down so far.
    pub removed: i64,
    /// How far it has come.
    pub stage: Stage,
    /// How many were put back so far.
    pub restored: i64,
    /// Who wanted them back.
    pub restored_by: Option<AccountId>,
    /// The decision down to which they are put back.
    pub restored_down_to: Option<i64>,
    /// When the last step was made.
    pub changed_at: Moment,
    /// The ban it began with, if it did; that is what its person is told then.
    pub state_id: Option<StateId>,
}

impl CleanUp {
    /// Under which number its decisions stand in the log: below zero, where no other bulk is.
    pub fn bulk(&self) -> i64 {
        -self.id
    }

    /// Whether it can still be put back as a whole at `now`.
    pub fn is_recent(&self, now: Moment) -> bool {
        now.since(self.asked_at) <= UNDONE_WITHIN
    }

    /// Whether its person was told of it, and nobody has put it back since.
    pub fn stands(&self) -> bool {
        self.state_id.is_none() && self.removed > 0 && self.restored_by.is_none()
    }
}

/// Why comments that were taken down together are not put back any more.
pub fn too_late() -> &'static str {
    t!("people-clean-up-too-late")
}

/// Whether decisions under this number are a clean-up's.
pub fn is_clean_up(bulk: Option<i64>) -> bool {
    bulk.is_some_and(|number| number < 0)
}

/// Has comments of `person` taken down, with the `ban` that was just decided or without one; the steps follow.
///
/// # Errors
/// As for [`take_back`].
pub fn begin(
    tx: &mut Transaction,
    by: &Account,
    person: AccountId,
    scope: Scope,
    reason: Cause,
    ban: Option<StateId>,
) -> Result<Option<CleanUp>> {
    judged(tx, by, person)?;
    let since = match scope {
        Scope::Leave => return Ok(None),
        Scope::Day => Some(tx.now.minus(DAY)),
        Scope::All => None,
    };
    queries::insert(tx, by.id, person, since, reason, ban).map(Some)
}

/// Has everything a clean-up took down put back; the steps follow. Says who was faster, if somebody was.
///
/// # Errors
/// [`Error::Forbidden`] for those who do not decide about that person; [`Error::NotFound`] without such a
/// clean-up.
pub fn take_back(tx: &mut Transaction, by: &Account, id: i64) -> Result<Result<CleanUp, String>> {
    queries::hold(tx, id)?;
    let clean_up = queries::find(tx, id)?.ok_or(Error::NotFound)?;
    judged(tx, by, clean_up.account_id)?;
    if let Some(by) = clean_up.restored_by {
        let name = accounts::queries::by_id(tx, by)?.name;
        let when = clean_up.changed_at.ago(tx.now);
        let already = t!("people-put-back-already", name = name, when = when);
        return Ok(Err(already));
    }
    if !clean_up.is_recent(tx.now) {
        return Ok(Err(too_late().into()));
    }
    queries::restore(tx, id, by.id)?;
    if clean_up.removed > 0 {
        tell(tx, &clean_up, About::PutBack)?;
    }
    Ok(Ok(clean_up))
}

/// Whether `by` decides about that person.
fn judged(tx: &mut Transaction, by: &Account, person: AccountId) -> Result<()> {
    let person = accounts::queries::by_id(tx, person)?;
    match person.id != by.id && by.role.may_judge(person.role) {
        true => Ok(()),
        false => Err(Error::Forbidden(t!("error-need-moderator"))),
    }
}

/// Makes one step of a clean-up; answers whether there is more to do.
pub fn step(tx: &mut Transaction, id: i64) -> Result<bool> {
    queries::hold(tx, id)?;
    let Some(clean_up) = queries::find(tx, id)? else {
        return Ok(false);
    };
    match clean_up.stage {
        Stage::Removing => remove_some(tx, &clean_up),
        Stage::Restoring => restore_some(tx, &clean_up),
        Stage::Removed | Stage::Restored => Ok(false),
    }
}

fn remove_some(tx: &mut Transaction, clean_up: &CleanUp) -> Result<bool> {
    let judge = accounts::queries::by_id(tx, clean_up.asked_by)?;
    let found = match judge.role.may_moderate() {
        true => queries::still_there(tx, clean_up, STEP)?,
        false => Vec::new(),
    };
    let mut removed = 0;
    for comment in &found {
        removed += i64::from(take_down(tx, &judge, clean_up, comment)?);
    }
    if clean_up.removed == 0 && removed > 0 && clean_up.state_id.is_none() {
        tell(tx, clean_up, About::CleanUp)?;
    }
    // A step in which nothing could be done is the last one, too.
    let stage = match found.len() as i64 == STEP && removed > 0 {
        true => Stage::Removing,
        false => Stage::Removed,
    };
    queries::note_removed(tx, clean_up.id, clean_up.removed + removed, stage)?;
    Ok(stage == Stage::Removing)
}

/// Tells whose comments they are, if they can sign in to read it.
fn tell(tx: &mut Transaction, clean_up: &CleanUp, about: About) -> Result<()> {
    match accounts::queries::find_claimed(tx, clean_up.account_id)? {
        Some(person) => notices::tell(tx, person.id, about, clean_up.id),
        None => Ok(()),
    }
}

fn take_down(
    tx: &mut Transaction,
    judge: &Account,
    clean_up: &CleanUp,
    comment: &Comment,
) -> Result<bool> {
    let action = match (clean_up.reason, comment.status) {
        (Cause::Spam, _) => Action::Spam,
        (_, Status::Held) => Action::Reject,
        _ => Action::Remove,
    };
    let because = Because {
        reason: Some(match clean_up.reason {
            Cause::Spam => Reason::Spam,
            Cause::Abuse => Reason::Abuse,
            Cause::Hate => Reason::Hate,
            _ => Reason::Other,
        }),
        note: match clean_up.reason {
            Cause::Spam => String::new(),
            other => other
                .in_words()
                .unwrap_or_else(|| t!("people-taken-down-together"))
                .to_owned(),
        },
    };
    let seen = Seen::from(comment.status);
    let bulk = Some(clean_up.bulk());
    let decided = decide_as_part(tx, judge, comment.id, seen, action, &because, bulk)?;
    Ok(decided.is_ok())
}

fn restore_some(tx: &mut Transaction, clean_up: &CleanUp) -> Result<bool> {
    let judge = clean_up.restored_by.unwrap_or(clean_up.asked_by);
    let judge = accounts::queries::by_id(tx, judge)?;
    let decisions = match judge.role.may_moderate() {
        true => queries::decisions(tx, clean_up, STEP)?,
        false => Vec::new(),
    };
    let mut restored = 0;
    for decision in &decisions {
        // What somebody decided about since stays as they decided.
        let undone = undo(tx, &judge, *decision, Some(clean_up.bulk()))?;
        restored += i64::from(undone.is_ok());
    }
    let stage = match decisions.last() {
        Some(_) => Stage::Restoring,
        None => Stage::Restored,
    };
    let down_to = decisions.last().copied().or(clean_up.restored_down_to);
    queries::note_restored(
        tx,
        clean_up.id,
        clean_up.restored + restored,
        down_to,
        stage,
    )?;
    Ok(stage == Stage::Restoring)
}
