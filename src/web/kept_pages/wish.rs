//! Which of the pages that are kept ready a request asks for.

use super::opening;
use crate::app::App;
use crate::web::scheme::Scheme;
use crate::web::{flash, session_store, waiting};
use actix_web::dev::RequestHead;
use actix_web::http::Method;
use actix_web::http::header::{COOKIE, HOST, HeaderMap};
use std::borrow::Cow;

/// The longest address of a kept page.
const LONGEST: usize = 200;

/// A page as somebody wants it.
pub(super) struct Wish<'a> {
    /// Light or dark.
    pub(super) scheme: Scheme,
    /// Its path, and where in a list it begins.
    pub(super) address: Cow<'a, str>,
}

impl Wish<'_> {
    /// Under which name the page is kept.
    pub(super) fn name(&self) -> Cow<'_, str> {
        match self.scheme.is_chosen() {
            true => Cow::Owned([self.scheme.mark(), &self.address].concat()),
            false => Cow::Borrowed(&self.address),
        }
    }

    /// Where the page lies that says that nothing is there; as no address begins without a slash, no other
    /// page has this name.
    pub(super) fn nothing(&self) -> &'static str {
        self.scheme.mark()
    }

    /// The same, for longer than its request.
    pub(super) fn owned(self) -> Wish<'static> {
        Wish {
            scheme: self.scheme,
            address: self.address.into_owned().into(),
        }
    }
}

/// What a request asks for. Nothing for whoever is known here, came under another name, sends something,
/// or asks in letters no address of ours has.
pub(super) fn of<'a>(app: &App, head: &'a RequestHead) -> Option<Wish<'a>> {
    let reads = head.method == Method::GET || head.method == Method::HEAD;
    let host = head.headers.get(HOST)?.as_bytes();
    let ours = host.eq_ignore_ascii_case(app.base_url.authority().as_bytes());
    let path = head.uri.path();
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'_' | b'.');
    let is_plain = path.len() <= LONGEST && path.bytes().all(plain);
    if !reads || !ours || !is_plain || is_known(app, &head.headers) {
        return None;
    }
    let address = match head.uri.query() {
        None => path.into(),
        Some(query) => opening::address(path, query)?,
    };
    let scheme = Scheme::of(&head.headers);
    Some(Wish { scheme, address })
}

/// Whether the browser brings a cookie that makes its pages its own.
fn is_known(app: &App, headers: &HeaderMap) -> bool {
    let ours = [
        session_store::cookie_name(app),
        flash::name(app),
        waiting::name(app),
    ];
    headers.get_all(COOKIE).any(|value| {
        value.as_bytes().split(|byte| *byte == b';').any(|pair| {
            let name = pair.split(|byte| *byte == b'=').next().unwrap_or_default();
            ours.iter().any(|one| name.trim_ascii() == one.as_bytes())
        })
    })
}
