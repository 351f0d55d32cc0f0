//! Lists of words and sites, made ready to be found in a comment by one look at it.

mod finder;

use super::entry::{Entry, EntryError, hosts};
use super::folding::Folded;
use finder::Finder;
use std::collections::HashMap;
use std::ops::Range;

/// The most entries of a list.
pub const MOST_ENTRIES: usize = 20_000;
/// So many entries that were found are told.
const TOLD: usize = 10;

/// The words and sites of one list.
#[derive(Clone, Debug, Default)]
pub struct List {
    entries: Vec<Entry>,
    finder: Finder,
    hosts: HashMap<String, usize>,
}

/// An entry that was found in a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The entry.
    pub entry: String,
    /// How the comment has it, where that is written otherwise.
    pub written: Option<String>,
}

/// What a comment says, made ready to be looked at.
#[derive(Clone, Debug, Default)]
pub struct Said {
    text: String,
    folded: Folded,
    hosts: Vec<String>,
}

/// What is wrong with lines of a list: their numbers, what they say, and why that is no entry.
pub type Faults = Vec<(usize, String, EntryError)>;

impl Said {
    /// The words of a comment as they are read, and where its links lead.
    pub fn of(text: &str, links: &[String]) -> Said {
        let mut all = text.to_owned();
        for link in links.iter().filter(|link| !text.contains(link.as_str())) {
            all.push('\n');
            all.push_str(link);
        }
        Said {
            folded: Folded::of(&all),
            hosts: hosts(links),
            text: all,
        }
    }
}

impl List {
    /// Reads a list as typed, an entry on each line; empty lines are none.
    pub fn parse(text: &str) -> Result<Vec<Entry>, Faults> {
        let (mut entries, mut faults) = (Vec::new(), Faults::new());
        let lines = text.lines().enumerate();
        for (at, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
            match Entry::parse(line) {
                Ok(entry) => entries.push(entry),
                Err(error) => faults.push((at + 1, line.trim().to_owned(), error)),
            }
        }
        match faults.is_empty() {
            true => Ok(entries),
            false => Err(faults),
        }
    }

    /// Makes `entries` ready. Costs a few milliseconds of CPU for ten thousand.
    pub fn of(entries: Vec<Entry>) -> List {
        let mut hosts = HashMap::new();
        for (owner, entry) in entries.iter().enumerate() {
            if let Some(host) = entry.host() {
                hosts.entry(host.to_owned()).or_insert(owner);
            }
        }
        let all = entries.iter().enumerate();
        let patterns = all.flat_map(|(owner, entry)| {
            let patterns = entry.patterns().iter().cloned();
            patterns.map(move |pattern| (pattern, owner))
        });
        List {
            finder: Finder::of(patterns),
            hosts,
            entries,
        }
    }

    /// The entries.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Which entries a comment has, each once, in the order of its words; ten at most.
    pub fn find(&self, said: &Said) -> Vec<Listed> {
        let mut found: Vec<(usize, Listed)> = Vec::new();
        let mut keep = |owner: usize, written: &str| {
            let Some(entry) = self.entries.get(owner) else {
                return;
            };
            if found.len() < TOLD && found.iter().all(|(one, _)| *one != owner) {
                found.push((owner, Listed::of(entry, written)));
            }
        };
        self.finder.find(&said.folded, |owner, place| {
            let written = said.text.get(place.clone()).unwrap_or_default();
            let entry = self.entries.get(owner);
            let is_site = entry.is_some_and(|one| one.host().is_some());
            if !is_site || is_name_of_site(&said.text, place) {
                keep(owner, written);
            }
        });
        for host in &said.hosts {
            let above = host.match_indices('.').map(|(dot, _)| &host[dot + 1..]);
            for name in std::iter::once(host.as_str()).chain(above) {
                if let Some(owner) = self.hosts.get(name) {
                    keep(*owner, host);
                }
            }
        }
        found.into_iter().map(|(_, listed)| listed).collect()
    }
}

/// Whether what stands there is the name of a site, rather than some of its words, or a part of another name.
fn is_name_of_site(text: &str, place: Range<usize>) -> bool {
    let (before, after) = (text.get(..place.start), text.get(place.end..));
    let name = text.get(place).unwrap_or_default();
    let mut after = after.unwrap_or_default().chars();
    let goes_on = match after.next() {
        Some('.') => after.next().is_some_and(char::is_alphanumeric),
        next => next == Some('-'),
    };
    let is_end = before.unwrap_or_default().ends_with('-');
    name.contains('.') && !name.contains(char::is_whitespace) && !goes_on && !is_end
}

impl Listed {
    fn of(entry: &Entry, written: &str) -> Listed {
        let same = written.to_lowercase() == entry.text().to_lowercase();
        Listed {
            entry: entry.text().to_owned(),
            written: (!same && !written.is_empty()).then(|| written.to_owned()),
        }
    }

    /// `“casino”`, for its author.
    pub fn quoted(&self) -> String {
        t!("screening-entry", entry = self.entry)
    }

    /// `“casino”, written “cаsino”`, for a moderator.
    pub fn in_full(&self) -> String {
        match &self.written {
            Some(written) => t!(
                "screening-entry-written",
                entry = self.entry,
                written = written
            ),
            None => self.quoted(),
        }
    }
}

#[cfg(test)]
mod tests;
