//! The program itself, run as a process.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

/// The program, with nothing of this machine's configuration, working in `folder`.
pub fn byline(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_byline"));
    command
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .env("BYLINE_PASSWORD_MEMORY_KIB", "8")
        .env("BYLINE_PASSWORD_PASSES", "1");
    command
}

/// Runs it to its end.
pub fn run(folder: &Path, arguments: &[&str]) -> Output {
    byline(folder, arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// The same, with `input` on its standard input.
pub fn run_with_input(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut child = byline(folder, arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    child.wait_with_output().unwrap()
}

/// What it printed.
pub fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What it said.
pub fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Asserts that it succeeded, and gives what it printed.
#[track_caller]
pub fn succeeds(output: Output) -> String {
    assert!(
        output.status.success(),
        "{}{}",
        stdout(&output),
        stderr(&output)
    );
    stdout(&output)
}

/// Asserts its exit code, and gives what it said.
#[track_caller]
pub fn fails(output: Output, code: i32) -> String {
    assert_eq!(
        output.status.code(),
        Some(code),
        "{}{}",
        stdout(&output),
        stderr(&output)
    );
    stderr(&output)
}

/// A server of the real program, stopped hard when dropped.
pub struct Serving {
    child: Child,
    /// Where it listens.
    pub address: String,
    /// The line with the set-up address, for a site that is not set up.
    pub setup: Option<String>,
}

impl Serving {
    /// Starts it on a free port.
    pub fn start(folder: &Path) -> Serving {
        Serving::start_at(folder, 0)
    }

    /// Starts it on the port `PORT`, 0 for a free one.
    pub fn start_at(folder: &Path, port: u16) -> Serving {
        let mut child = byline(folder, &["serve"])
            .env("PORT", port.to_string())
            .env("BYLINE_LOG", "error")
            .env("BYLINE_TRUSTED_PROXIES", "127.0.0.1")
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let mut next = || lines.next().unwrap().unwrap();
        let first = next();
        let address = first
            .strip_prefix("Byline is serving ")
            .expect(&first)
            .to_owned();
        let known = ureq::get(format!("{address}/healthz")).call().is_ok();
        assert!(known);
        let setup = if folder.join("data/was-set-up").exists() {
            None
        } else {
            Some(next())
        };
        // What is still said is read, so that the server never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        Serving {
            child,
            address,
            setup,
        }
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
