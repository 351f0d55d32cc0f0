//! From the command to the first article.

use crate::bench::Bench;
use crate::byline::{Byline, QUIET};
use crate::measurement::median;
use crate::site::Size;
use crate::site::articles::HUNDRED;
use crate::table::{Bar, Table};
use Bar::AtMost;
use anyhow::Result;
use byline::links;

/// Measures.
pub fn measure(bench: &Bench) -> Result<String> {
    let mut table = Table::new(
        "From the command to the first article received, the files in the system’s memory",
        &["site", "seconds"],
    );
    for (name, size, bar) in [
        ("100 articles", Size::Small, 0.1),
        ("100,000 articles, 1,000,000 comments", Size::Large, 0.3),
    ] {
        let site = bench.site(size)?;
        let path = links::article(HUNDRED);
        let start = || Byline::start_at(bench, &site.folder, QUIET, &path);
        start()?;
        let mut starts = Vec::new();
        // A start is short: the more of them, the better the median.
        for _ in 0..4 * bench.rounds {
            starts.push(start()?.began_in.as_secs_f64());
        }
        table.row([name.into(), AtMost(bar).told(median(starts))]);
    }
    Ok(table.to_string())
}
