//! Comments: what they are, and what their writers can do.
//!
//! A text becomes a [`NewComment`] (cleaned, measured, rendered) in `posting`, outside of any
//! transaction; [`submit`] screens and stores it in one. `tally` keeps the counters, `thread` finds
//! the comments of a page and puts them in order, `visibility` says whose eyes each is for, `part` what
//! of them is one viewer's alone, `view` makes of them what pages show, `waiting` keeps the words of
//! visitors while they sign up. `recommending` counts what readers recommend, by which the best threads
//! are found, `picking` what editors picked, and `reports` tells moderators what is wrong. `visits` knows
//! what is new to whom, `muting` whom somebody does not read, `following` what they want to hear of.
//! `answering` says what can be answered, `locking` where nobody answers any more.

pub mod answering;
pub mod arrivals;
pub mod deletion;
pub mod editing;
pub mod erasure;
pub mod examination;
pub mod facts;
pub mod feed_pages;
pub mod following;
pub mod form_key;
pub mod leaving;
pub mod lists;
pub mod locking;
pub mod muting;
pub mod new_comment;
pub mod not_posted;
pub mod outside;
pub mod pages;
pub mod part;
pub mod permalink_pages;
pub mod person_pages;
pub mod picking;
pub mod placed;
pub mod plain_text;
pub mod posting;
pub mod published;
pub mod queries;
pub mod quotation;
pub mod reading;
pub mod recommending;
pub mod recommending_pages;
pub mod rendering;
pub mod reports;
pub mod rules;
pub mod screening;
pub mod spam;
pub mod structured;
pub mod tally;
pub mod thread;
pub mod thread_pages;
pub mod trust;
pub mod view;
pub mod visibility;
pub mod visits;
pub mod waiting;

pub use answering::answer;
pub use new_comment::{NewComment, Position, body_key};
pub use placed::Placed;
pub use thread::Writer;

use crate::accounts::Account;
use crate::articles::Format;
use crate::clock::Moment;
use crate::db::Transaction;
use crate::db::schema::comments;
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::markdown::SafeHtml;
use crate::text_enum;
use diesel::prelude::*;
use examination::examine;
use locking::Lock;
use screening::{Finding, Policy, Refusal, Verdict};
use std::sync::Arc;

/// Nobody answers a comment that stands under this many.
pub const DEEPEST_ANSWERED: i64 = 50;

/// When a comment appeared that nobody could ever see.
pub const NEVER: Moment = Moment(0);

text_enum! {
    /// Where a comment stands.
    Status {
        /// Waits for a moderator; only its author sees it.
        Held = "held",
        /// Everybody sees it.
        Published = "published",
        /// A moderator refused it before anybody saw it.
        Rejected = "rejected",
        /// It is advertising or worse.
        Spam = "spam",
        /// A moderator took it down after people saw it.
        Removed = "removed",
        /// Its author took it down.
        Deleted = "deleted",
    }
}

/// A comment.
#[derive(Clone, Debug, Queryable, Selectable, Identifiable)]
#[diesel(table_name = comments)]
pub struct Comment {
    /// Its number.
    pub id: CommentId,
    /// What it is about.
    pub article_id: ArticleId,
    /// The comment it answers.
    pub parent_id: Option<CommentId>,
    /// The comment that began its thread; nothing if it is that one.
    pub root_id: Option<CommentId>,
    /// How many comments it stands under.
    pub depth: i64,
    /// Who wrote it.
    pub author_id: AccountId,
    /// Where it stands.
    pub status: Status,
    /// What was found in it when it was screened, as [`screening::Finding::store`] writes it.
    pub reasons: String,
    /// What everybody is told about its removal.
    pub public_reason: String,
    /// What the text is written in: Markdown, or HTML when imported.
    pub format: Format,
    /// The text as written.
    pub body: String,
    /// The text as shown: rendered and sanitised when it was posted.
    pub body_html: String,
    /// The SHA-256 of the text without case and spaces, by which repeats are found.
    pub body_key: Vec<u8>,
    /// How many links it has.
    pub links: i64,
    /// The same for the same form sent twice; imported comments have none.
    pub submission_key: Option<Vec<u8>>,
    /// When it was posted.
    pub created_at: Moment,
    /// Since when everybody could see it; [`NEVER`] if nobody ever could.
    pub appeared_at: Moment,
    /// When somebody last decided about it.
    pub decided_at: Option<Moment>,
    /// Who did.
    pub decided_by: Option<AccountId>,
    /// The number of its text, which begins at one.
    pub version: i64,
    /// When its author last changed it.
    pub edited_at: Option<Moment>,
    /// When its author deleted it.
    pub deleted_at: Option<Moment>,
    /// Where it would stand, had its author not deleted it.
    pub deleted_from: Option<Status>,
    /// When its text was wiped for good.
    pub erased_at: Option<Moment>,
    /// What a moderator decided about it after its author had deleted it.
    pub taken_down: Option<Status>,
    /// How many readers recommend it.
    pub recommendations: i64,
    /// When an editor picked it.
    pub picked_at: Option<Moment>,
    /// Since when it is reported, while nobody has decided about that.
    pub reported_at: Option<Moment>,
}

