//! A message somebody has to read before they take part again.

use super::standing::view::ToldState;
use super::standing::{self, queries};
use crate::db::{Connection, Transaction};
use crate::ids::StateId;
use crate::links;
use crate::web::{Form, Layout, PageResult, Visit, page, redirect, waiting};
use actix_web::web;
use askama::Template;
use serde::Deserialize;

/// The button under the message.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Read {}

#[derive(Template)]
#[template(path = "accounts/warning.html")]
struct WarningPage {
    layout: Layout,
    states: Vec<ToldState>,
    waits: bool,
}

/// The message; whoever has none goes to their account.
pub async fn warning(visit: Visit) -> PageResult {
    let (id, now) = (visit.viewer.require()?.id, visit.now());
    let ask = move |conn: &mut Connection| queries::in_force(conn, id, now);
    let mut states = visit.app.db.read(ask).await?;
    states.sort_unstable_by_key(|state| state.id);
    let states = states.iter().map(|state| ToldState::of(state, now));
    let states: Vec<_> = states.filter(|state| state.may_acknowledge).collect();
    if states.is_empty() {
        return redirect(links::ACCOUNT);
    }
    page(&WarningPage {
        layout: visit.layout(),
        states,
        waits: waiting::token(&visit).is_some(),
    })
}

/// Notes that the message was read, and goes on to the words that wait for that.
pub async fn acknowledge(visit: Visit, id: web::Path<StateId>, _: Form<Read>) -> PageResult {
    let (id, person) = (*id, visit.viewer.require()?.id);
    let read = move |tx: &mut Transaction| standing::acknowledge(tx, person, id);
    visit.app.db.write(read).await?;
    match waiting::token(&visit) {
        Some(_) => redirect(links::WAITING_COMMENT),
        None => visit.go(
            links::ACCOUNT,
            "Thank you for reading it. You can take part again.",
        ),
    }
}
