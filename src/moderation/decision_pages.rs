//! Deciding about a comment, from the queue or from its thread.

use super::{Action, Ground, PER_PAGE, Ruling, decide, queries};
use crate::comments::{Comment, Status};
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::links;
use crate::web::{Form, PageResult, Visit};
use crate::{accounts, articles};
use actix_web::web;
use serde::Deserialize;

/// What a moderator sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionForm {
    seen: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    from: String,
}

/// Shows a held comment to everybody.
pub async fn approve(visit: Visit, id: web::Path<String>, form: Form<DecisionForm>) -> PageResult {
    rule(visit, &id, form, Action::Approve).await
}

/// Refuses a held comment.
pub async fn reject(visit: Visit, id: web::Path<String>, form: Form<DecisionForm>) -> PageResult {
    rule(visit, &id, form, Action::Reject).await
}

/// Puts a comment where spam is.
pub async fn spam(visit: Visit, id: web::Path<String>, form: Form<DecisionForm>) -> PageResult {
    rule(visit, &id, form, Action::Spam).await
}

/// Takes a published comment down.
pub async fn remove(visit: Visit, id: web::Path<String>, form: Form<DecisionForm>) -> PageResult {
    rule(visit, &id, form, Action::Remove).await
}

/// Shows a comment again.
pub async fn restore(visit: Visit, id: web::Path<String>, form: Form<DecisionForm>) -> PageResult {
    rule(visit, &id, form, Action::Restore).await
}

async fn rule(
    visit: Visit,
    id: &str,
    Form(form): Form<DecisionForm>,
    action: Action,
) -> PageResult {
    let moderator = visit.viewer.require()?.clone();
    let id = id.parse().map(CommentId).map_err(|_| Error::NotFound)?;
    let seen = Status::from_word(&form.seen).ok_or(Error::BadRequest(
        "The form does not say how the comment stood. Open the queue and decide there.",
    ))?;
    let ruling = Ruling::new(action, Ground::from_word(&form.reason), &form.note)?;
    let change = move |tx: &mut Transaction| decide(tx, &moderator, id, seen, &ruling);
    let decided = visit.app.db.write(change).await?;
    let from_thread = form.from == "thread";
    match decided {
        Ok(comment) => go_on(&visit, comment, seen, action, from_thread).await,
        Err(overtaken) => {
            let sentence = overtaken.sentence(visit.now());
            let way = way_on(&visit, overtaken.comment, seen, from_thread).await?;
            visit.go(&way.path, sentence)
        }
    }
}

async fn go_on(
    visit: &Visit,
    comment: Comment,
    seen: Status,
    action: Action,
    from_thread: bool,
) -> PageResult {
    let way = way_on(visit, comment, seen, from_thread).await?;
    let done = match action {
        Action::Approve => format!("Approved {}'s comment.", way.author),
        Action::Reject => format!("Rejected {}'s comment.", way.author),
        Action::Spam => format!("Marked {}'s comment as spam.", way.author),
        Action::Remove => format!("Removed {}'s comment.", way.author),
        Action::Restore => format!("Restored {}'s comment.", way.author),
    };
    let left = match (seen, way.left) {
        _ if from_thread => String::new(),
        (Status::Held, 0) => " Nothing is left.".into(),
        (Status::Held, left) => format!(" {left} left."),
        _ => String::new(),
    };
    visit.go(&way.path, format!("{done}{left}"))
}

/// Where a moderator goes on after a decision.
struct WayOn {
    path: String,
    author: String,
    left: u64,
}

/// Back to the comment, or to the next card of the list it stood in.
async fn way_on(visit: &Visit, comment: Comment, seen: Status, from_thread: bool) -> Result<WayOn> {
    let ask = move |conn: &mut Connection| {
        let author = accounts::queries::by_id(conn, comment.author_id)?.name;
        let left = queries::totals(conn)?.get(&seen).copied().unwrap_or(0);
        let path = if from_thread {
            let article = articles::queries::by_id(conn, comment.article_id)?;
            links::comment_in_place(&article.slug, comment.id)
        } else {
            next_card(conn, seen, &comment)?
        };
        Ok(WayOn { path, author, left })
    };
    visit.app.db.read(ask).await
}

fn next_card(conn: &mut Connection, seen: Status, comment: &Comment) -> Result<String> {
    let Some((next, before)) = queries::find_next(conn, seen, comment)? else {
        return Ok(links::moderation(seen.word()));
    };
    Ok(links::case_on(seen.word(), before / PER_PAGE + 1, next))
}
