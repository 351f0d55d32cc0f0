//! How a moderator likes to work: one comment at a time or a list, with single keys or without.

use super::habits::queries as habits;
use super::queue::Spot;
use crate::error::Error;
use crate::place::Place;
use crate::web::{Form, PageResult, Visit};
use serde::Deserialize;

/// What is to be another way from now on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HabitsForm {
    view: Option<String>,
    shortcuts: Option<String>,
    from: Option<String>,
}

/// Keeps it.
pub async fn keep(visit: Visit, form: Form<HabitsForm>) -> PageResult {
    let account = visit.viewer.require()?.id;
    let form = form.0;
    let one_at_a_time = chosen(form.view.as_deref(), ("one", "list"))?;
    let shortcuts = chosen(form.shortcuts.as_deref(), ("on", "off"))?;
    let mut spot = Spot::of_form(form.from.as_deref());
    if one_at_a_time.is_some() {
        spot = spot.at(Place::First);
    }
    spot.one = None;
    visit
        .app
        .db
        .write(move |tx| {
            let mut chosen = habits::of(tx, account)?;
            chosen.one_at_a_time = one_at_a_time.unwrap_or(chosen.one_at_a_time);
            chosen.shortcuts = shortcuts.unwrap_or(chosen.shortcuts);
            habits::keep(tx, account, chosen)
        })
        .await?;
    let told = match (one_at_a_time, shortcuts) {
        (Some(true), _) => t!("people-habits-one"),
        (Some(false), _) => t!("people-habits-list"),
        (None, Some(true)) => t!("people-habits-keys"),
        (None, Some(false)) => t!("people-habits-no-keys"),
        (None, None) => t!("people-habits-unchanged"),
    };
    visit.go(&spot.address(), told)
}

fn chosen(word: Option<&str>, (yes, no): (&str, &str)) -> Result<Option<bool>, Error> {
    match word {
        None => Ok(None),
        Some(word) if word == yes => Ok(Some(true)),
        Some(word) if word == no => Ok(Some(false)),
        Some(_) => Err(Error::BadRequest(t!("people-habits-unknown"))),
    }
}
