//! The buttons that take down together what somebody wrote, and put it back.

use super::clean_ups::view::begun;
use super::clean_ups::{self, Scope, Stage};
use super::log::Asked;
use crate::accounts;
use crate::accounts::standing::Cause;
use crate::db::Transaction;
use crate::error::Error;
use crate::links;
use crate::web::flash::Flash;
use crate::web::{Form, PageResult, Visit};
use actix_web::web;
use serde::Deserialize;

/// Which comments are taken down, and why.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CleanUpForm {
    clean_up: String,
    reason: String,
}

/// A form with nothing in it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RestorationForm {}

/// Takes down what somebody wrote, without a decision about themselves.
pub async fn clean_up(
    visit: Visit,
    slug: web::Path<String>,
    Form(form): Form<CleanUpForm>,
) -> PageResult {
    let (slug, by) = (slug.into_inner(), visit.viewer.require()?.clone());
    let scope = Scope::from_word(&form.clean_up).filter(|scope| *scope != Scope::Leave);
    let scope = scope.ok_or_else(|| Error::BadRequest(t!("people-choose-comments")))?;
    let reason = Cause::from_word(&form.reason)
        .ok_or_else(|| Error::BadRequest(t!("people-choose-reason")))?;
    let place = format!("{}#clean-ups", links::person(&slug));
    let begin = move |tx: &mut Transaction| {
        let person = accounts::queries::find_by_slug(tx, &slug)?.ok_or(Error::NotFound)?;
        clean_ups::begin(tx, &by, person.id, scope, reason, None)
    };
    let id = visit.app.db.write(begin).await?.ok_or(Error::NotFound)?.id;
    let all = visit.app.start_clean_up(id).await?;
    let said = begun(Stage::Removing, all).trim_start();
    visit.go_with(
        &place,
        &Flash::undone_at(said, links::clean_up_restoration(id)),
    )
}

/// Puts everything back that a clean-up took down.
pub async fn put_back(visit: Visit, id: web::Path<i64>, _: Form<RestorationForm>) -> PageResult {
    let (id, by) = (*id, visit.viewer.require()?.clone());
    let put = move |tx: &mut Transaction| {
        let taken = clean_ups::take_back(tx, &by, id)?;
        let clean_up = clean_ups::queries::find(tx, id)?.ok_or(Error::NotFound)?;
        let person = accounts::queries::by_id(tx, clean_up.account_id)?;
        Ok((taken, person))
    };
    let (taken, person) = visit.app.db.write(put).await?;
    let log = Asked::way_back(visit.request().query_string());
    let place = log.unwrap_or_else(|| format!("{}#clean-ups", links::person(&person.slug)));
    match taken {
        Ok(_) => {
            let all = visit.app.start_clean_up(id).await?;
            let said = begun(Stage::Restoring, all).trim_start();
            visit.go(&place, said)
        }
        Err(already) => visit.go(&place, already),
    }
}
