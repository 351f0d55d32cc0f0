//! The page on which a comment is answered, or the line in its place.

use super::gone::{nothing_to_answer, removed, withdrawn};
use crate::articles::{self, Article, Status as ArticleStatus};
use crate::comments::answering::{self, Answered};
use crate::comments::locking::{self, Lock};
use crate::comments::not_posted::NotPosted;
use crate::comments::thread::whereabouts::path_to;
use crate::comments::view::{AnsweredView, CommentForm, closed};
use crate::comments::{Comment, DEEPEST_ANSWERED, SubmitError, queries, quotation, reports};
use crate::db::Connection;
use crate::error::Result;
use crate::ids::{AccountId, CommentId};
use crate::links;
use crate::web::{Chosen, Layout, Link, PageResult, Visit, page};
use actix_web::web;
use askama::Template;
use serde::Deserialize;

/// How the form is asked for.
#[derive(Deserialize)]
pub struct Asked {
    /// Said when it is to begin with the words of what is answered.
    quote: Option<String>,
}

#[derive(Template)]
#[template(path = "comments/reply.html")]
struct ReplyPage {
    layout: Layout,
    article: Link,
    parent: AnsweredView,
    form: CommentForm,
}

/// What somebody finds who wants to answer.
enum Found {
    Answered(Box<Answered>),
    /// A moderator removed it, under this article, and nothing is left in its place.
    Removed(Box<Article>),
    /// It stood under an article that was withdrawn.
    Withdrawn,
    Nothing,
}

/// What is known of whoever wants to answer, and of what stands against it.
#[derive(Default)]
struct Answerer {
    /// Whether they have a published comment somewhere.
    is_known: bool,
    /// Whether they have reported what they want to answer.
    has_reported: bool,
    /// What closes it to answers of everybody.
    lock: Option<Lock>,
}

/// The form for an answer, under what it answers.
pub async fn reply(visit: Visit, id: web::Path<String>, asked: web::Query<Asked>) -> PageResult {
    let Some(id) = CommentId::parse(&id) else {
        return nothing_to_answer(&visit);
    };
    let viewer = visit.viewer.account().map(|account| account.id);
    let find = move |conn: &mut Connection| Ok((find(conn, id)?, answerer(conn, id, viewer)?));
    let (answered, answerer) = match visit.app.db.read(find).await? {
        (Found::Answered(answered), answerer) => (*answered, answerer),
        (Found::Removed(article), _) => return removed(&visit, &article),
        (Found::Withdrawn, _) => return withdrawn(&visit),
        (Found::Nothing, _) => return nothing_to_answer(&visit),
    };
    if let Some(sentence) = ended(&visit, &answered, &answerer) {
        let sorting = visit.sorting(Chosen(None));
        let find = move |conn: &mut Connection| {
            let Answered {
                article, comment, ..
            } = answered;
            let place = path_to(conn, &article, &comment, sorting, viewer)?;
            Ok(place.unwrap_or_else(|| links::thread(&article.slug)))
        };
        let path = visit.app.db.read(find).await?;
        return visit.go(&path, sentence);
    }
    let is_there = answered.author.is_some();
    let article = answered.article.clone();
    page(&ReplyPage {
        layout: visit.layout(),
        article: Link::new(&article.title, links::article(&article.slug)),
        form: CommentForm {
            parent_id: Some(id.0),
            knows_gone: !is_there,
            text: match asked.quote.is_some() && is_there {
                true => quotation::of(&answered.comment),
                false => String::new(),
            },
            ..CommentForm::under(&visit, &article, answerer.is_known)
        },
        parent: AnsweredView::of(answered, true, visit.now()),
    })
}

fn find(conn: &mut Connection, id: CommentId) -> Result<Found> {
    if let Some(answered) = answering::find(conn, id)? {
        return Ok(Found::Answered(Box::new(answered)));
    }
    let Some(comment) = queries::find(conn, id)?.filter(Comment::has_appeared) else {
        return Ok(Found::Nothing);
    };
    let article = articles::queries::by_id(conn, comment.article_id)?;
    Ok(match article.status {
        ArticleStatus::Withdrawn => Found::Withdrawn,
        ArticleStatus::Published if comment.was_removed() => Found::Removed(Box::new(article)),
        _ => Found::Nothing,
    })
}

fn answerer(conn: &mut Connection, id: CommentId, viewer: Option<AccountId>) -> Result<Answerer> {
    let lock = locking::queries::over(conn, id)?;
    let Some(viewer) = viewer else {
        return Ok(Answerer {
            lock,
            ..Answerer::default()
        });
    };
    Ok(Answerer {
        lock,
        is_known: queries::has_published(conn, viewer)?,
        has_reported: reports::is_open(conn, id, viewer)?,
    })
}

/// Why it cannot be answered, if it cannot.
fn ended(visit: &Visit, answered: &Answered, answerer: &Answerer) -> Option<String> {
    let is_deep = answered.comment.depth >= DEEPEST_ANSWERED;
    let reported = || NotPosted::Submit(SubmitError::Reported).sentence();
    closed(visit, &answered.article)
        .or_else(|| answerer.lock.as_ref().map(Lock::refusal))
        .map(|refusal| refusal.sentence())
        .or_else(|| is_deep.then(|| t!("comment-too-deep-answer-earlier").to_owned()))
        .or_else(|| answerer.has_reported.then(reported))
}
