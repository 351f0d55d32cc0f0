//! What each error says.

use super::ErrorPage;
use crate::error::Error;
use crate::links;
use crate::web::layout::{Layout, Link};
use crate::web::reference::reference;
use actix_web::http::StatusCode;

/// Says of the search that it rests; the archive may lie ready.
pub(super) fn rest(page: &mut ErrorPage) {
    page.sentence = t!("error-search-rests").into();
    let archive = Link::new(t!("finding-archive-whole"), links::ARCHIVE);
    page.links.insert(0, archive);
}

/// The page that says what happened; what fails by a fault of ours is logged under the reference it shows.
pub(super) fn words(error: Option<&Error>, status: StatusCode) -> ErrorPage {
    let home = Link::new(t!("error-to-home-page"), links::HOME);
    let mut page = ErrorPage {
        layout: Layout::bare(),
        status: status.as_u16(),
        title: t!("error-unknown").into(),
        sentence: t!("error-unknown-why").into(),
        links: vec![home],
        reference: None,
        retry_after: None,
        signed_in_as: None,
        near: Vec::new(),
        latest: Vec::new(),
        is_lost: status == StatusCode::NOT_FOUND
            || matches!(error, Some(Error::Forbidden(_) | Error::Gone)),
        kept_text: None,
        kept_form: None,
    };
    let mut say = |title: &str, sentence: &str| {
        page.title = title.to_owned();
        page.sentence = sentence.to_owned();
    };
    match (error, status) {
        (Some(Error::Gone), _) => say(t!("articles-withdrawn"), t!("error-gone-why")),
        (Some(Error::Forbidden(why)), _) => say(t!("error-forbidden"), why),
        (Some(Error::Barred(why)), _) => {
            say(t!("error-barred"), why);
            page.links = vec![Link::new(t!("error-see-why"), links::ACCOUNT)];
        }
        (Some(Error::Conflict(why)), _) => say(t!("error-conflict"), why),
        (Some(Error::Impossible(why)), _) => say(t!("error-impossible"), why),
        (Some(Error::Duplicate(_)), _) => say(t!("error-conflict"), t!("error-duplicate-why")),
        (Some(Error::BadRequest(why)), _) => say(t!("error-unreadable"), why),
        (Some(Error::Misdirected), _) => say(t!("error-misdirected"), t!("error-misdirected-why")),
        (Some(Error::SignInRequired), _) => {
            say(t!("error-signed-out"), t!("error-signed-out-why"));
            page.links = vec![Link::new(t!("layout-sign-in"), links::SIGN_IN)];
        }
        (Some(Error::TooMany { retry_after }), _) => {
            say(t!("error-too-many"), t!("error-too-many-why"));
            page.retry_after = Some(*retry_after);
        }
        (Some(Error::TooLarge(limit)), _) => {
            let size = (limit / 1024).to_string();
            let why = t!("error-too-large-why", size = size);
            say(t!("error-too-large"), &why);
        }
        (Some(Error::TooSlow), _) => say(t!("error-too-slow"), t!("error-too-slow-why")),
        (Some(Error::Unavailable), _) | (_, StatusCode::SERVICE_UNAVAILABLE) => {
            say(t!("error-busy"), t!("error-busy-why"));
            page.retry_after = Some(5);
        }
        (_, StatusCode::NOT_FOUND) => say(t!("error-not-found"), t!("error-not-found-why")),
        (_, StatusCode::METHOD_NOT_ALLOWED) => {
            say(t!("error-impossible"), t!("error-method-why"));
        }
        (_, status) if status.is_server_error() => {
            let reference = reference();
            if let Some(error) = error {
                tracing::error!(reference, %error, "a request failed");
            } else {
                tracing::error!(reference, "a request failed");
            }
            say(t!("error-ours"), t!("error-ours-why"));
            page.reference = Some(reference);
        }
        _ => {}
    }
    page
}
