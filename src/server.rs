//! Binds, orders the layers around the routes, and stops gracefully.

use crate::app::App;
use crate::config::BaseUrl;
use crate::routes;
use crate::web::headers::content_security_policy;
use crate::web::starting::{self, Early};
use crate::web::{
    assets, error_page, flash, forgery, headers, host, kept_pages, request_log, session_store,
    speech, viewer,
};
use actix_web::dev::Server;
use actix_web::http::KeepAlive;
use actix_web::middleware::{Compress, from_fn};
use actix_web::{HttpServer, web};
use std::net::TcpListener;
use std::time::Duration;

/// Serves `app` on `listener` with `workers` threads, and hears of what other processes change. Await
/// the server to run it; it stops at SIGTERM or SIGINT after at most 20 seconds for what is under way,
/// at once on a second signal.
pub fn serve(
    app: web::Data<App>,
    listener: TcpListener,
    workers: usize,
) -> std::io::Result<Server> {
    app.db.listen().map_err(std::io::Error::other)?;
    let kept = routes::kept();
    let server = HttpServer::new(move || {
        // The last one wrapped is the outermost: a request passes them from the bottom up.
        actix_web::App::new()
            .app_data(app.clone())
            .configure(routes::configure)
            .wrap(from_fn(viewer::recognise))
            .wrap(session_store::middleware(&app))
            .wrap(from_fn(flash::take))
            .wrap(from_fn(forgery::check))
            .wrap(from_fn(host::check))
            .wrap(from_fn(error_page::show))
            .wrap(from_fn(request_log::write))
            .wrap(Compress::default())
            .wrap(from_fn(headers::set))
            .wrap(from_fn(speech::begin))
            .wrap(kept_pages::layer(&app, kept.clone()))
    })
    .workers(workers)
    .worker_max_blocking_threads(8)
    .max_connections(6_000)
    .tcp_nodelay(true)
    .keep_alive(Duration::from_secs(5))
    .client_request_timeout(Duration::from_secs(5))
    .shutdown_timeout(20)
    .listen(listener)?;
    Ok(server.run())
}

/// Tells everybody who comes to `listener` that the site at `base_url` gets ready, until it is stopped.
/// Signals end the program as if it were not there.
///
/// # Errors
/// When it cannot listen.
pub fn hold(base_url: &BaseUrl, listener: TcpListener) -> anyhow::Result<Server> {
    let early = web::Data::new(Early {
        policy: content_security_policy(base_url.as_str())?,
        is_https: base_url.is_https(),
    });
    let server = HttpServer::new(move || {
        actix_web::App::new()
            .app_data(early.clone())
            .route("/static/{file:.*}", web::get().to(assets::serve))
            .default_service(web::route().to(starting::answer))
    })
    .workers(1)
    .disable_signals()
    .keep_alive(KeepAlive::Disabled)
    .client_request_timeout(Duration::from_secs(5))
    .shutdown_timeout(1)
    .listen(listener)?;
    Ok(server.run())
}
