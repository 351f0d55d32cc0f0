//! Write first, sign up after: both forms beside the words that wait.

use super::view::{SignInForm, SignUpForm, carried};
use crate::comments::waiting::{self, Waiting};
use crate::error::Result;
use crate::links;
use crate::web::{Layout, Link, PageResult, Visit, answer, redirect, waiting as cookie};
use actix_web::http::StatusCode;
use askama::Template;

#[derive(Template)]
#[template(path = "accounts/join.html")]
struct JoinPage {
    layout: Layout,
    article: Link,
    comment: String,
    sign_up: SignUpForm,
    sign_in: SignInForm,
}

/// The page; somebody without waiting words goes to the plain one.
pub async fn show(visit: Visit) -> PageResult {
    if visit.viewer.account().is_some() {
        return redirect(links::WAITING_COMMENT);
    }
    match find(&visit).await? {
        Some(waiting) => again(
            &visit,
            waiting,
            StatusCode::OK,
            SignUpForm::default(),
            SignInForm::default(),
        ),
        None => redirect(links::SIGN_UP),
    }
}

/// The words that wait for this browser.
pub async fn find(visit: &Visit) -> Result<Option<Waiting>> {
    let Some(token) = cookie::token(visit) else {
        return Ok(None);
    };
    let now = visit.now();
    visit
        .app
        .db
        .read(move |conn| waiting::find(conn, &token, now))
        .await
}

/// The page with what is wrong in either form.
pub fn again(
    visit: &Visit,
    waiting: Waiting,
    status: StatusCode,
    sign_up: SignUpForm,
    sign_in: SignInForm,
) -> PageResult {
    let hidden = carried(Some(links::JOIN));
    let page = JoinPage {
        layout: visit.layout(),
        article: Link::new(waiting.article_title, links::article(&waiting.article_slug)),
        comment: waiting.body,
        sign_up: SignUpForm {
            hidden: hidden.clone(),
            ..sign_up
        },
        sign_in: SignInForm { hidden, ..sign_in },
    };
    answer(status, &page)
}
