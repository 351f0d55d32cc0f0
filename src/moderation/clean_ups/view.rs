//! What the page of a person shows of clean-ups.

use super::{CleanUp, Stage};
use crate::clock::Moment;
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
        (Stage::Removing | Stage::Removed, true) => t!("people-begun-removed"),
        (Stage::Removing | Stage::Removed, false) => t!("people-begun-removing"),
        (_, true) => t!("people-begun-restored"),
        (_, false) => t!("people-begun-restoring"),
    }
}

/// `Took down 3 comments from the 24 hours before.`
pub fn done(clean_up: &CleanUp) -> String {
    let removed = clean_up.removed.max(0);
    match clean_up.since {
        Some(_) => t!("people-took-down-day", count = removed),
        None => t!("people-took-down-all", count = removed),
    }
}

/// What whose comments they are is told: which ones, and why.
pub fn told(clean_up: &CleanUp) -> String {
    let when = clean_up.asked_at.in_full();
    match (clean_up.since, clean_up.reason.in_words()) {
        (Some(_), Some(why)) => t!("people-told-day-why", when = when, why = why),
        (Some(_), None) => t!("people-told-day", when = when),
        (None, Some(why)) => t!("people-told-all-why", when = when, why = why),
        (None, None) => t!("people-told-all", when = when),
    }
}

impl CleanUpView {
    /// A clean-up that `by` wanted, as somebody sees it at `now` who may take it back or not.
    pub fn of(clean_up: &CleanUp, by: &str, may_judge: bool, now: Moment) -> CleanUpView {
        let (removed, restored) = (clean_up.removed.max(0), clean_up.restored.max(0));
        let sentence = match clean_up.stage {
            Stage::Removing if clean_up.since.is_some() => {
                t!("people-taking-down-day", count = removed)
            }
            Stage::Removing => t!("people-taking-down-all", count = removed),
            Stage::Removed => done(clean_up),
            Stage::Restoring => t!("people-putting-back", count = removed, restored = restored),
            Stage::Restored => match (clean_up.removed - clean_up.restored).max(0) {
                0 => t!("people-has-put-all-back", count = removed),
                kept => t!(
                    "people-has-put-some-back",
                    count = removed,
                    restored = restored,
                    kept = kept
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
