//! The SQLite file: looked at before it is touched, and opened only when it is ours and sound.

use super::connection::{Purpose, establish_sqlite};
use super::refusal::Refusal;
use super::text;
use crate::error::{Error, Result};
use anyhow::{Context, anyhow};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sqlite::SqliteConnection;
use std::fs::{File, OpenOptions};
use std::io::Read;
use std::path::Path;
use std::time::Duration;

/// "Byln", in the header of every SQLite file of ours.
const APPLICATION_ID: i32 = 0x4279_6c6e;
/// Before 3.51.3 a checkpoint beside a writer could damage a database in WAL mode.
const OLDEST_SQLITE: i32 = 3_051_003;
/// Files up to this size are checked whole at every start; larger ones would delay it.
const CHECKED_AT_START: u64 = 64 * 1024 * 1024;

/// Whether there is nothing at `path` yet, or a file of no bytes.
pub(super) fn is_new(path: &Path) -> bool {
    std::fs::metadata(path).map_or(0, |file| file.len()) == 0
}

/// Makes the empty database at `path`, marked as ours before anything else is written to it, so
/// that a start cut short leaves a file the next start knows.
pub(super) fn create(path: &Path) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("cannot create {}", folder.display()))?;
    }
    if !path.exists() {
        make_private(path)?;
    }
    let name = text(path)?;
    let mut conn = SqliteConnection::establish(name)
        .map_err(|error| Refusal::Unwritable(path.to_owned(), error.to_string()))?;
    mark(&mut conn).map_err(|error| Refusal::Unwritable(path.to_owned(), error.to_string()).into())
}

/// Writes our mark into the file's header.
pub(super) fn mark(conn: &mut SqliteConnection) -> Result<()> {
    conn.batch_execute(&format!("PRAGMA application_id = {APPLICATION_ID};"))?;
    Ok(())
}

/// Makes an empty file that only its owner can read: a database holds addresses and hashes.
pub(super) fn make_private(path: &Path) -> anyhow::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
        .open(path)
        .with_context(|| format!("cannot create {}", path.display()))?;
    Ok(())
}

/// Opens the file at `path` only if the library, the file's header and its pages are sound.
pub(super) fn open_checked(path: &Path, patience: Duration) -> Result<SqliteConnection> {
    check_library()?;
    check_header(path)?;
    let damaged = |error: &dyn std::fmt::Display| -> Error {
        Refusal::Damaged(path.to_owned(), error.to_string()).into()
    };
    let mut conn = match establish_sqlite(text(path)?, Purpose::Write, patience) {
        Ok(conn) => conn,
        Err(Error::Internal(cause)) if looks_damaged(&format!("{cause:#}")) => {
            return Err(damaged(&cause));
        }
        Err(error) => return Err(Refusal::Unwritable(path.to_owned(), error.to_string()).into()),
    };
    if std::fs::metadata(path).map_or(0, |file| file.len()) <= CHECKED_AT_START {
        let finding = quick_check(&mut conn).map_err(|error| damaged(&error))?;
        if finding != "ok" {
            return Err(damaged(&finding));
        }
    }
    Ok(conn)
}

/// Writes once and takes it back: a file that cannot be written is refused at the start rather than
/// at the first comment. The lock alone would not do, for on a read-only file SQLite takes BEGIN
/// IMMEDIATE for a plain BEGIN.
pub(super) fn check_writable(conn: &mut SqliteConnection, path: &Path) -> Result<()> {
    let tried = conn
        .batch_execute("BEGIN IMMEDIATE;")
        .map_err(Error::from)
        .and_then(|()| mark(conn));
    let _ = conn.batch_execute("ROLLBACK;");
    tried.map_err(|error| Refusal::Unwritable(path.to_owned(), error.to_string()).into())
}

fn check_library() -> Result<()> {
    if libsqlite3_sys::SQLITE_VERSION_NUMBER >= OLDEST_SQLITE {
        return Ok(());
    }
    let version = libsqlite3_sys::SQLITE_VERSION.to_string_lossy();
    Err(Refusal::OldLibrary(version.into_owned()).into())
}

/// Reads the header without SQLite, which would already change a file of somebody else's: the
/// first 16 bytes name the format, those from 68 the program (SQLite's file format, section 1.3).
pub(super) fn check_header(path: &Path) -> Result<()> {
    let mut header = [0; 100];
    let mut file =
        File::open(path).with_context(|| format!("cannot read the database {}", path.display()))?;
    if file.read_exact(&mut header).is_err() || &header[..16] != b"SQLite format 3\0" {
        return Err(
            Refusal::Damaged(path.to_owned(), "its beginning is not SQLite's".into()).into(),
        );
    }
    if header[68..72] != APPLICATION_ID.to_be_bytes() {
        return Err(Refusal::Foreign(path.to_owned()).into());
    }
    Ok(())
}

fn quick_check(conn: &mut SqliteConnection) -> Result<String> {
    #[derive(QueryableByName)]
    struct Finding {
        #[diesel(sql_type = diesel::sql_types::Text)]
        quick_check: String,
    }
    let finding = diesel::sql_query("PRAGMA quick_check(1)")
        .get_result::<Finding>(conn)
        .map_err(|error| anyhow!("{error}"))?;
    Ok(finding.quick_check)
}

fn looks_damaged(error: &str) -> bool {
    ["not a database", "malformed", "disk image"]
        .iter()
        .any(|sign| error.contains(sign))
}
