//! The frame around every page.

use super::assets;
use super::feed_links::FeedLinks;
use super::flash::Flash;
use super::head::Head;
use super::scheme::Scheme;
use crate::clock::Moment;
use crate::count::Count;
use crate::language::{self, Tongue};
use crate::links;
use crate::place::{Place, Stretch};
use serde::{Deserialize, Serialize};

/// So many entries the masthead has beside what somebody does with their account …
const MOST_IN_MENU: usize = 5;
/// … and so many of them are static pages.
const MOST_PAGES_IN_MENU: usize = 3;

/// A link in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What it says.
    pub text: String,
    /// Where it leads.
    pub url: String,
    /// The language of what it says.
    #[serde(skip)]
    pub language: Tongue,
}

impl Link {
    /// A link that says `text` and leads to `url`.
    pub fn new(text: impl Into<String>, url: impl Into<String>) -> Link {
        Link {
            text: text.into(),
            url: url.into(),
            language: Tongue::default(),
        }
    }

    /// The same link to a text in that language, whose title it says.
    pub fn written_in(self, language: Tongue) -> Link {
        Link { language, ..self }
    }
}

/// A moment ready to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// For `<time datetime>`: RFC 3339.
    pub datetime: String,
    /// What is shown: `12 November 2026`, or `3 hours ago`.
    pub text: String,
    /// What is shown on pointing at it: `12 November 2026, 18:40 CET`.
    pub full: String,
}

impl When {
    /// The day alone.
    pub fn day(moment: Moment) -> When {
        When::saying(moment, moment.day())
    }

    /// The day without its year, where that is said already.
    pub fn day_of_year(moment: Moment) -> When {
        When::saying(moment, moment.day_of_year())
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
        When {
            datetime: moment.rfc3339(),
            text,
            full: moment.in_full(),
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
    /// Whether they change everybody's articles.
    pub may_edit_all: bool,
    /// Whether they moderate.
    pub may_moderate: bool,
    /// Whether they can wipe for good what a comment says.
    pub may_erase: bool,
    /// Whether the moderators have told them something they have not read.
    pub has_unread: bool,
    /// Whether they own the site.
    pub is_admin: bool,
    /// How many comments wait for a moderator; none for everybody else.
    pub to_review: Count,
    /// How many appeals wait for an answer; none for everybody else.
    pub appeals: Count,
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
    /// Whether it is light or dark.
    pub scheme: Scheme,
    /// Who is signed in; nobody on a page that may be cached.
    pub viewer: Option<Member>,
    /// A one-time message.
    pub flash: Option<Flash>,
    /// The sections in which there is something to read, in their order.
    pub sections: Vec<Link>,
    /// The static pages; all are in the footer.
    pub pages: Vec<Link>,
    /// Whether readers see moderation in numbers.
    pub public_numbers: bool,
    /// Whether the page says by which program it is made.
    pub powered: bool,
    /// What the page says of itself to machines.
    pub head: Head,
    /// The style sheet of every page.
    pub css_url: String,
    /// The additional style sheet of the desk.
    pub desk_css_url: String,
    /// The script under an article.
    pub reading_js_url: String,
    /// The font that is loaded first.
    pub font_url: String,
    /// The one with more letters, which some languages need in every line.
    pub letters_url: String,
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
            language: language::current().tag().into(),
            direction: "ltr".into(),
            scheme: Scheme::Auto,
            viewer: None,
            flash: None,
            sections: Vec::new(),
            pages: Vec::new(),
            public_numbers: false,
            powered: false,
            head: Head::default(),
            css_url: assets::url(assets::STYLE),
            desk_css_url: assets::url("css/desk.css"),
            reading_js_url: assets::reading(),
            font_url: assets::url(
                "vendor/source-serif-4-5.3.1/source-serif-4-latin-wght-normal.woff2",
            ),
            letters_url: assets::url(
                "vendor/source-serif-4-5.3.1/source-serif-4-latin-ext-wght-normal.woff2",
            ),
            icon_svg_url: assets::url("icons/icon.svg"),
            icon_png_url: assets::url(assets::ICON),
        }
    }
}

impl Layout {
    /// The sections in the masthead.
    pub fn menu_sections(&self) -> &[Link] {
        let many = self.sections.len().min(MOST_IN_MENU);
        self.sections.get(..many).unwrap_or_default()
    }

    /// The static pages in the masthead: as many as there is room for beside the sections.
    pub fn menu_pages(&self) -> &[Link] {
        let room = MOST_IN_MENU - self.menu_sections().len();
        let many = self.pages.len().min(room).min(MOST_PAGES_IN_MENU);
        self.pages.get(..many).unwrap_or_default()
    }

    /// Whether somebody looks who owns the site.
    pub fn is_owners(&self) -> bool {
        self.viewer.as_ref().is_some_and(|viewer| viewer.is_admin)
    }

    /// Whether somebody looks who writes here.
    pub fn is_writers(&self) -> bool {
        self.viewer.as_ref().is_some_and(|viewer| viewer.may_write)
    }

    /// The language of what the page holds, with the country whose way of writing it is, as Open Graph writes that;
    /// nothing where that is not known, and it takes the page for English.
    pub fn locale(&self) -> Option<String> {
        let own = self.head.language.apart();
        language::locale(own.unwrap_or(&self.language))
    }

    /// The script that asks before what was changed goes.
    pub fn unsaved_js_url(&self) -> String {
        assets::url("js/unsaved.js")
    }

    /// The feed of the whole site.
    pub fn feed(&self) -> FeedLinks {
        let title = match self.site_name.as_str() {
            "" => t!("layout-articles"),
            name => name,
        };
        FeedLinks::new(title, links::feed())
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

/// The links under a page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pager {
    /// To what comes before, in the order of the list.
    pub before: Option<Link>,
    /// To the start of the list, from every other place in it.
    pub first: Option<Link>,
    /// To what comes after.
    pub after: Option<Link>,
}

impl Pager {
    /// The links around a page of the list at `path`, with the words for what comes `before` and
    /// `after`, and to the last page where the list has ended before; nothing when all fits on the page.
    pub fn around<T>(path: &str, page: &Stretch<T>, before: &str, after: &str) -> Option<Pager> {
        let link = |words: &str, place: Place| Link::new(words, place.address(path));
        let to_last = page.is_past_end() && matches!(page.place, Place::After(_));
        let pager = Pager {
            before: match to_last {
                true => Some(link(t!("layout-last-page"), Place::Last)),
                false => page.before.map(|id| link(before, Place::Before(id))),
            },
            first: (page.place != Place::First)
                .then(|| link(t!("layout-first-page"), Place::First)),
            after: page.after.map(|id| link(after, Place::After(id))),
        };
        let leads = pager.first.is_some() || pager.after.is_some();
        leads.then_some(pager)
    }
}
