//! The command line: one file per family of commands.

mod backup;
mod config;
mod demo;
mod exit;
mod import;
mod media;
mod migrate;
mod open;
mod printed;
mod restore;
mod search;
mod serve;
mod spam;
mod user;

use clap::{Parser, Subcommand};
use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

/// A self-hosted blog with comments.
#[derive(Parser)]
#[command(
    name = "byline",
    version,
    about,
    arg_required_else_help = true,
    after_help = "Try it first: byline demo\nServe for real: byline serve"
)]
struct Arguments {
    /// The configuration file
    #[arg(long, global = true, env = "BYLINE_CONFIG", value_name = "FILE")]
    config: Option<OsString>,

    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the site
    Serve(serve::Serve),
    /// Serve a sample site from a temporary folder
    Demo(demo::Demo),
    /// Add people, list them, give them roles and passwords
    #[command(subcommand)]
    User(user::User),
    /// Look at the database's version, or bring it up to date
    #[command(subcommand)]
    Migrate(migrate::Migrate),
    /// Bring articles and comments in from another system
    #[command(subcommand)]
    Import(import::Import),
    /// Add pictures, list and check them
    #[command(subcommand)]
    Media(media::Media),
    /// Look after the site's own spam score
    #[command(subcommand)]
    Spam(spam::Spam),
    /// Look after the index that readers search in
    #[command(subcommand)]
    Search(search::Search),
    /// Copy the database to a new file, also while it is being written to
    Backup(backup::Backup),
    /// Put a backup in the place of the database, which is kept beside it
    Restore(restore::Restore),
    /// Print, check and show the configuration
    #[command(subcommand)]
    Config(config::Configure),
}

/// Runs the command the arguments name; the exit code says how it went (sysexits.h).
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    // An empty BYLINE_CONFIG is not set.
    let file = arguments.config.filter(|file| !file.is_empty());
    let file = file.as_deref().map(Path::new);
    let done = match arguments.command {
        Command::Serve(command) => command.run(file),
        Command::Demo(command) => command.run(),
        Command::User(command) => command.run(file),
        Command::Migrate(command) => command.run(file),
        Command::Import(command) => command.run(file),
        Command::Media(command) => command.run(file),
        Command::Spam(command) => command.run(file),
        Command::Search(command) => command.run(file),
        Command::Backup(command) => command.run(file),
        Command::Restore(command) => command.run(file),
        Command::Config(command) => command.run(file),
    };
    exit::report(done)
}
