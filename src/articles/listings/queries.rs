//! Questions about lists. Each finds the numbers of its articles in an index and loads them, their
//! authors and their tags in one query each.

use super::{Author, DeskListing, Listed, Listing, Offer, Summary, Whole};
use crate::articles::tags::{self, Tag};
use crate::articles::{Article, Kind, Status};
use crate::clock::Moment;
use crate::count::Count;
use crate::db::schema::{accounts, article_tags, articles};
use crate::db::{Backend, Connection, Counted, Order, Way, along, among};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, TagId};
use crate::place::{Place, Stretch};
use diesel::prelude::*;
use std::cmp::Reverse;
use std::collections::HashMap;

/// So many of a tag's latest articles can be recommended for it …
const LATEST_OF_A_TAG: i64 = 100;
/// … for so many of an article's tags; imported ones may have more.
const TAGS_COMPARED: usize = 10;

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
        Listing::Home => published(conn, None, way, limit),
        Listing::By(author) => published(conn, Some(author), way, limit),
        Listing::Tagged(tag) => tagged(conn, tag, way, limit),
    }
}

/// Whether a list has an article.
pub fn has_any(conn: &mut Connection, listing: Listing) -> Result<bool> {
    Ok(!listed(conn, listing, Place::First, 1)?.entries.is_empty())
}

fn published_at(conn: &mut Connection, id: i64) -> Result<Option<Moment>> {
    let moment: Option<Option<Moment>> = articles::table
        .find(id)
        .select(articles::published_at)
        .first(conn)
        .optional()?;
    Ok(moment.flatten())
}

fn published(
    conn: &mut Connection,
    author: Option<AccountId>,
    way: Way,
    limit: i64,
) -> Result<Vec<ArticleId>> {
    let mut some = articles::table
        .filter(articles::kind.eq(Kind::Article))
        .filter(articles::status.eq(Status::Published))
        .into_boxed();
    if let Some(author) = author {
        some = some.filter(articles::author_id.eq(author));
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

/// The latest articles of a list whole, with their authors' names and their tags, for feeds.
pub fn latest(conn: &mut Connection, listing: Listing, limit: usize) -> Result<Vec<Whole>> {
    let ids = found(conn, listing, Way::DOWN, limit as i64)?;
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

/// What to read after an article: those of the latest that share most of its tags, then the latest.
pub fn related(
    conn: &mut Connection,
    to: ArticleId,
    tags: &[Tag],
    limit: usize,
) -> Result<Vec<Offer>> {
    let mut ids = sharing(conn, to, tags)?;
    if ids.len() < limit {
        let more = published(conn, None, Way::DOWN, 2 * limit as i64 + 1)?;
        let more = more.into_iter().filter(|id| *id != to);
        ids.extend(more.filter(|id| !ids.contains(id)).collect::<Vec<_>>());
    }
    ids.truncate(limit);
    let mut offers: Vec<Offer> = articles::table
        .filter(among(articles::id, &ids))
        .select(Offer::as_select())
        .load(conn)?;
    offers.sort_by_key(|offer| ids.iter().position(|id| *id == offer.id));
    Ok(offers)
}

fn sharing(conn: &mut Connection, to: ArticleId, tags: &[Tag]) -> Result<Vec<ArticleId>> {
    // How many tags an article shares, as far as it is among their latest, and how many of those are
    // rare. Of two that share as many, the one comes first whose age was not held against it.
    let mut shared: HashMap<(Option<Moment>, ArticleId), (usize, usize)> = HashMap::new();
    for tag in tags.iter().take(TAGS_COMPARED) {
        let latest: Vec<(Option<Moment>, ArticleId)> = article_tags::table
            .filter(article_tags::tag_id.eq(tag.id))
            .filter(article_tags::listed_at.is_not_null())
            .order((
                article_tags::listed_at.desc(),
                article_tags::article_id.desc(),
            ))
            .limit(LATEST_OF_A_TAG)
            .select((article_tags::listed_at, article_tags::article_id))
            .load(conn)?;
        let is_rare = latest.len() < LATEST_OF_A_TAG as usize;
        for one in latest.into_iter().filter(|(_, id)| *id != to) {
            let (tags, rare) = shared.entry(one).or_default();
            *tags += 1;
            *rare += usize::from(is_rare);
        }
    }
    let mut shared: Vec<_> = shared.into_iter().collect();
    shared.sort_unstable_by_key(|(one, tags)| Reverse((*tags, *one)));
    Ok(shared.into_iter().map(|((_, id), _)| id).collect())
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

/// The articles with these numbers, in this order.
fn completed(conn: &mut Connection, page: Stretch<ArticleId>) -> Result<Stretch<Listed>> {
    let ids = &page.entries;
    let summaries: Vec<Summary> = articles::table
        .filter(among(articles::id, ids))
        .select(Summary::as_select())
        .load(conn)?;
    let authors = authors(conn, summaries.iter().map(|one| one.author_id).collect())?;
    let mut tags = tags::queries::of_all(conn, ids)?;
    let mut listed: HashMap<ArticleId, Listed> = HashMap::new();
    for article in summaries {
        let one = Listed {
            author: authors.get(&article.author_id).cloned(),
            tags: tags.remove(&article.id).unwrap_or_default(),
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
