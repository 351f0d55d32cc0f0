//! Comments for programs (Atom, RFC 4287): those under an article, and those of one person.

use super::published::Published;
use super::published::queries::{by, latest_under};
use crate::accounts::queries as accounts;
use crate::articles::{Status, queries as articles};
use crate::config::BaseUrl;
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::feeds::entry::tag_uri;
use crate::ids::Topic;
use crate::links;
use crate::place::Place;
use crate::slug::is_slug;
use crate::web::feed::{Feed, FeedEntry, xml_text};
use crate::web::{PageResult, Visit, showing};
use actix_web::web;

/// How many comments a feed has.
const ENTRIES: usize = 50;

/// The latest comments under an article.
pub async fn of_article(visit: Visit, slug: web::Path<String>) -> PageResult {
    let slug = known(slug)?;
    let ask = move |conn: &mut Connection| {
        let article = articles::find_by_slug(conn, &slug)?.ok_or(Error::NotFound)?;
        if article.status != Status::Published {
            return Err(Error::NotFound);
        }
        let latest = latest_under(conn, article.id, ENTRIES as i64)?;
        Ok((article, latest))
    };
    let (article, latest) = visit.app.db.read(ask).await?;
    let title = format!("Comments on “{}”", article.title);
    let feed = feed(
        &visit,
        &title,
        &links::article(&article.slug),
        &links::comment_feed(&article.slug),
        &latest,
    )?;
    Ok(showing([Topic::Article(article.id), Topic::Site], feed))
}

/// The latest comments of somebody who has a page.
pub async fn of_person(visit: Visit, slug: web::Path<String>) -> PageResult {
    let slug = known(slug)?;
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
    let title = format!("Comments by {}", person.name);
    feed(
        &visit,
        &title,
        &links::commenter(&person.slug),
        &links::feed_of_person(&person.slug),
        &latest,
    )
}

fn feed(visit: &Visit, title: &str, page: &str, address: &str, latest: &[Published]) -> PageResult {
    let feed = Feed {
        title,
        description: "",
        page,
        address,
        entries: latest
            .iter()
            .map(|one| entry(one, visit.base_url()))
            .collect(),
    };
    feed.answer(visit)
}

fn entry(one: &Published, base: &BaseUrl) -> FeedEntry {
    let Published {
        comment,
        writer,
        title,
        ..
    } = one;
    let said = format!("{} on “{title}”", writer.name);
    FeedEntry {
        id: tag_uri(base, comment.created_at, "comment", comment.id.0),
        url: format!("{}{}", base.as_str(), links::comment(comment.id)),
        title: xml_text(&said),
        authors: vec![xml_text(&writer.name)],
        published: comment.created_at.rfc3339(),
        updated: comment.edited_at.unwrap_or(comment.created_at).rfc3339(),
        summary: None,
        tags: Vec::new(),
        content: xml_text(&comment.body_html),
    }
}

fn known(slug: web::Path<String>) -> Result<String> {
    Some(slug.into_inner())
        .filter(|slug| is_slug(slug))
        .ok_or(Error::NotFound)
}
