//! One change: everything in it is kept, or nothing.

use super::Connection;
use crate::clock::Moment;
use crate::error::Result;
use crate::ids::Topic;
use diesel::connection::{AnsiTransactionManager, TransactionManager};
use std::ops::{Deref, DerefMut};

/// One change to the blog: its connection, its time, and the topics it makes stale.
pub struct Transaction<'a> {
    conn: &'a mut Connection,
    /// The one moment at which everything in this change happens.
    pub now: Moment,
    touched: Vec<Topic>,
}

impl Transaction<'_> {
    /// Marks everything shown about `topic` as stale once this change is committed.
    pub fn touch(&mut self, topic: Topic) {
        if !self.touched.contains(&topic) {
            self.touched.push(topic);
        }
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

/// Runs `change` between BEGIN and COMMIT; on any error, nothing of it stays.
pub(super) fn transact<T>(
    conn: &mut Connection,
    now: Moment,
    change: impl FnOnce(&mut Transaction) -> Result<T>,
) -> Result<(T, Vec<Topic>)> {
    begin(conn)?;
    let mut tx = Transaction {
        conn,
        now,
        touched: Vec::new(),
    };
    let outcome = change(&mut tx);
    let touched = std::mem::take(&mut tx.touched);
    match outcome {
        Ok(value) => {
            commit(conn)?;
            Ok((value, touched))
        }
        Err(error) => {
            roll_back(conn);
            Err(error)
        }
    }
}

fn begin(conn: &mut Connection) -> Result<()> {
    match conn {
        // SQLite takes its one write lock now rather than in the middle, where it could only fail.
        Connection::Sqlite(inner) => {
            AnsiTransactionManager::begin_transaction_sql(inner, "BEGIN IMMEDIATE")?;
        }
        #[cfg(feature = "postgres")]
        Connection::Postgres(inner) => AnsiTransactionManager::begin_transaction(inner)?,
    }
    Ok(())
}

fn commit(conn: &mut Connection) -> Result<()> {
    match conn {
        Connection::Sqlite(inner) => AnsiTransactionManager::commit_transaction(inner)?,
        #[cfg(feature = "postgres")]
        Connection::Postgres(inner) => AnsiTransactionManager::commit_transaction(inner)?,
    }
    Ok(())
}

fn roll_back(conn: &mut Connection) {
    let done = match conn {
        Connection::Sqlite(inner) => AnsiTransactionManager::rollback_transaction(inner),
        #[cfg(feature = "postgres")]
        Connection::Postgres(inner) => AnsiTransactionManager::rollback_transaction(inner),
    };
    if let Err(error) = done {
        tracing::error!(%error, "a change could not be rolled back");
    }
}
