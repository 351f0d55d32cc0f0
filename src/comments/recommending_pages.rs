//! The buttons by which readers recommend a comment and editors pick one.

use super::picking::pick;
use super::recommending::{Word, say};
use super::thread::whereabouts::near;
use super::{Comment, queries};
use crate::articles::queries as articles;
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::links;
use crate::web::{PageResult, Visit, see_other};
use actix_web::web;

/// Recommends a comment.
pub async fn recommend(visit: Visit, id: web::Path<String>) -> PageResult {
    told(visit, &id, Word::Recommended).await
}

/// Takes a recommendation back.
pub async fn withdraw(visit: Visit, id: web::Path<String>) -> PageResult {
    told(visit, &id, Word::Withdrawn).await
}

/// Picks a comment.
pub async fn choose(visit: Visit, id: web::Path<String>) -> PageResult {
    picked(visit, &id, true).await
}

/// Picks it no longer.
pub async fn unchoose(visit: Visit, id: web::Path<String>) -> PageResult {
    picked(visit, &id, false).await
}

async fn told(visit: Visit, id: &str, word: Word) -> PageResult {
    let id = CommentId::parse(id).ok_or(Error::NotFound)?;
    let reader = visit.viewer.require()?.clone();
    let say = move |tx: &mut Transaction| say(tx, &reader, id, word);
    match visit.app.db.write(say).await {
        Err(Error::Impossible(why)) => visit.go(&links::comment(id), why),
        said => said.map(|_| see_other(&links::comment(id))),
    }
}

async fn picked(visit: Visit, id: &str, picked: bool) -> PageResult {
    let id = CommentId::parse(id).ok_or(Error::NotFound)?;
    let editor = visit.viewer.require()?.clone();
    let pick = move |tx: &mut Transaction| pick(tx, &editor, id, picked);
    let (comment, author) = visit.app.db.write(pick).await?;
    let told = match picked {
        true => t!("comment-picked-told", author = author),
        false => t!("comment-unpicked-told", author = author),
    };
    visit.go(&place(&visit, comment).await?, told)
}

async fn place(visit: &Visit, comment: Comment) -> Result<String> {
    let viewer = visit.viewer.account().map(|account| account.id);
    let find = move |conn: &mut Connection| {
        let article = articles::by_id(conn, comment.article_id)?;
        let comment = queries::by_id(conn, comment.id)?;
        near(conn, &article, comment, viewer)
    };
    visit.app.db.read(find).await
}
