//! The page on which people leave.

use super::{Closing, ask_to_leave, queries, stay};
use crate::accounts::proof::prove;
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::links;
use crate::web::{Errors, Form, Layout, PageResult, Visit, answer, page};
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

/// What is typed and chosen to leave.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeavingForm {
    #[serde(default)]
    current_password: String,
    #[serde(default)]
    closing: String,
}

/// A form with nothing in it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoFields {}

#[derive(Template)]
#[template(path = "accounts/deletion.html")]
struct DeletionPage {
    layout: Layout,
    email: String,
    /// When the account closes and what becomes of the words then, if that was asked for.
    asked: Option<(String, &'static str)>,
    /// What was chosen.
    closing: Option<Closing>,
    errors: Errors,
}

/// What leaving means, with the form for it or the way back.
pub async fn show(visit: Visit) -> PageResult {
    page(&deletion_page(&visit, None, Errors::default()).await?)
}

/// Notes that the viewer leaves, once they have proven who they are.
pub async fn ask(visit: Visit, Form(form): Form<LeavingForm>) -> PageResult {
    let account = visit.viewer.require()?.clone();
    let closing = Closing::from_word(&form.closing);
    let Some(chosen) = closing else {
        let errors = Errors::one("closing", t!("more-leaving-choose"));
        return again(&visit, closing, errors).await;
    };
    let (db, hashery) = (&visit.app.db, &visit.app.hashery);
    let proven = prove(db, hashery, &account, "leaving", form.current_password).await?;
    if let Err(sentence) = proven {
        return again(&visit, closing, Errors::one("current_password", sentence)).await;
    }
    let ask = move |tx: &mut Transaction| ask_to_leave(tx, &account, chosen);
    match visit.app.db.write(ask).await? {
        Ok(closes_at) => {
            let told = t!("more-leaving-asked", when = closes_at.in_full());
            visit.go(links::ACCOUNT_DELETION, told)
        }
        Err(stays) => again(&visit, closing, Errors::one("", stays.sentence())).await,
    }
}

/// The viewer stays after all.
pub async fn cancel(visit: Visit, Form(NoFields {}): Form<NoFields>) -> PageResult {
    let id = visit.viewer.require()?.id;
    visit.app.db.write(move |tx| stay(tx, id)).await?;
    visit.go(links::ACCOUNT, t!("more-leaving-cancelled"))
}

async fn again(visit: &Visit, closing: Option<Closing>, errors: Errors) -> PageResult {
    answer(
        StatusCode::UNPROCESSABLE_ENTITY,
        &deletion_page(visit, closing, errors).await?,
    )
}

async fn deletion_page(
    visit: &Visit,
    closing: Option<Closing>,
    errors: Errors,
) -> Result<DeletionPage> {
    let account = visit.viewer.require()?;
    let id = account.id;
    let ask = move |conn: &mut Connection| queries::closing_of(conn, id);
    let asked = visit.app.db.read(ask).await?;
    Ok(DeletionPage {
        layout: visit.layout(),
        email: account.email.clone().unwrap_or_default(),
        asked: asked.map(|(at, closing)| {
            let words = match closing {
                Closing::KeepText => t!("more-leaving-keeps-text"),
                Closing::RemoveText => t!("more-leaving-removes-text"),
            };
            (at.in_full(), words)
        }),
        closing,
        errors,
    })
}
