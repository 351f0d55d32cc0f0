//! What somebody may have been looking for who came to an address where nothing is.

use super::App;
use crate::articles::near::{Found, Known};
use crate::error::Result;
use crate::ids::Topic;
use crate::web::layout::Link;

impl App {
    /// What is like the address `path`: at most a few, the likest first. What can be found is kept until a
    /// change touches it.
    pub async fn near(&self, path: &str) -> Result<Vec<Link>> {
        let listed = [Topic::Listings];
        let known = self.known.get(self, &listed, Known::load).await?;
        let path = path.to_owned();
        let found = self.db.read(move |conn| known.near(conn, &path)).await?;
        let link = |one: Found| Link::new(one.title, one.path).written_in(one.language);
        Ok(found.into_iter().map(link).collect())
    }
}
