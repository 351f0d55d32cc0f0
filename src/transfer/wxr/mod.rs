//! Reading a WordPress export (WXR) of any size in bounded memory.
//!
//! [`check`] reads a whole file and keeps nothing, so that a file with a fault is refused before the first
//! row is written; [`read`] then gives its records one by one. Both stop at the first fault and name its line.
//!
//! * `source` counts lines and bytes, mends bytes that are not text, and limits how much one token may take.
//! * `scanner` walks the XML: encoding, DOCTYPE, nesting, namespaces by their address, text of an element.
//! * `reader`, `channel`, `item` turn elements into the nouns of `record`.
//! * `content` turns a WordPress body into plain HTML for the sanitiser.
//!
//! What is mended and what is refused: control characters that XML forbids become a space; bytes that are not
//! UTF-8 and characters that do not exist become U+FFFD; each is counted in [`Notes`]. A file that is mostly in
//! another encoding, says it is, is not well-formed, is cut short, has a DOCTYPE or an element over its limit is refused.

mod channel;
mod comment;
pub mod content;
mod counts;
mod error;
mod item;
mod moment;
mod namespace;
mod reader;
mod record;
mod reference;
mod scanner;
mod source;
mod tag;
mod text;
mod vocabulary;

use std::io::BufRead;

pub use counts::Counts;
pub use error::{Fault, WxrError};
pub use reader::{Notes, Records};
pub use record::{
    Approval, Author, CommentKind, CommentRecord, Item, Kind, Label, Record, Site, Status, Term,
};
pub use source::Mended;

/// Reads the records of a WordPress export as they come; after a fault the iterator ends.
pub fn read<R: BufRead>(source: R) -> Records<R> {
    Records::new(source)
}

/// Reads the whole export and counts what it holds, or says at which line it is at fault.
pub fn check<R: BufRead>(source: R) -> Result<Counts, WxrError> {
    check_with(source, |_, _| {})
}

/// As [`check`], showing each record and the bytes read so far, for a progress bar or to note pictures.
pub fn check_with<R: BufRead>(
    source: R,
    mut seen: impl FnMut(&Record, u64),
) -> Result<Counts, WxrError> {
    let mut records = Records::new(source);
    let mut counts = Counts::default();
    while let Some(record) = records.next() {
        let record = record?;
        seen(&record, records.bytes_read());
        counts.add(&record);
    }
    counts.finish(&records);
    Ok(counts)
}

#[cfg(test)]
mod tests;
