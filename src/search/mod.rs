//! What readers look for: articles and comments by their words, and filters beside them.
//!
//! A text is cut into folded [`words`] by the program, for both databases alike: what they find is the same. What
//! was typed is read into a [`query`] that can always be asked. The index only proposes: what is shown is asked for once
//! more with the condition by which everybody sees it, so an index that lags behind shows nothing that is gone.
//!
//! A word that stands everywhere must not cost more than one that is rare. So no more than [`COUNTED`] of the newest
//! are counted and listed, and beside them those that have it in their title or tags; of those the texts of no more
//! than [`LOOKED_AT`] bytes are looked at to put them in order ([`ranking`]). The rest follows, the newest first.

pub mod asked;
pub mod entry;
pub mod filters;
pub mod leads_view;
pub mod pages;
pub mod queries;
pub mod query;
pub mod ranking;
pub mod seams;
pub mod slips;
pub mod snippet;
pub mod suggestion;
pub mod upkeep;
pub mod view;
pub mod words;

use crate::clock::Moment;
use crate::db::Connection;
use crate::error::Result;
use crate::text_enum;
use entry::Mark;
use queries::Where;
use query::Query;
use ranking::{Candidate, Sought};
use std::collections::{HashMap, HashSet};

/// So many results are counted and listed; beyond it is said that there are more.
pub const COUNTED: usize = 200;
/// So many bytes of texts are looked at for their order.
pub const LOOKED_AT: usize = 150_000;
/// So many numbers are taken from the index if those behind it turn out not to be visible.
const FARTHEST: i64 = 10_000;
/// So many are looked at that have it all in their title or tags, however old they are.
const HEADED: i64 = 40;
/// So many texts are fetched together.
const TOGETHER: usize = 25;
/// In so many is counted how rare a word is.
const SAMPLED: i64 = 50;

text_enum! {
    /// In what is looked.
    Scope {
        /// Articles and static pages.
        Articles = "article",
        /// Comments.
        Comments = "comment",
    }
}

/// What somebody looks for.
#[derive(Clone, Debug)]
pub struct Search {
    /// In what.
    pub scope: Scope,
    /// The words.
    pub query: Query,
    /// What it has to be, too.
    pub marks: Vec<Mark>,
}

impl Search {
    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.query.is_empty() && self.marks.is_empty()
    }
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The numbers of the results, the best first.
    pub ids: Vec<i64>,
    /// Whether there are more.
    pub is_more: bool,
}

/// Finds what everybody may see; without words, the newest of what the marks choose.
pub fn find(conn: &mut Connection, search: &Search, now: Moment) -> Result<Found> {
    if search.is_empty() {
        return Ok(Found::default());
    }
    let limit = COUNTED as i64 + 1;
    let (newest, is_full) = newest(conn, search, limit)?;
    if search.query.is_empty() {
        return Ok(counted(queries::by_date(conn, search.scope, &newest)?));
    }
    let heads = match is_full && search.scope == Scope::Articles {
        true => {
            let found = holding(conn, search, Where::InHeads, HEADED)?;
            queries::visible(conn, search.scope, &found)?
        }
        false => Vec::new(),
    };
    let known: HashSet<i64> = heads.iter().copied().collect();
    let others = newest.into_iter().filter(|id| !known.contains(id));
    let ids: Vec<i64> = heads.iter().copied().chain(others).collect();
    Ok(counted(ranked(conn, search, ids, now)?))
}

fn counted(mut ids: Vec<i64>) -> Found {
    let is_more = ids.len() > COUNTED;
    ids.truncate(COUNTED);
    Found { ids, is_more }
}

/// Whether there is anything to be found.
pub fn has_any(conn: &mut Connection, search: &Search) -> Result<bool> {
    let found = holding(conn, search, Where::Anywhere, COUNTED as i64)?;
    Ok(!queries::visible(conn, search.scope, &found)?.is_empty())
}

/// The newest that everybody sees, and whether there are at least so many.
fn newest(conn: &mut Connection, search: &Search, limit: i64) -> Result<(Vec<i64>, bool)> {
    let mut found = holding(conn, search, Where::Anywhere, limit)?;
    let mut seen = queries::visible(conn, search.scope, &found)?;
    if found.len() as i64 == limit && seen.len() < found.len() {
        found = holding(conn, search, Where::Anywhere, FARTHEST)?;
        seen = queries::visible(conn, search.scope, &found)?;
        seen.truncate(limit as usize);
    }
    let is_full = seen.len() as i64 == limit;
    Ok((seen, is_full))
}

fn holding(conn: &mut Connection, search: &Search, place: Where, limit: i64) -> Result<Vec<i64>> {
    queries::holding(
        conn,
        search.scope,
        &search.query,
        &search.marks,
        place,
        limit,
    )
}

/// The same in the order of how much each is what was looked for, as far as texts are looked at.
fn ranked(conn: &mut Connection, search: &Search, ids: Vec<i64>, now: Moment) -> Result<Vec<i64>> {
    if ids.len() < 2 {
        return Ok(ids);
    }
    let terms = rarities(conn, search)?;
    let mut scores: HashMap<i64, f64> = HashMap::new();
    let mut bytes = 0;
    for some in ids.chunks(TOGETHER) {
        let texts = queries::texts(conn, search.scope, some)?;
        bytes += texts.iter().map(Candidate::bytes).sum::<usize>();
        scores.extend(texts.iter().map(|one| (one.id, one.score(&terms, now))));
        if bytes > LOOKED_AT {
            break;
        }
    }
    let (mut known, rest): (Vec<i64>, Vec<i64>) =
        ids.into_iter().partition(|id| scores.contains_key(id));
    let score = |id: &i64| scores.get(id).copied().unwrap_or_default();
    known.sort_by(|one, other| score(other).total_cmp(&score(one)).then(other.cmp(one)));
    known.extend(rest);
    Ok(known)
}

/// The terms, each with how rare it is; one alone need not be weighed.
fn rarities(conn: &mut Connection, search: &Search) -> Result<Vec<(Sought, f64)>> {
    let wanted = &search.query.wanted;
    let highest = match wanted.len() {
        1 => return Ok(vec![(Sought::of(&wanted[0]), 1.0)]),
        _ => queries::highest(conn, search.scope)?,
    };
    let mut terms = Vec::new();
    for term in wanted {
        let alone = Query {
            wanted: vec![term.clone()],
            ..Query::default()
        };
        let holding = queries::holding(conn, search.scope, &alone, &[], Where::Anywhere, SAMPLED)?;
        let (found, lowest) = (holding.len() as i64, holding.last().copied().unwrap_or(0));
        // As thick as among the newest, it stands in so many of all.
        let share = match found < SAMPLED {
            true => found as f64 / highest.max(1) as f64,
            false => found as f64 / (highest - lowest).max(found) as f64,
        };
        terms.push((Sought::of(term), (1.0 + 1.0 / share.max(1e-9)).ln()));
    }
    Ok(terms)
}
