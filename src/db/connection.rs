//! One connection type for both databases, and how each is opened.

use crate::error::{Error, Result};
use diesel::Connection as _;
use diesel::connection::SimpleConnection;
use diesel::result::{ConnectionError, ConnectionResult};
use diesel::sqlite::SqliteConnection;
use percent_encoding::NON_ALPHANUMERIC;
use std::time::Duration;

/// How long a question or a change waits for a lock before it is answered that the database is busy.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// A connection to whichever database the configuration names.
#[derive(diesel::MultiConnection)]
pub enum AnyConnection {
    /// The embedded database.
    Sqlite(SqliteConnection),
    /// PostgreSQL.
    #[cfg(feature = "postgres")]
    Postgres(diesel::pg::PgConnection),
}

pub(super) use multi_connection_impl::MultiBackend as AnyBackend;

/// What a connection is for; the database itself refuses writes on a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Answers questions.
    Read,
    /// Makes changes.
    Write,
}

/// Opens the SQLite file at `path` with every pragma Byline relies on.
pub fn open_sqlite(path: &str, purpose: Purpose, patience: Duration) -> Result<AnyConnection> {
    let opened = connect_sqlite(path, purpose, patience).map_err(|cause| match cause {
        ConnectionError::CouldntSetupConfiguration(cause) => cause.into(),
        cause => Error::Internal(anyhow::anyhow!(
            "the database file {path} cannot be opened: {cause}"
        )),
    })?;
    Ok(AnyConnection::Sqlite(opened))
}

/// The same, for what only SQLite can do, with its own reason when it cannot be.
pub fn connect_sqlite(
    path: &str,
    purpose: Purpose,
    patience: Duration,
) -> ConnectionResult<SqliteConnection> {
    let mut conn = SqliteConnection::establish(&sqlite_url(path, "mode=rw"))?;
    let mut set = |pragmas: &str| {
        conn.batch_execute(pragmas)
            .map_err(ConnectionError::CouldntSetupConfiguration)
    };
    set(&format!("PRAGMA busy_timeout = {};", patience.as_millis()))?;
    // Five connections keep 8 MB each; the system keeps the rest of the file at hand.
    set("PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA mmap_size = 0;
         PRAGMA cache_size = -8000;
         PRAGMA temp_store = MEMORY;
         PRAGMA secure_delete = ON;
         PRAGMA journal_size_limit = 67108864;")?;
    if purpose == Purpose::Read {
        set("PRAGMA query_only = ON;")?;
    }
    Ok(conn)
}

/// The file at `path` as SQLite names it, opened `how` it is said (SQLite's URI filenames); `mode=rw` makes none.
pub fn sqlite_url(path: &str, how: &str) -> String {
    let name = percent_encoding::utf8_percent_encode(path, NON_ALPHANUMERIC);
    format!("file:{name}?{how}")
}

/// Opens a connection to the PostgreSQL server at `url`, with limits on how long a statement or a
/// forgotten transaction may last.
#[cfg(feature = "postgres")]
pub fn open_postgres(url: &str, purpose: Purpose, patience: Duration) -> Result<AnyConnection> {
    let mut conn = diesel::pg::PgConnection::establish(url).map_err(|cause| {
        tracing::warn!(error = %cause, "PostgreSQL is not reachable");
        Error::Unavailable
    })?;
    conn.batch_execute(&format!(
        "SET statement_timeout = {};",
        patience.as_millis()
    ))?;
    conn.batch_execute(
        "SET idle_in_transaction_session_timeout = '10s';
         SET synchronous_commit = on;
         SET client_min_messages = warning;
         SET TIME ZONE 'UTC';",
    )?;
    if purpose == Purpose::Read {
        conn.batch_execute("SET default_transaction_read_only = on;")?;
    }
    Ok(AnyConnection::Postgres(conn))
}
