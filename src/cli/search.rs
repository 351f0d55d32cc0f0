//! `byline search`: the index by which readers find articles and comments.

use super::open;
use crate::language::grouped;
use crate::search::upkeep::{note_everything, work_off};
use clap::Subcommand;
use indicatif::{ProgressBar, ProgressStyle};
use std::path::Path;

/// What can be done about the index.
#[derive(Subcommand)]
pub(super) enum Search {
    /// Make the index anew, also while the site is served
    Reindex,
}

impl Search {
    /// Does it, and says of how much.
    pub(super) fn run(self, file: Option<&Path>) -> anyhow::Result<()> {
        let Search::Reindex = self;
        let app = open::app(file)?;
        let bar = ProgressBar::new_spinner();
        bar.set_style(ProgressStyle::with_template(
            "{spinner} {human_pos} indexed",
        )?);
        let made = open::run(async {
            note_everything(&app.db).await?;
            work_off(&app.db, |step| bar.inc(step as u64)).await
        })??;
        bar.finish_and_clear();
        println!("Indexed {} articles and comments.", grouped(made as u64));
        Ok(())
    }
}
