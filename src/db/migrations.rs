//! Brings the tables to this program's version, and refuses what it must not touch.

use super::Location;
use super::backup::backup;
use super::connection::PATIENCE;
#[cfg(feature = "postgres")]
use super::connection::{AnyConnection as Connection, Purpose};
use super::file;
use super::refusal::Refusal;
use crate::error::{Error, Result};
use crate::text_enum;
use anyhow::{Context, anyhow};
use diesel::backend::Backend;
#[cfg(feature = "postgres")]
use diesel::connection::SimpleConnection;
use diesel::migration::MigrationSource;
use diesel::sqlite::{Sqlite, SqliteConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use std::path::{Path, PathBuf};
use std::time::Duration;

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
#[cfg(feature = "postgres")]
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

text_enum! {
    /// What to do about a database whose tables are older than the program.
    Migrate {
        /// Migrate it, after making a copy.
        Auto = "auto",
        /// Refuse to start on it.
        Check = "check",
        /// Start on it as it is.
        Off = "off",
    }
}

/// One migration, and whether the database has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MigrationState {
    /// Its name, which begins with its date; only the version when this program does not know it.
    pub name: String,
    /// Whether the database has it.
    pub applied: bool,
    /// Whether this program knows it.
    pub known: bool,
}

/// Checks the SQLite file at `path` and migrates it if asked; makes it when there is none.
pub(super) fn prepare_sqlite(path: &Path, migrate: Migrate, patience: Duration) -> Result<()> {
    let new = file::is_new(path);
    if new && migrate == Migrate::Check {
        return Err(Refusal::Older(all::<Sqlite>(&SQLITE)?).into());
    }
    if new {
        file::create(path)?;
    }
    let mut conn = file::open_checked(path, patience)?;
    let missing = missing(&mut conn, &SQLITE)?;
    if migrate == Migrate::Check && !missing.is_empty() {
        return Err(Refusal::Older(missing).into());
    }
    file::check_writable(&mut conn, path)?;
    if missing.is_empty() || migrate == Migrate::Off {
        return Ok(());
    }
    if !new {
        copy_before(&mut conn, path)?;
    }
    run(&mut conn, SQLITE)?;
    Ok(file::mark(&mut conn)?)
}

/// Checks the PostgreSQL database at `url` and migrates it if asked, one program at a time.
#[cfg(feature = "postgres")]
pub(super) fn prepare_postgres(url: &str, migrate: Migrate) -> Result<()> {
    let Connection::Postgres(mut conn) =
        super::connection::open_postgres(url, Purpose::Write, PATIENCE)?
    else {
        return Ok(());
    };
    conn.batch_execute("SET statement_timeout = 0; SELECT pg_advisory_lock(1115253870);")?;
    let missing = missing(&mut conn, &POSTGRES)?;
    if missing.is_empty() || migrate == Migrate::Off {
        return Ok(());
    }
    if migrate == Migrate::Check {
        return Err(Refusal::Older(missing).into());
    }
    run(&mut conn, POSTGRES)
}

/// Which migrations the database at `location` has.
pub(super) fn states(location: &Location) -> Result<Vec<MigrationState>> {
    match location {
        Location::File(path) => {
            if !file::is_new(path) {
                let mut conn = file::open_to_read(path, PATIENCE)?;
                if file::has_migrations(&mut conn)? {
                    return of(&mut conn, &SQLITE);
                }
            }
            let all = all::<Sqlite>(&SQLITE)?.into_iter();
            Ok(all.map(|name| state(name, false)).collect())
        }
        #[cfg(feature = "postgres")]
        Location::Postgres(url) => {
            match super::connection::open_postgres(url, Purpose::Write, PATIENCE)? {
                Connection::Postgres(mut conn) => of(&mut conn, &POSTGRES),
                Connection::Sqlite(_) => Ok(Vec::new()),
            }
        }
        #[cfg(not(feature = "postgres"))]
        Location::Postgres(_) => Ok(Vec::new()),
    }
}

