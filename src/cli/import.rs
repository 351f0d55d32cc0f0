//! `byline import`: articles and comments from other systems.

use super::exit::Kind;
use super::open;
use super::printed::printed;
use crate::transfer::wordpress::{self, ImportError};
use anyhow::anyhow;
use clap::Subcommand;
use indicatif::{ProgressBar, ProgressStyle};
use std::path::{Path, PathBuf};

/// From where.
#[derive(Subcommand)]
pub(super) enum Import {
    /// From a WordPress export file (WXR)
    Wordpress {
        /// The export file
        file: PathBuf,
    },
}

impl Import {
    /// Imports with a progress bar on a terminal, and prints the report.
    pub(super) fn run(self, config: Option<&Path>) -> anyhow::Result<()> {
        let Import::Wordpress { file } = self;
        // Before a database is made for it.
        wordpress::can_be_read(&file).map_err(|error| refused(&file, &error))?;
        let app = open::app_or_new(config)?;
        let bar = progress_bar();
        let mut progress = |done, all| {
            bar.set_length(all);
            bar.set_position(done);
        };
        let imported = open::run(wordpress::import(&app.db, &file, &mut progress))?;
        bar.finish_and_clear();
        match imported {
            Ok(report) => {
                print!("{report}");
                Ok(())
            }
            Err(error @ ImportError::Stopped(_)) => Err(error.into()),
            Err(error) => Err(refused(&file, &error)),
        }
    }
}

fn refused(file: &Path, error: &ImportError) -> anyhow::Error {
    anyhow!("{}: {error}", printed(file.display())).context(Kind::Data)
}

fn progress_bar() -> ProgressBar {
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {percent}% {elapsed}") {
        bar.set_style(style);
    }
    bar
}
