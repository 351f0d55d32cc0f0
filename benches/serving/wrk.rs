//! Load from wrk, a program of one thread on a core of its own.

use super::bench::Bench;
use super::http::Header;
use super::machine::{answer, find, pinned};
use anyhow::{Context, Result, bail};
use std::net::SocketAddr;
use std::path::Path;

/// What is asked for, over how many connections.
#[derive(Clone)]
pub struct Load<'a> {
    /// The path of the page.
    pub path: String,
    /// The headers of each request.
    pub headers: Vec<Header<'a>>,
    /// How many connections ask at once.
    pub connections: usize,
    /// Several requests to be sent in turn instead: a path and how it may be compressed.
    pub instead: Vec<(String, &'static str)>,
}

/// How it was answered.
#[derive(Clone, Copy, Debug)]
pub struct Answered {
    /// How many requests were.
    pub requests: f64,
    /// In how many seconds.
    pub seconds: f64,
    /// Half of the answers took at most so many microseconds.
    pub p50: f64,
    /// 99 of 100 took at most so many.
    pub p99: f64,
}

/// Says at its end what wrk's own table rounds off.
const REPORT: &str = r#"
done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format("measured %d %d %d %d %d %d\n", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), errors.status,
    errors.connect + errors.read + errors.write + errors.timeout))
end
"#;

/// Sends one prepared request after the other.
const IN_TURN: &str = r#"
local at = 0
function init()
  for place, one in ipairs(asked) do
    asked[place] = wrk.format("GET", one[1], { ["Accept-Encoding"] = one[2], Host = wrk.headers["Host"] })
  end
end
function request()
  at = at % #asked + 1
  return asked[at]
end
"#;

impl<'a> Load<'a> {
    /// One page over 32 connections.
    pub fn of(path: &str, headers: &[Header<'a>]) -> Load<'a> {
        Load {
            path: path.into(),
            headers: headers.to_vec(),
            connections: 32,
            instead: Vec::new(),
        }
    }

    /// The same over so many connections.
    pub fn over(mut self, connections: usize) -> Load<'a> {
        self.connections = connections;
        self
    }

    /// Pages asked for in turn.
    pub fn in_turn(pages: Vec<(String, &'static str)>) -> Load<'a> {
        Load {
            instead: pages,
            ..Load::of("/", &[])
        }
    }

    /// Asks the server at `address` for so many seconds. Answers other than what was asked for end
    /// the bench: their figures would be about something else.
    pub fn send(&self, bench: &Bench, address: SocketAddr, seconds: u64) -> Result<Answered> {
        let script = bench.run_folder().join("load.lua");
        self.write_script(&script)?;
        let mut command = pinned(bench.cores.load, &find("wrk").context("wrk is gone")?);
        command.args(["-t1", "--latency", "--timeout", "10s"]);
        command.arg(format!("-c{}", self.connections));
        command.arg(format!("-d{seconds}s"));
        command.arg("-s").arg(&script);
        for (name, value) in &self.headers {
            command.arg("-H").arg(format!("{name}: {value}"));
        }
        command.arg(format!("http://{address}{}", self.path));
        let told = answer(&mut command)?;
        let figures = told.lines().find_map(|line| line.strip_prefix("measured "));
        let figures = figures.with_context(|| format!("wrk says {told}"))?;
        let figures: Vec<f64> = figures.split(' ').flat_map(str::parse).collect();
        let [requests, micros, p50, p99, refused, broken] = figures[..] else {
            bail!("wrk says {told}");
        };
        if refused > 0.0 {
            bail!("{refused} answers to {} were errors", self.path);
        }
        if broken > 0.0 {
            eprintln!("{broken} requests to {} came to nothing", self.path);
        }
        Ok(Answered {
            requests,
            seconds: micros / 1e6,
            p50,
            p99,
        })
    }

    fn write_script(&self, path: &Path) -> Result<()> {
        let mut script = REPORT.to_owned();
        if !self.instead.is_empty() {
            let asked: String = self
                .instead
                .iter()
                .map(|(path, encoding)| format!("{{{path:?}, {encoding:?}}},"))
                .collect();
            script = format!("asked = {{{asked}}}\n{IN_TURN}{script}");
        }
        Ok(std::fs::write(path, script)?)
    }
}
