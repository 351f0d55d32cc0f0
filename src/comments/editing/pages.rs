//! The page on which authors change what their comment says.

use crate::accounts::Account;
use crate::articles::{Article, queries as articles};
use crate::comments::editing::queries::find_own;
use crate::comments::editing::{EditError, Unchangeable, circumstances, edit};
use crate::comments::new_comment::Draft;
use crate::comments::posting::{self, Words};
use crate::comments::thread::whereabouts::landing;
use crate::comments::view::{CommentForm, closed, reviewed};
use crate::comments::{Comment, NewComment, Status};
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::links;
use crate::markdown::SafeHtml;
use crate::web::flash::Flash;
use crate::web::limits::Limited;
use crate::web::{Chosen, Errors, Form, Layout, Link, PageResult, Visit, answer, page};
use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;
use serde::Deserialize;
use std::time::Duration;

/// What a browser sends: the text, and the number of the text it was made from.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditForm {
    body: String,
    version: i64,
}

#[derive(Template)]
#[template(path = "comments/edit.html")]
struct EditPage {
    layout: Layout,
    id: i64,
    article: Link,
    text: String,
    version: i64,
    /// How many more minutes it can be changed.
    left: u64,
    /// What will be shown, if that was asked for.
    preview: Option<SafeHtml>,
    /// What the comment says meanwhile, having been changed elsewhere.
    changed: Option<SafeHtml>,
    errors: Errors,
}

#[derive(Template)]
#[template(path = "comments/edit_refused.html")]
struct RefusedPage {
    layout: Layout,
    id: i64,
    article: Link,
    errors: Errors,
    /// The form with which the words become an answer, where that is the way on.
    form: Option<CommentForm>,
    text: String,
}

/// What was found of a comment somebody wants to change.
struct Found {
    comment: Comment,
    article: Article,
    left: Result<Duration, Unchangeable>,
}

/// The form with what the comment says.
pub async fn show(visit: Visit, id: web::Path<String>) -> PageResult {
    let found = find(&visit, &id).await?;
    match &found.left {
        Ok(left) => {
            let text = found.comment.body.clone();
            page(&edit_page(&visit, &found, text, *left))
        }
        Err(why) => visit.go(&links::comment(found.comment.id), why.sentence()),
    }
}

/// Shows the new text as it would look.
pub async fn preview(
    visit: Visit,
    id: web::Path<String>,
    Form(form): Form<EditForm>,
) -> PageResult {
    let found = find(&visit, &id).await?;
    let left = match &found.left {
        Ok(left) => *left,
        Err(why) => return refused(&visit, &found, form.body, why),
    };
    let rendered = match Draft::parse(&form.body) {
        Ok(draft) => posting::render(draft).await?,
        Err(unfit) => Err(unfit),
    };
    let mut again = edit_page(&visit, &found, form.body, left);
    again.version = form.version;
    match rendered {
        Ok((_, rendered)) => {
            again.preview = Some(rendered.html);
            page(&again)
        }
        Err(unfit) => unfit_page(again, unfit.to_string()),
    }
}

/// Puts the new text in the place of the old.
pub async fn save(visit: Visit, id: web::Path<String>, Form(form): Form<EditForm>) -> PageResult {
    let found = find(&visit, &id).await?;
    let left = *found.left.as_ref().unwrap_or(&Duration::ZERO);
    let new = match rendered(&visit, &found.comment, &form.body).await? {
        Ok(new) => new,
        Err(sentence) => return unfit_page(edit_page(&visit, &found, form.body, left), sentence),
    };
    visit.count(Limited::Posted)?;
    let author = visit.viewer.require()?.clone();
    let new = asked(&visit, &author, &found, new).await?;
    let (id, seen, policy) = (found.comment.id, form.version, visit.frame.policy());
    let change = move |tx: &mut Transaction| edit(tx, &author, id, seen, &new, &policy);
    match visit.app.db.write(change).await? {
        Ok(edited) => {
            let (article, comment) = (found.article, edited.comment);
            let told = match (edited.before, comment.status) {
                (Status::Published, Status::Held) => {
                    t!("more-edited-held", because = reviewed(&comment.reasons))
                }
                _ => t!("more-edited").to_owned(),
            };
            let sorting = visit.sorting(Chosen(None));
            let path = move |conn: &mut Connection| landing(conn, &article, &comment, sorting);
            let sent_from = format!("{} {}", links::comment_edit(id), form.version);
            let flash = Flash::posted(told, sent_from);
            visit.go_with(&visit.app.db.read(path).await?, &flash)
        }
        Err(EditError::Refused(refusal)) => unfit_page(
            edit_page(&visit, &found, form.body, left),
            refusal.sentence(),
        ),
        Err(EditError::Barred(bar)) => {
            unfit_page(edit_page(&visit, &found, form.body, left), bar.sentence())
        }
        Err(EditError::Unchangeable(why)) => refused(&visit, &found, form.body, &why),
        Err(EditError::Stale) => {
            let found = find(&visit, &id.to_string()).await?;
            let mut again = edit_page(&visit, &found, form.body, left);
            again.changed = Some(SafeHtml::from_stored(found.comment.body_html.clone()));
            again.errors = Errors::one("body", t!("more-edit-stale"));
            answer(StatusCode::CONFLICT, &again)
        }
    }
}

