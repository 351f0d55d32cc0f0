//! What the owner sets while the site runs: its name and its comment policy.

use crate::db::schema::settings;
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::Topic;
use crate::language::{Language, Speech};
use crate::markdown::clean_text;
use crate::zone::Zone;
use diesel::prelude::*;
use std::collections::HashMap;

/// The key of the time zone.
const ZONE: &str = "time_zone";

/// The site's name and policies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The site's name.
    pub title: String,
    /// One line under the name; may be empty.
    pub description: String,
    /// The language of everything the site says itself.
    pub language: Language,
    /// The time zone of every date it shows.
    pub time_zone: Zone,
    /// A comment's form that comes back in fewer seconds is not taken; 0 switches the check off.
    pub least_seconds: u64,
    /// Comments close this many days after publication; 0 keeps them open.
    pub close_after_days: u32,
    /// Whether readers see moderation in numbers.
    pub public_numbers: bool,
    /// The hours of the week at which comments are open, as `comments` writes them; empty for all.
    pub staffed_hours: String,
    /// Whether a comment is held that says what was said before.
    pub holds_repeats: bool,
    /// A comment with this many links or more is held; 0 switches the check off.
    pub held_links: usize,
    /// The same for somebody trusted.
    pub held_links_of_trusted: usize,
    /// A comment is spam when the site's own score says so many hundredths; 0 switches the check off.
    pub spam_from: u32,
    /// It is held when the score says so many; 0 switches the check off.
    pub held_spam: u32,
    /// Whether a comment with a word that is looked at is held, rather than published and reported.
    pub holds_suspect: bool,
    /// Somebody's comment is held when so many in a hundred of their last were refused; 0 switches the
    /// check off.
    pub held_history: u32,
    /// A person reads somebody's comments until so many of them are published.
    pub first_held: usize,
    /// Whether a person reads every comment before it appears.
    pub premoderated: bool,
    /// Whether every page says by which program it is made.
    pub powered: bool,
    /// Whether programs that read for language models are welcome.
    pub ai_crawlers: bool,
    /// The colour the site is known by, as `colour` writes it; empty for our own.
    pub accent: String,
    /// Changes whenever the lists of words do.
    pub lists_version: String,
}

/// A site's name: 1 to 80 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title(String);

impl Title {
    /// Reads a name as typed.
    pub fn parse(text: &str) -> Result<Title, &'static str> {
        let clean = clean_text(text).map_err(|_| t!("site-title-unreadable"))?;
        let words = clean.split_whitespace().collect::<Vec<_>>().join(" ");
        match words.chars().count() {
            0 => Err(t!("site-title-missing")),
            1..=80 => Ok(Title(words)),
            _ => Err(t!("site-title-too-long")),
        }
    }
}

impl From<Title> for String {
    fn from(title: Title) -> String {
        title.0
    }
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            title: "Byline".into(),
            description: String::new(),
            language: Language::English,
            time_zone: Zone::UTC,
            least_seconds: 3,
            close_after_days: 0,
            public_numbers: false,
            staffed_hours: String::new(),
            holds_repeats: true,
            held_links: 2,
            held_links_of_trusted: 6,
            spam_from: 90,
            held_spam: 60,
            holds_suspect: false,
            held_history: 30,
            first_held: 1,
            premoderated: false,
            powered: true,
            ai_crawlers: true,
            accent: String::new(),
            lists_version: String::new(),
        }
    }
}

impl Settings {
    /// The stored settings, to be changed: whoever else wants to change them waits until `tx` is done. Without
    /// that two who change them at once could both take what they saw for what stands.
    pub fn load_to_change(tx: &mut Transaction) -> Result<Settings> {
        // A row that is written, as it was, is locked on both databases.
        diesel::sql_query(
            "INSERT INTO settings (key, value) VALUES ($1, $2) \
             ON CONFLICT (key) DO UPDATE SET value = settings.value",
        )
        .bind::<diesel::sql_types::Text, _>("lists_version")
        .bind::<diesel::sql_types::Text, _>("")
        .execute(&mut **tx)?;
        Settings::load(tx)
    }

