//! The cookie that remembers a browser somebody has signed in from.

use crate::accounts::attempts::Device;
use crate::app::App;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::{HttpRequest, HttpResponse};

/// The browser's token, if we gave it one.
pub fn find(app: &App, request: &HttpRequest) -> Option<Device> {
    Device::open(&app.keys.device, request.cookie(name(app))?.value())
}

/// Remembers the browser for a year.
pub fn remember(app: &App, response: &mut HttpResponse, device: &Device) {
    let cookie = Cookie::build(name(app), device.seal(&app.keys.device))
        .path("/")
        .http_only(true)
        .secure(app.base_url.is_https())
        .same_site(SameSite::Lax)
        .max_age(Duration::days(365))
        .finish();
    if let Err(error) = response.add_cookie(&cookie) {
        tracing::warn!(%error, "a browser could not be remembered");
    }
}

fn name(app: &App) -> &'static str {
    if app.base_url.is_https() {
        "__Host-device"
    } else {
        "device"
    }
}
