//! The magazine of the demo, and the pages on it that are checked: one of each kind, for whoever meets it.

use crate::browser::{Browser, Look};
use crate::support::{TestApp, make, pictures};
use byline::accounts::queries::find_by_email;
use byline::demo::seed;

/// Who looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Nobody who is signed in.
    Visitor,
    /// Noor, who reads and comments.
    Reader,
    /// Maren, who writes.
    Author,
    /// Ines, who moderates.
    Moderator,
    /// Rufus, who runs it.
    Admin,
}

impl Who {
    /// Everybody.
    pub const ALL: [Who; 5] = [
        Who::Visitor,
        Who::Reader,
        Who::Author,
        Who::Moderator,
        Who::Admin,
    ];

    fn email(self) -> Option<&'static str> {
        match self {
            Who::Visitor => None,
            Who::Reader => Some("noor@example.org"),
            Who::Author => Some("maren@example.org"),
            Who::Moderator => Some("ines@example.org"),
            Who::Admin => Some("rufus@example.org"),
        }
    }

    /// The pages they meet that others do not, or not so.
    pub fn pages(self) -> &'static [&'static str] {
        match self {
            Who::Visitor => &[
                "/",
                ARTICLE,
                "/what-the-river-took",
                "/fog-has-a-home-address",
                PICTURES,
                ARABIC,
                "/about",
                "/tags/craft",
                "/authors/maren-oyelaran",
                "/people/noor-achterberg",
                "/search",
                "/search?q=river",
                "/search?q=rivver",
                "/search?q=river&in=comments",
                "/archive",
                "/archive/2025",
                "/sections/weather-and-river",
                "/series/measuring-the-valley",
                "/sign-in",
                "/sign-up",
                "/nothing-stands-here",
                "/the-bell-with-the-wrong-not",
            ],
            Who::Reader => &[
                ARTICLE,
                "/account",
                "/account/following",
                "/account/deletion",
            ],
            Who::Author => &["/desk", "/desk/articles", "/desk/articles/new"],
            Who::Moderator => &[
                "/moderation",
                "/moderation/log",
                "/moderation/people",
                "/moderation/in-numbers",
            ],
            Who::Admin => &[
                "/desk/comments",
                "/desk/site",
                "/desk/sections",
                "/desk/series",
            ],
        }
    }
}

/// Whether nothing is to stand at a page, which is looked at all the same.
pub fn is_lost(path: &str) -> bool {
    path.starts_with("/nothing") || path.ends_with("-not")
}

/// An article with pictures and a long thread.
pub const ARTICLE: &str = "/the-bell-with-the-wrong-note";

/// One with photographs, a film and whatever else an article can hold.
pub const PICTURES: &str = "/twelve-boats";

/// One that is read from right to left.
pub const ARABIC: &str = "/qarib";

/// The site.
pub struct CheckedSite {
    /// Where it is served.
    pub app: TestApp,
}

impl CheckedSite {
    /// Writes the whole magazine into an empty database, and what it has none of.
    pub fn build() -> CheckedSite {
        let app = TestApp::spawn_unset();
        make::magazine(&app);
        let admin = Who::Admin.email().unwrap();
        let admin = app.read(|conn| find_by_email(conn, admin)).unwrap();
        let wide = pictures::add(&app, pictures::photo(1300, 650), Some("Boats"));
        let tall = pictures::add(&app, pictures::turned(900, 600), None);
        let body = format!(
            "![Boats at the pier](/media/{} \"At six\")\n\n{}\n\n![One of them](/media/{})\n\n\
             https://archive.org/details/night_mail\n\n| Boat | Length |\n| --- | --: |\n| Ana | 12 m |\n\n\
             ```rust\nfn main() {{}}\n```\n\n- [x] Counted\n- [ ] Painted\n\n*Why?*[^1]\n\n[^1]: Because.\n",
            wide.name,
            "They lie there as long as it rains. ".repeat(40),
            tall.name
        );
        let article = make::article(&app)
            .title("Twelve boats")
            .slug(&PICTURES[1..]);
        article.body(&body).by(&admin).published();
        let article = make::article(&app).title("القارب الأخير").slug(&ARABIC[1..]);
        let body = "## من ينتظر؟\n\nتغادر العبّارة في الحادية عشرة.\n\n> نعم\n\n- [ ] خطوة\n\n\
            | قارب | طول |\n| --- | --: |\n| آنا | 12 |\n\n```rust\nfn main() {}\n```\n";
        article.language("ar").body(body).by(&admin).published();
        CheckedSite { app }
    }

    /// The address of a page.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.app.address)
    }

    /// A browser in which somebody is signed in.
    pub fn browser(&self, look: Look, who: Who) -> Browser {
        let browser = Browser::open(look);
        if let Some(email) = who.email() {
            browser.go(&self.url("/sign-in"));
            browser.type_into("#email", email);
            browser.type_into("#password", seed::PASSWORD);
            browser.press("main button[type=submit]");
            assert!(!browser.url().ends_with("/sign-in"), "{email} is signed in");
        }
        browser
    }
}
