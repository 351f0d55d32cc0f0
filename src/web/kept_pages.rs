//! Pages of visitors, kept ready: the outermost layer of the server. A page that is kept goes out from
//! here; one that is not is made by the layers below, once for all who ask for it meanwhile.

mod opening;
mod wish;

use super::prepared::{self, Prepared};
use super::request_log;
use crate::app::App;
use crate::clock::Moment;
use crate::compression::{Coding, Effort};
use crate::page_cache::{Claim, Freshness, Place, Shows};
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Service, ServiceRequest, ServiceResponse, Transform};
use actix_web::http::header::{CONTENT_LENGTH, COOKIE, DATE, HOST, HeaderMap, SET_COOKIE};
use actix_web::http::{StatusCode, Uri};
use actix_web::web::{self, Bytes};
use actix_web::{Error, HttpResponse};
use futures_util::future::{Either, LocalBoxFuture, Ready, ready};
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Poll};
use wish::Wish;

/// The layer.
pub struct KeptPages {
    app: web::Data<App>,
    /// The patterns of the addresses whose pages may be kept.
    patterns: Arc<[&'static str]>,
}

/// Keeps what stands at addresses of these patterns, and what does not stand at any address.
pub fn layer(app: &web::Data<App>, patterns: Arc<[&'static str]>) -> KeptPages {
    KeptPages {
        app: app.clone(),
        patterns,
    }
}

impl<S, B> Transform<S, ServiceRequest> for KeptPages
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error> + 'static,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse<BoxBody>;
    type Error = Error;
    type Transform = Layer<S>;
    type InitError = ();
    type Future = Ready<Result<Layer<S>, ()>>;

    fn new_transform(&self, next: S) -> Self::Future {
        ready(Ok(Layer {
            app: self.app.clone(),
            patterns: self.patterns.clone(),
            next: Rc::new(next),
        }))
    }
}

/// The layer before one worker's routes.
pub struct Layer<S> {
    app: web::Data<App>,
    patterns: Arc<[&'static str]>,
    next: Rc<S>,
}

type Answer = Result<ServiceResponse<BoxBody>, Error>;

impl<S, B> Service<ServiceRequest> for Layer<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error> + 'static,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse<BoxBody>;
    type Error = Error;
    type Future = Either<Ready<Answer>, LocalBoxFuture<'static, Answer>>;

    fn poll_ready(&self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.next.poll_ready(cx)
    }

