//! Questions about what to read after an article.

use super::nearness::{COMMON, weight};
use super::{Due, Subject};
use crate::articles::listings::Listing;
use crate::articles::listings::Offer;
use crate::articles::listings::queries::newest_ids;
use crate::articles::{Kind, Status, tags};
use crate::clock::Moment;
use crate::db::schema::{article_tags, articles, related_articles, related_due, series_parts};
use crate::db::{Connection, Transaction, among};
use crate::error::Result;
use crate::ids::{ArticleId, SeriesId, TagId};
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::cmp::Ordering;
use std::collections::HashMap;

/// So many of an article's tags are looked at; imported ones may have more.
const TAGS_COMPARED: usize = 10;
/// So many of a section's latest articles are looked at.
const OF_A_SECTION: usize = 30;
/// So many of those that offer an article are told when it is gone.
const OFFERING: i64 = 100;

/// What to read after an article, but for some: what was found for it, and where that is too little, the
/// latest. Only what readers see.
pub fn offered(
    conn: &mut Connection,
    to: ArticleId,
    but_for: &[ArticleId],
    limit: usize,
) -> Result<Vec<Offer>> {
    let is_offered = |offer: &Offer| offer.id != to && !but_for.contains(&offer.id);
    let found: Vec<Offer> = related_articles::table
        .inner_join(articles::table.on(articles::id.eq(related_articles::related_id)))
        .filter(related_articles::article_id.eq(to))
        .filter(articles::kind.eq(Kind::Article))
        .filter(articles::status.eq(Status::Published))
        .order(related_articles::position)
        .select(Offer::as_select())
        .load(conn)?;
    let mut offers: Vec<Offer> = found.into_iter().filter(is_offered).collect();
    if offers.len() < limit {
        let ids = newest_ids(conn, Listing::Home, 2 * limit + 1 + but_for.len())?;
        let mut latest: Vec<Offer> = articles::table
            .filter(among(articles::id, &ids))
            .select(Offer::as_select())
            .load(conn)?;
        latest.retain(|one| is_offered(one) && !offers.iter().any(|other| other.id == one.id));
        latest.sort_by_key(|one| ids.iter().position(|id| *id == one.id));
        offers.extend(latest);
    }
    offers.truncate(limit);
    Ok(offers)
}

/// Those that are to be looked at again.
pub fn due(conn: &mut Connection, limit: i64) -> Result<Vec<Due>> {
    Ok(related_due::table
        .filter(related_due::article_id.gt(ArticleId(0)))
        .order(related_due::article_id)
        .limit(limit)
        .select(Due::as_select())
        .load(conn)?)
}

/// An article that readers see.
pub fn find_subject(conn: &mut Connection, article: ArticleId) -> Result<Option<Subject>> {
    Ok(articles::table
        .filter(articles::id.eq(article))
        .filter(articles::kind.eq(Kind::Article))
        .filter(articles::status.eq(Status::Published))
        .select(Subject::as_select())
        .first(conn)
        .optional()?)
}

/// What is compared of some articles.
pub fn subjects(conn: &mut Connection, ids: &[ArticleId]) -> Result<HashMap<ArticleId, Subject>> {
    let found: Vec<Subject> = articles::table
        .filter(among(articles::id, ids))
        .select(Subject::as_select())
        .load(conn)?;
    Ok(found.into_iter().map(|one| (one.id, one)).collect())
}

/// The series of those articles that are in one.
pub fn series_of(conn: &mut Connection, ids: &[ArticleId]) -> Result<HashMap<ArticleId, SeriesId>> {
    let found: Vec<(ArticleId, SeriesId)> = series_parts::table
        .filter(among(series_parts::article_id, ids))
        .select((series_parts::article_id, series_parts::series_id))
        .load(conn)?;
    Ok(found.into_iter().collect())
}

/// The latest articles that share a tag or the section with one, and what the tags weigh that both have;
/// the heaviest first.
pub fn sharing(conn: &mut Connection, with: &Subject) -> Result<Vec<(ArticleId, f64)>> {
    let mut shared: HashMap<ArticleId, f64> = HashMap::new();
    for tag in tags::queries::of(conn, with.id)?.iter().take(TAGS_COMPARED) {
        let latest = latest_of_tag(conn, tag.id)?;
        let weight = weight(latest.len());
        for (_, id) in latest {
            *shared.entry(id).or_default() += weight;
        }
    }
    if let Some(section) = with.section_id {
        for id in newest_ids(conn, Listing::In(section), OF_A_SECTION)? {
            shared.entry(id).or_default();
        }
    }
    shared.remove(&with.id);
    let mut shared: Vec<_> = shared.into_iter().collect();
    shared.sort_by(|(id, weight), (other, other_weight)| {
        let heavier = other_weight.total_cmp(weight);
        // Numbers rise with time, but for imports.
        if heavier == Ordering::Equal {
            other.cmp(id)
        } else {
            heavier
        }
    });
    Ok(shared)
}

fn latest_of_tag(conn: &mut Connection, tag: TagId) -> Result<Vec<(Option<Moment>, ArticleId)>> {
    Ok(article_tags::table
        .filter(article_tags::tag_id.eq(tag))
        .filter(article_tags::listed_at.is_not_null())
        .order((
            article_tags::listed_at.desc(),
            article_tags::article_id.desc(),
        ))
        .limit(COMMON as i64)
        .select((article_tags::listed_at, article_tags::article_id))
        .load(conn)?)
}

/// The articles after which one is offered.
pub fn offering(conn: &mut Connection, related: ArticleId) -> Result<Vec<ArticleId>> {
    Ok(related_articles::table
        .filter(related_articles::related_id.eq(related))
        .order(related_articles::article_id.desc())
        .limit(OFFERING)
        .select(related_articles::article_id)
        .load(conn)?)
}

/// What was found for an article so far.
pub fn kept(conn: &mut Connection, article: ArticleId) -> Result<Vec<ArticleId>> {
    Ok(related_articles::table
        .filter(related_articles::article_id.eq(article))
        .order(related_articles::position)
        .select(related_articles::related_id)
        .load(conn)?)
}

/// Keeps what was found for an article.
pub fn replace(tx: &mut Transaction, article: ArticleId, related: &[ArticleId]) -> Result<()> {
    diesel::delete(related_articles::table.filter(related_articles::article_id.eq(article)))
        .execute(&mut **tx)?;
    for (position, id) in (0_i64..).zip(related) {
        diesel::insert_into(related_articles::table)
            .values((
                related_articles::article_id.eq(article),
                related_articles::position.eq(position),
                related_articles::related_id.eq(*id),
            ))
            .execute(&mut **tx)?;
    }
    Ok(())
}

/// Asks that it be found anew what to read after an article, and after no other.
pub fn ask_for(tx: &mut Transaction, article: ArticleId) -> Result<()> {
    diesel::sql_query(
        "INSERT INTO related_due (article_id, asked, echo) VALUES ($1, 1, TRUE) \
         ON CONFLICT (article_id) DO UPDATE SET asked = related_due.asked + 1",
    )
    .bind::<BigInt, _>(article)
    .execute(&mut **tx)?;
    Ok(())
}

/// Takes note that something was found; `false` if it has been asked for again meanwhile.
pub fn settle(tx: &mut Transaction, due: Due) -> Result<bool> {
    let same = related_due::article_id
        .eq(due.article_id)
        .and(related_due::asked.eq(due.asked));
    let settled = diesel::delete(related_due::table.filter(same)).execute(&mut **tx)?;
    Ok(settled == 1)
}
