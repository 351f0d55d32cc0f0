//! What is answered until the site is ready: while its database is looked at and brought up to date.

use super::error_page;
use super::headers::set_early;
use actix_web::http::header::HeaderValue;
use actix_web::{HttpRequest, HttpResponse, web};

/// What goes out with every answer.
#[derive(Clone)]
pub struct Early {
    /// The content security policy.
    pub policy: HeaderValue,
    /// Whether readers come by TLS.
    pub is_https: bool,
}

/// Says when to come again.
pub async fn answer(early: web::Data<Early>, request: HttpRequest) -> HttpResponse {
    let mut answer = match request.path() {
        "/healthz" => HttpResponse::ServiceUnavailable()
            .content_type("text/plain; charset=utf-8")
            .body("starting\n"),
        _ => error_page::starting(),
    };
    set_early(&mut answer, &early.policy, early.is_https);
    answer
}
