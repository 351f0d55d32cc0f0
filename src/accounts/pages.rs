//! Signing up, in and out.

use super::attempts::{self, Device};
use super::password::{Checked, NewPassword};
use super::{Account, DisplayName, Email, NewAccount, Role, SignUpError, queries, sign_up};
use crate::error::{Error, Result};
use crate::links;
use crate::web::{
    Errors, Form, Hidden, Layout, PageResult, Visit, answer, device, page, redirect, session_store,
};
use actix_session::Session;
use actix_web::HttpResponse;
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

struct SignInForm {
    email: String,
    errors: Errors,
    hidden: Vec<Hidden>,
}

struct SignUpForm {
    name: String,
    email: String,
    errors: Errors,
    hidden: Vec<Hidden>,
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
        email: String::new(),
        errors: Errors::default(),
        hidden,
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
        Admission::Welcome(account) => enter(&visit, &session, &account, form.next.as_deref()),
        Admission::Refused => {
            sign_in_again(visit, form, StatusCode::UNPROCESSABLE_ENTITY, MISMATCH)
        }
        Admission::TooMany { seconds } => {
            let words = format!("Too many tries. Wait {} minutes.", seconds.div_ceil(60));
            let mut page = sign_in_again(visit, form, StatusCode::TOO_MANY_REQUESTS, &words)?;
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
    let form = SignUpForm {
        name: String::new(),
        email: String::new(),
        errors: Errors::default(),
        hidden: carried(query.next.as_deref()),
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
        Ok(account) => enter(&visit, &session, &account, form.next.as_deref()),
        Err(errors) => sign_up_again(visit, form, errors),
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

/// Begins the session, remembers the browser, and goes where the person was going.
fn enter(visit: &Visit, session: &Session, account: &Account, next: Option<&str>) -> PageResult {
    session_store::begin(session, account.id)?;
    let target = next.and_then(links::after_sign_in).unwrap_or(links::HOME);
    let mut response = visit.go(target, format!("Welcome, {}.", account.name))?;
    let known = device::find(&visit.app, visit.request());
    if known.is_none_or(|device| device.account != account.id) {
        device::remember(&visit.app, &mut response, &Device::new(account.id));
    }
    Ok(response)
}

fn sign_in_again(
    visit: Visit,
    form: SignIn,
    status: StatusCode,
    words: &str,
) -> Result<HttpResponse> {
    let form = SignInForm {
        email: form.email,
        errors: Errors::one("", words),
        hidden: carried(form.next.as_deref()),
    };
    answer(
        status,
        &SignInPage {
            layout: visit.layout(),
            reason: None,
            form,
        },
    )
}

fn sign_up_again(visit: Visit, form: SignUp, errors: Errors) -> PageResult {
    let hidden = carried(form.next.as_deref());
    let form = SignUpForm {
        name: form.name,
        email: form.email,
        errors,
        hidden,
    };
    answer(
        StatusCode::UNPROCESSABLE_ENTITY,
        &SignUpPage {
            layout: visit.layout(),
            form,
        },
    )
}

/// The way on, carried through the form if it is one of ours.
fn carried(next: Option<&str>) -> Vec<Hidden> {
    let next = next.and_then(links::after_sign_in);
    next.map(|value| Hidden {
        name: "next".into(),
        value: value.into(),
    })
    .into_iter()
    .collect()
}
