//! Questions about what people are told.

use super::{About, Notice};
use crate::clock::Moment;
use crate::db::schema::{accounts, notices};
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::AccountId;
use diesel::prelude::*;

/// What somebody was told last, the latest first.
pub fn latest(conn: &mut Connection, person: AccountId, limit: i64) -> Result<Vec<Notice>> {
    Ok(notices::table
        .filter(notices::account_id.eq(person))
        .order(notices::id.desc())
        .limit(limit)
        .select(Notice::as_select())
        .load(conn)?)
}

/// Stores that somebody is told of something.
pub fn insert(tx: &mut Transaction, person: AccountId, about: About, subject: i64) -> Result<()> {
    let now = tx.now;
    diesel::insert_into(notices::table)
        .values((
            notices::account_id.eq(person),
            notices::about.eq(about),
            notices::subject_id.eq(subject),
            notices::at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Notes since when somebody has something to read, if they had nothing before.
pub fn mark_unread(tx: &mut Transaction, person: AccountId) -> Result<()> {
    let now = tx.now;
    let nothing = accounts::id
        .eq(person)
        .and(accounts::unread_since.is_null());
    diesel::update(accounts::table.filter(nothing))
        .set(accounts::unread_since.eq(now))
        .execute(&mut **tx)?;
    Ok(())
}

/// Notes that somebody has read everything.
pub fn mark_read(tx: &mut Transaction, person: AccountId) -> Result<()> {
    diesel::update(accounts::table.find(person))
        .set(accounts::unread_since.eq(None::<Moment>))
        .execute(&mut **tx)?;
    Ok(())
}

/// Forgets what somebody was told of.
pub fn forget(tx: &mut Transaction, person: AccountId) -> Result<()> {
    diesel::delete(notices::table.filter(notices::account_id.eq(person))).execute(&mut **tx)?;
    Ok(())
}
