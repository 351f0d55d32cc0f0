//! The site answers under one name only.

use super::error_page::refuse;
use super::page::permanent;
use crate::app::App;
use crate::error::Error;
use actix_web::body::BoxBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::HOST;
use actix_web::middleware::Next;
use actix_web::web;

/// Sends whoever came under another name to ours; refuses forms sent there (421, RFC 9110 §15.5.20).
pub async fn check(
    app: web::Data<App>,
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse, actix_web::Error> {
    let host = request.headers().get(HOST).map(|value| value.as_bytes());
    let ours =
        host.is_some_and(|host| host.eq_ignore_ascii_case(app.base_url.authority().as_bytes()));
    // A machine's own health checks know no name.
    if ours || request.path() == "/healthz" {
        return next.call(request).await;
    }
    if request.method() == Method::GET || request.method() == Method::HEAD {
        let path = request
            .uri()
            .path_and_query()
            .map_or("/", |path| path.as_str());
        let target = format!("{}/{}", app.base_url.as_str(), path.trim_start_matches('/'));
        return Ok(request.into_response(permanent(&target)));
    }
    refuse(request, Error::Misdirected)
}
