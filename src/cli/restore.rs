//! `byline restore`: a backup in the place of the database.

use super::exit::Kind;
use super::open;
use crate::db::{self, Location};
use anyhow::bail;
use clap::Args;
use std::path::{Path, PathBuf};

/// Which backup.
#[derive(Args)]
pub(super) struct Restore {
    /// A file `byline backup` has written
    file: PathBuf,
}

impl Restore {
    /// Checks the backup and puts it in place; the database that stood there is kept beside it.
    pub(super) fn run(self, file: Option<&Path>) -> anyhow::Result<()> {
        let config = open::configuration(file)?;
        let Location::File(database) = config.location()? else {
            bail!("this database is on PostgreSQL: restore it with pg_restore");
        };
        let _lock = open::lock(&config)?;
        let kept = db::restore(&self.file, &database).map_err(|error| error.context(Kind::Data))?;
        println!(
            "{} is restored from {}.",
            database.display(),
            self.file.display()
        );
        if let Some(kept) = kept {
            println!("What stood there is kept as {}.", kept.display());
        }
        Ok(())
    }
}
