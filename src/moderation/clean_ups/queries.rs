//! Questions about clean-ups and what is left for them to do.

use super::{CleanUp, Stage};
use crate::accounts::standing::Cause;
use crate::clock::Moment;
use crate::comments::{Comment, Status};
use crate::db::schema::{clean_ups, comments, decisions};
use crate::db::{Backend, Connection, Transaction};
use crate::error::Result;
use crate::ids::{AccountId, StateId};
use diesel::prelude::*;

/// Stores a clean-up that is to begin.
pub fn insert(
    tx: &mut Transaction,
    by: AccountId,
    person: AccountId,
    since: Option<Moment>,
    reason: Cause,
    ban: Option<StateId>,
) -> Result<CleanUp> {
    let now = tx.now;
    Ok(diesel::insert_into(clean_ups::table)
        .values((
            clean_ups::account_id.eq(person),
            clean_ups::asked_by.eq(by),
            clean_ups::asked_at.eq(now),
            clean_ups::since.eq(since),
            clean_ups::reason.eq(reason),
            clean_ups::removed.eq(0),
            clean_ups::stage.eq(Stage::Removing),
            clean_ups::restored.eq(0),
            clean_ups::changed_at.eq(now),
            clean_ups::state_id.eq(ban),
        ))
        .returning(<CleanUp as Selectable<Backend>>::construct_selection())
        .get_result(&mut **tx)?)
}

/// Waits until nobody else makes a step of it.
pub fn hold(tx: &mut Transaction, id: i64) -> Result<()> {
    diesel::update(clean_ups::table.find(id))
        .set(clean_ups::removed.eq(clean_ups::removed))
        .execute(&mut **tx)?;
    Ok(())
}

/// A clean-up by number.
pub fn find(conn: &mut Connection, id: i64) -> Result<Option<CleanUp>> {
    Ok(clean_ups::table
        .find(id)
        .select(CleanUp::as_select())
        .first(conn)
        .optional()?)
}

/// The clean-ups after somebody, the latest first.
pub fn of(conn: &mut Connection, person: AccountId, limit: i64) -> Result<Vec<CleanUp>> {
    Ok(clean_ups::table
        .filter(clean_ups::account_id.eq(person))
        .order(clean_ups::id.desc())
        .limit(limit)
        .select(CleanUp::as_select())
        .load(conn)?)
}

/// The clean-up that has waited longest for its next step.
pub fn unfinished(conn: &mut Connection) -> Result<Option<i64>> {
    for stage in [Stage::Removing, Stage::Restoring] {
        let first = clean_ups::table
            .filter(clean_ups::stage.eq(stage))
            .order(clean_ups::id.asc())
            .select(clean_ups::id)
            .first(conn)
            .optional()?;
        if first.is_some() {
            return Ok(first);
        }
    }
    Ok(None)
}

/// Some of the comments it is about that are published or wait.
pub fn still_there(conn: &mut Connection, clean_up: &CleanUp, limit: i64) -> Result<Vec<Comment>> {
    let since = clean_up.since.unwrap_or(Moment(i64::MIN));
    let mut found = Vec::new();
    for status in [Status::Published, Status::Held] {
        let left = limit - found.len() as i64;
        let some: Vec<Comment> = comments::table
            .filter(comments::author_id.eq(clean_up.account_id))
            .filter(comments::status.eq(status))
            .filter(comments::created_at.ge(since))
            .limit(left)
            .select(Comment::as_select())
            .load(conn)?;
        found.extend(some);
    }
    Ok(found)
}

/// Notes how many were taken down so far.
pub fn note_removed(tx: &mut Transaction, id: i64, removed: i64, stage: Stage) -> Result<()> {
    let now = tx.now;
    diesel::update(clean_ups::table.find(id))
        .set((
            clean_ups::removed.eq(removed),
            clean_ups::stage.eq(stage),
            clean_ups::changed_at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Notes that somebody wants the comments back.
pub fn restore(tx: &mut Transaction, id: i64, by: AccountId) -> Result<()> {
    let now = tx.now;
    diesel::update(clean_ups::table.find(id))
        .set((
            clean_ups::stage.eq(Stage::Restoring),
            clean_ups::restored_by.eq(by),
            clean_ups::changed_at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Some of the decisions it made that were not looked at yet for putting back, the latest first.
pub fn decisions(conn: &mut Connection, clean_up: &CleanUp, limit: i64) -> Result<Vec<i64>> {
    let before = clean_up.restored_down_to.unwrap_or(i64::MAX);
    Ok(decisions::table
        .filter(decisions::bulk_id.eq(clean_up.bulk()))
        .filter(decisions::id.lt(before))
        .filter(decisions::undoes.is_null())
        .order(decisions::id.desc())
        .limit(limit)
        .select(decisions::id)
        .load(conn)?)
}

/// Notes how many were put back so far, and down to which decision.
pub fn note_restored(
    tx: &mut Transaction,
    id: i64,
    restored: i64,
    down_to: Option<i64>,
    stage: Stage,
) -> Result<()> {
    let now = tx.now;
    diesel::update(clean_ups::table.find(id))
        .set((
            clean_ups::restored.eq(restored),
            clean_ups::restored_down_to.eq(down_to),
            clean_ups::stage.eq(stage),
            clean_ups::changed_at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(())
}
