//! The buttons that take decisions back.

use super::view::address;
use super::{Decided, undo};
use crate::articles::queries as articles;
use crate::comments::thread::whereabouts::near;
use crate::comments::{Comment, Status};
use crate::db::Connection;
use crate::error::Result;
use crate::links;
use crate::web::flash::Flash;
use crate::web::{Form, Link, PageResult, Visit};
use actix_web::web;
use serde::Deserialize;

/// Where the button was.
#[derive(Deserialize)]
pub struct Asked {
    from: Option<String>,
}

/// A form with nothing in it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UndoForm {}

/// Takes one decision back.
pub async fn undo_one(
    visit: Visit,
    id: web::Path<i64>,
    asked: web::Query<Asked>,
    _: Form<UndoForm>,
) -> PageResult {
    let moderator = visit.viewer.require()?.clone();
    let id = *id;
    let undone = visit
        .app
        .db
        .write(move |tx| undo(tx, &moderator, id, None))
        .await?;
    match undone {
        Ok(done) => {
            let place = match asked.from.as_deref() {
                Some("thread") => thread(&visit, done.comment.clone()).await?,
                Some("log") => links::MODERATION_LOG.to_owned(),
                _ => card(&done.comment),
            };
            let flash = Flash {
                text: told(&done),
                link: Some(Link::new("See it", card(&done.comment))),
                undo: Some(links::reversal(done.decision)),
            };
            visit.go_with(&place, &flash)
        }
        Err(error) => visit.go(links::MODERATION_LOG, error.sentence()),
    }
}

/// `Undone. Ana’s comment waits for review again.`
fn told(done: &Decided) -> String {
    let stands = match done.comment.status {
        Status::Held => "waits for review again",
        Status::Published => "is published again",
        Status::Rejected => "is rejected again",
        Status::Spam => "counts as spam again",
        Status::Removed => "is removed again",
        Status::Deleted => "stays deleted by its author",
    };
    format!("Undone. {}’s comment {stands}.", done.author)
}

fn card(comment: &Comment) -> String {
    format!("{}#case-{}", address(comment.status), comment.id)
}

async fn thread(visit: &Visit, comment: Comment) -> Result<String> {
    let viewer = visit.viewer.account().map(|account| account.id);
    let find = move |conn: &mut Connection| {
        let article = articles::by_id(conn, comment.article_id)?;
        near(conn, &article, comment, viewer)
    };
    visit.app.db.read(find).await
}
