//! Questions about the log.

use super::{Entry, Filter};
use crate::accounts::Role;
use crate::accounts::standing::Kind;
use crate::clock::Moment;
use crate::db::schema::{account_states, accounts, articles, decisions, log_entries};
use crate::db::{Connection, Order, Way, along, among};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, StateId};
use crate::moderation::Decision;
use crate::place::{Place, Stretch};
use diesel::prelude::*;
use std::collections::HashMap;

/// So many lines are looked at for one page when no index tells which are asked for.
pub const WINDOW: usize = 2_000;

/// A page of what `filter` asks for, the latest first. Of what has to be looked at line by line, it is no
/// more than [`WINDOW`]; the page after goes on there.
///
/// # Errors
/// [`crate::error::Error::NotFound`] for a place at a line that never was.
pub fn page(
    conn: &mut Connection,
    filter: &Filter,
    place: Place,
    limit: usize,
) -> Result<Stretch<Entry>> {
    let at = |id: i64| -> Result<Option<Moment>> {
        let entry = log_entries::table.find(id).select(log_entries::at);
        Ok(entry.first(conn).optional()?)
    };
    let way = filter.shortened(Way::from(place, Order::LatestFirst, at)?);
    let window = match filter.is_searching() {
        true => WINDOW.max(limit),
        false => limit,
    };
    let mut found = walk(conn, filter, way, window as i64 + 1)?;
    let mut more = found.len() > window;
    found.truncate(window);
    let (mut taken, mut last) = (Vec::new(), None);
    for entry in found {
        if taken.len() == limit {
            more = true;
            break;
        }
        last = Some(entry.id);
        taken.extend(Some(entry).filter(|entry| filter.takes(entry)));
    }
    // What was looked at last is where the next page begins, whether it was asked for or not.
    let first = taken.first().map(|entry: &Entry| entry.id);
    let (before, after) = match place {
        Place::First => (None, last.filter(|_| more)),
        Place::After(_) => (first, last.filter(|_| more)),
        Place::Before(_) => (last.filter(|_| more), first),
        Place::Last => (last.filter(|_| more), None),
    };
    if place.is_backwards() {
        taken.reverse();
    }
    Ok(Stretch {
        entries: taken,
        place,
        before,
        after,
    })
}

/// The lines along `way` that one of the things `filter` asks for leads to.
fn walk(conn: &mut Connection, filter: &Filter, way: Way, limit: i64) -> Result<Vec<Entry>> {
    let all = log_entries::table
        .select(Entry::as_select())
        .limit(limit)
        .into_boxed();
    let some = if let Some(about) = filter.about {
        all.filter(log_entries::about_id.eq(about))
    } else if let Some(article) = filter.article {
        all.filter(log_entries::article_id.eq(article))
    } else if let Some(act) = filter.act {
        all.filter(log_entries::action.eq(act.word()))
    } else if let Some(reason) = filter.reason {
        all.filter(log_entries::reason.eq(reason))
    } else if let Some(by) = filter.by {
        all.filter(log_entries::by_id.eq(by))
    } else {
        all
    };
    let some = match (way.rises, filter.since, filter.until) {
        (true, _, Some(until)) => some.filter(log_entries::at.lt(until)),
        (false, Some(since), _) => some.filter(log_entries::at.ge(since)),
        _ => some,
    };
    Ok(along!(way, some, log_entries::at, log_entries::id).load(conn)?)
}

/// Who can sign in and has a name that looks like this.
pub fn called(conn: &mut Connection, name_key: &str) -> Result<Option<AccountId>> {
    let same = accounts::name_key.eq(name_key).and(accounts::claimed);
    Ok(accounts::table
        .filter(same)
        .select(accounts::id)
        .first(conn)
        .optional()?)
}

/// Somebody in the log.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = accounts)]
pub struct Person {
    /// Their number.
    pub id: AccountId,
    /// Their name.
    pub name: String,
    /// The last part of their page's address.
    pub slug: String,
    /// What they do here.
    pub role: Role,
}

/// These people.
pub fn people(conn: &mut Connection, ids: &[AccountId]) -> Result<HashMap<AccountId, Person>> {
    let rows: Vec<Person> = accounts::table
        .filter(among(accounts::id, ids))
        .select(Person::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// What was decided last of each kind about these people.
pub fn latest_states(
    conn: &mut Connection,
    people: &[AccountId],
) -> Result<HashMap<(AccountId, Kind), StateId>> {
    let mut rows: Vec<(AccountId, Kind, StateId)> = account_states::table
        .filter(among(account_states::account_id, people))
        .select((
            account_states::account_id,
            account_states::kind,
            account_states::id,
        ))
        .load(conn)?;
    rows.sort_unstable_by_key(|row| row.2);
    let latest = rows
        .into_iter()
        .map(|(person, kind, id)| ((person, kind), id));
    Ok(latest.collect())
}

/// The titles and slugs of these articles.
pub fn articles(
    conn: &mut Connection,
    ids: &[ArticleId],
) -> Result<HashMap<ArticleId, (String, String)>> {
    let rows: Vec<(ArticleId, String, String)> = articles::table
        .filter(among(articles::id, ids))
        .select((articles::id, articles::title, articles::slug))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(id, title, slug)| (id, (title, slug)))
        .collect())
}

/// These decisions.
pub fn decisions(conn: &mut Connection, ids: &[i64]) -> Result<HashMap<i64, Decision>> {
    let rows: Vec<Decision> = decisions::table
        .filter(among(decisions::id, ids))
        .select(Decision::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}
