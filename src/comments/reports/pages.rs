//! Reporting a comment, and the page of what somebody has reported.

use super::queries::{self, OwnRow};
use super::view::{Choice, became, name};
use super::{NOTE, NewReport, Unreportable, admit, file};
use crate::accounts::{Account, queries as accounts};
use crate::articles::view::public_link;
use crate::articles::{self, Article};
use crate::comments::Comment;
use crate::comments::queries as comments;
use crate::comments::thread::whereabouts::near;
use crate::comments::view::QuotedComment;
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::links;
use crate::place::Place;
use crate::web::{Errors, Form, Layout, Link, PageResult, Pager, Visit, When, answer, page};
use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;
use serde::Deserialize;

const PER_PAGE: usize = 20;

/// A report, as it is sent.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportForm {
    #[serde(default)]
    reason: String,
    #[serde(default)]
    note: String,
}

#[derive(Template)]
#[template(path = "comments/report.html")]
struct ReportPage {
    layout: Layout,
    article: Link,
    parent: QuotedComment,
    action: String,
    choices: Vec<Choice>,
    /// Where its author can be muted instead.
    mute_url: Option<String>,
    note: String,
    most: usize,
    errors: Errors,
}

struct OwnReport {
    author: String,
    article: Option<Link>,
    url: String,
    reason: &'static str,
    note: String,
    at: When,
    became: &'static str,
}

#[derive(Template)]
#[template(path = "comments/own_reports.html")]
struct OwnReportsPage {
    layout: Layout,
    reports: Vec<OwnReport>,
    pager: Option<Pager>,
}

/// The form.
pub async fn ask(visit: Visit, id: web::Path<String>) -> PageResult {
    let id = CommentId::parse(&id).ok_or(Error::NotFound)?;
    let (reporter, now) = (visit.viewer.require()?.clone(), visit.now());
    let may = move |conn: &mut Connection| admit(conn, &reporter, id, now);
    match visit.app.db.read(may).await? {
        Ok(comment) => {
            let form = form_page(&visit, comment, ("", ""), Errors::default()).await?;
            page(&form)
        }
        Err(refusal) => back(&visit, id, refusal.sentence()).await,
    }
}

/// Takes a report.
pub async fn create(
    visit: Visit,
    id: web::Path<String>,
    Form(sent): Form<ReportForm>,
) -> PageResult {
    let id = CommentId::parse(&id).ok_or(Error::NotFound)?;
    let reporter = visit.viewer.require()?.clone();
    let new = match NewReport::parse(&sent.reason, &sent.note) {
        Ok(new) => new,
        Err(faults) => return again(&visit, id, sent, faults.into()).await,
    };
    let filed = visit
        .app
        .db
        .write(move |tx| file(tx, &reporter, id, &new))
        .await?;
    match filed {
        Ok(filed) if filed.hidden => {
            let told = t!("more-report-hidden");
            back(&visit, id, told).await
        }
        Ok(_) => back(&visit, id, t!("more-report-taken")).await,
        Err(refusal @ Unreportable::TooMany) => {
            let errors = Errors::one("", refusal.sentence());
            again(&visit, id, sent, errors).await
        }
        Err(refusal) => back(&visit, id, refusal.sentence()).await,
    }
}

/// What the viewer has reported, and what became of it.
pub async fn list(visit: Visit, place: Place) -> PageResult {
    let (reporter, now) = (visit.viewer.require()?.id, visit.now());
    let find = move |conn: &mut Connection| queries::own(conn, reporter, place, PER_PAGE);
    let found = visit.app.db.read(find).await?;
    page(&OwnReportsPage {
        layout: visit.layout(),
        pager: Pager::around(
            links::OWN_REPORTS,
            &found,
            t!("more-newer-reports"),
            t!("more-older-reports"),
        ),
        reports: found
            .entries
            .into_iter()
            .map(|row| own_report(row, now))
            .collect(),
    })
}

fn own_report((report, author, article): OwnRow, now: crate::clock::Moment) -> OwnReport {
    let (status, title, slug) = article;
    OwnReport {
        author,
        article: public_link(status, &title, &slug),
        url: links::comment(report.comment_id),
        reason: name(report.reason),
        at: When::ago(report.at, now),
        became: became(report.outcome),
        note: report.note,
    }
}

/// The form with what was sent in it and what is wrong.
async fn again(visit: &Visit, id: CommentId, sent: ReportForm, errors: Errors) -> PageResult {
    let (reporter, now) = (visit.viewer.require()?.clone(), visit.now());
    let may = move |conn: &mut Connection| admit(conn, &reporter, id, now);
    match visit.app.db.read(may).await? {
        Ok(comment) => {
            let form = form_page(visit, comment, (&sent.reason, &sent.note), errors).await?;
            answer(StatusCode::UNPROCESSABLE_ENTITY, &form)
        }
        Err(refusal) => back(visit, id, refusal.sentence()).await,
    }
}

async fn form_page(
    visit: &Visit,
    comment: Comment,
    (reason, note): (&str, &str),
    errors: Errors,
) -> Result<ReportPage> {
    let (id, now) = (comment.id, visit.now());
    let find = move |conn: &mut Connection| {
        let (comment, author) = comments::find_published(conn, id)?.ok_or(Error::NotFound)?;
        let article = articles::queries::by_id(conn, comment.article_id)?;
        let person = accounts::by_id(conn, comment.author_id)?;
        Ok((article, comment, author, person))
    };
    let (article, comment, author, person): (Article, Comment, String, Account) =
        visit.app.db.read(find).await?;
    Ok(ReportPage {
        layout: visit.layout(),
        article: Link::new(&article.title, links::article(&article.slug)),
        action: links::report(id),
        parent: QuotedComment::of(comment, author, now),
        choices: Choice::all(reason),
        mute_url: person.claimed.then(|| links::muting(&person.slug)),
        note: note.to_owned(),
        most: NOTE,
        errors,
    })
}

/// Goes to where the comment stands, or stood, and says `told` there.
async fn back(visit: &Visit, id: CommentId, told: impl Into<String>) -> PageResult {
    let viewer = visit.viewer.account().map(|account| account.id);
    let find = move |conn: &mut Connection| {
        let comment = comments::by_id(conn, id)?;
        let article = articles::queries::by_id(conn, comment.article_id)?;
        near(conn, &article, comment, viewer)
    };
    let path = visit.app.db.read(find).await?;
    visit.go(&path, told)
}
