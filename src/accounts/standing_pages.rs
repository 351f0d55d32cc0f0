//! A message somebody has to read before they take part again.

use super::notices;
use super::standing::{self, queries};
use crate::comments::waiting::view::find_waiting;
use crate::db::{Connection, Transaction};
use crate::ids::StateId;
use crate::links;
use crate::moderation::told::view::{ToldView, of_state};
use crate::web::{Form, Layout, PageResult, Visit, page, redirect};
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
    told: Vec<ToldView>,
    waits: bool,
}

/// The message; whoever has none goes to their account.
pub async fn warning(visit: Visit) -> PageResult {
    let (id, now) = (visit.viewer.require()?.id, visit.now());
    let ask = move |conn: &mut Connection| queries::in_force(conn, id, now);
    let mut states = visit.app.db.read(ask).await?;
    states.sort_unstable_by_key(|state| state.id);
    let told = states.iter().map(|state| of_state(state, now));
    let told: Vec<_> = told.filter(|one| one.acknowledge.is_some()).collect();
    if told.is_empty() {
        return redirect(links::ACCOUNT);
    }
    page(&WarningPage {
        layout: visit.layout(),
        told,
        waits: find_waiting(&visit).await?.is_some(),
    })
}

/// Notes that the message was read, and goes on to the words that wait for that.
pub async fn acknowledge(visit: Visit, id: web::Path<StateId>, _: Form<Read>) -> PageResult {
    let (id, person) = (*id, visit.viewer.require()?.id);
    let read = move |tx: &mut Transaction| {
        standing::acknowledge(tx, person, id)?;
        standing::bar(tx, person)
    };
    let bar = visit.app.db.write(read).await?;
    match (find_waiting(&visit).await?, bar) {
        (_, Some(bar)) => {
            let told = t!("accounts-warning-read-barred", why = bar.sentence());
            visit.go(links::ACCOUNT, told)
        }
        (Some(_), None) => redirect(links::WAITING_COMMENT),
        (None, None) => visit.go(links::ACCOUNT, t!("accounts-warning-read")),
    }
}

/// Notes that the person has read everything they were told.
pub async fn read_all(visit: Visit, _: Form<Read>) -> PageResult {
    let person = visit.viewer.require()?.id;
    let read = move |tx: &mut Transaction| notices::queries::mark_read(tx, person);
    visit.app.db.write(read).await?;
    redirect(links::TOLD)
}
