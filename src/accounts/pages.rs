//! Signing up, in and out.

use super::attempts::{self, Device};
use super::join_pages;
use super::password::{Checked, NewPassword};
use super::view::{SignInForm, SignUpForm, carried};
use super::{Account, DisplayName, Email, NewAccount, Role, SignUpError, queries, sign_up};
use crate::comments::waiting::{Waiting, post_waiting};
use crate::error::{Error, Result};
use crate::links;
use crate::web::{
    Errors, Form, Layout, PageResult, Visit, answer, device, page, redirect, session_store, waiting,
};
use actix_session::Session;
use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

const MISMATCH: &str = "That e-mail and password don't match.";
const EMAIL_TAKEN: &str = "There is an account with this address already. Sign in instead.";
const NAME_TAKEN: &str =
    "Somebody here has this name, or one that looks the same. Add something to yours.";

/// Where to go after signing in, as the address may ask.
#[derive(Deserialize)]
pub struct Next {
    next: Option<String>,
}

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

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
struct SignInPage {
    layout: Layout,
    reason: Option<String>,
    form: SignInForm,
}

#[derive(Template)]
#[template(path = "accounts/sign_up.html")]
struct SignUpPage {
    layout: Layout,
    form: SignUpForm,
}

/// The page to sign in.
pub async fn show_sign_in(visit: Visit, query: Query<Next>) -> PageResult {
    if visit.viewer.account().is_some() {
        return redirect(links::HOME);
    }
    let hidden = carried(query.next.as_deref());
    let reason = (!hidden.is_empty()).then(|| "Sign in to go on.".to_owned());
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
    match admit(&visit, &form).await? {
        Admission::Welcome(account) => {
            enter(&visit, &session, &account, form.next.as_deref()).await
        }
        Admission::Refused => {
            sign_in_again(visit, form, StatusCode::UNPROCESSABLE_ENTITY, MISMATCH).await
        }
        Admission::TooMany { seconds } => {
            let words = format!("Too many tries. Wait {} minutes.", seconds.div_ceil(60));
            let mut page =
                sign_in_again(visit, form, StatusCode::TOO_MANY_REQUESTS, &words).await?;
            page.headers_mut().insert(RETRY_AFTER, seconds.into());
            Ok(page)
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
    match register(&visit, &form).await? {
        Ok(account) => enter(&visit, &session, &account, form.next.as_deref()).await,
        Err(errors) => sign_up_again(visit, form, errors).await,
    }
}

/// Ends the session and tells the browser to forget what it kept of this site.
pub async fn sign_out(visit: Visit, session: Session) -> PageResult {
    session.purge();
    let mut response = visit.go(links::HOME, "You're signed out.")?;
    response.headers_mut().insert(
        actix_web::http::header::HeaderName::from_static("clear-site-data"),
        actix_web::http::header::HeaderValue::from_static("\"cache\", \"storage\""),
    );
    Ok(response)
}

enum Admission {
    Welcome(Account),
    Refused,
    TooMany { seconds: u64 },
}

/// Checks address and password. The place to hash at is taken before the account is looked up.
async fn admit(visit: &Visit, form: &SignIn) -> Result<Admission> {
    let key = Email::parse(&form.email).map(|email| email.key().to_owned());
    let key = key.unwrap_or_else(|_| form.email.chars().take(254).collect());
    let device = device::find(&visit.app, visit.request());
    let place = visit.app.hashery.place(device.is_some()).await?;
    let wanted = key.clone();
    let account = visit
        .app
        .db
        .read(move |conn| queries::find_by_email(conn, &wanted))
        .await?;
    let own = device.filter(|device| Some(device.account) == account.as_ref().map(|a| a.id));
    let counter = attempts::counter(&key, own.as_ref());
    let counted = counter.clone();
    if let Err(seconds) = visit
        .app
        .db
        .write(move |tx| attempts::count(tx, &counted))
        .await?
    {
        return Ok(Admission::TooMany { seconds });
    }
    let stored = account
        .as_ref()
        .and_then(|account| account.password_hash.clone());
    let checked = place.check(stored.clone(), form.password.clone()).await?;
    let (Some(account), Checked::Right { stronger }) = (account, checked) else {
        return Ok(Admission::Refused);
    };
    let id = account.id;
    visit
        .app
        .db
        .write(move |tx| {
            queries::forget_attempts(tx, &counter)?;
            match (stored, stronger) {
                (Some(old), Some(new)) => queries::strengthen_password(tx, id, &old, &new),
                _ => Ok(()),
            }
        })
        .await?;
    Ok(Admission::Welcome(account))
}

/// Reads the form and makes the account, or says what stands against it.
async fn register(visit: &Visit, form: &SignUp) -> Result<Result<Account, Errors>> {
    let mut errors = Errors::default();
    let name = errors.take("name", DisplayName::parse(&form.name));
    let email = errors.take("email", Email::parse(&form.email));
    let context = [visit.frame.settings.title.as_str(), &form.name, &form.email];
    let password = errors.take("password", NewPassword::parse(&form.password, &context));
    let (Some(name), Some(email), Some(password)) = (name, email, password) else {
        return Ok(Err(errors));
    };
    let device = device::find(&visit.app, visit.request());
    let place = visit.app.hashery.place(device.is_some()).await?;
    let password_hash = place.hash(password).await?;
    let new = NewAccount {
        name,
        email,
        password_hash,
        role: Role::Reader,
    };
    match visit.app.db.write(move |tx| sign_up(tx, &new)).await {
        Ok(Ok(account)) => Ok(Ok(account)),
        Ok(Err(SignUpError::EmailTaken)) => Ok(Err(Errors::one("email", EMAIL_TAKEN))),
        Ok(Err(SignUpError::NameTaken)) => Ok(Err(Errors::one("name", NAME_TAKEN))),
        // Two people at the same moment: the database has judged.
        Err(Error::Duplicate(what)) if what.contains("email") => {
            Ok(Err(Errors::one("email", EMAIL_TAKEN)))
        }
        Err(Error::Duplicate(_)) => Ok(Err(Errors::one("name", NAME_TAKEN))),
        Err(error) => Err(error),
    }
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
        Some(token) => post_waiting(&visit.app, account, &token).await?,
        None => None,
    };
    let mut response = match &waited {
        Some(landing) => visit.go(&landing.path, &landing.message)?,
        None => {
            let target = next
                .and_then(links::after_sign_in)
                .filter(|path| *path != links::JOIN);
            visit.go(
                target.unwrap_or(links::HOME),
                format!("Welcome, {}.", account.name),
            )?
        }
    };
    if waited.is_none_or(|landing| landing.posted) && waiting::token(visit).is_some() {
        waiting::clear(&visit.app, &mut response);
    }
    let known = device::find(&visit.app, visit.request());
    if known.is_none_or(|device| device.account != account.id) {
        device::remember(&visit.app, &mut response, &Device::new(account.id));
    }
    Ok(response)
}

/// The page again, with what is wrong: the one on which the words wait, if the form was there.
async fn sign_in_again(visit: Visit, typed: SignIn, status: StatusCode, words: &str) -> PageResult {
    let hidden = carried(typed.next.as_deref());
    let form = SignInForm {
        email: typed.email,
        errors: Errors::one("", words),
        hidden,
    };
    match joining(&visit, typed.next.as_deref()).await? {
        Some(waiting) => join_pages::again(&visit, waiting, status, SignUpForm::default(), form),
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

async fn sign_up_again(visit: Visit, typed: SignUp, errors: Errors) -> PageResult {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    let hidden = carried(typed.next.as_deref());
    let form = SignUpForm {
        name: typed.name,
        email: typed.email,
        errors,
        hidden,
    };
    match joining(&visit, typed.next.as_deref()).await? {
        Some(waiting) => join_pages::again(&visit, waiting, status, form, SignInForm::default()),
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
        join_pages::find(visit).await
    } else {
        Ok(None)
    }
}
