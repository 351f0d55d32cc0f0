//! The records of an export, one by one.

use std::collections::{BTreeMap, VecDeque};
use std::io::BufRead;

use super::channel;
use super::error::{Fault, WxrError};
use super::item;
use super::namespace::Space;
use super::record::{Record, Site};
use super::scanner::Scanner;
use super::source::Mended;
use super::tag::Tag;

/// So many different unknown elements are told apart.
const UNKNOWN: usize = 100;

/// What was mended or passed over so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes {
    /// Bytes and characters that had to be replaced.
    pub mended: Mended,
    /// Elements nobody asked for, by their name as written, and how often they came.
    pub unknown: BTreeMap<String, u64>,
    /// How often text stood between elements, where it has no meaning.
    pub stray_text: u64,
}

/// An iterator over the records of an export; it ends after the first fault.
pub struct Records<R> {
    scanner: Scanner<R>,
    place: Place,
    ready: VecDeque<Record>,
    site: Option<Site>,
    notes: Notes,
}

enum Place {
    Start,
    Rss { has_channel: bool },
    Channel,
    End,
}

impl<R: BufRead> Records<R> {
    pub(super) fn new(source: R) -> Self {
        Self {
            scanner: Scanner::new(source),
            place: Place::Start,
            ready: VecDeque::new(),
            site: None,
            notes: Notes::default(),
        }
    }

    /// Bytes taken from the file so far.
    pub fn bytes_read(&self) -> u64 {
        self.scanner.source().bytes
    }

    /// The line being read, from 1.
    pub fn line(&self) -> u64 {
        self.scanner.source().line
    }

    /// What was mended or passed over so far.
    pub fn notes(&self) -> Notes {
        Notes {
            mended: self.scanner.source().mended,
            stray_text: self.scanner.stray_text,
            ..self.notes.clone()
        }
    }

    fn advance(&mut self) -> Result<(), WxrError> {
        match self.place {
            Place::Start => {
                let root = self.scanner.root()?;
                if (root.space, root.local.as_str()) != (Space::Rss, "rss") {
                    let what = format!("its outermost element is <{:.80}>, not <rss>", root.name);
                    return Err(at(root.line, Fault::NotWxr(what)));
                }
                self.place = Place::Rss { has_channel: false };
            }
            Place::Rss { has_channel } => match self.scanner.next_child()? {
                Some(tag) if (tag.space, tag.local.as_str()) == (Space::Rss, "channel") => {
                    self.site = Some(Site::default());
                    self.place = Place::Channel;
                }
                Some(tag) => self.pass_over(&tag)?,
                None if has_channel => {
                    self.scanner.finish()?;
                    self.place = Place::End;
                }
                None => {
                    let what = "there is no <channel> inside <rss>".to_owned();
                    return Err(self.scanner.fault(Fault::NotWxr(what)));
                }
            },
            Place::Channel => match self.scanner.next_child()? {
                Some(tag) => self.element(&tag)?,
                None => {
                    self.is_wordpress(self.line())?;
                    self.release_site();
                    self.place = Place::Rss { has_channel: true };
                }
            },
            Place::End => {}
        }
        Ok(())
    }

    fn element(&mut self, tag: &Tag) -> Result<(), WxrError> {
        let record = match (tag.space, tag.local.as_str()) {
            (Space::Rss, "item") => {
                let item = item::read(&mut self.scanner, tag, &mut self.notes)?;
                self.is_wordpress(tag.line)?;
                Record::Item(Box::new(item))
            }
            (Space::WordPress, "author") => Record::Author(channel::author(&mut self.scanner)?),
            (Space::WordPress, kind @ ("category" | "tag" | "term")) => {
                let label = channel::label(&mut self.scanner, kind)?;
                match label.taxonomy.as_str() {
                    "category" => Record::Category(label),
                    "post_tag" => Record::Tag(label),
                    _ => Record::Term(label),
                }
            }
            _ => {
                // Once the site is given out, a late field of it can only be passed over.
                let mut late = Site::default();
                let site = self.site.as_mut().unwrap_or(&mut late);
                if !channel::site_field(&mut self.scanner, tag, site)? {
                    self.pass_over(tag)?;
                }
                return Ok(());
            }
        };
        self.release_site();
        self.ready.push_back(record);
        Ok(())
    }

    /// An ordinary feed has items too; only WordPress's own elements make it an export.
    fn is_wordpress(&self, line: u64) -> Result<(), WxrError> {
        if self.scanner.is_wordpress {
            return Ok(());
        }
        let what = "it has no WordPress elements and looks like an ordinary feed".to_owned();
        Err(at(line, Fault::NotWxr(what)))
    }

    /// Gives the site out once it can be complete: exporters write its fields first.
    fn release_site(&mut self) {
        if let Some(mut site) = self.site.take_if(|site| *site != Site::default()) {
            if site.base_url.is_empty() {
                site.base_url.clone_from(&site.link);
            }
            self.ready.push_back(Record::Site(site));
        }
    }

    fn pass_over(&mut self, tag: &Tag) -> Result<(), WxrError> {
        self.notes.count(tag);
        self.scanner.skip()
    }
}

impl<R: BufRead> Iterator for Records<R> {
    type Item = Result<Record, WxrError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(record) = self.ready.pop_front() {
                return Some(Ok(record));
            }
            if matches!(self.place, Place::End) {
                return None;
            }
            if let Err(error) = self.advance() {
                self.place = Place::End;
                return Some(Err(error));
            }
        }
    }
}

impl Notes {
    pub(super) fn count(&mut self, tag: &Tag) {
        let name = format!("{:.80}", tag.name);
        if self.unknown.len() < UNKNOWN || self.unknown.contains_key(&name) {
            *self.unknown.entry(name).or_default() += 1;
        }
    }
}

fn at(line: u64, fault: Fault) -> WxrError {
    WxrError { line, fault }
}
