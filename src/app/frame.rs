//! What is the same on every page, read once.

use super::App;
use crate::articles;
use crate::articles::queries::Title;
use crate::colour::Accent;
use crate::comments::screening::Policy;
use crate::count::Count;
use crate::db::Connection;
use crate::error::Result;
use crate::ids::Topic;
use crate::language::{self, Speech};
use crate::links;
use crate::settings::Settings;
use crate::web::assets;
use crate::web::layout::Link;
use std::sync::{Arc, PoisonError};

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
    /// The style sheet of every page, in the owner’s colour.
    pub css_url: String,
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
    fn load(conn: &mut Connection, holds_unanswered: bool) -> Result<Frame> {
        let link = |(title, slug, language): Title| {
            Link::new(title, links::article(&slug)).written_in(language)
        };
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
            css_url: String::new(),
            sections: sections.map(section).collect(),
            pages: pages.map(link).collect(),
            latest: latest.map(link).collect(),
        })
    }
}

impl App {
    /// What is the same on every page, kept until a change touches it: of others’ changes too, where
    /// they are heard of.
    pub async fn frame(&self) -> Result<Arc<Frame>> {
        if let Some(frame) = self.frame.fresh(self) {
            self.speak_as(&frame.settings);
            return Ok(frame);
        }
        let ticket = self.topics.ticket();
        let holds_unanswered = self.config.outside_check.holds_unanswered;
        let read = self
            .db
            .read(move |conn| Frame::load(conn, holds_unanswered));
        let mut frame = read.await?;
        frame.css_url = match Accent::parse(&frame.settings.accent) {
            Some(accent) => self.styles.dressed(accent).url.clone(),
            None => assets::url(assets::STYLE),
        };
        self.speak_as(&frame.settings);
        let frame = Arc::new(frame);
        let shown = [Topic::Site, Topic::Listings];
        let freshness = self.topics.freshness(ticket, &shown);
        self.frame.put(frame.clone(), freshness);
        Ok(frame)
    }

    /// How the site last spoke, for what is said before that is known, or when it cannot be.
    pub fn speech(&self) -> Speech {
        *self.speech.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn speak_as(&self, settings: &Settings) {
        let speech = settings.speech();
        language::speak(speech);
        // It changes hardly ever, and is read by every request.
        if speech != self.speech() {
            *self.speech.write().unwrap_or_else(PoisonError::into_inner) = speech;
        }
    }
}
