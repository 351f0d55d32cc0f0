//! Every URL, who may call it, and how large a form it takes. There is no other list.

use crate::error::Error;
use crate::web::guard::{self, Access, Rules};
use crate::web::limits::Limited;
use crate::web::page::permanent;
use crate::web::{PageResult, assets, body};
use actix_web::dev::Handler;
use actix_web::http::Method;
use actix_web::middleware::from_fn;
use actix_web::{FromRequest, HttpRequest, HttpResponse, Responder, Route, guard as http, web};

/// One address with its handlers and rules.
pub struct Endpoint {
    /// The pattern of its path.
    pub path: &'static str,
    /// Its rules.
    pub rules: Rules,
    routes: Vec<Route>,
}

/// All of them. The order matters only where patterns overlap: `/{slug}` is the last.
pub fn endpoints() -> Vec<Endpoint> {
    use Access::{Anyone, BeforeSetup};
    vec![
        at("/healthz", BeforeSetup).get(health),
        at("/static/{file:.*}", BeforeSetup).get(assets::serve),
        at("/", Anyone).get(health),
    ]
}

/// Puts every endpoint behind its guard.
pub fn configure(config: &mut web::ServiceConfig) {
    for Endpoint {
        path,
        rules,
        routes,
    } in endpoints()
    {
        let mut resource = web::resource(path);
        for route in routes {
            resource = resource.route(route);
        }
        config.service(resource.wrap(from_fn(move |request, next| {
            guard::check(rules, request, next)
        })));
    }
    config.default_service(web::route().to(nothing_here));
}

fn at(path: &'static str, access: Access) -> Endpoint {
    let rules = Rules {
        access,
        get: false,
        post: false,
        body: body::READER_FORM,
        limited: None,
    };
    Endpoint {
        path,
        rules,
        routes: Vec::new(),
    }
}

impl Endpoint {
    /// Answers GET, and HEAD with the same headers (RFC 9110 §9.1).
    fn get<F, Args>(mut self, handler: F) -> Endpoint
    where
        F: Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        self.rules.get = true;
        self.routes.push(
            web::route()
                .guard(http::Any(http::Get()).or(http::Head()))
                .to(handler),
        );
        self
    }

    /// Answers POST.
    fn post<F, Args>(mut self, handler: F) -> Endpoint
    where
        F: Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        self.rules.post = true;
        self.routes.push(web::post().to(handler));
        self
    }

    /// Counts each POST.
    fn limited(mut self, kind: Limited) -> Endpoint {
        self.rules.limited = Some(kind);
        self
    }

    /// Takes forms as large as an article.
    fn large(mut self) -> Endpoint {
        self.rules.body = body::WRITER_FORM;
        self
    }
}

/// Alive: the process answers. Asks nothing of the database.
async fn health() -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .body("ok\n")
}

/// Addresses that are none of ours; those with a slash too many at their end lead to the page.
async fn nothing_here(request: HttpRequest) -> PageResult {
    let path = request.path();
    let trimmed = path.trim_end_matches('/');
    let reads = request.method() == Method::GET || request.method() == Method::HEAD;
    if reads && trimmed.len() < path.len() && trimmed.len() > 1 && !path.contains("//") {
        return Ok(permanent(trimmed));
    }
    Err(Error::NotFound)
}
