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
use anyhow::{Result, anyhow, ensure};
use byline::links;
use scraper::{Html, Selector};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// More pages than any thread of this length has.
const MOST_PAGES: usize = 1_000;

/// The pages of the thread, and how many comments stand on them.
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
    let (pages, comments) = (walk.pages.len(), walk.comments as f64);
    table.row([
        format!(
            "all pages ({pages}, with {} comments), identity",
            number(comments)
        ),
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

/// Follows the links in the thread, to its next page and to the rest of long conversations, until
/// there is nothing new.
fn walk(byline: &Byline, first: &str) -> Result<Walk> {
    let selector = |text: &str| Selector::parse(text).map_err(|why| anyhow!("{text}: {why}"));
    let link = selector(".thread a[rel~=next], .thread .continue a")?;
    let comment = selector(".thread [id^='c-']")?;
    let mut pages = vec![first.to_owned()];
    let mut comments = BTreeSet::new();
    let mut at = 0;
    while let Some(path) = pages.get(at).cloned() {
        ensure!(at < MOST_PAGES, "the pages never end");
        let page = byline.page(&path, &[])?;
        let html = Html::parse_document(page.text()?);
        comments.extend(
            html.select(&comment)
                .flat_map(|one| one.attr("id").map(str::to_owned)),
        );
        for address in html.select(&link).filter_map(|one| one.attr("href")) {
            let address = address.split('#').next().unwrap_or_default();
            let next = match address.strip_prefix('?') {
                Some(query) => format!("{}?{query}", path.split('?').next().unwrap_or_default()),
                None => address.to_owned(),
            };
            if !pages.contains(&next) {
                pages.push(next);
            }
        }
        at += 1;
    }
    Ok(Walk {
        pages,
        comments: comments.len(),
    })
}
