//! The Atom feed.

use super::entry::{FeedEntry, xml_text};
use crate::articles::listings::queries::latest;
use crate::articles::view::some;
use crate::db::Connection;
use crate::error::Error;
use crate::ids::Topic;
use crate::links;
use crate::web::{PageResult, Visit, showing};
use actix_web::HttpResponse;
use askama::Template;

/// How many articles the feed has.
const ENTRIES: i64 = 20;

#[derive(Template)]
#[template(path = "feed.xml")]
struct FeedPage {
    site_name: String,
    site_description: Option<String>,
    language: String,
    home_url: String,
    feed_url: String,
    updated: String,
    entries: Vec<FeedEntry>,
}

/// The latest articles, whole.
pub async fn show(visit: Visit) -> PageResult {
    let ask = |conn: &mut Connection| latest(conn, ENTRIES);
    let latest = visit.app.db.read(ask).await?;
    let base = visit.base_url();
    let entries: Vec<FeedEntry> = latest
        .iter()
        .map(|whole| FeedEntry::of(whole, base))
        .collect();
    // Times written alike sort as they passed.
    let changed = entries.iter().map(|entry| &entry.updated).max();
    let feed = FeedPage {
        site_name: xml_text(&visit.frame.settings.title),
        site_description: some(xml_text(&visit.frame.settings.description)),
        language: visit.layout().language,
        home_url: format!("{}{}", base.as_str(), links::HOME),
        feed_url: format!("{}{}", base.as_str(), links::FEED),
        updated: changed.cloned().unwrap_or(visit.now().rfc3339()),
        entries,
    };
    let xml = feed
        .render()
        .map_err(|cause| Error::Internal(cause.into()))?;
    let feed = HttpResponse::Ok()
        .content_type("application/atom+xml; charset=utf-8")
        .body(xml);
    Ok(showing([Topic::Listings, Topic::Site], feed))
}
