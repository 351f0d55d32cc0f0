//! The clock of the site's time zone may be turned at other times than an older program knew.

use super::App;
use crate::error::Result;
use crate::site::time;

impl App {
    /// Has the archive and the search go by that clock, where they do not.
    ///
    /// # Errors
    /// As the database's.
    pub async fn keep_time(&self) -> Result<()> {
        match self.db.read(time::is_kept).await? {
            true => Ok(()),
            false => self.db.write(time::keep_own).await,
        }
    }
}
