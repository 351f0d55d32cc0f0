//! What is noted while somebody reads.

use crate::app::App;
use crate::db::Transaction;
use crate::error::Result;
use std::time::Duration;

/// So long reading waits for it.
const WITHIN: Duration = Duration::from_millis(50);

/// Makes a small change that nobody asked for, like remembering that somebody was here; `what` it is of
/// stands in the log if it fails. Reading never waits for somebody else's long change: this one is then
/// made without us, or not at all.
pub async fn note(
    app: &App,
    what: &'static str,
    change: impl FnOnce(&mut Transaction) -> Result<()> + Send + 'static,
) {
    if let Ok(Err(error)) = tokio::time::timeout(WITHIN, app.db.write(change)).await {
        tracing::warn!(%error, what, "it could not be noted");
    }
}
