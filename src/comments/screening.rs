//! The checks a comment passes before it appears: one list, without a database and without a clock.
//!
//! [`Facts`] say what is known, [`Policy`] what the owner has set. Each check looks at both and says
//! what it makes of the comment, and by what it went; the severest word counts, and all that hold or
//! hide the comment are told to the moderator.

mod entry;
mod finding;
mod folding;
mod hours;
mod length;
mod letters;
mod list;
mod opening;
mod outside;
mod pace;
mod policy;
mod refusal;
mod sending;
mod signs;
mod verdict;

pub use super::trust::Trust;
pub use entry::{Entry, EntryError, LONGEST_ENTRY};
pub use finding::{Finding, Reason, Whose};
pub use hours::{DAYS, Hours};
pub use length::{LEAST, MOST, MOST_BYTES, MOST_LINES, Size, fits};
pub use letters::{is_blank, is_capital, is_ignorable, is_letter};
pub use list::{Faults, List, Listed, MOST_ENTRIES, Said};
pub use opening::{Discussion, Locked, admission, turns_at};
pub use outside::{Opinion, Silence};
pub use pace::{Heat, MOST_REPORTS};
pub use policy::Policy;
pub use refusal::Refusal;
pub use sending::{Sending, came_by_form};
pub use signs::{Lists, Signs};
use verdict::judge;
pub use verdict::{Outcome, Verdict};

use crate::accounts::standing::Notice;
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
    /// What keeps its author from taking part.
    pub bar: Option<Notice>,
    /// Whether the article takes comments.
    pub discussion: Discussion,
    /// Whether the thread in which it answers is closed.
    pub locked: Option<Locked>,
    /// Its size.
    pub size: Size,
    /// How many links it has.
    pub links: usize,
    /// What was found in its text.
    pub signs: Signs,
    /// When the author's latest comments were posted, latest first.
    pub posted: Vec<Moment>,
    /// How heated the thread is in which it answers.
    pub heat: Heat,
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
    /// What is said of it outside; nothing where nobody was asked.
    pub opinion: Option<Opinion>,
    /// Whether a person reads every comment of this author first.
    pub author_read_first: bool,
    /// What a person has approved of it.
    pub approved: Approved,
}

/// What a person has approved of a comment that is looked at again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Approved {
    /// Nothing: it is new, or appeared by itself.
    #[default]
    Nothing,
    /// The very words it has.
    TheseWords,
    /// Other words, which it had before.
    OtherWords,
}

type Check = fn(&Facts, &Policy) -> Option<Outcome>;

/// The checks, in their order: what refuses comes before what holds, so that nobody waits for nothing.
const CHECKS: [Check; 13] = [
    sent,             // from our form, not older than a day, by somebody who took the time to write
    open,             // the article and the thread take comments, and its author may take part
    length,           // 2 to 10,000 characters
    pace::pace,       // not too fast, and slower where readers report what is said
    repeated,         // not what the author, or many others, just said
    banned,           // without words and sites that are not wanted here
    links,            // not full of links
    spam,             // not like what was called spam here
    suspect,          // without words and sites that are looked at
    history,          // of somebody whose comments are not refused again and again
    outside::outside, // not what a service outside has doubts about
    newcomer, // of somebody with a published comment or more, or whom that service vouches for
    premoderated, // where not every comment is read first
];

/// The checks of a text that is changed after it was posted.
const CHECKS_OF_EDITS: [Check; 9] = [
    length,
    repeated,
    banned,
    links,
    spam,
    suspect,
    outside::outside,
    premoderated,
    rewritten, // not other words than those a person has approved
];

/// What becomes of a comment: the first refusal, else the severest of what was found, else it appears.
pub fn screen(facts: &Facts, policy: &Policy) -> Verdict {
    judge(&CHECKS, facts, policy)
}

/// What becomes of a comment whose author has changed its text: what depends on the text is looked at
/// again, by a person where one reads first or has read the text before.
pub fn screen_edit(facts: &Facts, policy: &Policy) -> Verdict {
    judge(&CHECKS_OF_EDITS, facts, policy).of_edit()
}

fn sent(facts: &Facts, policy: &Policy) -> Option<Outcome> {
    let refused = came_by_form(facts.sending.as_ref()?, policy).err()?;
    Some(Outcome::Refuse(refused))
}

fn open(facts: &Facts, policy: &Policy) -> Option<Outcome> {
    if let Err(refused) = admission(&facts.discussion, policy, facts.now) {
        return Some(Outcome::Refuse(refused));
    }
    if let Some(locked) = facts.locked.clone() {
        return Some(Outcome::Refuse(Refusal::Locked(locked)));
    }
    let notice = facts.bar.clone()?;
    Some(Outcome::Refuse(Refusal::Barred(notice)))
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

/// Of everybody, whoever they are.
fn banned(facts: &Facts, _: &Policy) -> Option<Outcome> {
    let listed = &facts.signs.banned;
    (!listed.is_empty()).then(|| Outcome::Reject(Finding::Banned(listed.clone())))
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

/// As long as few decisions stand behind the score, it is told to whoever has the comment for another
/// reason, and nothing else.
fn spam(facts: &Facts, policy: &Policy) -> Option<Outcome> {
    let score = facts.signs.score.as_ref()?;
    let percent = u32::from(score.percent);
    let reaches = |from: u32| from > 0 && percent >= from;
    let (is_spam, is_held) = (reaches(policy.spam_from), reaches(policy.held_spam));
    if facts.trust >= Trust::Trusted || !is_spam && !is_held {
        return None;
    }
    let finding = Finding::Spam {
        percent: percent as usize,
        similar: score.similar.max(0) as usize,
        told: score.told.clone(),
    };
    Some(match (score.is_trained(), is_spam) {
        (false, _) => Outcome::Note(finding),
        (true, true) => Outcome::Spam(finding),
        (true, false) => Outcome::Hold(finding),
    })
}

fn suspect(facts: &Facts, policy: &Policy) -> Option<Outcome> {
    let listed = &facts.signs.suspect;
    if listed.is_empty() || facts.trust >= Trust::Trusted {
        return None;
    }
    let finding = Finding::Suspect(listed.clone());
    Some(match policy.holds_suspect {
        true => Outcome::Hold(finding),
        false => Outcome::Flag(finding),
    })
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
    let is_few = facts.trust < Trust::Trusted && facts.published < policy.first_held;
    let held = is_few && facts.opinion != Some(Opinion::Publish);
    held.then_some(Outcome::Hold(Finding::FirstComment(facts.published)))
}

/// A person reads every comment first, except of those who work here; of somebody chosen, theirs.
fn premoderated(facts: &Facts, policy: &Policy) -> Option<Outcome> {
    if facts.approved == Approved::TheseWords {
        return None;
    }
    let works_here = facts.trust == Trust::Staff;
    let whose = if facts.author_read_first {
        Whose::Person
    } else if facts.discussion.read_first && !works_here {
        Whose::Article
    } else if policy.premoderated && !works_here {
        Whose::Site
    } else {
        return None;
    };
    Some(Outcome::Hold(Finding::Premoderated(whose)))
}

/// Nobody gets other words past a person than those that person read.
fn rewritten(facts: &Facts, _: &Policy) -> Option<Outcome> {
    let held = facts.approved == Approved::OtherWords && facts.trust != Trust::Staff;
    held.then_some(Outcome::Hold(Finding::Rewritten))
}

#[cfg(test)]
mod tests;
