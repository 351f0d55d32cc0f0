//! Reports: readers tell moderators what is wrong with a comment, and are told what became of it.
//!
//! One person reports a comment once. Nobody reports their own, and nobody both answers a comment and
//! reports it: whoever talks with somebody is in the argument, and leaves the judgement to others. Somebody
//! who was answered may well report the answer, for that is where people are insulted.
//!
//! What is reported waits in a queue. When the reports weigh enough ([`weight()`]), a comment of somebody
//! new or little known waits unseen until a moderator has decided.

pub mod pages;
pub mod queries;
pub mod view;
pub mod weight;

use super::plain_text::plain_text;
use super::trust::{Trust, trust_of};
use super::{Comment, Status, tally};
use crate::accounts::standing::{Notice, standing_of};
use crate::accounts::{self, Account};
use crate::articles::{self, Status as ArticleStatus};
use crate::clock::Moment;
use crate::db::schema::reports;
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::{AccountId, CommentId};
use crate::text_enum;
use diesel::prelude::*;
use std::time::Duration;
use weight::{hides, weight};

/// The longest note to a report, in characters.
pub const NOTE: usize = 500;
/// The word stored with a comment that reports have hidden.
pub const HELD_FOR: &str = "reported";

const DAY: Duration = Duration::from_secs(24 * 3600);
/// Somebody who is reported and reports back within this time hides nothing by it.
const QUARREL: Duration = DAY.saturating_mul(7);

text_enum! {
    /// What is wrong with a comment.
    Reason {
        /// It has nothing to do with the article.
        OffTopic = "off-topic",
        /// It attacks somebody.
        Abusive = "abusive",
        /// It attacks people for what they are.
        Hateful = "hateful",
        /// It is advertising.
        Spam = "spam",
        /// It says what is not so.
        Misinformation = "misinformation",
        /// It breaks the law.
        Illegal = "illegal",
        /// Something else; the note says what.
        Other = "other",
    }
}

text_enum! {
    /// What became of a report.
    Outcome {
        /// A moderator took the comment away.
        Upheld = "upheld",
        /// A moderator kept it.
        Dismissed = "dismissed",
    }
}

/// A report.
#[derive(Clone, Debug, Queryable, Selectable, Identifiable)]
#[diesel(table_name = reports)]
pub struct Report {
    /// Its number.
    pub id: i64,
    /// What it is about.
    pub comment_id: CommentId,
    /// Who reported it; nobody when the program did.
    pub reporter_id: Option<AccountId>,
    /// What is wrong, in a word.
    pub reason: Reason,
    /// The same in their own words; may be empty.
    pub note: String,
    /// How much it weighs.
    pub weight: i64,
    /// When it came.
    pub at: Moment,
    /// What became of it, once somebody has decided.
    pub outcome: Option<Outcome>,
    /// When that was.
    pub decided_at: Option<Moment>,
}

/// What somebody wants to report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewReport {
    /// What is wrong, in a word.
    pub reason: Reason,
    /// The same in their own words; may be empty.
    pub note: String,
}

/// A report that was taken.
#[derive(Clone, Debug)]
pub struct Filed {
    /// The comment as it stands now.
    pub comment: Comment,
    /// Whether the comment waits unseen from now on.
    pub hidden: bool,
}

/// Why somebody cannot report a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreportable {
    /// They wrote it.
    Own,
    /// They answered it.
    Answered,
    /// They have reported it.
    Already(Option<Outcome>),
    /// It was there and is not shown any more.
    Gone,
    /// Moderators have decided that they do not report.
    Barred(Notice),
    /// They have reported as much as they may in a day.
    TooMany,
}

impl NewReport {
    /// Reads a report as typed, or says what is wrong at which field.
    pub fn parse(reason: &str, note: &str) -> Result<NewReport, Vec<(&'static str, String)>> {
        let mut faults = Vec::new();
        let found = Reason::from_word(reason);
        if found.is_none() {
            faults.push(("reason", t!("more-report-choose").to_owned()));
        }
        let note = match plain_text(note) {
            Ok(note) => note,
            Err(error) => {
                faults.push(("note", error.to_string()));
                String::new()
            }
        };
        let length = note.chars().count();
        if length > NOTE {
            let words = t!("more-report-too-long", most = NOTE, count = length);
            faults.push(("note", words));
        }
        if found == Some(Reason::Other) && note.is_empty() && faults.is_empty() {
            faults.push(("note", t!("more-report-say").to_owned()));
        }
        match found {
            Some(reason) if faults.is_empty() => Ok(NewReport { reason, note }),
            _ => Err(faults),
        }
    }
}

