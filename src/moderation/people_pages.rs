//! The people a moderator looks after: a list of them, and a page for each.

use super::clean_ups::view::CleanUpView;
use super::letters;
use super::people::view::{
    CommentLine, JudgementForm, NoteView, PersonLine, StateView, came, cause, list_tabs, role,
    tabs, title,
};
use super::people::{self, Dossier, merit, parse_note, queries};
use super::queries as decisions;
use super::view::decided;
use crate::accounts::queries as accounts;
use crate::accounts::standing::{Cause, Kind};
use crate::clock::Moment;
use crate::comments::Status;
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::{AccountId, CommentId};
use crate::links;
use crate::place::{Place as Spot, Stretch};
use crate::slug::slug_of;
use crate::web::{Errors, Form, Layout, PageResult, Pager, Place, Tab, Visit, When, answer, page};
use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;
use serde::Deserialize;

const PER_PAGE: usize = 50;
const COMMENTS_PER_PAGE: usize = 20;

/// Whom the list is to show.
#[derive(Deserialize)]
pub struct Asked {
    name: Option<String>,
    state: Option<String>,
}

/// Which of somebody's comments are to be shown.
#[derive(Deserialize)]
pub struct Wanted {
    state: Option<String>,
}

/// A note about somebody.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoteForm {
    text: String,
}

/// What somebody is to read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterForm {
    letter: String,
}

#[derive(Template)]
#[template(path = "moderation/people.html")]
struct PeoplePage {
    layout: Layout,
    tabs: Vec<Tab>,
    name: String,
    people: Vec<PersonLine>,
    pager: Option<Pager>,
}

#[derive(Template)]
#[template(path = "moderation/person.html")]
struct PersonPage {
    layout: Layout,
    name: String,
    slug: String,
    facts: Vec<String>,
    merit: String,
    reports: String,
    log_url: String,
    email: Option<String>,
    in_force: Vec<StateView>,
    past: Vec<StateView>,
    forms: Vec<JudgementForm>,
    kept: Option<&'static str>,
    clean_ups: Vec<CleanUpView>,
    /// The reasons for which their comments can be taken down together; none if this moderator cannot.
    clean_up_reasons: Vec<(&'static str, &'static str)>,
    letters: Vec<NoteView>,
    may_write: bool,
    letter: String,
    notes: Vec<NoteView>,
    note: String,
    errors: Errors,
    tabs: Vec<Tab>,
    comments: Vec<CommentLine>,
    pager: Option<Pager>,
}

/// A page of the people here: all, those whose names begin as asked, or those in one state.
pub async fn list(visit: Visit, asked: web::Query<Asked>, place: Place) -> PageResult {
    let now = visit.now();
    let Asked { name, state } = asked.into_inner();
    let name = name.unwrap_or_default();
    let kind = match state.as_deref() {
        Some(word) => Some(Kind::from_word(word).ok_or(Error::NotFound)?),
        None => None,
    };
    let start = slug_of(&name);
    if start.is_none() && !name.trim().is_empty() {
        // A name without a letter or digit is nobody's.
        return list_page(&visit, name, kind, Stretch::of(place, Vec::new(), 1, |_| 0));
    }
    let start = start.unwrap_or_default();
    let find = move |conn: &mut Connection| match kind {
        Some(kind) => {
            let found = queries::by_state(conn, kind, now, place, PER_PAGE)?;
            Ok(found.map(|(state, person)| {
                PersonLine::of(&person, Some(title(kind, state.expires_at)), now)
            }))
        }
        None => {
            let found = queries::by_slug(conn, &start, place, PER_PAGE)?;
            Ok(found.map(|person| PersonLine::of(&person, None, now)))
        }
    };
    let found = visit.app.db.read(find).await?;
    list_page(&visit, name, kind, found)
}

/// What moderators know of somebody, and what they can do.
pub async fn show(
    visit: Visit,
    slug: web::Path<String>,
    wanted: web::Query<Wanted>,
    place: Place,
) -> PageResult {
    let status = match wanted.into_inner().state.as_deref() {
        Some(word) => Some(Status::from_word(word).ok_or(Error::NotFound)?),
        None => None,
    };
    page(&person_page(&visit, slug.into_inner(), status, place).await?)
}

/// Adds a note for staff.
pub async fn add_note(
    visit: Visit,
    slug: web::Path<String>,
    Form(form): Form<NoteForm>,
) -> PageResult {
    let by = visit.viewer.require()?.clone();
    let slug = slug.into_inner();
    let text = match parse_note(&form.text) {
        Ok(text) => text,
        Err(why) => {
            let mut again = person_page(&visit, slug, None, Spot::First).await?;
            again.note = form.text;
            again.errors = Errors::one("text", why);
            return answer(StatusCode::UNPROCESSABLE_ENTITY, &again);
        }
    };
    let whose = slug.clone();
    let add = move |tx: &mut Transaction| people::note(tx, &by, &whose, &text);
    visit.app.db.write(add).await?;
    let place = format!("{}#notes", links::person(&slug));
    visit.go(&place, t!("people-note-kept"))
}

