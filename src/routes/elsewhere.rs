//! What is answered where no address of ours is.

use crate::app::App;
use crate::error::Error;
use crate::links;
use crate::transfer;
use crate::web::page::permanent;
use crate::web::{PageResult, redirect};
use actix_web::http::Method;
use actix_web::{HttpRequest, web};

/// Addresses that are none of ours: one of the site the articles came from leads to the article, one
/// with a slash too many at its end to the page.
pub(super) async fn nothing_here(app: web::Data<App>, request: HttpRequest) -> PageResult {
    if !app.is_set_up().await? {
        return redirect(links::SETUP);
    }
    let path = request.path();
    let trimmed = path.trim_end_matches('/');
    let reads = request.method() == Method::GET || request.method() == Method::HEAD;
    // Only plain paths: browsers take `//` and `/\` for the beginning of another site's address.
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'/';
    let ours = trimmed.len() > 1 && !path.contains("//") && path.bytes().all(plain);
    let known = trimmed.to_owned();
    let slug = app
        .db
        .read(move |conn| transfer::queries::slug_at_old_path(conn, &known))
        .await?;
    match slug {
        Some(slug) if reads => Ok(permanent(&links::article(&slug))),
        _ if reads && ours && trimmed.len() < path.len() => Ok(permanent(trimmed)),
        _ => Err(Error::NotFound),
    }
}
