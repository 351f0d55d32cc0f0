//! The queue, and the buttons on its cards.

use super::{Action, Because, DecideError, Decided, NOTE, Reason, decide, queries};
use crate::accounts::Account;
use crate::clock::Moment;
use crate::comments::Status;
use crate::comments::screening::Reason as Held;
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::ids::{AccountId, CommentId};
use crate::links;
use crate::markdown::{SafeHtml, clean_text, excerpt};
use crate::web::layout::Tab;
use crate::web::page_number::PageNumber;
use crate::web::{Form, Layout, Link, PageResult, Pager, Visit, When, page};
use actix_web::web;
use askama::Template;
use serde::Deserialize;
use std::collections::HashMap;

const PER_PAGE: u64 = 20;
const QUOTE: usize = 140;

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

struct ParentQuote {
    author: String,
    text: String,
}

struct Case {
    id: i64,
    author: String,
    author_facts: Vec<String>,
    article: Link,
    url: String,
    written: When,
    parent: Option<ParentQuote>,
    body: SafeHtml,
    reasons: Vec<String>,
    decision: Option<String>,
    status: String,
    may_approve: bool,
    may_reject: bool,
    may_spam: bool,
    may_remove: bool,
    may_restore: bool,
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
pub async fn queue(visit: Visit, asked: web::Query<Asked>, number: PageNumber) -> PageResult {
    let word = asked
        .into_inner()
        .state
        .unwrap_or_else(|| Status::Held.word().into());
    let status = Status::from_word(&word).filter(|status| *status != Status::Deleted);
    let status = status.ok_or(Error::NotFound)?;
    let now = visit.now();
    let (counts, cases) = visit
        .app
        .db
        .read(move |conn| {
            let counts = queries::counts(conn)?;
            let total = counts.get(&status).copied().unwrap_or_default();
            let offset = number.offset(total, PER_PAGE)?;
            Ok((counts, cases(conn, status, offset, now)?))
        })
        .await?;
    let total = counts.get(&status).copied().unwrap_or_default();
    page(&QueuePage {
        layout: visit.layout(),
        heading: heading(status).into(),
        tabs: tabs(Some(status), &counts),
        cases,
        empty: empty(status).into(),
        pager: number.pager(&address(status), total, PER_PAGE, "comments"),
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

/// The tabs over the queues and the log; `current` is nothing for the log.
pub(super) fn tabs(current: Option<Status>, counts: &HashMap<Status, u64>) -> Vec<Tab> {
    let tab = |status: Status| Tab {
        text: heading(status).into(),
        url: address(status),
        count: Some(counts.get(&status).copied().unwrap_or_default()),
        current: current == Some(status),
    };
    let queues = [
        Status::Held,
        Status::Spam,
        Status::Rejected,
        Status::Removed,
        Status::Published,
    ];
    let log = Tab {
        text: "Log".into(),
        url: links::MODERATION_LOG.into(),
        count: None,
        current: current.is_none(),
    };
    queues.map(tab).into_iter().chain([log]).collect()
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
        Ok(done) if in_thread => visit.go(
            &links::comment(id),
            format!("The comment by {} is {}.", done.author, action.done()),
        ),
        Ok(done) => visit.go(&next(seen, &done), told(action, &done)),
        Err(DecideError::Already(sentence)) => visit.go(&address(seen), sentence),
        Err(DecideError::Impossible) => Err(Error::Conflict(
            "This cannot be done with a comment that stands there. Look at the queue again.",
        )),
    }
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
        0 => "Nothing is left here.".to_owned(),
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

fn cases(conn: &mut Connection, status: Status, offset: i64, now: Moment) -> Result<Vec<Case>> {
    let rows = queries::cases(conn, status, offset, PER_PAGE as i64)?;
    let ids: Vec<CommentId> = rows.iter().map(|row| row.0.id).collect();
    let parents: Vec<CommentId> = rows.iter().filter_map(|row| row.0.parent_id).collect();
    let authors: Vec<AccountId> = rows.iter().map(|row| row.1.id).collect();
    let parents = queries::texts(conn, &parents)?;
    let decisions = queries::last_decisions(conn, &ids)?;
    let records = queries::records(conn, &authors)?;
    let of = |author: &Account, status| {
        records
            .get(&(author.id, status))
            .copied()
            .unwrap_or_default()
    };
    Ok(rows
        .into_iter()
        .map(|(comment, author, title, slug)| {
            let may = |action: Action| action.from().contains(&comment.status);
            let published = of(&author, Status::Published);
            let removed = of(&author, Status::Removed);
            Case {
                id: comment.id.0,
                author_facts: facts(&author, published, removed, now),
                author: author.name,
                article: Link::new(title, links::article(&slug)),
                url: links::comment(comment.id),
                written: When::ago(comment.created_at, now),
                parent: comment
                    .parent_id
                    .and_then(|id| parents.get(&id))
                    .map(|(author, text)| {
                        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
                        ParentQuote {
                            author: author.clone(),
                            text: excerpt(&line, QUOTE),
                        }
                    }),
                reasons: reasons(&comment.reasons, comment.links),
                decision: decisions.get(&comment.id).map(|(decision, moderator)| {
                    let why = if comment.public_reason.is_empty() {
                        String::new()
                    } else {
                        format!(": {}", comment.public_reason)
                    };
                    let done = decision.action.done();
                    let ago = decision.at.ago(now);
                    let mut sentence = format!("{done} by {moderator} {ago}{why}.");
                    if let Some(first) = sentence.get_mut(..1) {
                        first.make_ascii_uppercase();
                    }
                    sentence
                }),
                may_approve: may(Action::Approve),
                may_reject: may(Action::Reject),
                may_spam: may(Action::Spam),
                may_remove: may(Action::Remove),
                may_restore: may(Action::Restore),
                status: comment.status.word().into(),
                body: SafeHtml::from_stored(comment.body_html),
            }
        })
        .collect())
}

fn facts(author: &Account, published: u64, removed: u64, now: Moment) -> Vec<String> {
    let came = match author.claimed {
        true => format!("joined {}", author.created_at.ago(now)),
        false => "imported".into(),
    };
    let record = match (published, removed) {
        (0, 0) => "nothing published yet".into(),
        (published, 0) => format!("{published} published"),
        (published, removed) => format!("{published} published, {removed} removed"),
    };
    vec![came, record]
}

fn reasons(stored: &str, links: i64) -> Vec<String> {
    if stored == "imported" {
        return vec!["It was waiting when it was imported.".into()];
    }
    Held::stored(stored)
        .into_iter()
        .map(|reason| reason.to_moderator(links))
        .collect()
}

fn address(status: Status) -> String {
    match status {
        Status::Held => links::MODERATION.into(),
        other => format!("{}?state={other}", links::MODERATION),
    }
}

fn heading(status: Status) -> &'static str {
    match status {
        Status::Held => "To review",
        Status::Published => "Published",
        Status::Rejected => "Rejected",
        Status::Spam => "Spam",
        Status::Removed => "Removed",
        Status::Deleted => "Deleted",
    }
}

fn empty(status: Status) -> &'static str {
    match status {
        Status::Held => "All caught up. Nothing is waiting.",
        Status::Published => "No comments yet. Those that readers see will be listed here.",
        Status::Rejected => {
            "Nothing has been rejected. What you refuse before anybody saw it will be listed here."
        }
        Status::Spam => "No spam. What you mark as spam will be listed here, and can be restored.",
        Status::Removed | Status::Deleted => {
            "Nothing has been removed. What you take down will be listed here, and can be restored."
        }
    }
}
