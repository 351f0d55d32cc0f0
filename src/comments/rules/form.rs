//! The form with the rules for comments: from the settings, and back to them.

use super::difference::version;
use crate::comments::screening::{
    DAYS, Entry, EntryError, Faults, Hours, List, Lists, MOST_ENTRIES, Policy,
};
use crate::language::grouped;
use crate::settings::Settings;
use serde::Deserialize;
use std::ops::RangeInclusive;
use std::str::FromStr;

/// What is wrong with the form: the fields' names and why, in the order of the fields.
pub type Wrong = Vec<(&'static str, String)>;

/// So many lines that are no entries are told of.
const TOLD: usize = 5;

/// The form as a browser sends it and a page shows it. A box that is not ticked is not sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RulesForm {
    pub(super) premoderated: Option<String>,
    pub(super) first_held: String,
    pub(super) least_seconds: String,
    pub(super) close_after_days: String,
    pub(super) mon: Option<String>,
    pub(super) tue: Option<String>,
    pub(super) wed: Option<String>,
    pub(super) thu: Option<String>,
    pub(super) fri: Option<String>,
    pub(super) sat: Option<String>,
    pub(super) sun: Option<String>,
    pub(super) from: String,
    pub(super) to: String,
    pub(super) zone: String,
    pub(super) holds_repeats: Option<String>,
    pub(super) held_links: String,
    pub(super) held_links_of_trusted: String,
    pub(super) spam_from: String,
    pub(super) held_spam: String,
    pub(super) held_history: String,
    pub(super) banned: String,
    pub(super) suspect: String,
    pub(super) holds_suspect: Option<String>,
    pub(super) sentence: String,
    /// Which rules its writer saw.
    pub(super) seen: String,
}

/// The rules as they were typed, all valid.
pub struct Rules {
    /// The settings with these rules in them.
    pub settings: Settings,
    /// What is not wanted.
    pub banned: Vec<Entry>,
    /// What is looked at.
    pub suspect: Vec<Entry>,
}

/// A day of the week as a box to tick.
pub struct Day {
    /// The name of its box.
    pub name: &'static str,
    /// The day.
    pub label: &'static str,
    /// Whether it is ticked.
    pub ticked: bool,
}

impl Rules {
    /// The lists made ready, and the policy they are part of.
    pub fn ready(self) -> (Lists, Policy) {
        let lists = Lists {
            banned: List::of(self.banned),
            suspect: List::of(self.suspect),
        };
        (lists, Policy::of(&self.settings))
    }
}

impl RulesForm {
    /// The rules as they stand.
    pub fn of(settings: &Settings, lists: &Lists) -> RulesForm {
        let ticked = |on: bool| on.then(|| "on".to_owned());
        let hours = Hours::stored(&settings.staffed_hours);
        let days = hours.as_ref().map_or([false; 7], Hours::days);
        let (from, to) = hours.as_ref().map(Hours::times).unwrap_or_default();
        RulesForm {
            premoderated: ticked(settings.premoderated),
            first_held: settings.first_held.to_string(),
            least_seconds: settings.least_seconds.to_string(),
            close_after_days: settings.close_after_days.to_string(),
            mon: ticked(days[0]),
            tue: ticked(days[1]),
            wed: ticked(days[2]),
            thu: ticked(days[3]),
            fri: ticked(days[4]),
            sat: ticked(days[5]),
            sun: ticked(days[6]),
            from,
            to,
            zone: hours
                .as_ref()
                .map_or(settings.time_zone.name(), Hours::zone_name)
                .to_owned(),
            holds_repeats: ticked(settings.holds_repeats),
            held_links: settings.held_links.to_string(),
            held_links_of_trusted: settings.held_links_of_trusted.to_string(),
            spam_from: settings.spam_from.to_string(),
            held_spam: settings.held_spam.to_string(),
            held_history: settings.held_history.to_string(),
            banned: lines(&lists.banned),
            suspect: lines(&lists.suspect),
            holds_suspect: ticked(settings.holds_suspect),
            sentence: String::new(),
            seen: version(settings),
        }
    }

    /// The days with their boxes.
    pub fn days(&self) -> [Day; 7] {
        let labels = [
            t!("rules-day-mon"),
            t!("rules-day-tue"),
            t!("rules-day-wed"),
            t!("rules-day-thu"),
            t!("rules-day-fri"),
            t!("rules-day-sat"),
            t!("rules-day-sun"),
        ];
        let ticked = self.ticked_days();
        std::array::from_fn(|day| Day {
            name: DAYS[day],
            label: labels[day],
            ticked: ticked[day],
        })
    }

