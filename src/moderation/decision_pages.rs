//! The buttons on a card, in a queue and in a thread.

use super::decision::own;
use super::queue::{Queue, Spot, queries as queue};
use super::view::{stands, told};
use super::{Action, Because, DecideError, Seen, decide, place_in_thread};
use crate::clock::Moment;
use crate::comments::{Status, queries as comments};
use crate::count::Count;
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::links;
use crate::place::Place;
use crate::web::flash::Flash;
use crate::web::{Form, Link, PageResult, Visit};
use actix_web::web;
use serde::Deserialize;

/// A decision, as a card or a thread sends it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionForm {
    seen: String,
    version: Option<i64>,
    last: Option<i64>,
    reason: Option<String>,
    note: Option<String>,
    from: Option<String>,
}

/// Lets a held comment appear.
pub async fn approve(
    visit: Visit,
    id: web::Path<CommentId>,
    form: Form<DecisionForm>,
) -> PageResult {
    settle(visit, *id, form.0, Action::Approve).await
}

/// Refuses a held comment.
pub async fn reject(
    visit: Visit,
    id: web::Path<CommentId>,
    form: Form<DecisionForm>,
) -> PageResult {
    settle(visit, *id, form.0, Action::Reject).await
}

/// Calls a comment spam.
pub async fn mark_spam(
    visit: Visit,
    id: web::Path<CommentId>,
    form: Form<DecisionForm>,
) -> PageResult {
    settle(visit, *id, form.0, Action::Spam).await
}

/// Takes a published comment down.
pub async fn remove(
    visit: Visit,
    id: web::Path<CommentId>,
    form: Form<DecisionForm>,
) -> PageResult {
    settle(visit, *id, form.0, Action::Remove).await
}

/// Lets a comment appear after all.
pub async fn restore(
    visit: Visit,
    id: web::Path<CommentId>,
    form: Form<DecisionForm>,
) -> PageResult {
    settle(visit, *id, form.0, Action::Restore).await
}

/// Leaves a reported comment where it is.
pub async fn keep(visit: Visit, id: web::Path<CommentId>, form: Form<DecisionForm>) -> PageResult {
    settle(visit, *id, form.0, Action::Keep).await
}

async fn settle(visit: Visit, id: CommentId, form: DecisionForm, action: Action) -> PageResult {
    let moderator = visit.viewer.require()?.clone();
    let status = Status::from_word(&form.seen)
        .ok_or_else(|| Error::BadRequest(t!("moderation-form-no-status")))?;
    let version = form
        .version
        .ok_or_else(|| Error::BadRequest(t!("moderation-form-no-version")))?;
    let seen = Seen {
        status,
        version: Some(version),
        last: form.last,
    };
    let because = Because::parse(form.reason.as_deref(), form.note.as_deref())?;
    let in_thread = form.from.as_deref() == Some("thread");
    let mut spot = Spot::of_form(form.from.as_deref());
    if form.from.is_none() {
        spot.filter.queue = Queue::of(status);
    }
    let there = spot.clone();
    let decided = visit
        .app
        .db
        .write(move |tx| {
            let before = comments::find(tx, id)?.ok_or(Error::NotFound)?;
            let stood = there.filter.queue.moment(&before);
            match decide(tx, &moderator, id, seen, action, &because)? {
                Ok(done) => Ok(Ok((done, Left::at(tx, &there, (stood, id))?))),
                Err(error) => Ok(Err(error)),
            }
        })
        .await?;
    let back = match in_thread {
        true => {
            let viewer = visit.viewer.account().map(|account| account.id);
            let find = move |conn: &mut Connection| place_in_thread(conn, id, viewer);
            visit.app.db.read(find).await?
        }
        false => spot.address(),
    };
    match decided {
        Ok((done, left)) => {
            let what = told(action, &done);
            let from = match in_thread {
                true => "?from=thread".to_owned(),
                false => format!("?{}", spot.query()),
            };
            let shows = action.shows() && done.comment.status == Status::Published;
            let text = match in_thread || spot.filter.is_narrow() {
                true => what,
                false => format!("{what} {}", left.sentence()),
            };
            let flash = Flash {
                link: (!in_thread).then(|| {
                    let place = stands(id, done.comment.status);
                    Link::new(t!("moderation-see-it"), place)
                }),
                reply: (shows && !in_thread).then(|| links::reply(id)),
                undo: Some(format!(
                    "{}{}",
                    links::reversal(done.decision),
                    from.trim_end_matches('?')
                )),
                ..Flash::new(text)
            };
            let place = match in_thread {
                true => back,
                false => left.next(&spot, id),
            };
            visit.go_with(&place, &flash)
        }
        Err(DecideError::Unexplained) => {
            let place = match in_thread {
                true => back,
                false => spot.card(id),
            };
            visit.go(&place, t!("moderation-unexplained"))
        }
        Err(DecideError::Already(sentence)) => visit.go(&back, sentence),
        Err(DecideError::Own) => visit.go(&back, own()),
        Err(DecideError::Impossible) => Err(Error::Impossible(t!("moderation-impossible"))),
    }
}

/// What is left in a queue after a decision.
struct Left {
    count: Count,
    next: Option<CommentId>,
    one: bool,
}

impl Left {
    fn at(tx: &mut Transaction, spot: &Spot, stood: (Moment, CommentId)) -> Result<Left> {
        let next = queue::next(tx, &spot.filter, stood)?;
        Ok(Left {
            count: queue::count(tx, spot.filter.queue)?,
            next,
            one: spot.one == Some(true),
        })
    }

    /// `11 left.`
    fn sentence(&self) -> String {
        t!("moderation-left", count = self.count)
    }

    /// Where the queue goes on.
    fn next(&self, spot: &Spot, decided: CommentId) -> String {
        match self.next {
            Some(_) if self.one => spot.at(Place::After(decided.0)).address(),
            Some(next) => spot.card(next),
            None => spot.at(Place::First).address(),
        }
    }
}
