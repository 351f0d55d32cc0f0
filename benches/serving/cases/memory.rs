//! Memory of its own: idle, and with 256 connections that read.

use crate::bench::Bench;
use crate::byline::{Byline, QUIET};
use crate::http::GZIP;
use crate::measurement::{Server, median};
use crate::nginx::{Log, Nginx};
use crate::site::Size;
use crate::site::articles::HUNDRED;
use crate::table::{Bar, Table};
use crate::wrk::Load;
use Bar::AtMost;
use anyhow::{Result, anyhow};
use byline::links;
use std::time::Duration;

const LOOK_EVERY: Duration = Duration::from_millis(100);

/// Measures.
pub fn measure(bench: &Bench) -> Result<String> {
    let site = bench.site(Size::Usual)?;
    let article = links::article(HUNDRED);
    let one_page = Load::of(&article, &[GZIP]).over(256);
    let ways = ["gzip", "br", "identity"];
    let pages = (0..1_000).flat_map(|at| ways.map(|way| (format!("/story-{at}"), way)));
    let all_pages = Load::in_turn(pages.collect()).over(256);
    let mut seen = [const { Vec::new() }; 4];
    let mut theirs = [const { Vec::new() }; 2];
    for _ in 0..bench.rounds {
        let byline = Byline::start(bench, &site.folder, QUIET)?;
        byline.page("/", &[GZIP])?;
        seen[0].push(byline.process().memory()?);
        seen[1].push(most(bench, &byline, &one_page)?);
        seen[2].push(most(bench, &byline, &all_pages)?);
        seen[3].push(byline.process().memory()?);
        let nginx = Nginx::start(bench, Log::Off)?;
        let plain = byline.page(&article, &[])?;
        let path = nginx.keep("article.html", &plain, &byline.page(&article, &[GZIP])?)?;
        theirs[0].push(nginx.process().memory()?);
        theirs[1].push(most(bench, &nginx, &Load::of(&path, &[GZIP]).over(256))?);
    }
    let bound = bench.cache_bound();
    let loaded = AtMost(bound + 40.0);
    let mut table = Table::new(
        format!("Memory (PSS), MiB; the page cache is bounded at {bound} MiB"),
        &["when", "Byline", "nginx"],
    );
    let names = [
        "idle, a page was read",
        "the most while 256 connections read one article",
        "the most while 256 connections read 1,000 articles in three encodings",
        "after that",
    ];
    let bars = [AtMost(25.0), loaded, loaded, Bar::None];
    let [idle, reading] = theirs.map(|one| Bar::None.told(median(one)));
    let theirs = [idle, reading, String::new(), String::new()];
    for (((name, seen), bar), theirs) in names.into_iter().zip(seen).zip(bars).zip(theirs) {
        table.row([name.into(), bar.told(median(seen)), theirs]);
    }
    Ok(table.to_string())
}

/// The most memory the server has while it is under this load.
fn most(bench: &Bench, server: &dyn Server, load: &Load) -> Result<f64> {
    let address = server.address();
    std::thread::scope(|scope| {
        let sending = scope.spawn(|| load.send(bench, address, bench.seconds));
        let mut most: f64 = 0.0;
        while !sending.is_finished() {
            most = most.max(server.process().memory()?);
            std::thread::sleep(LOOK_EVERY);
        }
        sending.join().map_err(|_| anyhow!("the load panicked"))??;
        Ok(most.max(server.process().memory()?))
    })
}