    fn ticked_days(&self) -> [bool; 7] {
        [
            &self.mon, &self.tue, &self.wed, &self.thu, &self.fri, &self.sat, &self.sun,
        ]
        .map(Option::is_some)
    }

    /// Reads the form over the `settings` there are.
    ///
    /// # Errors
    /// A message for each field that is not valid, in the order of the fields.
    pub fn parse(&self, mut settings: Settings) -> Result<Rules, Wrong> {
        let mut errors = Wrong::new();
        settings.premoderated = self.premoderated.is_some();
        settings.holds_repeats = self.holds_repeats.is_some();
        settings.holds_suspect = self.holds_suspect.is_some();
        number(
            &mut errors,
            "first_held",
            &self.first_held,
            0..=100,
            &mut settings.first_held,
        );
        number(
            &mut errors,
            "held_history",
            &self.held_history,
            0..=100,
            &mut settings.held_history,
        );
        number(
            &mut errors,
            "close_after_days",
            &self.close_after_days,
            0..=36_500,
            &mut settings.close_after_days,
        );
        match self.hours() {
            Ok(hours) => {
                settings.staffed_hours = hours.map(|hours| hours.store()).unwrap_or_default()
            }
            Err((field, message)) => errors.push((field, message.to_owned())),
        }
        number(
            &mut errors,
            "held_links",
            &self.held_links,
            0..=1000,
            &mut settings.held_links,
        );
        number(
            &mut errors,
            "held_links_of_trusted",
            &self.held_links_of_trusted,
            0..=1000,
            &mut settings.held_links_of_trusted,
        );
        number(
            &mut errors,
            "held_spam",
            &self.held_spam,
            0..=100,
            &mut settings.held_spam,
        );
        number(
            &mut errors,
            "spam_from",
            &self.spam_from,
            0..=100,
            &mut settings.spam_from,
        );
        number(
            &mut errors,
            "least_seconds",
            &self.least_seconds,
            0..=60,
            &mut settings.least_seconds,
        );
        let banned = entries("banned", &self.banned).map_err(|wrong| errors.push(wrong));
        let suspect = entries("suspect", &self.suspect).map_err(|wrong| errors.push(wrong));
        match (banned, suspect) {
            (Ok(banned), Ok(suspect)) if errors.is_empty() => Ok(Rules {
                settings,
                banned,
                suspect,
            }),
            _ => Err(errors),
        }
    }

    /// The hours, if any are given.
    fn hours(&self) -> Result<Option<Hours>, (&'static str, &'static str)> {
        let days = self.ticked_days();
        // The zone stands there from the beginning.
        let times = [&self.from, &self.to];
        if !days.contains(&true) && times.iter().all(|text| text.trim().is_empty()) {
            return Ok(None);
        }
        Hours::parse(days, &self.from, &self.to, &self.zone).map(Some)
    }
}

fn number<T>(
    errors: &mut Wrong,
    field: &'static str,
    typed: &str,
    range: RangeInclusive<T>,
    into: &mut T,
) where
    T: FromStr + PartialOrd + Copy + TryInto<u64> + std::fmt::Display,
{
    let (least, most) = (range.start(), range.end());
    match typed.trim().parse::<T>() {
        Ok(number) if range.contains(&number) => *into = number,
        _ => {
            let told = |bound: &T| {
                (*bound)
                    .try_into()
                    .map_or_else(|_| bound.to_string(), grouped)
            };
            let (least, most) = (told(least), told(most));
            errors.push((field, t!("rules-number", least = least, most = most)));
        }
    }
}

fn entries(field: &'static str, typed: &str) -> Result<Vec<Entry>, (&'static str, String)> {
    let entries = List::parse(typed).map_err(|faults| (field, told(&faults)))?;
    match entries.len() > MOST_ENTRIES {
        true => Err((field, t!("rules-too-many-entries", most = MOST_ENTRIES))),
        false => Ok(entries),
    }
}

/// `Line 3, “c”, is one letter alone.`
fn told(faults: &Faults) -> String {
    let one = |(line, text, error): &(usize, String, EntryError)| {
        error.sentence(*line, &crate::markdown::excerpt(text, 40))
    };
    let mut words: Vec<String> = faults.iter().take(TOLD).map(one).collect();
    let more = faults.len().saturating_sub(TOLD);
    if more > 0 {
        words.push(t!("rules-more-faults", count = more));
    }
    words.join(" ")
}

fn lines(list: &List) -> String {
    let lines: Vec<&str> = list.entries().iter().map(Entry::text).collect();
    lines.join("\n")
}
