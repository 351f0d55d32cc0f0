//! The queue, and the buttons on its cards.

use super::queue::queries as queue;
use super::view::{Case, address, beside, capital, empty, heading, tabs};
use super::{Action, Because, DecideError, Decided, NOTE, Reason, decide};
use crate::articles::queries as articles;
use crate::comments::thread::whereabouts::near;
use crate::comments::{Comment, Status, queries as comments};
use crate::count::Count;
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
pub async fn show(visit: Visit, asked: web::Query<Asked>, place: Place) -> PageResult {
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
            let found = queue::filed(conn, status, place, PER_PAGE)?;
            Ok((queue::counts(conn)?, found))
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
    let in_thread = form.from.as_deref() == Some("thread");
    let decided = visit
        .app
        .db
        .write(move |tx| {
            let decided = decide(tx, &moderator, id, seen, action, &because)?;
            let queue = match &decided {
                Ok(done) if !in_thread => Some(Left::at(tx, seen, &done.comment)?),
                _ => None,
            };
            Ok(decided.map(|done| (done, queue)))
        })
        .await?;
    match decided {
        Ok((done, left)) => {
            let place = match &left {
                Some(left) => left.next(seen),
                None => thread(&visit, id).await?,
            };
            let from = if in_thread { "?from=thread" } else { "" };
            let stands = match action.to(seen) {
                Status::Published => links::comment(id),
                other => format!("{}#case-{id}", address(other)),
            };
            let flash = Flash {
                text: told(action, &done, left),
                link: (!in_thread).then(|| Link::new("See it", stands)),
                undo: Some(format!("{}{from}", links::reversal(done.decision))),
            };
            visit.go_with(&place, &flash)
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

/// What is left in a queue after a decision.
struct Left {
    count: Count,
    next: Option<CommentId>,
}

impl Left {
    fn at(conn: &mut Connection, seen: Status, comment: &Comment) -> Result<Left> {
        Ok(Left {
            count: comments::count_at(conn, seen)?,
            next: queue::next_at(conn, seen, comment)?,
        })
    }

    /// Where the queue goes on.
    fn next(&self, seen: Status) -> String {
        match self.next {
            Some(next) => format!("{}#case-{next}", address(seen)),
            None => address(seen),
        }
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
fn told(action: Action, done: &Decided, left: Option<Left>) -> String {
    let author = &done.author;
    let what = match action {
        _ if done.is_only_noted() => {
            format!("{author} deleted this comment meanwhile. Your decision is in the log.")
        }
        Action::Spam => format!("Marked {author}’s comment as spam."),
        other => format!("{} {author}’s comment.", capital(other.done())),
    };
    match left {
        None => what,
        Some(left) if left.count.is_none() => format!("{what} Nothing is left here."),
        Some(left) => format!("{what} {} left.", left.count),
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
