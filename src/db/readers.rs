//! A few SQLite connections that answer questions side by side.

use super::connection::Purpose;
use super::question::Question;
use super::spot::{Opened, Spot};
use crate::error::{Error, Result};
use anyhow::anyhow;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;

/// More than the cores of a small machine, so that one slow question does not hold up the rest.
const READERS: usize = 4;

/// Reading connections, handed out one question at a time.
pub(super) struct Readers {
    spot: Arc<Spot>,
    idle: Arc<Mutex<Vec<Opened>>>,
    permits: Arc<Semaphore>,
}

impl Readers {
    /// Opens the first connection, so that a file that cannot be read fails at the start.
    pub(super) fn open(spot: &Arc<Spot>) -> Result<Readers> {
        let first = spot.open(Purpose::Read)?;
        Ok(Readers {
            spot: spot.clone(),
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
        let spot = self.spot.clone();
        tokio::task::spawn_blocking(move || {
            let _permit = permit;
            let mut opened = match kept(&idle, spot.turn()) {
                Some(opened) => opened,
                None => spot.open(Purpose::Read)?,
            };
            // A panic in `ask` drops the connection; the next question opens a fresh one.
            let answer = ask(&mut opened.conn);
            if let Err(error) = &answer {
                spot.hears(error);
            }
            idle.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(opened);
            answer
        })
        .await
        .map_err(|_| Error::Internal(anyhow!("a question to the database panicked")))?
    }
}

/// A connection of this `turn` that nobody uses. Those of earlier ones are closed.
fn kept(idle: &Mutex<Vec<Opened>>, turn: u64) -> Option<Opened> {
    let mut idle = idle.lock().unwrap_or_else(PoisonError::into_inner);
    idle.retain(|opened| opened.turn == turn);
    idle.pop()
}
