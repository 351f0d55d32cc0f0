//! What the page of a person shows of clean-ups.

use super::{CleanUp, Stage};
use crate::clock::Moment;
use crate::count::grouped;
use crate::web::When;

/// A clean-up.
pub struct CleanUpView {
    /// Its number.
    pub id: i64,
    /// How far it has come.
    pub sentence: String,
    /// Who wanted it.
    pub by: String,
    /// When.
    pub at: When,
    /// Whether it goes on, so that the page says more when it is loaded again.
    pub goes_on: bool,
    /// Whether everything can be put back.
    pub may_restore: bool,
}

/// What is said when a clean-up begins to remove or to restore, in a sentence after another: that `all` is done, or
/// that it goes on.
pub fn begun(stage: Stage, all: bool) -> &'static str {
    match (stage, all) {
        (Stage::Removing | Stage::Removed, true) => " Their comments are removed.",
        (Stage::Removing | Stage::Removed, false) => {
            " Their comments are being removed; the page says how far that is."
        }
        (_, true) => " Their comments are back.",
        (_, false) => " Their comments are being put back; the page says how far that is.",
    }
}

/// `Took down 3 comments from the 24 hours before.`
pub fn done(clean_up: &CleanUp) -> String {
    match clean_up.since {
        Some(_) => format!("Took down {} {}.", count(clean_up.removed), which(clean_up)),
        None => format!("Took down all their comments: {}.", count(clean_up.removed)),
    }
}

fn count(number: i64) -> String {
    match number {
        1 => "1 comment".to_owned(),
        number => format!("{} comments", grouped(number.max(0) as u64)),
    }
}

fn which(clean_up: &CleanUp) -> &'static str {
    match clean_up.since {
        Some(_) => "from the 24 hours before",
        None => "of all",
    }
}

/// What whose comments they are is told: which ones, and why.
pub fn told(clean_up: &CleanUp) -> String {
    let which = match clean_up.since {
        Some(_) => "from the 24 hours before",
        None => "from before",
    };
    let when = clean_up.asked_at.day_and_time();
    let what = format!("Your comments {which} {when} UTC were taken down together");
    match clean_up.reason.in_words() {
        Some(why) => format!("{what}: {why}."),
        None => format!("{what}."),
    }
}

impl CleanUpView {
    /// A clean-up that `by` wanted, as somebody sees it at `now` who may take it back or not.
    pub fn of(clean_up: &CleanUp, by: &str, may_judge: bool, now: Moment) -> CleanUpView {
        let which = which(clean_up);
        let removed = count(clean_up.removed);
        let restored = grouped(clean_up.restored.max(0) as u64);
        let sentence = match clean_up.stage {
            Stage::Removing => format!("Taking down comments {which}: {removed} so far."),
            Stage::Removed => done(clean_up),
            Stage::Restoring => format!("Putting back {removed}: {restored} so far."),
            Stage::Restored => match clean_up.removed - clean_up.restored {
                0 => format!("Took down {removed}, and put all back."),
                kept => format!(
                    "Took down {removed}, and put {restored} back. About {} it was decided otherwise since.",
                    grouped(kept.max(0) as u64)
                ),
            },
        };
        let recent = clean_up.is_recent(now);
        CleanUpView {
            id: clean_up.id,
            sentence,
            by: by.to_owned(),
            at: When::ago(clean_up.asked_at, now),
            goes_on: matches!(clean_up.stage, Stage::Removing | Stage::Restoring),
            may_restore: may_judge && recent && clean_up.stage == Stage::Removed,
        }
    }
}
