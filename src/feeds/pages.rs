//! The Atom feed.

use crate::articles::listings::queries::latest;
use crate::db::Connection;
use crate::ids::Topic;
use crate::links;
use crate::web::feed::{Feed, FeedEntry};
use crate::web::{PageResult, Visit, showing};

/// How many articles the feed has.
const ENTRIES: i64 = 20;

/// The latest articles, whole.
pub async fn show(visit: Visit) -> PageResult {
    let ask = |conn: &mut Connection| latest(conn, ENTRIES);
    let latest = visit.app.db.read(ask).await?;
    let entries = latest.iter();
    let feed = Feed {
        title: &visit.frame.settings.title,
        description: &visit.frame.settings.description,
        page: links::HOME,
        address: links::FEED,
        entries: entries
            .map(|whole| FeedEntry::of(whole, visit.base_url()))
            .collect(),
    };
    Ok(showing(
        [Topic::Listings, Topic::Site],
        feed.answer(&visit)?,
    ))
}
