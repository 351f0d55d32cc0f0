//! What is the same on every page.

use crate::articles;
use crate::comments::screening::Policy;
use crate::count::Count;
use crate::db::Connection;
use crate::error::Result;
use crate::links;
use crate::settings::Settings;
use crate::web::layout::Link;

/// So many of the latest articles are named on pages that lead on.
const LATEST: i64 = 5;

/// How much waits for a moderator.
#[derive(Clone, Copy, Debug, Default)]
pub struct Waiting {
    /// Comments that are held.
    pub held: Count,
    /// Comments that readers reported.
    pub reported: Count,
    /// Appeals.
    pub appeals: Count,
}

/// What is the same on every page: settings, static pages, latest articles.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// What the owner set.
    pub settings: Settings,
    /// By what comments are taken in.
    policy: Policy,
    /// The sections in which there is something to read.
    pub sections: Vec<Link>,
    /// The static pages.
    pub pages: Vec<Link>,
    /// The latest articles, for pages that lead on.
    pub latest: Vec<Link>,
}

impl Frame {
    /// By what comments are taken in.
    pub fn policy(&self) -> Policy {
        self.policy.clone()
    }

    /// As it stands in the database, where comments are held or not when an outside check does not answer.
    pub(super) fn load(conn: &mut Connection, holds_unanswered: bool) -> Result<Frame> {
        let link = |(title, slug): (String, String)| Link::new(title, links::article(&slug));
        let section = |(name, slug): (String, String)| Link::new(name, links::section(&slug));
        let settings = Settings::load(conn)?;
        let sections = articles::sections::queries::read(conn)?.into_iter();
        let pages = articles::queries::page_titles(conn)?.into_iter();
        let latest = articles::queries::latest_titles(conn, LATEST)?.into_iter();
        Ok(Frame {
            policy: Policy {
                holds_unanswered,
                ..Policy::of(&settings)
            },
            settings,
            sections: sections.map(section).collect(),
            pages: pages.map(link).collect(),
            latest: latest.map(link).collect(),
        })
    }
}