    fn call(&self, request: ServiceRequest) -> Self::Future {
        let app = &self.app;
        let coding = prepared::wanted(request.headers());
        let wish = wish::of(app, request.head());
        let (Some(shelf), Some(coding), Some(wish)) = (app.pages(), coding, wish) else {
            return Either::Right(pass(self.next.clone(), request));
        };
        let now = app.clock.now();
        if let Some(page) = shelf.find(&wish.name(), now) {
            let answer = page.answer_at(request.headers(), coding, now);
            return Either::Left(ready(Ok(sent(app, request, answer))));
        }
        let pattern = request.match_pattern();
        if pattern.is_some_and(|pattern| !self.patterns.contains(&pattern.as_str())) {
            return Either::Right(pass(self.next.clone(), request));
        }
        let (app, next, wish) = (app.clone(), self.next.clone(), wish.owned());
        Either::Right(Box::pin(fetch(app, next, request, wish, coding)))
    }
}

/// The page that is wished for: made here, or by somebody who asked for it before.
async fn fetch<S, B>(
    app: web::Data<App>,
    next: Rc<S>,
    request: ServiceRequest,
    wish: Wish<'static>,
    coding: Coding,
) -> Answer
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error> + 'static,
    B: MessageBody + 'static,
{
    let Some(shelf) = app.pages() else {
        return pass(next, request).await;
    };
    match shelf.claim(&wish.name(), app.clock.now()).await {
        Claim::Kept(page) => {
            let answer = page.answer_at(request.headers(), coding, app.clock.now());
            Ok(sent(&app, request, answer))
        }
        Claim::Place(place) => make(&app, &next, request, &wish, coding, place).await,
        Claim::Crowded => pass(next, request).await,
    }
}

fn pass<S, B>(next: Rc<S>, request: ServiceRequest) -> LocalBoxFuture<'static, Answer>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error> + 'static,
    B: MessageBody + 'static,
{
    Box::pin(async move { Ok(next.call(request).await?.map_into_boxed_body()) })
}

/// Lets the layers below make the page that is wished for, and keeps it if it says what it shows.
async fn make<S, B>(
    app: &App,
    next: &S,
    mut request: ServiceRequest,
    wish: &Wish<'_>,
    coding: Coding,
    place: Place<'_, Prepared>,
) -> Answer
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error> + 'static,
    B: MessageBody + 'static,
{
    let (ticket, now) = (app.topics.ticket(), app.clock.now());
    let asked = bare(&mut request, wish);
    let response = next.call(request).await?;
    let shows = response.response().extensions().get::<Shows>().cloned();
    let Some(shows) = shows else {
        return Ok(response.map_into_boxed_body());
    };
    let (request, response) = response.into_parts();
    let (head, body) = response.into_parts();
    let bytes = match body.try_into_bytes() {
        // Without the room that was left in the buffer they were written to.
        Ok(bytes) => Bytes::copy_from_slice(&bytes),
        Err(body) => {
            let response = head.set_body(body).map_into_boxed_body();
            return Ok(ServiceResponse::new(request, response));
        }
    };
    let mut headers = head.headers().clone();
    let id = headers.remove(request_log::REQUEST_ID).next();
    for each in [CONTENT_LENGTH, DATE] {
        headers.remove(each);
    }
    let is_for_one = headers.contains_key(SET_COOKIE);
    let page = Prepared::new(head.status(), headers, bytes, Effort::Brief);
    // Not later than it was read: whoever goes by the date is told of every change after that. When what it says
    // was changed last is not asked of the database: of what was taken away nothing is left to say so.
    let page = match shows.dated {
        true => page.made_at(now, place.before.as_deref()),
        false => page,
    };
    // Only lists and articles tell when something comes to stand at an address; of comments, by which an author has a page
    // as well, nobody says so before they are there.
    let pattern = request.match_pattern();
    let lasts = head.status() != StatusCode::NOT_FOUND
        || pattern.is_none_or(|at| at.ends_with("{slug}") && at != "/authors/{slug}");
    let freshness = app
        .topics
        .freshness(ticket, &shows.topics)
        .until(shows.until);
    let page = if lasts && !is_for_one && (shows.in_parts || !wish.address.contains('?')) {
        let (page, bytes) = shared(app, page, wish, &freshness, now);
        place.put(page.clone(), bytes, freshness, now);
        page
    } else {
        Arc::new(page)
    };
    let mut answer = page.answer_at(&asked, coding, now);
    if let Some(id) = id {
        answer.headers_mut().insert(request_log::REQUEST_ID, id);
    }
    Ok(ServiceResponse::new(request, answer))
}

/// The page with the bytes that keeping it takes. One page says of all addresses that nothing is there:
/// whoever tries many of them finds the same, and takes no place from others.
fn shared(
    app: &App,
    page: Prepared,
    wish: &Wish<'_>,
    freshness: &Freshness,
    now: Moment,
) -> (Arc<Prepared>, usize) {
    let bytes = page.most_bytes();
    let missing = page.status() == StatusCode::NOT_FOUND;
    let page = Arc::new(page);
    let Some(shelf) = app.pages().filter(|_| missing) else {
        return (page, bytes);
    };
    match shelf.find(wish.nothing(), now) {
        Some(known) if known.plain() == page.plain() => (known, 0),
        _ => {
            shelf.put(wish.nothing(), page.clone(), bytes, freshness.clone(), now);
            (page, 0)
        }
    }
}

/// Takes from the request whatever could make its page another than everybody's: what is left is our
/// own name, the address, and whether it is to be light or dark. Gives the headers it came with.
fn bare(request: &mut ServiceRequest, wish: &Wish<'_>) -> HeaderMap {
    let head = request.head_mut();
    let asked = std::mem::take(&mut head.headers);
    for each in [HOST, request_log::REQUEST_ID] {
        if let Some(value) = asked.get(&each) {
            head.headers.insert(each, value.clone());
        }
    }
    if let Some(choice) = wish.scheme.brought() {
        head.headers.insert(COOKIE, choice);
    }
    if let Ok(address) = Uri::builder().path_and_query(wish.address.as_ref()).build() {
        head.uri = address;
    }
    asked
}

fn sent(app: &App, request: ServiceRequest, mut answer: HttpResponse) -> ServiceResponse<BoxBody> {
    request_log::note(app, &request, &mut answer);
    request.into_response(answer)
}
