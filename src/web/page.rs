//! From a page struct to an answer.

use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::ids::Topic;
use crate::page_cache::Shows;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{ContentType, LOCATION};
use askama::Template;

/// The page with status 200.
pub fn page(template: &impl Template) -> Result<HttpResponse> {
    answer(StatusCode::OK, template)
}

/// The page with a status of its own, like 422 for a form that is shown again.
pub fn answer(status: StatusCode, template: &impl Template) -> Result<HttpResponse> {
    let html = template
        .render()
        .map_err(|error| Error::Internal(error.into()))?;
    Ok(HttpResponse::build(status)
        .content_type(ContentType::html())
        .body(html))
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

/// Says that it may be kept until `moment` at the most: then it says something else by itself.
pub fn until(moment: Option<Moment>, mut answer: HttpResponse) -> HttpResponse {
    if let Some(shows) = answer.extensions_mut().get_mut::<Shows>() {
        shows.until = moment;
    }
    answer
}

/// Says that programs ask for it by date.
pub fn dated(mut answer: HttpResponse) -> HttpResponse {
    if let Some(shows) = answer.extensions_mut().get_mut::<Shows>() {
        shows.dated = true;
    }
    answer
}

/// A page of a list; one past its end is not found (404) and is made for whoever comes to it, as there may be many.
pub fn part(
    is_past_end: bool,
    topics: impl Into<Vec<Topic>>,
    template: &impl Template,
) -> Result<HttpResponse> {
    match is_past_end {
        true => answer(StatusCode::NOT_FOUND, template),
        false => Ok(showing_part(topics, page(template)?)),
    }
}

fn says(topics: Vec<Topic>, in_parts: bool, mut answer: HttpResponse) -> HttpResponse {
    answer.extensions_mut().insert(Shows {
        topics,
        in_parts,
        until: None,
        dated: false,
    });
    answer
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
