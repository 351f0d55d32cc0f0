//! Reading while comments are posted, in the two senses of “10 % writes”.

use super::poster::{Post, Reads, Under};
use super::posting::SETTINGS;
use crate::bench::Bench;
use crate::byline::Byline;
use crate::http::Connection;
use crate::measurement::{Server, median};
use crate::site::{Site, Size};
use crate::table::{Bar, Table, number};
use crate::wrk::Load;
use Bar::AtLeast;
use anyhow::{Result, anyhow};
use byline::links;
use std::time::{Duration, Instant};

/// So many articles are read, those most talked about; comments go to all of them by the same measure.
const POPULAR: usize = 20;
const CONNECTIONS: usize = 32;

/// Measures.
pub fn measure(bench: &Bench) -> Result<String> {
    let site = bench.site(Size::Usual)?;
    let popular: Vec<String> = site
        .discussed()?
        .into_iter()
        .take(POPULAR)
        .map(|(slug, _)| links::article(&slug))
        .collect();
    let mut table = Table::new(
        "Reading the 20 most discussed articles while comments are posted, gzip, 32 connections",
        &[
            "what",
            "reads/s alone",
            "reads/s meanwhile",
            "ratio",
            "comments/s meanwhile",
        ],
    );
    let mut rounds = [const { Vec::new() }; 2];
    for round in 0..bench.rounds {
        rounds[0].push(tenth_of_requests(bench, &site, &popular, round)?);
        rounds[1].push(tenth_of_rate(bench, &site, &popular, round)?);
    }
    let names = [
        "of 10 requests one posts a comment, each connection waits for its answers",
        "comments come at a tenth of the rate at which 64 connections post them",
    ];
    for (name, rounds) in names.into_iter().zip(rounds) {
        let of = |figure: fn(&Round) -> f64| median(rounds.iter().map(figure));
        table.row([
            name.into(),
            number(of(|one| one.alone)),
            number(of(|one| one.meanwhile)),
            AtLeast(0.8).told(of(|one| one.meanwhile / one.alone)),
            number(of(|one| one.comments)),
        ]);
    }
    Ok(table.to_string())
}

struct Round {
    alone: f64,
    meanwhile: f64,
    comments: f64,
}

/// The same client reads alone, then with every tenth request a comment.
fn tenth_of_requests(bench: &Bench, site: &Site, popular: &[String], round: u64) -> Result<Round> {
    let site = site.copied(&bench.run_folder().join("site"))?;
    let byline = Byline::start(bench, &site.folder, SETTINGS)?;
    let post = Post::prepare(&byline, &site, Under::Discussed, round)?;
    let reads = Reads::new(popular.to_vec(), 9);
    let alone = read(&byline, &reads, Duration::from_secs(bench.seconds))?;
    let took = post.all(&byline, CONNECTIONS, &reads)?.as_secs_f64();
    drop(byline);
    post.check(&site, post.len())?;
    let comments = post.len() as f64 / took;
    Ok(Round {
        alone,
        meanwhile: 9.0 * comments,
        comments,
    })
}

/// Reads a second of as many connections as post.
fn read(byline: &Byline, reads: &Reads, span: Duration) -> Result<f64> {
    let begun = Instant::now();
    let work = || -> Result<f64> {
        let mut connection = Connection::open(byline.address())?;
        let mut number = 0;
        while begun.elapsed() < span {
            reads.ask(&mut connection)?;
            number += reads.each;
        }
        Ok(number as f64)
    };
    let mut number = 0.0;
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..CONNECTIONS).map(|_| scope.spawn(work)).collect();
        for thread in threads {
            number += thread.join().map_err(|_| anyhow!("a reader panicked"))??;
        }
        anyhow::Ok(())
    })?;
    Ok(number / begun.elapsed().as_secs_f64())
}

/// wrk reads alone, then while comments come at a tenth of what this server just took.
fn tenth_of_rate(bench: &Bench, site: &Site, popular: &[String], round: u64) -> Result<Round> {
    let copy = bench.run_folder().join("site");
    let full = {
        let site = site.copied(&copy)?;
        let byline = Byline::start(bench, &site.folder, SETTINGS)?;
        let post = Post::prepare(&byline, &site, Under::Discussed, round)?;
        post.len() as f64 / post.all(&byline, 64, &Reads::none())?.as_secs_f64()
    };
    let site = site.copied(&copy)?;
    let byline = Byline::start(bench, &site.folder, SETTINGS)?;
    let post = Post::prepare(&byline, &site, Under::Discussed, round)?;
    let rate = full / 10.0;
    // For as long as the readers have comments.
    let seconds = bench.seconds.min((post.len() as f64 / rate) as u64).max(1);
    let load = Load::in_turn(popular.iter().map(|path| (path.clone(), "gzip")).collect());
    let reads = || -> Result<f64> {
        let answered = load.send(bench, byline.address(), seconds)?;
        Ok(answered.requests / answered.seconds)
    };
    let alone = reads()?;
    let span = Duration::from_secs(seconds);
    let (meanwhile, posted) = std::thread::scope(|scope| {
        let poster = scope.spawn(|| post.paced(&byline, rate, span));
        let meanwhile = reads()?;
        let posted = poster.join().map_err(|_| anyhow!("a reader panicked"))??;
        anyhow::Ok((meanwhile, posted))
    })?;
    drop(byline);
    post.check(&site, posted)?;
    Ok(Round {
        alone,
        meanwhile,
        comments: posted as f64 / span.as_secs_f64(),
    })
}
