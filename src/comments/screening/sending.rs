//! How a comment was sent: what tells a person with our form from a program without one.

use super::{Policy, Refusal};
use std::time::Duration;

/// How a comment was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sending {
    /// Whether its form is ours, of this article, and not too old.
    pub by_our_form: bool,
    /// Whether the field people do not see was filled in.
    pub filled_in: bool,
    /// How long the form was open, where that is known: a page many share does not tell.
    pub took: Option<Duration>,
}

/// Whether that is how people send comments, or what is wrong.
pub fn came_by_form(sending: &Sending, policy: &Policy) -> Result<(), Refusal> {
    let least = Duration::from_secs(policy.least_seconds);
    if !sending.by_our_form {
        Err(Refusal::Expired)
    } else if sending.filled_in {
        Err(Refusal::FilledIn)
    } else if sending.took.is_some_and(|took| took < least) {
        Err(Refusal::TooSoon)
    } else {
        Ok(())
    }
}
