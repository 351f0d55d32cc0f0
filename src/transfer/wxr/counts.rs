//! What an export holds, counted.

use std::collections::BTreeMap;
use std::io::BufRead;

use super::reader::{Notes, Records};
use super::record::{Approval, CommentKind, Kind, Record, Status};

/// So many different kinds and states are told apart; a real export has under twenty.
const KINDS: usize = 200;

/// How much of everything an export holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Channels that describe a site; one as a rule.
    pub sites: u64,
    /// Declared authors.
    pub authors: u64,
    /// Declared categories.
    pub categories: u64,
    /// Declared tags.
    pub tags: u64,
    /// Declared labels of other taxonomies.
    pub terms: u64,
    /// Items by what they are and their state.
    pub items: BTreeMap<(Kind, Status), u64>,
    /// Comments by what they are and what moderation had decided.
    pub comments: BTreeMap<(CommentKind, Approval), u64>,
    /// What was mended or passed over.
    pub notes: Notes,
    /// The size of the file in bytes.
    pub bytes: u64,
    /// The number of its lines.
    pub lines: u64,
}

impl Counts {
    /// All items of one kind, whatever their state.
    pub fn items_of(&self, kind: &Kind) -> u64 {
        let of_kind = |((one, _), _): &(&(Kind, Status), &u64)| one == kind;
        self.items
            .iter()
            .filter(of_kind)
            .map(|(_, count)| count)
            .sum()
    }

    /// All items.
    pub fn all_items(&self) -> u64 {
        self.items.values().sum()
    }

    /// All comments, notices of other sites included.
    pub fn all_comments(&self) -> u64 {
        self.comments.values().sum()
    }

    pub(super) fn add(&mut self, record: &Record) {
        match record {
            Record::Site(_) => self.sites += 1,
            Record::Author(_) => self.authors += 1,
            Record::Category(_) => self.categories += 1,
            Record::Tag(_) => self.tags += 1,
            Record::Term(_) => self.terms += 1,
            Record::Item(item) => {
                let key = (item.kind.clone(), item.status.clone());
                let other = || {
                    let name = || "…".to_owned();
                    (Kind::Other(name()), Status::Other(name()))
                };
                count(&mut self.items, key, other);
                for comment in &item.comments {
                    let key = (comment.kind.clone(), comment.approved);
                    let other = || (CommentKind::Other("…".to_owned()), comment.approved);
                    count(&mut self.comments, key, other);
                }
            }
        }
    }

    pub(super) fn finish<R: BufRead>(&mut self, records: &Records<R>) {
        self.notes = records.notes();
        self.bytes = records.bytes_read();
        self.lines = records.line();
    }
}

/// Counts under `key`, or under `other` when a hostile file names too many different things.
fn count<K: Ord>(counts: &mut BTreeMap<K, u64>, key: K, other: impl FnOnce() -> K) {
    let key = if counts.len() < KINDS || counts.contains_key(&key) {
        key
    } else {
        other()
    };
    *counts.entry(key).or_default() += 1;
}
