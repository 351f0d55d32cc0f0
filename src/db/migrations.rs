//! Brings the tables to this program's version, and refuses what it must not touch.

#[cfg(feature = "postgres")]
use super::connection::AnyConnection as Connection;
use super::connection::{Purpose, establish_sqlite};
use super::{Location, text};
use crate::error::{Error, Result};
use crate::text_enum;
use anyhow::anyhow;
use diesel::backend::Backend;
use diesel::connection::SimpleConnection;
use diesel::migration::MigrationSource;
use diesel::prelude::*;
use diesel::sqlite::{Sqlite, SqliteConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use std::fmt;
use std::path::{Path, PathBuf};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
#[cfg(feature = "postgres")]
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// "Byln", in the header of every SQLite file of ours.
const APPLICATION_ID: i32 = 0x4279_6c6e;
/// Before 3.51.3 a checkpoint beside a writer could damage a database in WAL mode.
const OLDEST_SQLITE: i32 = 3_051_003;
/// Files up to this size are checked whole at every start; larger ones would delay it.
const CHECKED_AT_START: u64 = 64 * 1024 * 1024;

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

/// Why a database is not opened.
#[derive(Debug)]
pub enum Refusal {
    /// It has migrations this program does not know.
    Newer(Vec<String>),
    /// It lacks migrations, and was not to be migrated.
    Older(Vec<String>),
    /// It is an SQLite file of another program.
    Foreign(PathBuf),
    /// It is not a readable SQLite file; the text is SQLite's own.
    Damaged(PathBuf, String),
    /// The SQLite library linked is older than the one that is safe.
    OldLibrary(String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::Newer(unknown) => write!(
                f,
                "this database was last used by a newer Byline (it has {}, which this version does \
                 not know). Start that newer version, or restore the copy made before its upgrade",
                unknown.join(", ")
            ),
            Refusal::Older(missing) => write!(
                f,
                "this database lacks {}. Run `byline migrate up`, or start with --migrate=auto",
                missing.join(", ")
            ),
            Refusal::Foreign(path) => write!(
                f,
                "{} is an SQLite database of another program. Name another file in DATABASE_URL",
                path.display()
            ),
            Refusal::Damaged(path, why) => write!(
                f,
                "{} is damaged or not a database ({why}). Keep the file, and restore a backup beside it",
                path.display()
            ),
            Refusal::OldLibrary(version) => write!(
                f,
                "SQLite {version} can damage a database under load; 3.51.3 or later is needed"
            ),
        }
    }
}

impl std::error::Error for Refusal {}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        Error::Internal(refusal.into())
    }
}

/// Checks the SQLite file at `path` and migrates it if asked; makes it when there is none.
pub(super) fn prepare_sqlite(path: &Path, migrate: Migrate) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| {
            Error::Internal(
                anyhow::Error::from(error).context(format!("cannot create {}", folder.display())),
            )
        })?;
    }
    let size = std::fs::metadata(path).map(|file| file.len()).unwrap_or(0);
    let mut conn = open_checked(path, size)?;
    let missing = missing(&mut conn, &SQLITE)?;
    if missing.is_empty() || migrate == Migrate::Off {
        return Ok(());
    }
    if migrate == Migrate::Check {
        return Err(Refusal::Older(missing).into());
    }
    if size > 0 {
        copy_before(&mut conn, path)?;
    }
    run(&mut conn, SQLITE)?;
    conn.batch_execute(&format!("PRAGMA application_id = {APPLICATION_ID};"))?;
    Ok(())
}

