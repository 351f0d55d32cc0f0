//! Deciding about people: who may, about whom, and once.

use super::{Cause, Kind, State, queries, standing_of};
use crate::accounts::notices::{self, About};
use crate::accounts::{self, Account, covers};
use crate::clock::Moment;
use crate::db::Transaction;
use crate::error::{Error, Result};
use crate::ids::{AccountId, StateId};
use std::time::Duration;

/// So much of somebody's history is looked through.
const ENOUGH: i64 = 100;
/// For how long a lifting can be taken back.
const UNDONE_WITHIN: Duration = Duration::from_secs(30 * 86_400);

/// Something about to be decided about somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewState {
    /// What.
    pub kind: Kind,
    /// Why.
    pub reason: Cause,
    /// What its person is told; may be empty.
    pub message: String,
    /// What only staff read; may be empty.
    pub note: String,
    /// When it ends by itself.
    pub expires_at: Option<Moment>,
}

impl State {
    /// The same, to be decided anew.
    fn again(&self) -> NewState {
        NewState {
            kind: self.kind,
            reason: self.reason,
            message: self.message.clone(),
            note: self.note.clone(),
            expires_at: self.expires_at,
        }
    }
}

/// Why nothing was decided; the sentence says who was faster, and what they did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateError(pub String);

/// Decides something about `person`. What is in force already stays as it is, so that of two moderators
/// who do the same at once the second is told of the first.
///
/// # Errors
/// [`Error::Forbidden`] for those who do not moderate, about themselves, and about people they do not answer
/// for; [`Error::NotFound`] for somebody who cannot sign in. So there is always an admin left who is not
/// shut out: the one who decides.
pub fn impose(
    tx: &mut Transaction,
    by: &Account,
    person: AccountId,
    new: &NewState,
) -> Result<Result<State, StateError>> {
    let account = judged(tx, by, person)?;
    let now = tx.now;
    let standing = queries::in_force(tx, person, now)?;
    if let Some(same) = standing.iter().find(|state| state.kind == new.kind) {
        return already(tx, &account, same).map(Err);
    }
    let state = queries::insert(tx, person, new, by.id, None)?;
    notices::tell(tx, person, About::State, state.id.0)?;
    Ok(Ok(state))
}

/// Decides something in the place of a state of the same kind that is in force, as when it is to end sooner or
/// later; both stay in the history.
///
/// # Errors
/// As for [`lift`].
pub fn replace(
    tx: &mut Transaction,
    by: &Account,
    id: StateId,
    new: &NewState,
) -> Result<Result<State, StateError>> {
    let former = queries::find(tx, id)?.ok_or(Error::NotFound)?;
    judged(tx, by, former.account_id)?;
    if former.kind != new.kind {
        return Err(Error::BadRequest(t!("accounts-another-kind")));
    }
    if !queries::end(tx, id)? {
        return over(tx, id).map(Err);
    }
    let state = queries::insert(tx, former.account_id, new, by.id, Some(id))?;
    notices::tell(tx, former.account_id, About::State, state.id.0)?;
    Ok(Ok(state))
}

/// Takes a decision about somebody back. One that came in the place of another that would last still is
/// replaced by that; every other is lifted. Answers with what holds now, or was lifted.
///
/// # Errors
/// As for [`lift`].
pub fn take_back(
    tx: &mut Transaction,
    by: &Account,
    id: StateId,
) -> Result<Result<State, StateError>> {
    let state = queries::find(tx, id)?.ok_or(Error::NotFound)?;
    let former = match state.replaces {
        Some(former) => queries::find(tx, former)?,
        None => None,
    };
    let now = tx.now;
    match former.filter(|former| former.expires_at.is_none_or(|end| end > now)) {
        Some(former) => {
            let replaced = replace(tx, by, id, &former.again())?;
            if let Ok(state) = &replaced {
                covers::carry_over(tx, former.id, state.id)?;
            }
            Ok(replaced)
        }
        None => lift(tx, by, id),
    }
}

/// Takes a lifting back: what was lifted is decided again, until its old end, as a state of its own that covers the
/// same. Says so where it would have ended meanwhile, or something of its kind was decided since.
///
/// # Errors
/// As for [`impose`]; [`Error::NotFound`] without such a state.
pub fn impose_again(
    tx: &mut Transaction,
    by: &Account,
    id: StateId,
) -> Result<Result<State, StateError>> {
    let lifted = queries::find(tx, id)?.ok_or(Error::NotFound)?;
    let person = judged(tx, by, lifted.account_id)?;
    let lifted = queries::find(tx, id)?.ok_or(Error::NotFound)?;
    let Some(lifted_at) = lifted.lifted_at else {
        return already(tx, &person, &lifted).map(Err);
    };
    if tx.now.since(lifted_at) > UNDONE_WITHIN {
        let late = t!("accounts-lifted-too-long-ago");
        return Ok(Err(StateError(late.into())));
    }
    if lifted.expires_at.is_some_and(|end| end <= tx.now) {
        let over = t!("accounts-would-have-ended");
        return Ok(Err(StateError(over.into())));
    }
    // Whatever was decided of this kind since has ended later: it comes first.
    let history = queries::history_of(tx, person.id, ENOUGH)?;
    let mut since = history.iter().filter(|one| one.id > id);
    if let Some(since) = since.find(|one| one.kind == lifted.kind) {
        return already_anew(tx, since).map(Err);
    }
    let again = impose(tx, by, person.id, &lifted.again())?;
    if let Ok(state) = &again {
        covers::carry_over(tx, id, state.id)?;
    }
    Ok(again)
}

