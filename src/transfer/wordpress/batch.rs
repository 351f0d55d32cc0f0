//! Records are rendered as they come and stored a batch at a time.

use super::items::Ready;
use super::overview::Overview;
use super::{ImportError, items, labels, people, remarks};
use crate::db::{Database, Transaction};
use crate::error::Result;
use crate::ids::Topic;
use crate::transfer::report::Report;
use crate::transfer::wxr::{Author, Label, Record};
use std::sync::Arc;

/// A batch is stored when it has this many records …
const RECORDS: usize = 200;
/// … or holds this many bytes of text.
const BYTES: usize = 1024 * 1024;

/// One record, ready to be stored.
enum Waiting {
    Author(Author),
    Label(Label),
    Item(Box<Ready>),
}

/// The records that wait to be stored together.
pub(super) struct Batch {
    db: Database,
    overview: Arc<Overview>,
    source: Arc<str>,
    waiting: Vec<Waiting>,
    bytes: usize,
    report: Report,
}

impl Batch {
    pub(super) fn new(db: Database, overview: Arc<Overview>) -> Batch {
        Batch {
            db,
            source: overview.source().into(),
            overview,
            waiting: Vec::new(),
            bytes: 0,
            report: Report::default(),
        }
    }

    /// Takes one record; stores the batch when it is full.
    pub(super) async fn take(&mut self, record: Record) -> Result<(), ImportError> {
        match record {
            Record::Site(site) => remarks::about_the_site(&mut self.report, &site),
            Record::Author(author) => self.waiting.push(Waiting::Author(author)),
            Record::Category(label) | Record::Tag(label) => {
                self.waiting.push(Waiting::Label(label));
            }
            Record::Term(label) if label.taxonomy == "category" => {
                self.waiting.push(Waiting::Label(label));
            }
            Record::Term(label) => {
                let what = format!(
                    "labels of the taxonomy “{}”, which Byline has none of",
                    label.taxonomy
                );
                self.report.remark(what, label.name);
            }
            Record::Item(item) => {
                if let Some(ready) = items::ready(*item, &self.overview, &mut self.report) {
                    self.bytes += ready.bytes();
                    self.waiting.push(Waiting::Item(Box::new(ready)));
                }
            }
        }
        if self.waiting.len() >= RECORDS || self.bytes >= BYTES {
            self.store().await?;
        }
        Ok(())
    }

    /// Stores what still waits, and reports everything that was done.
    pub(super) async fn finish(mut self) -> Result<Report, ImportError> {
        self.store().await?;
        Ok(self.report)
    }

    async fn store(&mut self) -> Result<(), ImportError> {
        let waiting = std::mem::take(&mut self.waiting);
        self.bytes = 0;
        let source = self.source.clone();
        let done = self.db.write(move |tx| store(tx, &source, waiting)).await?;
        self.report.add(done);
        Ok(())
    }
}

fn store(tx: &mut Transaction, source: &str, waiting: Vec<Waiting>) -> Result<Report> {
    let mut report = Report::default();
    for one in waiting {
        match one {
            Waiting::Author(author) => people::author(tx, source, &author, &mut report)?,
            Waiting::Label(label) => labels::label(tx, source, &label, &mut report)?,
            Waiting::Item(item) => items::store(tx, source, &item, &mut report)?,
        }
    }
    tx.touch(Topic::Listings);
    tx.touch(Topic::Site);
    Ok(report)
}
