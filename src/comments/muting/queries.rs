//! Who mutes whom.

use super::MOST;
use crate::clock::Moment;
use crate::db::schema::{accounts, mutes};
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::AccountId;
use diesel::dsl::{exists, select};
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::collections::HashSet;

/// Notes that `reader` mutes `other`, once.
pub fn insert(tx: &mut Transaction, reader: AccountId, other: AccountId) -> Result<()> {
    let now = tx.now;
    diesel::sql_query(
        "INSERT INTO mutes (account_id, muted_id, at) VALUES ($1, $2, $3) \
         ON CONFLICT (account_id, muted_id) DO NOTHING",
    )
    .bind::<BigInt, _>(reader)
    .bind::<BigInt, _>(other)
    .bind::<BigInt, _>(now)
    .execute(&mut **tx)?;
    Ok(())
}

/// Forgets that `reader` mutes `other`.
pub fn delete(tx: &mut Transaction, reader: AccountId, other: AccountId) -> Result<()> {
    diesel::delete(mutes::table.find((reader, other))).execute(&mut **tx)?;
    Ok(())
}

/// Forgets whom somebody mutes.
pub fn forget(tx: &mut Transaction, reader: AccountId) -> Result<()> {
    diesel::delete(mutes::table.filter(mutes::account_id.eq(reader))).execute(&mut **tx)?;
    Ok(())
}

/// Whether `reader` mutes `other`.
pub fn mutes(conn: &mut Connection, reader: AccountId, other: AccountId) -> Result<bool> {
    Ok(select(exists(mutes::table.find((reader, other)))).get_result(conn)?)
}

/// Whom somebody mutes.
pub fn muted(conn: &mut Connection, reader: AccountId) -> Result<HashSet<AccountId>> {
    let found: Vec<AccountId> = mutes::table
        .filter(mutes::account_id.eq(reader))
        .select(mutes::muted_id)
        .limit(MOST as i64)
        .load(conn)?;
    Ok(found.into_iter().collect())
}

/// The names, pages and beginnings of those somebody mutes, by name.
pub fn listed(conn: &mut Connection, reader: AccountId) -> Result<Vec<(String, String, Moment)>> {
    let mut found: Vec<(String, String, Moment)> = mutes::table
        .inner_join(accounts::table.on(accounts::id.eq(mutes::muted_id)))
        .filter(mutes::account_id.eq(reader))
        .select((accounts::name, accounts::slug, mutes::at))
        .limit(MOST as i64)
        .load(conn)?;
    found.sort_by_cached_key(|(name, ..)| name.to_lowercase());
    Ok(found)
}
