//! Rules that were typed beside those that stand, where another admin has saved meanwhile.

use super::form::RulesForm;
use crate::comments::screening::{Hours, Lists};
use crate::secret::{digest, hex};
use crate::settings::Settings;

/// A rule on which the two differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The name of its field.
    pub field: &'static str,
    /// What it is.
    pub label: &'static str,
    /// As it was typed.
    pub mine: String,
    /// As it stands.
    pub theirs: String,
}

/// Another text for any other rules: a form says by it which ones its writer saw.
pub fn version(settings: &Settings) -> String {
    let rules = settings.clone().with_site_of(&Settings::default());
    hex(&digest(format!("{rules:?}"))[..16])
}

/// What differs between the rules that were typed and those that stand.
pub fn differences(mine: (&Settings, &Lists), theirs: (&Settings, &Lists)) -> Vec<Difference> {
    let (mine, theirs) = (told(mine.0, mine.1), told(theirs.0, theirs.1));
    let both = mine.into_iter().zip(theirs);
    both.filter(|((_, mine), (_, theirs))| mine != theirs)
        .map(|((field, mine), (_, theirs))| Difference {
            field,
            label: label(field),
            mine,
            theirs,
        })
        .collect()
}

/// What a field of the form is called.
pub fn label(field: &str) -> &'static str {
    match field {
        "premoderated" => t!("rules-premoderated-short"),
        "first_held" => t!("rules-first-held"),
        "held_history" => t!("rules-held-history"),
        "close_after_days" => t!("rules-close-after"),
        "mon" => t!("rules-hours"),
        "from" => t!("rules-from"),
        "to" => t!("rules-to"),
        "zone" => t!("rules-zone"),
        "holds_repeats" => t!("rules-holds-repeats-short"),
        "held_links" => t!("rules-held-links"),
        "held_links_of_trusted" => t!("rules-held-links-of-trusted"),
        "held_spam" => t!("rules-held-spam"),
        "spam_from" => t!("rules-spam-from"),
        "least_seconds" => t!("rules-least-seconds"),
        "banned" => t!("rules-banned"),
        "suspect" => t!("rules-suspect"),
        "holds_suspect" => t!("rules-holds-suspect-short"),
        _ => "",
    }
}

/// Each rule: its field, and what it says.
fn told(settings: &Settings, lists: &Lists) -> [(&'static str, String); 14] {
    let form = RulesForm::of(settings, lists);
    let yes = |on: bool| match on {
        true => t!("rules-yes").to_owned(),
        false => t!("rules-no").to_owned(),
    };
    let hours = Hours::stored(&settings.staffed_hours);
    let hours = hours.map_or_else(|| t!("rules-any-hour").into(), |hours| hours.sentence());
    [
        ("premoderated", yes(settings.premoderated)),
        ("first_held", form.first_held),
        ("held_history", form.held_history),
        ("close_after_days", form.close_after_days),
        ("mon", hours),
        ("holds_repeats", yes(settings.holds_repeats)),
        ("held_links", form.held_links),
        ("held_links_of_trusted", form.held_links_of_trusted),
        ("held_spam", form.held_spam),
        ("spam_from", form.spam_from),
        ("least_seconds", form.least_seconds),
        ("banned", form.banned),
        ("suspect", form.suspect),
        ("holds_suspect", yes(settings.holds_suspect)),
    ]
}

impl Difference {
    /// Whether it is a list of many lines.
    pub fn is_list(&self) -> bool {
        ["banned", "suspect"].contains(&self.field)
    }
}
