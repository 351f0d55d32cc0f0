//! Taking down what somebody wrote goes on until all is done, step by step.

use crate::app::App;
use crate::db::Transaction;
use crate::error::Result;
use crate::moderation::clean_ups::{queries, step};
use std::sync::Arc;

/// How many steps of a clean-up are made before its moderator is answered.
const AT_ONCE: usize = 4;

impl App {
    /// Makes the first steps of a clean-up now, and the others beside the requests to come; answers whether all
    /// is done already.
    ///
    /// # Errors
    /// As the database's; what was done until then stays, and goes on at the next start.
    pub async fn start_clean_up(self: &Arc<App>, id: i64) -> Result<bool> {
        let goes_on = self.begin_clean_up(id).await?;
        if goes_on {
            let app = Arc::clone(self);
            tokio::spawn(async move {
                if let Err(error) = app.clean_up().await {
                    tracing::warn!(%error, "a clean-up stopped; it goes on at the next start");
                }
            });
        }
        Ok(!goes_on)
    }

    /// Makes the first steps of a clean-up; answers whether more are left.
    ///
    /// # Errors
    /// As the database's; what was done until then stays, and goes on with the next call of [`App::clean_up`].
    pub async fn begin_clean_up(&self, id: i64) -> Result<bool> {
        for _ in 0..AT_ONCE {
            if !self
                .db
                .write(move |tx: &mut Transaction| step(tx, id))
                .await?
            {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Finishes every clean-up that was begun. Others write between its steps.
    ///
    /// # Errors
    /// As the database's; what was done until then stays.
    pub async fn clean_up(&self) -> Result<()> {
        while let Some(id) = self.db.read(queries::unfinished).await? {
            while self
                .db
                .write(move |tx: &mut Transaction| step(tx, id))
                .await?
            {}
        }
        Ok(())
    }
}
