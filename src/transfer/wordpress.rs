//! WordPress: an export file (WXR) becomes articles, pages, tags, people and comments.
//!
//! The file is read twice: once whole, so that a fault is found before anything is written, then item
//! by item. Everything is remembered under its number there, so a second run makes nothing twice.

mod batch;
mod items;
mod labels;
mod people;
mod remarks;
mod thread;

use super::report::Report;
use super::wxr::{self, Item, Kind, Record, WxrError};
use crate::db::Database;
use crate::error::Error;
use batch::Batch;
use std::collections::HashMap;
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

/// An uploaded file of the old site.
#[derive(Clone, Debug)]
struct Upload {
    url: String,
    alt: String,
    belongs_to: Option<i64>,
}

/// What is known of the whole file before anything is written.
#[derive(Default)]
struct Overview {
    source: String,
    uploads: HashMap<i64, Upload>,
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
    let overview = Arc::new(overview);
    let mut batch = Batch::new(db.clone(), overview);
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

impl Overview {
    fn note(&mut self, record: &Record) {
        match record {
            Record::Site(site) => self.source = format!("wordpress {}", site.base_url),
            Record::Item(item) if item.kind == Kind::Attachment => self.note_upload(item),
            _ => {}
        }
    }

    fn note_upload(&mut self, item: &Item) {
        if let (Some(id), Some(url)) = (item.id, &item.attachment_url) {
            let alt = item.image_alt.clone().unwrap_or_default();
            let upload = Upload {
                url: url.clone(),
                alt,
                belongs_to: item.parent,
            };
            self.uploads.insert(id, upload);
        }
    }

    /// The pictures of a gallery: those asked for, or all that were uploaded to the item.
    fn gallery(&self, item: Option<i64>, ids: &[i64]) -> Vec<wxr::content::Picture> {
        let picture = |upload: &Upload| wxr::content::Picture {
            url: upload.url.clone(),
            alt: upload.alt.clone(),
        };
        if !ids.is_empty() {
            return ids
                .iter()
                .filter_map(|id| self.uploads.get(id))
                .map(picture)
                .collect();
        }
        let mut own: Vec<_> = self
            .uploads
            .iter()
            .filter(|(_, upload)| item.is_some() && upload.belongs_to == item)
            .collect();
        own.sort_by_key(|(id, _)| **id);
        own.into_iter().map(|(_, upload)| picture(upload)).collect()
    }
}
