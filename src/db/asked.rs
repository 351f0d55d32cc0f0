//! A change somebody asked for: run when its turn comes, answered when its fate is known.

use super::OnCommit;
use super::connection::AnyConnection as Connection;
use super::transaction::{Made, Transaction, attempt};
use crate::clock::Moment;
use crate::error::{Error, Result};
use anyhow::anyhow;
use std::time::{Duration, Instant};
use tokio::sync::oneshot;

/// A change that waits for its turn. Its patience begins when it is asked for: what it spent behind
/// others it does not wait for a lock again, or a locked database would make each wait in turn.
pub(super) struct Asked {
    at: Instant,
    change: Box<dyn Change>,
}

/// Where the answer to a change arrives.
pub(super) type Answer<T> = oneshot::Receiver<Result<T>>;

impl Asked {
    /// `change`, asked for now, and where its answer will arrive.
    pub(super) fn new<T: Send + 'static>(
        change: impl FnOnce(&mut Transaction) -> Result<T> + Send + 'static,
    ) -> (Asked, Answer<T>) {
        let (to, answer) = oneshot::channel();
        let change = Box::new(Answering {
            change: Some(change),
            outcome: Err(Error::Unavailable),
            to,
        });
        let at = Instant::now();
        (Asked { at, change }, answer)
    }

    /// What is left of `patience`.
    pub(super) fn left(&self, patience: Duration) -> Duration {
        patience.saturating_sub(self.at.elapsed())
    }

    /// Runs it in a savepoint. Fails when the transaction around it is lost.
    pub(super) fn run(&mut self, conn: &mut Connection, now: Moment) -> Result<()> {
        self.change.run(conn, now)
    }

    /// Answers whoever asked: that it is kept, why it failed, that it never ran, or that it is `lost`
    /// together with everything beside it.
    pub(super) fn answer(self, lost: Option<&Error>, on_commit: &OnCommit) {
        self.change.answer(lost, on_commit);
    }
}

trait Change: Send {
    fn run(&mut self, conn: &mut Connection, now: Moment) -> Result<()>;
    fn answer(self: Box<Self>, lost: Option<&Error>, on_commit: &OnCommit);
}

struct Answering<T, F> {
    change: Option<F>,
    outcome: Result<Made<T>>,
    to: oneshot::Sender<Result<T>>,
}

impl<T, F> Change for Answering<T, F>
where
    T: Send,
    F: FnOnce(&mut Transaction) -> Result<T> + Send,
{
    fn run(&mut self, conn: &mut Connection, now: Moment) -> Result<()> {
        if let Some(change) = self.change.take() {
            self.outcome = attempt(conn, now, change)?;
        }
        Ok(())
    }

    fn answer(self: Box<Self>, lost: Option<&Error>, on_commit: &OnCommit) {
        let answer = match (lost, self.outcome) {
            (None, Ok((value, touched))) => {
                on_commit(&touched);
                Ok(value)
            }
            (None, Err(error)) => Err(error),
            (Some(Error::Unavailable), _) => Err(Error::Unavailable),
            (Some(why), _) => Err(anyhow!("it could not be kept: {why}").into()),
        };
        // Whoever asked may have gone away; the change stands all the same.
        let _ = self.to.send(answer);
    }
}
