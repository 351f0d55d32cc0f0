//! What the editor answers: the form, the form again, two versions side by side.

use super::Then;
use crate::accounts::queries as accounts;
use crate::articles::conflict_view::Conflict;
use crate::articles::editor_view::EditorForm;
use crate::articles::placed::{Choices, Placed};
use crate::articles::{Article, Status};
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::language::carried;
use crate::links;
use crate::web::{Layout, PageResult, Visit, answer};
use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;

#[derive(Template)]
#[template(path = "articles/editor.html")]
pub(super) struct EditorPage {
    layout: Layout,
    heading: String,
    status_text: String,
    url: Option<String>,
    form: EditorForm,
}

#[derive(Template)]
#[template(path = "articles/conflict.html")]
struct ConflictPage {
    layout: Layout,
    conflict: Conflict,
}

/// The form again, with what is wrong with it.
pub(super) async fn again(
    visit: &Visit,
    article: Option<&Article>,
    form: EditorForm,
) -> PageResult {
    let again = editor(visit, article, form).await?;
    answer(StatusCode::UNPROCESSABLE_ENTITY, &again)
}

/// The editor, with what its writer chooses from.
pub(super) async fn editor(
    visit: &Visit,
    article: Option<&Article>,
    form: EditorForm,
) -> Result<EditorPage> {
    let form = form.choosing(visit.app.db.read(Choices::load).await?);
    let saved = |article: &Article| {
        let when = article.edited_at.in_full();
        match article.status {
            Status::Draft => t!("editor-draft-saved", when = when),
            Status::Published => t!("editor-published-saved", when = when),
            Status::Withdrawn => t!("editor-withdrawn-saved", when = when),
        }
    };
    let heading = match article {
        Some(article) => t!("editor-heading-edit", title = article.title),
        None if form.is_page => t!("editor-heading-new-page").into(),
        None => t!("editor-heading-new-article").into(),
    };
    Ok(EditorPage {
        layout: visit.layout(),
        heading,
        status_text: article.map_or_else(|| t!("editor-unsaved").into(), saved),
        url: article
            .filter(|one| one.status != Status::Withdrawn)
            .map(|one| links::article(&one.slug)),
        form,
    })
}

/// Two versions, for the writer to choose.
pub(super) async fn conflict(
    visit: &Visit,
    theirs: Article,
    mine: EditorForm,
    then: Then,
) -> PageResult {
    let writer = visit.viewer.require()?.clone();
    let mine = EditorForm {
        action: match then {
            Then::Stay => mine.action,
            Then::Publish => links::publication(theirs.id),
            Then::Unpublish => links::unpublication(theirs.id),
        },
        ..mine
    };
    let ask = move |conn: &mut Connection| {
        let editor = accounts::by_id(conn, theirs.edited_by)?;
        let placed = Placed::of(conn, &theirs)?;
        Ok((theirs, editor, placed, Choices::load(conn)?))
    };
    let (theirs, editor, placed, choices) = visit.app.db.read(ask).await?;
    let mine = mine.choosing(choices);
    let compare = move || Conflict::new(mine, &theirs, &placed, &editor, &writer);
    let conflict = web::block(carried(compare)).await;
    let conflict = conflict.map_err(|cause| Error::Internal(cause.into()))?;
    let layout = visit.layout();
    answer(StatusCode::CONFLICT, &ConflictPage { layout, conflict })
}
