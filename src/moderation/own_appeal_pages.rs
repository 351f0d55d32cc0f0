//! Appealing against what was decided about oneself or one's comment.

use super::appeals::view::{AppealView, SubjectView};
use super::appeals::{self, Subject, parse};
use crate::clock::Moment;
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::{AccountId, CommentId, StateId};
use crate::links;
use crate::web::{Errors, Form, Layout, PageResult, Visit, answer, page};
use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;
use serde::Deserialize;

/// An appeal as typed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppealForm {
    message: String,
}

/// What is appealed against, by its number.
#[derive(Clone, Copy)]
enum Against {
    Comment(CommentId),
    State(StateId),
    CleanUp(i64),
}

#[derive(Template)]
#[template(path = "moderation/own_appeal.html")]
struct OwnAppealPage {
    layout: Layout,
    subject: SubjectView,
    appeal: Option<AppealView>,
    action: String,
    message: String,
    errors: Errors,
}

/// The form to appeal about a comment, or the appeal and its answer.
pub async fn show_of_comment(visit: Visit, id: web::Path<CommentId>) -> PageResult {
    page(&own_appeal(&visit, Against::Comment(*id)).await?)
}

/// The form to appeal about a state, or the appeal and its answer.
pub async fn show_of_state(visit: Visit, id: web::Path<StateId>) -> PageResult {
    page(&own_appeal(&visit, Against::State(*id)).await?)
}

/// The form to appeal about a clean-up, or the appeal and its answer.
pub async fn show_of_clean_up(visit: Visit, id: web::Path<i64>) -> PageResult {
    page(&own_appeal(&visit, Against::CleanUp(*id)).await?)
}

/// Appeals about a comment.
pub async fn appeal_comment(
    visit: Visit,
    id: web::Path<CommentId>,
    form: Form<AppealForm>,
) -> PageResult {
    appeal(visit, Against::Comment(*id), form.0).await
}

/// Appeals about a state.
pub async fn appeal_state(
    visit: Visit,
    id: web::Path<StateId>,
    form: Form<AppealForm>,
) -> PageResult {
    appeal(visit, Against::State(*id), form.0).await
}

/// Appeals about a clean-up.
pub async fn appeal_clean_up(
    visit: Visit,
    id: web::Path<i64>,
    form: Form<AppealForm>,
) -> PageResult {
    appeal(visit, Against::CleanUp(*id), form.0).await
}

async fn appeal(visit: Visit, against: Against, form: AppealForm) -> PageResult {
    let person = visit.viewer.require()?.id;
    let message = match parse(&form.message) {
        Ok(message) => message,
        Err(why) => {
            let mut again = own_appeal(&visit, against).await?;
            again.message = form.message;
            again.errors = Errors::one("message", why);
            return answer(StatusCode::UNPROCESSABLE_ENTITY, &again);
        }
    };
    let appeal = move |tx: &mut Transaction| {
        let now = tx.now;
        let subject = against.subject(tx, person, now)?;
        appeals::appeal(tx, person, &subject, &message)
    };
    let said = match visit.app.db.write(appeal).await? {
        true => t!("appeals-sent"),
        false => t!("appeals-sent-before"),
    };
    visit.go(&against.path(), said)
}

async fn own_appeal(visit: &Visit, against: Against) -> Result<OwnAppealPage> {
    let (person, now) = (visit.viewer.require()?.id, visit.now());
    let find = move |conn: &mut Connection| {
        let subject = against.subject(conn, person, now)?;
        let appeal = subject.appeal(conn)?;
        if appeal.is_none() {
            subject.is_there()?;
        }
        Ok((subject, appeal))
    };
    let (subject, appeal) = visit.app.db.read(find).await?;
    Ok(OwnAppealPage {
        layout: visit.layout(),
        subject: SubjectView::of(&subject),
        appeal: appeal.map(|appeal| AppealView::of(appeal, now)),
        action: against.path(),
        message: String::new(),
        errors: Errors::default(),
    })
}

impl Against {
    fn subject(self, conn: &mut Connection, person: AccountId, now: Moment) -> Result<Subject> {
        match self {
            Against::Comment(id) => appeals::comment_of(conn, person, id),
            Against::State(id) => appeals::state_of(conn, person, id, now),
            Against::CleanUp(id) => appeals::clean_up_of(conn, person, id, now),
        }
    }

    fn path(self) -> String {
        match self {
            Against::Comment(id) => links::comment_appeal(id),
            Against::State(id) => links::state_appeal(id),
            Against::CleanUp(id) => links::clean_up_appeal(id),
        }
    }
}
