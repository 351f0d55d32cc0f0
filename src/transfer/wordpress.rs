//! WordPress: an export file (WXR) becomes articles, pages, tags, people and comments.
//!
//! The file is read twice: once whole, so that a fault is found before anything is written, then item
//! by item. Everything is remembered under its site and what names it there (see `overview` and
//! `identity`), so a second run makes nothing twice.

mod batch;
mod identity;
mod items;
mod labels;
mod overview;
mod people;
mod remarks;
mod thread;

use super::report::Report;
use super::wxr::{self, WxrError};
use crate::db::Database;
use crate::error::Error;
use batch::Batch;
use overview::Overview;
use std::fmt;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use std::sync::Arc;

/// How far an import is: bytes read of the two passes together, and of how many.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64);

/// Why an import did not happen, or stopped.
#[derive(Debug)]
pub enum ImportError {
    /// The file cannot be opened.
    Unreadable(std::io::Error),
    /// The file is at fault; nothing was imported.
    Faulty(WxrError),
    /// The database refused; what came before this stays, and a second run goes on from there.
    Stopped(Error),
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ImportError::Unreadable(error) => write!(f, "the file cannot be read: {error}"),
            ImportError::Faulty(error) => write!(f, "{error}. Nothing was imported"),
            ImportError::Stopped(error) => {
                write!(
                    f,
                    "the import stopped: {error}. Run it again: what is done stays done"
                )
            }
        }
    }
}

impl std::error::Error for ImportError {}

impl From<std::io::Error> for ImportError {
    fn from(error: std::io::Error) -> ImportError {
        ImportError::Unreadable(error)
    }
}

impl From<WxrError> for ImportError {
    fn from(error: WxrError) -> ImportError {
        ImportError::Faulty(error)
    }
}

impl From<Error> for ImportError {
    fn from(error: Error) -> ImportError {
        ImportError::Stopped(error)
    }
}

/// Imports the export at `path` into `db` and reports what was done.
pub async fn import(
    db: &Database,
    path: &Path,
    progress: Progress<'_>,
) -> Result<Report, ImportError> {
    let size = std::fs::metadata(path)?.len();
    let mut overview = Overview::default();
    let counts = wxr::check_with(open(path)?, |record, bytes| {
        overview.note(record);
        progress(bytes, 2 * size);
    })?;
    let mut report = Report::default();
    remarks::about_the_file(&mut report, &counts.notes);
    let mut batch = Batch::new(db.clone(), Arc::new(overview));
    let mut records = wxr::read(open(path)?);
    while let Some(record) = records.next() {
        batch.take(record?).await?;
        progress(size + records.bytes_read(), 2 * size);
    }
    report.add(batch.finish().await?);
    Ok(report)
}

/// Whether the file at `path` can be opened at all; what is in it is for [`import`] to judge.
pub fn can_be_read(path: &Path) -> Result<(), ImportError> {
    open(path).map(drop)
}

fn open(path: &Path) -> Result<BufReader<File>, ImportError> {
    if path.is_dir() {
        return Err(std::io::Error::other("it is a folder").into());
    }
    Ok(BufReader::with_capacity(64 * 1024, File::open(path)?))
}
