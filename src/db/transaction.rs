//! One change: everything in it is kept, or nothing.

use super::Connection;
use super::refusal::is_damage;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::ids::Topic;
use anyhow::anyhow;
use diesel::connection::{AnsiTransactionManager, TransactionManager};
use std::ops::{Deref, DerefMut};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// One change to the blog: its connection, its time, and the topics it makes stale.
pub struct Transaction<'a> {
    conn: &'a mut Connection,
    /// The one moment at which everything in this change happens.
    pub now: Moment,
    touched: Vec<Topic>,
}

/// What a change answers, and the topics it made stale.
pub(super) type Made<T> = (T, Vec<Topic>);

impl Transaction<'_> {
    /// Marks everything shown about `topic` as stale once this change is committed.
    pub fn touch(&mut self, topic: Topic) {
        if !self.touched.contains(&topic) {
            self.touched.push(topic);
        }
    }

    /// What this change has made stale so far.
    #[cfg(feature = "postgres")]
    pub(super) fn touched(&self) -> &[Topic] {
        &self.touched
    }

    /// Whether others change the database at the same time: SQLite lets one writer in at a time,
    /// PostgreSQL runs transactions side by side.
    pub fn has_company(&self) -> bool {
        !matches!(self.conn, Connection::Sqlite(_))
    }
}

impl Deref for Transaction<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.conn
    }
}

impl DerefMut for Transaction<'_> {
    fn deref_mut(&mut self) -> &mut Connection {
        self.conn
    }
}

/// Runs `change` in a transaction, or within a transaction in a savepoint: when it fails or panics,
/// nothing of it stays.
///
/// # Errors
/// When it could be neither kept nor undone alone: the whole transaction is lost.
pub(super) fn attempt<T>(
    conn: &mut Connection,
    now: Moment,
    change: impl FnOnce(&mut Transaction) -> Result<T>,
) -> Result<Result<Made<T>>> {
    let (mut change, mut made) = (Some(change), None);
    let mut once = |tx: &mut Transaction| {
        if let Some(change) = change.take() {
            made = Some(change(tx)?);
        }
        Ok(())
    };
    let kept = attempt_any(conn, now, &mut once)?;
    Ok(kept.and_then(|touched| match made {
        Some(value) => Ok((value, touched)),
        None => Err(anyhow!("a change to the database was never made").into()),
    }))
}

/// The same, built once for all changes.
fn attempt_any(
    conn: &mut Connection,
    now: Moment,
    change: &mut dyn FnMut(&mut Transaction) -> Result<()>,
) -> Result<Result<Vec<Topic>>> {
    begin(conn)?;
    let mut tx = Transaction {
        conn,
        now,
        touched: Vec::new(),
    };
    let outcome = catch_unwind(AssertUnwindSafe(|| change(&mut tx)));
    let touched = tx.touched;
    match outcome.unwrap_or_else(|_| Err(anyhow!("a change to the database panicked").into())) {
        Ok(()) => commit(conn).map(|()| Ok(touched)),
        Err(error) => undo(conn, error).map(Err),
    }
}

/// Takes back what failed with `error`, which it answers; fails with it when that is not possible, or when the file is
/// damaged: nothing else is to be kept in it either.
fn undo(conn: &mut Connection, error: Error) -> Result<Error> {
    let undone = match conn {
        Connection::Sqlite(inner) => AnsiTransactionManager::rollback_transaction(inner),
        #[cfg(feature = "postgres")]
        Connection::Postgres(inner) => AnsiTransactionManager::rollback_transaction(inner),
    };
    match undone {
        Ok(()) if is_damage(&error) => Err(error),
        Ok(()) => Ok(error),
        Err(why) => {
            tracing::error!(%error, %why, "a change could not be rolled back");
            Err(error)
        }
    }
}

/// Begins a transaction that takes SQLite's one write lock now rather than in the middle, where it
/// could only fail.
pub(super) fn begin_to_write(conn: &mut Connection) -> Result<()> {
    match conn {
        Connection::Sqlite(inner) => {
            AnsiTransactionManager::begin_transaction_sql(inner, "BEGIN IMMEDIATE")?;
        }
        #[cfg(feature = "postgres")]
        Connection::Postgres(inner) => AnsiTransactionManager::begin_transaction(inner)?,
    }
    Ok(())
}

fn begin(conn: &mut Connection) -> Result<()> {
    match conn {
        Connection::Sqlite(inner) => AnsiTransactionManager::begin_transaction(inner)?,
        #[cfg(feature = "postgres")]
        Connection::Postgres(inner) => AnsiTransactionManager::begin_transaction(inner)?,
    }
    Ok(())
}

/// Keeps what was done since the transaction or savepoint began.
pub(super) fn commit(conn: &mut Connection) -> Result<()> {
    match conn {
        Connection::Sqlite(inner) => AnsiTransactionManager::commit_transaction(inner)?,
        #[cfg(feature = "postgres")]
        Connection::Postgres(inner) => AnsiTransactionManager::commit_transaction(inner)?,
    }
    Ok(())
}
