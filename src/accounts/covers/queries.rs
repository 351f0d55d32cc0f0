//! Questions about what bans cover.

use super::{Cover, Covered};
use crate::clock::Moment;
use crate::count::Count;
use crate::db::schema::{account_states, accounts, covered_addresses};
use crate::db::{Connection, Counted, Transaction, among};
use crate::error::Result;
use crate::ids::{AccountId, StateId};
use diesel::prelude::*;

/// What these states cover.
pub fn of(conn: &mut Connection, states: &[StateId]) -> Result<Vec<Covered>> {
    let mut found: Vec<Covered> = covered_addresses::table
        .filter(among(covered_addresses::state_id, states))
        .select(Covered::as_select())
        .load(conn)?;
    found.sort_unstable_by_key(|covered| (covered.state_id, covered.cover));
    Ok(found)
}

/// Notes that a state covers something.
pub fn insert(tx: &mut Transaction, state: StateId, cover: Cover, key: &str) -> Result<()> {
    diesel::insert_into(covered_addresses::table)
        .values((
            covered_addresses::state_id.eq(state),
            covered_addresses::cover.eq(cover),
            covered_addresses::key.eq(key),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Whether a state in force at `now` covers one of these keys.
pub fn is_covered(conn: &mut Connection, keys: &[String], now: Moment) -> Result<bool> {
    let covering = covered_addresses::table
        .inner_join(account_states::table.on(account_states::id.eq(covered_addresses::state_id)))
        .filter(among(covered_addresses::key, keys))
        .filter(account_states::in_force_until.gt(now))
        .select(covered_addresses::id);
    let found: Option<i64> = covering.first(conn).optional()?;
    Ok(found.is_some())
}

/// How many can sign in beside `person` whose addresses lead to one mailbox.
pub fn others_of(conn: &mut Connection, mailbox: &str, person: AccountId) -> Result<Count> {
    let others = accounts::table
        .filter(accounts::mailbox_key.eq(mailbox))
        .filter(accounts::id.ne(person))
        .filter(accounts::claimed.eq(true))
        .select(accounts::id)
        .limit(Count::ENOUGH);
    Ok(Count::of(Counted(others).get_result(conn)?))
}

/// How many can sign in beside `person` with an address at a domain or below it, given by its key: the keys of all
/// below begin with it, and end before what follows its dot.
pub fn others_at(conn: &mut Connection, domain_key: &str, person: AccountId) -> Result<Count> {
    let end = format!("{}/", domain_key.trim_end_matches('.'));
    let others = accounts::table
        .filter(accounts::domain_key.ge(domain_key))
        .filter(accounts::domain_key.lt(end))
        .filter(accounts::id.ne(person))
        .filter(accounts::claimed.eq(true))
        .select(accounts::id)
        .limit(Count::ENOUGH);
    Ok(Count::of(Counted(others).get_result(conn)?))
}
