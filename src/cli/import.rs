//! `byline import`: articles and comments from other systems.

use clap::Subcommand;
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
    /// Imports.
    pub(super) fn run(self, _config: Option<&Path>) -> anyhow::Result<()> {
        let Import::Wordpress { file } = self;
        anyhow::bail!("{} is not read yet", file.display())
    }
}
