//! The buttons that take decisions back.

use super::bulk::{Outcome, undo_some};
use super::log::Asked;
use super::queue::{Queue, Spot};
use super::view::{stands, told_undone};
use super::{Decided, place_in_thread, undo};
use crate::db::Connection;
use crate::error::Result;
use crate::links;
use crate::place::Place;
use crate::web::flash::Flash;
use crate::web::{Form, Link, PageResult, Visit};
use actix_web::web;
use serde::Deserialize;

/// A form with nothing in it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UndoForm {}

/// Takes one decision back.
pub async fn undo_one(visit: Visit, id: web::Path<i64>, _: Form<UndoForm>) -> PageResult {
    let moderator = visit.viewer.require()?.clone();
    let id = *id;
    let undone = visit
        .app
        .db
        .write(move |tx| undo(tx, &moderator, id, None))
        .await?;
    match undone {
        Ok(done) => {
            let (id, status) = (done.comment.id, done.comment.status);
            let flash = Flash {
                link: Some(Link::new(t!("moderation-see-it"), stands(id, status))),
                undo: Some(with_query(&visit, &links::reversal(done.decision))),
                ..Flash::new(told_undone(&done))
            };
            visit.go_with(&back(&visit, Some(&done)).await?, &flash)
        }
        Err(error) => visit.go(&back(&visit, None).await?, error.sentence()),
    }
}

/// Takes back all that was decided in one step.
pub async fn undo_all(visit: Visit, bulk: web::Path<i64>, _: Form<UndoForm>) -> PageResult {
    let moderator = visit.viewer.require()?.clone();
    let bulk = *bulk;
    let mut outcome = Outcome::begin();
    let mut after = Some(0);
    while let Some(line) = after {
        let moderator = moderator.clone();
        let some = move |tx: &mut crate::db::Transaction| {
            let mut outcome = outcome.clone();
            let last = undo_some(tx, &moderator, bulk, line, &mut outcome)?;
            Ok((last, outcome))
        };
        (after, outcome) = visit.app.db.write(some).await?;
    }
    let flash = Flash {
        undo: (!outcome.done.is_empty())
            .then(|| with_query(&visit, &links::bulk_reversal(outcome.bulk))),
        ..Flash::new(outcome.sentence("moderation-bulk-undone"))
    };
    visit.go_with(&back(&visit, outcome.done.first()).await?, &flash)
}

/// Where the button was that was pressed; at the card, where that is in the queue.
async fn back(visit: &Visit, done: Option<&Decided>) -> Result<String> {
    let from = visit.request().query_string();
    if let Some(log) = Asked::way_back(from) {
        return Ok(log);
    }
    let Some(done) = done else {
        return Ok(Spot::of_form(Some(from)).address());
    };
    let (id, status) = (done.comment.id, done.comment.status);
    if from == "from=thread" {
        let viewer = visit.viewer.account().map(|account| account.id);
        let find = move |conn: &mut Connection| place_in_thread(conn, id, viewer);
        return visit.app.db.read(find).await;
    }
    let mut spot = Spot::of_form(Some(from));
    if !spot.filter.queue.holds(&done.comment) {
        // It stands in another queue now; whatever this one was narrowed to, that one is as well.
        spot = spot.at(Place::First);
        spot.filter.queue = Queue::of(status);
    }
    Ok(spot.card(id))
}

fn with_query(visit: &Visit, path: &str) -> String {
    match visit.request().query_string() {
        "" => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}
