//! What a device is told that keeps the site among its programs (W3C Web Application Manifest).

use crate::ids::Topic;
use crate::web::{PageResult, Visit, showing};
use actix_web::HttpResponse;
use serde_json::json;

/// Its name, its language and its icons; it opens as what it is, a page in a browser.
pub async fn show(visit: Visit) -> PageResult {
    let layout = visit.layout();
    let manifest = json!({
        "name": layout.site_name,
        "description": layout.site_description.unwrap_or_default(),
        "lang": layout.language,
        "dir": layout.direction,
        "id": "/",
        "start_url": "/",
        "display": "minimal-ui",
        "icons": [
            { "src": layout.icon_svg_url, "sizes": "any", "type": "image/svg+xml" },
            { "src": layout.icon_png_url, "sizes": "32x32", "type": "image/png" },
        ],
    });
    let answer = HttpResponse::Ok()
        .content_type("application/manifest+json")
        .body(manifest.to_string());
    Ok(showing([Topic::Site], answer))
}