    /// The stored settings; defaults where nothing is stored.
    pub fn load(conn: &mut Connection) -> Result<Settings> {
        let rows: HashMap<String, String> = settings::table
            .load::<(String, String)>(conn)?
            .into_iter()
            .collect();
        let default = Settings::default();
        let text = |key: &str, other: String| rows.get(key).cloned().unwrap_or(other);
        fn number<T: std::str::FromStr>(rows: &HashMap<String, String>, key: &str, other: T) -> T {
            rows.get(key)
                .and_then(|value| value.parse().ok())
                .unwrap_or(other)
        }
        // Once this was a switch.
        let first_held = match number(&rows, "hold_first_comment", true) {
            true => default.first_held,
            false => 0,
        };
        Ok(Settings {
            title: text("title", default.title),
            description: text("description", default.description),
            language: rows
                .get("language")
                .and_then(|tag| Language::of_tag(tag))
                .unwrap_or(default.language),
            time_zone: rows
                .get(ZONE)
                .and_then(|name| Zone::named(name))
                .unwrap_or(default.time_zone),
            least_seconds: number(&rows, "least_seconds", default.least_seconds),
            close_after_days: number(&rows, "close_after_days", default.close_after_days),
            public_numbers: number(&rows, "public_numbers", default.public_numbers),
            staffed_hours: text("staffed_hours", default.staffed_hours),
            holds_repeats: number(&rows, "holds_repeats", default.holds_repeats),
            held_links: number(&rows, "held_links", default.held_links),
            held_links_of_trusted: number(
                &rows,
                "held_links_of_trusted",
                default.held_links_of_trusted,
            ),
            spam_from: number(&rows, "spam_from", default.spam_from),
            held_spam: number(&rows, "held_spam", default.held_spam),
            holds_suspect: number(&rows, "holds_suspect", default.holds_suspect),
            held_history: number(&rows, "held_history", default.held_history),
            first_held: number(&rows, "first_held", first_held),
            premoderated: number(&rows, "premoderated", default.premoderated),
            powered: number(&rows, "powered", default.powered),
            ai_crawlers: number(&rows, "ai_crawlers", default.ai_crawlers),
            accent: text("accent", default.accent),
            lists_version: text("lists_version", default.lists_version),
        })
    }

    /// How the site speaks.
    pub fn speech(&self) -> Speech {
        Speech {
            language: self.language,
            zone: self.time_zone,
        }
    }

    /// The stored time zone alone.
    pub fn zone(conn: &mut Connection) -> Result<Zone> {
        let name: Option<String> = settings::table
            .find(ZONE)
            .select(settings::value)
            .first(conn)
            .optional()?;
        Ok(name.and_then(|name| Zone::named(&name)).unwrap_or_default())
    }

    /// The same, but for what is set about the site itself: that is as in `there`.
    pub fn with_site_of(self, there: &Settings) -> Settings {
        Settings {
            title: there.title.clone(),
            description: there.description.clone(),
            language: there.language,
            time_zone: there.time_zone,
            public_numbers: there.public_numbers,
            powered: there.powered,
            ai_crawlers: there.ai_crawlers,
            accent: there.accent.clone(),
            ..self
        }
    }

    /// Stores all of them.
    pub fn save(&self, tx: &mut Transaction) -> Result<()> {
        let rows = [
            ("title", self.title.clone()),
            ("description", self.description.clone()),
            ("language", self.language.to_string()),
            (ZONE, self.time_zone.name().to_owned()),
            ("least_seconds", self.least_seconds.to_string()),
            ("close_after_days", self.close_after_days.to_string()),
            ("public_numbers", self.public_numbers.to_string()),
            ("staffed_hours", self.staffed_hours.clone()),
            ("holds_repeats", self.holds_repeats.to_string()),
            ("held_links", self.held_links.to_string()),
            (
                "held_links_of_trusted",
                self.held_links_of_trusted.to_string(),
            ),
            ("spam_from", self.spam_from.to_string()),
            ("held_spam", self.held_spam.to_string()),
            ("holds_suspect", self.holds_suspect.to_string()),
            ("held_history", self.held_history.to_string()),
            ("first_held", self.first_held.to_string()),
            ("premoderated", self.premoderated.to_string()),
            ("powered", self.powered.to_string()),
            ("ai_crawlers", self.ai_crawlers.to_string()),
            ("accent", self.accent.clone()),
            ("lists_version", self.lists_version.clone()),
        ];
        for (key, value) in rows {
            diesel::sql_query(
                "INSERT INTO settings (key, value) VALUES ($1, $2) \
                 ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            )
            .bind::<diesel::sql_types::Text, _>(key)
            .bind::<diesel::sql_types::Text, _>(value)
            .execute(&mut **tx)?;
        }
        tx.touch(Topic::Site);
        Ok(())
    }
}
