//! A comment's own address, and the page on which it is answered.

mod gone;
mod reply;

pub use reply::reply;

use super::thread::whereabouts::path_to;
use super::view::{Desk, OwnActions, after_deletion, state_text};
use super::visibility::{Eyes, Sight, Standing};
use super::{Comment, Status, queries};
use crate::accounts::{Account, queries as accounts};
use crate::articles::view::public_link;
use crate::articles::{self, Article, Status as ArticleStatus};
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::links;
use crate::markdown::SafeHtml;
use crate::sorting::Sorting;
use crate::web::{Chosen, Layout, Link, PageResult, Visit, When, page, redirect};
use actix_web::web;
use askama::Template;
use gone::{removed, withdrawn};

/// A comment on a page of its own, for the few who may read it where nobody else does.
#[derive(Template)]
#[template(path = "comments/alone.html")]
struct AlonePage {
    layout: Layout,
    id: i64,
    author: String,
    article: Option<Link>,
    written: When,
    /// Where it stands.
    state: String,
    /// What that means.
    notes: Vec<String>,
    body: SafeHtml,
    /// What its author can do with it.
    own: Option<OwnActions>,
    history_url: Option<String>,
    /// Where the line stands that is in its place.
    place: Option<String>,
}

/// What is loaded for that page.
struct Alone {
    comment: Comment,
    author: String,
    article: Article,
    eyes: Eyes,
    place: Option<String>,
}

/// What somebody finds under the number of a comment.
enum Found {
    Elsewhere(String),
    Alone(Box<Alone>),
    /// A moderator removed it, and nothing is left in its place.
    Removed(Box<Article>),
    /// Its article was withdrawn, and it with it.
    Withdrawn,
}

/// Leads to a comment in its place, for everybody who finds it there, in the order in which they read.
pub async fn show(visit: Visit, id: web::Path<String>, chosen: Chosen) -> PageResult {
    let id = CommentId::parse(&id).ok_or(Error::NotFound)?;
    let (account, sorting) = (visit.viewer.account().cloned(), visit.sorting(chosen));
    let ask = move |conn: &mut Connection| find(conn, id, sorting, account.as_ref());
    match visit.app.db.read(ask).await? {
        Found::Elsewhere(path) => redirect(&path),
        Found::Alone(alone) => page(&alone_page(&visit, *alone)),
        Found::Removed(article) => removed(&visit, &article),
        Found::Withdrawn => withdrawn(&visit),
    }
}

/// What `viewer` finds under the number of a comment.
fn find(
    conn: &mut Connection,
    id: CommentId,
    sorting: Sorting,
    viewer: Option<&Account>,
) -> Result<Found> {
    let comment = queries::find(conn, id)?.ok_or(Error::NotFound)?;
    let article = articles::queries::by_id(conn, comment.article_id)?;
    let is_read = article.status == ArticleStatus::Published;
    let eyes = Eyes::of(viewer, comment.author_id);
    let sight = Standing::of(&comment, is_read).seen_by(eyes);
    let for_its_author = eyes.author && comment.status != Status::Spam;
    let reader = viewer.map(|viewer| viewer.id);
    let place = path_to(conn, &article, &comment, sorting, reader)?;
    if sight == Sight::Apart && (for_its_author || comment.status == Status::Deleted) {
        let author = accounts::by_id(conn, comment.author_id)?.name;
        return Ok(Found::Alone(Box::new(Alone {
            comment,
            author,
            article,
            eyes,
            place,
        })));
    }
    if let Some(path) = place {
        return Ok(Found::Elsewhere(path));
    }
    if sight == Sight::Apart {
        return Ok(Found::Elsewhere(links::moderated(
            comment.status.word(),
            id,
        )));
    }
    // Whoever sent it is not told what became of it.
    match eyes.author && is_read {
        true => Ok(Found::Elsewhere(links::thread(&article.slug))),
        // What its author took back is as if it had never been.
        false if is_read && comment.was_removed() => Ok(Found::Removed(Box::new(article))),
        false if article.status == ArticleStatus::Withdrawn && comment.has_appeared() => {
            Ok(Found::Withdrawn)
        }
        false => Err(Error::NotFound),
    }
}

fn alone_page(visit: &Visit, alone: Alone) -> AlonePage {
    let Alone {
        comment,
        author,
        article,
        eyes,
        place,
    } = alone;
    let now = visit.now();
    let is_read = article.status == ArticleStatus::Published;
    let unread = (!is_read).then(|| t!("comment-article-unpublished").to_owned());
    let state = match eyes.author {
        true => format!("{}.", state_text(comment.status, &comment.public_reason)),
        false => t!("comment-line-deleted").into(),
    };
    AlonePage {
        layout: visit.layout(),
        id: comment.id.0,
        author,
        article: public_link(article.status, &article.title, &article.slug),
        written: When::ago(comment.created_at, now),
        state,
        notes: after_deletion(&comment, now)
            .into_iter()
            .chain(unread)
            .collect(),
        own: eyes
            .author
            .then(|| OwnActions::of(&comment, None, now, Desk::Thread)),
        history_url: comment
            .edited_at
            .map(|_| links::comment_history(comment.id)),
        place,
        body: SafeHtml::from_stored(comment.body_html),
    }
}
