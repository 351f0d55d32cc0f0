//! From a page struct to an answer.

use crate::error::{Error, Result};
use crate::ids::Topic;
use crate::page_cache::Shows;
use actix_web::HttpResponse;
use actix_web::body::{MessageBody, SizedStream};
use actix_web::http::StatusCode;
use actix_web::http::header::{ContentType, LOCATION};
use actix_web::web::Bytes;
use askama::Template;
use futures_util::stream;
use std::convert::Infallible;

/// Pages of more bytes are sent in pieces.
const LONG: usize = 1 << 20;
const PIECE: usize = 1 << 16;

/// The page with status 200.
pub fn page(template: &impl Template) -> Result<HttpResponse> {
    answer(StatusCode::OK, template)
}

/// The page with a status of its own, like 422 for a form that is shown again.
pub fn answer(status: StatusCode, template: &impl Template) -> Result<HttpResponse> {
    answer_of(status, template, 0)
}

/// The page with status 200, known to have up to about `size` bytes, perhaps very many.
pub fn long_page(template: &impl Template, size: usize) -> Result<HttpResponse> {
    answer_of(StatusCode::OK, template, size)
}

fn answer_of<T: Template>(status: StatusCode, template: &T, size: usize) -> Result<HttpResponse> {
    let mut html = String::with_capacity(size.max(T::SIZE_HINT));
    template
        .render_into(&mut html)
        .map_err(|error| Error::Internal(error.into()))?;
    let mut response = HttpResponse::build(status);
    response.content_type(ContentType::html());
    Ok(if html.len() > LONG {
        response.body(in_pieces(html.into()))
    } else {
        response.body(html)
    })
}

/// Says that a visitor's `answer` shows these topics and nothing else that changes: it may be kept
/// until one of them does.
pub fn showing(topics: impl Into<Vec<Topic>>, answer: HttpResponse) -> HttpResponse {
    says(topics.into(), false, answer)
}

/// The same for a page of a list, whose address says where in the list it begins.
pub fn showing_part(topics: impl Into<Vec<Topic>>, answer: HttpResponse) -> HttpResponse {
    says(topics.into(), true, answer)
}

fn says(topics: Vec<Topic>, in_parts: bool, mut answer: HttpResponse) -> HttpResponse {
    answer.extensions_mut().insert(Shows { topics, in_parts });
    answer
}

/// A page that is handed on piece by piece: the server copies what it is about to send.
fn in_pieces(html: Bytes) -> impl MessageBody + 'static {
    let size = html.len();
    let piece = move |at: usize| Ok::<_, Infallible>(html.slice(at..size.min(at + PIECE)));
    let pieces = (0..size).step_by(PIECE).map(piece);
    SizedStream::new(size as u64, stream::iter(pieces))
}

/// Goes to `path` with GET after something was done (303, RFC 9110 §15.4.4).
pub fn see_other(path: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, path))
        .finish()
}

/// The same, as a handler's answer.
pub fn redirect(path: &str) -> Result<HttpResponse> {
    Ok(see_other(path))
}

/// Says that the page lives at `path` for good (308, RFC 9110 §15.4.9).
pub fn permanent(path: &str) -> HttpResponse {
    HttpResponse::PermanentRedirect()
        .insert_header((LOCATION, path))
        .finish()
}