/// The viewer's own comment.
async fn find(visit: &Visit, id: &str) -> Result<Found> {
    let id = CommentId::parse(id).ok_or(Error::NotFound)?;
    let (viewer, now) = (visit.viewer.require()?.id, visit.now());
    let policy = visit.frame.policy();
    let find = move |conn: &mut Connection| {
        let comment = find_own(conn, id, viewer)?.ok_or(Error::NotFound)?;
        Ok(Found {
            article: articles::by_id(conn, comment.article_id)?,
            left: circumstances(conn, &comment, &policy, now)?.left(now),
            comment,
        })
    };
    visit.app.db.read(find).await
}

/// The new text, ready to be stored, or what is wrong with it.
async fn rendered(
    visit: &Visit,
    comment: &Comment,
    body: &str,
) -> Result<Result<NewComment, String>> {
    let draft = match Draft::parse(body) {
        Ok(draft) => draft,
        Err(unfit) => return Ok(Err(unfit.to_string())),
    };
    Ok(match posting::render(draft).await? {
        Ok((draft, rendered)) => {
            let signs = visit.app.intake().await?.signs(&rendered.html).await?;
            let mut new = draft.into_new(rendered, comment.parent_id, [0; 32]);
            new.signs = signs;
            Ok(new)
        }
        Err(unfit) => Err(unfit.to_string()),
    })
}

/// The new text with what is said of it outside, if it is to be stored.
async fn asked(
    visit: &Visit,
    author: &Account,
    found: &Found,
    mut new: NewComment,
) -> Result<NewComment> {
    let is_change = new.body != found.comment.body && found.left.is_ok();
    if is_change {
        let intake = visit.app.intake().await?;
        let asking = intake.opinion(author, &found.article, &new, Some(&found.comment));
        new.opinion = asking.await?;
    }
    Ok(new)
}

fn edit_page(visit: &Visit, found: &Found, text: String, left: Duration) -> EditPage {
    EditPage {
        layout: visit.layout(),
        id: found.comment.id.0,
        article: Link::new(&found.article.title, links::article(&found.article.slug)),
        text,
        version: found.comment.version,
        left: left.as_secs().div_ceil(60).max(1),
        preview: None,
        changed: None,
        errors: Errors::default(),
    }
}

fn unfit_page(mut again: EditPage, sentence: String) -> PageResult {
    again.errors = Errors::one("body", sentence);
    answer(StatusCode::UNPROCESSABLE_ENTITY, &again)
}

/// The words that cannot take the comment's place any more, with the way on.
fn refused(visit: &Visit, found: &Found, text: String, why: &Unchangeable) -> PageResult {
    let article = &found.article;
    let is_open = closed(visit, article).is_none();
    let may_reply = why.leaves_reply() && is_open && found.comment.status == Status::Published;
    let words = Words {
        body: text.clone(),
        form_key: String::new(),
        parent_id: Some(found.comment.id),
        ..Words::default()
    };
    let refused = RefusedPage {
        layout: visit.layout(),
        id: found.comment.id.0,
        article: Link::new(&article.title, links::article(&article.slug)),
        errors: Errors::one("", why.sentence()),
        form: may_reply.then(|| CommentForm::again(visit, article, words)),
        text,
    };
    answer(StatusCode::UNPROCESSABLE_ENTITY, &refused)
}
