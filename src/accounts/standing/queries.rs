//! Questions about what was decided about people.

use super::{FOR_GOOD, Kind, NewState, State};
use crate::clock::Moment;
use crate::db::schema::account_states;
use crate::db::{Backend, Connection, Transaction};
use crate::error::Result;
use crate::ids::{AccountId, StateId};
use diesel::prelude::*;

/// What is in force about somebody at `now`.
pub fn in_force(conn: &mut Connection, account: AccountId, now: Moment) -> Result<Vec<State>> {
    Ok(account_states::table
        .filter(account_states::account_id.eq(account))
        .filter(account_states::in_force_until.gt(now))
        .select(State::as_select())
        .load(conn)?)
}

/// What was decided about somebody, the latest first.
pub fn history_of(conn: &mut Connection, account: AccountId, limit: i64) -> Result<Vec<State>> {
    let mut found: Vec<State> = account_states::table
        .filter(account_states::account_id.eq(account))
        .order(account_states::in_force_until.desc())
        .limit(limit)
        .select(State::as_select())
        .load(conn)?;
    found.sort_unstable_by_key(|state| std::cmp::Reverse(state.id));
    Ok(found)
}

/// Anything that was decided, by number.
pub fn find(conn: &mut Connection, id: StateId) -> Result<Option<State>> {
    Ok(account_states::table
        .find(id)
        .select(State::as_select())
        .first(conn)
        .optional()?)
}

/// What came in the place of a state, if something did.
pub fn in_place_of(conn: &mut Connection, id: StateId) -> Result<Option<State>> {
    Ok(account_states::table
        .filter(account_states::replaces.eq(id))
        .select(State::as_select())
        .first(conn)
        .optional()?)
}

/// Stores what was decided, in force until it ends by itself, perhaps in the place of another state.
pub fn insert(
    tx: &mut Transaction,
    person: AccountId,
    new: &NewState,
    by: AccountId,
    replaces: Option<StateId>,
) -> Result<State> {
    let now = tx.now;
    Ok(diesel::insert_into(account_states::table)
        .values((
            account_states::account_id.eq(person),
            account_states::kind.eq(new.kind),
            account_states::reason.eq(new.reason),
            account_states::message.eq(&new.message),
            account_states::note.eq(&new.note),
            account_states::imposed_by.eq(by),
            account_states::at.eq(now),
            account_states::expires_at.eq(new.expires_at),
            account_states::in_force_until.eq(new.expires_at.unwrap_or(FOR_GOOD)),
            account_states::replaces.eq(replaces),
        ))
        .returning(<State as Selectable<Backend>>::construct_selection())
        .get_result(&mut **tx)?)
}

/// Ends a state in whose place another comes; `false` when it is in force no more.
pub fn end(tx: &mut Transaction, id: StateId) -> Result<bool> {
    let now = tx.now;
    let open = account_states::table
        .filter(account_states::id.eq(id))
        .filter(account_states::in_force_until.gt(now));
    let changed = diesel::update(open)
        .set(account_states::in_force_until.eq(now))
        .execute(&mut **tx)?;
    Ok(changed == 1)
}

/// Ends a state that is in force; `false` when it is so no more.
pub fn lift(tx: &mut Transaction, id: StateId, by: AccountId) -> Result<bool> {
    let now = tx.now;
    let open = account_states::table
        .filter(account_states::id.eq(id))
        .filter(account_states::in_force_until.gt(now));
    let changed = diesel::update(open)
        .set((
            account_states::lifted_at.eq(now),
            account_states::lifted_by.eq(by),
            account_states::in_force_until.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(changed == 1)
}

/// Notes that its person has read a warning, which ends it.
pub fn acknowledge(tx: &mut Transaction, id: StateId, person: AccountId) -> Result<()> {
    let now = tx.now;
    let open = account_states::table
        .filter(account_states::id.eq(id))
        .filter(account_states::account_id.eq(person))
        .filter(account_states::kind.eq(Kind::Warned))
        .filter(account_states::in_force_until.gt(now));
    diesel::update(open)
        .set((
            account_states::acknowledged_at.eq(now),
            account_states::in_force_until.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(())
}
