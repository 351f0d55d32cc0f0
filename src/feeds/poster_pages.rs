//! The picture that stands for an article without one.

use crate::accounts::queries as accounts;
use crate::articles::portrait_view::{portrait, poster};
use crate::articles::{Status, queries as articles};
use crate::db::Connection;
use crate::error::Error;
use crate::slug::is_slug;
use crate::web::{PageResult, Visit};
use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, HeaderName, HeaderValue};
use actix_web::web::{self, Bytes};
use serde::Deserialize;

/// Which words whoever asks has seen on it.
#[derive(Deserialize)]
pub struct Version {
    v: Option<String>,
}

/// The picture for what is published at `/{slug}`, with its words as they are now. Other sites may show it; it
/// is kept for good by its version.
pub async fn show(
    visit: Visit,
    slug: web::Path<String>,
    version: web::Query<Version>,
) -> PageResult {
    let slug = slug.into_inner();
    if !is_slug(&slug) {
        return Err(Error::NotFound);
    }
    let ask = move |conn: &mut Connection| {
        let found = articles::find_by_slug(conn, &slug)?;
        let found = found.filter(|article| article.status == Status::Published);
        let article = found.ok_or(Error::NotFound)?;
        let author = accounts::by_id(conn, article.author_id)?;
        Ok((article, author.name))
    };
    let (article, author) = visit.app.db.read(ask).await?;
    if portrait(&article, visit.base_url().as_str()).is_some() {
        return Err(Error::NotFound);
    }
    let poster = poster(&article, &author, &visit.frame.settings);
    let is_latest = version.v.as_ref() == Some(&poster.version());
    let png = visit.app.posters.png(poster).await?;
    let png = png.ok_or(Error::NotFound)?;
    let mut answer = HttpResponse::Ok()
        .content_type("image/png")
        .body(Bytes::copy_from_slice(&png));
    let shared = HeaderName::from_static("cross-origin-resource-policy");
    let headers = answer.headers_mut();
    headers.insert(shared, HeaderValue::from_static("cross-origin"));
    if is_latest {
        let lasting = HeaderValue::from_static("public, max-age=31536000, immutable");
        headers.insert(CACHE_CONTROL, lasting);
    }
    Ok(answer)
}
