//! What the owner has set about comments.

use super::Hours;
use crate::settings::Settings;

/// What the owner has set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// A form that comes back in fewer seconds is not taken; 0 switches the check off.
    pub least_seconds: u64,
    /// How many days after publication comments close; 0 keeps them open.
    pub close_after_days: u32,
    /// The hours of the week at which comments are open; nothing stands for all.
    pub hours: Option<Hours>,
    /// Whether what was said before is held.
    pub holds_repeats: bool,
    /// From how many links on a comment is held; 0 switches the check off.
    pub held_links: usize,
    /// The same of somebody trusted.
    pub held_links_of_trusted: usize,
    /// From what score on a comment is spam, in hundredths; 0 switches the check off.
    pub spam_from: u32,
    /// From what score on it is held; 0 switches the check off.
    pub held_spam: u32,
    /// Whether a comment with a word that is looked at is held, rather than published and reported.
    pub holds_suspect: bool,
    /// From what share of refused comments on somebody's next is held, in hundredths; 0 switches the
    /// check off.
    pub held_history: u32,
    /// Whether a comment is held when the outside check does not answer; whoever runs the server sets it.
    pub holds_unanswered: bool,
    /// How many published comments somebody needs before theirs appear at once.
    pub first_held: usize,
    /// Whether every comment is held.
    pub premoderated: bool,
}

impl Default for Policy {
    fn default() -> Policy {
        Policy::of(&Settings::default())
    }
}

impl Policy {
    /// The policy among a site's settings.
    pub fn of(settings: &Settings) -> Policy {
        Policy {
            least_seconds: settings.least_seconds,
            close_after_days: settings.close_after_days,
            hours: Hours::stored(&settings.staffed_hours),
            holds_repeats: settings.holds_repeats,
            held_links: settings.held_links,
            held_links_of_trusted: settings.held_links_of_trusted,
            spam_from: settings.spam_from,
            held_spam: settings.held_spam,
            holds_suspect: settings.holds_suspect,
            held_history: settings.held_history,
            holds_unanswered: false,
            first_held: settings.first_held,
            premoderated: settings.premoderated,
        }
    }
}
