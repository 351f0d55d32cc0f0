//! A person's own account.

use super::hashery::Checked;
use super::password::NewPassword;
use super::{attempts, change_password as change};
use crate::articles::view::public_link;
use crate::clock::Moment;
use crate::comments::queries::OwnRow;
use crate::comments::view::state_text;
use crate::comments::{self, Status};
use crate::db::Connection;
use crate::error::Result;
use crate::markdown::{SafeHtml, excerpt};
use crate::moderation::told::{self, view::ToldView};
use crate::web::{
    Errors, Form, Layout, Link, PageResult, Visit, When, answer, page, session_store,
};
use crate::{accounts::Account, links};
use actix_session::Session;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

/// How many of their comments are listed, and how many characters of each.
const OWN: i64 = 30;
const QUOTE: usize = 200;

/// What is typed to change a password.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PasswordForm {
    current_password: String,
    new_password: String,
}

struct OwnComment {
    article: Option<Link>,
    url: String,
    written: When,
    excerpt: String,
    state: String,
    state_text: String,
    appeal: Option<String>,
}

impl OwnComment {
    fn of((comment, (status, title, slug)): OwnRow, now: Moment) -> OwnComment {
        OwnComment {
            article: public_link(status, &title, &slug),
            url: links::comment(comment.id),
            appeal: matches!(comment.status, Status::Rejected | Status::Removed)
                .then(|| links::comment_appeal(comment.id)),
            written: When::ago(comment.created_at, now),
            excerpt: excerpt(&SafeHtml::from_stored(comment.body_html).text(), QUOTE),
            state: comment.status.word().into(),
            state_text: state_text(comment.status, &comment.public_reason),
        }
    }
}

#[derive(Template)]
#[template(path = "accounts/account.html")]
struct AccountPage {
    layout: Layout,
    name: String,
    email: String,
    role: String,
    joined: String,
    told: Vec<ToldView>,
    has_unread: bool,
    comments: Vec<OwnComment>,
    errors: Errors,
}

/// The account's page.
pub async fn show(visit: Visit) -> PageResult {
    page(&account_page(&visit, Errors::default()).await?)
}

/// Changes the password; every session but a fresh one of this browser ends.
pub async fn change_password(
    visit: Visit,
    session: Session,
    Form(form): Form<PasswordForm>,
) -> PageResult {
    let account = visit.viewer.require()?.clone();
    match new_hash(&visit, &account, form).await? {
        Ok(hash) => {
            visit
                .app
                .db
                .write(move |tx| change(tx, account.id, &hash))
                .await?;
            session_store::begin(&session, account.id)?;
            let done = "Your password is changed. You’re signed out everywhere else.";
            visit.go(links::ACCOUNT, done)
        }
        Err(errors) => answer(
            StatusCode::UNPROCESSABLE_ENTITY,
            &account_page(&visit, errors).await?,
        ),
    }
}

/// Ends the session and tells the browser to forget what it kept of this site.
pub async fn sign_out(visit: Visit, session: Session) -> PageResult {
    session.purge();
    let mut response = visit.go(links::HOME, "You’re signed out.")?;
    response.headers_mut().insert(
        actix_web::http::header::HeaderName::from_static("clear-site-data"),
        actix_web::http::header::HeaderValue::from_static("\"cache\", \"storage\""),
    );
    Ok(response)
}

/// The hash of the new password, once the current one is proven.
async fn new_hash(
    visit: &Visit,
    account: &Account,
    form: PasswordForm,
) -> Result<Result<String, Errors>> {
    let email = account.email.clone().unwrap_or_default();
    let context = [visit.frame.settings.title.as_str(), &account.name, &email];
    let new = match NewPassword::weigh(&form.new_password, &context).await? {
        Ok(new) => new,
        Err(error) => return Ok(Err(Errors::one("new_password", error.to_string()))),
    };
    let counter = attempts::counter(&format!("{email}\npassword change"), None);
    let counted = visit
        .app
        .db
        .write(move |tx| attempts::count(tx, &counter))
        .await?;
    if let Err(seconds) = counted {
        return Ok(Err(Errors::one(
            "current_password",
            attempts::too_many(seconds),
        )));
    }
    let hashery = &visit.app.hashery;
    let stored = account.password_hash.clone();
    match hashery
        .place(true)
        .await?
        .check(stored, form.current_password)
        .await?
    {
        Checked::Right { .. } => hashery.place(true).await?.hash(new).await.map(Ok),
        Checked::Wrong => Ok(Err(Errors::one(
            "current_password",
            "That is not your current password.",
        ))),
    }
}

async fn account_page(visit: &Visit, errors: Errors) -> Result<AccountPage> {
    let account = visit.viewer.require()?;
    let (id, now) = (account.id, visit.now());
    let ask = move |conn: &mut Connection| {
        let told = told::to(conn, id, now)?;
        Ok((comments::queries::own(conn, id, OWN)?, told))
    };
    let (rows, told) = visit.app.db.read(ask).await?;
    let comments = rows
        .into_iter()
        .map(|row| OwnComment::of(row, now))
        .collect();
    let role = account.role.word();
    let capital = role.chars().next().map(|c| c.to_ascii_uppercase());
    Ok(AccountPage {
        layout: visit.layout(),
        name: account.name.clone(),
        email: account.email.clone().unwrap_or_default(),
        role: capital.into_iter().chain(role.chars().skip(1)).collect(),
        joined: account.created_at.day(),
        told: told
            .into_iter()
            .map(|message| ToldView::of(message, account.unread_since, now))
            .collect(),
        has_unread: account.unread_since.is_some(),
        comments,
        errors,
    })
}
