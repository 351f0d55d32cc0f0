//! What the owner sets about the site itself: its name, its colour, and which programs are welcome.

pub mod form;
pub mod manifest_pages;
pub mod pages;
mod swatch;
pub mod time;

use crate::db::Transaction;
use crate::error::Result;
use crate::secret::{digest, hex};
use crate::settings::Settings;

/// Settings that are saved together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The name, the line under it, and what stands at the foot of every page.
    Name,
    /// The language.
    Language,
    /// The time zone.
    Zone,
    /// The colour.
    Colour,
    /// Which programs are welcome.
    Machines,
}

impl Group {
    /// Another text for any other settings of the group: a form says by it which ones its writer saw.
    pub fn version(self, settings: &Settings) -> String {
        let told = match self {
            Group::Name => {
                let (title, line) = (&settings.title, &settings.description);
                format!("{:?}", (title, line, settings.powered))
            }
            Group::Language => settings.language.to_string(),
            Group::Zone => settings.time_zone.name().to_owned(),
            Group::Colour => settings.accent.clone(),
            Group::Machines => settings.ai_crawlers.to_string(),
        };
        hex(&digest(told)[..16])
    }
}

/// Changes the settings of a group, unless others stand than those that were `seen`: then nothing is changed,
/// and what stands is given.
pub fn change(
    tx: &mut Transaction,
    group: Group,
    seen: &str,
    change: impl FnOnce(&mut Settings),
) -> Result<Option<Settings>> {
    let there = Settings::load_to_change(tx)?;
    let mut changed = there.clone();
    change(&mut changed);
    if changed == there {
        return Ok(None);
    }
    if group.version(&there) != seen {
        return Ok(Some(there));
    }
    changed.save(tx)?;
    Ok(None)
}
