//! The one thread that changes the SQLite database, one change after the other.

use super::connection::{AnyConnection as Connection, Purpose, open_sqlite};
use crate::error::{Error, Result};
use anyhow::anyhow;
use diesel::connection::SimpleConnection;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use tokio::sync::oneshot;

type Change = Box<dyn FnOnce(&mut Connection) + Send>;

/// A handle to the writer thread. Dropping it waits for the changes asked for, and closes the file.
pub(super) struct Writer {
    changes: Option<Sender<Change>>,
    thread: Option<JoinHandle<()>>,
    patience: Duration,
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.changes = None;
        if let Some(thread) = self.thread.take()
            && thread.thread().id() != std::thread::current().id()
        {
            // A panic of the thread has been logged where it was answered.
            let _ = thread.join();
        }
    }
}

impl Writer {
    /// Opens the writing connection to `path` and starts the thread.
    pub(super) fn start(path: &str, patience: Duration) -> Result<Writer> {
        let conn = open_sqlite(path, Purpose::Write, patience)?;
        let (changes, waiting) = channel();
        let path = path.to_owned();
        let thread = std::thread::Builder::new()
            .name("byline-writer".into())
            .spawn(move || work(conn, &path, patience, &waiting))
            .map_err(|error| Error::Internal(error.into()))?;
        Ok(Writer {
            changes: Some(changes),
            thread: Some(thread),
            patience,
        })
    }

    /// Runs `change` on the writer thread and waits for its result. Its patience begins when it is
    /// asked for: what it spent behind others it does not wait for a lock again, or a locked database
    /// would make each wait in turn.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        change: impl FnOnce(&mut Connection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (answer, result) = oneshot::channel();
        let (asked, patience) = (Instant::now(), self.patience);
        let boxed: Change = Box::new(move |conn| {
            let left = patience.saturating_sub(asked.elapsed()).as_millis();
            let outcome = match left {
                0 => Err(Error::Unavailable),
                _ => conn
                    .batch_execute(&format!("PRAGMA busy_timeout = {left};"))
                    .map_err(Error::from)
                    .and_then(|()| change(conn)),
            };
            // Whoever asked may have gone away; the change stands all the same.
            let _ = answer.send(outcome);
        });
        self.changes
            .as_ref()
            .and_then(|changes| changes.send(boxed).ok())
            .ok_or_else(|| Error::Internal(anyhow!("the writer thread has ended")))?;
        result
            .await
            .map_err(|_| Error::Internal(anyhow!("a change to the database panicked")))?
    }
}

fn work(conn: Connection, path: &str, patience: Duration, waiting: &Receiver<Change>) {
    let mut conn = Some(conn);
    for change in waiting {
        let mut open = match conn.take() {
            Some(open) => open,
            None => match open_sqlite(path, Purpose::Write, patience) {
                Ok(open) => open,
                // Dropping the change answers it with an error; the next one tries to open again.
                Err(error) => {
                    tracing::error!(%error, "the database cannot be opened for writing");
                    continue;
                }
            },
        };
        // After a panic the connection may stand in the middle of a transaction: it is closed,
        // which rolls back, and the next change gets a fresh one.
        if catch_unwind(AssertUnwindSafe(|| change(&mut open))).is_ok() {
            conn = Some(open);
        }
    }
}
