//! The page of a series: its parts in their order.

use super::queries::{find_by_slug, parts};
use crate::articles::onward_view::OfferCard;
use crate::articles::view::some;
use crate::db::Connection;
use crate::error::Error;
use crate::ids::Topic;
use crate::links;
use crate::slug::is_slug;
use crate::web::{Head, Layout, Link, PageResult, Visit, page, showing};
use actix_web::web;
use askama::Template;

#[derive(Template)]
#[template(path = "articles/series.html")]
struct SeriesPage {
    layout: Layout,
    name: String,
    description: Option<String>,
    count: String,
    parts: Vec<OfferCard>,
}

/// A series; one of drafts alone is not there yet.
pub async fn show(visit: Visit, slug: web::Path<String>) -> PageResult {
    let slug = slug.into_inner();
    if !is_slug(&slug) {
        return Err(Error::NotFound);
    }
    let path = links::series(&slug);
    let ask = move |conn: &mut Connection| {
        let series = find_by_slug(conn, &slug)?.ok_or(Error::NotFound)?;
        let parts = parts(conn, series.id, None)?;
        match parts.is_empty() {
            true => Err(Error::NotFound),
            false => Ok((series, parts)),
        }
    };
    let (series, parts) = visit.app.db.read(ask).await?;
    let description = some(series.description);
    let head = Head {
        data: visit.trail([Link::new(&series.name, &path)]),
        ..visit.head(&series.name, description.clone(), "kit-articles-in-series")
    };
    let shown = page(&SeriesPage {
        layout: visit.public_layout(&path, head),
        name: series.name,
        description,
        count: t!("finding-series-parts", count = parts.len()),
        parts: parts.into_iter().map(OfferCard::of).collect(),
    })?;
    Ok(showing([Topic::Listings, Topic::Site], shown))
}
