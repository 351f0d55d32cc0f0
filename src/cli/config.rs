//! `byline config`: what is configured, and how.

use super::open;
use crate::config::{Config, config_file};
use clap::Subcommand;
use std::path::Path;

/// What can be asked of the configuration.
#[derive(Subcommand)]
pub(super) enum Configure {
    /// Print a configuration file with every key, its meaning and its default
    Template,
    /// Check the configuration and say what is wrong with it
    Check,
    /// Print the values in force, secrets hidden
    Show,
}

impl Configure {
    /// Answers.
    pub(super) fn run(self, file: Option<&Path>) -> anyhow::Result<()> {
        match self {
            Configure::Template => print!("{}", Config::template()),
            Configure::Check => {
                open::reachable(&open::configuration(file)?)?;
                match config_file(file)? {
                    Some(path) => println!("{} and the environment are fine.", path.display()),
                    None => println!(
                        "There is no configuration file; environment and defaults are fine."
                    ),
                }
            }
            Configure::Show => print!("{}", open::configuration(file)?.show()),
        }
        Ok(())
    }
}
