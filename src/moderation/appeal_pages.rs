//! The appeals that wait, and their answers.

use super::appeals::view::{OpenAppeal, Unsent};
use super::appeals::{self, Outcome, parse, queries};
use super::told::queries as told;
use crate::accounts::queries as accounts;
use crate::comments::queries as comments;
use crate::count::Count;
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::links;
use crate::web::{self, Errors, Form, Layout, PageResult, Visit, page};
use actix_web::http::StatusCode;
use actix_web::web::Path;
use askama::Template;
use serde::Deserialize;

/// How many are shown at once; the next ones follow as these are answered.
const SHOWN: i64 = 20;

/// An answer as typed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerForm {
    answer: String,
    outcome: String,
}

#[derive(Template)]
#[template(path = "moderation/appeals.html")]
struct AppealsPage {
    layout: Layout,
    count: Count,
    appeals: Vec<OpenAppeal>,
    /// An answer that came too late.
    unsent: Option<Unsent>,
    errors: Errors,
    prefix: String,
}

/// The appeals that have waited longest.
pub async fn list(visit: Visit) -> PageResult {
    page(&appeals_page(&visit).await?)
}

/// Answers one of them.
pub async fn answer(visit: Visit, id: Path<i64>, Form(form): Form<AnswerForm>) -> PageResult {
    let (id, by) = (*id, visit.viewer.require()?.clone());
    let outcome = Outcome::from_word(&form.outcome)
        .ok_or_else(|| Error::BadRequest(t!("appeals-no-outcome")))?;
    let text = match parse(&form.answer) {
        Ok(text) => text,
        Err(why) => return again(&visit, id, form.answer, why).await,
    };
    let reply = move |tx: &mut Transaction| {
        let answered = appeals::answer(tx, &by, id, outcome, &text)?;
        let about = answered.as_ref().ok().and_then(|appeal| appeal.comment_id);
        let comment = about.map(|id| comments::by_id(tx, id)).transpose()?;
        Ok((answered, comment.is_some_and(|comment| comment.is_gone())))
    };
    let (answered, is_gone) = visit.app.db.write(reply).await?;
    let said = match answered {
        Ok(_) if outcome == Outcome::Upheld && is_gone => t!("appeals-answered-but-gone"),
        Ok(appeal) if outcome == Outcome::Upheld => {
            if let Some(clean_up) = appeal.clean_up_id {
                visit.app.start_clean_up(clean_up).await?;
            }
            t!("appeals-answered-and-put-right")
        }
        Ok(_) => t!("appeals-answered-and-stays"),
        Err(why) => return again(&visit, id, form.answer, why).await,
    };
    visit.go(links::APPEALS, said)
}

async fn again(visit: &Visit, id: i64, typed: String, why: String) -> PageResult {
    let mut all = appeals_page(visit).await?;
    let one = all.appeals.iter_mut().find(|one| one.id == id);
    let Some(one) = one else {
        all.unsent = Some(unsent(visit, id, typed, why).await?);
        return web::answer(StatusCode::CONFLICT, &all);
    };
    one.answer = typed;
    one.errors = Errors::one("answer", why);
    all.errors = one.errors.clone();
    all.prefix = format!("appeal-{id}-");
    web::answer(StatusCode::UNPROCESSABLE_ENTITY, &all)
}

/// What somebody typed for an appeal that waits no more, beside what was answered instead.
async fn unsent(visit: &Visit, id: i64, typed: String, why: String) -> Result<Unsent> {
    let now = visit.now();
    let find = move |conn: &mut Connection| {
        let appeal = queries::find(conn, id)?.ok_or(Error::NotFound)?;
        let person = accounts::by_id(conn, appeal.account_id)?;
        let by = match appeal.answered_by {
            Some(by) => Some(accounts::by_id(conn, by)?.name),
            None => None,
        };
        Ok((appeal, person, by))
    };
    let (appeal, person, by) = visit.app.db.read(find).await?;
    Ok(Unsent::of(appeal, person, by, typed, why, now))
}

async fn appeals_page(visit: &Visit) -> Result<AppealsPage> {
    let now = visit.now();
    let find = |conn: &mut Connection| {
        let rows = queries::open(conn, SHOWN)?;
        let appeals: Vec<_> = rows.iter().map(|row| row.0.clone()).collect();
        let comments = queries::comments(conn, &appeals)?;
        let states = queries::states(conn, &appeals)?;
        let clean_ups: Vec<i64> = appeals.iter().filter_map(|one| one.clean_up_id).collect();
        let clean_ups = told::clean_ups(conn, &clean_ups)?;
        let count = queries::count_open(conn)?;
        Ok((count, rows, comments, states, clean_ups))
    };
    let (count, rows, comments, states, clean_ups) = visit.app.db.read(find).await?;
    let open = rows.into_iter().map(|row| {
        let comment = row.0.comment_id.and_then(|id| comments.get(&id));
        let state = row.0.state_id.and_then(|id| states.get(&id));
        let clean_up = row.0.clean_up_id.and_then(|id| clean_ups.get(&id));
        OpenAppeal::of(row, comment, state, clean_up, now)
    });
    Ok(AppealsPage {
        layout: visit.layout(),
        count,
        appeals: open.collect(),
        unsent: None,
        errors: Errors::default(),
        prefix: String::new(),
    })
}
