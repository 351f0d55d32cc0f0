//! Pages as visitors get them, beside nginx with the same bytes.

use crate::bench::Bench;
use crate::byline::{Byline, QUIET};
use crate::http::{Connection, GZIP, Header};
use crate::measurement::{Samples, Server, in_turn};
use crate::nginx::{Log, Nginx};
use crate::site::articles::{HUNDRED, TAG};
use crate::site::{Site, Size};
use crate::table::{Bar, Table, number};
use crate::wrk::Load;
use Bar::{AtLeast, AtMost};
use anyhow::{Result, bail};
use byline::links;

const COLUMNS: [&str; 10] = [
    "Byline · nginx",
    "requests/s",
    "ratio",
    "p50, ms",
    "ratio",
    "p99, ms",
    "ratio",
    "CPU a request, µs",
    "core busy, %",
    "bytes",
];

/// A page on both servers.
struct Page {
    ours: String,
    theirs: String,
    plain: usize,
    gzip: usize,
}

struct Both<'a> {
    bench: &'a Bench,
    byline: Byline,
    nginx: Nginx,
}

/// Measures.
pub fn measure(bench: &Bench) -> Result<String> {
    let site = bench.site(Size::Usual)?;
    let mut table = Table::new(
        "Visitors, 1,000 articles, beside nginx with the same bytes",
        &COLUMNS,
    );
    let both = Both {
        bench,
        byline: Byline::start(bench, &site.folder, QUIET)?,
        nginx: Nginx::start(bench, Log::Off)?,
    };
    let article = both.page("article.html", &links::article(HUNDRED))?;
    let quick = [AtMost(1.2), AtMost(1.5)];
    for (connections, bar) in [(32, AtLeast(1.0)), (1, Bar::None), (256, AtLeast(0.8))] {
        let name = format!("article, 100 comments, gzip, {}", over(connections));
        table.row(both.row(&name, &article, &[GZIP], connections, bar, quick)?);
    }
    for (connections, bar) in [(32, AtLeast(0.9)), (1, Bar::None), (256, AtLeast(0.8))] {
        let name = format!("the same, identity, {}", over(connections));
        table.row(both.row(&name, &article, &[], connections, bar, quick)?);
    }
    let (open, bar) = ([Bar::None; 2], AtLeast(0.9));
    for (name, file, path) in [
        ("home, gzip", "home.html", links::HOME.to_owned()),
        ("tag, gzip", "tag.html", links::tag(TAG)),
        ("feed, gzip", "feed.atom", links::FEED.to_owned()),
    ] {
        let page = both.page(file, &path)?;
        table.row(both.row(name, &page, &[GZIP], 32, bar, open)?);
    }
    match both.unchanged(&article)? {
        Some(row) => table.row(row),
        None => table.row([
            "article, 304 for a known ETag: Byline sends no ETag".into(),
            String::new(),
            AtLeast(1.2).told(0.0),
        ]),
    }
    drop(both);
    table.row(logged(bench, &site)?);
    Ok(table.to_string())
}

/// The article once more, each request written down by both.
fn logged(bench: &Bench, site: &Site) -> Result<[String; 10]> {
    let both = Both {
        bench,
        byline: Byline::start(bench, &site.folder, &[])?,
        nginx: Nginx::start(bench, Log::On)?,
    };
    let article = both.page("article.html", &links::article(HUNDRED))?;
    let name = "article, gzip, 32 connections, each logs as by default";
    both.row(name, &article, &[GZIP], 32, Bar::None, [Bar::None; 2])
}

impl Both<'_> {
    /// Takes what we answer and gives it to nginx.
    fn page(&self, file: &str, path: &str) -> Result<Page> {
        let plain = self.byline.page(path, &[])?;
        let gzip = self.byline.page(path, &[GZIP])?;
        if gzip.header("content-encoding") != Some("gzip") {
            bail!("{path} does not come compressed");
        }
        Ok(Page {
            theirs: self.nginx.keep(file, &plain, &gzip)?,
            ours: path.to_owned(),
            plain: plain.body.len(),
            gzip: gzip.body.len(),
        })
    }

    fn row(
        &self,
        name: &str,
        page: &Page,
        headers: &[Header],
        connections: usize,
        rate: Bar,
        latency: [Bar; 2],
    ) -> Result<[String; 10]> {
        let ours = Load::of(&page.ours, headers).over(connections);
        let theirs = Load::of(&page.theirs, headers).over(connections);
        let bytes = if headers.is_empty() {
            page.plain
        } else {
            page.gzip
        };
        let samples = in_turn(self.bench, [(&self.byline, &ours), (&self.nginx, &theirs)])?;
        Ok(told(name, &samples, rate, latency, bytes))
    }

    /// Asks each with the ETag it gave.
    fn unchanged(&self, page: &Page) -> Result<Option<[String; 10]>> {
        let known = |server: &dyn Server, path: &str| -> Result<Option<String>> {
            let mut connection = Connection::open(server.address())?;
            let answer = connection.get(path, &[GZIP])?;
            let Some(etag) = answer.header("etag").map(str::to_owned) else {
                return Ok(None);
            };
            let again = connection.get(path, &[GZIP, ("If-None-Match", &etag)])?;
            if again.status != 304 {
                bail!(
                    "{path} with its own ETag was answered with {}",
                    again.status
                );
            }
            Ok(Some(etag))
        };
        let (ours, theirs) = (
            known(&self.byline, &page.ours)?,
            known(&self.nginx, &page.theirs)?,
        );
        let (Some(ours), Some(theirs)) = (ours, theirs) else {
            return Ok(None);
        };
        let ours = Load::of(&page.ours, &[GZIP, ("If-None-Match", &ours)]);
        let theirs = Load::of(&page.theirs, &[GZIP, ("If-None-Match", &theirs)]);
        let samples = in_turn(self.bench, [(&self.byline, &ours), (&self.nginx, &theirs)])?;
        let name = "article, 304 for a known ETag";
        Ok(Some(told(name, &samples, AtLeast(1.2), [Bar::None; 2], 0)))
    }
}

fn over(connections: usize) -> String {
    match connections {
        1 => "1 connection".into(),
        _ => format!("{connections} connections"),
    }
}

fn told(
    name: &str,
    [ours, theirs]: &[Samples; 2],
    rate: Bar,
    [p50, p99]: [Bar; 2],
    bytes: usize,
) -> [String; 10] {
    let both = |figure, of: f64| {
        let (ours, theirs) = (ours.median(figure) / of, theirs.median(figure) / of);
        format!("{} · {}", number(ours), number(theirs))
    };
    [
        name.into(),
        both(|one| one.rate, 1.0),
        rate.told(ours.ratio(theirs, |one| one.rate)),
        both(|one| one.p50, 1e3),
        p50.told(ours.ratio(theirs, |one| one.p50)),
        both(|one| one.p99, 1e3),
        p99.told(ours.ratio(theirs, |one| one.p99)),
        both(|one| one.cpu, 1.0),
        both(|one| one.busy, 1.0),
        number(bytes as f64),
    ]
}
