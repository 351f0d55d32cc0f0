//! How the release program serves: beside nginx with the same bytes, uncached, with many comments,
//! while comments are posted, in memory, from a cold start, by weight, and as a site grows.
//!
//! ```text
//! cargo bench --bench serving                          all of it, a quarter of an hour
//! cargo bench --bench serving -- --only posting        one case
//! cargo bench --bench serving -- --rounds 1 --seconds 1
//! ```
//!
//! Needs Linux, two cores, nginx, wrk and 3 GB under `target/serving/`, where the sites are kept for
//! the next run. Prints Markdown to stdout; where a bar is missed stands ✗.

mod arguments;
mod bench;
mod byline;
mod cases;
mod disk;
mod http;
mod machine;
mod measurement;
mod nginx;
mod process;
mod site;
mod table;
mod wrk;

use anyhow::{Result, bail};
use arguments::Arguments;
use bench::Bench;
use cases::CASES;
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if !arguments.bench {
        eprintln!("Nothing is measured unless asked for: cargo bench --bench serving");
        return ExitCode::SUCCESS;
    }
    if let Some(lack) = machine::lacks() {
        eprintln!("The bench “serving” cannot run here: {lack}");
        return ExitCode::SUCCESS;
    }
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<()> {
    let asked = |name: &str| arguments.only.as_deref().is_none_or(|only| only == name);
    let chosen: Vec<_> = CASES.iter().filter(|(name, _)| asked(name)).collect();
    if chosen.is_empty() {
        let names: Vec<_> = CASES.iter().map(|(name, _)| *name).collect();
        bail!("there are these cases: {}", names.join(", "));
    }
    let bench = Bench::new(arguments)?;
    bench.cores.stay()?;
    println!("{}", machine::description()?);
    let (rounds, seconds) = (bench.rounds, bench.seconds);
    println!("Medians of {rounds} rounds of {seconds} s, servers in turn, ratios within a round.");
    for (name, case) in chosen {
        eprintln!("{name}");
        print!("{}", case(&bench)?);
    }
    Ok(())
}
