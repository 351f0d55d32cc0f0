//! The buttons by which somebody mutes a person, and the list of those they mute.

use super::{mute, queries};
use crate::accounts::{Account, queries as accounts};
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::links;
use crate::slug::is_slug;
use crate::web::{Layout, PageResult, Visit, When, page};
use actix_web::web;
use askama::Template;

/// Somebody who is muted.
struct MutedPerson {
    name: String,
    slug: String,
    since: When,
}

#[derive(Template)]
#[template(path = "comments/muted.html")]
struct MutedPage {
    layout: Layout,
    people: Vec<MutedPerson>,
}

/// All whom the viewer mutes.
pub async fn list(visit: Visit) -> PageResult {
    let (reader, now) = (visit.viewer.require()?.id, visit.now());
    let ask = move |conn: &mut Connection| queries::listed(conn, reader);
    let found = visit.app.db.read(ask).await?;
    let person = |(name, slug, at)| MutedPerson {
        name,
        slug,
        since: When::ago(at, now),
    };
    page(&MutedPage {
        layout: visit.layout(),
        people: found.into_iter().map(person).collect(),
    })
}

/// Mutes a person.
pub async fn begin(visit: Visit, slug: web::Path<String>) -> PageResult {
    let (reader, slug) = (visit.viewer.require()?.clone(), slug.into_inner());
    let change = move |tx: &mut Transaction| {
        let other = known(tx, &slug)?;
        mute(tx, &reader, &other)?;
        Ok(other)
    };
    let other = visit.app.db.write(change).await?;
    visit.go(links::MUTED, t!("more-mute-done", name = other.name))
}

/// Mutes them no longer.
pub async fn end(visit: Visit, slug: web::Path<String>) -> PageResult {
    let (reader, slug) = (visit.viewer.require()?.id, slug.into_inner());
    let change = move |tx: &mut Transaction| {
        let other = known(tx, &slug)?;
        queries::delete(tx, reader, other.id)?;
        Ok(other)
    };
    let other = visit.app.db.write(change).await?;
    visit.go(links::MUTED, t!("more-mute-undone", name = other.name))
}

fn known(conn: &mut Connection, slug: &str) -> Result<Account> {
    let found = match is_slug(slug) {
        true => accounts::find_by_slug(conn, slug)?,
        false => None,
    };
    found.ok_or(Error::NotFound)
}
