//! What commands open: the configuration, the app, a runtime to work in.

use super::exit::Kind;
use crate::app::App;
use crate::clock::Clock;
use crate::config::{BaseUrl, Config, environment};
use crate::db::{DataLock, Database, Location, LockRefusal, Migrate};
use crate::secret::RootSecret;
use anyhow::{Context, anyhow};
use std::future::Future;
use std::net::SocketAddr;
use std::path::Path;
use tracing_subscriber::EnvFilter;

/// The configuration; what is wrong with it ends the command with the exit code for that.
pub(super) fn configuration(file: Option<&Path>) -> anyhow::Result<Config> {
    Config::load(file).map_err(|error| error.context(Kind::Configuration))
}

/// Ends a command that serves when readers could not be told where.
pub(super) fn reachable(config: &Config) -> anyhow::Result<()> {
    config.check_reachable().context(Kind::Configuration)
}

/// The app for a command that is not the server, on a database that is there.
pub(super) fn app(file: Option<&Path>) -> anyhow::Result<App> {
    let config = configuration(file)?;
    Database::is_at(&config.location()?)?;
    build(config)
}

/// The same for a command that fills a new database; makes one when there is none.
pub(super) fn app_or_new(file: Option<&Path>) -> anyhow::Result<App> {
    build(configuration(file)?)
}

fn build(config: Config) -> anyhow::Result<App> {
    let url = match &config.base_url {
        Some(url) => url.clone(),
        None => format!("http://{}", SocketAddr::new(config.host, config.port)),
    };
    let base_url = BaseUrl::parse(&url)?;
    // A database that a server works on is migrated by that server, or not at all.
    let free = match lock(&config) {
        Err(error) if error.downcast_ref() != Some(&Kind::Later) => return Err(error),
        tried => tried.ok().flatten(),
    };
    let migrate = if free.is_some() {
        Migrate::Auto
    } else {
        Migrate::Check
    };
    // Only what browsers bring back is signed, so a command needs no key that lasts.
    let root = RootSecret::random();
    App::build(config, base_url, root, Clock::System, migrate)
}

/// The root secret: configured, or kept in the data folder.
pub(super) fn root_secret(config: &Config) -> anyhow::Result<RootSecret> {
    match &config.secret_key {
        Some(secret) => RootSecret::parse(secret.reveal()),
        None => RootSecret::keep(&config.data_dir().join("secret.key")),
    }
}

/// The lock on an SQLite file, so that only one server has it; PostgreSQL needs none.
pub(super) fn lock(config: &Config) -> anyhow::Result<Option<DataLock>> {
    let Location::File(path) = config.location()? else {
        return Ok(None);
    };
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)
            .map_err(|error| refused(error, format!("cannot create {}", folder.display())))?;
    }
    match DataLock::take(&path) {
        Ok(lock) => Ok(Some(lock)),
        Err(LockRefusal::Held(lock)) => Err(anyhow!(
            "another Byline is using this database (it holds {}). Stop it first, or give this one a \
             database of its own",
            lock.display()
        )
        .context(Kind::Later)),
        Err(LockRefusal::Failed(lock, error)) => {
            Err(refused(error, format!("cannot lock {}", lock.display())))
        }
    }
}

fn refused(error: std::io::Error, what: String) -> anyhow::Error {
    let kind = Kind::of_a_file(&error);
    anyhow::Error::from(error).context(what).context(kind)
}

/// Runs `work` to its end on this thread.
pub(super) fn run<T>(work: impl Future<Output = T>) -> anyhow::Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    Ok(runtime.block_on(work))
}

/// Starts the log on stderr: for people on a terminal, as JSON lines otherwise.
pub(super) fn start_log(config: &Config) {
    use std::io::IsTerminal;
    let asked = environment::set("BYLINE_LOG").or_else(|| environment::set("RUST_LOG"));
    let filter = asked
        .and_then(|words| words.into_string().ok())
        .unwrap_or_else(|| "info,actix_server=warn,actix_session=error".into());
    let json = match config.log_format.as_str() {
        "json" => true,
        "text" => false,
        _ => !std::io::stderr().is_terminal(),
    };
    let builder = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(filter))
        .with_writer(std::io::stderr);
    let started = if json {
        builder.json().try_init()
    } else {
        builder.try_init()
    };
    if let Err(error) = started {
        eprintln!("byline: the log could not be started: {error}");
    }
}
