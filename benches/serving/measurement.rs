//! Measuring a server under load, and two servers in turn.

use super::bench::Bench;
use super::process::Process;
use super::wrk::Load;
use anyhow::Result;
use std::net::SocketAddr;
use std::time::Duration;

/// Something that answers.
pub trait Server {
    /// Where it listens.
    fn address(&self) -> SocketAddr;
    /// What runs.
    fn process(&self) -> &Process;
}

/// One measurement.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// Requests a second.
    pub rate: f64,
    /// Half of the answers took at most so many microseconds.
    pub p50: f64,
    /// 99 of 100 took at most so many.
    pub p99: f64,
    /// CPU of the server for one request, in microseconds.
    pub cpu: f64,
    /// How busy the server kept its core, of 100: far below, and it was the load that was slow.
    pub busy: f64,
}

/// Measures `server` once.
pub fn sample(bench: &Bench, server: &dyn Server, load: &Load) -> Result<Sample> {
    let before = server.process().cpu()?;
    let answered = load.send(bench, server.address(), bench.seconds)?;
    let cpu = server.process().cpu()? - before;
    Ok(Sample {
        rate: answered.requests / answered.seconds,
        p50: answered.p50,
        p99: answered.p99,
        cpu: each(cpu, answered.requests),
        busy: 100.0 * cpu.as_secs_f64() / answered.seconds,
    })
}

/// So many microseconds of `cpu` for each of `number`.
pub fn each(cpu: Duration, number: f64) -> f64 {
    cpu.as_secs_f64() * 1e6 / number.max(1.0)
}

/// Samples of one thing, one a round.
pub struct Samples(pub Vec<Sample>);

/// Measures several things in turn, round by round: what the machine does meanwhile meets all alike.
pub fn in_turn<const N: usize>(
    bench: &Bench,
    each: [(&dyn Server, &Load); N],
) -> Result<[Samples; N]> {
    let mut samples = [const { Samples(Vec::new()) }; N];
    for _ in 0..bench.rounds {
        for ((server, load), samples) in each.iter().zip(&mut samples) {
            samples.0.push(sample(bench, *server, load)?);
        }
    }
    Ok(samples)
}

impl Samples {
    /// The median of what `figure` reads.
    pub fn median(&self, figure: fn(&Sample) -> f64) -> f64 {
        median(self.0.iter().map(figure))
    }

    /// The median of the ratios to `other` in the same round.
    pub fn ratio(&self, other: &Samples, figure: fn(&Sample) -> f64) -> f64 {
        let pairs = self.0.iter().zip(&other.0);
        median(pairs.map(|(ours, theirs)| figure(ours) / figure(theirs).max(1e-9)))
    }
}

/// The middle one, or the mean of the two in the middle.
pub fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => f64::NAN,
        even if even % 2 == 0 => (values[middle - 1] + values[middle]) / 2.0,
        _ => values[middle],
    }
}
