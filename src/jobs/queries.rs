//! Questions about what is to be done.

use super::{Job, Kind};
use crate::clock::Moment;
use crate::db::schema::jobs;
use crate::db::{Backend, Connection, Transaction};
use crate::error::Result;
use crate::ids::JobId;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

/// Puts a job down, unless one with this key stands there.
pub fn insert(tx: &mut Transaction, kind: Kind, payload: &str, key: &str) -> Result<()> {
    let now = tx.now;
    diesel::sql_query(
        "INSERT INTO jobs (kind, payload, unique_key, created_at, run_at) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
    )
    .bind::<Text, _>(kind.word())
    .bind::<Text, _>(payload)
    .bind::<Text, _>(key)
    .bind::<BigInt, _>(now)
    .bind::<BigInt, _>(now)
    .execute(&mut **tx)?;
    Ok(())
}

/// The job that has waited longest of those that are due and nobody has taken.
pub fn find_due(tx: &mut Transaction) -> Result<Option<Job>> {
    let now = tx.now;
    Ok(due(now)
        .select(Job::as_select())
        .first(&mut **tx)
        .optional()?)
}

/// Whether a job is due that nobody has taken.
pub fn is_due(conn: &mut Connection, now: Moment) -> Result<bool> {
    let found: Option<JobId> = due(now).select(jobs::id).first(conn).optional()?;
    Ok(found.is_some())
}

fn due(now: Moment) -> jobs::BoxedQuery<'static, Backend> {
    let free = jobs::locked_until
        .is_null()
        .or(jobs::locked_until.le(Some(now)));
    jobs::table
        .filter(jobs::failed_at.is_null())
        .filter(jobs::run_at.le(now))
        .filter(free.assume_not_null())
        .order((jobs::run_at, jobs::id))
        .into_boxed()
}

/// Takes a job for `worker`; `false` if somebody else was faster.
pub fn lock(tx: &mut Transaction, job: &Job, worker: &str, until: Moment) -> Result<bool> {
    let same = jobs::id.eq(job.id).and(jobs::attempts.eq(job.attempts));
    let taken = diesel::update(jobs::table.filter(same))
        .set((
            jobs::locked_until.eq(until),
            jobs::locked_by.eq(worker),
            jobs::attempts.eq(job.attempts + 1),
        ))
        .execute(&mut **tx)?;
    Ok(taken == 1)
}

/// Strikes a job out, unless somebody else has taken it since.
pub fn delete(tx: &mut Transaction, job: &Job) -> Result<()> {
    let same = jobs::id.eq(job.id).and(jobs::attempts.eq(job.attempts));
    diesel::delete(jobs::table.filter(same)).execute(&mut **tx)?;
    Ok(())
}

/// Puts a job back to be tried again, unless somebody else has taken it since.
pub fn put_back(tx: &mut Transaction, job: &Job, again: Moment, why: &str) -> Result<()> {
    let same = jobs::id.eq(job.id).and(jobs::attempts.eq(job.attempts));
    diesel::update(jobs::table.filter(same))
        .set((
            jobs::run_at.eq(again),
            jobs::locked_until.eq(None::<Moment>),
            jobs::last_error.eq(why),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Gives a job up, unless somebody else has taken it since.
pub fn give_up(tx: &mut Transaction, job: &Job, why: &str) -> Result<()> {
    let same = jobs::id.eq(job.id).and(jobs::attempts.eq(job.attempts));
    diesel::update(jobs::table.filter(same))
        .set((
            jobs::failed_at.eq(tx.now),
            jobs::locked_until.eq(None::<Moment>),
            jobs::last_error.eq(why),
        ))
        .execute(&mut **tx)?;
    Ok(())
}
