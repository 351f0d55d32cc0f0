//! The lists of words and sites a site looks for in its comments: stored as they were typed.

pub mod queries;

use super::screening::{Entry, List, Lists};
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::secret::random_token;
use crate::settings::Settings;
use crate::text_enum;

text_enum! {
    /// Which list.
    Name {
        /// What is not wanted here.
        Banned = "banned",
        /// What is looked at.
        Suspect = "suspect",
    }
}

/// The stored lists, made ready. Costs a few milliseconds of CPU for ten thousand entries.
pub fn load(conn: &mut Connection) -> Result<Lists> {
    let mut list = |name: Name| {
        let text = queries::find(conn, name)?.unwrap_or_default();
        // What was stored once is read for ever: a line that is no entry any more finds nothing.
        let entries = text.lines().filter_map(|line| Entry::parse(line).ok());
        Ok::<_, crate::error::Error>(List::of(entries.collect()))
    };
    Ok(Lists {
        banned: list(Name::Banned)?,
        suspect: list(Name::Suspect)?,
    })
}

/// Stores both lists, and notes in `settings` that they have changed if they have; those are to be saved
/// after.
pub fn save(
    tx: &mut Transaction,
    settings: &mut Settings,
    banned: &[Entry],
    suspect: &[Entry],
) -> Result<()> {
    for (name, entries) in [(Name::Banned, banned), (Name::Suspect, suspect)] {
        let lines: Vec<&str> = entries.iter().map(Entry::text).collect();
        let text = lines.join("\n");
        if queries::find(tx, name)?.unwrap_or_default() != text {
            queries::put(tx, name, &text)?;
            settings.lists_version = random_token();
        }
    }
    Ok(())
}
