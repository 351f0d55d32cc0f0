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
            Refusal::Expired => {
                "This page was open for a long time. Read your comment again and post it.".into()
            }
            Refusal::FilledIn => {
                "Your browser filled in a field that people leave empty. It is empty again: read your comment and post it."
                    .into()
            }
            Refusal::TooSoon => {
                "That was very quick. Read your comment again and post it; your text is kept.".into()
            }
            Refusal::Barred(notice) => notice.sentence(),
            Refusal::Closed(Some(since)) => format!("Comments closed on {}.", since.day()),
            Refusal::Locked(locked) => locked.sentence(),
            Refusal::Closed(None) => "Comments are closed.".into(),
            Refusal::Unwanted(why) => {
                format!("This cannot be posted because {why}. Say it in other words.")
            }
            Refusal::OutOfHours(sentence) => sentence.clone(),
            Refusal::TooShort => format!("Write at least {LEAST} characters."),
            Refusal::TooLong(size) if size.characters > MOST => format!(
                "A comment has at most 10,000 characters; this one has {}.",
                size.characters
            ),
            Refusal::TooLong(size) => format!(
                "A comment has at most 16 KiB; this one has {} bytes. Shorten it a little.",
                size.bytes
            ),
            Refusal::TooManyLines(lines) => {
                format!("A comment has at most {MOST_LINES} lines; this one has {lines}.")
            }
            Refusal::TooFast { wait } => format!(
                "You’re posting quickly. Try again in {}; your text is kept.",
                wait_in_words(*wait)
            ),
            Refusal::EnoughToday { wait } => format!(
                "You have posted a lot for your first day. Try again in {}; your text is kept.",
                wait_in_words(*wait)
            ),
            Refusal::Heated { wait } => format!(
                "This thread is heated: your next comment here is possible in {}; your text is kept.",
                minutes_in_words(*wait)
            ),
            Refusal::Repeat(_) => {
                "You already posted this. Post it again if you mean to; a person will read it first."
                    .into()
            }
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

/// `a minute`, `3 minutes`; never less than it takes.
fn minutes_in_words(seconds: u64) -> String {
    match seconds.div_ceil(60) {
        0 | 1 => "a minute".into(),
        minutes => format!("{minutes} minutes"),
    }
}

/// `40 seconds`, `12 minutes`, `3 hours`; never less than it takes.
fn wait_in_words(seconds: u64) -> String {
    match seconds {
        0 | 1 => "a second".into(),
        2..=600 => format!("{seconds} seconds"),
        601..=7200 => format!("{} minutes", seconds.div_ceil(60)),
        _ => format!("{} hours", seconds.div_ceil(3600)),
    }
}
