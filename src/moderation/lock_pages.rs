//! The buttons that close a thread to answers, and open it again.

use super::log::Asked;
use super::queries::take_turn;
use super::{Because, place_in_thread};
use crate::comments::locking::{self, Lock, queries as locks};
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::links;
use crate::web::flash::Flash;
use crate::web::{Form, PageResult, Visit};
use actix_web::web;
use serde::Deserialize;

/// What everybody is told of why a thread is closed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockForm {
    #[serde(default)]
    note: String,
}

/// A button without a word.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pressed {}

/// Closes the thread under a comment.
pub async fn close(
    visit: Visit,
    id: web::Path<CommentId>,
    Form(form): Form<LockForm>,
) -> PageResult {
    let because = Because::parse(None, Some(&form.note))?;
    let reason = because.in_public();
    let (id, moderator) = (*id, visit.viewer.require()?.clone());
    let close = move |tx: &mut Transaction| {
        take_turn(tx, id)?;
        locking::lock(tx, &moderator, id, &reason)
    };
    let closed = visit.app.db.write(close).await?;
    let closed = closed.map(|lock| (t!("moderation-closed"), links::lock_lifting(lock.id)));
    told(&visit, id, closed).await
}

/// Opens it again.
pub async fn open(visit: Visit, id: web::Path<i64>, _: Form<Pressed>) -> PageResult {
    let (id, moderator) = (*id, visit.viewer.require()?.clone());
    let open = move |tx: &mut Transaction| {
        let lock = found(tx, id)?;
        Ok((lock.comment_id, locking::lift(tx, &moderator, id)?))
    };
    let (comment, opened) = visit.app.db.write(open).await?;
    let opened = opened.map(|lock| (t!("moderation-opened"), links::lock_renewal(lock.id)));
    told(&visit, comment, opened).await
}

/// Takes that back: closes it again, for the same reason.
pub async fn close_again(visit: Visit, id: web::Path<i64>, _: Form<Pressed>) -> PageResult {
    let (id, moderator) = (*id, visit.viewer.require()?.clone());
    let close = move |tx: &mut Transaction| {
        let lock = found(tx, id)?;
        take_turn(tx, lock.comment_id)?;
        let again = locking::renew(tx, &moderator, &lock)?;
        Ok((lock.comment_id, again))
    };
    let (comment, closed) = visit.app.db.write(close).await?;
    let closed = closed.map(|lock| (t!("moderation-closed"), links::lock_lifting(lock.id)));
    told(&visit, comment, closed).await
}

fn found(conn: &mut Connection, id: i64) -> Result<Lock> {
    locks::find(conn, id)?.ok_or(Error::NotFound)
}

/// Says what was done, and where that is taken back, or why it was not; in the log, if the button was there, or else
/// where the comment is.
async fn told(
    visit: &Visit,
    comment: CommentId,
    done: std::result::Result<(&'static str, String), &'static str>,
) -> PageResult {
    let query = visit.request().query_string();
    let place = match Asked::way_back(query) {
        Some(log) => log,
        None => {
            let viewer = visit.viewer.account().map(|account| account.id);
            let find = move |conn: &mut Connection| place_in_thread(conn, comment, viewer);
            visit.app.db.read(find).await?
        }
    };
    match done {
        Ok((said, undo)) => {
            let undo = match query {
                "" => undo,
                query => format!("{undo}?{query}"),
            };
            visit.go_with(&place, &Flash::undone_at(said, undo))
        }
        Err(why) => visit.go(&place, why),
    }
}
