//! Posting and previewing comments, and the words that could not be posted.

mod kept;
mod sent;
mod sign_out;

pub use sent::Sent;
pub use sign_out::sign_out;

use super::not_posted::NotPosted;
use super::posting::{self, Words};
use super::reading::discussed;
use super::screening::Refusal;
use super::thread::whereabouts::landing;
use super::view::{AnsweredView, CommentForm};
use super::{answering, waiting};
use crate::accounts::Account;
use crate::accounts::standing::Kind;
use crate::articles::Article;
use crate::articles::view::public_link;
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::links;
use crate::markdown::SafeHtml;
use crate::web::flash::Flash;
use crate::web::limits::Limited;
use crate::web::{
    Errors, Form, Layout, Link, PageResult, Visit, answer, page, see_other, waiting as cookie,
};
use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::{HttpResponse, web};
use askama::Template;
use kept::{forget_waiting, waiting_here};

#[derive(Template)]
#[template(path = "comments/preview.html")]
struct CommentPreviewPage {
    layout: Layout,
    article: Link,
    parent: Option<AnsweredView>,
    preview: SafeHtml,
    form: CommentForm,
}

#[derive(Template)]
#[template(path = "comments/form_again.html")]
struct FormAgainPage {
    layout: Layout,
    article: Option<Link>,
    parent: Option<AnsweredView>,
    form: CommentForm,
}

/// Posts a comment; a visitor's words are kept until they have signed up or in.
pub async fn create(visit: Visit, slug: web::Path<String>, Form(sent): Form<Sent>) -> PageResult {
    let slug = slug.into_inner();
    let find = move |conn: &mut Connection| discussed(conn, &slug);
    let article = visit.app.db.read(find).await?;
    let words = sent.words();
    match visit.viewer.account() {
        Some(account) => post(&visit, account, &article, words).await,
        None => keep(&visit, &article, words).await,
    }
}

/// Shows a comment as it would look.
pub async fn preview(visit: Visit, slug: web::Path<String>, Form(sent): Form<Sent>) -> PageResult {
    let slug = slug.into_inner();
    let find = move |conn: &mut Connection| discussed(conn, &slug);
    let article = visit.app.db.read(find).await?;
    let words = sent.words();
    let rendered = match visit.app.intake().await?.check(&article, &words).await? {
        Ok(draft) => posting::render(draft).await?.map_err(NotPosted::Unfit),
        Err(not_posted) => Err(not_posted),
    };
    match rendered {
        Ok((_, rendered)) => show_preview(&visit, &article, words, rendered.html).await,
        Err(not_posted) => form_again(&visit, &article, words, &not_posted).await,
    }
}

/// The words of somebody who has signed in meanwhile, when they could not be posted.
pub async fn show_waiting(visit: Visit) -> PageResult {
    let (article, words) = waiting_here(&visit).await?.ok_or(Error::NotFound)?;
    let found = visit.app.intake().await?.check(&article, &words).await?;
    let sentence = match &found {
        Err(not_posted) => not_posted.sentence(),
        Ok(_) => t!("comment-unposted").into(),
    };
    let leaves_parent = found.is_err_and(|not_posted| not_posted.leaves_parent());
    page(&again(&visit, &article, words, leaves_parent, sentence).await?)
}

async fn post(visit: &Visit, account: &Account, article: &Article, words: Words) -> PageResult {
    let intake = visit.app.intake().await?;
    let room = || visit.count(Limited::Posted);
    let knows_gone = words.knows_gone;
    match intake.post(account, article, &words, room).await? {
        Ok(submitted) => {
            let (here, comment) = (article.clone(), submitted.comment.clone());
            let sorting = account.sorting();
            let find = move |conn: &mut Connection| landing(conn, &here, &comment, sorting);
            let path = visit.app.db.read(find).await?;
            let flash = Flash::posted(submitted.message(knows_gone), words.form(&article.slug));
            let mut response = visit.go_with(&path, &flash)?;
            forget_waiting(visit, article.id, &mut response).await?;
            Ok(response)
        }
        Err(not_posted) if not_posted.bar().is_some_and(|bar| bar.kind == Kind::Warned) => {
            let response = see_other(links::WARNING);
            lay_aside(visit, article, words, response).await
        }
        Err(not_posted) => form_again(visit, article, words, &not_posted).await,
    }
}

