//! What an import did, for whoever started it.

use std::collections::BTreeMap;
use std::fmt;

/// How many examples of one remark are kept; the rest is counted.
const EXAMPLES: usize = 5;

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
        let remark = self.remarks.entry(what.into()).or_default();
        remark.times += 1;
        let example = example.into();
        if remark.examples.len() < EXAMPLES
            && !example.is_empty()
            && !remark.examples.contains(&example)
        {
            remark.examples.push(example);
        }
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
            let mine = self.remarks.entry(what).or_default();
            mine.times += remark.times;
            mine.examples.extend(remark.examples);
            mine.examples.truncate(EXAMPLES);
        }
    }

    /// How many of `thing` were made.
    pub fn count(&self, thing: &str) -> u64 {
        self.imported.get(thing).copied().unwrap_or_default()
    }
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
            let more = remark.times.saturating_sub(remark.examples.len() as u64);
            if more > 0 && !remark.examples.is_empty() {
                writeln!(f, "             … and {more} more")?;
            }
        }
        Ok(())
    }
}
