//! Withdrawing an article, after asking.

use super::{Article, Status, queries, withdraw};
use crate::db::{Connection, Transaction};
use crate::error::Error;
use crate::ids::ArticleId;
use crate::links;
use crate::web::{Form, Layout, PageResult, Visit, page};
use actix_web::web;
use askama::Template;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "articles/withdraw.html")]
struct WithdrawPage {
    layout: Layout,
    title: String,
    action: String,
    edit_url: String,
    comments: u64,
    version: i64,
}

/// The form of the page that asks before withdrawing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithdrawForm {
    /// The version that was looked at.
    version: i64,
}

/// Asks before withdrawing.
pub async fn ask_to_withdraw(visit: Visit, id: web::Path<ArticleId>) -> PageResult {
    let writer = visit.viewer.require()?.clone();
    let ask = move |conn: &mut Connection| queries::editable_by(conn, *id, &writer);
    let article = visit.app.db.read(ask).await?;
    if article.published_at.is_none() || article.status == Status::Withdrawn {
        return Err(Error::NotFound);
    }
    page(&withdraw_page(&visit, article))
}

/// Withdraws an article.
pub async fn withdraw_it(
    visit: Visit,
    id: web::Path<ArticleId>,
    Form(form): Form<WithdrawForm>,
) -> PageResult {
    let writer = visit.viewer.require()?.clone();
    let change = move |tx: &mut Transaction| withdraw(tx, &writer, *id, form.version);
    let article = visit.app.db.write(change).await?;
    let path = links::editor(article.id);
    visit.go(&path, t!("editor-withdrawn"))
}

fn withdraw_page(visit: &Visit, article: Article) -> WithdrawPage {
    WithdrawPage {
        layout: visit.layout(),
        title: article.title,
        action: links::withdrawal(article.id),
        edit_url: links::editor(article.id),
        comments: article.comment_count.max(0) as u64,
        version: article.version,
    }
}
