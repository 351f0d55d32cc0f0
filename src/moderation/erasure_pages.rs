//! The page on which an admin wipes what a comment says.

use super::NOTE;
use super::erasing::erase;
use crate::accounts::queries as accounts;
use crate::articles::queries as articles;
use crate::comments::plain_text::plain_text;
use crate::comments::thread::whereabouts::near;
use crate::comments::{Comment, queries as comments};
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::markdown::SafeHtml;
use crate::web::{Errors, Form, Layout, PageResult, Visit, When, answer, page};
use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;
use serde::Deserialize;

/// What is typed: the author's name, so that nothing is wiped by a slip, and why.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErasureForm {
    name: String,
    why: String,
}

#[derive(Template)]
#[template(path = "moderation/erasure.html")]
struct ErasurePage {
    layout: Layout,
    id: i64,
    author: String,
    written: When,
    body: SafeHtml,
    name: String,
    why: String,
    errors: Errors,
}

/// What is to be wiped, and what that means.
pub async fn show(visit: Visit, id: web::Path<CommentId>) -> PageResult {
    let (comment, author) = found(&visit, *id).await?;
    let form = ErasureForm {
        name: String::new(),
        why: String::new(),
    };
    page(&erasure_page(
        &visit,
        comment,
        author,
        form,
        Errors::default(),
    ))
}

/// Wipes it.
pub async fn erase_it(
    visit: Visit,
    id: web::Path<CommentId>,
    Form(form): Form<ErasureForm>,
) -> PageResult {
    let admin = visit.viewer.require()?.clone();
    let (comment, author) = found(&visit, *id).await?;
    let mut errors = Errors::default();
    if form.name.trim() != author {
        errors.add("name", t!("moderation-erasure-name-wrong", name = author));
    }
    let why = match plain_text(&form.why) {
        Ok(why) => why.split_whitespace().collect::<Vec<_>>().join(" "),
        Err(error) => {
            errors.add("why", error.to_string());
            String::new()
        }
    };
    if why.is_empty() && errors.on("why").is_none() {
        errors.add("why", t!("moderation-erasure-why-missing"));
    }
    if why.chars().count() > NOTE {
        errors.add("why", t!("moderation-erasure-why-long", most = NOTE));
    }
    if !errors.is_empty() {
        let again = erasure_page(&visit, comment, author, form, errors);
        return answer(StatusCode::UNPROCESSABLE_ENTITY, &again);
    }
    let id = comment.id;
    let erase = move |tx: &mut Transaction| {
        let erased = erase(tx, &admin, id, &why)?;
        tracing::info!(comment = id.0, admin = admin.id.0, "a comment was erased");
        let article = articles::by_id(tx, erased.article_id)?;
        near(tx, &article, erased, None)
    };
    let path = visit.app.db.write(erase).await?;
    visit.go(&path, t!("moderation-erased", name = author))
}

/// A comment whose text is there, and its author's name.
async fn found(visit: &Visit, id: CommentId) -> Result<(Comment, String)> {
    let find = move |conn: &mut Connection| {
        let comment = comments::find(conn, id)?.filter(|comment| comment.erased_at.is_none());
        let comment = comment.ok_or(Error::NotFound)?;
        let author = accounts::by_id(conn, comment.author_id)?.name;
        Ok((comment, author))
    };
    visit.app.db.read(find).await
}

fn erasure_page(
    visit: &Visit,
    comment: Comment,
    author: String,
    form: ErasureForm,
    errors: Errors,
) -> ErasurePage {
    ErasurePage {
        layout: visit.layout(),
        id: comment.id.0,
        author,
        written: When::ago(comment.created_at, visit.now()),
        body: SafeHtml::from_stored(comment.body_html),
        name: form.name,
        why: form.why,
        errors,
    }
}