/// Reports a comment. When the reports on it weigh enough, it waits unseen until somebody decides.
///
/// # Errors
/// [`Error::NotFound`] for a comment that is not there for everybody, and was not.
pub fn file(
    tx: &mut Transaction,
    reporter: &Account,
    id: CommentId,
    new: &NewReport,
) -> Result<Result<Filed, Unreportable>> {
    super::queries::take_turn(tx, reporter.id)?;
    let now = tx.now;
    let comment = match admit(tx, reporter, id, now)? {
        Ok(comment) => comment,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let trusted = trust_of(tx, reporter, now)?;
    let since = now.minus(DAY);
    let most = most_a_day(trusted);
    if queries::count_since(tx, reporter.id, since, most)? >= most {
        return Ok(Err(Unreportable::TooMany));
    }
    let record = queries::record_of(tx, reporter.id)?;
    let before = now.minus(QUARREL);
    let back = queries::has_reported(tx, comment.author_id, reporter.id, before)?;
    let weight = weight(trusted, record, back);
    queries::insert(tx, &comment, Some(reporter.id), new, weight)?;
    let hidden = weigh(tx, &comment, weight)?;
    let comment = super::queries::by_id(tx, id)?;
    Ok(Ok(Filed { comment, hidden }))
}

/// Reports a comment in the program's own name. It stays where it is; nothing happens while an earlier
/// report of the program's is undecided.
pub fn flag(tx: &mut Transaction, comment: &Comment, reason: Reason, note: &str) -> Result<()> {
    let open = |one: &Report| one.reporter_id.is_none() && one.outcome.is_none();
    if queries::of(tx, comment.id)?.iter().any(open) {
        return Ok(());
    }
    let note = note.chars().take(NOTE).collect();
    queries::insert(tx, comment, None, &NewReport { reason, note }, 0)?;
    queries::add_weight(tx, comment.id, 0)?;
    Ok(())
}

/// Somebody has decided about a comment: says so of all reports on it.
pub fn settle(tx: &mut Transaction, id: CommentId, outcome: Outcome) -> Result<()> {
    if queries::settle(tx, id, outcome)? > 0 {
        queries::set_reported(tx, id, None, 0)?;
    }
    Ok(())
}

/// What was decided about a comment at `moment` does not hold any more: its reports are open again.
pub fn reopen(tx: &mut Transaction, id: CommentId, moment: Moment) -> Result<()> {
    if queries::unsettle(tx, id, moment)? == 0 {
        return Ok(());
    }
    let all = queries::of(tx, id)?;
    let open = all.iter().filter(|report| report.outcome.is_none());
    let weight = open.clone().map(|report| report.weight).sum();
    let since = open.map(|report| report.at).min();
    queries::set_reported(tx, id, since, weight)
}

/// The comment, if `reporter` can report it at `now`.
pub fn admit(
    conn: &mut Connection,
    reporter: &Account,
    id: CommentId,
    now: Moment,
) -> Result<Result<Comment, Unreportable>> {
    let comment = super::queries::find(conn, id)?.ok_or(Error::NotFound)?;
    let article = articles::queries::by_id(conn, comment.article_id)?;
    if article.status != ArticleStatus::Published {
        return Err(Error::NotFound);
    }
    if let Some(report) = queries::find_own(conn, id, reporter.id)? {
        return Ok(Err(Unreportable::Already(report.outcome)));
    }
    match comment.status {
        Status::Published => {}
        Status::Removed | Status::Deleted => return Ok(Err(Unreportable::Gone)),
        Status::Held if comment.reasons == HELD_FOR => return Ok(Err(Unreportable::Gone)),
        Status::Held | Status::Rejected | Status::Spam => return Err(Error::NotFound),
    }
    if let Some(notice) = standing_of(conn, reporter.id, now)?.bar() {
        return Ok(Err(Unreportable::Barred(notice.clone())));
    }
    if comment.author_id == reporter.id {
        return Ok(Err(Unreportable::Own));
    }
    if queries::has_answered(conn, reporter.id, &comment)? {
        return Ok(Err(Unreportable::Answered));
    }
    Ok(Ok(comment))
}

/// Whether somebody has reported a comment and nobody has decided about that yet.
pub fn is_open(conn: &mut Connection, id: CommentId, reporter: AccountId) -> Result<bool> {
    let report = queries::find_own(conn, id, reporter)?;
    Ok(report.is_some_and(|report| report.outcome.is_none()))
}

/// Adds a report's weight, and hides the comment when that is enough.
fn weigh(tx: &mut Transaction, comment: &Comment, weight: i64) -> Result<bool> {
    let Some(sum) = queries::add_weight(tx, comment.id, weight)? else {
        return Ok(false);
    };
    let author = accounts::queries::by_id(tx, comment.author_id)?;
    let (id, now) = (comment.id, tx.now);
    let kept = |one: &Report| one.outcome == Some(Outcome::Dismissed);
    let was_kept = queries::of(tx, id)?.iter().any(kept);
    let trusted = trust_of(tx, &author, now)?;
    if !hides(sum, trusted, was_kept) || !queries::hold(tx, id, HELD_FOR)? {
        return Ok(false);
    }
    let held = super::queries::by_id(tx, id)?;
    tally::count(tx, &held, Some(Status::Published))?;
    Ok(true)
}

/// So often somebody reports in a day.
fn most_a_day(trusted: Trust) -> i64 {
    match trusted {
        Trust::New => 5,
        Trust::Basic => 20,
        Trust::Trusted | Trust::Staff => 100,
    }
}
