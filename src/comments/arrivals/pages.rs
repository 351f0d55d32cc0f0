//! What a page is told that asks what has come.

use super::queries;
use crate::articles::addresses::{Found, find};
use crate::db::Connection;
use crate::error::Error;
use crate::ids::Topic;
use crate::links;
use crate::place::Place;
use crate::slug::is_slug;
use crate::web::{PageResult, Visit, showing_part};
use actix_web::{HttpResponse, web};
use serde_json::json;

/// How many comments have come since one, and where the first of them is: `{"count":2,"text":"2 new comments: Show","url":"/comments/17"}`.
pub async fn since(visit: Visit, slug: web::Path<String>, place: Place) -> PageResult {
    let slug = slug.into_inner();
    if !is_slug(&slug) || place.is_backwards() {
        return Err(Error::NotFound);
    }
    let ask = move |conn: &mut Connection| {
        let Found::Here(article) = find(conn, &slug)? else {
            return Err(Error::NotFound);
        };
        Ok((article.id, queries::since(conn, article.id, place)?))
    };
    let (article, arrivals) = visit.app.db.read(ask).await?;
    let told = json!({
        "count": arrivals.count,
        "text": t!("comments-arrived", count = arrivals.count),
        "url": arrivals.first.map(links::comment),
    });
    let answer = HttpResponse::Ok()
        .content_type("application/json")
        .body(told.to_string());
    Ok(showing_part([Topic::Article(article), Topic::Site], answer))
}
