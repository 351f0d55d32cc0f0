//! What goes out with every answer, errors included.

use super::error_page;
use super::session_store::cookie_name;
use super::waiting;
use crate::app::App;
use crate::error::Error;
use crate::links;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, HeaderMap, HeaderName, HeaderValue,
    REFERRER_POLICY, SET_COOKIE, STRICT_TRANSPORT_SECURITY, VARY, X_CONTENT_TYPE_OPTIONS,
    X_FRAME_OPTIONS,
};
use actix_web::middleware::Next;
use actix_web::{HttpResponse, web};
use anyhow::anyhow;
use futures_util::FutureExt;
use std::panic::AssertUnwindSafe;

/// Pages that anybody may see alike: kept by caches, asked about every time.
const PUBLIC: HeaderValue = HeaderValue::from_static("public, max-age=0, must-revalidate");
const PRIVATE: HeaderValue = HeaderValue::from_static("private, no-store");

/// The outermost wrapper: sets the headers on whatever comes back from inside.
pub async fn set(
    app: web::Data<App>,
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let brought = |name: &str| request.cookie(name).is_some();
    // The address of the set-up page is the key to the whole site.
    let secret = request.path() == links::SETUP;
    // What a form is answered with is for whoever sent it.
    let known = secret
        || !request.method().is_safe()
        || brought(cookie_name(&app))
        || brought(waiting::name(&app));
    let asked = Asked { known, secret };
    // A panic costs this one request; the thread that serves it goes on with the next.
    let answer = AssertUnwindSafe(next.call(request)).catch_unwind().await;
    let answer =
        answer.unwrap_or_else(|_| Err(Error::Internal(anyhow!("a handler panicked")).into()));
    match answer {
        Ok(mut response) => {
            let status = response.status();
            write(response.headers_mut(), policy(&app), status, asked);
            Ok(response)
        }
        // An error from between the layers has lost its request; its answer is mapped instead.
        Err(mut error) => {
            error.add_response_mapper(move |_| {
                let mut response = error_page::broken();
                let status = response.status();
                write(response.headers_mut(), policy(&app), status, asked);
                response
            });
            Err(error)
        }
    }
}

/// What the request alone says about its answer.
#[derive(Clone, Copy, Default)]
struct Asked {
    /// It is for one browser only.
    known: bool,
    /// Its address is not for others.
    secret: bool,
}

/// Sets them on an answer to anybody, where there is no app yet.
pub fn set_early(response: &mut HttpResponse, policy: &HeaderValue, is_https: bool) {
    let (status, asked) = (response.status(), Asked::default());
    write(response.headers_mut(), (policy, is_https), status, asked);
}

/// What the answers of this site may use, and whether it is behind TLS.
fn policy(app: &App) -> (&HeaderValue, bool) {
    (&app.content_security_policy, app.base_url.is_https())
}

fn write(
    headers: &mut HeaderMap,
    (policy, is_https): (&HeaderValue, bool),
    status: StatusCode,
    asked: Asked,
) {
    let fixed: [(HeaderName, &'static str); 6] = [
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
        ),
        (HeaderName::from_static("origin-agent-cluster"), "?1"),
        (VARY, "Cookie, Accept-Encoding"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if !headers.contains_key(REFERRER_POLICY) {
        // `no-referrer` would make browsers send our own forms with `Origin: null` (Fetch, "append a
        // request Origin header"), and many send nothing else that says where a form comes from.
        let policy = match asked.secret {
            true => "same-origin",
            false => "strict-origin-when-cross-origin",
        };
        headers.insert(REFERRER_POLICY, HeaderValue::from_static(policy));
    }
    // Said inside to keep our own files from being compressed again; outside it says nothing.
    if headers
        .get(CONTENT_ENCODING)
        .is_some_and(|value| value == "identity")
    {
        headers.remove(CONTENT_ENCODING);
    }
    // A picture is shown on other sites, and allows itself less than a page does.
    let alone = HeaderName::from_static("cross-origin-resource-policy");
    if !headers.contains_key(&alone) {
        headers.insert(alone, HeaderValue::from_static("same-origin"));
    }
    if !headers.contains_key(CONTENT_SECURITY_POLICY) {
        headers.insert(CONTENT_SECURITY_POLICY, policy.clone());
    }
    if is_https {
        headers.insert(
            STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=63072000; includeSubDomains"),
        );
    }
    let personal = asked.known || headers.contains_key(SET_COOKIE);
    let failed = status.is_client_error() || status.is_server_error();
    if failed || (personal && !is_immutable(headers)) {
        headers.insert(CACHE_CONTROL, PRIVATE);
    } else if !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, PUBLIC);
    }
}

fn is_immutable(headers: &HeaderMap) -> bool {
    headers
        .get(CACHE_CONTROL)
        .is_some_and(|value| value.as_bytes().ends_with(b"immutable"))
}

/// The policy (CSP Level 3) for a site at `base_url`: our own files only, scripts and styles only
/// from the folder nothing can be uploaded to.
pub fn content_security_policy(base_url: &str) -> anyhow::Result<HeaderValue> {
    Ok(HeaderValue::from_str(&without_frames(base_url))?)
}

/// The same for a page on which something of these `sources` can be played in a frame.
pub fn framing_policy(base_url: &str, sources: &str) -> anyhow::Result<HeaderValue> {
    let policy = format!("{}; frame-src {sources}", without_frames(base_url));
    Ok(HeaderValue::from_str(&policy)?)
}

fn without_frames(base_url: &str) -> String {
    format!(
        "default-src 'none'; script-src {base_url}/static/; style-src {base_url}/static/; \
         img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; \
         manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
}
