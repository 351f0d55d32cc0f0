//! `byline migrate`: the version of the database's tables.

use super::open;
use crate::clock::Clock;
use crate::db::{Database, Migrate as How};
use clap::Subcommand;
use std::path::Path;
use std::sync::Arc;

/// What can be done about migrations.
#[derive(Subcommand)]
pub(super) enum Migrate {
    /// List all migrations and whether the database has them
    Status,
    /// Bring the database up to date; an SQLite file is copied first
    Up,
}

impl Migrate {
    /// Does it.
    pub(super) fn run(self, file: Option<&Path>) -> anyhow::Result<()> {
        let config = open::configuration(file)?;
        let location = config.location()?;
        if matches!(self, Migrate::Up) {
            let _lock = open::lock(&config)?;
            Database::open(&location, How::Auto, Clock::System, Arc::new(|_| {}))?;
        } else if let Err(missing) = Database::is_at(&location) {
            eprintln!("byline: {missing}");
        }
        for state in Database::migrations(&location)? {
            let word = match (state.applied, state.known) {
                (true, true) => "applied",
                (true, false) => "unknown",
                (false, _) => "missing",
            };
            println!("{word}  {}", state.name);
        }
        Ok(())
    }
}
