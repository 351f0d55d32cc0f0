//! Questions about lists. Each loads its articles in one query, their authors and tags in one each.

use super::{Author, DeskListing, Listed, Listing, Summary, Whole};
use crate::articles::tags::{self, Tag};
use crate::articles::{Article, Kind, Status};
use crate::db::Connection;
use crate::db::schema::{accounts, article_tags, articles};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId};
use diesel::dsl::count_star;
use diesel::prelude::*;
use std::collections::HashMap;

type Boxed = articles::BoxedQuery<'static, <Connection as diesel::Connection>::Backend>;

/// How many articles a list has.
pub fn total(conn: &mut Connection, listing: Listing) -> Result<u64> {
    let total: i64 = published(listing).select(count_star()).first(conn)?;
    Ok(total.max(0) as u64)
}

/// Articles of a list, from the `offset`-th on.
pub fn listed(
    conn: &mut Connection,
    listing: Listing,
    offset: i64,
    limit: i64,
) -> Result<Vec<Listed>> {
    let summaries = published(listing)
        .order((articles::published_at.desc(), articles::id.desc()))
        .offset(offset)
        .limit(limit)
        .select(Summary::as_select())
        .load(conn)?;
    completed(conn, summaries)
}

/// The latest articles whole, with their authors' names and their tags, for the feed.
pub fn latest(conn: &mut Connection, limit: i64) -> Result<Vec<Whole>> {
    let latest: Vec<Article> = published(Listing::Home)
        .order((articles::published_at.desc(), articles::id.desc()))
        .limit(limit)
        .select(Article::as_select())
        .load(conn)?;
    let authors = authors(
        conn,
        latest.iter().map(|article| article.author_id).collect(),
    )?;
    let ids: Vec<_> = latest.iter().map(|article| article.id).collect();
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

/// What to read after an article: those that share most of its tags, then the latest.
pub fn related(
    conn: &mut Connection,
    to: ArticleId,
    tags: &[Tag],
    limit: usize,
) -> Result<Vec<Listed>> {
    let most = i64::try_from(limit).unwrap_or(0);
    let mut ids = sharing(conn, to, tags, most)?;
    if ids.len() < limit {
        let mut seen = ids.clone();
        seen.push(to);
        let latest: Vec<ArticleId> = published(Listing::Home)
            .filter(articles::id.ne_all(seen))
            .order((articles::published_at.desc(), articles::id.desc()))
            .limit(most)
            .select(articles::id)
            .load(conn)?;
        ids.extend(latest);
        ids.truncate(limit);
    }
    let mut summaries: Vec<Summary> = articles::table
        .filter(articles::id.eq_any(ids.clone()))
        .select(Summary::as_select())
        .load(conn)?;
    summaries.sort_by_key(|summary| ids.iter().position(|id| *id == summary.id));
    completed(conn, summaries)
}

fn sharing(
    conn: &mut Connection,
    to: ArticleId,
    tags: &[Tag],
    limit: i64,
) -> Result<Vec<ArticleId>> {
    let tags: Vec<_> = tags.iter().map(|tag| tag.id).collect();
    Ok(article_tags::table
        .inner_join(articles::table)
        .filter(article_tags::tag_id.eq_any(tags))
        .filter(articles::id.ne(to))
        .filter(articles::kind.eq(Kind::Article))
        .filter(articles::status.eq(Status::Published))
        .group_by((articles::id, articles::published_at))
        .order((
            count_star().desc(),
            articles::published_at.desc(),
            articles::id.desc(),
        ))
        .limit(limit)
        .select(articles::id)
        .load(conn)?)
}

/// How many articles a writer's list has in each state.
pub fn desk_totals(conn: &mut Connection, listing: DeskListing) -> Result<HashMap<Status, u64>> {
    let author = listing.author;
    let mut totals = HashMap::new();
    for status in Status::ALL.iter().copied() {
        let some = DeskListing {
            author,
            status: Some(status),
        };
        let total: i64 = at_desk(some).select(count_star()).first(conn)?;
        totals.insert(status, total.max(0) as u64);
    }
    Ok(totals)
}

/// Articles and pages of a writer's list, from the `offset`-th on.
pub fn desk_listed(
    conn: &mut Connection,
    listing: DeskListing,
    offset: i64,
    limit: i64,
) -> Result<Vec<Listed>> {
    let summaries = at_desk(listing)
        .order((articles::edited_at.desc(), articles::id.desc()))
        .offset(offset)
        .limit(limit)
        .select(Summary::as_select())
        .load(conn)?;
    completed(conn, summaries)
}

fn published(listing: Listing) -> Boxed {
    let all = articles::table
        .filter(articles::kind.eq(Kind::Article))
        .filter(articles::status.eq(Status::Published))
        .into_boxed();
    match listing {
        Listing::Home => all,
        Listing::By(author) => all.filter(articles::author_id.eq(author)),
        Listing::Tagged(tag) => {
            let tagged = article_tags::table
                .filter(article_tags::tag_id.eq(tag))
                .select(article_tags::article_id);
            all.filter(articles::id.eq_any(tagged))
        }
    }
}

fn at_desk(listing: DeskListing) -> Boxed {
    let mut some = articles::table.into_boxed();
    if let Some(author) = listing.author {
        some = some.filter(articles::author_id.eq(author));
    }
    if let Some(status) = listing.status {
        some = some.filter(articles::status.eq(status));
    }
    some
}

fn completed(conn: &mut Connection, summaries: Vec<Summary>) -> Result<Vec<Listed>> {
    let authors = authors(conn, summaries.iter().map(|one| one.author_id).collect())?;
    let ids: Vec<_> = summaries.iter().map(|one| one.id).collect();
    let mut tags = tags::queries::of_all(conn, &ids)?;
    Ok(summaries
        .into_iter()
        .map(|article| Listed {
            author: authors.get(&article.author_id).cloned(),
            tags: tags.remove(&article.id).unwrap_or_default(),
            article,
        })
        .collect())
}

fn authors(conn: &mut Connection, ids: Vec<AccountId>) -> Result<HashMap<AccountId, Author>> {
    let authors: Vec<Author> = accounts::table
        .filter(accounts::id.eq_any(ids))
        .select(Author::as_select())
        .load(conn)?;
    Ok(authors
        .into_iter()
        .map(|author| (author.id, author))
        .collect())
}
