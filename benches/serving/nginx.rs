//! nginx with the same bytes as files.

use super::bench::Bench;
use super::byline::free_address;
use super::http::{Answer, Connection};
use super::machine::{find, pinned};
use super::measurement::Server;
use super::process::Process;
use anyhow::{Context, Result};
use std::fs::File;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// A running nginx.
pub struct Nginx {
    process: Process,
    address: SocketAddr,
    files: PathBuf,
}

/// Whether each request is written down.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Log {
    /// No.
    Off,
    /// Yes, as nginx does when it is not told otherwise.
    On,
}

impl Nginx {
    /// Starts one with one worker, on the core of the server.
    pub fn start(bench: &Bench, log: Log) -> Result<Nginx> {
        let name = if log == Log::On {
            "nginx-logging"
        } else {
            "nginx"
        };
        let folder = bench.run_folder().join(name);
        let files = folder.join("files");
        std::fs::create_dir_all(&files)?;
        // Its worker may run as somebody else than who made the folder.
        let user = if owns_all()? { "user root;" } else { "" };
        let address = free_address()?;
        let access = match log {
            Log::Off => "off".into(),
            Log::On => folder.join("access.log").display().to_string(),
        };
        let here = folder.display();
        let configuration = format!(
            "{user} daemon off; worker_processes 1; pid {here}/pid; error_log {here}/error.log;
             events {{ worker_connections 2048; }}
             http {{
               client_body_temp_path {here}/body; proxy_temp_path {here}/proxy;
               fastcgi_temp_path {here}/fastcgi; uwsgi_temp_path {here}/uwsgi; scgi_temp_path {here}/scgi;
               types {{ text/html html; application/atom+xml atom; }}
               access_log {access};
               sendfile on; open_file_cache max=1000 inactive=1h; open_file_cache_valid 1h;
               gzip_static on; etag on;
               keepalive_timeout 1h; keepalive_requests 1000000000;
               server {{ listen {address}; root {files}; }}
             }}",
            files = files.display()
        );
        let path = folder.join("nginx.conf");
        std::fs::write(&path, configuration)?;
        let mut command = pinned(bench.cores.server, &find("nginx").context("nginx is gone")?);
        command.arg("-e").arg(folder.join("error.log"));
        command.arg("-c").arg(&path).arg("-p").arg(&folder);
        command.stderr(File::create(folder.join("stderr.log"))?);
        let mut process = Process::start(&mut command)?;
        let begun = Instant::now();
        while Connection::open(address).is_err() && begun.elapsed() < Duration::from_secs(10) {
            let log = || std::fs::read_to_string(folder.join("stderr.log")).unwrap_or_default();
            process.still_runs().with_context(log)?;
        }
        Ok(Nginx {
            process,
            address,
            files,
        })
    }

    /// Keeps a page as a file, and its compressed form beside it; answers with its path.
    pub fn keep(&self, name: &str, plain: &Answer, gzip: &Answer) -> Result<String> {
        std::fs::write(self.files.join(name), &plain.body)?;
        std::fs::write(self.files.join(format!("{name}.gz")), &gzip.body)?;
        Ok(format!("/{name}"))
    }
}

impl Server for Nginx {
    fn address(&self) -> SocketAddr {
        self.address
    }

    fn process(&self) -> &Process {
        &self.process
    }
}

fn owns_all() -> Result<bool> {
    use std::os::unix::fs::MetadataExt;
    Ok(std::fs::metadata("/proc/self")?.uid() == 0)
}
