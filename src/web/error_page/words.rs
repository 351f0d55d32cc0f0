//! What each error says.

use super::ErrorPage;
use crate::error::Error;
use crate::links;
use crate::web::layout::{Layout, Link};
use crate::web::reference::reference;
use actix_web::http::StatusCode;

/// The page that says what happened; what fails by a fault of ours is logged under the reference it shows.
pub(super) fn words(error: Option<&Error>, status: StatusCode) -> ErrorPage {
    let home = Link::new("Go to the home page", links::HOME);
    let mut page = ErrorPage {
        layout: Layout::bare(),
        status: status.as_u16(),
        title: "That didn’t work".into(),
        sentence: "The request could not be understood.".into(),
        links: vec![home],
        reference: None,
        retry_after: None,
        near: Vec::new(),
        latest: Vec::new(),
        is_lost: status == StatusCode::NOT_FOUND,
        kept_text: None,
        kept_form: None,
    };
    let mut say = |title: &str, sentence: &str| {
        page.title = title.to_owned();
        page.sentence = sentence.to_owned();
    };
    match (error, status) {
        (Some(Error::Forbidden(why)), _) => say("You can’t do this here", why),
        (Some(Error::Barred(why)), _) => {
            say("You can only read just now", why);
            page.links = vec![Link::new("See why", links::ACCOUNT)];
        }
        (Some(Error::Conflict(why)), _) => say("Somebody was faster", why),
        (Some(Error::Impossible(why)), _) => say("That can’t be done here", why),
        (Some(Error::Duplicate(_)), _) => say(
            "Somebody was faster",
            "The same thing was stored a moment ago. Go back, reload the page, and look.",
        ),
        (Some(Error::BadRequest(why)), _) => say("We can’t read that", why),
        (Some(Error::Misdirected), _) => say(
            "This form belongs to another site",
            "It was sent to an address this site does not answer for. Open the page here and try again.",
        ),
        (Some(Error::SignInRequired), _) => {
            say(
                "You’re signed out",
                "Your words are kept below. Sign in in another tab, come back, and send them again.",
            );
            page.links = vec![Link::new("Sign in", links::SIGN_IN)];
        }
        (Some(Error::TooMany { retry_after }), _) => {
            say(
                "That was a lot at once",
                "You’re quick. Wait a little; your words are kept.",
            );
            page.retry_after = Some(*retry_after);
        }
        (Some(Error::TooLarge(limit)), _) => say(
            "That’s too long",
            &format!(
                "A form here may hold up to {} kB. Go back: your browser still has your words. \
                 Shorten them and send them again.",
                limit / 1024
            ),
        ),
        (Some(Error::TooSlow), _) => say(
            "That took too long",
            "The form did not arrive in time, so nothing was done. Go back and send it again.",
        ),
        (Some(Error::Unavailable), _) | (_, StatusCode::SERVICE_UNAVAILABLE) => {
            say(
                "Back in a moment",
                "The site is busy just now, and nothing was changed.",
            );
            page.retry_after = Some(5);
        }
        (_, StatusCode::NOT_FOUND) => say(
            "We can’t find that page",
            "It may have moved, or the address may have a slip in it.",
        ),
        (_, StatusCode::METHOD_NOT_ALLOWED) => say(
            "That can’t be done here",
            "This address does not take this kind of request. Open the page and use its buttons.",
        ),
        (_, status) if status.is_server_error() => {
            let reference = reference();
            if let Some(error) = error {
                tracing::error!(reference, %error, "a request failed");
            } else {
                tracing::error!(reference, "a request failed");
            }
            say(
                "Something broke on our side",
                "It has been logged under the reference below. Try again in a minute.",
            );
            page.reference = Some(reference);
        }
        _ => {}
    }
    page
}
