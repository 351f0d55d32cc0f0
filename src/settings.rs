//! What the owner sets while the site runs: its name and its comment policy.

use crate::db::schema::settings;
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::Topic;
use crate::markdown::clean_text;
use diesel::prelude::*;
use std::collections::HashMap;

/// The site's name and policies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The site's name.
    pub title: String,
    /// One line under the name; may be empty.
    pub description: String,
    /// Whether a person reads somebody's first comment before it appears.
    pub hold_first_comment: bool,
    /// A comment with this many links or more is held; 0 switches the rule off.
    pub held_links: usize,
    /// Comments close this many days after publication; 0 keeps them open.
    pub close_after_days: u32,
}

/// A site's name: 1 to 80 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title(String);

impl Title {
    /// Reads a name as typed.
    pub fn parse(text: &str) -> Result<Title, &'static str> {
        let clean =
            clean_text(text).map_err(|_| "The name holds characters that cannot be shown.")?;
        let words = clean.split_whitespace().collect::<Vec<_>>().join(" ");
        match words.chars().count() {
            0 => Err("Give your site a name."),
            1..=80 => Ok(Title(words)),
            _ => Err("A site’s name has at most 80 characters."),
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
            hold_first_comment: true,
            held_links: 2,
            close_after_days: 0,
        }
    }
}

impl Settings {
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
        Ok(Settings {
            title: text("title", default.title),
            description: text("description", default.description),
            hold_first_comment: number(&rows, "hold_first_comment", default.hold_first_comment),
            held_links: number(&rows, "held_links", default.held_links),
            close_after_days: number(&rows, "close_after_days", default.close_after_days),
        })
    }

    /// Stores all of them.
    pub fn save(&self, tx: &mut Transaction) -> Result<()> {
        let rows = [
            ("title", self.title.clone()),
            ("description", self.description.clone()),
            ("hold_first_comment", self.hold_first_comment.to_string()),
            ("held_links", self.held_links.to_string()),
            ("close_after_days", self.close_after_days.to_string()),
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
