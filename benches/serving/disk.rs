//! How many single rows SQLite commits durably on this disk: what comments are compared with.

use anyhow::Result;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use std::path::Path;
use std::time::{Duration, Instant};

diesel::table! {
    /// Texts as long as a comment.
    rows (id) {
        id -> Integer,
        body -> Text,
    }
}

/// Commits a second, one row each, in a database of its own in `folder`: a log written ahead, and
/// each commit on the disk before the next begins.
pub fn commits_a_second(folder: &Path, span: Duration) -> Result<f64> {
    let path = folder.join("disk.db");
    for ending in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{ending}", path.display()));
    }
    let mut conn = SqliteConnection::establish(&path.display().to_string())?;
    conn.batch_execute(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE rows (id INTEGER PRIMARY KEY, body TEXT NOT NULL);",
    )?;
    let body = "x".repeat(250);
    let begun = Instant::now();
    let mut commits = 0;
    while begun.elapsed() < span {
        diesel::insert_into(rows::table)
            .values(rows::body.eq(&body))
            .execute(&mut conn)?;
        commits += 1;
    }
    Ok(f64::from(commits) / begun.elapsed().as_secs_f64())
}
