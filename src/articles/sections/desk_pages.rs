//! Sections at the desk: making, naming, ordering and deleting them.

use super::{NewSection, Refusal, Section, queries};
use crate::count::Count;
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::SectionId;
use crate::links;
use crate::web::{Errors, Form, Layout, PageResult, Visit, answer, page};
use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;
use serde::Deserialize;

struct Row {
    section: Section,
    url: String,
    edit_url: String,
    deletion_url: String,
    position_action: String,
    count: Count,
}

#[derive(Template)]
#[template(path = "articles/desk_sections.html")]
struct ListPage {
    layout: Layout,
    all: Vec<Row>,
    action: &'static str,
    form: SectionForm,
    errors: Errors,
}

#[derive(Template)]
#[template(path = "articles/desk_section_edit.html")]
struct EditPage {
    layout: Layout,
    name: String,
    action: String,
    form: SectionForm,
    errors: Errors,
}

#[derive(Template)]
#[template(path = "articles/desk_section_delete.html")]
struct DeletePage {
    layout: Layout,
    name: String,
    action: String,
    count: Count,
}

/// What is said of a section.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionForm {
    /// Its name.
    name: String,
    /// A sentence about it.
    description: String,
    /// Present when a person is to read every comment in it first.
    #[serde(default)]
    premoderated: Option<String>,
}

impl SectionForm {
    fn parse(&self) -> Result<NewSection, Errors> {
        let new = NewSection::parse(&self.name, &self.description, self.premoderated.is_some());
        new.map_err(Errors::from)
    }
}

/// Where a section is to go.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PositionForm {
    /// `up` or `down`.
    direction: String,
}

/// A form that says nothing but that it was sent.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeletionForm {}

/// All sections, and the form for a new one.
pub async fn list(visit: Visit) -> PageResult {
    let list = list_page(&visit, SectionForm::default(), Errors::default()).await?;
    page(&list)
}

/// Makes a section.
pub async fn create(visit: Visit, Form(form): Form<SectionForm>) -> PageResult {
    let editor = visit.viewer.require()?.clone();
    let errors = match form.parse() {
        Err(errors) => errors,
        Ok(new) => {
            let make = move |tx: &mut Transaction| super::create(tx, &editor, &new);
            match settled(visit.app.db.write(make).await)? {
                Ok(()) => return visit.go(links::DESK_SECTIONS, t!("desk-section-made")),
                Err(refusal) => Errors::one("name", refusal.sentence()),
            }
        }
    };
    let again = list_page(&visit, form, errors).await?;
    answer(StatusCode::UNPROCESSABLE_ENTITY, &again)
}

/// The form of one section.
pub async fn edit(visit: Visit, id: web::Path<SectionId>) -> PageResult {
    let section = find(&visit, *id).await?;
    let form = SectionForm {
        name: section.name.clone(),
        description: section.description.clone(),
        premoderated: section.premoderated.then(|| "on".to_owned()),
    };
    page(&edit_page(&visit, section, form, Errors::default()))
}

/// Stores what is said of a section.
pub async fn save(
    visit: Visit,
    id: web::Path<SectionId>,
    Form(form): Form<SectionForm>,
) -> PageResult {
    let editor = visit.viewer.require()?.clone();
    let section = find(&visit, *id).await?;
    let errors = match form.parse() {
        Err(errors) => errors,
        Ok(new) => {
            let change = move |tx: &mut Transaction| super::change(tx, &editor, *id, &new);
            match settled(visit.app.db.write(change).await)? {
                Ok(()) => return visit.go(links::DESK_SECTIONS, t!("desk-saved")),
                Err(refusal) => Errors::one("name", refusal.sentence()),
            }
        }
    };
    let again = edit_page(&visit, section, form, errors);
    answer(StatusCode::UNPROCESSABLE_ENTITY, &again)
}

/// Moves a section one place up or down.
pub async fn shift(
    visit: Visit,
    id: web::Path<SectionId>,
    Form(form): Form<PositionForm>,
) -> PageResult {
    let editor = visit.viewer.require()?.clone();
    let up = match form.direction.as_str() {
        "up" => true,
        "down" => false,
        _ => return Err(Error::BadRequest(t!("desk-section-moves"))),
    };
    let change = move |tx: &mut Transaction| super::shift(tx, &editor, *id, up);
    visit.app.db.write(change).await?;
    visit.go(links::DESK_SECTIONS, t!("desk-section-moved"))
}

/// Asks before deleting a section.
pub async fn ask_to_delete(visit: Visit, id: web::Path<SectionId>) -> PageResult {
    let ask = move |conn: &mut Connection| {
        Ok((queries::by_id(conn, *id)?, queries::count_in(conn, *id)?))
    };
    let (section, count) = visit.app.db.read(ask).await?;
    page(&DeletePage {
        layout: visit.layout(),
        action: links::section_deletion(section.id),
        name: section.name,
        count,
    })
}

/// Deletes a section.
pub async fn delete(
    visit: Visit,
    id: web::Path<SectionId>,
    Form(DeletionForm {}): Form<DeletionForm>,
) -> PageResult {
    let editor = visit.viewer.require()?.clone();
    let change = move |tx: &mut Transaction| super::delete(tx, &editor, *id);
    visit.app.db.write(change).await?;
    visit.go(links::DESK_SECTIONS, t!("desk-section-deleted"))
}

async fn find(visit: &Visit, id: SectionId) -> Result<Section> {
    let ask = move |conn: &mut Connection| queries::by_id(conn, id);
    visit.app.db.read(ask).await
}

/// Somebody made one of the same name in the same moment: what the database calls a duplicate is a message.
fn settled(stored: Result<Result<(), Refusal>>) -> Result<Result<(), Refusal>> {
    match stored {
        Err(Error::Duplicate(_)) => Ok(Err(Refusal::Taken)),
        stored => stored,
    }
}

async fn list_page(visit: &Visit, form: SectionForm, errors: Errors) -> Result<ListPage> {
    let ask = |conn: &mut Connection| {
        let all = queries::all(conn)?.into_iter();
        let counted = all.map(|section| Ok((queries::count_in(conn, section.id)?, section)));
        counted.collect::<Result<Vec<_>>>()
    };
    let row = |(count, section): (Count, Section)| Row {
        url: links::section(&section.slug),
        edit_url: links::section_edit(section.id),
        deletion_url: links::section_deletion(section.id),
        position_action: links::section_position(section.id),
        count,
        section,
    };
    let all = visit.app.db.read(ask).await?;
    Ok(ListPage {
        layout: visit.layout(),
        all: all.into_iter().map(row).collect(),
        action: links::DESK_SECTIONS,
        form,
        errors,
    })
}

fn edit_page(visit: &Visit, section: Section, form: SectionForm, errors: Errors) -> EditPage {
    EditPage {
        layout: visit.layout(),
        action: links::section_edit(section.id),
        name: section.name,
        form,
        errors,
    }
}