impl Comment {
    /// The comment that began its thread.
    pub fn thread(&self) -> CommentId {
        self.root_id.unwrap_or(self.id)
    }

    /// Whether everybody could see it once.
    pub fn has_appeared(&self) -> bool {
        self.appeared_at != NEVER
    }

    /// Whether a moderator removed what everybody saw before.
    pub fn was_removed(&self) -> bool {
        self.status == Status::Removed && self.has_appeared()
    }
}

/// A comment as a thread shows it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Its number.
    pub id: CommentId,
    /// The comment it answers.
    pub parent_id: Option<CommentId>,
    /// The comment that began its thread; nothing if it is that one.
    pub root_id: Option<CommentId>,
    /// How many comments it was posted under.
    pub depth: i64,
    /// Where it stands.
    pub status: Status,
    /// Which of its author's versions it is.
    pub version: i64,
    /// What was found in it when it was screened, as [`screening::Finding::store`] writes it.
    pub reasons: String,
    /// What everybody is told about its removal.
    pub public_reason: String,
    /// Its text as shown; empty unless this viewer may read it.
    pub body: SafeHtml,
    /// When it was posted.
    pub created_at: Moment,
    /// When its author last changed it.
    pub edited_at: Option<Moment>,
    /// How many readers recommend it.
    pub recommendations: i64,
    /// Whether this viewer is one of them.
    pub recommended: bool,
    /// Whether an editor picked it.
    pub picked: bool,
    /// Who wrote it.
    pub writer: Arc<Writer>,
    /// Whether this viewer may read its text; else a tombstone stands in its place.
    pub has_text: bool,
    /// What closes the thread under it, if that begins here.
    pub lock: Option<Lock>,
    /// Whether it takes no answers, because the thread is closed here or further up.
    pub is_locked: bool,
}

/// A comment that was taken.
#[derive(Clone, Debug)]
pub struct Submitted {
    /// The comment.
    pub comment: Comment,
    /// Whether the same form had brought it before.
    pub already: bool,
    /// Whether it stands under the line in the place of something that is gone.
    pub under_line: bool,
}

/// Why a comment was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SubmitError {
    /// A rule refused it.
    Refused(Refusal),
    /// The comment it answers is not under this article, or not visible to anybody.
    NoParent,
    /// The comment it answers was there, was taken away, and left no line in its place.
    ParentRemoved,
    /// The comment it answers stands too deep.
    TooDeep,
    /// Its author has reported the comment it answers, and nobody has decided about that yet.
    Reported,
}

/// Screens a comment by `policy` and stores it, published or held. The same form sent again gives the first one.
///
/// # Errors
/// [`crate::error::Error::Duplicate`] when the same form is stored in this very moment: the
/// transaction is lost, and the first comment is to be looked up outside of it.
pub fn submit(
    tx: &mut Transaction,
    author: &Account,
    article: ArticleId,
    new: &NewComment,
    policy: &Policy,
) -> Result<Result<Submitted, SubmitError>> {
    queries::take_turn(tx, author.id)?;
    if let Some(comment) = queries::find_submitted(tx, &new.submission_key)? {
        return Ok(Ok(Submitted {
            comment,
            already: true,
            under_line: false,
        }));
    }
    let now = tx.now;
    let examined = match examine(tx, author, article, new, policy, now)? {
        Ok(examined) => examined,
        Err(error) => return Ok(Err(error)),
    };
    let verdict = examined.verdict;
    if let Verdict::Refuse(refusal) = verdict {
        return Ok(Err(SubmitError::Refused(refusal)));
    }
    let place = Placed::by(&verdict, examined.position);
    let comment = queries::insert(tx, author.id, article, new, &place)?;
    tally::count(tx, &comment, None)?;
    report(tx, &comment, &verdict)?;
    Ok(Ok(Submitted {
        comment,
        already: false,
        under_line: place.position.under_line,
    }))
}

/// Reports a comment that appeared, if a moderator is to look at it.
pub fn report(tx: &mut Transaction, comment: &Comment, verdict: &Verdict) -> Result<()> {
    match verdict {
        Verdict::Flag(found) if comment.status == Status::Published => {
            let why: Vec<String> = found.iter().map(Finding::to_moderator).collect();
            reports::flag(tx, comment, reports::Reason::Other, &why.join(" "))
        }
        _ => Ok(()),
    }
}
