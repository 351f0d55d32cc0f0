//! Every error as a page: what happened, in plain words, and a way on.

mod words;

use super::body::PostedBody;
use super::form::Hidden;
use super::layout::{Layout, Link, Member};
use super::page::{see_other, showing};
use super::scheme::Scheme;
use super::viewer::Viewer;
use crate::accounts::Role;
use crate::app::App;
use crate::count::Count;
use crate::error::Error;
use crate::ids::Topic;
use crate::links;
use actix_web::body::BoxBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{ALLOW, ContentType, RETRY_AFTER};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, HttpResponse, ResponseError, web};
use askama::Template;
use words::words;

/// After so many seconds somebody who came while the site got ready may come again.
const STARTS_WITHIN: u64 = 120;

/// What a handler answers.
pub type PageResult = crate::error::Result<HttpResponse>;

/// The words of a form that could not be taken, to be sent again.
pub struct KeptForm {
    /// Where it was sent to.
    pub action: String,
    /// All of its fields.
    pub fields: Vec<Hidden>,
}

/// Who is signed in, and how they make room for somebody else.
struct SignedInAs {
    name: String,
    /// Signs out, and leads to the same page.
    sign_out_url: String,
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    layout: Layout,
    status: u16,
    title: String,
    sentence: String,
    links: Vec<Link>,
    reference: Option<String>,
    retry_after: Option<u64>,
    near: Vec<Link>,
    latest: Vec<Link>,
    /// Whoever is signed in, where somebody else might be let in.
    signed_in_as: Option<SignedInAs>,
    /// Whether what was wanted, or something like it, may be found elsewhere.
    is_lost: bool,
    kept_text: Option<String>,
    kept_form: Option<KeptForm>,
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Error::NotFound => StatusCode::NOT_FOUND,
            Error::Gone => StatusCode::GONE,
            Error::SignInRequired => StatusCode::UNAUTHORIZED,
            Error::Forbidden(_) | Error::Barred(_) => StatusCode::FORBIDDEN,
            Error::Conflict(_) | Error::Impossible(_) | Error::Duplicate(_) => StatusCode::CONFLICT,
            Error::BadRequest(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Error::Misdirected => StatusCode::MISDIRECTED_REQUEST,
            Error::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Error::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Error::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Error::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

/// Answers `request` with `error`, from a layer before the handlers.
pub fn refuse(request: ServiceRequest, error: Error) -> Result<ServiceResponse, actix_web::Error> {
    Ok(request.error_response(error))
}

/// Turns every error that comes from inside into its page.
pub async fn show(
    app: web::Data<App>,
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse, actix_web::Error> {
    let response = next.call(request).await?;
    let status = response.status();
    let failed = status.is_client_error() || status.is_server_error();
    // A handler's own page with an error status has no error attached and a body of its own.
    let bare = response.response().error().is_some() || status == StatusCode::METHOD_NOT_ALLOWED;
    if !failed || !bare {
        return Ok(response);
    }
    let (request, old) = response.into_parts();
    let frame = match status {
        StatusCode::INTERNAL_SERVER_ERROR | StatusCode::SERVICE_UNAVAILABLE => None,
        _ => app.frame().await.ok(),
    };
    let known = old.error().and_then(|error| error.as_error::<Error>());
    let next = match *request.method() {
        Method::POST => links::beside_button(request.path()),
        _ => Some(request.path()),
    };
    if let (Some(Error::SignInRequired), Some(next)) = (known, next) {
        let sign_in = format!("{}?next={next}", links::SIGN_IN);
        return Ok(ServiceResponse::new(request, see_other(&sign_in)));
    }
    let mut page = words(known, status);
    page.layout.scheme = Scheme::of(request.headers());
    page.layout.viewer = member(&request);
    if let (Some(Error::Forbidden(_)), Some(viewer)) = (known, &page.layout.viewer) {
        page.signed_in_as = Some(SignedInAs {
            name: viewer.name.clone(),
            sign_out_url: links::sign_out(next.unwrap_or(links::HOME)),
        });
        if viewer.may_write || viewer.may_moderate {
            page.links.push(Link::new(t!("layout-desk"), links::DESK));
        }
    }
    if status == StatusCode::SERVICE_UNAVAILABLE && request.path() == links::SEARCH {
        words::rest(&mut page);
    }
    if let Some(frame) = frame {
        page.layout.css_url = frame.css_url.clone();
        page.layout.site_name = frame.settings.title.clone();
        page.layout.sections = frame.sections.clone();
        page.layout.pages = frame.pages.clone();
        page.layout.public_numbers = frame.settings.public_numbers;
        page.layout.powered = frame.settings.powered;
        if page.is_lost {
            page.latest = frame.latest.clone();
        }
        if status == StatusCode::NOT_FOUND {
            // Without it the page is as good as it was.
            page.near = app.near(request.path()).await.unwrap_or_default();
        }
    }
    if keeps_words(status) {
        page.kept_form = kept_form(&request);
        page.kept_text = page.kept_form.as_ref().and_then(text_of);
        // Sent again, it would be as impossible.
        page.kept_form
            .take_if(|_| matches!(known, Some(Error::Impossible(_))));
    }
    let mut new = match status {
        // That nothing stands at this address, and the latest articles: the same for all addresses. What is
        // like some address is made for whoever comes to it, and takes no place in memory.
        StatusCode::NOT_FOUND if page.near.is_empty() => {
            showing([Topic::Listings, Topic::Site], rendered(&page))
        }
        _ => rendered(&page),
    };
    if let Some(allow) = old.headers().get(ALLOW) {
        new.headers_mut().insert(ALLOW, allow.clone());
    }
    if let Some(seconds) = page.retry_after {
        new.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    Ok(ServiceResponse::new(request, new))
}

/// The page while the site gets ready: no database, no settings, no request.
pub fn starting() -> HttpResponse {
    let mut page = words(None, StatusCode::SERVICE_UNAVAILABLE);
    page.title = t!("error-updating").into();
    page.sentence = t!("error-updating-why").into();
    page.links.clear();
    page.retry_after = Some(STARTS_WITHIN);
    let mut answer = rendered(&page);
    answer
        .headers_mut()
        .insert(RETRY_AFTER, STARTS_WITHIN.into());
    answer
}

/// The page of last resort: no database, no settings, no request.
pub fn broken() -> HttpResponse {
    rendered(&words(None, StatusCode::INTERNAL_SERVER_ERROR))
}

fn rendered(page: &ErrorPage) -> HttpResponse {
    let status = StatusCode::from_u16(page.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let html = page.render().unwrap_or_else(|_| page.sentence.clone());
    HttpResponse::build(status)
        .content_type(ContentType::html())
        .body(html)
}

fn member(request: &HttpRequest) -> Option<Member> {
    let extensions = request.extensions();
    let account = extensions.get::<Viewer>()?.account()?;
    Some(Member {
        name: account.name.clone(),
        may_write: account.role.may_write(),
        may_edit_all: account.role.may_edit_all(),
        may_moderate: account.role.may_moderate(),
        may_erase: account.role == Role::Admin,
        has_unread: account.unread_since.is_some(),
        is_admin: account.role == crate::accounts::Role::Admin,
        to_review: Count::default(),
        appeals: Count::default(),
    })
}

fn keeps_words(status: StatusCode) -> bool {
    matches!(
        status,
        StatusCode::UNAUTHORIZED
            | StatusCode::FORBIDDEN
            | StatusCode::UNPROCESSABLE_ENTITY
            | StatusCode::TOO_MANY_REQUESTS
            | StatusCode::SERVICE_UNAVAILABLE
            | StatusCode::INTERNAL_SERVER_ERROR
            | StatusCode::CONFLICT
    )
}

/// The form as it was sent, unless it holds a password or a key: those are never sent back.
fn kept_form(request: &HttpRequest) -> Option<KeptForm> {
    let extensions = request.extensions();
    let body = &extensions.get::<PostedBody>()?.0;
    let fields: Vec<Hidden> = serde_urlencoded::from_bytes::<Vec<(String, String)>>(body)
        .ok()?
        .into_iter()
        .map(|(name, value)| Hidden { name, value })
        .collect();
    let secret = |field: &Hidden| field.name.contains("password") || field.name == "token";
    if fields.is_empty() || fields.iter().any(secret) {
        return None;
    }
    Some(KeptForm {
        action: request.path().to_owned(),
        fields,
    })
}

fn text_of(form: &KeptForm) -> Option<String> {
    form.fields
        .iter()
        .find(|field| field.name == "body")
        .map(|field| field.value.clone())
}
