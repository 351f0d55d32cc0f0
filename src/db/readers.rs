//! A few SQLite connections that answer questions side by side.

use super::connection::{AnyConnection as Connection, Purpose, open_sqlite};
use super::question::Question;
use crate::error::{Error, Result};
use anyhow::anyhow;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::Semaphore;

/// More than the cores of a small machine, so that one slow question does not hold up the rest.
const READERS: usize = 4;

/// Reading connections, handed out one question at a time.
pub(super) struct Readers {
    path: String,
    patience: Duration,
    idle: Arc<Mutex<Vec<Connection>>>,
    permits: Arc<Semaphore>,
}

impl Readers {
    /// Opens the first connection to `path`, so that a file that cannot be read fails at the start.
    pub(super) fn open(path: &str, patience: Duration) -> Result<Readers> {
        let first = open_sqlite(path, Purpose::Read, patience)?;
        Ok(Readers {
            path: path.to_owned(),
            patience,
            idle: Arc::new(Mutex::new(vec![first])),
            permits: Arc::new(Semaphore::new(READERS)),
        })
    }

    /// Runs `ask` on a blocking thread with a connection of its own.
    pub(super) async fn ask(&self, ask: Question) -> Result<()> {
        let permit = self
            .permits
            .clone()
            .acquire_owned()
            .await
            .map_err(|closed| Error::Internal(closed.into()))?;
        let idle = self.idle.clone();
        let path = self.path.clone();
        let patience = self.patience;
        tokio::task::spawn_blocking(move || {
            let _permit = permit;
            let kept = idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let mut conn = match kept {
                Some(conn) => conn,
                None => open_sqlite(&path, Purpose::Read, patience)?,
            };
            // A panic in `ask` drops the connection; the next question opens a fresh one.
            let answer = ask(&mut conn);
            idle.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(conn);
            answer
        })
        .await
        .map_err(|_| Error::Internal(anyhow!("a question to the database panicked")))?
    }
}
