//! Series at the desk: what they are called, and what is said of them.

use super::{Series, queries};
use crate::articles::draft::{LONGEST_SERIES, LONGEST_STANDFIRST};
use crate::articles::fault::line;
use crate::db::{Connection, Transaction};
use crate::ids::SeriesId;
use crate::links;
use crate::slug::slug_of;
use crate::web::{Errors, Form, Layout, PageResult, Visit, answer, page};
use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;
use serde::Deserialize;

struct Row {
    name: String,
    edit_url: String,
    description: String,
}

#[derive(Template)]
#[template(path = "articles/desk_series.html")]
struct ListPage {
    layout: Layout,
    all: Vec<Row>,
}

#[derive(Template)]
#[template(path = "articles/desk_series_edit.html")]
struct EditPage {
    layout: Layout,
    action: String,
    url: String,
    form: SeriesForm,
    errors: Errors,
}

/// What is said of a series.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeriesForm {
    /// Its name.
    name: String,
    /// A sentence about it.
    description: String,
}

/// All series.
pub async fn list(visit: Visit) -> PageResult {
    let all = visit.app.db.read(queries::latest).await?;
    let row = |series: Series| Row {
        edit_url: links::series_edit(series.id),
        name: series.name,
        description: series.description,
    };
    page(&ListPage {
        layout: visit.layout(),
        all: all.into_iter().map(row).collect(),
    })
}

/// The form of one series.
pub async fn edit(visit: Visit, id: web::Path<SeriesId>) -> PageResult {
    let series = find(&visit, *id).await?;
    let form = SeriesForm {
        name: series.name.clone(),
        description: series.description.clone(),
    };
    page(&edit_page(&visit, &series, form, Errors::default()))
}

/// Stores what is said of a series.
pub async fn save(
    visit: Visit,
    id: web::Path<SeriesId>,
    Form(form): Form<SeriesForm>,
) -> PageResult {
    let series = find(&visit, *id).await?;
    let mut errors = Errors::default();
    let name = errors.take("name", line(&form.name, LONGEST_SERIES));
    let description = errors.take("description", line(&form.description, LONGEST_STANDFIRST));
    if name.as_ref().is_some_and(|name| slug_of(name).is_none()) {
        errors.add("name", t!("desk-series-needs-name"));
    }
    let (Some(name), Some(description), true) = (name, description, errors.is_empty()) else {
        let again = edit_page(&visit, &series, form, errors);
        return answer(StatusCode::UNPROCESSABLE_ENTITY, &again);
    };
    let editor = visit.viewer.require()?.clone();
    let change = move |tx: &mut Transaction| super::describe(tx, &editor, *id, &name, &description);
    visit.app.db.write(change).await?;
    visit.go(links::DESK_SERIES, t!("desk-saved"))
}

async fn find(visit: &Visit, id: SeriesId) -> crate::error::Result<Series> {
    let ask = move |conn: &mut Connection| queries::by_id(conn, id);
    visit.app.db.read(ask).await
}

fn edit_page(visit: &Visit, series: &Series, form: SeriesForm, errors: Errors) -> EditPage {
    EditPage {
        layout: visit.layout(),
        action: links::series_edit(series.id),
        url: links::series(&series.slug),
        form,
        errors,
    }
}
