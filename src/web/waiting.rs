//! The cookie with the key to words that wait for their author to sign in.

use super::visit::Visit;
use crate::app::App;
use actix_web::HttpResponse;
use actix_web::cookie::{Cookie, CookieBuilder, SameSite, time::Duration};

/// The key the browser brought.
pub fn token(visit: &Visit) -> Option<String> {
    let cookie = visit.request().cookie(name(&visit.app))?;
    Some(cookie.value().to_owned())
}

/// Gives the browser the key for a day.
pub fn leave(app: &App, response: &mut HttpResponse, token: String) {
    add(
        response,
        &prepared(app, token).max_age(Duration::days(1)).finish(),
    );
}

/// Takes the key away once the words are posted.
pub fn clear(app: &App, response: &mut HttpResponse) {
    let mut cookie = prepared(app, String::new()).finish();
    cookie.make_removal();
    add(response, &cookie);
}

/// What the cookie is called.
pub fn name(app: &App) -> &'static str {
    if app.base_url.is_https() {
        "__Host-waiting"
    } else {
        "waiting"
    }
}

fn prepared(app: &App, value: String) -> CookieBuilder<'static> {
    Cookie::build(name(app), value)
        .path("/")
        .http_only(true)
        .secure(app.base_url.is_https())
        .same_site(SameSite::Lax)
}

fn add(response: &mut HttpResponse, cookie: &Cookie) {
    if let Err(error) = response.add_cookie(cookie) {
        tracing::warn!(%error, "the key to waiting words could not be left");
    }
}
