//! Something that is read once and kept until what it shows changes.

use super::App;
use crate::db::Connection;
use crate::error::Result;
use crate::ids::Topic;
use crate::page_cache::Freshness;
use std::sync::{Arc, Mutex, PoisonError};

/// A place for it.
pub(super) struct Kept<T>(Mutex<Option<(Freshness, Arc<T>)>>);

impl<T> Default for Kept<T> {
    fn default() -> Kept<T> {
        Kept(Mutex::new(None))
    }
}

impl<T: Send + 'static> Kept<T> {
    /// What is kept, if it still holds and others’ changes are heard of.
    pub(super) fn fresh(&self, app: &App) -> Option<Arc<T>> {
        let kept = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        let (_, value) = kept.filter(|(freshness, _)| freshness.holds())?;
        app.db.hears_of_changes().then_some(value)
    }

    /// Keeps it instead of what was there.
    pub(super) fn put(&self, value: Arc<T>, freshness: Freshness) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *kept = Some((freshness, value));
    }

    /// What is kept, or as `load` finds it now; it shows these topics.
    pub(super) async fn get(
        &self,
        app: &App,
        shown: &[Topic],
        load: fn(&mut Connection) -> Result<T>,
    ) -> Result<Arc<T>> {
        if let Some(kept) = self.fresh(app) {
            return Ok(kept);
        }
        let ticket = app.topics.ticket();
        let value = Arc::new(app.db.read(load).await?);
        self.put(value.clone(), app.topics.freshness(ticket, shown));
        Ok(value)
    }
}
