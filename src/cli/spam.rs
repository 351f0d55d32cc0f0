//! `byline spam`: what the site's own spam score is made of.

use super::open;
use crate::comments::spam::{ENOUGH, retrain};
use crate::language::grouped;
use clap::Subcommand;
use std::path::Path;

/// What can be done about the spam score.
#[derive(Subcommand)]
pub(super) enum Spam {
    /// Learn anew from all comments people decided about, also while the site is served
    Retrain {
        /// Learn from what was published or spam on the system it was imported from, too
        #[arg(long)]
        imported: bool,
    },
}

impl Spam {
    /// Does it, and says what was learned from.
    pub(super) fn run(self, file: Option<&Path>) -> anyhow::Result<()> {
        let Spam::Retrain { imported } = self;
        let app = open::app(file)?;
        let learned = open::run(retrain(&app.db, imported))??;
        println!(
            "Learned from {} marked as spam and {} published.",
            comments(learned.spam),
            grouped(learned.ham)
        );
        if learned.spam.min(learned.ham) < ENOUGH.unsigned_abs() {
            println!("From {ENOUGH} of each on, the score alone may hold a comment.");
        }
        Ok(())
    }
}

/// `1 comment`, `1,200 comments`.
fn comments(number: u64) -> String {
    match number {
        1 => "1 comment".into(),
        _ => format!("{} comments", grouped(number)),
    }
}
