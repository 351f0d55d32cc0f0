//! What to read after an article. It is found beside the requests ([`crate::relating`]) and lies ready; whether
//! readers see it is asked each time.

pub mod nearness;
pub mod queries;

use crate::clock::Moment;
use crate::db::schema::{articles, related_due};
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::{ArticleId, SectionId, Topic};
use diesel::prelude::*;
use nearness::{Near, nearest};

/// So many are kept for an article: more than are shown, as some may be withdrawn.
pub const KEPT: usize = 6;
/// So many of those near an article are found anew when it has changed.
const CONCERNED: usize = 12;
/// So many that share a tag or the section are looked at closely.
const COMPARED: usize = 60;

/// An article for which it is to be found anew what to read after it.
#[derive(Clone, Copy, Debug, Queryable, Selectable)]
#[diesel(table_name = related_due)]
pub struct Due {
    /// The article.
    pub article_id: ArticleId,
    /// How often that was asked for.
    pub asked: i64,
    /// Whether it concerns this article alone.
    pub echo: bool,
}

/// What is compared of an article.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = articles)]
pub struct Subject {
    /// Its number.
    pub id: ArticleId,
    /// Its title.
    pub title: String,
    /// The sentences under the title.
    pub standfirst: String,
    /// The section it is in.
    pub section_id: Option<SectionId>,
    /// When it was first published.
    pub published_at: Option<Moment>,
}

/// What was found for an article.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// What to read after it, the nearest first.
    pub related: Vec<ArticleId>,
    /// Those that are near it, for which it may be something to read.
    pub concerned: Vec<ArticleId>,
}

/// Looks for what to read after an article: a bounded look, whatever the site holds.
pub fn find(conn: &mut Connection, article: ArticleId, now: Moment) -> Result<Found> {
    let Some(subject) = queries::find_subject(conn, article)? else {
        // Nobody reads it: those that offer it need another.
        let concerned = queries::offering(conn, article)?;
        return Ok(Found {
            related: Vec::new(),
            concerned,
        });
    };
    let mut by_tags = queries::sharing(conn, &subject)?;
    by_tags.truncate(COMPARED);
    let ids: Vec<ArticleId> = by_tags.iter().map(|(id, _)| *id).collect();
    let series = queries::series_of(conn, &ids)?;
    let own_series = queries::series_of(conn, &[article])?.remove(&article);
    let facts = queries::subjects(conn, &ids)?;
    let near = by_tags.iter().filter_map(|(id, shared)| {
        Some(Near {
            subject: facts.get(id)?,
            shared: *shared,
            series: series.get(id).copied(),
        })
    });
    Ok(Found {
        related: nearest(&subject, own_series, near.collect(), now, KEPT),
        concerned: ids.into_iter().take(CONCERNED).collect(),
    })
}

/// Stores what was found, unless the article has changed meanwhile.
pub fn store(tx: &mut Transaction, due: Due, found: &Found) -> Result<()> {
    if !queries::settle(tx, due)? {
        return Ok(());
    }
    if queries::kept(tx, due.article_id)? != found.related {
        queries::replace(tx, due.article_id, &found.related)?;
        tx.touch(Topic::Article(due.article_id));
    }
    if !due.echo {
        for id in &found.concerned {
            queries::ask_for(tx, *id)?;
        }
    }
    Ok(())
}
