//! What the owner has set about comments.

use crate::settings::Settings;

/// What the owner has set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// A form that comes back in fewer seconds is not taken; 0 switches the check off.
    pub least_seconds: u64,
    /// How many days after publication comments close; 0 keeps them open.
    pub close_after_days: u32,
    /// Whether what was said before is held.
    pub holds_repeats: bool,
    /// From how many links on a comment is held; 0 switches the check off.
    pub held_links: usize,
    /// The same of somebody trusted.
    pub held_links_of_trusted: usize,
    /// From what share of refused comments on somebody's next is held, in hundredths; 0 switches the
    /// check off.
    pub held_history: u32,
    /// How many published comments somebody needs before theirs appear at once.
    pub first_held: usize,
    /// Whether every comment is held.
    pub premoderated: bool,
}

impl Policy {
    /// The policy among a site's settings.
    pub fn of(settings: &Settings) -> Policy {
        Policy {
            least_seconds: settings.least_seconds,
            close_after_days: settings.close_after_days,
            holds_repeats: settings.holds_repeats,
            held_links: settings.held_links,
            held_links_of_trusted: settings.held_links_of_trusted,
            held_history: settings.held_history,
            first_held: settings.first_held,
            premoderated: settings.premoderated,
        }
    }
}
