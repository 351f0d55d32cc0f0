//! Our own server, as it is released.

use super::bench::Bench;
use super::http::{Answer, Connection, Header};
use super::machine::{answer, pinned};
use super::measurement::Server;
use super::process::Process;
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A running server.
pub struct Byline {
    process: Process,
    address: SocketAddr,
    /// How long it took from the command to the first answer.
    pub began_in: Duration,
}

/// Settings of the server, as variables of its environment.
pub type Settings<'a> = &'a [(&'a str, &'a str)];

/// Says nothing but errors.
pub const QUIET: Settings = &[("BYLINE_LOG", "error")];

impl Byline {
    /// Serves the site in `folder`, on the core of the server, and is at rest.
    pub fn start(bench: &Bench, folder: &Path, settings: Settings) -> Result<Byline> {
        let byline = Byline::start_at(bench, folder, settings, "/healthz")?;
        byline.process.rest()?;
        Ok(byline)
    }

    /// The same as soon as the page at `path` has come.
    pub fn start_at(
        bench: &Bench,
        folder: &Path,
        settings: Settings,
        path: &str,
    ) -> Result<Byline> {
        let address = free_address()?;
        let mut command = pinned(bench.cores.server, &bench.program);
        command
            .arg("serve")
            .env("BYLINE_DATA_DIR", folder)
            .env("PORT", address.port().to_string())
            .envs(settings.iter().copied());
        Byline::run(bench, &mut command, address, path)
    }

    /// Serves the demo.
    pub fn demo(bench: &Bench) -> Result<Byline> {
        let address = free_address()?;
        let mut command = pinned(bench.cores.server, &bench.program);
        command.args(["demo", "--port", &address.port().to_string()]);
        Byline::run(bench, &mut command, address, "/healthz")
    }

    fn run(
        bench: &Bench,
        command: &mut Command,
        address: SocketAddr,
        path: &str,
    ) -> Result<Byline> {
        let log = bench.run_folder().join("byline.log");
        command
            .current_dir(bench.run_folder())
            .stdout(Stdio::null())
            .stderr(File::create(&log)?);
        let begun = Instant::now();
        let mut process = Process::start(command)?;
        loop {
            let asked = Connection::open(address).and_then(|mut one| one.get(path, &[]));
            if asked.is_ok_and(|answer| answer.status == 200) {
                let began_in = begun.elapsed();
                return Ok(Byline {
                    process,
                    address,
                    began_in,
                });
            }
            let log = || std::fs::read_to_string(&log).unwrap_or_default();
            process.still_runs().with_context(log)?;
            if begun.elapsed() > Duration::from_secs(60) {
                bail!("no {path} within a minute: {}", log());
            }
        }
    }

    /// A page that has to be there.
    pub fn page(&self, path: &str, headers: &[Header]) -> Result<Answer> {
        let answer = Connection::open(self.address)?.get(path, headers)?;
        if answer.status != 200 {
            bail!("{path} was answered with {}", answer.status);
        }
        Ok(answer)
    }
}

impl Server for Byline {
    fn address(&self) -> SocketAddr {
        self.address
    }

    fn process(&self) -> &Process {
        &self.process
    }
}

/// The settings of `program`, with their meanings, as it prints them.
pub fn template(program: &Path) -> Result<String> {
    answer(
        Command::new(program)
            .args(["config", "template"])
            .env_clear(),
    )
}

/// An address nobody listens on.
pub fn free_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?)
}
