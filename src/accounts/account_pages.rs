//! A person's own account.

use super::change_password as change;
use super::password::NewPassword;
use super::proof::prove;
use super::view::{Next, role_name};
use crate::articles::Status as ArticleStatus;
use crate::articles::view::public_link;
use crate::clock::Moment;
use crate::comments::editing::time_left;
use crate::comments::leaving::queries::closing_of;
use crate::comments::queries::OwnRow;
use crate::comments::view::{Desk, OwnActions, after_deletion, reviewed, state_text};
use crate::comments::{self, Comment, Status};
use crate::db::Connection;
use crate::error::Result;
use crate::markdown::{SafeHtml, excerpt};
use crate::moderation::told::{self, view::ToldView};
use crate::web::{
    Errors, Form, Layout, Link, PageResult, Pager, Place, Visit, When, answer, page, session_store,
};
use crate::{accounts::Account, links};
use actix_session::Session;
use actix_web::http::StatusCode;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;
use std::time::Duration;

/// How many of their comments stand on a page, and how many characters of each.
const OWN: usize = 30;
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
    /// Where it is to be read, if it is.
    url: Option<String>,
    written: When,
    excerpt: String,
    state: String,
    state_text: String,
    /// What becomes of it, once deleted.
    note: Option<String>,
    history_url: Option<String>,
    own: OwnActions,
    appeal: Option<String>,
}

impl OwnComment {
    fn of((comment, (status, title, slug)): OwnRow, left: Option<Duration>, now: Moment) -> Self {
        let is_seen = comment.status != Status::Published || status == ArticleStatus::Published;
        OwnComment {
            own: OwnActions::of(&comment, left, now, Desk::Account),
            note: after_deletion(&comment, now),
            history_url: comment
                .edited_at
                .filter(|_| comment.erased_at.is_none())
                .map(|_| links::comment_history(comment.id)),
            article: public_link(status, &title, &slug),
            url: comment
                .erased_at
                .is_none()
                .then(|| links::comment(comment.id)),
            appeal: (matches!(comment.status, Status::Rejected | Status::Removed)
                && comment.erased_at.is_none())
            .then(|| links::comment_appeal(comment.id)),
            written: When::ago(comment.created_at, now),
            excerpt: excerpt(&SafeHtml::from_stored(comment.body_html).text(), QUOTE),
            state: match is_seen {
                true => comment.status.word().into(),
                false => "withdrawn".into(),
            },
            state_text: match comment.erased_at {
                Some(_) => t!("accounts-comment-erased").into(),
                None => match comment.status {
                    Status::Held => {
                        t!(
                            "accounts-comment-held",
                            because = reviewed(&comment.reasons)
                        )
                    }
                    Status::Published if !is_seen => t!("accounts-comment-not-shown").into(),
                    status => state_text(status, &comment.public_reason),
                },
            },
        }
    }
}

#[derive(Template)]
#[template(path = "accounts/account.html")]
struct AccountPage {
    layout: Layout,
    name: String,
    email: String,
    role: &'static str,
    joined: String,
    told: Vec<ToldView>,
    has_unread: bool,
    comments: Vec<OwnComment>,
    pager: Option<Pager>,
    /// When the account is deleted, if its owner leaves.
    closes: Option<String>,
    errors: Errors,
}

/// The account's page.
pub async fn show(visit: Visit, place: Place) -> PageResult {
    page(&account_page(&visit, place, Errors::default()).await?)
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
            visit.go(links::ACCOUNT, t!("accounts-password-changed"))
        }
        Err(errors) => answer(
            StatusCode::UNPROCESSABLE_ENTITY,
            &account_page(&visit, Place::First, errors).await?,
        ),
    }
}

/// Ends the session and tells the browser to forget what it kept of this site.
pub async fn sign_out(visit: Visit, session: Session, query: Query<Next>) -> PageResult {
    let next = query.next.as_deref().and_then(links::after_sign_in);
    let mut response = visit.go(next.unwrap_or(links::HOME), t!("accounts-signed-out"))?;
    session_store::end(&session, &mut response);
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
    let (db, hashery) = (&visit.app.db, &visit.app.hashery);
    let typed = form.current_password;
    match prove(db, hashery, account, "password change", typed).await? {
        Ok(()) => hashery.place(true).await?.hash(new).await.map(Ok),
        Err(sentence) => Ok(Err(Errors::one("current_password", sentence))),
    }
}

async fn account_page(visit: &Visit, place: Place, errors: Errors) -> Result<AccountPage> {
    let account = visit.viewer.require()?;
    let (id, now, policy) = (account.id, visit.now(), visit.frame.policy());
    let ask = move |conn: &mut Connection| {
        let rows = comments::queries::own(conn, id, place, OWN)?;
        let left = |comment: &Comment| time_left(conn, comment, &policy, now);
        let left: Vec<_> = rows.entries.iter().map(|row| &row.0).map(left).collect();
        let left = left.into_iter().collect::<Result<Vec<_>>>()?;
        let told = told::to(conn, id, now)?;
        Ok((rows, left, told, closing_of(conn, id)?))
    };
    let (rows, left, told, closing) = visit.app.db.read(ask).await?;
    let pager = Pager::around(
        links::ACCOUNT,
        &rows,
        t!("more-newer-comments"),
        t!("more-older-comments"),
    );
    let rows = rows.entries.into_iter().zip(left);
    let comments = rows.map(|(row, left)| OwnComment::of(row, left, now));
    let comments = comments.collect();
    Ok(AccountPage {
        layout: visit.layout(),
        name: account.name.clone(),
        email: account.email.clone().unwrap_or_default(),
        role: role_name(account.role),
        joined: account.created_at.day(),
        told: told
            .into_iter()
            .map(|message| ToldView::of(message, account.unread_since, now))
            .collect(),
        has_unread: account.unread_since.is_some(),
        comments,
        pager,
        closes: closing.map(|(at, _)| at.in_full()),
        errors,
    })
}
