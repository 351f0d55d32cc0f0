//! What to read after each article is found beside the requests, step by step, as soon as something changed.

use crate::app::App;
use crate::articles::related::{find, queries, store};
use crate::db::{Connection, Transaction};
use crate::error::Result;

/// So many articles are looked at before what was found is stored.
const STEP: i64 = 10;

impl App {
    /// Finds anew what to read after all articles for which that was asked, and tells for how many it was.
    /// Others read and write between its steps.
    ///
    /// # Errors
    /// As the database's; what was found until then stays, and the rest is asked for still.
    pub async fn relate(&self) -> Result<usize> {
        let mut looked_at = 0;
        loop {
            let now = self.clock.now();
            let look = move |conn: &mut Connection| {
                let due = queries::due(conn, STEP)?.into_iter();
                let found = due.map(|due| Ok((due, find(conn, due.article_id, now)?)));
                found.collect::<Result<Vec<_>>>()
            };
            let found = self.db.read(look).await?;
            if found.is_empty() {
                return Ok(looked_at);
            }
            looked_at += found.len();
            let keep = move |tx: &mut Transaction| {
                for (due, found) in &found {
                    store(tx, *due, found)?;
                }
                Ok(())
            };
            self.db.write(keep).await?;
        }
    }

    /// Does that now, and each time the lists of articles change.
    pub async fn keep_related(&self) {
        loop {
            if let Err(error) = self.relate().await {
                tracing::warn!(%error, "looking for what to read next stopped; it goes on with the next change");
            }
            self.relisted.notified().await;
        }
    }
}
