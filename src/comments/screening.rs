//! The checks a comment passes before it appears: one list, without a database and without a clock.
//!
//! [`Facts`] say what is known, [`Policy`] what the owner has set. Each check looks at both and says
//! what it makes of the comment, and by what it went; the severest word counts, and all that hold or
//! hide the comment are told to the moderator.

mod finding;
mod length;
mod opening;
mod pace;
mod policy;
mod refusal;
mod sending;

pub use super::trust::Trust;
pub use finding::{Finding, Reason, Whose};
pub use length::{LEAST, MOST, MOST_BYTES, MOST_LINES, Size, fits};
pub use opening::{Discussion, admission};
pub use policy::Policy;
pub use refusal::Refusal;
pub use sending::{Sending, came_by_form};

use super::Status;
use crate::clock::Moment;
use crate::ids::CommentId;
use std::time::Duration;

/// How far back the checks on pace and repeats look.
pub const RECENT: Duration = Duration::from_secs(600);
/// So many others say the same within a day before it is held.
const COPIES: usize = 2;
/// Many people say the same short things; from so many characters on, or with a link, it is no chance.
const SHORTEST_COPY: usize = 40;
/// With fewer decisions than these, somebody's history says nothing.
const LEAST_DECISIONS: usize = 3;

/// What the checks go by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// When the comment is posted.
    pub now: Moment,
    /// How far its author is trusted.
    pub trust: Trust,
    /// How many published comments the author has, up to a handful.
    pub published: usize,
    /// How it was sent; nothing where that was looked at before.
    pub sending: Option<Sending>,
    /// Whether the article takes comments.
    pub discussion: Discussion,
    /// Its size.
    pub size: Size,
    /// How many links it has.
    pub links: usize,
    /// When the author's latest comments were posted, latest first.
    pub posted: Vec<Moment>,
    /// The comment of the last ten minutes in which the author said the same.
    pub repeat_of: Option<CommentId>,
    /// Whether the author was told of that, and sent it again.
    pub insists: bool,
    /// How many others said the same within a day.
    pub said_by_others: usize,
    /// How many of the author's comments of the last week were rejected, removed or called spam.
    pub lately_refused: usize,
    /// How many of them are published.
    pub lately_published: usize,
}

/// What one check makes of a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It waits for a moderator.
    Hold(Finding),
    /// It is not taken.
    Refuse(Refusal),
}

type Check = fn(&Facts, &Policy) -> Option<Outcome>;

/// The checks, in their order: what refuses comes before what holds, so that nobody waits for nothing.
const CHECKS: [Check; 9] = [
    sent,         // from our form, not older than a day, by somebody who took the time to write
    open,         // the article takes comments
    length,       // 2 to 10,000 characters
    pace::pace,   // not too fast
    repeated,     // not what the author, or many others, just said
    links,        // not full of links
    history,      // of somebody whose comments are not refused again and again
    newcomer,     // of somebody with a published comment or more
    premoderated, // where not every comment is read first
];

/// The checks of a text that is changed after it was posted.
const CHECKS_OF_EDITS: [Check; 3] = [length, repeated, links];

/// What becomes of a comment: the first refusal, else the severest of what was found, else it appears.
pub fn screen(facts: &Facts, policy: &Policy) -> Verdict {
    judge(&CHECKS, facts, policy)
}

/// What becomes of a comment whose author has changed its text: what depends on the text is looked at
/// again.
pub fn screen_edit(facts: &Facts, policy: &Policy) -> Verdict {
    judge(&CHECKS_OF_EDITS, facts, policy)
}

/// What becomes of a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It appears.
    Publish,
    /// It waits for a moderator, for these reasons.
    Hold(Vec<Finding>),
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

    /// What was found in it.
    pub fn findings(&self) -> &[Finding] {
        match self {
            Verdict::Hold(findings) => findings,
            Verdict::Publish | Verdict::Refuse(_) => &[],
        }
    }
}

fn judge(checks: &[Check], facts: &Facts, policy: &Policy) -> Verdict {
    let mut findings = Vec::new();
    for check in checks {
        match check(facts, policy) {
            Some(Outcome::Refuse(refusal)) => return Verdict::Refuse(refusal),
            Some(Outcome::Hold(finding)) => findings.push(finding),
            None => {}
        }
    }
    match findings.is_empty() {
        true => Verdict::Publish,
        false => Verdict::Hold(findings),
    }
}

fn sent(facts: &Facts, policy: &Policy) -> Option<Outcome> {
    let refused = came_by_form(facts.sending.as_ref()?, policy).err()?;
    Some(Outcome::Refuse(refused))
}

fn open(facts: &Facts, policy: &Policy) -> Option<Outcome> {
    let refused = admission(&facts.discussion, policy, facts.now).err()?;
    Some(Outcome::Refuse(refused))
}

fn length(facts: &Facts, _: &Policy) -> Option<Outcome> {
    fits(&facts.size).err().map(Outcome::Refuse)
}

/// Who says the same again within ten minutes is told so once: most have only sent it twice. Who means
/// it waits for a moderator; who works here need not.
fn repeated(facts: &Facts, policy: &Policy) -> Option<Outcome> {
    match facts.repeat_of {
        Some(first) if !facts.insists => Some(Outcome::Refuse(Refusal::Repeat(first))),
        _ if !policy.holds_repeats || facts.trust == Trust::Staff => None,
        Some(_) => Some(Outcome::Hold(Finding::Repeat)),
        None => {
            let is_long = facts.size.characters >= SHORTEST_COPY || facts.links > 0;
            let many = is_long && facts.said_by_others >= COPIES;
            many.then_some(Outcome::Hold(Finding::Copied(facts.said_by_others)))
        }
    }
}

/// Somebody trusted may have more links than others.
fn links(facts: &Facts, policy: &Policy) -> Option<Outcome> {
    let from = match facts.trust {
        Trust::Staff => return None,
        Trust::Trusted => policy.held_links_of_trusted,
        Trust::New | Trust::Basic => policy.held_links,
    };
    let many = from > 0 && facts.links >= from;
    many.then_some(Outcome::Hold(Finding::Links(facts.links)))
}

fn history(facts: &Facts, policy: &Policy) -> Option<Outcome> {
    let (refused, published) = (facts.lately_refused, facts.lately_published);
    let decided = refused + published;
    let many = policy.held_history > 0
        && decided >= LEAST_DECISIONS
        && refused * 100 >= decided * policy.held_history as usize;
    let held = many && facts.trust < Trust::Trusted;
    held.then_some(Outcome::Hold(Finding::History { refused, published }))
}

fn newcomer(facts: &Facts, policy: &Policy) -> Option<Outcome> {
    let held = facts.trust < Trust::Trusted && facts.published < policy.first_held;
    held.then_some(Outcome::Hold(Finding::FirstComment(facts.published)))
}

/// A person reads every comment first, except of those who work here.
fn premoderated(facts: &Facts, policy: &Policy) -> Option<Outcome> {
    let held = policy.premoderated && facts.trust != Trust::Staff;
    held.then_some(Outcome::Hold(Finding::Premoderated(Whose::Site)))
}

#[cfg(test)]
mod tests;