/// Writes to somebody.
pub async fn write(
    visit: Visit,
    slug: web::Path<String>,
    Form(form): Form<LetterForm>,
) -> PageResult {
    let by = visit.viewer.require()?.clone();
    let slug = slug.into_inner();
    let text = match letters::parse(&form.letter) {
        Ok(text) => text,
        Err(why) => {
            let mut again = person_page(&visit, slug, None, Spot::First).await?;
            again.letter = form.letter;
            again.errors = Errors::one("letter", why);
            return answer(StatusCode::UNPROCESSABLE_ENTITY, &again);
        }
    };
    let whose = slug.clone();
    let write = move |tx: &mut Transaction| {
        let person = accounts::find_by_slug(tx, &whose)?.ok_or(Error::NotFound)?;
        letters::write(tx, &by, person.id, &text)?;
        Ok(person.name)
    };
    let name = visit.app.db.write(write).await?;
    let place = format!("{}#letters", links::person(&slug));
    visit.go(&place, t!("letters-sent", name = name))
}

fn list_page(
    visit: &Visit,
    name: String,
    kind: Option<Kind>,
    found: Stretch<PersonLine>,
) -> PageResult {
    let path = match kind {
        Some(kind) => links::people_in_state(kind.word()),
        None => links::people_called(&name),
    };
    page(&PeoplePage {
        layout: visit.layout(),
        tabs: list_tabs(kind),
        pager: Pager::around(&path, &found, t!("people-before"), t!("people-more")),
        name,
        people: found.entries,
    })
}

async fn person_page(
    visit: &Visit,
    slug: String,
    status: Option<Status>,
    place: Spot,
) -> Result<PersonPage> {
    let (now, viewer) = (visit.now(), visit.viewer.require()?.clone());
    let open = slug.clone();
    let find = move |conn: &mut Connection| {
        let dossier = Dossier::open(conn, &open, now)?;
        let person = dossier.person.id;
        let found = queries::comments_of(conn, person, status, place, COMMENTS_PER_PAGE)?;
        let ids: Vec<CommentId> = found.entries.iter().map(|row| row.0.id).collect();
        let mut last = decisions::last_decisions(conn, &ids)?;
        let lines = found.map(|row| {
            let decision = last.remove(&row.0.id);
            let told =
                decision.map(|(decision, by)| decided(&decision, &by, &row.0.public_reason, now));
            CommentLine::of(row, told, now)
        });
        Ok((dossier, lines))
    };
    let (dossier, lines) = visit.app.db.read(find).await?;
    let person = &dossier.person;
    let may_clean_up = person.id != viewer.id && viewer.role.may_judge(person.role);
    let may_judge = person.claimed && may_clean_up;
    let views = dossier.states.iter();
    // What holds about somebody who has left can still be lifted.
    let views = views.map(|state| StateView::of(state, &dossier, may_clean_up, now));
    let (past, in_force) = views.partition(|state| state.ended.is_some());
    let written = |by: AccountId, text: &str, at: Moment| NoteView {
        by: dossier.name(by).to_owned(),
        text: text.to_owned(),
        at: When::ago(at, now),
    };
    let notes = dossier.notes.iter();
    let notes = notes.map(|note| written(note.written_by, &note.text, note.at));
    let letters = dossier.letters.iter();
    let letters = letters.map(|one| written(one.written_by, one.shown(), one.at));
    let clean_ups = dossier.clean_ups.iter();
    let clean_ups =
        clean_ups.map(|one| CleanUpView::of(one, dossier.name(one.asked_by), may_clean_up, now));
    let published = dossier.counts.get(&Status::Published).copied();
    let path = links::comments_by(&slug, status.map(Status::word));
    Ok(PersonPage {
        layout: visit.layout(),
        name: person.name.clone(),
        facts: vec![role(person), came(person, now)],
        merit: merit::trust(&dossier.merit, published.unwrap_or_default(), now),
        reports: merit::reports(dossier.reports.0, dossier.reports.1),
        log_url: links::log_about(&slug),
        email: person
            .email
            .clone()
            .filter(|_| viewer.role == crate::accounts::Role::Admin),
        in_force,
        past,
        forms: match may_judge {
            true => JudgementForm::all(&dossier, now),
            false => Vec::new(),
        },
        kept: dossier.why_not(&viewer),
        clean_ups: clean_ups.collect(),
        clean_up_reasons: match may_clean_up {
            true => Cause::ALL
                .iter()
                .map(|one| (one.word(), cause(*one)))
                .collect(),
            false => Vec::new(),
        },
        letters: letters.collect(),
        may_write: may_judge,
        letter: String::new(),
        notes: notes.collect(),
        note: String::new(),
        errors: Errors::default(),
        tabs: tabs(&dossier, status),
        pager: Pager::around(
            &path,
            &lines,
            t!("people-newer-comments"),
            t!("people-older-comments"),
        ),
        comments: lines.entries,
        slug,
    })
}
