//! The queue, and the buttons on its cards.

use super::view::{Case, address, beside, empty, heading, tabs};
use super::{Action, Because, DecideError, Decided, NOTE, Reason, decide, queries};
use crate::articles::queries as articles;
use crate::comments::thread::whereabouts::near;
use crate::comments::{Status, queries as comments};
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::links;
use crate::markdown::clean_text;
use crate::web::flash::Flash;
use crate::web::{Form, Layout, Link, PageResult, Pager, Place, Tab, Visit, page};
use actix_web::web;
use askama::Template;
use serde::Deserialize;

const PER_PAGE: usize = 20;

/// Which queue is asked for.
#[derive(Deserialize)]
pub struct Asked {
    state: Option<String>,
}

/// A decision, as a card or a thread sends it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionForm {
    seen: String,
    reason: Option<String>,
    note: Option<String>,
    from: Option<String>,
}

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

/// A page of one queue.
pub async fn queue(visit: Visit, asked: web::Query<Asked>, place: Place) -> PageResult {
    let word = asked
        .into_inner()
        .state
        .unwrap_or_else(|| Status::Held.word().into());
    let status = Status::from_word(&word).filter(|status| *status != Status::Deleted);
    let status = status.ok_or(Error::NotFound)?;
    let now = visit.now();
    let (counts, found) = visit
        .app
        .db
        .read(move |conn| {
            let found = queries::filed(conn, status, place, PER_PAGE)?;
            Ok((queries::counts(conn)?, found))
        })
        .await?;
    let (before, after) = beside(status);
    page(&QueuePage {
        layout: visit.layout(),
        heading: heading(status).into(),
        tabs: tabs(Some(status), &counts),
        empty: empty(status).into(),
        pager: Pager::around(&address(status), &found, before, after),
        cases: found
            .entries
            .into_iter()
            .map(|filed| Case::of(filed, now))
            .collect(),
    })
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

async fn settle(visit: Visit, id: CommentId, form: DecisionForm, action: Action) -> PageResult {
    let moderator = visit.viewer.require()?.clone();
    let seen = Status::from_word(&form.seen).ok_or(Error::BadRequest(
        "The form does not say where the comment stood.",
    ))?;
    let because = because(&form)?;
    let decided = visit
        .app
        .db
        .write(move |tx| decide(tx, &moderator, id, seen, action, &because))
        .await?;
    let in_thread = form.from.as_deref() == Some("thread");
    match decided {
        Ok(done) if in_thread => {
            let told = format!("The comment by {} is {}.", done.author, action.done());
            visit.go(&thread(&visit, id).await?, told)
        }
        Ok(done) => {
            let stands = match action.to() {
                Status::Published => links::comment(id),
                other => format!("{}#case-{id}", address(other)),
            };
            let flash = Flash {
                text: told(action, &done),
                link: Some(Link::new("See it", stands)),
            };
            visit.go_with(&next(seen, &done), &flash)
        }
        Err(DecideError::Unexplained) => {
            let place = match in_thread {
                true => thread(&visit, id).await?,
                false => format!("{}#case-{id}", address(seen)),
            };
            let told = "Choose a reason, or say why in your own words. Nothing was changed.";
            visit.go(&place, told)
        }
        Err(DecideError::Already(sentence)) if in_thread => {
            visit.go(&thread(&visit, id).await?, sentence)
        }
        Err(DecideError::Already(sentence)) => visit.go(&address(seen), sentence),
        Err(DecideError::Impossible) => Err(Error::Impossible(
            "This cannot be decided about a comment that stands there. Nothing was changed: go back, \
             reload the page, and use its buttons.",
        )),
    }
}

/// Where a moderator goes on reading who decided about a comment in its thread.
async fn thread(visit: &Visit, id: CommentId) -> Result<String> {
    let viewer = visit.viewer.account().map(|account| account.id);
    let find = move |conn: &mut Connection| {
        let comment = comments::by_id(conn, id)?;
        let article = articles::by_id(conn, comment.article_id)?;
        near(conn, &article, comment, viewer)
    };
    visit.app.db.read(find).await
}

/// `Approved Ana’s comment. 11 left.`
fn told(action: Action, done: &Decided) -> String {
    let what = match action {
        Action::Approve => "Approved",
        Action::Reject => "Rejected",
        Action::Spam => "Marked as spam:",
        Action::Remove => "Removed",
        Action::Restore => "Restored",
    };
    let left = match done.left {
        none if none.is_none() => "Nothing is left here.".to_owned(),
        left => format!("{left} left."),
    };
    format!("{what} {}’s comment. {left}", done.author)
}

fn next(seen: Status, done: &Decided) -> String {
    match done.next {
        Some(next) => format!("{}#case-{next}", address(seen)),
        None => address(seen),
    }
}

fn because(form: &DecisionForm) -> Result<Because> {
    let note = clean_text(form.note.as_deref().unwrap_or_default())
        .map_err(|_| Error::BadRequest("The note holds characters that are not text."))?;
    let note = note.split_whitespace().collect::<Vec<_>>().join(" ");
    if note.chars().count() > NOTE {
        return Err(Error::BadRequest("A note has at most 200 characters."));
    }
    let reason = match form.reason.as_deref() {
        None | Some("") => None,
        Some(word) => Some(Reason::from_word(word).ok_or(Error::BadRequest(
            "The reason is none of those on the page.",
        ))?),
    };
    Ok(Because { reason, note })
}
