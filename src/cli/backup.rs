//! `byline backup`: a copy that can be restored by putting it in place.

use super::exit::Kind;
use super::open;
use super::printed::printed;
use crate::db::{self, Database, Location};
use crate::media::{self, Store};
use anyhow::{Context, anyhow, bail};
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
            bail!(
                "this database is on PostgreSQL: copy it with pg_dump --format=custom, and after that the \
                 folder with the pictures, {}",
                config.media_path()?.display()
            );
        };
        let beside = media::beside_backup(&self.file);
        if beside.exists() {
            bail!(
                anyhow!(
                    "{} exists already; name a new file",
                    printed(beside.display())
                )
                .context(Kind::CannotCreate)
            );
        }
        let bytes =
            db::backup(&database, &self.file).map_err(|error| error.context(Kind::CannotCreate))?;
        // After the database: each picture it names is in the folder, or waits there.
        let pictures = Store::at(config.media_path()?);
        let copied = Store::at(beside.clone())
            .fill_from(&pictures)
            .with_context(|| {
                let (file, from) = (self.file.display(), pictures.folder().display());
                format!(
                    "{file} is whole, but the pictures in {from} could not be copied to {}",
                    beside.display()
                )
            });
        let copied = copied.map_err(|error| error.context(Kind::CannotCreate))?;
        println!(
            "{}: {} kB, checked",
            printed(self.file.display()),
            bytes.div_ceil(1024)
        );
        if beside.exists() {
            println!(
                "{}: {copied} files of pictures. They belong together.",
                printed(beside.display())
            );
        }
        eprintln!(
            "Keep secret.key from the data folder with it: sessions and forms are signed with it."
        );
        Ok(())
    }
}
