//! What somebody may have been looking for who came to an address where nothing is.

use super::App;
use crate::articles::near::{Found, Known};
use crate::error::Result;
use crate::ids::Topic;
use crate::web::layout::Link;
use std::sync::{Arc, PoisonError};

impl App {
    /// What is like the address `path`: at most a few, the likest first. What can be found is kept until a
    /// change touches it.
    pub async fn near(&self, path: &str) -> Result<Vec<Link>> {
        let known = self.known().await?;
        let path = path.to_owned();
        let found = self.db.read(move |conn| known.near(conn, &path)).await?;
        let link = |one: Found| Link::new(one.title, one.path).written_in(one.language);
        Ok(found.into_iter().map(link).collect())
    }

    async fn known(&self) -> Result<Arc<Known>> {
        let kept = self
            .known
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        if let Some((freshness, known)) = kept
            && freshness.holds()
            && self.db.hears_of_changes()
        {
            return Ok(known);
        }
        let ticket = self.topics.ticket();
        let known = Arc::new(self.db.read(Known::load).await?);
        let freshness = self.topics.freshness(ticket, &[Topic::Listings]);
        let mut kept = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        *kept = Some((freshness, known.clone()));
        Ok(known)
    }
}
