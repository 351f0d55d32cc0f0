//! What an open queue is told that asks what has come.

use super::queue::{PER_PAGE, Spot, queries};
use crate::clock::Moment;
use crate::db::Connection;
use crate::error::Error;
use crate::web::{PageResult, Visit};
use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::json;

/// Since when; the rest of the address says of which queue.
#[derive(Deserialize)]
pub struct Since {
    since: Option<String>,
}

/// Which comments have come, and the page that shows them: `{"ids":[17,18],"url":"/moderation#case-17"}`.
pub async fn since(visit: Visit, asked: web::Query<Since>) -> PageResult {
    let spot = Spot::parse(visit.request().query_string()).ok_or(Error::NotFound)?;
    let since = asked.since.as_deref().and_then(|text| text.parse().ok());
    // No comment is older than the clock.
    let since = since.filter(|since| *since >= 0);
    let (filter, since) = (spot.filter.clone(), Moment(since.ok_or(Error::NotFound)?));
    let per_page = match spot.one {
        Some(true) => 1,
        _ => PER_PAGE,
    };
    let ask = move |conn: &mut Connection| queries::arrivals(conn, &filter, since, per_page);
    let come = visit.app.db.read(ask).await?;
    let url = come.ids.first().map(|id| spot.at(come.place).card(*id));
    let told = json!({ "ids": come.ids, "url": url });
    Ok(HttpResponse::Ok()
        .content_type("application/json")
        .body(told.to_string()))
}
