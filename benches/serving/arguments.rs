//! What the bench can be told.

use clap::Parser;

/// Measures the release program beside nginx, each on a core of its own with its load on another.
#[derive(Parser)]
#[command(name = "serving")]
pub struct Arguments {
    /// Only this case; without it, all of them
    #[arg(long, value_name = "CASE")]
    pub only: Option<String>,

    /// How often each pair is measured, one after the other
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u64).range(1..))]
    pub rounds: u64,

    /// How long each measurement takes
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u64).range(1..))]
    pub seconds: u64,

    /// The core of the servers and the core of the load
    #[arg(long, default_value = "0,1", value_name = "SERVER,LOAD", value_parser = cores)]
    pub cores: (usize, usize),

    /// Said by `cargo bench`; without it nothing is measured
    #[arg(long, hide = true)]
    pub bench: bool,
}

fn cores(text: &str) -> Result<(usize, usize), String> {
    let pair = text.split_once(',');
    let pair = pair.and_then(|(server, load)| Some((server.parse().ok()?, load.parse().ok()?)));
    pair.filter(|(server, load)| server != load)
        .ok_or_else(|| "two different cores, like 0,1".into())
}
