//! The one thread that changes the SQLite database. Changes that wait together share one commit.

use super::OnCommit;
use super::asked::Asked;
use super::connection::Purpose;
use super::hearing::Hearing;
use super::spot::{Opened, Spot};
use super::transaction::{Transaction, begin_to_write, commit};
use super::watch::Watch;
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::ids::Topic;
use anyhow::anyhow;
use diesel::connection::SimpleConnection;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// So many changes share a commit at the most, and the last of them begins so soon after the first:
/// every one keeps its neighbours waiting for their answers.
const MOST: usize = 128;
const SOON: Duration = Duration::from_millis(5);

/// A handle to the writer thread. Dropping it waits for the changes asked for, and closes the file.
pub(super) struct Writer {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

enum Job {
    Change(Asked),
    Watch(Watch),
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take()
            && thread.thread().id() != std::thread::current().id()
        {
            // A panic of the thread has been logged where it was answered.
            let _ = thread.join();
        }
    }
}

impl Writer {
    /// Opens the writing connection and starts the thread.
    pub(super) fn start(
        spot: &Arc<Spot>,
        patience: Duration,
        clock: Clock,
        on_commit: OnCommit,
    ) -> Result<Writer> {
        let thread = Thread {
            opened: Some(spot.open(Purpose::Write)?),
            spot: spot.clone(),
            patience,
            clock,
            on_commit,
            watch: None,
        };
        let (jobs, waiting) = channel();
        let thread = std::thread::Builder::new()
            .name("byline-writer".into())
            .spawn(move || thread.work(&waiting))
            .map_err(|error| Error::Internal(error.into()))?;
        Ok(Writer {
            jobs: Some(jobs),
            thread: Some(thread),
        })
    }

    /// Runs `change` on the writer thread and waits until it is durable.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        change: impl FnOnce(&mut Transaction) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (asked, answer) = Asked::new(change);
        self.send(Job::Change(asked))?;
        answer.await.map_err(|_| ended())?
    }

    /// From now on, looks every so often whether somebody else has changed the file.
    pub(super) fn listen(&self, every: Duration, hearing: &Arc<Hearing>) -> Result<()> {
        self.send(Job::Watch(Watch::new(every, hearing.clone())))
    }

    fn send(&self, job: Job) -> Result<()> {
        let jobs = self.jobs.as_ref();
        jobs.and_then(|jobs| jobs.send(job).ok()).ok_or_else(ended)
    }
}

fn ended() -> Error {
    Error::Internal(anyhow!("the writer thread has ended"))
}

/// What the thread works with.
struct Thread {
    /// Closed when a transaction is lost, which rolls back whatever is left of it.
    opened: Option<Opened>,
    spot: Arc<Spot>,
    patience: Duration,
    clock: Clock,
    on_commit: OnCommit,
    watch: Option<Watch>,
}

impl Thread {
    fn work(mut self, waiting: &Receiver<Job>) {
        loop {
            let job = match &self.watch {
                Some(watch) => waiting.recv_timeout(watch.left()),
                None => waiting.recv().map_err(RecvTimeoutError::from),
            };
            match job {
                Ok(Job::Change(first)) => self.share_a_commit(first, waiting),
                Ok(Job::Watch(watch)) => self.watch = Some(watch),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            self.look_around();
        }
    }

    /// Makes `first` and what waits behind it, commits, and only then answers: an answer, even that
    /// something is there already, may rest on what a neighbour has just done.
    fn share_a_commit(&mut self, first: Asked, waiting: &Receiver<Job>) {
        let mut made = Vec::new();
        let lost = match self.begin(first.left(self.patience)) {
            Ok(opened) => self.make(opened, first, waiting, &mut made).err(),
            Err(error) => {
                made.push(first);
                Some(error)
            }
        };
        if let Some(error) = &lost {
            self.spot.hears(error);
        }
        for asked in made {
            let answer = || asked.answer(lost.as_ref(), &self.on_commit);
            if catch_unwind(AssertUnwindSafe(answer)).is_err() {
                tracing::error!("what hears of every change panicked");
            }
        }
    }

    /// The connection in a transaction, if that takes no longer than `left`.
    fn begin(&mut self, left: Duration) -> Result<Opened> {
        if left.is_zero() {
            return Err(Error::Unavailable);
        }
        let mut opened = self.opened()?;
        let begun = opened
            .conn
            .batch_execute(&format!("PRAGMA busy_timeout = {};", left.as_millis()))
            .map_err(Error::from)
            .and_then(|()| begin_to_write(&mut opened.conn));
        match begun {
            Ok(()) => Ok(opened),
            // That somebody else holds the lock is no reason to close the connection.
            Err(error) => {
                self.opened = Some(opened);
                Err(error)
            }
        }
    }

    /// Makes changes and commits them. When that fails, nothing of what was `made` is kept.
    fn make(
        &mut self,
        mut opened: Opened,
        first: Asked,
        waiting: &Receiver<Job>,
        made: &mut Vec<Asked>,
    ) -> Result<()> {
        let (begun, mut next) = (Instant::now(), Some(first));
        while let Some(mut asked) = next.take() {
            let ran = match asked.left(self.patience).is_zero() {
                true => Ok(()),
                false => asked.run(&mut opened.conn, self.clock.now()),
            };
            made.push(asked);
            ran?;
            if made.len() < MOST && begun.elapsed() < SOON {
                next = self.another(waiting).or_else(|| {
                    // Whoever is about to ask may do so now; when nobody is, this takes no time.
                    std::thread::yield_now();
                    self.another(waiting)
                });
            }
        }
        commit(&mut opened.conn)?;
        self.opened = Some(opened);
        Ok(())
    }

    /// A change that waits already.
    fn another(&mut self, waiting: &Receiver<Job>) -> Option<Asked> {
        match waiting.try_recv().ok()? {
            Job::Change(asked) => Some(asked),
            Job::Watch(watch) => {
                self.watch = Some(watch);
                None
            }
        }
    }

    /// The connection, opened anew when it leads elsewhere than to the file that is there.
    fn opened(&mut self) -> Result<Opened> {
        let turn = self.spot.turn();
        if let Some(opened) = self.opened.take().filter(|one| one.turn == turn) {
            return Ok(opened);
        }
        if let Some(watch) = &mut self.watch {
            watch.forget();
        }
        self.spot.open(Purpose::Write)
    }

    /// Tells, when it is time to look, that somebody else has changed something.
    fn look_around(&mut self) {
        if !self.watch.as_ref().is_some_and(|one| one.left().is_zero()) {
            return;
        }
        let opened = self.opened();
        self.opened = opened.inspect_err(|error| self.spot.hears(error)).ok();
        let Some(watch) = &mut self.watch else { return };
        let tell = || (self.on_commit)(&[Topic::Everything]);
        let conn = self.opened.as_mut().map(|opened| &mut opened.conn);
        if watch.sees_a_change(conn) && catch_unwind(AssertUnwindSafe(tell)).is_err() {
            tracing::error!("what hears of every change panicked");
        }
        watch.has_told();
    }
}
