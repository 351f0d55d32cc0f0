//! The machine: its cores, the programs the bench needs, and what is said about it above the figures.

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Programs besides our own, and the Debian packages they come in.
const NEEDED: [(&str, &str); 5] = [
    ("nginx", "nginx-light"),
    ("wrk", "wrk"),
    ("taskset", "util-linux"),
    ("kill", "procps"),
    ("getconf", "libc-bin"),
];

/// Two cores: nothing that is measured shares one with what measures it.
#[derive(Clone, Copy)]
pub struct Cores {
    /// Of the server that is measured.
    pub server: usize,
    /// Of what sends it requests.
    pub load: usize,
}

impl Cores {
    /// Puts this program and its threads on the core of the load.
    pub fn stay(self) -> Result<()> {
        let own = std::process::id().to_string();
        let core = self.load.to_string();
        answer(Command::new("taskset").args(["-acp", &core, &own])).map(drop)
    }
}

/// A command that runs on `core` alone, knowing nothing of this environment.
pub fn pinned(core: usize, program: &Path) -> Command {
    let mut command = Command::new("taskset");
    command
        .args(["-c", &core.to_string()])
        .arg(program)
        .env_clear()
        .env("PATH", search_path());
    command
}

/// Why the bench cannot run here, if it cannot.
pub fn lacks() -> Option<String> {
    if !Path::new("/proc/self/smaps_rollup").exists() {
        return Some("it reads /proc as Linux has it".into());
    }
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    if cores < 2 {
        return Some("it needs two cores: one for the server, one for the load".into());
    }
    let missing = NEEDED.iter().filter(|(program, _)| find(program).is_none());
    let packages: Vec<_> = missing.map(|(_, package)| *package).collect();
    (!packages.is_empty()).then(|| {
        let packages = packages.join(" ");
        format!("programs are missing; on Debian: apt-get install {packages}")
    })
}

/// Where a program is; nginx lives where only administrators look.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = search_path();
    let places = path
        .split(':')
        .map(|folder| Path::new(folder).join(program));
    places.into_iter().find(|place| place.is_file())
}

fn search_path() -> String {
    let path = std::env::var("PATH").unwrap_or_default();
    format!("{path}:/usr/sbin:/sbin")
}

/// What a command prints.
pub fn answer(command: &mut Command) -> Result<String> {
    let output = command
        .output()
        .with_context(|| format!("{command:?} cannot be run"))?;
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    if !output.status.success() {
        bail!(
            "{command:?}: {}{}",
            text(&output.stdout),
            text(&output.stderr)
        );
    }
    Ok(text(&output.stdout))
}

/// The date, the cores and the programs, in one paragraph.
pub fn description() -> Result<String> {
    let line = |command: &str, arguments: &[&str]| {
        answer(Command::new(command).args(arguments)).map(|text| text.trim().to_owned())
    };
    let file = |path: &str, name: &str| {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        let found = text.lines().find(|line| line.starts_with(name));
        let value = found.and_then(|line| line.split_once(':'));
        value.map_or("", |(_, value)| value).trim().to_owned()
    };
    let memory = file("/proc/meminfo", "MemTotal");
    let memory: u64 = memory.trim_end_matches(" kB").parse().unwrap_or(0);
    let nginx = Command::new("nginx")
        .env("PATH", search_path())
        .arg("-v")
        .output()?;
    let nginx = String::from_utf8_lossy(&nginx.stderr)
        .trim()
        .replace("nginx version: ", "");
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    Ok(format!(
        "{}; {} cores of {}, {} MiB of memory, Linux {}; {nginx}; load before it began: {}.",
        line("date", &["-u", "+%F %H:%M UTC"])?,
        line("getconf", &["_NPROCESSORS_ONLN"])?,
        file("/proc/cpuinfo", "model name"),
        memory / 1024,
        line("uname", &["-r"])?,
        load.split(' ').next().unwrap_or_default(),
    ))
}
