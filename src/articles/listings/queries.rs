//! Questions about lists. Each finds the numbers of its articles in an index and loads them, their
//! authors and their tags in one query each.

use super::{Author, DeskListing, Listed, Listing, Summary, Whole};
use crate::articles::sections;
use crate::articles::tags;
use crate::articles::{Article, Kind, Status};
use crate::clock::Moment;
use crate::count::Count;
use crate::db::schema::{accounts, article_tags, articles};
use crate::db::{Backend, Connection, Counted, Order, Way, along, among};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, TagId};
use crate::media::queries as media;
use crate::picture::Grounds;
use crate::place::{Place, Stretch};
use diesel::prelude::*;
use std::collections::HashMap;

/// A page of a list.
///
/// # Errors
/// [`crate::error::Error::NotFound`] for a place at an article that never was published.
pub fn listed(
    conn: &mut Connection,
    listing: Listing,
    place: Place,
    limit: usize,
) -> Result<Stretch<Listed>> {
    let way = Way::from(place, Order::LatestFirst, |id| published_at(conn, id))?;
    let found = found(conn, listing, way, limit as i64 + 1)?;
    let page = Stretch::of(place, found, limit, |id| id.0);
    completed(conn, page)
}

fn found(conn: &mut Connection, listing: Listing, way: Way, limit: i64) -> Result<Vec<ArticleId>> {
    match listing {
        Listing::Home | Listing::In(_) | Listing::By(_) => published(conn, listing, way, limit),
        Listing::Tagged(tag) => tagged(conn, tag, way, limit),
    }
}

/// Whether a list has an article.
pub fn has_any(conn: &mut Connection, listing: Listing) -> Result<bool> {
    Ok(!listed(conn, listing, Place::First, 1)?.entries.is_empty())
}

/// When an article was first published, for places in lists by that.
pub fn published_at(conn: &mut Connection, id: i64) -> Result<Option<Moment>> {
    let moment: Option<Option<Moment>> = articles::table
        .find(id)
        .select(articles::published_at)
        .first(conn)
        .optional()?;
    Ok(moment.flatten())
}

fn published(
    conn: &mut Connection,
    listing: Listing,
    way: Way,
    limit: i64,
) -> Result<Vec<ArticleId>> {
    let mut some = articles::table
        .filter(articles::kind.eq(Kind::Article))
        .filter(articles::status.eq(Status::Published))
        .into_boxed();
    match listing {
        Listing::By(author) => some = some.filter(articles::author_id.eq(author)),
        Listing::In(section) => some = some.filter(articles::section_id.eq(section)),
        Listing::Home | Listing::Tagged(_) => {}
    }
    let some = along!(way, some, articles::published_at, articles::id);
    Ok(some.limit(limit).select(articles::id).load(conn)?)
}

fn tagged(conn: &mut Connection, tag: TagId, way: Way, limit: i64) -> Result<Vec<ArticleId>> {
    let all = article_tags::table
        .filter(article_tags::tag_id.eq(tag))
        .filter(article_tags::listed_at.is_not_null())
        .select(article_tags::article_id)
        .into_boxed();
    let (at, id) = (article_tags::listed_at, article_tags::article_id);
    Ok(along!(way, all, at, id).limit(limit).load(conn)?)
}

/// The numbers of the latest articles of a list.
pub fn newest_ids(conn: &mut Connection, listing: Listing, limit: usize) -> Result<Vec<ArticleId>> {
    found(conn, listing, Way::DOWN, limit as i64)
}

/// The latest articles of a list whole, with their authors' names and their tags, for feeds.
pub fn latest(conn: &mut Connection, listing: Listing, limit: usize) -> Result<Vec<Whole>> {
    let ids = newest_ids(conn, listing, limit)?;
    let mut latest: Vec<Article> = articles::table
        .filter(among(articles::id, &ids))
        .select(Article::as_select())
        .load(conn)?;
    latest.sort_by_key(|article| ids.iter().position(|id| *id == article.id));
    let authors = authors(
        conn,
        latest.iter().map(|article| article.author_id).collect(),
    )?;
    let mut tags = tags::queries::of_all(conn, &ids)?;
    Ok(latest
        .into_iter()
        .map(|article| Whole {
            author: authors.get(&article.author_id).cloned(),
            tags: tags.remove(&article.id).unwrap_or_default(),
            article,
        })
        .collect())
}

