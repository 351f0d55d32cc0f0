//! Who looks at the page.

use super::session_store;
use crate::accounts::{Account, queries};
use crate::app::App;
use crate::db::Connection;
use crate::error::{Error, Result};
use actix_session::SessionExt;
use actix_web::body::BoxBody;
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

/// The person looking at a page: somebody who is signed in, or a visitor.
#[derive(Clone, Debug)]
pub enum Viewer {
    /// Nobody known.
    Visitor,
    /// Somebody who is signed in; the row is read anew for every request.
    Member(Rc<Account>),
}

impl Viewer {
    /// The account, if somebody is signed in.
    pub fn account(&self) -> Option<&Account> {
        match self {
            Viewer::Visitor => None,
            Viewer::Member(account) => Some(account),
        }
    }

    /// The account, or the error that leads to signing in.
    pub fn require(&self) -> Result<&Account> {
        self.account().ok_or(Error::SignInRequired)
    }
}

impl FromRequest for Viewer {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Viewer>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            if let Some(known) = request.extensions().get::<Viewer>() {
                return Ok(known.clone());
            }
            let viewer = look_up(&request).await?;
            request.extensions_mut().insert(viewer.clone());
            Ok(viewer)
        })
    }
}

/// Finds out who was refused by a layer before the handlers, so that the page that says no knows
/// them; further out, the session is closed already.
pub async fn recognise(
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse, actix_web::Error> {
    let response = next.call(request).await?;
    if response.status().is_client_error() {
        // Whoever cannot be found is shown the page of a visitor.
        let _ = Viewer::extract(response.request()).await;
    }
    Ok(response)
}

async fn look_up(request: &HttpRequest) -> Result<Viewer> {
    let (Some(id), Some(app)) = (
        session_store::id(&request.get_session()),
        request.app_data::<web::Data<App>>(),
    ) else {
        return Ok(Viewer::Visitor);
    };
    let find = move |conn: &mut Connection| queries::find_by_session(conn, &id);
    let found = app.db.read(find).await.map_err(|error| {
        // The page says that it cannot be had now, rather than taking a member for a visitor.
        tracing::warn!(%error, "a session could not be looked up");
        Error::Unavailable
    })?;
    let Some((session, account)) = found else {
        return Ok(Viewer::Visitor);
    };
    if session.has_ended(app.clock.now()) {
        return Ok(Viewer::Visitor);
    }
    session_store::note_use(app, id, &session).await;
    Ok(Viewer::Member(Rc::new(account)))
}
