//! One line of the log per request, and the number that names it.

use super::client;
use crate::app::App;
use actix_web::body::BoxBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{HttpResponse, web};
use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

/// How many requests were numbered.
static REQUESTS: AtomicU64 = AtomicU64::new(0);
/// Hides from readers how many there were; made at random when the program starts.
static SHUFFLE: LazyLock<RandomState> = LazyLock::new(RandomState::new);

/// The header with a request's number.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Writes the line after the answer is made. The path is the route's pattern: addresses may hold
/// what is nobody's business.
pub async fn write(
    app: web::Data<App>,
    mut request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse, actix_web::Error> {
    let begun = Instant::now();
    let proxied = client::is_proxied(request.peer_addr(), &app.config);
    let id = request_id(&request, proxied);
    request.headers_mut().insert(REQUEST_ID, id.clone());
    let method = request.method().clone();
    let mut answer = next.call(request).await;
    let (status, route) = match &mut answer {
        Ok(response) => {
            response.headers_mut().insert(REQUEST_ID, id.clone());
            let route = response.request().match_pattern();
            (response.status(), route.unwrap_or_else(|| "(none)".into()))
        }
        Err(error) => (error.as_response_error().status_code(), "(none)".into()),
    };
    tracing::info!(
        id = id.to_str().unwrap_or_default(),
        %method,
        route,
        status = status.as_u16(),
        ms = begun.elapsed().as_millis() as u64,
        "request"
    );
    answer
}

/// Notes an answer that was kept ready, where `BYLINE_LOG` asks for that: they are many and all alike.
/// Only what stands in the log has a number.
pub fn note(app: &App, request: &ServiceRequest, response: &mut HttpResponse) {
    if !tracing::enabled!(tracing::Level::DEBUG) {
        return;
    }
    let id = request_id(
        request,
        client::is_proxied(request.peer_addr(), &app.config),
    );
    tracing::debug!(
        id = id.to_str().unwrap_or_default(),
        method = %request.method(),
        status = response.status().as_u16(),
        "request, kept"
    );
    response.headers_mut().insert(REQUEST_ID, id);
}

/// The number a trusted proxy in front gave, if it is a plain one; else a new one.
fn request_id(request: &ServiceRequest, proxied: bool) -> HeaderValue {
    let plain = |value: &&HeaderValue| {
        let bytes = value.as_bytes();
        (8..=64).contains(&bytes.len())
            && bytes
                .iter()
                .all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
    };
    let given = request.headers().get(REQUEST_ID).filter(plain);
    if let (true, Some(given)) = (proxied, given) {
        return given.clone();
    }
    let number = REQUESTS.fetch_add(1, Ordering::Relaxed);
    let id = format!("{:016x}", SHUFFLE.hash_one(number));
    HeaderValue::from_str(&id).unwrap_or_else(|_| HeaderValue::from_static("0"))
}
