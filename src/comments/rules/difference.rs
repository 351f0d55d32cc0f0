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
    both.filter(|((_, _, mine), (_, _, theirs))| mine != theirs)
        .map(|((field, label, mine), (_, _, theirs))| Difference {
            field,
            label,
            mine,
            theirs,
        })
        .collect()
}

/// Each rule: its field, what it is, and what it says.
fn told(settings: &Settings, lists: &Lists) -> [(&'static str, &'static str, String); 14] {
    let RulesForm {
        first_held,
        held_history,
        close_after_days,
        held_links,
        held_links_of_trusted,
        held_spam,
        spam_from,
        least_seconds,
        banned,
        suspect,
        ..
    } = RulesForm::of(settings, lists);
    let yes = |on: bool| match on {
        true => t!("rules-yes").to_owned(),
        false => t!("rules-no").to_owned(),
    };
    let hours = Hours::stored(&settings.staffed_hours);
    let hours = hours.map_or_else(|| t!("rules-any-hour").into(), |hours| hours.sentence());
    [
        (
            "premoderated",
            t!("rules-premoderated-short"),
            yes(settings.premoderated),
        ),
        ("first_held", t!("rules-first-held"), first_held),
        ("held_history", t!("rules-held-history"), held_history),
        (
            "close_after_days",
            t!("rules-close-after"),
            close_after_days,
        ),
        ("mon", t!("rules-hours"), hours),
        (
            "holds_repeats",
            t!("rules-holds-repeats-short"),
            yes(settings.holds_repeats),
        ),
        ("held_links", t!("rules-held-links"), held_links),
        (
            "held_links_of_trusted",
            t!("rules-held-links-of-trusted"),
            held_links_of_trusted,
        ),
        ("held_spam", t!("rules-held-spam"), held_spam),
        ("spam_from", t!("rules-spam-from"), spam_from),
        ("least_seconds", t!("rules-least-seconds"), least_seconds),
        ("banned", t!("rules-banned"), banned),
        ("suspect", t!("rules-suspect"), suspect),
        (
            "holds_suspect",
            t!("rules-holds-suspect-short"),
            yes(settings.holds_suspect),
        ),
    ]
}

impl Difference {
    /// Whether it is a list of many lines.
    pub fn is_list(&self) -> bool {
        ["banned", "suspect"].contains(&self.field)
    }
}
