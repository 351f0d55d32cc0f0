//! `byline backup`: a copy that can be restored by putting it in place.

use super::exit::Kind;
use super::open;
use crate::db::{self, Database, Location};
use anyhow::bail;
use clap::Args;
use std::path::{Path, PathBuf};

/// Where the copy goes.
#[derive(Args)]
pub(super) struct Backup {
    /// The new file; it must not exist yet
    file: PathBuf,
}

impl Backup {
    /// Copies and checks the copy.
    pub(super) fn run(self, file: Option<&Path>) -> anyhow::Result<()> {
        let config = open::configuration(file)?;
        let location = config.location()?;
        Database::is_at(&location)?;
        let Location::File(database) = location else {
            bail!("this database is on PostgreSQL: copy it with pg_dump --format=custom");
        };
        let bytes =
            db::backup(&database, &self.file).map_err(|error| error.context(Kind::CannotCreate))?;
        println!(
            "{}: {} kB, checked",
            self.file.display(),
            bytes.div_ceil(1024)
        );
        eprintln!(
            "Keep secret.key from the data folder with it: sessions and forms are signed with it."
        );
        Ok(())
    }
}
