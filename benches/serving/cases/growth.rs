//! What a page costs on a site a hundred times as large.

use crate::bench::Bench;
use crate::byline::Byline;
use crate::measurement::in_turn;
use crate::site::articles::{HUNDRED, TAG};
use crate::site::{AUTHOR, Size};
use crate::table::{Bar, Table, number};
use crate::wrk::Load;
use Bar::AtMost;
use anyhow::Result;
use byline::links;

/// “Flat”, with room for the noise of the machine and for one level more of an index.
const FLAT: f64 = 1.2;

/// Measures.
pub fn measure(bench: &Bench) -> Result<String> {
    let (usual, large) = (bench.site(Size::Usual)?, bench.site(Size::Large)?);
    let usual = Byline::start(bench, &usual.folder, &bench.uncached())?;
    let large = Byline::start(bench, &large.folder, &bench.uncached())?;
    let mut table = Table::new(
        "CPU a page on a site as it grows, each page made anew, identity, ms",
        &[
            "page",
            "1,000 articles, 20,000 comments",
            "100,000 articles, 1,000,000 comments",
            "ratio",
        ],
    );
    for (name, path) in [
        ("home", links::HOME.to_owned()),
        ("tag", links::tag(TAG)),
        ("author", links::author(AUTHOR)),
        ("feed", links::FEED.to_owned()),
        ("article, 100 comments", links::article(HUNDRED)),
    ] {
        let load = Load::of(&path, &[]).over(4);
        let [before, after] = in_turn(bench, [(&usual, &load), (&large, &load)])?;
        table.row([
            name.into(),
            number(before.median(|one| one.cpu) / 1e3),
            number(after.median(|one| one.cpu) / 1e3),
            AtMost(FLAT).told(after.ratio(&before, |one| one.cpu)),
        ]);
    }
    Ok(table.to_string())
}
