//! Questions about sessions.

use super::SessionRow;
use crate::clock::Moment;
use crate::db::schema::sessions;
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::AccountId;
use diesel::prelude::*;

/// The session of a key, ended or not.
pub fn find(conn: &mut Connection, id: &[u8; 32]) -> Result<Option<SessionRow>> {
    Ok(sessions::table
        .filter(sessions::id_hash.eq(id.as_slice()))
        .select(SessionRow::as_select())
        .first(conn)
        .optional()?)
}

/// Stores a new session.
pub fn insert(tx: &mut Transaction, row: &SessionRow) -> Result<()> {
    diesel::insert_into(sessions::table)
        .values(row)
        .execute(&mut **tx)?;
    Ok(())
}

/// Ends the oldest sessions of an account beyond `most`.
pub fn drop_oldest(tx: &mut Transaction, account: AccountId, most: i64) -> Result<()> {
    let newest: Vec<Vec<u8>> = sessions::table
        .filter(sessions::account_id.eq(account))
        .order((sessions::created_at.desc(), sessions::id_hash))
        .limit(most + 1000)
        .select(sessions::id_hash)
        .load(&mut **tx)?;
    let old = newest.into_iter().skip(most as usize);
    diesel::delete(sessions::table.filter(sessions::id_hash.eq_any(old))).execute(&mut **tx)?;
    Ok(())
}

/// Notes that a session was used now, and how long it lasts unused from here.
pub fn note_use(tx: &mut Transaction, id: &[u8; 32], idle_until: Moment) -> Result<()> {
    let now = tx.now;
    diesel::update(sessions::table.filter(sessions::id_hash.eq(id.as_slice())))
        .set((
            sessions::seen_at.eq(now),
            sessions::idle_until.eq(idle_until),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Keeps what a session holds; nothing happens when it was ended meanwhile.
pub fn set_state(tx: &mut Transaction, id: &[u8; 32], state: &str) -> Result<()> {
    diesel::update(sessions::table.filter(sessions::id_hash.eq(id.as_slice())))
        .set(sessions::state.eq(state))
        .execute(&mut **tx)?;
    Ok(())
}

/// Ends one session.
pub fn delete(tx: &mut Transaction, id: &[u8; 32]) -> Result<()> {
    diesel::delete(sessions::table.filter(sessions::id_hash.eq(id.as_slice())))
        .execute(&mut **tx)?;
    Ok(())
}

/// Ends all sessions of an account.
pub fn end_all(tx: &mut Transaction, account: AccountId) -> Result<()> {
    diesel::delete(sessions::table.filter(sessions::account_id.eq(account))).execute(&mut **tx)?;
    Ok(())
}

/// Forgets the sessions that have ended.
pub fn forget_ended(tx: &mut Transaction) -> Result<usize> {
    let now = tx.now;
    let ended = sessions::idle_until
        .le(now)
        .or(sessions::absolute_until.le(now));
    Ok(diesel::delete(sessions::table.filter(ended)).execute(&mut **tx)?)
}
