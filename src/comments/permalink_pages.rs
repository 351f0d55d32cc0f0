//! A comment's own address, and the page on which it is answered.

use super::thread::whereabouts::path_to;
use super::view::{CommentForm, QuotedComment, closed};
use super::{Comment, DEEPEST_ANSWERED, queries};
use crate::accounts::Account;
use crate::articles::{self, Article, Status as ArticleStatus};
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::links;
use crate::sorting::Sorting;
use crate::web::{Chosen, Layout, Link, PageResult, Visit, page, redirect};
use actix_web::web;
use askama::Template;

#[derive(Template)]
#[template(path = "comments/reply.html")]
struct ReplyPage {
    layout: Layout,
    article: Link,
    parent: QuotedComment,
    form: CommentForm,
}

/// Leads to a comment in its place, for everybody who finds it there, in the order in which they read.
pub async fn show(visit: Visit, id: web::Path<String>, chosen: Chosen) -> PageResult {
    let id = CommentId::parse(&id).ok_or(Error::NotFound)?;
    let (viewer, sorting) = (visit.viewer.account().cloned(), visit.sorting(chosen));
    let place = visit
        .app
        .db
        .read(move |conn| place_of(conn, id, sorting, viewer.as_ref()))
        .await?;
    redirect(&place)
}

/// The form for an answer, under what it answers.
pub async fn reply(visit: Visit, id: web::Path<String>) -> PageResult {
    let id = CommentId::parse(&id).ok_or(Error::NotFound)?;
    let viewer = visit.viewer.account().map(|account| account.id);
    let sorting = visit.sorting(Chosen(None));
    let find = move |conn: &mut Connection| {
        let known = viewer.map(|viewer| queries::has_published(conn, viewer));
        Ok((answered(conn, id)?, known.transpose()?.unwrap_or(false)))
    };
    let ((article, comment, author), is_known) = visit.app.db.read(find).await?;
    if let Some(sentence) = ended(&visit, &article, &comment) {
        let find = move |conn: &mut Connection| path_to(conn, &article, &comment, sorting, viewer);
        let path = visit.app.db.read(find).await?.ok_or(Error::NotFound)?;
        return visit.go(&path, sentence);
    }
    page(&ReplyPage {
        layout: visit.layout(),
        article: Link::new(&article.title, links::article(&article.slug)),
        form: CommentForm {
            parent_id: Some(id.0),
            ..CommentForm::under(&visit, &article, is_known)
        },
        parent: QuotedComment::of(comment, author, visit.now()),
    })
}

/// A comment everybody sees, with its article and its author's name.
fn answered(conn: &mut Connection, id: CommentId) -> Result<(Article, Comment, String)> {
    let (comment, author) = queries::find_published(conn, id)?.ok_or(Error::NotFound)?;
    let article = articles::queries::by_id(conn, comment.article_id)?;
    Ok((article, comment, author))
}

/// Why a comment cannot be answered any more, if it cannot.
fn ended(visit: &Visit, article: &Article, comment: &Comment) -> Option<String> {
    let deep = "This conversation is as deep as it goes. Answer an earlier comment.";
    match closed(visit, article) {
        Some(refusal) => Some(refusal.sentence()),
        None => (comment.depth >= DEEPEST_ANSWERED).then(|| deep.to_owned()),
    }
}

/// Where `viewer` finds a comment.
fn place_of(
    conn: &mut Connection,
    id: CommentId,
    sorting: Sorting,
    account: Option<&Account>,
) -> Result<String> {
    let viewer = account.map(|account| account.id);
    let comment = queries::find(conn, id)?.ok_or(Error::NotFound)?;
    let article = articles::queries::by_id(conn, comment.article_id)?;
    if let Some(path) = path_to(conn, &article, &comment, sorting, viewer)? {
        return Ok(path);
    }
    if account.is_some_and(|account| account.role.may_moderate()) {
        return Ok(links::moderated(comment.status.word(), id));
    }
    // Its author is told on their own page what became of it.
    let is_read = article.status == ArticleStatus::Published;
    let own = viewer == Some(comment.author_id) && is_read;
    own.then(|| links::thread(&article.slug))
        .ok_or(Error::NotFound)
}
