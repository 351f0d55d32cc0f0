//! What is measured, each case by its name.

mod growth;
mod memory;
mod mixed;
mod poster;
mod posting;
mod start;
mod ten_thousand;
mod uncached;
mod visitors;
mod weight;

use super::bench::Bench;
use anyhow::Result;

/// Measures, and answers with tables.
type Case = fn(&Bench) -> Result<String>;

/// All of them, by the name `--only` takes.
pub const CASES: [(&str, Case); 9] = [
    ("visitors", visitors::measure),
    ("uncached", uncached::measure),
    ("ten-thousand", ten_thousand::measure),
    ("posting", posting::measure),
    ("mixed", mixed::measure),
    ("memory", memory::measure),
    ("start", start::measure),
    ("weight", weight::measure),
    ("growth", growth::measure),
];
