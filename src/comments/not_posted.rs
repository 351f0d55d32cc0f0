//! Why a text was not posted, in words for its author.

use super::SubmitError;
use super::new_comment::Unfit;
use super::screening::Refusal;
use crate::accounts::standing::Notice;

/// Why nothing was posted; the words are the author's to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotPosted {
    /// The text cannot be a comment.
    Unfit(Unfit),
    /// The verb said no.
    Submit(SubmitError),
}

impl NotPosted {
    /// For the author: what is wrong, and the way out.
    pub fn sentence(&self) -> String {
        let sentence = match self {
            NotPosted::Unfit(unfit) => return unfit.to_string(),
            NotPosted::Submit(SubmitError::Refused(Refusal::Locked(locked))) => {
                return t!("comment-thread-locked", closed = locked.sentence());
            }
            NotPosted::Submit(SubmitError::Refused(refusal)) => return refusal.sentence(),
            NotPosted::Submit(SubmitError::NoParent) => t!("comment-no-parent"),
            NotPosted::Submit(SubmitError::ParentRemoved) => t!("comment-parent-removed"),
            NotPosted::Submit(SubmitError::Reported) => t!("comment-parent-reported"),
            NotPosted::Submit(SubmitError::TooDeep) => t!("comment-too-deep"),
        };
        sentence.to_owned()
    }

    /// Why the rules refused it, if they did.
    pub fn refusal(&self) -> Option<&Refusal> {
        match self {
            NotPosted::Submit(SubmitError::Refused(refusal)) => Some(refusal),
            _ => None,
        }
    }

    /// What keeps its author from posting, if something does.
    pub fn bar(&self) -> Option<&Notice> {
        match self {
            NotPosted::Submit(SubmitError::Refused(Refusal::Barred(bar))) => Some(bar),
            _ => None,
        }
    }

    /// Whether it can be posted only as a comment of its own.
    pub fn leaves_parent(&self) -> bool {
        matches!(
            self,
            NotPosted::Submit(
                SubmitError::NoParent
                    | SubmitError::ParentRemoved
                    | SubmitError::TooDeep
                    | SubmitError::Refused(Refusal::Locked(_))
            )
        )
    }
}
