//! One address, as the list of routes says it.

use crate::web::body;
use crate::web::guard::{Access, Rules};
use crate::web::limits::Limited;
use actix_web::dev::Handler;
use actix_web::{FromRequest, Responder, Route, guard as http, web};

/// One address with its handlers and rules.
pub struct Endpoint {
    /// The pattern of its path.
    pub path: &'static str,
    /// Its rules.
    pub rules: Rules,
    /// Whether visitors' pages are kept ready.
    pub kept: bool,
    pub(super) routes: Vec<Route>,
}

pub(super) fn at(path: &'static str, access: Access) -> Endpoint {
    let rules = Rules {
        access,
        get: false,
        post: false,
        body: body::READER_FORM,
        takes_part: false,
        limited: None,
    };
    Endpoint {
        path,
        rules,
        kept: false,
        routes: Vec::new(),
    }
}

impl Endpoint {
    /// Answers GET, and HEAD with the same headers (RFC 9110 §9.1).
    pub(super) fn get<F, Args>(mut self, handler: F) -> Endpoint
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
    pub(super) fn post<F, Args>(mut self, handler: F) -> Endpoint
    where
        F: Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        self.rules.post = true;
        self.routes.push(web::post().to(handler));
        self
    }

    /// Keeps the pages of visitors ready.
    pub(super) fn kept(mut self) -> Endpoint {
        self.kept = true;
        self
    }

    /// Refuses the POSTs of those who only read at the moment.
    pub(super) fn takes_part(mut self) -> Endpoint {
        self.rules.takes_part = true;
        self
    }

    /// Counts each POST.
    pub(super) fn limited(mut self, kind: Limited) -> Endpoint {
        self.rules.limited = Some(kind);
        self
    }

    /// Takes forms as large as a comment.
    pub(super) fn with_comment(mut self) -> Endpoint {
        self.rules.body = body::COMMENT_FORM;
        self
    }

    /// Takes forms as large as an article.
    pub(super) fn large(mut self) -> Endpoint {
        self.rules.body = body::WRITER_FORM;
        self
    }
}
