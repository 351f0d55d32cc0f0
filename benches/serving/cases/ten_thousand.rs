//! An article with 10,000 comments: its first page, its other pages, and all of them once.

use crate::bench::Bench;
use crate::byline::Byline;
use crate::http::{Connection, GZIP};
use crate::measurement::{Server, each, in_turn, median};
use crate::site::Size;
use crate::site::articles::TEN_THOUSAND;
use crate::table::{Bar, Table, number};
use crate::wrk::Load;
use Bar::AtMost;
use anyhow::{Context, Result, anyhow, ensure};
use byline::links;
use scraper::{Html, Selector};
use std::time::{Duration, Instant};

/// More pages than any thread of this length has.
const MOST_PAGES: usize = 1_000;

/// All pages of the thread, walked through once.
struct Walk {
    pages: Vec<String>,
    comments: usize,
}

/// Measures.
pub fn measure(bench: &Bench) -> Result<String> {
    let site = bench.site(Size::Usual)?;
    let byline = Byline::start(bench, &site.folder, &bench.uncached())?;
    let mut table = Table::new(
        "An article with 10,000 comments, each page made anew",
        &["what", "CPU, ms", "time, ms", "bytes"],
    );
    let first = links::article(TEN_THOUSAND);
    let walk = walk(&byline, &first)?;
    ensure!(
        walk.comments == 10_000,
        "{} comments on {} pages",
        walk.comments,
        walk.pages.len()
    );
    let another = &walk.pages[walk.pages.len() / 2];
    for (name, path, bar) in [
        ("first page", &first, AtMost(2.0)),
        ("a page in the middle", another, Bar::None),
    ] {
        for (encoding, headers) in [("identity", &[][..]), ("gzip", &[GZIP][..])] {
            let load = Load::of(path, headers).over(2);
            let [samples] = in_turn(bench, [(&byline, &load)])?;
            table.row([
                format!("{name}, {encoding}"),
                bar.told(samples.median(|one| one.cpu) / 1e3),
                number(samples.median(|one| one.p50) / 1e3),
                number(byline.page(path, headers)?.body.len() as f64),
            ]);
        }
    }
    let (cpu, slowest) = all(bench, &byline, &walk.pages)?;
    let pages = walk.pages.len();
    table.row([
        format!("all {pages} pages, identity"),
        AtMost(50.0).told(cpu),
    ]);
    table.row([
        "the slowest of them".into(),
        String::new(),
        AtMost(15.0).told(slowest),
    ]);
    Ok(table.to_string())
}

/// CPU of all pages together, and the time of the slowest, in milliseconds.
fn all(bench: &Bench, byline: &Byline, pages: &[String]) -> Result<(f64, f64)> {
    let (mut cpus, mut slowest) = (Vec::new(), Vec::new());
    for _ in 0..bench.rounds {
        let before = byline.process().cpu()?;
        let begun = Instant::now();
        let mut times = 0;
        let mut longest = Vec::new();
        while begun.elapsed() < Duration::from_secs(bench.seconds) {
            let mut connection = Connection::open(byline.address())?;
            let mut most = Duration::ZERO;
            for page in pages {
                let asked = Instant::now();
                connection.get(page, &[])?;
                most = most.max(asked.elapsed());
            }
            longest.push(most.as_secs_f64() * 1e3);
            times += 1;
        }
        cpus.push(each(byline.process().cpu()? - before, f64::from(times)) / 1e3);
        slowest.push(median(longest));
    }
    Ok((median(cpus), median(slowest)))
}

/// Follows the links under the thread from its first page to its last.
fn walk(byline: &Byline, first: &str) -> Result<Walk> {
    let selector = |text: &str| Selector::parse(text).map_err(|why| anyhow!("{text}: {why}"));
    let next = selector("#comments a[rel~=next], #comments ~ * a[rel~=next]")?;
    let comment = selector("#comments [id^='c-']")?;
    let mut walk = Walk {
        pages: Vec::new(),
        comments: 0,
    };
    let mut at = Some(first.to_owned());
    while let Some(path) = at.take() {
        ensure!(walk.pages.len() < MOST_PAGES, "the pages never end");
        let page = byline.page(&path, &[])?;
        let html = Html::parse_document(page.text()?);
        walk.comments += html.select(&comment).count();
        let link = html.select(&next).next();
        at = match link.and_then(|link| link.attr("href")) {
            Some(link) => {
                let path = link.split('#').next().context("no address")?;
                Some(path.to_owned())
            }
            None => None,
        };
        walk.pages.push(path);
    }
    Ok(walk)
}
