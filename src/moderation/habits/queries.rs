//! Questions about how moderators like to work.

use super::Habits;
use crate::db::schema::moderator_habits;
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::AccountId;
use diesel::prelude::*;

/// What a moderator has chosen, or what everybody begins with.
pub fn of(conn: &mut Connection, account: AccountId) -> Result<Habits> {
    let chosen = moderator_habits::table
        .find(account)
        .select(Habits::as_select());
    Ok(chosen.first(conn).optional()?.unwrap_or_default())
}

/// Keeps what a moderator has chosen.
pub fn keep(tx: &mut Transaction, account: AccountId, habits: Habits) -> Result<()> {
    diesel::delete(moderator_habits::table.find(account)).execute(&mut **tx)?;
    diesel::insert_into(moderator_habits::table)
        .values((
            moderator_habits::account_id.eq(account),
            moderator_habits::one_at_a_time.eq(habits.one_at_a_time),
            moderator_habits::shortcuts.eq(habits.shortcuts),
        ))
        .execute(&mut **tx)?;
    Ok(())
}
