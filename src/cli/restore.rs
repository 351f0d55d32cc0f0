//! `byline restore`: a backup in the place of the database.

use super::exit::Kind;
use super::open;
use super::printed::printed;
use crate::db::{Backup, Location, RestoreError};
use crate::media::{self, Store};
use anyhow::{Context, Error, bail};
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
            bail!(
                "this database is on PostgreSQL: restore it with pg_restore, and put the pictures back into {}",
                config.media_path()?.display()
            );
        };
        // Before anything is made or locked for it.
        let backup = Backup::open(&self.file).map_err(refused)?;
        let _lock = open::lock(&config)?;
        let kept = backup.restore(&database).map_err(refused)?;
        println!(
            "{} is restored from {}.",
            printed(database.display()),
            printed(self.file.display())
        );
        let beside = Store::at(media::beside_backup(&self.file));
        let pictures = Store::at(config.media_path()?);
        let copied = pictures.fill_from(&beside).with_context(|| {
            let (from, to) = (beside.folder().display(), pictures.folder().display());
            format!("the pictures in {from} could not be copied to {to}")
        });
        match copied.map_err(|error| error.context(Kind::CannotCreate))? {
            0 => {}
            copied => println!("{copied} files of pictures came back with it."),
        }
        if let Some(kept) = kept {
            println!("What stood there is kept as {}.", printed(kept.display()));
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
