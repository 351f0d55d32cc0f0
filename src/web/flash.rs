//! A one-time message after a redirect, in a short signed cookie.

use super::layout::Link;
use crate::app::App;
use crate::secret::sign;
use actix_web::body::BoxBody;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::CONTENT_TYPE;
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse, web};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;

/// The message, and perhaps a way on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    /// What happened.
    pub text: String,
    /// Where to go from here.
    pub link: Option<Link>,
    /// Whether it says that something was not done.
    #[serde(default)]
    pub failed: bool,
    /// Where the comment it is about is answered.
    #[serde(default)]
    pub reply: Option<String>,
    /// Where a form is sent that takes back what was done.
    #[serde(default)]
    pub undo: Option<String>,
    /// The form of a comment that is posted: where it was sent, and the comment it answers or the version it changed.
    #[serde(default)]
    pub posted: Option<String>,
}

impl Flash {
    /// A message without a link.
    pub fn new(text: impl Into<String>) -> Flash {
        Flash {
            text: text.into(),
            link: None,
            failed: false,
            reply: None,
            undo: None,
            posted: None,
        }
    }

    /// A message that something was not done.
    pub fn failed(text: impl Into<String>) -> Flash {
        Flash {
            failed: true,
            ..Flash::new(text)
        }
    }

    /// A message that the comment of a form is posted.
    pub fn posted(text: impl Into<String>, form: String) -> Flash {
        Flash {
            posted: Some(form),
            ..Flash::new(text)
        }
    }

    /// A message with a button that sends a form to `undo`, which takes back what was done.
    pub fn undone_at(text: impl Into<String>, undo: String) -> Flash {
        Flash {
            undo: Some(undo),
            ..Flash::new(text)
        }
    }
}

/// Puts `flash` on `response`, to be shown by the next page.
pub fn leave(app: &App, response: &mut HttpResponse, flash: &Flash) {
    let Ok(json) = serde_json::to_vec(flash) else {
        return;
    };
    let seal = sign(&app.keys.flash, &[&json]);
    let value = format!("{}.{}", BASE64.encode(seal), BASE64.encode(&json));
    let cookie = prepared(app, value).max_age(Duration::minutes(5)).finish();
    add(response, &cookie);
}

/// The message the browser brought, if it is one of ours.
pub fn find(app: &App, request: &HttpRequest) -> Option<Flash> {
    let cookie = request.cookie(name(app))?;
    let (seal, json) = cookie.value().split_once('.')?;
    let seal = BASE64.decode(seal).ok()?;
    let json = BASE64.decode(json).ok()?;
    let ours = bool::from(seal.ct_eq(&sign(&app.keys.flash, &[&json])));
    if ours {
        serde_json::from_slice(&json).ok()
    } else {
        None
    }
}

/// Takes the message away once a page has shown it.
pub async fn take(
    app: web::Data<App>,
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse, actix_web::Error> {
    let brought = request.cookie(name(&app)).is_some();
    let mut response = next.call(request).await?;
    let html = response
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if brought && html {
        let mut cookie = prepared(&app, String::new()).finish();
        cookie.make_removal();
        add(response.response_mut(), &cookie);
    }
    Ok(response)
}

fn prepared(app: &App, value: String) -> actix_web::cookie::CookieBuilder<'static> {
    Cookie::build(name(app), value)
        .path("/")
        .http_only(true)
        .secure(app.base_url.is_https())
        .same_site(SameSite::Lax)
}

/// What the cookie is called.
pub fn name(app: &App) -> &'static str {
    if app.base_url.is_https() {
        "__Host-flash"
    } else {
        "flash"
    }
}

fn add(response: &mut HttpResponse, cookie: &Cookie) {
    // A cookie that cannot be a header is left out: the message is lost, the action is not.
    if let Err(error) = response.add_cookie(cookie) {
        tracing::warn!(%error, "a message could not be left");
    }
}
