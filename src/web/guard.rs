//! What stands before every handler: the method, the body, who may call, how often.

use super::body::{self, COMMENT_FORM};
use super::client;
use super::error_page::refuse;
use super::limits::Limited;
use super::page::see_other;
use super::session_store::was_here;
use super::viewer::Viewer;
use crate::accounts::standing::standing_of;
use crate::accounts::{Account, Role};
use crate::app::App;
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::links;
use actix_web::HttpResponse;
use actix_web::body::BoxBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::ALLOW;
use actix_web::middleware::Next;
use actix_web::web;

/// Who may call a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anybody.
    Anyone,
    /// Anybody, even before the site is set up.
    BeforeSetup,
    /// Whoever is signed in.
    Member,
    /// Whoever works here: writes or moderates.
    Staff,
    /// Contributors, authors, editors and admins.
    Writer,
    /// Editors and admins.
    Editor,
    /// Editors, moderators and admins.
    Picker,
    /// Moderators and admins.
    Moderator,
    /// Admins.
    Admin,
}

impl Access {
    fn allows(self, account: Option<&Account>) -> Result<()> {
        if matches!(self, Access::Anyone | Access::BeforeSetup) {
            return Ok(());
        }
        let role = account.ok_or(Error::SignInRequired)?.role;
        match self {
            Access::Staff if !role.may_write() && !role.may_moderate() => {
                Err(Error::Forbidden(t!("error-need-staff")))
            }
            Access::Writer if !role.may_write() => Err(Error::Forbidden(t!("error-need-writer"))),
            Access::Editor if !role.may_edit_all() => {
                Err(Error::Forbidden(t!("error-need-editor")))
            }
            Access::Picker if !role.may_pick() => Err(Error::Forbidden(t!("error-need-picker"))),
            Access::Moderator if !role.may_moderate() => {
                Err(Error::Forbidden(t!("error-need-moderator")))
            }
            Access::Admin if role != Role::Admin => Err(Error::Forbidden(t!("error-need-admin"))),
            _ => Ok(()),
        }
    }
}

/// The rules of one route. A method beside these would need a place in [`super::forgery`] as well.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// Who may call it.
    pub access: Access,
    /// Whether it answers GET and HEAD.
    pub get: bool,
    /// Whether it answers POST.
    pub post: bool,
    /// The largest form it takes, in bytes.
    pub body: usize,
    /// Whether a POST takes part in the conversation, which those do not who only read.
    pub takes_part: bool,
    /// As what a POST is counted.
    pub limited: Option<Limited>,
}

impl Rules {
    /// The methods it answers, as `Allow` lists them (RFC 9110 §10.2.1).
    pub fn allow(&self) -> &'static str {
        match (self.get, self.post) {
            (true, true) => "GET, HEAD, POST",
            (true, false) => "GET, HEAD",
            _ => "POST",
        }
    }
}

/// Lets a request through to its handler if `rules` do.
pub async fn check(
    rules: Rules,
    mut request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse, actix_web::Error> {
    let Some(app) = request.app_data::<web::Data<App>>().cloned() else {
        return refuse(request, Error::NotFound);
    };
    let reads = request.method() == Method::GET || request.method() == Method::HEAD;
    let writes = request.method() == Method::POST;
    if !(reads && rules.get || writes && rules.post) {
        let answer = HttpResponse::MethodNotAllowed()
            .insert_header((ALLOW, rules.allow()))
            .finish();
        return Ok(request.into_response(answer));
    }
    match admit(rules, &app, &mut request, writes).await {
        Ok(true) => next.call(request).await,
        Ok(false) => Ok(request.into_response(see_other(links::SETUP))),
        Err(error) => refuse(request, error),
    }
}

/// Reads the form. What is larger than a comment is read from those who may call, and, so that the
/// words of somebody whose session has ended come back to them, from a few at a time who were
/// signed in here before.
async fn read_body(rules: Rules, app: &App, request: &mut ServiceRequest) -> Result<()> {
    if rules.body <= COMMENT_FORM {
        return body::read(request, rules.body, app.pace).await;
    }
    let viewer = request.extract::<Viewer>().await;
    if viewer.is_ok_and(|viewer| rules.access.allows(viewer.account()).is_ok()) {
        return body::read(request, rules.body, app.pace).await;
    }
    if !was_here(app, request) {
        return body::read(request, COMMENT_FORM, app.pace).await;
    }
    let place = app.large_forms.try_acquire();
    let _held = place.map_err(|_| Error::Unavailable)?;
    body::read(request, rules.body, app.pace).await
}

/// Refuses those who only read at the moment: nobody works here while they are suspended or banned, and nobody
/// takes part with a moderator's message unread.
async fn keep_out(app: &App, account: Option<&Account>, works_here: bool) -> Result<()> {
    let Some(id) = account.map(|account| account.id) else {
        return Ok(());
    };
    let now = app.clock.now();
    let ask = move |conn: &mut Connection| standing_of(conn, id, now);
    let standing = app.db.read(ask).await?;
    let bar = match works_here {
        true => standing.shut_out(),
        false => standing.bar(),
    };
    match bar {
        Some(bar) => Err(Error::Barred(bar.sentence())),
        None => Ok(()),
    }
}

/// Whether the request may go on; `false` when the site has to be set up first.
async fn admit(
    rules: Rules,
    app: &web::Data<App>,
    request: &mut ServiceRequest,
    writes: bool,
) -> Result<bool> {
    if rules.access != Access::BeforeSetup && !app.is_set_up().await? {
        return Ok(false);
    }
    if writes {
        read_body(rules, app, request).await?;
    }
    if !matches!(rules.access, Access::Anyone | Access::BeforeSetup) {
        let viewer = request.extract::<Viewer>().await?;
        rules.access.allows(viewer.account())?;
    }
    let works_here = matches!(
        rules.access,
        Access::Staff | Access::Writer | Access::Moderator
    );
    if works_here || writes && rules.takes_part {
        let viewer = request.extract::<Viewer>().await?;
        keep_out(app, viewer.account(), works_here).await?;
    }
    if let (true, Some(kind)) = (writes, rules.limited) {
        app.limits
            .count(kind, client::address(request.request(), &app.config))?;
    }
    Ok(true)
}
