//! Where a comment stands, in words.

use crate::comments::screening::Finding;
use crate::comments::{Shown, Status};
use crate::links;

/// The state of a comment only its author sees.
pub struct OwnState {
    /// `held`, `rejected` or `removed`.
    pub name: &'static str,
    /// The state in words.
    pub sentence: String,
    /// Where its author asks for another look at what was decided.
    pub appeal_url: Option<String>,
}

/// The state of a comment, for the page of its author.
pub fn state_text(status: Status, public_reason: &str) -> String {
    let because = |words: &str| match ended(public_reason) {
        reason if reason.is_empty() => words.to_owned(),
        reason => format!("{words}: {reason}"),
    };
    match status {
        Status::Held | Status::Spam => "Waiting for review".into(),
        Status::Published => "Published".into(),
        Status::Rejected => because("Not published"),
        Status::Removed => because("Removed by a moderator"),
        Status::Deleted => "Deleted".into(),
    }
}

/// What its author is told who alone sees it.
pub(super) fn own_state(comment: &Shown) -> Option<OwnState> {
    let words = match comment.status {
        Status::Held => format!("Waiting for review{}.", reviewed(&comment.reasons)),
        Status::Rejected | Status::Removed => {
            format!("{}.", state_text(comment.status, &comment.public_reason))
        }
        _ => return None,
    };
    comment.has_text.then(|| OwnState {
        name: comment.status.word(),
        sentence: format!("{words} Only you can see this."),
        appeal_url: matches!(comment.status, Status::Rejected | Status::Removed)
            .then(|| links::comment_appeal(comment.id)),
    })
}

/// What stands in the place of a comment that is not shown.
pub(super) fn tombstone(comment: &Shown) -> Option<String> {
    (!comment.has_text).then(|| line(comment.status, &comment.public_reason))
}

/// The line in the place of a comment that stands at `status`, unseen.
pub(super) fn line(status: Status, public_reason: &str) -> String {
    match status {
        Status::Deleted => "Deleted by its author.".into(),
        Status::Spam => "Removed by a moderator: spam.".into(),
        Status::Removed => match ended(public_reason) {
            reason if reason.is_empty() => "Removed by a moderator.".into(),
            reason => format!("Removed by a moderator: {reason}."),
        },
        Status::Held | Status::Rejected | Status::Published => "This comment is not shown.".into(),
    }
}

/// For the author of a comment that waits, after what it says: ` because you are new here`.
pub fn reviewed(reasons: &str) -> String {
    let found = Finding::stored(reasons);
    let reasons: Vec<_> = found.iter().map(Finding::because).collect();
    match reasons.is_empty() {
        true => String::new(),
        false => format!(" because {}", reasons.join(" and ")),
    }
}

/// A reason without the full stop of its own.
fn ended(reason: &str) -> String {
    reason.trim().trim_end_matches('.').to_owned()
}
