//! The rules a comment passes before it appears: an ordered list, without a database and without a clock.

use super::Status;
use crate::clock::Moment;
use crate::ids::CommentId;
use crate::settings::Settings;
use crate::text_enum;
use std::time::Duration;

/// The fewest characters of a comment.
pub const LEAST: usize = 2;
/// The most characters of a comment.
pub const MOST: usize = 10_000;
/// The most bytes of a comment.
pub const MOST_BYTES: usize = 16 * 1024;
/// The most lines of a comment.
pub const MOST_LINES: usize = 400;
/// How long somebody waits between two comments.
const PAUSE: Duration = Duration::from_secs(15);
/// How many comments somebody posts within [`RECENT`].
const BURST: usize = 10;
/// How far back the rules on pace and repeats look.
pub const RECENT: Duration = Duration::from_secs(600);

/// What the rules go by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// When the comment is posted.
    pub now: Moment,
    /// Whether its author works here.
    pub by_staff: bool,
    /// Whether the article takes comments.
    pub discussion: Discussion,
    /// Its size.
    pub size: Size,
    /// How many links it has.
    pub links: usize,
    /// When the author's comments of the last ten minutes were posted, latest first.
    pub recent: Vec<Moment>,
    /// The comment of the last ten minutes in which the author said the same.
    pub repeat_of: Option<CommentId>,
    /// Whether the author has a published comment.
    pub is_known: bool,
}

/// How long a text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// In characters, the invisible ones left out.
    pub visible: usize,
    /// In characters.
    pub characters: usize,
    /// In bytes.
    pub bytes: usize,
    /// In lines.
    pub lines: usize,
}

/// What an article says about its comments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Discussion {
    /// Whether its writers keep it open.
    pub open: bool,
    /// When they closed it.
    pub closed_at: Option<Moment>,
    /// When the article was published.
    pub published_at: Option<Moment>,
}

/// What the owner has set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Whether somebody's first comment is held.
    pub hold_first_comment: bool,
    /// From how many links on a comment is held; 0 switches the rule off.
    pub held_links: usize,
    /// How many days after publication comments close; 0 keeps them open.
    pub close_after_days: u32,
}

impl Policy {
    /// The policy among a site's settings.
    pub fn of(settings: &Settings) -> Policy {
        Policy {
            hold_first_comment: settings.hold_first_comment,
            held_links: settings.held_links,
            close_after_days: settings.close_after_days,
        }
    }
}

/// What becomes of a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It appears.
    Publish,
    /// It waits for a moderator, for these reasons.
    Hold(Vec<Reason>),
    /// It is not taken.
    Refuse(Refusal),
}

impl Verdict {
    /// Where the comment stands, if it is taken.
    pub fn status(&self) -> Option<Status> {
        match self {
            Verdict::Publish => Some(Status::Published),
            Verdict::Hold(_) => Some(Status::Held),
            Verdict::Refuse(_) => None,
        }
    }
}

text_enum! {
    /// Why a comment waits for a moderator.
    Reason {
        /// It has as many links as advertising has.
        Links = "links",
        /// Its author has no published comment.
        FirstComment = "first-comment",
    }
}

impl Reason {
    /// Reads the words stored with a comment.
    pub fn stored(words: &str) -> Vec<Reason> {
        words.split(' ').filter_map(Reason::from_word).collect()
    }

    /// For its author, after "because".
    pub fn because(self) -> &'static str {
        match self {
            Reason::Links => "it has several links",
            Reason::FirstComment => "you are new here",
        }
    }

    /// For a moderator; `links` is how many the comment has.
    pub fn to_moderator(self, links: i64) -> String {
        match (self, links) {
            (Reason::Links, 1) => "It has a link.".into(),
            (Reason::Links, _) => format!("It has {links} links."),
            (Reason::FirstComment, _) => "They are new here.".into(),
        }
    }
}

/// Why a comment is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The article takes no comments, since then if known.
    Closed(Option<Moment>),
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
    /// The author said the same a moment ago, there.
    Repeat(CommentId),
}

