//! A program that runs for a while: what it and its children use, and its end.

use super::machine::answer;
use anyhow::{Context, Result, bail};
use std::process::{Child, Command};
use std::sync::OnceLock;
use std::time::Duration;

/// A running program, stopped when dropped.
pub struct Process {
    child: Child,
}

impl Process {
    /// Starts it.
    pub fn start(command: &mut Command) -> Result<Process> {
        let child = command
            .spawn()
            .with_context(|| format!("{command:?} cannot be started"))?;
        Ok(Process { child })
    }

    /// Fails when it has ended.
    pub fn still_runs(&mut self) -> Result<()> {
        match self.child.try_wait()? {
            Some(status) => bail!("it ended: {status}"),
            None => Ok(()),
        }
    }

    /// The CPU it and its children have used, in the kernel and outside, to a hundredth of a second.
    pub fn cpu(&self) -> Result<Duration> {
        let mut ticks = 0;
        for id in self.family()? {
            let fields = status(id)?;
            let number = |place: usize| fields.get(place).and_then(|text| text.parse::<u64>().ok());
            // utime and stime (proc_pid_stat(5)), counted from the field behind the name.
            ticks += number(11)
                .zip(number(12))
                .map_or(0, |(user, kernel)| user + kernel);
        }
        Ok(Duration::from_secs_f64(ticks as f64 / ticks_a_second()))
    }

    /// Waits until it has done nothing for a fifth of a second: what it does once at its start is not
    /// part of what it does for a request.
    pub fn rest(&self) -> Result<()> {
        let mut used = self.cpu()?;
        for _ in 0..100 {
            std::thread::sleep(Duration::from_millis(200));
            let since = self.cpu()?;
            if since == used {
                return Ok(());
            }
            used = since;
        }
        bail!("it is never at rest");
    }

    /// The memory that is its own, with its part of what is shared (PSS), in MiB.
    pub fn memory(&self) -> Result<f64> {
        let mut kilobytes = 0.0;
        for id in self.family()? {
            let text = std::fs::read_to_string(format!("/proc/{id}/smaps_rollup"))?;
            let line = text.lines().find_map(|line| line.strip_prefix("Pss:"));
            let number = line.and_then(|line| line.split_whitespace().next());
            kilobytes += number
                .and_then(|text| text.parse::<f64>().ok())
                .unwrap_or(0.0);
        }
        Ok(kilobytes / 1024.0)
    }

    /// Its number and its children's.
    fn family(&self) -> Result<Vec<u32>> {
        let own = self.child.id();
        let mut family = vec![own];
        for entry in std::fs::read_dir("/proc")? {
            let Some(id) = entry?
                .file_name()
                .to_str()
                .and_then(|name| name.parse().ok())
            else {
                continue;
            };
            // It may have ended meanwhile.
            let Ok(fields) = status(id) else { continue };
            if fields
                .get(1)
                .is_some_and(|parent| *parent == own.to_string())
            {
                family.push(id);
            }
        }
        Ok(family)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Asked, not killed: nginx would leave its worker behind.
        let asked = answer(Command::new("kill").args(["-TERM", &self.child.id().to_string()]));
        if asked.is_err() {
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
    }
}

/// The fields of a process behind its name, which may hold spaces.
fn status(id: u32) -> Result<Vec<String>> {
    let text = std::fs::read_to_string(format!("/proc/{id}/stat"))?;
    let fields = text.rsplit(')').next().unwrap_or_default();
    Ok(fields.split_whitespace().map(str::to_owned).collect())
}

fn ticks_a_second() -> f64 {
    static TICKS: OnceLock<f64> = OnceLock::new();
    *TICKS.get_or_init(|| {
        let told = answer(Command::new("getconf").arg("CLK_TCK"));
        told.ok()
            .and_then(|text| text.trim().parse().ok())
            .unwrap_or(100.0)
    })
}
