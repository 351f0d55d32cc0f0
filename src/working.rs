//! Does what changes put down to be done after them, one job after the other.

use crate::app::App;
use crate::db::Transaction;
use crate::error::Result;
use crate::ids::PictureId;
use crate::jobs::{self, Job, Kind};
use crate::language;
use crate::media::processing;
use crate::search::upkeep;
use crate::secret::random_token;
use anyhow::{Context, anyhow};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::timeout;

/// How long it may take until a job is seen of which nobody told: another machine's, or one to be tried again.
const LOOK_EVERY: Duration = Duration::from_secs(15);

impl App {
    /// Does every job that is due, and tells how many were done or failed.
    ///
    /// # Errors
    /// As the database's; a job that fails is tried again later.
    pub async fn work_off(&self) -> Result<usize> {
        let worker = random_token();
        let mut tried = 0;
        while self.work_one(&worker).await? {
            tried += 1;
        }
        Ok(tried)
    }

    /// Does jobs as they come, until the sender of `stopping` is dropped; then finishes the one it is at.
    pub async fn work(&self, mut stopping: watch::Receiver<bool>) {
        let worker = random_token();
        loop {
            let again = match self.work_one(&worker).await {
                Ok(again) => again,
                Err(error) => {
                    tracing::warn!(%error, "jobs cannot be looked at; it is tried again soon");
                    false
                }
            };
            if stopping.has_changed().is_err() {
                return;
            }
            if again {
                continue;
            }
            let bell = timeout(LOOK_EVERY, self.jobs_bell.notified());
            tokio::select! {
                _ = stopping.changed() => return,
                _ = bell => {}
            }
        }
    }

    /// Does the job that is due first; `false` when none is.
    async fn work_one(&self, worker: &str) -> Result<bool> {
        // Most of the time there is none, and nobody has to wait for the one who may write.
        let now = self.clock.now();
        let waits = self
            .db
            .read(move |conn| jobs::queries::is_due(conn, now))
            .await?;
        if !waits {
            return Ok(false);
        }
        let worker = worker.to_owned();
        let taken = self.db.write(move |tx| jobs::take(tx, &worker)).await?;
        let Some(job) = taken else { return Ok(false) };
        // What is kept of it may be words for somebody.
        let speech = self.frame().await?.settings.speech();
        let done = language::within(speech, self.do_job(&job)).await;
        self.db
            .write(move |tx: &mut Transaction| match done {
                Ok(()) => jobs::done(tx, &job),
                Err(why) => {
                    let why = format!("{why:#}");
                    let tries_again = jobs::failed(tx, &job, &why)?;
                    tracing::warn!(kind = job.kind, id = %job.id, error = why, tries_again, "a job failed");
                    Ok(())
                }
            })
            .await?;
        Ok(true)
    }

    async fn do_job(&self, job: &Job) -> anyhow::Result<()> {
        let kind = Kind::from_word(&job.kind);
        match kind.with_context(|| format!("this version does not know {}", job.kind))? {
            Kind::RenderAnew => Ok(self.render_anew().await.map(drop)?),
            Kind::IndexAnew => {
                upkeep::note_everything(&self.db).await?;
                Ok(upkeep::work_off(&self.db, |_| {}).await.map(drop)?)
            }
            Kind::ProcessPicture => {
                let id = job.payload.parse().map(PictureId);
                let id = id.map_err(|_| anyhow!("{} is no picture", job.payload))?;
                match processing::process(&self.db, &self.store, id).await {
                    // It was removed before its turn came.
                    Err(crate::error::Error::NotFound) => Ok(()),
                    done => Ok(done.map(drop)?),
                }
            }
        }
    }
}
