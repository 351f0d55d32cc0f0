//! `byline restore`: a backup in the place of the database.

use super::exit::Kind;
use super::open;
use crate::db::{Backup, Location, RestoreError};
use anyhow::{Error, bail};
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
        // Before anything is made or locked for it.
        let backup = Backup::open(&self.file).map_err(refused)?;
        let _lock = open::lock(&config)?;
        let kept = backup.restore(&database).map_err(refused)?;
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

fn refused(error: RestoreError) -> Error {
    let kind = match &error {
        RestoreError::Backup(_) => Kind::Data,
        RestoreError::Place(_, why) => Kind::of_a_file(why),
    };
    Error::from(error).context(kind)
}
