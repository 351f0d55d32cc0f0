//! The forms to sign up and in, empty or with what was typed and what is wrong.

use super::{SignIn, SignUp};
use crate::accounts::view::{SignInForm, SignUpForm, carried};
use crate::articles::view::public_link;
use crate::comments::waiting::Waiting;
use crate::comments::waiting::view::find_waiting;
use crate::error::Result;
use crate::links;
use crate::web::{Errors, Layout, Link, PageResult, Visit, answer};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use askama::Template;

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
pub(super) struct SignInPage {
    pub(super) layout: Layout,
    pub(super) reason: Option<String>,
    pub(super) form: SignInForm,
}

#[derive(Template)]
#[template(path = "accounts/sign_up.html")]
pub(super) struct SignUpPage {
    pub(super) layout: Layout,
    pub(super) form: SignUpForm,
}

#[derive(Template)]
#[template(path = "accounts/join.html")]
struct JoinPage {
    layout: Layout,
    article: Option<Link>,
    comment: String,
    holds_first: bool,
    sign_up: SignUpForm,
    sign_in: SignInForm,
}

/// The page, for whoever can try again after so many `seconds`.
pub(super) fn wait(seconds: u64, mut page: HttpResponse) -> PageResult {
    page.headers_mut().insert(RETRY_AFTER, seconds.into());
    Ok(page)
}

/// The page again, with what is wrong: the one on which the words wait, if the form was there.
pub(super) async fn sign_in_again(
    visit: Visit,
    typed: SignIn,
    status: StatusCode,
    words: &str,
) -> PageResult {
    let hidden = carried(typed.next.as_deref());
    let form = SignInForm {
        email: typed.email,
        errors: Errors::one("", words),
        hidden,
    };
    match joining(&visit, typed.next.as_deref()).await? {
        Some(waiting) => join_again(&visit, waiting, status, SignUpForm::default(), form),
        None => answer(
            status,
            &SignInPage {
                layout: visit.layout(),
                reason: None,
                form,
            },
        ),
    }
}

/// The same of the form to sign up.
pub(super) async fn sign_up_again(
    visit: Visit,
    typed: SignUp,
    status: StatusCode,
    errors: Errors,
) -> PageResult {
    let hidden = carried(typed.next.as_deref());
    let form = SignUpForm {
        name: typed.name,
        email: typed.email,
        errors,
        hidden,
    };
    match joining(&visit, typed.next.as_deref()).await? {
        Some(waiting) => join_again(&visit, waiting, status, form, SignInForm::default()),
        None => answer(
            status,
            &SignUpPage {
                layout: visit.layout(),
                form,
            },
        ),
    }
}

async fn joining(visit: &Visit, next: Option<&str>) -> Result<Option<Waiting>> {
    if next == Some(links::JOIN) {
        find_waiting(visit).await
    } else {
        Ok(None)
    }
}

/// The page on which words wait, with what is wrong in either form.
pub(super) fn join_again(
    visit: &Visit,
    kept: Waiting,
    status: StatusCode,
    sign_up: SignUpForm,
    sign_in: SignInForm,
) -> PageResult {
    let hidden = carried(Some(links::JOIN));
    let page = JoinPage {
        layout: visit.layout(),
        article: public_link(kept.article_status, &kept.article_title, &kept.article_slug),
        comment: kept.body,
        holds_first: visit.frame.settings.first_held > 0,
        sign_up: SignUpForm {
            hidden: hidden.clone(),
            ..sign_up
        },
        sign_in: SignInForm { hidden, ..sign_in },
    };
    answer(status, &page)
}
