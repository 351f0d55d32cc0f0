//! Comments posted durably, beside what the same disk commits in the same round.

use super::poster::{BEHIND_PROXY, Post, Reads, Under};
use crate::bench::Bench;
use crate::byline::{Byline, QUIET, Settings};
use crate::disk::commits_a_second;
use crate::measurement::{Server, each, median};
use crate::site::articles::TEN_THOUSAND;
use crate::site::{Site, Size};
use crate::table::{Bar, Table, number};
use Bar::{AtLeast, AtMost};
use anyhow::Result;
use std::time::Duration;

/// What the server is told where comments are posted: by default everybody together posts 20 a second.
pub const SETTINGS: Settings = &[QUIET[0], BEHIND_PROXY, ("BYLINE_COMMENT_RATE", "1000000")];

/// One way of posting, and how it went, round by round.
struct Way {
    name: &'static str,
    connections: usize,
    under: Under<'static>,
    bars: [Bar; 2],
    rates: Vec<f64>,
    ratios: Vec<f64>,
    cpus: Vec<f64>,
}

/// Measures.
pub fn measure(bench: &Bench) -> Result<String> {
    let site = bench.site(Size::Usual)?;
    let way = |name, connections, under, bars| Way {
        name,
        connections,
        under,
        bars,
        rates: Vec::new(),
        ratios: Vec::new(),
        cpus: Vec::new(),
    };
    let all = Under::Discussed;
    let mut ways = [
        way("16 connections", 16, all, [AtLeast(1.0), AtMost(0.4)]),
        way("64 connections", 64, all, [AtLeast(1.5), AtMost(0.4)]),
        way(
            "64 connections, all under the article with 10,000 comments",
            64,
            Under::One(TEN_THOUSAND),
            [Bar::None; 2],
        ),
    ];
    let mut disks = Vec::new();
    for round in 0..bench.rounds {
        for way in &mut ways {
            // What else uses the disk meanwhile changes from second to second.
            let disk = commits_a_second(&bench.run_folder(), Duration::from_secs(1))?;
            disks.push(disk);
            let (rate, cpu) = once(bench, &site, way, round)?;
            way.rates.push(rate);
            way.ratios.push(rate / disk);
            way.cpus.push(cpu);
        }
    }
    let mut table = Table::new(
        "Comments posted durably, screening on, 6,000 by 6,000 readers after each start",
        &[
            "what",
            "comments/s",
            "of the disk’s commits",
            "CPU a comment, ms",
        ],
    );
    for way in ways {
        let [rate, cpu] = way.bars;
        table.row([
            way.name.into(),
            number(median(way.rates)),
            rate.told(median(way.ratios)),
            cpu.told(median(way.cpus)),
        ]);
    }
    table.row([
        "SQLite by itself, one row a commit, `synchronous = FULL`".into(),
        number(median(disks)),
    ]);
    Ok(table.to_string())
}

/// Comments a second, and milliseconds of CPU for each, on a fresh copy of the site.
fn once(bench: &Bench, site: &Site, way: &Way, round: u64) -> Result<(f64, f64)> {
    let site = site.copied(&bench.run_folder().join("site"))?;
    let byline = Byline::start(bench, &site.folder, SETTINGS)?;
    let post = Post::prepare(&byline, &site, way.under, round)?;
    let before = byline.process().cpu()?;
    let took = post.all(&byline, way.connections, &Reads::none())?;
    let cpu = byline.process().cpu()? - before;
    drop(byline);
    let number = post.len() as f64;
    post.check(&site, post.len())?;
    Ok((number / took.as_secs_f64(), each(cpu, number) / 1e3))
}