/// Checks the PostgreSQL database at `url` and migrates it if asked, one program at a time.
#[cfg(feature = "postgres")]
pub(super) fn prepare_postgres(url: &str, migrate: Migrate) -> Result<()> {
    let Connection::Postgres(mut conn) = super::connection::open_postgres(url, Purpose::Write)?
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
            let size = std::fs::metadata(path).map(|file| file.len()).unwrap_or(0);
            if size == 0 {
                return Ok(all::<Sqlite>(&SQLITE)?
                    .into_iter()
                    .map(|name| state(name, false))
                    .collect());
            }
            of(&mut open_checked(path, size)?, &SQLITE)
        }
        #[cfg(feature = "postgres")]
        Location::Postgres(url) => match super::connection::open_postgres(url, Purpose::Write)? {
            Connection::Postgres(mut conn) => of(&mut conn, &POSTGRES),
            Connection::Sqlite(_) => Ok(Vec::new()),
        },
        #[cfg(not(feature = "postgres"))]
        Location::Postgres(_) => Ok(Vec::new()),
    }
}

/// Opens an SQLite file only if its library, its header and its pages are sound.
fn open_checked(path: &Path, size: u64) -> Result<SqliteConnection> {
    #[derive(QueryableByName)]
    struct Finding {
        #[diesel(sql_type = diesel::sql_types::Text)]
        quick_check: String,
    }
    #[derive(QueryableByName)]
    struct Application {
        #[diesel(sql_type = diesel::sql_types::Integer)]
        application_id: i32,
    }
    let version = libsqlite3_version();
    if version.0 < OLDEST_SQLITE {
        return Err(Refusal::OldLibrary(version.1).into());
    }
    let damaged = |error: &dyn fmt::Display| Refusal::Damaged(path.to_owned(), error.to_string());
    let name = text(path)?;
    let mut conn = match establish_sqlite(name, Purpose::Write) {
        Ok(conn) => conn,
        Err(Error::Internal(cause)) if looks_damaged(&format!("{cause:#}")) => {
            return Err(damaged(&cause).into());
        }
        Err(error) => {
            let why = anyhow!(
                "the database {name} cannot be opened for writing: {error}. Check that it and its \
                 folder belong to the user Byline runs as, and that no other program holds it"
            );
            return Err(Error::Internal(why));
        }
    };
    if size == 0 {
        return Ok(conn);
    }
    let application = diesel::sql_query("PRAGMA application_id")
        .get_result::<Application>(&mut conn)
        .map_err(|error| damaged(&error))?;
    if application.application_id != APPLICATION_ID {
        return Err(Refusal::Foreign(path.to_owned()).into());
    }
    if size <= CHECKED_AT_START {
        let finding = diesel::sql_query("PRAGMA quick_check(1)")
            .get_result::<Finding>(&mut conn)
            .map_err(|error| damaged(&error))?;
        if finding.quick_check != "ok" {
            return Err(damaged(&finding.quick_check).into());
        }
    }
    Ok(conn)
}

fn looks_damaged(error: &str) -> bool {
    ["not a database", "malformed", "disk image"]
        .iter()
        .any(|sign| error.contains(sign))
}

/// The number and the name of the linked SQLite library's version.
fn libsqlite3_version() -> (i32, String) {
    let name = String::from_utf8_lossy(libsqlite3_sys::SQLITE_VERSION.to_bytes_with_nul())
        .trim_end_matches('\0')
        .to_owned();
    (libsqlite3_sys::SQLITE_VERSION_NUMBER, name)
}

/// Keeps the database as it was beside itself, named after its last migration.
fn copy_before(conn: &mut SqliteConnection, path: &Path) -> Result<()> {
    let last = applied(conn)?
        .into_iter()
        .max()
        .unwrap_or_else(|| "empty".into());
    let mut copy = path.as_os_str().to_owned();
    copy.push(format!(".before-migration-after-{last}"));
    let copy = PathBuf::from(copy);
    if copy.exists() {
        return Ok(());
    }
    diesel::sql_query("VACUUM INTO ?")
        .bind::<diesel::sql_types::Text, _>(text(&copy)?)
        .execute(conn)?;
    tracing::info!(copy = %copy.display(), "kept a copy of the database from before the migration");
    Ok(())
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
