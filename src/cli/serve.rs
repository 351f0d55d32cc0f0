//! `byline serve`: the site, until it is told to stop.

use super::open;
use crate::app::App;
use crate::clock::Clock;
use crate::config::{BaseUrl, Config};
use crate::db::{Location, Migrate};
use crate::search::upkeep::work_off;
use crate::server;
use crate::web::assets;
use actix_web::dev::{Server, ServerHandle};
use actix_web::web;
use anyhow::Context;
use clap::Args;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::Path;
use std::time::Duration;

const TIDY_EVERY: Duration = Duration::from_secs(3600);
/// How long a job may go on when the server stops.
const TO_FINISH: Duration = Duration::from_secs(20);
const INDEX_EVERY: Duration = Duration::from_secs(30);

/// What `serve` can be told.
#[derive(Args)]
pub(super) struct Serve {
    /// The address and port to listen on, over the configuration's
    #[arg(long, value_name = "ADDRESS:PORT")]
    bind: Option<SocketAddr>,

    /// What to do about a database older than this program: auto, check or off
    #[arg(long, value_name = "WHAT")]
    migrate: Option<Migrate>,
}

impl Serve {
    /// Serves until SIGTERM or SIGINT.
    pub(super) fn run(self, file: Option<&Path>) -> anyhow::Result<()> {
        let mut config = open::configuration(file)?;
        open::start_log(&config);
        if let Some(bind) = self.bind {
            config.host = bind.ip();
            config.port = bind.port();
        }
        open::reachable(&config)?;
        let _lock = open::lock(&config)?;
        let root = open::root_secret(&config)?;
        let listener = listen(config.host, config.port, "PORT or --bind")?;
        let base_url = base_url(&config, &listener)?;
        let usual = match config.location()? {
            Location::File(_) => Migrate::Auto,
            Location::Postgres(_) => Migrate::Check,
        };
        let migrate = self.migrate.unwrap_or(usual);
        let held = hold(&base_url, listener.try_clone()?)?;
        let app = App::build(config, base_url, root, Clock::System, migrate);
        open::run(held.stop(true))?;
        let app = app?;
        run(web::Data::new(app), listener, announce)
    }
}

/// Tells whoever comes to `listener` that the site gets ready, on a thread beside this one, until the handle
/// stops it.
fn hold(base_url: &BaseUrl, listener: TcpListener) -> anyhow::Result<ServerHandle> {
    let (tell, told) = std::sync::mpsc::channel();
    let base_url = base_url.clone();
    let wait = move || {
        actix_web::rt::System::new().block_on(async move {
            let server = server::hold(&base_url, listener);
            let handle = server.as_ref().map(Server::handle);
            // Whoever started this thread waits for it.
            let _ = tell.send(handle.map_err(|error| anyhow::anyhow!("{error:#}")));
            if let Ok(server) = server
                && let Err(error) = server.await
            {
                tracing::warn!(%error, "nobody was told that the site gets ready");
            }
        });
    };
    std::thread::Builder::new()
        .name("starting".into())
        .spawn(wait)?;
    told.recv()?
}

/// Serves `app` on `listener` to its end; `announce` speaks once it is ready.
pub(super) fn run(
    app: web::Data<App>,
    listener: TcpListener,
    announce: impl AsyncFnOnce(&App) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    actix_web::rt::System::new().block_on(async move {
        let server = server::serve(app.clone(), listener, workers)?;
        announce(&app).await?;
        // Beside the first requests: each file is compressed once more at most.
        actix_web::rt::task::spawn_blocking(assets::compress);
        let tidier = actix_web::rt::spawn(tidy(app.clone()));
        let relating = app.clone();
        let relating = actix_web::rt::spawn(async move { relating.keep_related().await });
        let indexer = actix_web::rt::spawn(index(app.clone()));
        let (stop, stopping) = tokio::sync::watch::channel(false);
        let at_work = app.clone();
        let worker = actix_web::rt::spawn(async move { at_work.work(stopping).await });
        server.await?;
        tidier.abort();
        relating.abort();
        indexer.abort();
        // What is being done is finished, within reason: what is not is done at the next start.
        drop(stop);
        let _ = tokio::time::timeout(TO_FINISH, worker).await;
        app.db.checkpoint().await?;
        tracing::info!("stopped");
        Ok(())
    })
}

/// Listens, or says with what another port is named.
pub(super) fn listen(host: IpAddr, port: u16, with: &str) -> anyhow::Result<TcpListener> {
    let address = SocketAddr::new(host, port);
    TcpListener::bind(address)
        .with_context(|| format!("cannot listen on {address}. Name another port with {with}"))
}

/// The address readers use: configured, or the one listened on.
pub(super) fn base_url(config: &Config, listener: &TcpListener) -> anyhow::Result<BaseUrl> {
    match &config.base_url {
        Some(url) => BaseUrl::parse(url),
        None => BaseUrl::parse(&format!("http://{}", listener.local_addr()?)),
    }
}

async fn announce(app: &App) -> anyhow::Result<()> {
    eprintln!("Byline is serving {}", app.base_url.as_str());
    if !app.is_set_up().await? {
        eprintln!("Set up your blog at {}", app.setup_address());
    }
    Ok(())
}

/// Renders again what an older version of the program rendered, and counts months anew whose clock is turned at other
/// times than that knew; then forgets what has ended, at once
/// and every hour.
async fn tidy(app: web::Data<App>) {
    if let Err(error) = app.render_anew().await {
        tracing::warn!(%error, "rendering again stopped; it goes on at the next start");
    }
    if let Err(error) = app.keep_time().await {
        tracing::warn!(%error, "the months of the archive stay as they are until the next start");
    }
    if let Err(error) = app.clean_up().await {
        tracing::warn!(%error, "a clean-up stopped; it goes on at the next start");
    }
    loop {
        if let Err(error) = app.tidy().await {
            tracing::warn!(%error, "tidying up failed; it is tried again in an hour");
        }
        actix_web::rt::time::sleep(TIDY_EVERY).await;
    }
}

/// Puts into the index what was too much for one change, or was published before there was an index: looked for at once
/// and every half minute.
async fn index(app: web::Data<App>) {
    loop {
        match work_off(&app.db, |_| {}).await {
            Ok(0) => {}
            Ok(indexed) => tracing::info!(indexed, "brought the search index up to date"),
            Err(error) => tracing::warn!(%error, "indexing failed; it is tried again in a moment"),
        }
        actix_web::rt::time::sleep(INDEX_EVERY).await;
    }
}
