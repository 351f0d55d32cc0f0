//! The feeds of articles.

use crate::accounts::queries as accounts;
use crate::articles::listings::queries::latest;
use crate::articles::listings::{Listing, Whole};
use crate::articles::sections::queries as sections;
use crate::articles::tags::queries as tags;
use crate::clock::Moment;
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::ids::Topic;
use crate::links::{self, FeedFormat};
use crate::slug::is_slug;
use crate::web::feed::{Feed, FeedEntry};
use crate::web::page::permanent;
use crate::web::{PageResult, Visit, dated, showing};
use actix_web::{HttpResponse, web};

/// How many articles a feed has.
const ENTRIES: usize = 20;

/// Where many readers look, and where some programs had it before.
pub async fn usual() -> HttpResponse {
    permanent(&links::feed().in_format(FeedFormat::Atom))
}

/// The latest articles.
pub async fn of_site(visit: Visit, format: web::Path<FeedFormat>) -> PageResult {
    let ask = |conn: &mut Connection| {
        let found = latest(conn, Listing::Home, ENTRIES)?;
        let since = match found.is_empty() {
            true => set_up_at(conn)?,
            false => None,
        };
        Ok((found, since))
    };
    let (found, since) = visit.app.db.read(ask).await?;
    let feed = Feed {
        title: &visit.frame.settings.title,
        description: &visit.frame.settings.description,
        page: links::HOME,
        address: links::feed(),
        since,
        entries: entries(&visit, &found),
    };
    answer(&visit, feed, *format)
}

/// The latest articles with a tag; of drafts nothing is said.
pub async fn of_tag(visit: Visit, path: web::Path<(String, FeedFormat)>) -> PageResult {
    let (slug, format) = known(path)?;
    let ask = move |conn: &mut Connection| {
        let tag = tags::find_by_slug(conn, &slug)?.ok_or(Error::NotFound)?;
        let found = some(latest(conn, Listing::Tagged(tag.id), ENTRIES)?)?;
        Ok((tag, found))
    };
    let (tag, found) = visit.app.db.read(ask).await?;
    let feed = Feed {
        title: &titled(&visit, &tag.name),
        description: &tag.description,
        page: &links::tag(&tag.slug),
        address: links::feed_of_tag(&tag.slug),
        since: None,
        entries: entries(&visit, &found),
    };
    answer(&visit, feed, format)
}

/// The latest articles in a section.
pub async fn of_section(visit: Visit, path: web::Path<(String, FeedFormat)>) -> PageResult {
    let (slug, format) = known(path)?;
    let asked = slug.clone();
    let ask = move |conn: &mut Connection| {
        let section = match sections::find_by_slug(conn, &slug)? {
            Some(section) => section,
            None => sections::find_moved(conn, &slug)?.ok_or(Error::NotFound)?,
        };
        let found = some(latest(conn, Listing::In(section.id), ENTRIES)?)?;
        Ok((section, found))
    };
    let (section, found) = visit.app.db.read(ask).await?;
    let address = links::feed_of_section(&section.slug);
    if section.slug != asked {
        return Ok(permanent(&address.in_format(format)));
    }
    let feed = Feed {
        title: &titled(&visit, &section.name),
        description: &section.description,
        page: &links::section(&section.slug),
        address,
        since: None,
        entries: entries(&visit, &found),
    };
    answer(&visit, feed, format)
}

/// The latest articles of an author.
pub async fn of_author(visit: Visit, path: web::Path<(String, FeedFormat)>) -> PageResult {
    let (slug, format) = known(path)?;
    let ask = move |conn: &mut Connection| {
        let author = accounts::find_by_slug(conn, &slug)?.ok_or(Error::NotFound)?;
        let found = some(latest(conn, Listing::By(author.id), ENTRIES)?)?;
        Ok((author, found))
    };
    let (author, found) = visit.app.db.read(ask).await?;
    let feed = Feed {
        title: &titled(&visit, &author.name),
        description: &author.bio,
        page: &links::author(&author.slug),
        address: links::feed_of_author(&author.slug),
        since: None,
        entries: entries(&visit, &found),
    };
    answer(&visit, feed, format)
}

/// When the site began, as its first admin did.
fn set_up_at(conn: &mut Connection) -> Result<Option<Moment>> {
    let Some(first) = accounts::admins_by_number(conn)?.first().copied() else {
        return Ok(None);
    };
    Ok(Some(accounts::by_id(conn, first)?.created_at))
}

fn answer(visit: &Visit, feed: Feed<'_>, format: FeedFormat) -> PageResult {
    let answer = feed.answer(visit, format)?;
    Ok(dated(showing([Topic::Listings, Topic::Site], answer)))
}

fn entries(visit: &Visit, found: &[Whole]) -> Vec<FeedEntry> {
    let entry = |whole| FeedEntry::of(whole, visit.base_url());
    found.iter().map(entry).collect()
}

fn titled(visit: &Visit, name: &str) -> String {
    format!("{name} - {}", visit.frame.settings.title)
}

/// A list without any article has no feed, as it has no page.
fn some(found: Vec<Whole>) -> Result<Vec<Whole>> {
    match found.is_empty() {
        true => Err(Error::NotFound),
        false => Ok(found),
    }
}

/// The slug and the format of a path; no question is asked about what cannot be a slug.
fn known(path: web::Path<(String, FeedFormat)>) -> Result<(String, FeedFormat)> {
    Some(path.into_inner())
        .filter(|(slug, _)| is_slug(slug))
        .ok_or(Error::NotFound)
}