/// Keeps the database as it was beside itself, named after its last migration.
fn copy_before(conn: &mut SqliteConnection, path: &Path) -> Result<()> {
    let last = applied(conn)?
        .into_iter()
        .max()
        .unwrap_or_else(|| "empty".into());
    let copy = free_name(path, &format!(".before-migration-after-{last}"));
    backup(path, &copy).context("not migrated, because no copy could be made first")?;
    tracing::info!(copy = %copy.display(), "kept a copy of the database from before the migration");
    Ok(())
}

/// `path` with `ending`, and with a number when there is such a file already.
fn free_name(path: &Path, ending: &str) -> PathBuf {
    let named = |number: String| {
        let mut name = path.as_os_str().to_owned();
        name.push(format!("{ending}{number}"));
        PathBuf::from(name)
    };
    let mut copy = named(String::new());
    let mut number = 2;
    while copy.exists() {
        copy = named(format!("-{number}"));
        number += 1;
    }
    copy
}

fn run<DB: Backend>(conn: &mut impl MigrationHarness<DB>, source: EmbeddedMigrations) -> Result<()>
where
    EmbeddedMigrations: MigrationSource<DB>,
{
    for version in conn.run_pending_migrations(source).map_err(failed)? {
        tracing::info!(%version, "migrated");
    }
    Ok(())
}

fn of<DB: Backend>(
    conn: &mut impl MigrationHarness<DB>,
    source: &EmbeddedMigrations,
) -> Result<Vec<MigrationState>>
where
    EmbeddedMigrations: MigrationSource<DB>,
{
    let applied = applied(conn)?;
    let known = all(source)?;
    let unknown = applied
        .iter()
        .filter(|version| !known.iter().any(|name| is(name, version)));
    let mut states: Vec<_> = unknown
        .map(|version| MigrationState {
            name: version.clone(),
            applied: true,
            known: false,
        })
        .collect();
    states.extend(known.into_iter().map(|name| {
        let has = applied.iter().any(|version| is(&name, version));
        state(name, has)
    }));
    states.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(states)
}

/// The names of the migrations the database lacks; refuses a database that has unknown ones.
fn missing<DB: Backend>(
    conn: &mut impl MigrationHarness<DB>,
    source: &EmbeddedMigrations,
) -> Result<Vec<String>>
where
    EmbeddedMigrations: MigrationSource<DB>,
{
    let states = of(conn, source)?;
    let names = |wanted: &dyn Fn(&MigrationState) -> bool| -> Vec<String> {
        states
            .iter()
            .filter(|one| wanted(one))
            .map(|one| one.name.clone())
            .collect()
    };
    let unknown = names(&|one| !one.known);
    if unknown.is_empty() {
        Ok(names(&|one| !one.applied))
    } else {
        Err(Refusal::Newer(unknown).into())
    }
}

fn applied<DB: Backend>(conn: &mut impl MigrationHarness<DB>) -> Result<Vec<String>> {
    let versions = conn.applied_migrations().map_err(failed)?;
    Ok(versions.iter().map(ToString::to_string).collect())
}

fn all<DB: Backend>(source: &EmbeddedMigrations) -> Result<Vec<String>>
where
    EmbeddedMigrations: MigrationSource<DB>,
{
    let migrations = MigrationSource::<DB>::migrations(source).map_err(failed)?;
    let mut names: Vec<_> = migrations
        .iter()
        .map(|one| one.name().to_string())
        .collect();
    names.sort();
    Ok(names)
}

/// Whether `name` (`2026-11-23-090000_create_accounts`) is of `version` (`20261123090000`).
fn is(name: &str, version: &str) -> bool {
    name.split('_')
        .next()
        .is_some_and(|date| date.replace('-', "") == version)
}

fn state(name: String, applied: bool) -> MigrationState {
    MigrationState {
        name,
        applied,
        known: true,
    }
}

fn failed(error: Box<dyn std::error::Error + Send + Sync>) -> Error {
    Error::Internal(anyhow!("a migration failed: {error}"))
}