impl Refusal {
    /// For its author: what is wrong, and the way out.
    pub fn sentence(&self) -> String {
        match self {
            Refusal::Closed(Some(since)) => format!("Comments closed on {}.", since.day()),
            Refusal::Closed(None) => "Comments are closed.".into(),
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
            Refusal::TooFast { wait: 1 } => {
                "You’re posting quickly. Try again in a second; your text is kept.".into()
            }
            Refusal::TooFast { wait } => {
                format!("You’re posting quickly. Try again in {wait} seconds; your text is kept.")
            }
            Refusal::Repeat(_) => "You already posted this.".into(),
        }
    }
}

enum Finding {
    Hold(Reason),
    Refuse(Refusal),
}

type Rule = fn(&Facts, &Policy) -> Option<Finding>;

/// In this order: what refuses comes before what holds, so that nobody waits for nothing.
const RULES: [Rule; 6] = [closed, length, pace, repeat, links, first_comment];

/// What becomes of a comment: the first refusal, else all reasons to hold it, else it appears.
pub fn screen(facts: &Facts, policy: &Policy) -> Verdict {
    let mut reasons = Vec::new();
    for rule in RULES {
        match rule(facts, policy) {
            Some(Finding::Refuse(refusal)) => return Verdict::Refuse(refusal),
            Some(Finding::Hold(reason)) => reasons.push(reason),
            None => {}
        }
    }
    if reasons.is_empty() {
        Verdict::Publish
    } else {
        Verdict::Hold(reasons)
    }
}

/// Whether an article takes comments at `now`, or why not.
pub fn admission(discussion: &Discussion, policy: &Policy, now: Moment) -> Result<(), Refusal> {
    if !discussion.open {
        return Err(Refusal::Closed(discussion.closed_at));
    }
    let days = u64::from(policy.close_after_days);
    let end = discussion
        .published_at
        .map(|published| published.plus(Duration::from_secs(days * 86_400)));
    match end {
        Some(end) if days > 0 && now >= end => Err(Refusal::Closed(Some(end))),
        _ => Ok(()),
    }
}

/// Whether a text has a comment's length, or why not.
pub fn fits(size: &Size) -> Result<(), Refusal> {
    if size.visible < LEAST {
        Err(Refusal::TooShort)
    } else if size.characters > MOST || size.bytes > MOST_BYTES {
        Err(Refusal::TooLong(*size))
    } else if size.lines > MOST_LINES {
        Err(Refusal::TooManyLines(size.lines))
    } else {
        Ok(())
    }
}

fn closed(facts: &Facts, policy: &Policy) -> Option<Finding> {
    let refusal = admission(&facts.discussion, policy, facts.now).err()?;
    Some(Finding::Refuse(refusal))
}

fn length(facts: &Facts, _: &Policy) -> Option<Finding> {
    fits(&facts.size).err().map(Finding::Refuse)
}

fn pace(facts: &Facts, _: &Policy) -> Option<Finding> {
    if facts.by_staff {
        return None;
    }
    let after_last = facts.recent.first().map(|last| last.plus(PAUSE));
    let after_burst = facts.recent.get(BURST - 1).map(|tenth| tenth.plus(RECENT));
    let next = after_last.max(after_burst)?;
    let wait = next.since(facts.now).as_millis().div_ceil(1000) as u64;
    (wait > 0).then_some(Finding::Refuse(Refusal::TooFast { wait }))
}

fn repeat(facts: &Facts, _: &Policy) -> Option<Finding> {
    let first = facts.repeat_of?;
    Some(Finding::Refuse(Refusal::Repeat(first)))
}

fn links(facts: &Facts, policy: &Policy) -> Option<Finding> {
    let many = policy.held_links > 0 && facts.links >= policy.held_links;
    (many && !facts.by_staff).then_some(Finding::Hold(Reason::Links))
}

fn first_comment(facts: &Facts, policy: &Policy) -> Option<Finding> {
    let held = policy.hold_first_comment && !facts.is_known && !facts.by_staff;
    held.then_some(Finding::Hold(Reason::FirstComment))
}

#[cfg(test)]
mod tests;
