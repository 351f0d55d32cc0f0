//! Comments for programs: those under an article, and those of one person.

use super::published::Published;
use super::published::queries::{by, latest_under};
use crate::accounts::queries as accounts;
use crate::articles::addresses::{Found, find};
use crate::clock::Moment;
use crate::config::BaseUrl;
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::feeds::entry::tag_uri;
use crate::ids::Topic;
use crate::language::Tongue;
use crate::links::{self, FeedFormat};
use crate::markdown::absolute;
use crate::place::Place;
use crate::slug::is_slug;
use crate::web::feed::{Feed, FeedEntry};
use crate::web::page::permanent;
use crate::web::{PageResult, Visit, dated, showing, until};
use actix_web::web;

/// How many comments a feed has.
const ENTRIES: usize = 50;

/// The latest comments under an article.
pub async fn of_article(visit: Visit, path: web::Path<(String, FeedFormat)>) -> PageResult {
    let (slug, format) = known(path)?;
    let ask = move |conn: &mut Connection| match find(conn, &slug)? {
        Found::Moved(slug) => Ok(Err(slug)),
        Found::Here(article) => {
            let latest = latest_under(conn, article.id, ENTRIES as i64)?;
            Ok(Ok((article, latest)))
        }
    };
    let (article, latest) = match visit.app.db.read(ask).await? {
        Ok(found) => found,
        Err(moved) => return Ok(permanent(&links::comment_feed(&moved).in_format(format))),
    };
    let feed = Feed {
        title: &t!("comments-on-article", title = article.title),
        description: "",
        page: &links::article(&article.slug),
        address: links::comment_feed(&article.slug),
        since: article.published_at,
        entries: entries(&visit, &latest),
    };
    let answer = feed.answer(&visit, format)?;
    let topics = [Topic::Article(article.id), Topic::Site];
    Ok(dated(showing(topics, answer)))
}

/// The latest comments of somebody who has a page.
pub async fn of_person(visit: Visit, path: web::Path<(String, FeedFormat)>) -> PageResult {
    let (slug, format) = known(path)?;
    let ask = move |conn: &mut Connection| {
        let person = accounts::find_by_slug(conn, &slug)?;
        let person = person.filter(|one| one.claimed).ok_or(Error::NotFound)?;
        let latest = by(conn, person.id, Place::First, ENTRIES)?.entries;
        match latest.is_empty() {
            true => Err(Error::NotFound),
            false => Ok((person, latest)),
        }
    };
    let (person, latest) = visit.app.db.read(ask).await?;
    let feed = Feed {
        title: &t!("comments-by-person", name = person.name),
        description: "",
        page: &links::commenter(&person.slug),
        address: links::feed_of_person(&person.slug),
        since: None,
        entries: entries(&visit, &latest),
    };
    let answer = dated(showing([Topic::Site], feed.answer(&visit, format)?));
    // A change to a comment touches its article alone, so this is made for each who asks, as good as if its time
    // were over; it is kept for no more than to know since when it says the same.
    Ok(until(Some(Moment(0)), answer))
}

fn entries(visit: &Visit, latest: &[Published]) -> Vec<FeedEntry> {
    let entry = |one| entry(one, visit.base_url());
    latest.iter().map(entry).collect()
}

fn entry(one: &Published, base: &BaseUrl) -> FeedEntry {
    let Published {
        comment,
        writer,
        title,
        ..
    } = one;
    let page = links::comment(comment.id);
    FeedEntry {
        id: tag_uri(base, comment.created_at, "comment", comment.id.0),
        url: format!("{}{page}", base.as_str()),
        title: t!("comments-feed-entry", name = writer.name, title = title),
        authors: vec![writer.name.clone()],
        published: comment.created_at,
        updated: comment.edited_at.unwrap_or(comment.created_at),
        summary: None,
        language: Tongue::default(),
        tags: Vec::new(),
        content: absolute(&comment.body_html, base.as_str(), &page),
    }
}

fn known(path: web::Path<(String, FeedFormat)>) -> Result<(String, FeedFormat)> {
    Some(path.into_inner())
        .filter(|(slug, _)| is_slug(slug))
        .ok_or(Error::NotFound)
}
