//! The desk: where writers and moderators begin, and the writers' list.

use super::Status;
use super::editor_view::DeskArticle;
use super::listings::queries::{desk_listed, desk_totals, listed};
use super::listings::{DeskListing, Listed, Listing};
use crate::accounts::Account;
use crate::clock::Moment;
use crate::count::Count;
use crate::db::Connection;
use crate::error::Error;
use crate::links;
use crate::moderation::queue::queries::oldest_held;
use crate::web::{Layout, PageResult, Pager, Place, Tab, Visit, page};
use actix_web::web;
use askama::Template;
use serde::Deserialize;
use std::collections::HashMap;

/// How many rows a page of the writers' list has.
const PER_PAGE: usize = 30;
/// How many articles each part of the start page lists.
const AT_A_GLANCE: usize = 5;

#[derive(Template)]
#[template(path = "articles/start.html")]
struct StartPage {
    layout: Layout,
    to_review: Option<Count>,
    oldest: Option<String>,
    drafts: Vec<DeskArticle>,
    recent: Vec<DeskArticle>,
    may_write: bool,
}

#[derive(Template)]
#[template(path = "articles/desk.html")]
struct DeskPage {
    layout: Layout,
    tabs: Vec<Tab>,
    may_make_pages: bool,
    articles: Vec<DeskArticle>,
    /// What is said where there are none.
    belongs: &'static str,
    pager: Option<Pager>,
}

/// Which of the lists is asked for.
#[derive(Debug, Deserialize)]
pub struct Shown {
    status: Option<String>,
}

/// Where writers and moderators begin.
pub async fn start(visit: Visit) -> PageResult {
    let viewer = visit.viewer.require()?.clone();
    let own = DeskListing {
        author: Some(viewer.id),
        status: Some(Status::Draft),
    };
    let moderates = viewer.role.may_moderate();
    let ask = move |conn: &mut Connection| {
        let drafts = desk_listed(conn, own, Place::First, AT_A_GLANCE)?;
        let recent = listed(conn, Listing::Home, Place::First, AT_A_GLANCE)?;
        let oldest = if moderates { oldest_held(conn)? } else { None };
        Ok((drafts, recent, oldest))
    };
    let (drafts, recent, oldest) = visit.app.db.read(ask).await?;
    let came = |oldest: Moment| t!("desk-oldest", when = oldest.ago(visit.now()));
    let layout = visit.layout();
    let member = layout.viewer.as_ref();
    page(&StartPage {
        to_review: member
            .filter(|one| one.may_moderate)
            .map(|one| one.to_review),
        oldest: oldest.map(came),
        drafts: rows(drafts.entries, &viewer, visit.now()),
        recent: rows(recent.entries, &viewer, visit.now()),
        may_write: viewer.role.may_write(),
        layout,
    })
}

/// The writers' list.
pub async fn list(visit: Visit, shown: web::Query<Shown>, place: Place) -> PageResult {
    let viewer = visit.viewer.require()?.clone();
    let status = match shown.into_inner().status {
        Some(word) => Some(Status::from_word(&word).ok_or(Error::NotFound)?),
        None => None,
    };
    let listing = DeskListing::of(&viewer, status);
    let ask = move |conn: &mut Connection| {
        let found = desk_listed(conn, listing, place, PER_PAGE)?;
        Ok((found, desk_totals(conn, listing)?))
    };
    let (found, totals) = visit.app.db.read(ask).await?;
    page(&DeskPage {
        layout: visit.layout(),
        tabs: tabs(&totals, status),
        belongs: belongs(status),
        may_make_pages: viewer.role.may_edit_all(),
        pager: Pager::around(&address(status), &found, t!("desk-newer"), t!("desk-older")),
        articles: rows(found.entries, &viewer, visit.now()),
    })
}

/// What a list is for that has nothing yet.
fn belongs(status: Option<Status>) -> &'static str {
    match status {
        None => t!("desk-none"),
        Some(Status::Draft) => t!("desk-none-draft"),
        Some(Status::Published) => t!("desk-recent-none"),
        Some(Status::Withdrawn) => t!("desk-none-withdrawn"),
    }
}

fn rows(listed: Vec<Listed>, viewer: &Account, now: Moment) -> Vec<DeskArticle> {
    let row = |one| DeskArticle::of(one, viewer, now);
    listed.into_iter().map(row).collect()
}

fn of(totals: &HashMap<Status, Count>, status: Option<Status>) -> Count {
    match status {
        Some(status) => totals.get(&status).copied().unwrap_or_default(),
        None => totals.values().copied().fold(Count::default(), Count::plus),
    }
}

fn address(status: Option<Status>) -> String {
    match status {
        Some(status) => format!("{}?status={status}", links::DESK_ARTICLES),
        None => links::DESK_ARTICLES.to_owned(),
    }
}

fn tabs(totals: &HashMap<Status, Count>, current: Option<Status>) -> Vec<Tab> {
    let names = [
        (t!("desk-tab-all"), None),
        (t!("desk-tab-drafts"), Some(Status::Draft)),
        (t!("desk-tab-published"), Some(Status::Published)),
        (t!("desk-tab-withdrawn"), Some(Status::Withdrawn)),
    ];
    let tab = |(text, status): (&str, Option<Status>)| Tab {
        text: text.to_owned(),
        url: address(status),
        count: Some(of(totals, status)),
        current: status == current,
    };
    names.into_iter().map(tab).collect()
}
