//! `byline demo`: a sample site in a temporary folder.

use clap::Args;

/// What the demo can be told.
#[derive(Args)]
pub(super) struct Demo {}

impl Demo {
    /// Serves the sample site until it is stopped.
    pub(super) fn run(self) -> anyhow::Result<()> {
        Ok(())
    }
}