/// How many articles a writer's list has in each state.
pub fn desk_totals(conn: &mut Connection, listing: DeskListing) -> Result<HashMap<Status, Count>> {
    let mut totals = HashMap::new();
    for status in Status::ALL.iter().copied() {
        let status_too = DeskListing {
            status: Some(status),
            ..listing
        };
        let some = at_desk(status_too).select(articles::id);
        let total = Counted(some.limit(Count::ENOUGH)).get_result(conn)?;
        totals.insert(status, Count::of(total));
    }
    Ok(totals)
}

/// A page of a writer's list of articles and pages.
///
/// # Errors
/// [`crate::error::Error::NotFound`] for a place at an article that never was.
pub fn desk_listed(
    conn: &mut Connection,
    listing: DeskListing,
    place: Place,
    limit: usize,
) -> Result<Stretch<Listed>> {
    let edited_at = |id: i64| {
        let article = articles::table.find(id).select(articles::edited_at);
        Ok(article.first(conn).optional()?)
    };
    let way = Way::from(place, Order::LatestFirst, edited_at)?;
    let some = at_desk(listing).select(articles::id);
    let some = along!(way, some, articles::edited_at, articles::id);
    let found = some.limit(limit as i64 + 1).load(conn)?;
    let page = Stretch::of(place, found, limit, |id: &ArticleId| id.0);
    completed(conn, page)
}

fn at_desk(listing: DeskListing) -> articles::BoxedQuery<'static, Backend> {
    let mut some = articles::table.into_boxed();
    if let Some(author) = listing.author {
        some = some.filter(articles::author_id.eq(author));
    }
    if let Some(status) = listing.status {
        some = some.filter(articles::status.eq(status));
    }
    some
}

/// Some articles, in this order.
pub fn chosen(conn: &mut Connection, ids: Vec<ArticleId>) -> Result<Vec<Listed>> {
    let page = Stretch {
        entries: ids,
        place: Place::First,
        before: None,
        after: None,
    };
    Ok(completed(conn, page)?.entries)
}

/// The articles with these numbers, in this order.
fn completed(conn: &mut Connection, page: Stretch<ArticleId>) -> Result<Stretch<Listed>> {
    let ids = &page.entries;
    let summaries: Vec<Summary> = articles::table
        .filter(among(articles::id, ids))
        .select(Summary::as_select())
        .load(conn)?;
    let authors = authors(conn, summaries.iter().map(|one| one.author_id).collect())?;
    let mut tags = tags::queries::of_all(conn, ids)?;
    let ids: Vec<_> = summaries.iter().filter_map(|one| one.section_id).collect();
    let sections = sections::queries::among_these(conn, &ids)?;
    let keys = summaries.iter().filter_map(Summary::picture_key);
    let keys: Vec<_> = keys.collect();
    let grounds = match keys.is_empty() {
        true => Grounds::default(),
        false => media::grounds(conn, &keys)?,
    };
    let mut listed: HashMap<ArticleId, Listed> = HashMap::new();
    for article in summaries {
        let section = article.section_id.and_then(|id| sections.get(&id));
        let one = Listed {
            section: section.cloned(),
            author: authors.get(&article.author_id).cloned(),
            tags: tags.remove(&article.id).unwrap_or_default(),
            ground: article
                .picture_key()
                .and_then(|key| grounds.get(&key).cloned()),
            article,
        };
        listed.insert(one.article.id, one);
    }
    Ok(page.filter_map(|id| listed.remove(&id)))
}

fn authors(conn: &mut Connection, ids: Vec<AccountId>) -> Result<HashMap<AccountId, Author>> {
    let authors: Vec<Author> = accounts::table
        .filter(among(accounts::id, &ids))
        .select(Author::as_select())
        .load(conn)?;
    Ok(authors
        .into_iter()
        .map(|author| (author.id, author))
        .collect())
}
