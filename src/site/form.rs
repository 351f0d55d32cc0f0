//! The forms of the page about the site: what was typed, and what it says.

use super::Group;
use crate::colour::accent::TooLight;
use crate::colour::{Accent, Rgb};
use crate::markdown::clean_text;
use crate::settings::{Settings, Title};
use serde::Deserialize;

/// A line about the site has at most so many characters.
pub const LONGEST_LINE: usize = 200;

/// The name of the site and what else every page says, as a form has it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct NameForm {
    pub(super) title: String,
    pub(super) description: String,
    pub(super) powered: Option<String>,
    pub(super) seen: String,
}

/// The language everything is said in, as a form has it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LanguageForm {
    pub(super) language: String,
    /// Whether what is written so far says that it is in the language before.
    pub(super) keeps: Option<String>,
    pub(super) seen: String,
}

/// The time zone of every date, as a form has it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ZoneForm {
    pub(super) time_zone: String,
    pub(super) seen: String,
}

/// Its colour: picked, typed, or one of the buttons.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ColourForm {
    pub(super) accent: String,
    pub(super) picked: String,
    /// What both fields said at first.
    pub(super) was: String,
    /// The colour a button offered.
    pub(super) nearest: Option<String>,
    /// The button that goes back to ours.
    pub(super) ours: Option<String>,
    pub(super) seen: String,
}

/// Which programs are welcome.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MachinesForm {
    pub(super) ai_crawlers: Option<String>,
    pub(super) seen: String,
}

/// Why a colour was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It is no colour.
    NoColour,
    /// It could not be read.
    TooLight(TooLight),
}

impl Unfit {
    /// What is said.
    pub fn sentence(&self) -> String {
        match self {
            Unfit::NoColour => t!("site-colour-unread").into(),
            Unfit::TooLight(refused) => refused.sentence(),
        }
    }
}

impl NameForm {
    /// The form with what stands.
    pub fn of(settings: &Settings) -> NameForm {
        NameForm {
            title: settings.title.clone(),
            description: settings.description.clone(),
            powered: settings.powered.then(|| "on".into()),
            seen: Group::Name.version(settings),
        }
    }
}

/// Reads a line about the site; it may be empty.
pub fn line(text: &str) -> Result<String, &'static str> {
    let clean = clean_text(text).map_err(|_| t!("site-line-characters"))?;
    let words = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.chars().count() {
        0..=LONGEST_LINE => Ok(words),
        _ => Err(t!("site-line-long")),
    }
}

/// Reads the name as it is stored.
pub fn title(text: &str) -> Result<String, &'static str> {
    Title::parse(text).map(String::from)
}

impl ColourForm {
    /// The form with what stands.
    pub fn of(settings: &Settings) -> ColourForm {
        let colour = Accent::parse(&settings.accent).map_or_else(ours, Accent::colour);
        let colour = colour.to_string();
        ColourForm {
            accent: colour.clone(),
            picked: colour.clone(),
            was: colour,
            seen: Group::Colour.version(settings),
            ..ColourForm::default()
        }
    }

    /// What it asks for: a colour of the owner's, or nothing for ours.
    pub fn accent(&self) -> Result<Option<Accent>, Unfit> {
        if self.ours.is_some() {
            return Ok(None);
        }
        let colour = Rgb::parse(&self.said()).ok_or(Unfit::NoColour)?;
        if colour == ours() {
            return Ok(None);
        }
        Accent::of(colour).map(Some).map_err(Unfit::TooLight)
    }

    /// The field that was changed; what was typed, where both were.
    fn said(&self) -> String {
        let typed = self.accent.trim();
        if let Some(nearest) = &self.nearest {
            return nearest.clone();
        }
        match Rgb::parse(typed) == Rgb::parse(&self.was) && !self.picked.is_empty() {
            true => self.picked.clone(),
            false => typed.to_owned(),
        }
    }

    /// The same form with the colour it asks for in both fields, to be shown again.
    pub fn again(self) -> ColourForm {
        let said = match self.ours.is_some() {
            true => ours().to_string(),
            false => self.said(),
        };
        let picked = Rgb::parse(&said).map_or(self.was, |colour| colour.to_string());
        ColourForm {
            accent: said,
            was: picked.clone(),
            picked,
            seen: self.seen,
            ..ColourForm::default()
        }
    }
}

/// Our own colour on light paper.
pub fn ours() -> Rgb {
    Accent::ours().0
}

impl LanguageForm {
    /// The form with what stands.
    pub fn of(settings: &Settings) -> LanguageForm {
        LanguageForm {
            language: settings.language.to_string(),
            keeps: Some("on".into()),
            seen: Group::Language.version(settings),
        }
    }
}

impl ZoneForm {
    /// The form with what stands.
    pub fn of(settings: &Settings) -> ZoneForm {
        ZoneForm {
            time_zone: settings.time_zone.name().to_owned(),
            seen: Group::Zone.version(settings),
        }
    }
}

impl MachinesForm {
    /// The form with what stands.
    pub fn of(settings: &Settings) -> MachinesForm {
        MachinesForm {
            ai_crawlers: settings.ai_crawlers.then(|| "on".into()),
            seen: Group::Machines.version(settings),
        }
    }
}
