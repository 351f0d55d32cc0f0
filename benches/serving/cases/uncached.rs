//! Pages made anew for each request, and the page of a reader who is signed in.

use crate::bench::Bench;
use crate::byline::{Byline, QUIET};
use crate::http::{GZIP, Header};
use crate::measurement::{Samples, in_turn};
use crate::site::articles::{HUNDRED, TAG};
use crate::site::{AUTHOR, Size};
use crate::table::{Bar, Table, number};
use crate::wrk::Load;
use Bar::{AtLeast, AtMost};
use anyhow::{Result, ensure};
use byline::links;

const COLUMNS: [&str; 6] = [
    "page",
    "requests/s",
    "CPU a page, ms",
    "p50, ms",
    "p99, ms",
    "core busy, %",
];

/// Measures.
pub fn measure(bench: &Bench) -> Result<String> {
    let site = bench.site(Size::Usual)?;
    let title = "Each page made anew, 1,000 articles, 32 connections";
    let mut table = Table::new(title, &COLUMNS);
    let byline = Byline::start(bench, &site.folder, &bench.uncached())?;
    let article = links::article(HUNDRED);
    let (once, half) = ((AtLeast(1000.0), AtMost(1.0)), (Bar::None, AtMost(0.5)));
    for (name, path, bars) in [
        ("article, 100 comments", article.as_str(), once),
        ("home", links::HOME, half),
        ("feed", links::FEED, half),
        ("tag", &links::tag(TAG), (Bar::None, Bar::None)),
        ("author", &links::author(AUTHOR), (Bar::None, Bar::None)),
    ] {
        for (encoding, headers) in [("identity", &[][..]), ("gzip", &[GZIP][..])] {
            let name = format!("{name}, {encoding}");
            table.row(row(bench, &byline, &name, &Load::of(path, headers), bars)?);
        }
    }
    drop(byline);
    let byline = Byline::start(bench, &site.folder, QUIET)?;
    let cookie: Header = ("Cookie", &site.cookies[0]);
    let page = byline.page(&article, &[cookie])?;
    ensure!(
        page.text()?.contains("Reader 1"),
        "the reader is not signed in"
    );
    let title =
        "What is one reader's own, the rest being kept for all, 1,000 articles, 32 connections";
    let mut signed_in = Table::new(title, &COLUMNS);
    for (encoding, headers) in [("identity", &[cookie][..]), ("gzip", &[cookie, GZIP][..])] {
        let name = format!("article, 100 comments, for a signed-in reader, {encoding}");
        let bars = (AtLeast(5000.0), Bar::None);
        let load = Load::of(&article, headers);
        signed_in.row(row(bench, &byline, &name, &load, bars)?);
    }
    Ok(format!("{table}{signed_in}"))
}

fn row(
    bench: &Bench,
    byline: &Byline,
    name: &str,
    load: &Load,
    (rate, cpu): (Bar, Bar),
) -> Result<[String; 6]> {
    let [samples]: [Samples; 1] = in_turn(bench, [(byline, load)])?;
    Ok([
        name.into(),
        rate.told(samples.median(|one| one.rate)),
        cpu.told(samples.median(|one| one.cpu) / 1e3),
        number(samples.median(|one| one.p50) / 1e3),
        number(samples.median(|one| one.p99) / 1e3),
        number(samples.median(|one| one.busy)),
    ])
}
