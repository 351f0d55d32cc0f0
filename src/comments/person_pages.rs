//! What somebody has written in the comments.

use super::muting::queries::mutes;
use super::published::Published;
use super::published::queries::by;
use crate::accounts::queries as accounts;
use crate::articles::listings::Listing;
use crate::articles::listings::queries::has_any;
use crate::db::Connection;
use crate::error::Error;
use crate::links;
use crate::markdown::SafeHtml;
use crate::place::Place;
use crate::slug::is_slug;
use crate::web::{FeedLinks, Layout, Link, PageResult, Pager, Visit, When, answer, page};
use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;

const PER_PAGE: usize = 20;

struct Said {
    url: String,
    written: When,
    article: Link,
    body: SafeHtml,
}

#[derive(Template)]
#[template(path = "comments/person.html")]
struct PersonPage {
    layout: Layout,
    name: String,
    slug: String,
    /// Whether the viewer mutes them; nothing for themselves, and for visitors.
    muted: Option<bool>,
    badge: Option<&'static str>,
    since: String,
    articles_url: Option<String>,
    feed: FeedLinks,
    comments: Vec<Said>,
    pager: Option<Pager>,
}

/// The page of somebody who can sign in and has written something that everybody sees. Nobody else has
/// one: people whose words were imported did not ask for it.
pub async fn show(visit: Visit, slug: web::Path<String>, place: Place) -> PageResult {
    let slug = slug.into_inner();
    if !is_slug(&slug) {
        return Err(Error::NotFound);
    }
    let viewer = visit.viewer.account().map(|account| account.id);
    let ask = move |conn: &mut Connection| {
        let person = accounts::find_by_slug(conn, &slug)?;
        let person = person.filter(|one| one.claimed).ok_or(Error::NotFound)?;
        let found = by(conn, person.id, place, PER_PAGE)?;
        if found.entries.is_empty() && place == Place::First {
            return Err(Error::NotFound);
        }
        let writes = has_any(conn, Listing::By(person.id))?;
        let reader = viewer.filter(|viewer| *viewer != person.id);
        let muted = reader.map(|reader| mutes(conn, reader, person.id));
        Ok((person, found, writes, muted.transpose()?))
    };
    let (person, found, writes, muted) = visit.app.db.read(ask).await?;
    let path = links::commenter(&person.slug);
    let is_past_end = found.is_past_end();
    let now = visit.now();
    let said = |one: Published| Said {
        url: links::comment(one.comment.id),
        written: When::ago(one.comment.created_at, now),
        article: Link::new(one.title, links::article(&one.slug)),
        body: SafeHtml::from_stored(one.comment.body_html),
    };
    let shown = PersonPage {
        layout: visit.layout(),
        badge: match person.role {
            role if role.may_moderate() => Some(t!("more-badge-moderator")),
            role if role.may_write() => Some(t!("more-badge-author")),
            _ => None,
        },
        muted,
        since: person.created_at.day(),
        articles_url: writes.then(|| links::author(&person.slug)),
        feed: FeedLinks::new(
            t!("more-person-title", name = person.name),
            links::feed_of_person(&person.slug),
        ),
        pager: Pager::around(
            &path,
            &found,
            t!("more-newer-comments"),
            t!("more-older-comments"),
        ),
        comments: found.entries.into_iter().map(said).collect(),
        name: person.name,
        slug: person.slug,
    };
    match is_past_end {
        true => answer(StatusCode::NOT_FOUND, &shown),
        false => page(&shown),
    }
}
