//! The frame around every page.

use super::assets;
use super::flash::Flash;
use crate::clock::Moment;
use crate::count::Count;
use serde::{Deserialize, Serialize};

/// A link in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What it says.
    pub text: String,
    /// Where it leads.
    pub url: String,
}

impl Link {
    /// A link that says `text` and leads to `url`.
    pub fn new(text: impl Into<String>, url: impl Into<String>) -> Link {
        Link {
            text: text.into(),
            url: url.into(),
        }
    }
}

/// A moment ready to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// For `<time datetime>`: RFC 3339.
    pub datetime: String,
    /// What is shown: `12 November 2026`, or `3 hours ago`.
    pub text: String,
    /// What is shown on pointing at it: `12 November 2026, 18:40 UTC`.
    pub full: String,
}

impl When {
    /// The day alone.
    pub fn day(moment: Moment) -> When {
        When::saying(moment, moment.day())
    }

    /// How long ago, as seen at `now`.
    pub fn ago(moment: Moment, now: Moment) -> When {
        When::saying(moment, moment.ago(now))
    }

    /// The day and the time of day.
    pub fn exact(moment: Moment) -> When {
        When::saying(moment, moment.day_and_time())
    }

    fn saying(moment: Moment, text: String) -> When {
        let mut full = moment.day_and_time();
        full.push_str(" UTC");
        When {
            datetime: moment.rfc3339(),
            text,
            full,
        }
    }
}

/// What the masthead shows to somebody who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Their name.
    pub name: String,
    /// Whether they write.
    pub may_write: bool,
    /// Whether they moderate.
    pub may_moderate: bool,
    /// How many comments wait for a moderator; none for everybody else.
    pub to_review: Count,
}

/// What every page needs.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The site's name.
    pub site_name: String,
    /// One line about the site.
    pub site_description: Option<String>,
    /// The language of the page (BCP 47).
    pub language: String,
    /// The direction of that language: `ltr` or `rtl`.
    pub direction: String,
    /// Who is signed in; nobody on a page that may be cached.
    pub viewer: Option<Member>,
    /// A one-time message.
    pub flash: Option<Flash>,
    /// The static pages: the first three in the masthead, all in the footer.
    pub pages: Vec<Link>,
    /// What the page says about itself to machines.
    pub description: Option<String>,
    /// The page's own address; without it the page asks not to be indexed.
    pub canonical: Option<String>,
    /// The style sheet of every page.
    pub css_url: String,
    /// The additional style sheet of the desk.
    pub desk_css_url: String,
    /// The font that is loaded first.
    pub font_url: String,
    /// The icon as a drawing.
    pub icon_svg_url: String,
    /// The icon as 32 × 32 pixels.
    pub icon_png_url: String,
}

impl Layout {
    /// The frame alone: needs no database, and knows nobody.
    pub fn bare() -> Layout {
        Layout {
            site_name: String::new(),
            site_description: None,
            language: "en".into(),
            direction: "ltr".into(),
            viewer: None,
            flash: None,
            pages: Vec::new(),
            description: None,
            canonical: None,
            css_url: assets::url("css/base.css"),
            desk_css_url: assets::url("css/desk.css"),
            font_url: assets::url(
                "vendor/source-serif-4-5.3.1/source-serif-4-latin-wght-normal.woff2",
            ),
            icon_svg_url: assets::url("icons/icon.svg"),
            icon_png_url: assets::url("icons/icon-32.png"),
        }
    }
}

/// One of the views of a list, with how many entries it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// What it is called.
    pub text: String,
    /// Where it is.
    pub url: String,
    /// How many entries it has, where that says something.
    pub count: Option<Count>,
    /// Whether it is the one that is shown.
    pub current: bool,
}

/// The newer and older links under a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pager {
    /// This page, from 1.
    pub page: u64,
    /// How many there are, where they are counted.
    pub pages: Option<u64>,
    /// Where the newer ones are.
    pub newer: Option<String>,
    /// Where the older ones are.
    pub older: Option<String>,
    /// What is listed: "articles".
    pub noun: String,
}

impl Pager {
    /// The pager of page `page` of a list of `total` at `path`, which may have a query already;
    /// nothing when all fits on one page.
    pub fn of(path: &str, page: u64, total: u64, per_page: u64, noun: &str) -> Option<Pager> {
        let pages = total.div_ceil(per_page).max(1);
        (pages > 1).then(|| Pager {
            pages: Some(pages),
            ..Pager::endless(path, page, page < pages, noun)
        })
    }

    /// The same for a list too long to be counted; `more` says whether pages follow.
    pub fn endless(path: &str, page: u64, more: bool, noun: &str) -> Pager {
        let join = if path.contains('?') { '&' } else { '?' };
        let at = |number: u64| match number {
            1 => path.to_owned(),
            _ => format!("{path}{join}page={number}"),
        };
        Pager {
            page,
            pages: None,
            newer: (page > 1).then(|| at(page - 1)),
            older: more.then(|| at(page + 1)),
            noun: noun.to_owned(),
        }
    }
}
