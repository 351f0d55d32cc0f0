//! Why a comment is not taken, in words for its author.

use super::Locked;
use super::length::{LEAST, MOST, MOST_LINES, Size};
use crate::accounts::standing::Notice;
use crate::clock::Moment;
use crate::ids::CommentId;

/// Why a comment is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The form is older than a day, or not ours.
    Expired,
    /// A field people do not see was filled in.
    FilledIn,
    /// It came back faster than anybody writes.
    TooSoon,
    /// A moderator has decided that its author does not take part, or has to read something first.
    Barred(Notice),
    /// The article takes no comments, since then if known.
    Closed(Option<Moment>),
    /// A moderator closed the thread in which it answers.
    Locked(Locked),
    /// The text would be rejected, for this reason.
    Unwanted(String),
    /// Nobody is there to read it; the sentence says when somebody is.
    OutOfHours(String),
    /// Too little to read.
    TooShort,
    /// Too many characters or bytes.
    TooLong(Size),
    /// Too many lines.
    TooManyLines(usize),
    /// The author posts too fast.
    TooFast {
        /// Seconds to wait.
        wait: u64,
    },
    /// The author is new and has posted as much as new people do in a day.
    EnoughToday {
        /// Seconds to wait.
        wait: u64,
    },
    /// What is answered is reported, and the author has just posted in that thread.
    Heated {
        /// Seconds to wait.
        wait: u64,
    },
    /// The author said the same a moment ago, there.
    Repeat(CommentId),
}

impl Refusal {
    /// For its author: what is wrong, and the way out.
    pub fn sentence(&self) -> String {
        match self {
            Refusal::Expired => t!("screening-expired").into(),
            Refusal::FilledIn => t!("screening-filled-in").into(),
            Refusal::TooSoon => t!("screening-too-soon").into(),
            Refusal::Barred(notice) => notice.sentence(),
            Refusal::Closed(Some(since)) => t!("screening-closed-since", day = since.day()),
            Refusal::Locked(locked) => locked.sentence(),
            Refusal::Closed(None) => t!("screening-closed").into(),
            Refusal::Unwanted(why) => t!("screening-unwanted", why = why),
            Refusal::OutOfHours(sentence) => sentence.clone(),
            Refusal::TooShort => t!("screening-too-short", least = LEAST),
            Refusal::TooLong(size) if size.characters > MOST => {
                t!("screening-too-long", most = MOST, count = size.characters)
            }
            Refusal::TooLong(size) => t!("screening-too-heavy", count = size.bytes),
            Refusal::TooManyLines(lines) => {
                t!("screening-too-many-lines", most = MOST_LINES, count = lines)
            }
            Refusal::TooFast { wait } => t!("screening-too-fast", wait = wait_in_words(*wait)),
            Refusal::EnoughToday { wait } => {
                t!("screening-enough-today", wait = wait_in_words(*wait))
            }
            Refusal::Heated { wait } => t!("screening-heated", wait = minutes_in_words(*wait)),
            Refusal::Repeat(_) => t!("screening-repeat").into(),
        }
    }

    /// How many seconds to wait before it can be sent again, if waiting is the way.
    pub fn wait(&self) -> Option<u64> {
        match self {
            Refusal::TooFast { wait }
            | Refusal::EnoughToday { wait }
            | Refusal::Heated { wait } => Some(*wait),
            _ => None,
        }
    }
}

/// `in a minute`, `in 3 minutes`; never less than it takes.
fn minutes_in_words(seconds: u64) -> String {
    t!(
        "screening-wait-minutes",
        count = seconds.div_ceil(60).max(1)
    )
}

/// `in 40 seconds`, `in 12 minutes`, `in 3 hours`; never less than it takes.
fn wait_in_words(seconds: u64) -> String {
    match seconds {
        0..=600 => t!("screening-wait-seconds", count = seconds.max(1)),
        601..=7200 => minutes_in_words(seconds),
        _ => t!("screening-wait-hours", count = seconds.div_ceil(3600)),
    }
}
