//! What a reader's browser fetches, and how large the program is.

use crate::bench::Bench;
use crate::byline::{Byline, QUIET};
use crate::http::{GZIP, Header};
use crate::site::Size;
use crate::site::articles::HUNDRED_SHORT;
use crate::table::{Bar, Table, number};
use Bar::AtMost;
use anyhow::{Context, Result, anyhow};
use brotli::CompressorWriter;
use byline::links;
use scraper::{Html, Selector};
use std::collections::BTreeSet;
use std::io::Write;

const BROTLI: Header = ("Accept-Encoding", "br");
/// The quality at which pages are sent.
const QUALITY: u32 = 3;

/// What a page loads besides itself.
#[derive(Default)]
struct Loaded {
    sheets: BTreeSet<String>,
    others: BTreeSet<String>,
    icons: BTreeSet<String>,
}

/// Measures.
pub fn measure(bench: &Bench) -> Result<String> {
    let site = bench.site(Size::Small)?;
    let byline = Byline::start(bench, &site.folder, QUIET)?;
    let mut table = Table::new("What a reader’s browser fetches", &["what", "seen"]);
    let path = links::article(HUNDRED_SHORT);
    let page = byline.page(&path, &[GZIP])?;
    let plain = byline.page(&path, &[])?;
    let mut loaded = Loaded::of(plain.text()?)?;
    let mut sheets = 0;
    for sheet in loaded.sheets.clone() {
        let answer = byline.page(&sheet, &[GZIP])?;
        sheets += answer.body.len();
        loaded
            .others
            .extend(addresses(byline.page(&sheet, &[])?.text()?));
    }
    let (html, kilobytes) = (page.body.len(), |bytes: usize| bytes as f64 / 1e3);
    let mut row = |what: &str, seen: String| table.row([what.into(), seen]);
    row(
        "article, 1,000 words, 100 short comments: HTML and CSS, gzip, kB",
        AtMost(20.0).told(kilobytes(html + sheets)),
    );
    row("of these the HTML, kB", number(kilobytes(html)));
    row("of these the CSS, kB", number(kilobytes(sheets)));
    // A browser takes one icon of those that are offered.
    let requests = 1 + loaded.sheets.len() + loaded.others.len() + loaded.icons.len().min(1);
    row(
        "requests, every font of the style sheet counted",
        AtMost(6.0).told(requests as f64),
    );
    let foreign = loaded
        .all()
        .filter(|address| address.contains("//"))
        .count();
    row(
        "of these to others’ servers",
        AtMost(0.0).told(foreign as f64),
    );
    let (article, sheet) = demo(bench)?;
    row(
        "the demo’s longest article without its thread, brotli, kB",
        AtMost(14.0).told(kilobytes(article)),
    );
    row(
        "its style sheet, brotli, kB",
        AtMost(10.0).told(kilobytes(sheet)),
    );
    let program = std::fs::metadata(&bench.program)?.len() as f64 / 1e6;
    row("the release program, MB", AtMost(25.0).told(program));
    Ok(table.to_string())
}

/// What the demo's longest article weighs without its thread, and its style sheet.
fn demo(bench: &Bench) -> Result<(usize, usize)> {
    let byline = Byline::demo(bench)?;
    let page = byline.page("/what-the-river-took", &[])?;
    let page = page.text()?;
    let mut html = page.to_owned();
    let begin = html.find("<aside class=\"thread\"");
    let begin = begin.context("the demo’s article has no thread")?;
    let end = html[begin..]
        .find("</aside>")
        .context("a thread without an end")?;
    html.replace_range(begin..begin + end, "");
    let mut compressed = Vec::new();
    CompressorWriter::new(&mut compressed, 4096, QUALITY, 22).write_all(html.as_bytes())?;
    let mut sheet = 0;
    for path in Loaded::of(page)?.sheets {
        sheet += byline.page(&path, &[BROTLI])?.body.len();
    }
    Ok((compressed.len(), sheet))
}

impl Loaded {
    /// Reads what a browser loads for a page without being asked to.
    fn of(page: &str) -> Result<Loaded> {
        let html = Html::parse_document(page);
        let found = |selector: &str, attribute: &str| -> Result<BTreeSet<String>> {
            let parsed = Selector::parse(selector).map_err(|why| anyhow!("{selector}: {why}"))?;
            let values = html.select(&parsed).filter_map(|one| one.attr(attribute));
            Ok(values.map(str::to_owned).collect())
        };
        let mut others = found("link[rel=preload], link[rel=manifest]", "href")?;
        others.extend(found(
            "script[src], img[src], iframe[src], video[src], audio[src], source[src], embed[src]",
            "src",
        )?);
        Ok(Loaded {
            sheets: found("link[rel=stylesheet]", "href")?,
            icons: found("link[rel~=icon]", "href")?,
            others,
        })
    }

    fn all(&self) -> impl Iterator<Item = &String> {
        self.sheets.iter().chain(&self.others).chain(&self.icons)
    }
}

/// What a style sheet loads; what stands in it whole is no request.
fn addresses(css: &str) -> BTreeSet<String> {
    css.split("url(")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .map(|address| address.trim_matches(['"', '\'']).to_owned())
        .filter(|address| !address.starts_with("data:"))
        .collect()
}
