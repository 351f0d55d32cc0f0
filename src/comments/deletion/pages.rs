//! Authors delete their comments, and take that back.

use crate::articles::queries as articles;
use crate::comments::deletion::{self, UndoError};
use crate::comments::editing::queries::find_own;
use crate::comments::new_comment::Draft;
use crate::comments::posting;
use crate::comments::thread::whereabouts::{landing, near};
use crate::comments::view::{Desk, reviewed};
use crate::comments::{Comment, Status};
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::links;
use crate::web::flash::Flash;
use crate::web::{Chosen, Form, PageResult, Visit};
use actix_web::web;
use serde::Deserialize;

/// Where the button was pressed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PressedForm {
    #[serde(default)]
    from: String,
}

/// Deletes the viewer's own comment.
pub async fn delete(
    visit: Visit,
    id: web::Path<String>,
    Form(form): Form<PressedForm>,
) -> PageResult {
    let id = CommentId::parse(&id).ok_or(Error::NotFound)?;
    let author = visit.viewer.require()?.clone();
    let delete = move |tx: &mut Transaction| deletion::delete(tx, &author, id);
    let comment = visit.app.db.write(delete).await?;
    let flash = Flash::undone_at(t!("more-deleted"), links::undeletion(id));
    let path = match Desk::from_word(&form.from) {
        Desk::Account => links::ACCOUNT.to_owned(),
        Desk::Thread => beside(&visit, comment).await?,
    };
    visit.go_with(&path, &flash)
}

/// Takes the deletion of the viewer's own comment back.
pub async fn undo(
    visit: Visit,
    id: web::Path<String>,
    Form(form): Form<PressedForm>,
) -> PageResult {
    let id = CommentId::parse(&id).ok_or(Error::NotFound)?;
    let author = visit.viewer.require()?.clone();
    let viewer = author.id;
    let find = move |conn: &mut Connection| find_own(conn, id, viewer)?.ok_or(Error::NotFound);
    let comment = visit.app.db.read(find).await?;
    let undone = match Draft::parse(&comment.body) {
        Ok(draft) => match posting::render(draft).await? {
            Ok((draft, rendered)) => {
                let signs = visit.app.intake().await?.signs(&rendered.html).await?;
                let mut text = draft.into_new(rendered, comment.parent_id, [0; 32]);
                text.signs = signs;
                let policy = visit.frame.policy();
                let undo =
                    move |tx: &mut Transaction| deletion::undo(tx, &author, id, &text, &policy);
                visit.app.db.write(undo).await?
            }
            Err(_) => Err(UndoError::Unfit),
        },
        Err(_) => Err(UndoError::Unfit),
    };
    let account = Desk::from_word(&form.from) == Desk::Account;
    match undone {
        Ok(comment) => {
            let told = back(&comment);
            let path = match account {
                true => links::ACCOUNT.to_owned(),
                false => found(&visit, comment).await?,
            };
            visit.go(&path, told)
        }
        Err(error) if account => visit.go(links::ACCOUNT, error.sentence()),
        Err(error) => visit.go(&links::comment(id), error.sentence()),
    }
}

fn back(comment: &Comment) -> String {
    match comment.status {
        Status::Held => t!("more-restored-held", because = reviewed(&comment.reasons)),
        _ => t!("more-restored").into(),
    }
}

/// Where the author of a comment that was deleted goes on reading.
async fn beside(visit: &Visit, comment: Comment) -> Result<String> {
    let ask = move |conn: &mut Connection| {
        let article = articles::by_id(conn, comment.article_id)?;
        // Its own address leads its author to the text: the thread is where they were.
        match comment.parent_id {
            Some(_) => near(conn, &article, comment, None),
            None => Ok(links::thread(&article.slug)),
        }
    };
    visit.app.db.read(ask).await
}

/// Where a comment stands that is back.
async fn found(visit: &Visit, comment: Comment) -> Result<String> {
    let sorting = visit.sorting(Chosen(None));
    let ask = move |conn: &mut Connection| {
        let article = articles::by_id(conn, comment.article_id)?;
        landing(conn, &article, &comment, sorting)
    };
    visit.app.db.read(ask).await
}
