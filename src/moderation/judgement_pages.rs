//! Deciding about somebody: the forms on their page, and what they will read.

use super::clean_ups::{self, Scope};
use super::people::judgement::Judgement;
use super::people::view::{JudgementForm, title};
use crate::accounts::standing::view::told;
use crate::accounts::standing::{self, Kind, NewState, Notice};
use crate::accounts::{self, Account};
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::StateId;
use crate::links;
use crate::web::flash::Flash;
use crate::web::{Errors, Form, Layout, Link, PageResult, Visit, answer, page};
use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;
use serde::Deserialize;

/// A judgement as sent.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    kind: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    message: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    date: String,
    #[serde(default)]
    clean_up: String,
}

/// A button without a word.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pressed {}

#[derive(Template)]
#[template(path = "moderation/judgement.html")]
struct JudgementPage {
    layout: Layout,
    person: Link,
    told: Vec<String>,
    form: JudgementForm,
}

/// Decides about somebody at once.
pub async fn impose(visit: Visit, slug: web::Path<String>, Form(sent): Form<Sent>) -> PageResult {
    let (slug, by) = (slug.into_inner(), visit.viewer.require()?.clone());
    let (kind, typed) = sent.read()?;
    let person = find(&visit, &slug, &by).await?;
    let new = match typed.parse(kind, visit.now()) {
        Ok(new) => new,
        Err(faults) => return again(&visit, person, kind, typed, faults.into()),
    };
    let scope = match kind {
        Kind::Banned => Scope::from_word(&typed.clean_up).unwrap_or(Scope::Leave),
        _ => Scope::Leave,
    };
    let id = person.id;
    let impose = move |tx: &mut Transaction| match standing::impose(tx, &by, id, &new)? {
        Ok(state) => {
            let clean_up = clean_ups::begin(tx, &by, id, scope, new.reason)?;
            Ok(Ok((state, clean_up)))
        }
        Err(why) => Ok(Err(why)),
    };
    match visit.app.db.write(impose).await? {
        Ok((state, clean_up)) => {
            let place = format!("{}#state-{}", links::person(&slug), state.id);
            let what = title(state.kind, state.expires_at);
            let mut said = format!("{what}: {}.", person.name);
            if let Some(clean_up) = clean_up {
                said.push_str(go_on(&visit, clean_up.id, "removed").await?);
            }
            visit.go(&place, said)
        }
        Err(why) => visit.go(&links::person(&slug), why.0),
    }
}

/// Shows what they will read, and the form once more.
pub async fn preview(visit: Visit, slug: web::Path<String>, Form(sent): Form<Sent>) -> PageResult {
    let (slug, by) = (slug.into_inner(), visit.viewer.require()?.clone());
    let (kind, typed) = sent.read()?;
    let person = find(&visit, &slug, &by).await?;
    match typed.parse(kind, visit.now()) {
        Ok(new) => page(&JudgementPage {
            layout: visit.layout(),
            person: Link::new(person.name, links::person(&slug)),
            told: told(&notice(new)),
            form: JudgementForm::again(kind, &slug, typed, Errors::default()),
        }),
        Err(faults) => again(&visit, person, kind, typed, faults.into()),
    }
}

/// Ends a state before its time.
pub async fn lift(visit: Visit, id: web::Path<StateId>, _: Form<Pressed>) -> PageResult {
    let (id, by) = (*id, visit.viewer.require()?.clone());
    let lift = move |tx: &mut Transaction| {
        let state = standing::queries::find(tx, id)?.ok_or(Error::NotFound)?;
        let person = accounts::queries::by_id(tx, state.account_id)?;
        Ok((standing::lift(tx, &by, id)?, person))
    };
    let (lifted, person) = visit.app.db.write(lift).await?;
    let said = match lifted {
        Ok(state) => format!(
            "Lifted: {} is not {} any more.",
            person.name,
            state.kind.done()
        ),
        Err(why) => why.0,
    };
    let place = format!("{}#state-{id}", links::person(&person.slug));
    visit.go_with(&place, &Flash::new(said))
}

/// Puts everything back that a clean-up took down.
pub async fn put_back(visit: Visit, id: web::Path<i64>, _: Form<Pressed>) -> PageResult {
    let (id, by) = (*id, visit.viewer.require()?.clone());
    let back = move |tx: &mut Transaction| {
        let taken = clean_ups::take_back(tx, &by, id)?;
        let clean_up = clean_ups::queries::find(tx, id)?.ok_or(Error::NotFound)?;
        let person = accounts::queries::by_id(tx, clean_up.account_id)?;
        Ok((taken, person))
    };
    let (taken, person) = visit.app.db.write(back).await?;
    let place = format!("{}#clean-ups", links::person(&person.slug));
    match taken {
        Ok(_) => {
            let said = go_on(&visit, id, "put back").await?;
            visit.go(&place, said.trim_start().to_owned())
        }
        Err(already) => visit.go(&place, already),
    }
}

/// Makes the first steps of a clean-up now and the others beside the requests to come.
async fn go_on(visit: &Visit, id: i64, done: &str) -> Result<&'static str> {
    let app = visit.app.clone();
    let all = !app.begin_clean_up(id).await?;
    if !all {
        actix_web::rt::spawn(async move {
            if let Err(error) = app.clean_up().await {
                tracing::warn!(%error, "a clean-up stopped; it goes on at the next start");
            }
        });
    }
    Ok(match (done, all) {
        ("removed", true) => " Their comments are removed.",
        ("removed", false) => " Their comments are being removed; the page says how far that is.",
        (_, true) => " Their comments are back.",
        (_, false) => " Their comments are being put back; the page says how far that is.",
    })
}

/// The person a moderator decides about; not found for those who cannot sign in.
async fn find(visit: &Visit, slug: &str, by: &Account) -> Result<Account> {
    let slug = slug.to_owned();
    let find = move |conn: &mut Connection| accounts::queries::find_by_slug(conn, &slug);
    let person = visit.app.db.read(find).await?;
    let person = person.filter(|person| person.claimed);
    let person = person.ok_or(Error::NotFound)?;
    match by.role.may_judge(person.role) {
        true => Ok(person),
        false => Err(Error::Forbidden(
            "You need to be an admin to decide about somebody with this role.",
        )),
    }
}

fn again(
    visit: &Visit,
    person: Account,
    kind: Kind,
    typed: Judgement,
    errors: Errors,
) -> PageResult {
    let form = JudgementForm::again(kind, &person.slug, typed, errors);
    let page = JudgementPage {
        layout: visit.layout(),
        person: Link::new(person.name, links::person(&person.slug)),
        told: Vec::new(),
        form,
    };
    answer(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

fn notice(new: NewState) -> Notice {
    Notice {
        state: StateId(0),
        kind: new.kind,
        reason: new.reason,
        message: new.message,
        until: new.expires_at,
    }
}

impl Sent {
    fn read(self) -> Result<(Kind, Judgement)> {
        let kind = Kind::from_word(&self.kind).ok_or(Error::BadRequest(
            "The form does not say what is to be decided.",
        ))?;
        let typed = Judgement {
            kind: self.kind,
            reason: self.reason,
            message: self.message,
            note: self.note,
            until: self.until,
            date: self.date,
            clean_up: self.clean_up,
        };
        Ok((kind, typed))
    }
}
