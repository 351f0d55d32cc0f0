//! Questions about what moderators wrote to people.

use super::Letter;
use crate::db::schema::letters;
use crate::db::{Connection, Transaction, among};
use crate::error::Result;
use crate::ids::AccountId;
use diesel::prelude::*;
use std::collections::HashMap;

/// Stores one; gives its number.
pub fn insert(tx: &mut Transaction, person: AccountId, by: AccountId, text: &str) -> Result<i64> {
    let now = tx.now;
    Ok(diesel::insert_into(letters::table)
        .values((
            letters::account_id.eq(person),
            letters::written_by.eq(by),
            letters::text.eq(text),
            letters::at.eq(now),
        ))
        .returning(letters::id)
        .get_result(&mut **tx)?)
}

/// What was written to somebody, the latest first.
pub fn of(conn: &mut Connection, person: AccountId, limit: i64) -> Result<Vec<Letter>> {
    Ok(letters::table
        .filter(letters::account_id.eq(person))
        .order(letters::id.desc())
        .limit(limit)
        .select(Letter::as_select())
        .load(conn)?)
}

/// These letters.
pub fn numbered(conn: &mut Connection, ids: &[i64]) -> Result<HashMap<i64, Letter>> {
    let rows: Vec<Letter> = letters::table
        .filter(among(letters::id, ids))
        .select(Letter::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}
