//! Deciding about somebody: the forms on their page, and what they will read.

use super::clean_ups::view::begun;
use super::clean_ups::{self, Scope, Stage};
use super::people::judgement::Judgement;
use super::people::view::{JudgementForm, effect, title};
use crate::accounts::covers::{self, Cover};
use crate::accounts::standing::view::told;
use crate::accounts::standing::{self, Kind, NewState, Notice, State, StateError};
use crate::accounts::{self, Account};
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::{AccountId, StateId};
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
    #[serde(default)]
    replaces: String,
    cover_spellings: Option<String>,
    cover_domain: Option<String>,
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
    effects: Vec<String>,
    form: JudgementForm,
}

/// Decides about somebody at once.
pub async fn impose(visit: Visit, slug: web::Path<String>, Form(sent): Form<Sent>) -> PageResult {
    let (slug, by) = (slug.into_inner(), visit.viewer.require()?.clone());
    let (kind, typed, replaces) = sent.read()?;
    let person = find(&visit, &slug, &by).await?;
    let (new, covers) = match typed.about(&person, kind, visit.now()) {
        Ok(read) => read,
        Err(faults) => return again(&visit, person, (kind, replaces), typed, faults.into()),
    };
    let scope = match kind {
        Kind::Banned => Scope::from_word(&typed.clean_up).unwrap_or(Scope::Leave),
        _ => Scope::Leave,
    };
    let whom = person.clone();
    let impose = move |tx: &mut Transaction| {
        let decided = match replaces {
            Some(former) => replace(tx, &by, former, whom.id, &new)?,
            None => standing::impose(tx, &by, whom.id, &new)?,
        };
        let Ok(state) = decided else {
            return Ok(decided.map(|state| (state, None)));
        };
        covers::extend(tx, &state, &whom, &covers)?;
        let clean_up = clean_ups::begin(tx, &by, whom.id, scope, new.reason, Some(state.id))?;
        Ok(Ok((state, clean_up)))
    };
    match visit.app.db.write(impose).await? {
        Ok((state, clean_up)) => {
            let place = format!("{}#state-{}", links::person(&slug), state.id);
            let what = title(state.kind, state.expires_at);
            let mut said = t!("moderation-judged", what = what, name = person.name);
            let clean_up = clean_up.map(|one| one.id);
            if let Some(clean_up) = clean_up {
                let all = visit.app.start_clean_up(clean_up).await?;
                said.push_str(begun(Stage::Removing, all));
            }
            let undo = links::state_reversal(state.id, clean_up);
            visit.go_with(&place, &Flash::undone_at(said, undo))
        }
        Err(why) => visit.go(&links::person(&slug), why.0),
    }
}

/// Shows what they will read, and the form once more.
pub async fn preview(visit: Visit, slug: web::Path<String>, Form(sent): Form<Sent>) -> PageResult {
    let (slug, by) = (slug.into_inner(), visit.viewer.require()?.clone());
    let (kind, typed, replaces) = sent.read()?;
    let person = find(&visit, &slug, &by).await?;
    let (new, covers) = match typed.about(&person, kind, visit.now()) {
        Ok(read) => read,
        Err(faults) => return again(&visit, person, (kind, replaces), typed, faults.into()),
    };
    let form = form(&person, (kind, replaces), typed, Errors::default());
    let whom = person.clone();
    let count = move |conn: &mut Connection| covers::others(conn, &whom, &covers);
    let others = visit.app.db.read(count).await?.into_iter();
    page(&JudgementPage {
        layout: visit.layout(),
        effects: others
            .map(|(cover, count)| effect(cover, &person, count))
            .collect(),
        person: Link::new(person.name, links::person(&slug)),
        told: told(&notice(new)),
        form,
    })
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
    let place = format!("{}#state-{id}", links::person(&person.slug));
    match lifted {
        Ok(state) => {
            let said = match state.kind {
                Kind::Premoderated => t!("moderation-lifted-premoderated", name = person.name),
                Kind::Warned => t!("moderation-lifted-warned", name = person.name),
                Kind::Suspended => t!("moderation-lifted-suspended", name = person.name),
                Kind::Banned => t!("moderation-lifted-banned", name = person.name),
                Kind::Untrusted => t!("moderation-lifted-untrusted", name = person.name),
            };
            visit.go_with(
                &place,
                &Flash::undone_at(said, links::lifting_reversal(state.id)),
            )
        }
        Err(why) => visit.go(&place, why.0),
    }
}

/// Decides in the place of a state of this person.
fn replace(
    tx: &mut Transaction,
    by: &Account,
    former: StateId,
    person: AccountId,
    new: &NewState,
) -> Result<Result<State, StateError>> {
    let theirs = standing::queries::find(tx, former)?;
    theirs
        .filter(|one| one.account_id == person)
        .ok_or(Error::NotFound)?;
    standing::replace(tx, by, former, new)
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
        false => Err(Error::Forbidden(t!("moderation-admins-judge"))),
    }
}

fn again(
    visit: &Visit,
    person: Account,
    about: (Kind, Option<StateId>),
    typed: Judgement,
    errors: Errors,
) -> PageResult {
    let form = form(&person, about, typed, errors);
    let page = JudgementPage {
        layout: visit.layout(),
        person: Link::new(person.name, links::person(&person.slug)),
        told: Vec::new(),
        effects: Vec::new(),
        form,
    };
    answer(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

fn form(
    person: &Account,
    (kind, replaces): (Kind, Option<StateId>),
    typed: Judgement,
    errors: Errors,
) -> JudgementForm {
    let form = JudgementForm::again(kind, &person.slug, typed, errors);
    form.replacing(replaces).covering(person)
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
    fn read(self) -> Result<(Kind, Judgement, Option<StateId>)> {
        let kind = Kind::from_word(&self.kind)
            .ok_or_else(|| Error::BadRequest(t!("moderation-form-no-kind")))?;
        let replaces = match self.replaces.as_str() {
            "" => None,
            id => Some(StateId(id.parse().map_err(|_| Error::NotFound)?)),
        };
        let ticked = [self.cover_spellings.is_some(), self.cover_domain.is_some()];
        let covers = Cover::ALL.iter().zip(ticked).filter(|one| one.1);
        let typed = Judgement {
            covers: covers.map(|one| *one.0).collect(),
            kind: self.kind,
            reason: self.reason,
            message: self.message,
            note: self.note,
            until: self.until,
            date: self.date,
            clean_up: self.clean_up,
        };
        Ok((kind, typed, replaces))
    }
}