/// What stands in the place of a state now; itself unless something came in its place.
pub fn latest(tx: &mut Transaction, mut id: StateId) -> Result<StateId> {
    while let Some(next) = queries::in_place_of(tx, id)? {
        id = next.id;
    }
    Ok(id)
}

/// Ends a state before its time, of somebody who has left as well: what it covers is free again. What was decided
/// stays in the history.
///
/// # Errors
/// [`Error::Forbidden`] as for [`impose`]; [`Error::NotFound`] without such a state.
pub fn lift(tx: &mut Transaction, by: &Account, id: StateId) -> Result<Result<State, StateError>> {
    let state = queries::find(tx, id)?.ok_or(Error::NotFound)?;
    let judge = sitting(tx, by, state.account_id)?;
    let person = accounts::queries::by_id(tx, state.account_id)?;
    answers_for(&judge, &person)?;
    if !queries::lift(tx, id, by.id)? {
        return over(tx, id).map(Err);
    }
    notices::tell(tx, state.account_id, About::Lifting, id.0)?;
    let state = queries::find(tx, id)?.ok_or(Error::NotFound)?;
    Ok(Ok(state))
}

/// Who was faster with a state that is in force no more.
fn over(tx: &mut Transaction, id: StateId) -> Result<StateError> {
    let now = tx.now;
    let state = queries::find(tx, id)?.ok_or(Error::NotFound)?;
    if let Some(next) = queries::in_place_of(tx, id)? {
        let name = accounts::queries::by_id(tx, next.imposed_by)?.name;
        let ago = next.at.ago(now);
        let said = t!("accounts-replaced-by", by = name, ago = ago);
        return Ok(StateError(said));
    }
    let said = match (state.lifted_by, state.lifted_at) {
        (Some(lifter), Some(at)) => {
            let name = accounts::queries::by_id(tx, lifter)?.name;
            t!("accounts-lifted-by", by = name, ago = at.ago(now))
        }
        _ if state.acknowledged_at.is_some() => t!("accounts-read-already").into(),
        _ => t!("accounts-ended-already").into(),
    };
    Ok(StateError(said))
}

/// The person says that they have read a warning of theirs; a second time changes nothing.
///
/// # Errors
/// [`Error::NotFound`] for what is not a warning of theirs.
pub fn acknowledge(tx: &mut Transaction, person: AccountId, id: StateId) -> Result<()> {
    let state = queries::find(tx, id)?.filter(|state| state.account_id == person);
    match state.filter(|state| state.kind == Kind::Warned) {
        Some(_) => queries::acknowledge(tx, id, person),
        None => Err(Error::NotFound),
    }
}

/// The person, if `by` may decide about them now: nobody else decides about them meanwhile.
///
/// # Errors
/// As for [`impose`].
pub fn judged(tx: &mut Transaction, by: &Account, person: AccountId) -> Result<Account> {
    let judge = sitting(tx, by, person)?;
    let account = accounts::queries::find_claimed(tx, person)?.ok_or(Error::NotFound)?;
    answers_for(&judge, &account)?;
    Ok(account)
}

/// Who decides, as they stand now; nobody else decides about that person meanwhile.
fn sitting(tx: &mut Transaction, by: &Account, person: AccountId) -> Result<Account> {
    // Two admins who ban each other are told apart here.
    accounts::queries::hold_admins(tx)?;
    accounts::queries::hold(tx, person)?;
    let (judge, now) = (accounts::queries::by_id(tx, by.id)?, tx.now);
    match judge.role.may_moderate() && standing_of(tx, by.id, now)?.shut_out().is_none() {
        true => Ok(judge),
        false => Err(Error::Forbidden(t!("accounts-needs-moderator"))),
    }
}

/// Whether `judge` decides about that person.
fn answers_for(judge: &Account, person: &Account) -> Result<()> {
    if person.id == judge.id {
        return Err(Error::Forbidden(t!("accounts-not-oneself")));
    }
    match judge.role.may_judge(person.role) {
        true => Ok(()),
        false => Err(Error::Forbidden(t!("accounts-needs-admin"))),
    }
}

/// Whether an admin beside `person` is not shut out.
pub fn has_another_admin(tx: &mut Transaction, person: AccountId) -> Result<bool> {
    let now = tx.now;
    for admin in accounts::queries::admins_by_number(tx)? {
        if admin != person && standing_of(tx, admin, now)?.shut_out().is_none() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// `Meanwhile Sam decided anew (a minute ago). Look at that.`
fn already_anew(tx: &mut Transaction, state: &State) -> Result<StateError> {
    let by = accounts::queries::by_id(tx, state.imposed_by)?.name;
    let ago = state.at.ago(tx.now);
    Ok(StateError(t!("accounts-already-anew", by = by, ago = ago)))
}

/// `Ana is banned already, by Sam a minute ago.`
fn already(tx: &mut Transaction, person: &Account, state: &State) -> Result<StateError> {
    let by = accounts::queries::by_id(tx, state.imposed_by)?.name;
    let ago = state.at.ago(tx.now);
    let said = match state.kind {
        Kind::Premoderated => "accounts-already-premoderated",
        Kind::Warned => "accounts-already-warned",
        Kind::Suspended => "accounts-already-suspended",
        Kind::Banned => "accounts-already-banned",
        Kind::Untrusted => "accounts-already-untrusted",
    };
    let said = t!(said, name = person.name, by = by, ago = ago);
    Ok(StateError(said))
}
