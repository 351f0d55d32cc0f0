//! What all cases share: how long to measure, what, and where.

use super::arguments::Arguments;
use super::byline::{QUIET, template};
use super::machine::Cores;
use super::site::{Site, Size};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The bench as it was asked for.
pub struct Bench {
    /// How often each pair is measured.
    pub rounds: u64,
    /// For how long each time.
    pub seconds: u64,
    /// The core of the server and that of the load.
    pub cores: Cores,
    /// The program that is measured.
    pub program: PathBuf,
    template: String,
    folder: PathBuf,
}

impl Bench {
    /// Reads what was asked for. The program is the one built with the bench, as it is released;
    /// `BYLINE_PROGRAM` may name another.
    pub fn new(arguments: &Arguments) -> Result<Bench> {
        let named = std::env::var_os("BYLINE_PROGRAM").map(PathBuf::from);
        let program = named.unwrap_or_else(|| env!("CARGO_BIN_EXE_byline").into());
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent();
        let folder = target
            .context("no folder for what is built")?
            .join("serving");
        let (server, load) = arguments.cores;
        let bench = Bench {
            rounds: arguments.rounds,
            seconds: arguments.seconds,
            cores: Cores { server, load },
            template: template(&program)?,
            program,
            folder,
        };
        let run = bench.run_folder();
        if run.exists() {
            std::fs::remove_dir_all(&run)?;
        }
        std::fs::create_dir_all(&run)?;
        Ok(bench)
    }

    /// The site of a size: made the first time, kept for the next.
    pub fn site(&self, size: Size) -> Result<Site> {
        Site::open(&self.folder, size)
    }

    /// What belongs to this run alone; on the same disk as the sites.
    pub fn run_folder(&self) -> PathBuf {
        self.folder.join("run")
    }

    /// Settings under which each page is made anew.
    pub fn uncached(&self) -> Vec<(&'static str, &'static str)> {
        let off = self.has_page_cache().then_some(("BYLINE_PAGE_CACHE", "0"));
        QUIET.iter().copied().chain(off).collect()
    }

    /// Whether the program keeps pages at all.
    pub fn has_page_cache(&self) -> bool {
        self.template.contains("page_cache")
    }

    /// How large the pages that are kept may be together, in MiB, when nothing else is set.
    pub fn cache_bound(&self) -> f64 {
        let line = self.template.lines().find_map(|line| {
            let value = line
                .trim_start_matches(['#', ' '])
                .strip_prefix("page_cache")?;
            value.trim_start().strip_prefix('=')
        });
        let digits = line.map(|value| value.replace(|c: char| !c.is_ascii_digit(), ""));
        let number = digits.and_then(|digits| digits.parse().ok()).unwrap_or(0.0);
        // A number this high counts bytes.
        if number > 1e5 {
            number / 1_048_576.0
        } else {
            number
        }
    }
}
