//! Where readers choose between light and dark.

use super::endpoints;
use crate::app::App;
use crate::error::Error;
use crate::links;
use crate::web::scheme::{self, Scheme};
use crate::web::{Form, PageResult, see_other};
use actix_web::http::header::REFERER;
use actix_web::{HttpRequest, web};
use serde::Deserialize;

/// The longest address somebody is led back to, in bytes.
const LONGEST: usize = 2_000;

/// The form in the footer.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SchemeForm {
    scheme: String,
}

/// Remembers the choice, and leads back to the footer of the page on which it was made.
pub(super) async fn choose(
    app: web::Data<App>,
    request: HttpRequest,
    Form(form): Form<SchemeForm>,
) -> PageResult {
    let chosen = Scheme::from_word(&form.scheme);
    let chosen = chosen.ok_or(Error::BadRequest(t!("error-scheme")))?;
    let back = back(&app, &request).unwrap_or_else(|| links::HOME.to_owned());
    let mut answer = see_other(&format!("{back}#{}", links::SCHEME_PLACE));
    scheme::leave(&app, &mut answer, chosen);
    Ok(answer)
}

/// The page the form stood on, if it is one of ours; of a page that answered a form, the nearest one above it
/// that can be opened.
fn back(app: &App, request: &HttpRequest) -> Option<String> {
    let from = request.headers().get(REFERER)?.to_str().ok()?;
    let address = from.strip_prefix(app.base_url.as_str())?;
    let ours = address.starts_with('/') && !address.starts_with("//");
    let plain = |b: u8| b.is_ascii_graphic() && !matches!(b, b'\\' | b'#' | b'"' | b'<' | b'>');
    if !ours || address.len() > LONGEST || !address.bytes().all(plain) {
        return None;
    }
    let path = address.split('?').next().unwrap_or_default();
    let endpoints = endpoints();
    let opens = |path: &str| {
        let pattern = request.resource_map().match_pattern(path);
        let known = pattern.and_then(|one| endpoints.iter().find(|each| each.path == one));
        known.is_none_or(|endpoint| endpoint.rules.get)
    };
    if opens(path) {
        return Some(address.to_owned());
    }
    let mut above = path;
    while let Some((parent, _)) = above.rsplit_once('/') {
        if !parent.is_empty() && opens(parent) {
            return Some(parent.to_owned());
        }
        above = parent;
    }
    None
}
