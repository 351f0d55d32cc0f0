//! Questions about people, as moderators ask them.

use super::Note;
use crate::accounts::Account;
use crate::accounts::standing::{Kind, State};
use crate::clock::Moment;
use crate::comments::{Comment, Status};
use crate::count::Count;
use crate::db::schema::{account_notes, account_states, accounts, articles, comments};
use crate::db::{Connection, Counted, Order, Transaction, Way, along, among};
use crate::error::{Error, Result};
use crate::ids::{AccountId, CommentId};
use crate::place::{Place, Stretch};
use diesel::prelude::*;
use std::collections::HashMap;

/// Sorts behind every address that begins with what stands before it.
const LAST: char = '~';

/// What staff noted about somebody, the latest first.
pub fn notes(conn: &mut Connection, person: AccountId, limit: i64) -> Result<Vec<Note>> {
    Ok(account_notes::table
        .filter(account_notes::account_id.eq(person))
        .order(account_notes::id.desc())
        .limit(limit)
        .select(Note::as_select())
        .load(conn)?)
}

/// Adds a note about somebody.
pub fn insert_note(
    tx: &mut Transaction,
    person: AccountId,
    by: AccountId,
    text: &str,
) -> Result<()> {
    let now = tx.now;
    diesel::insert_into(account_notes::table)
        .values((
            account_notes::account_id.eq(person),
            account_notes::written_by.eq(by),
            account_notes::text.eq(text),
            account_notes::at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// How many comments of somebody stand at each status; no more are looked at than that takes.
pub fn counts(conn: &mut Connection, person: AccountId) -> Result<HashMap<Status, Count>> {
    let count = |status: &Status| {
        let theirs = comments::table
            .filter(comments::author_id.eq(person))
            .filter(comments::status.eq(status))
            .select(comments::id)
            .limit(Count::ENOUGH);
        Ok((*status, Count::of(Counted(theirs).get_result(conn)?)))
    };
    Status::ALL.iter().map(count).collect()
}

/// What these people are called.
pub fn names(conn: &mut Connection, ids: &[AccountId]) -> Result<HashMap<AccountId, String>> {
    let rows: Vec<(AccountId, String)> = accounts::table
        .filter(among(accounts::id, ids))
        .select((accounts::id, accounts::name))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// A page of somebody's comments, all or those at one status, the latest first, with the titles and slugs of
/// their articles.
///
/// # Errors
/// [`Error::NotFound`] for a place at a comment that never was.
pub fn comments_of(
    conn: &mut Connection,
    person: AccountId,
    status: Option<Status>,
    place: Place,
    limit: usize,
) -> Result<Stretch<(Comment, String, String)>> {
    let created_at = |id: i64| {
        let comment = comments::table.find(id).select(comments::created_at);
        Ok(comment.first(conn).optional()?)
    };
    let way = Way::from(place, Order::LatestFirst, created_at)?;
    let theirs = comments::table
        .filter(comments::author_id.eq(person))
        .select(comments::id)
        .limit(limit as i64 + 1)
        .into_boxed();
    let theirs = match status {
        Some(status) => theirs.filter(comments::status.eq(status)),
        None => theirs,
    };
    let found: Vec<CommentId> =
        along!(way, theirs, comments::created_at, comments::id).load(conn)?;
    let page = Stretch::of(place, found, limit, |id| id.0);
    let rows: Vec<(Comment, String, String)> = comments::table
        .inner_join(articles::table)
        .filter(among(comments::id, &page.entries))
        .select((Comment::as_select(), articles::title, articles::slug))
        .load(conn)?;
    let mut rows: HashMap<_, _> = rows.into_iter().map(|row| (row.0.id, row)).collect();
    Ok(page.filter_map(|id| rows.remove(&id)))
}

/// A page of the people whose addresses begin with `start`, in their order; of everybody for an empty one.
///
/// # Errors
/// [`Error::NotFound`] for a place at somebody who never was.
pub fn by_slug(
    conn: &mut Connection,
    start: &str,
    place: Place,
    limit: usize,
) -> Result<Stretch<Account>> {
    let edge: Option<String> = match place.entry() {
        Some(id) => {
            let slug = accounts::table.find(id).select(accounts::slug);
            Some(slug.first(conn).optional()?.ok_or(Error::NotFound)?)
        }
        None => None,
    };
    let some = accounts::table
        .filter(accounts::slug.ge(start.to_owned()))
        .select(Account::as_select())
        .limit(limit as i64 + 1)
        .into_boxed();
    // The bounds lead into the index; how they compare to hyphens is the database's affair.
    let some = match start {
        "" => some,
        _ => some
            .filter(accounts::slug.lt(format!("{start}{LAST}")))
            .filter(accounts::slug.like(format!("{start}%"))),
    };
    let found = match (edge, place.is_backwards()) {
        (None, false) => some.order(accounts::slug.asc()),
        (None, true) => some.order(accounts::slug.desc()),
        (Some(edge), false) => some
            .filter(accounts::slug.gt(edge))
            .order(accounts::slug.asc()),
        (Some(edge), true) => some
            .filter(accounts::slug.lt(edge))
            .order(accounts::slug.desc()),
    };
    let found: Vec<Account> = found.load(conn)?;
    Ok(Stretch::of(place, found, limit, |one| one.id.0))
}

/// A page of what is in force at `now` of one kind, what ends first at the top, with whom it is about.
///
/// # Errors
/// [`Error::NotFound`] for a place at a state that never was.
pub fn by_state(
    conn: &mut Connection,
    kind: Kind,
    now: Moment,
    place: Place,
    limit: usize,
) -> Result<Stretch<(State, Account)>> {
    let until = |id: i64| {
        let state = account_states::table.find(id);
        let until = state.select(account_states::in_force_until);
        Ok(until.first(conn).optional()?)
    };
    let way = Way::from(place, Order::OldestFirst, until)?;
    let some = account_states::table
        .filter(account_states::kind.eq(kind))
        .filter(account_states::in_force_until.gt(now))
        .select(State::as_select())
        .limit(limit as i64 + 1)
        .into_boxed();
    let found: Vec<State> = along!(
        way,
        some,
        account_states::in_force_until,
        account_states::id
    )
    .load(conn)?;
    let page = Stretch::of(place, found, limit, |state| state.id.0);
    let ids: Vec<AccountId> = page.entries.iter().map(|state| state.account_id).collect();
    let people: Vec<Account> = accounts::table
        .filter(among(accounts::id, &ids))
        .select(Account::as_select())
        .load(conn)?;
    let people: HashMap<_, _> = people.into_iter().map(|one| (one.id, one)).collect();
    Ok(page.filter_map(|state| {
        let person = people.get(&state.account_id)?.clone();
        Some((state, person))
    }))
}
