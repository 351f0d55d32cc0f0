//! The SQLite file: looked at before it is touched, and opened only when it is ours and sound.

use super::connection::{Purpose, connect_sqlite, sqlite_url};
use super::refusal::Refusal;
use super::text;
use crate::error::Result;
use anyhow::Context;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sqlite::SqliteConnection;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Seek};
use std::path::Path;
use std::time::Duration;

/// "Byln", in the header of every SQLite file of ours.
const APPLICATION_ID: i32 = 0x4279_6c6e;
/// Before 3.51.3 a checkpoint beside a writer could damage a database in WAL mode.
const OLDEST_SQLITE: i32 = 3_051_003;
/// Files up to this size are checked whole at every start; larger ones would delay it.
const CHECKED_AT_START: u64 = 64 * 1024 * 1024;

/// Whether there is nothing at `path` yet, or a file of no bytes. What cannot be looked at may well
/// be something.
pub(super) fn is_new(path: &Path) -> bool {
    match std::fs::metadata(path) {
        Ok(file) => file.len() == 0,
        Err(error) => error.kind() == ErrorKind::NotFound,
    }
}

/// Makes the empty database at `path`, marked as ours before anything else is written to it, so
/// that a start cut short leaves a file the next start knows.
pub(super) fn create(path: &Path) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("cannot create {}", folder.display()))?;
    }
    if !path.exists() {
        make_private(path).with_context(|| format!("cannot create {}", path.display()))?;
    }
    let name = text(path)?;
    let mut conn = SqliteConnection::establish(name).map_err(|why| Refusal::because(path, why))?;
    mark(&mut conn).map_err(|why| Refusal::because(path, why).into())
}

/// Writes our mark into the file's header.
pub(super) fn mark(conn: &mut SqliteConnection) -> QueryResult<()> {
    conn.batch_execute(&format!("PRAGMA application_id = {APPLICATION_ID};"))
}

/// Makes an empty file that only its owner can read: a database holds addresses and hashes.
pub(super) fn make_private(path: &Path) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

/// Opens the file at `path` only if the library, the file's header and its pages are sound.
pub(super) fn open_checked(path: &Path, patience: Duration) -> Result<SqliteConnection> {
    check_library()?;
    check_header(path)?;
    let opened = connect_sqlite(text(path)?, Purpose::Write, patience);
    let mut conn = opened.map_err(|why| Refusal::because(path, why))?;
    check_pages(&mut conn, path)?;
    Ok(conn)
}

/// Opens the file at `path` for reading alone, after the same checks, and leaves nothing beside it:
/// SQLite would make log files even to read, unless it is told that nobody writes.
pub(super) fn open_to_read(path: &Path, patience: Duration) -> Result<SqliteConnection> {
    check_library()?;
    check_header(path)?;
    let in_use = Path::new(&format!("{}-wal", path.display())).exists();
    let how = if in_use {
        "mode=ro"
    } else {
        "mode=ro&immutable=1"
    };
    let unreadable = |why: &dyn ToString| Refusal::Unreadable(path.to_owned(), why.to_string());
    let mut conn = SqliteConnection::establish(&sqlite_url(text(path)?, how))
        .map_err(|why| unreadable(&why))?;
    conn.batch_execute(&format!("PRAGMA busy_timeout = {};", patience.as_millis()))
        .map_err(|why| unreadable(&why))?;
    check_pages(&mut conn, path)?;
    Ok(conn)
}

fn check_pages(conn: &mut SqliteConnection, path: &Path) -> Result<()> {
    if std::fs::metadata(path).map_or(0, |file| file.len()) > CHECKED_AT_START {
        return Ok(());
    }
    let why = match quick_check(conn) {
        Ok(finding) if finding == "ok" => return Ok(()),
        Ok(finding) => finding,
        Err(error) => match Refusal::because(path, &error) {
            locked @ Refusal::Locked(..) => return Err(locked.into()),
            _ => error.to_string(),
        },
    };
    Err(Refusal::Damaged(path.to_owned(), why).into())
}

/// Writes once and takes it back: a file that cannot be written is refused at the start rather than
/// at the first comment. The lock alone would not do, for on a read-only file SQLite takes BEGIN
/// IMMEDIATE for a plain BEGIN.
pub(super) fn check_writable(conn: &mut SqliteConnection, path: &Path) -> Result<()> {
    let tried = conn
        .batch_execute("BEGIN IMMEDIATE;")
        .and_then(|()| mark(conn));
    let _ = conn.batch_execute("ROLLBACK;");
    tried.map_err(|why| Refusal::because(path, why).into())
}

fn check_library() -> Result<()> {
    if libsqlite3_sys::SQLITE_VERSION_NUMBER >= OLDEST_SQLITE {
        return Ok(());
    }
    let version = libsqlite3_sys::SQLITE_VERSION.to_string_lossy();
    Err(Refusal::OldLibrary(version.into_owned()).into())
}

/// Whose file it is, by its beginning.
pub(super) enum Owner {
    /// Ours.
    Byline,
    /// An SQLite database of somebody else's.
    AnotherProgram,
    /// No SQLite database.
    Nobody,
}

/// Reads the header without SQLite, which would already change a file of somebody else's: the
/// first 16 bytes name the format, those from 68 the program (SQLite's file format, section 1.3).
/// The file is read from its beginning again afterwards.
pub(super) fn owner(mut file: &File) -> std::io::Result<Owner> {
    let mut header = [0; 100];
    let whole = file.read_exact(&mut header).is_ok();
    file.rewind()?;
    Ok(if !whole || &header[..16] != b"SQLite format 3\0" {
        Owner::Nobody
    } else if header[68..72] != APPLICATION_ID.to_be_bytes() {
        Owner::AnotherProgram
    } else {
        Owner::Byline
    })
}

/// Refuses a file that is not ours.
pub(super) fn check_header(path: &Path) -> Result<(), Refusal> {
    let path = path.to_owned();
    match File::open(&path).and_then(|file| owner(&file)) {
        Ok(Owner::Byline) => Ok(()),
        Ok(Owner::AnotherProgram) => Err(Refusal::Foreign(path)),
        Ok(Owner::Nobody) => Err(Refusal::Damaged(
            path,
            "its beginning is not SQLite's".into(),
        )),
        Err(why) => Err(Refusal::Unreadable(path, why.to_string())),
    }
}

fn quick_check(conn: &mut SqliteConnection) -> QueryResult<String> {
    #[derive(QueryableByName)]
    struct Finding {
        #[diesel(sql_type = diesel::sql_types::Text)]
        quick_check: String,
    }
    let finding = diesel::sql_query("PRAGMA quick_check(1)").get_result::<Finding>(conn)?;
    Ok(finding.quick_check)
}

/// Whether the table is there in which Diesel notes migrations; asking Diesel would make it.
pub(super) fn has_migrations(conn: &mut SqliteConnection) -> QueryResult<bool> {
    #[derive(QueryableByName)]
    struct Found {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        tables: i64,
    }
    let found = diesel::sql_query(
        "SELECT count(*) AS tables FROM sqlite_schema WHERE name = '__diesel_schema_migrations'",
    )
    .get_result::<Found>(conn)?;
    Ok(found.tables > 0)
}
