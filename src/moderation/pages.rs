//! The queue and the log.

use super::view::{
    Background, Case, LogEntry, case, empty, heading, listed_state, log_entry, tabs,
};
use super::{PER_PAGE, queries};
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::ids::{AccountId, CommentId};
use crate::links;
use crate::web::{Layout, PageNumber, PageResult, Pager, Tab, Visit, page};
use actix_web::web;
use askama::Template;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "moderation/queue.html")]
struct QueuePage {
    layout: Layout,
    heading: String,
    tabs: Vec<Tab>,
    cases: Vec<Case>,
    empty: String,
    pager: Option<Pager>,
}

#[derive(Template)]
#[template(path = "moderation/log.html")]
struct LogPage {
    layout: Layout,
    tabs: Vec<Tab>,
    entries: Vec<LogEntry>,
    pager: Option<Pager>,
}

/// Which list is asked for.
#[derive(Deserialize)]
pub struct Shown {
    state: Option<String>,
}

/// Comments in one state, each with what is needed to decide about it.
pub async fn queue(visit: Visit, shown: web::Query<Shown>, number: PageNumber) -> PageResult {
    let status = listed_state(shown.state.as_deref()).ok_or(Error::NotFound)?;
    let ask = move |conn: &mut Connection| {
        let totals = queries::totals(conn)?;
        let total = totals.get(&status).copied().unwrap_or(0);
        let offset = number.offset(total, PER_PAGE)?;
        let rows = queries::listed(conn, status, offset, PER_PAGE as i64)?;
        let known = background(conn, &rows)?;
        Ok((totals, total, rows, known))
    };
    let (totals, total, rows, known) = visit.app.db.read(ask).await?;
    let now = visit.now();
    page(&QueuePage {
        layout: visit.layout(),
        heading: heading(status).into(),
        tabs: tabs(&totals, Some(status)),
        cases: rows.into_iter().map(|row| case(row, &known, now)).collect(),
        empty: empty(status).into(),
        pager: number.pager(
            &links::moderation(status.word()),
            total,
            PER_PAGE,
            "comments",
        ),
    })
}

/// Every decision, the latest first.
pub async fn log(visit: Visit, number: PageNumber) -> PageResult {
    let ask = move |conn: &mut Connection| {
        let total = queries::decided(conn)?;
        let offset = number.offset(total, PER_PAGE)?;
        let rows = queries::logged(conn, offset, PER_PAGE as i64)?;
        Ok((queries::totals(conn)?, total, rows))
    };
    let (totals, total, rows) = visit.app.db.read(ask).await?;
    page(&LogPage {
        layout: visit.layout(),
        tabs: tabs(&totals, None),
        entries: rows.into_iter().map(log_entry).collect(),
        pager: number.pager(links::MODERATION_LOG, total, PER_PAGE, "decisions"),
    })
}

/// All that the cards of a page need, in one question each.
fn background(conn: &mut Connection, rows: &[queries::ListedRow]) -> Result<Background> {
    let ids: Vec<CommentId> = rows.iter().map(|row| row.0.id).collect();
    let parents: Vec<CommentId> = rows.iter().filter_map(|row| row.0.parent_id).collect();
    let authors: Vec<AccountId> = rows.iter().map(|row| row.1.id).collect();
    Ok(Background {
        parents: queries::quoted(conn, &parents)?,
        records: queries::records(conn, &authors)?,
        decisions: queries::last_decisions(conn, &ids)?,
    })
}
