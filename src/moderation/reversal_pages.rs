//! The buttons that take back what was decided about people.

use super::clean_ups::view::begun;
use super::clean_ups::{self, Stage};
use super::log::Asked;
use super::people::view::title;
use crate::accounts;
use crate::accounts::standing::{self, Kind};
use crate::db::Transaction;
use crate::error::Error;
use crate::ids::StateId;
use crate::links;
use crate::web::flash::Flash;
use crate::web::{Form, PageResult, Visit};
use actix_web::web;
use serde::Deserialize;

/// The clean-up that is taken back as well.
#[derive(Deserialize)]
pub struct Together {
    #[serde(rename = "clean-up")]
    clean_up: Option<String>,
}

/// A button without a word.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pressed {}

/// Takes back what was just decided about somebody, and the clean-up that began with it.
pub async fn take_back(
    visit: Visit,
    id: web::Path<StateId>,
    together: web::Query<Together>,
    _: Form<Pressed>,
) -> PageResult {
    let (id, by) = (*id, visit.viewer.require()?.clone());
    let clean_up = match &together.clean_up {
        Some(clean_up) => Some(clean_up.parse::<i64>().map_err(|_| Error::NotFound)?),
        None => None,
    };
    let take = move |tx: &mut Transaction| {
        let state = standing::queries::find(tx, id)?.ok_or(Error::NotFound)?;
        let person = accounts::queries::by_id(tx, state.account_id)?;
        let taken = standing::take_back(tx, &by, id)?;
        if let (Ok(_), Some(clean_up)) = (&taken, clean_up) {
            let theirs = clean_ups::queries::find(tx, clean_up)?;
            theirs
                .filter(|one| one.account_id == person.id)
                .ok_or(Error::NotFound)?;
            // What somebody has put back already needs it no more.
            let _done = clean_ups::take_back(tx, &by, clean_up)?;
        }
        Ok((taken, person))
    };
    let (taken, person) = visit.app.db.write(take).await?;
    let (holds, mut said) = match taken {
        Ok(state) if state.id == id => (id, not_any_more(state.kind, &person.name)),
        Ok(state) => {
            let what = title(state.kind, state.expires_at);
            let said = t!("moderation-judged-again", what = what, name = person.name);
            (state.id, said)
        }
        Err(why) => return visit.go(&back(&visit, links::person(&person.slug)), why.0),
    };
    if let Some(clean_up) = clean_up {
        let all = visit.app.start_clean_up(clean_up).await?;
        said.push_str(begun(Stage::Restoring, all));
    }
    let place = format!("{}#state-{holds}", links::person(&person.slug));
    visit.go(&back(&visit, place), said)
}

/// Takes a lifting back: what was lifted is imposed again.
pub async fn impose_again(visit: Visit, id: web::Path<StateId>, _: Form<Pressed>) -> PageResult {
    let (id, by) = (*id, visit.viewer.require()?.clone());
    let again = move |tx: &mut Transaction| {
        let lifted = standing::queries::find(tx, id)?.ok_or(Error::NotFound)?;
        let person = accounts::queries::by_id(tx, lifted.account_id)?;
        Ok((standing::impose_again(tx, &by, id)?, person))
    };
    let (again, person) = visit.app.db.write(again).await?;
    let page = links::person(&person.slug);
    match again {
        Ok(state) => {
            let place = back(&visit, format!("{page}#state-{}", state.id));
            let what = title(state.kind, state.expires_at);
            let said = t!("moderation-judged-again", what = what, name = person.name);
            let undo = links::state_reversal(state.id, None);
            visit.go_with(&place, &Flash::undone_at(said, undo))
        }
        Err(why) => visit.go(&back(&visit, page), why.0),
    }
}

/// `Undone: Ben is not suspended any more.`
fn not_any_more(kind: Kind, name: &str) -> String {
    match kind {
        Kind::Premoderated => t!("moderation-not-premoderated", name = name),
        Kind::Warned => t!("moderation-not-warned", name = name),
        Kind::Suspended => t!("moderation-not-suspended", name = name),
        Kind::Banned => t!("moderation-not-banned", name = name),
        Kind::Untrusted => t!("moderation-not-untrusted", name = name),
    }
}

/// The part of the log where the button was, if it was there, or else `place`.
fn back(visit: &Visit, place: String) -> String {
    Asked::way_back(visit.request().query_string()).unwrap_or(place)
}
