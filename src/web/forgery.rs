//! Requests another site made a browser send are refused by their headers alone.

use super::error_page::refuse;
use crate::app::App;
use crate::error::Error;
use actix_web::body::BoxBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{HeaderMap, ORIGIN};
use actix_web::middleware::Next;
use actix_web::web;

/// Lets a form through only if it comes from our own pages: `Sec-Fetch-Site` (W3C Fetch Metadata)
/// says so, or, where a browser does not send it, `Origin`. [`super::guard::Rules`] know no method
/// that changes something but POST: every other one is read or answered with 405.
pub async fn check(
    app: web::Data<App>,
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse, actix_web::Error> {
    let sends_a_form = request.method() == Method::POST;
    if !sends_a_form || is_ours(request.headers(), app.base_url.as_str()) {
        return next.call(request).await;
    }
    refuse(request, Error::Forbidden(t!("error-forged")))
}

fn is_ours(headers: &HeaderMap, base_url: &str) -> bool {
    // Two values of a header are nothing a browser sends.
    let one = |name: &str| {
        let mut values = headers.get_all(name);
        match (values.next(), values.next()) {
            (value, None) => Some(value.map(|value| value.as_bytes().to_vec())),
            _ => None,
        }
    };
    match (one("sec-fetch-site"), one(ORIGIN.as_str())) {
        (Some(Some(site)), _) => site == b"same-origin" || site == b"none",
        (Some(None), Some(Some(origin))) => origin == base_url.as_bytes(),
        _ => false,
    }
}
