//! Signing up, in and out.

mod again;

use super::admission::{Admission, admit};
use super::attempts::{self, Device};
use super::registration::{Registration, store};
use super::view::{Next, SignInForm, SignUpForm, carried, refused};
use super::{Account, Role};
use crate::app::App;
use crate::comments::waiting::post_waiting;
use crate::comments::waiting::view::{find_waiting, is_key_of_nothing};
use crate::error::{Error, Result};
use crate::links;
use crate::web::flash::Flash;
use crate::web::limits::Limited;
use crate::web::{Errors, Form, PageResult, Visit, device, page, redirect, session_store, waiting};
use actix_session::Session;
use actix_web::http::StatusCode;
use actix_web::web::Query;
use again::{SignInPage, SignUpPage, join_again, sign_in_again, sign_up_again, wait};
use serde::Deserialize;

/// What is typed to sign in.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    email: String,
    password: String,
    next: Option<String>,
}

/// What is typed to sign up.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignUp {
    name: String,
    email: String,
    password: String,
    next: Option<String>,
}

/// The page to sign in.
pub async fn show_sign_in(visit: Visit, query: Query<Next>) -> PageResult {
    if visit.viewer.account().is_some() {
        return redirect(links::HOME);
    }
    let hidden = carried(query.next.as_deref());
    let reason = (!hidden.is_empty()).then(|| t!("accounts-sign-in-to-go-on").to_owned());
    let form = SignInForm {
        hidden,
        ..SignInForm::default()
    };
    page(&SignInPage {
        layout: visit.layout(),
        reason,
        form,
    })
}

/// Signs in: the same answer, after the same work, whether or not there is such an account.
pub async fn sign_in(visit: Visit, session: Session, Form(form): Form<SignIn>) -> PageResult {
    if let Err(Error::TooMany { retry_after }) = visit.count(Limited::SignIn) {
        let words = attempts::too_many(retry_after);
        let status = StatusCode::TOO_MANY_REQUESTS;
        return wait(
            retry_after,
            sign_in_again(visit, form, status, &words).await?,
        );
    }
    let device = device::find(&visit.app, visit.request());
    let App { db, hashery, .. } = &**visit.app;
    match admit(db, hashery, device, &form.email, form.password.clone()).await? {
        Admission::Welcome(account) => {
            enter(&visit, &session, &account, form.next.as_deref()).await
        }
        Admission::Refused => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            sign_in_again(visit, form, status, t!("accounts-mismatch")).await
        }
        Admission::TooMany { seconds } => {
            let words = attempts::too_many(seconds);
            let status = StatusCode::TOO_MANY_REQUESTS;
            wait(seconds, sign_in_again(visit, form, status, &words).await?)
        }
    }
}

/// The page to sign up.
pub async fn show_sign_up(visit: Visit, query: Query<Next>) -> PageResult {
    if visit.viewer.account().is_some() {
        return redirect(links::HOME);
    }
    let hidden = carried(query.next.as_deref());
    let form = SignUpForm {
        hidden,
        ..SignUpForm::default()
    };
    page(&SignUpPage {
        layout: visit.layout(),
        form,
    })
}

/// Makes an account and signs in.
pub async fn create_account(
    visit: Visit,
    session: Session,
    Form(form): Form<SignUp>,
) -> PageResult {
    if let Err(Error::TooMany { retry_after }) = visit.count(Limited::SignUp) {
        let errors = Errors::one("", attempts::too_many_accounts(retry_after));
        let status = StatusCode::TOO_MANY_REQUESTS;
        return wait(
            retry_after,
            sign_up_again(visit, form, status, errors).await?,
        );
    }
    match register(&visit, &form).await? {
        Ok(account) => enter(&visit, &session, &account, form.next.as_deref()).await,
        Err(errors) => sign_up_again(visit, form, StatusCode::UNPROCESSABLE_ENTITY, errors).await,
    }
}

/// Both forms beside the words that wait; somebody without waiting words goes to the plain one.
pub async fn show_join(visit: Visit) -> PageResult {
    if visit.viewer.account().is_some() {
        return redirect(links::WAITING_COMMENT);
    }
    match find_waiting(&visit).await? {
        Some(waiting) => join_again(
            &visit,
            waiting,
            StatusCode::OK,
            SignUpForm::default(),
            SignInForm::default(),
        ),
        None => redirect(links::SIGN_UP),
    }
}

/// Reads the form and makes the account, or says what stands against it.
async fn register(visit: &Visit, form: &SignUp) -> Result<Result<Account, Errors>> {
    let site = &visit.frame.settings.title;
    let read = Registration::read(&form.name, &form.email, &form.password, site).await?;
    let registration = match read {
        Ok(registration) => registration,
        Err(faults) => return Ok(Err(faults.into())),
    };
    let known = device::find(&visit.app, visit.request()).is_some();
    let new = registration
        .hashed(&visit.app.hashery, known, Role::Reader)
        .await?;
    let made = store(&visit.app.db, new).await?;
    Ok(made.map_err(|refusal| refused(refusal, &visit.frame.pages)))
}

/// Begins the session, remembers the browser, posts what waited, and goes where the person was going.
async fn enter(
    visit: &Visit,
    session: &Session,
    account: &Account,
    next: Option<&str>,
) -> PageResult {
    session_store::begin(session, account.id)?;
    let waited = match waiting::token(visit) {
        Some(token) => post_waiting(visit.app.intake().await?, account, &token).await?,
        None => None,
    };
    let mut response = match &waited {
        Some(landing) => {
            let flash = Flash {
                posted: landing.posted.clone(),
                ..Flash::new(&landing.message)
            };
            visit.go_with(&landing.path, &flash)?
        }
        None => {
            let target = next
                .and_then(links::after_sign_in)
                .filter(|path| *path != links::JOIN);
            visit.go(
                target.unwrap_or(links::HOME),
                t!("accounts-welcome", name = account.name),
            )?
        }
    };
    if is_key_of_nothing(visit).await? {
        waiting::clear(&visit.app, &mut response);
    }
    let known = device::find(&visit.app, visit.request());
    if known.is_none_or(|device| device.account != account.id) {
        device::remember(&visit.app, &mut response, &Device::new(account.id));
    }
    Ok(response)
}
