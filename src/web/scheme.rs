//! Whether pages are light or dark: as the reader's device says, or as they chose in the footer.
//!
//! The choice is a plain cookie that the server reads, so the first thing a browser draws is right already. It
//! says nothing about who somebody is: pages of visitors are kept ready in each of the three.

use crate::app::App;
use actix_web::HttpResponse;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::http::header::{COOKIE, HeaderMap, HeaderValue};

/// How the cookie is called, with and without TLS: who forges it changes a colour.
const NAME: &str = "scheme";

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// As the device says.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// One of the three, as the footer offers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What a form says to choose it.
    pub word: &'static str,
    /// What the button says.
    pub text: &'static str,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl Scheme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Scheme; 3] = [Scheme::Auto, Scheme::Light, Scheme::Dark];

    /// The one that is called `word`.
    pub fn from_word(word: &str) -> Option<Scheme> {
        Scheme::ALL.into_iter().find(|one| one.word() == word)
    }

    /// The one the browser brings; a word we never wrote is nobody's choice.
    pub fn of(headers: &HeaderMap) -> Scheme {
        let cookies = headers.get_all(COOKIE).flat_map(|value| {
            let pairs = value.as_bytes().split(|byte| *byte == b';');
            pairs.filter_map(|pair| pair.trim_ascii().strip_prefix(b"scheme="))
        });
        cookies
            .filter_map(|word| Scheme::from_word(std::str::from_utf8(word).ok()?))
            .next()
            .unwrap_or_default()
    }

    /// What it is called in forms, in the cookie and on the page.
    pub fn word(self) -> &'static str {
        match self {
            Scheme::Auto => "auto",
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        }
    }

    /// What stands before the address under which a page in this scheme is kept.
    pub fn mark(self) -> &'static str {
        match self {
            Scheme::Auto => "",
            chosen => chosen.word(),
        }
    }

    /// The cookie of this choice alone, as a browser would send it; nothing for nobody's choice.
    pub fn brought(self) -> Option<HeaderValue> {
        match self {
            Scheme::Auto => None,
            Scheme::Light => Some(HeaderValue::from_static("scheme=light")),
            Scheme::Dark => Some(HeaderValue::from_static("scheme=dark")),
        }
    }

    /// Whether the page is to be drawn in it whatever the device says.
    pub fn is_chosen(self) -> bool {
        self != Scheme::Auto
    }

    /// What may be drawn, as `color-scheme` says it.
    pub fn drawn(self) -> &'static str {
        match self {
            Scheme::Auto => "light dark",
            chosen => chosen.word(),
        }
    }

    /// The colours of what a browser draws around the page, each with the query under which it holds.
    pub fn around(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Scheme::Auto => &[
                ("#fdfbf7", "(prefers-color-scheme: light)"),
                ("#121417", "(prefers-color-scheme: dark)"),
            ],
            Scheme::Light => &[("#fdfbf7", "all")],
            Scheme::Dark => &[("#121417", "all")],
        }
    }

    /// The three, with this one as the choice.
    pub fn offers(self) -> [Offer; 3] {
        Scheme::ALL.map(|one| Offer {
            word: one.word(),
            text: match one {
                Scheme::Auto => t!("layout-scheme-auto"),
                Scheme::Light => t!("layout-scheme-light"),
                Scheme::Dark => t!("layout-scheme-dark"),
            },
            chosen: one == self,
        })
    }
}

/// Lets the browser remember the choice for a year.
pub fn leave(app: &App, response: &mut HttpResponse, scheme: Scheme) {
    let mut cookie = Cookie::build(NAME, scheme.word())
        .path("/")
        .http_only(true)
        .secure(app.base_url.is_https())
        .same_site(SameSite::Lax)
        .max_age(Duration::days(365))
        .finish();
    if !scheme.is_chosen() {
        cookie.make_removal();
    }
    if let Err(error) = response.add_cookie(&cookie) {
        tracing::warn!(%error, "a choice of colours could not be left");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn brought(cookies: &[&'static str]) -> Scheme {
        let mut headers = HeaderMap::new();
        for line in cookies {
            headers.append(COOKIE, HeaderValue::from_static(line));
        }
        Scheme::of(&headers)
    }

    #[test]
    fn a_choice_is_read_from_among_all_cookies() {
        assert_eq!(brought(&[]), Scheme::Auto);
        assert_eq!(brought(&["scheme=dark"]), Scheme::Dark);
        assert_eq!(brought(&["sid=a; scheme=light; b=c"]), Scheme::Light);
        assert_eq!(brought(&["sid=a", "x=y;scheme=dark "]), Scheme::Dark);
        for odd in ["scheme=", "scheme=blue", "myscheme=dark", "scheme=\"dark\""] {
            assert_eq!(brought(&[odd]), Scheme::Auto, "{odd}");
        }
        for scheme in Scheme::ALL {
            let line = scheme.brought();
            let line = line.as_ref().map_or("", |value| value.to_str().unwrap());
            let mut headers = HeaderMap::new();
            headers.append(COOKIE, HeaderValue::from_str(line).unwrap());
            assert_eq!(Scheme::of(&headers), scheme);
        }
    }
}
