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
    let reason = ended(public_reason);
    let has_reason = !reason.is_empty();
    let words = match status {
        Status::Rejected if has_reason => {
            return t!("comment-state-rejected-because", reason = reason);
        }
        Status::Removed if has_reason => {
            return t!("comment-state-removed-because", reason = reason);
        }
        Status::Held | Status::Spam => t!("comment-state-waiting"),
        Status::Published => t!("comment-state-published"),
        Status::Rejected => t!("comment-state-rejected"),
        Status::Removed => t!("comment-state-removed"),
        Status::Deleted => t!("comment-state-deleted"),
    };
    words.to_owned()
}

/// What its author is told who alone sees it.
pub(super) fn own_state(comment: &Shown) -> Option<OwnState> {
    let sentence = match comment.status {
        Status::Held => match because(&comment.reasons) {
            Some(reasons) => t!("comment-only-you-because", reasons = reasons),
            None => t!("comment-only-you-waiting").into(),
        },
        Status::Rejected | Status::Removed => {
            let state = state_text(comment.status, &comment.public_reason);
            t!("comment-only-you", state = state)
        }
        _ => return None,
    };
    comment.has_text.then(|| OwnState {
        name: comment.status.word(),
        sentence,
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
    let words = match status {
        Status::Deleted => t!("comment-line-deleted"),
        Status::Spam => t!("comment-line-spam"),
        Status::Removed => match ended(public_reason) {
            reason if reason.is_empty() => t!("comment-line-removed"),
            reason => return t!("comment-line-removed-because", reason = reason),
        },
        Status::Held | Status::Rejected | Status::Published => t!("comment-line-hidden"),
    };
    words.to_owned()
}

/// For the author of a comment that waits, after what it says: ` because you are new here`.
pub fn reviewed(reasons: &str) -> String {
    match because(reasons) {
        Some(reasons) => t!("comment-because", reasons = reasons),
        None => String::new(),
    }
}

/// Why it waits, if that is known: `it has several links and you are new here`.
pub(super) fn because(reasons: &str) -> Option<String> {
    let found = Finding::stored(reasons);
    let reasons = found.iter().map(Finding::because);
    reasons.reduce(|reasons, next| t!("comment-reasons-and", reasons = reasons, next = next))
}

/// A reason without the full stop of its own.
fn ended(reason: &str) -> String {
    reason.trim().trim_end_matches('.').to_owned()
}
