//! What an import did, for whoever started it.

use std::collections::BTreeMap;
use std::fmt;

/// How many examples of one remark are kept; the rest is counted.
const EXAMPLES: usize = 5;
/// So many kinds of remarks are told apart: some name things as the file does.
const KINDS: usize = 60;
/// What is remarked on when there are more kinds.
const OTHERS: &str = "more of other kinds";
/// The longest remark and example, in characters.
const LONGEST: usize = 150;

/// Counts of what was imported, and remarks about what was not or not as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    imported: BTreeMap<&'static str, u64>,
    before: BTreeMap<&'static str, u64>,
    remarks: BTreeMap<String, Remark>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Remark {
    times: u64,
    examples: Vec<String>,
    has_others: bool,
}

impl Remark {
    fn example(&mut self, example: String) {
        if example.is_empty() || self.examples.contains(&example) {
            return;
        }
        if self.examples.len() < EXAMPLES {
            self.examples.push(example);
        } else {
            self.has_others = true;
        }
    }
}

impl Report {
    /// Counts one `thing` that was made.
    pub fn made(&mut self, thing: &'static str) {
        *self.imported.entry(thing).or_default() += 1;
    }

    /// Counts one `thing` that had been imported before.
    pub fn known(&mut self, thing: &'static str) {
        *self.before.entry(thing).or_default() += 1;
    }

    /// Remarks on something that was left out or changed; `example` says where.
    pub fn remark(&mut self, what: impl Into<String>, example: impl Into<String>) {
        let remark = self.slot(line(&what.into()));
        remark.times += 1;
        remark.example(line(&example.into()));
    }

    /// Adds what a later part of the import did.
    pub fn add(&mut self, other: Report) {
        for (thing, times) in other.imported {
            *self.imported.entry(thing).or_default() += times;
        }
        for (thing, times) in other.before {
            *self.before.entry(thing).or_default() += times;
        }
        for (what, remark) in other.remarks {
            let mine = self.slot(what);
            mine.times += remark.times;
            mine.has_others |= remark.has_others;
            for example in remark.examples {
                mine.example(example);
            }
        }
    }

    fn slot(&mut self, what: String) -> &mut Remark {
        let is_room = self.remarks.len() < KINDS || self.remarks.contains_key(&what);
        let what = if is_room { what } else { OTHERS.into() };
        self.remarks.entry(what).or_default()
    }

    /// How many of `thing` were made.
    pub fn count(&self, thing: &str) -> u64 {
        self.imported.get(thing).copied().unwrap_or_default()
    }
}

/// One line that a terminal shows as it is.
fn line(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown = || words.chars().filter(|c| !c.is_control());
    if shown().count() <= LONGEST {
        return shown().collect();
    }
    shown().take(LONGEST - 1).chain(['…']).collect()
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Imported")?;
        if self.imported.is_empty() {
            writeln!(f, "  nothing new")?;
        }
        for (thing, times) in &self.imported {
            writeln!(f, "  {times:>7}  {thing}")?;
        }
        if !self.before.is_empty() {
            writeln!(f, "Imported before, left as they are")?;
            for (thing, times) in &self.before {
                writeln!(f, "  {times:>7}  {thing}")?;
            }
        }
        if !self.remarks.is_empty() {
            writeln!(f, "Left out or changed")?;
        }
        for (what, remark) in &self.remarks {
            writeln!(f, "  {:>7}  {what}", remark.times)?;
            for example in &remark.examples {
                writeln!(f, "             {example}")?;
            }
            if remark.has_others {
                writeln!(f, "             … and others")?;
            }
        }
        Ok(())
    }
}
