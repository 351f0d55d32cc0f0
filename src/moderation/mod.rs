//! Moderation: people decide about comments, and every decision stays in a log.

pub mod decision_pages;
pub mod pages;
pub mod queries;
pub mod view;

use crate::accounts::Account;
use crate::clock::Moment;
use crate::comments::{self, Comment, Status};
use crate::db::Transaction;
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::markdown::clean_text;
use crate::text_enum;

/// How many comments or decisions are on a page.
const PER_PAGE: u64 = 20;
/// The most characters of a note.
const MOST_NOTE: usize = 500;

text_enum! {
    /// What a moderator does with a comment.
    Action {
        /// Everybody sees it from now on.
        Approve = "approve",
        /// Nobody but its author will see it.
        Reject = "reject",
        /// It goes where spam is.
        Spam = "spam",
        /// It is taken down, and a line in its place says so.
        Remove = "remove",
        /// Everybody sees it again.
        Restore = "restore",
    }
}

impl Action {
    /// The states it starts from.
    pub fn applies_to(self, status: Status) -> bool {
        use Status::{Held, Published, Rejected, Removed, Spam};
        match self {
            Action::Approve | Action::Reject => status == Held,
            Action::Spam => matches!(status, Held | Published | Rejected),
            Action::Remove => status == Published,
            Action::Restore => matches!(status, Rejected | Spam | Removed),
        }
    }

    /// The state it ends in.
    pub fn result(self) -> Status {
        match self {
            Action::Approve | Action::Restore => Status::Published,
            Action::Reject => Status::Rejected,
            Action::Spam => Status::Spam,
            Action::Remove => Status::Removed,
        }
    }

    /// The word for it once it is done: "approved".
    pub fn done(self) -> &'static str {
        match self {
            Action::Approve => "approved",
            Action::Reject => "rejected",
            Action::Spam => "marked as spam",
            Action::Remove => "removed",
            Action::Restore => "restored",
        }
    }
}

text_enum! {
    /// Why a comment is rejected or removed.
    Ground {
        /// It is advertising.
        Spam = "spam",
        /// It hurts somebody.
        Abuse = "abuse",
        /// It is about something else.
        OffTopic = "off-topic",
        /// The note says.
        Other = "other",
    }
}

/// What a moderator decides about a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    action: Action,
    ground: Option<Ground>,
    note: String,
}

impl Ruling {
    /// A decision; a ground and a note for everybody to read belong to those that take a comment away.
    ///
    /// # Errors
    /// [`Error::BadRequest`] for a note of more than 500 characters, or one that is not text.
    pub fn new(action: Action, ground: Option<Ground>, note: &str) -> Result<Ruling> {
        if !matches!(action, Action::Reject | Action::Remove) {
            return Ok(Ruling {
                action,
                ground: None,
                note: String::new(),
            });
        }
        let clean = clean_text(note).map_err(|_| {
            Error::BadRequest("The note holds characters that cannot be shown. Write it anew.")
        })?;
        let note = clean.split_whitespace().collect::<Vec<_>>().join(" ");
        if note.chars().count() > MOST_NOTE {
            return Err(Error::BadRequest(
                "A note has at most 500 characters. Shorten it and send it again.",
            ));
        }
        Ok(Ruling {
            action,
            ground: Some(ground.unwrap_or(Ground::Other)),
            note,
        })
    }

    /// What everybody is told: the note, or else the ground.
    pub fn public_reason(&self) -> &str {
        match self.ground {
            _ if !self.note.is_empty() => &self.note,
            Some(Ground::Other) | None => "",
            Some(ground) => ground.word(),
        }
    }
}

/// A decision, as the log keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Who decided.
    pub moderator: String,
    /// What.
    pub action: Action,
    /// On what ground.
    pub ground: Option<Ground>,
    /// What was noted.
    pub note: String,
    /// When.
    pub at: Moment,
}

/// Somebody was faster.
#[derive(Clone, Debug)]
pub struct Overtaken {
    /// The comment as it stands.
    pub comment: Comment,
    /// What was decided last.
    pub last: Option<Decision>,
}

impl Overtaken {
    /// What the moderator is told at `now`.
    pub fn sentence(&self, now: Moment) -> String {
        match &self.last {
            Some(last) => format!(
                "Already {} by {} {}.",
                last.action.done(),
                last.moderator,
                last.at.ago(now)
            ),
            None => "This comment has changed meanwhile. Look at it again.".into(),
        }
    }
}

/// Decides about a comment that stood as `seen` when the moderator looked, logs it, and counts the
/// article's comments anew. Of two decisions at once, one is made and the other is told of it.
///
/// # Errors
/// [`Error::Forbidden`] for those who do not moderate; [`Error::NotFound`];
/// [`Error::BadRequest`] for an action that does not start from `seen`.
pub fn decide(
    tx: &mut Transaction,
    moderator: &Account,
    id: CommentId,
    seen: Status,
    ruling: &Ruling,
) -> Result<Result<Comment, Overtaken>> {
    if !moderator.role.may_moderate() {
        return Err(Error::Forbidden("You need to be a moderator for this."));
    }
    if !ruling.action.applies_to(seen) {
        return Err(Error::BadRequest(
            "This cannot be done with a comment in this state. Open the queue and look again.",
        ));
    }
    let decided = queries::set_status(tx, moderator.id, id, seen, ruling)?;
    let comment = comments::queries::find(tx, id)?.ok_or(Error::NotFound)?;
    if !decided {
        let last = queries::last_decisions(tx, &[id])?.remove(&id);
        return Ok(Err(Overtaken { comment, last }));
    }
    queries::log(tx, moderator.id, id, seen, ruling)?;
    comments::recount(tx, comment.article_id)?;
    Ok(Ok(comment))
}