async fn keep(visit: &Visit, article: &Article, words: Words) -> PageResult {
    if let Err(not_posted) = visit.app.intake().await?.check(article, &words).await? {
        return form_again(visit, article, words, &not_posted).await;
    }
    lay_aside(visit, article, words, see_other(links::JOIN)).await
}

/// Keeps words that cannot be posted yet, as whoever visits has written them, and gives the browser the key to them.
async fn lay_aside(
    visit: &Visit,
    article: &Article,
    words: Words,
    mut response: HttpResponse,
) -> PageResult {
    visit.count(Limited::Kept)?;
    let owner = visit.viewer.account().map(|account| account.id);
    let (earlier, id) = (cookie::token(visit), article.id);
    let keep = move |tx: &mut Transaction| waiting::keep(tx, owner, id, &words, earlier.as_deref());
    let token = visit.app.db.write(keep).await?;
    cookie::leave(&visit.app, &mut response, token);
    Ok(response)
}

async fn show_preview(
    visit: &Visit,
    article: &Article,
    mut words: Words,
    preview: SafeHtml,
) -> PageResult {
    let parent = answered(visit, article, &mut words).await?;
    page(&CommentPreviewPage {
        layout: visit.layout(),
        article: Link::new(&article.title, links::article(&article.slug)),
        parent,
        preview,
        form: CommentForm::again(visit, article, words),
    })
}

/// The form again, with the words in it and what is wrong.
async fn form_again(
    visit: &Visit,
    article: &Article,
    words: Words,
    not_posted: &NotPosted,
) -> PageResult {
    let leaves = not_posted.leaves_parent();
    let mut again = again(visit, article, words, leaves, not_posted.sentence()).await?;
    if let Some(Refusal::Repeat(first)) = not_posted.refusal() {
        again.form.insists = true;
        again.layout.flash = Some(Flash {
            link: Some(Link::new(t!("comment-go-to-own"), links::comment(*first))),
            ..Flash::new(t!("comment-already-posted"))
        });
    }
    if not_posted.bar().is_some() {
        let why = Link::new(t!("comments-see-why"), links::ACCOUNT);
        again.layout.flash = Some(Flash {
            link: Some(why),
            ..Flash::failed(t!("comment-account-reads"))
        });
        return answer(StatusCode::FORBIDDEN, &again);
    }
    match not_posted.refusal().and_then(Refusal::wait) {
        Some(wait) => {
            let mut response = answer(StatusCode::TOO_MANY_REQUESTS, &again)?;
            response.headers_mut().insert(RETRY_AFTER, wait.into());
            Ok(response)
        }
        None => answer(StatusCode::UNPROCESSABLE_ENTITY, &again),
    }
}

async fn again(
    visit: &Visit,
    article: &Article,
    mut words: Words,
    leaves_parent: bool,
    sentence: String,
) -> Result<FormAgainPage> {
    if leaves_parent {
        words.parent_id = None;
    }
    let parent = answered(visit, article, &mut words).await?;
    let mut form = CommentForm::again(visit, article, words);
    let link = public_link(article.status, &article.title, &article.slug);
    // Without the article there is no form the message could point into.
    let field = if link.is_some() { "body" } else { "" };
    form.errors = Errors::one(field, sentence);
    Ok(FormAgainPage {
        layout: visit.layout(),
        article: link,
        parent,
        form,
    })
}

/// What is answered, if it or a line in its place is there; whoever reads the page knows then that it is gone.
async fn answered(
    visit: &Visit,
    article: &Article,
    words: &mut Words,
) -> Result<Option<AnsweredView>> {
    let Some(parent) = words.parent_id else {
        return Ok(None);
    };
    let find = move |conn: &mut Connection| answering::find(conn, parent);
    let found = visit.app.db.read(find).await?;
    let here = found.filter(|found| found.article.id == article.id);
    let knew = words.knows_gone;
    words.knows_gone |= here.as_ref().is_some_and(|here| here.author.is_none());
    Ok(here.map(|here| AnsweredView::of(here, knew, visit.now())))
}
