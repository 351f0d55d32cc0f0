//! Two databases that behave as one, files that are refused, and changes that hold or leave nothing.

mod among;
mod backups;
mod changes;
mod files;
mod losses;
mod migrations;
mod others;
mod plans;
mod sharing;
mod twins;
mod waiting;
mod walks;

use crate::support::test_app::BEGINNING;
use crate::support::test_database::TestDatabase;
use byline::clock::Clock;
use byline::db::{Connection, Database, Location, Migrate};
use byline::error::{Error, Result};
use byline::ids::Topic;
use byline::settings::Settings;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;

/// Runs anything asynchronous to its end.
fn run<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap()
        .block_on(future)
}

/// A migrated, empty database of whichever kind this run is for.
fn fresh() -> (TempDir, TestDatabase) {
    let folder = tempfile::tempdir().unwrap();
    let database = TestDatabase::new(folder.path());
    (folder, database)
}

/// A migrated, empty SQLite file, whichever kind this run is for.
fn sqlite_file() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("byline.db");
    drop(open(&Location::File(path.clone()), Migrate::Auto).unwrap());
    (folder, path)
}

fn location(database: &TestDatabase) -> Location {
    Location::parse(database.url.reveal()).unwrap()
}

fn open(location: &Location, migrate: Migrate) -> Result<Database> {
    open_with_patience(location, migrate, Duration::from_secs(5))
}

fn open_with_patience(
    location: &Location,
    migrate: Migrate,
    patience: Duration,
) -> Result<Database> {
    let clock = Clock::fixed(BEGINNING);
    Database::open_with_patience(location, migrate, clock, Arc::new(|_| {}), patience)
}

/// A database whose changes are told to `hear`.
fn open_and_tell(
    database: &TestDatabase,
    hear: impl Fn(&[Topic]) + Send + Sync + 'static,
) -> Database {
    let (clock, hear) = (Clock::fixed(BEGINNING), Arc::new(hear));
    Database::open(&location(database), Migrate::Check, clock, hear).unwrap()
}

/// What somebody reads who starts Byline on `path`.
#[track_caller]
fn refusal(path: &Path, migrate: Migrate) -> String {
    match open(&Location::File(path.to_owned()), migrate) {
        Ok(_) => panic!("{} was opened with {migrate:?}", path.display()),
        Err(error) => error.to_string(),
    }
}

/// Stores a setting named `key`; what the tests here change and count.
fn remember(conn: &mut Connection, key: &str) -> Result<()> {
    diesel::sql_query("INSERT INTO settings (key, value) VALUES ($1, 'kept')")
        .bind::<diesel::sql_types::Text, _>(key)
        .execute(conn)?;
    Ok(())
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// How many settings are stored under keys that begin with `beginning`.
fn remembered(conn: &mut Connection, beginning: &str) -> Result<i64> {
    let count =
        diesel::sql_query("SELECT count(*) AS count FROM settings WHERE key LIKE $1 || '%'")
            .bind::<diesel::sql_types::Text, _>(beginning)
            .get_result::<Count>(conn)?;
    Ok(count.count)
}

/// Asks for the same on a reading connection.
fn stored(db: &Database, beginning: &'static str) -> i64 {
    run(db.read(move |conn| remembered(conn, beginning))).unwrap()
}

/// Whether the database can be asked and changed as if nothing had happened.
#[track_caller]
fn works(db: &Database) {
    run(db.read(Settings::load)).expect("the next question is answered");
    run(db.write(|tx| Settings::default().save(tx))).expect("the next change is made");
}

#[track_caller]
fn unavailable<T>(outcome: Result<T>) {
    match outcome {
        Err(Error::Unavailable) => {}
        Err(other) => panic!("expected Error::Unavailable (503), got {other:?}"),
        Ok(_) => panic!("expected Error::Unavailable (503), but it went through"),
    }
}
