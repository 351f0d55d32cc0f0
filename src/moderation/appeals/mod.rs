//! Appeals: whoever was decided about asks once to look at it again, and a moderator answers.

pub mod queries;
pub mod view;

use super::clean_ups::{self, CleanUp};
use super::{Action, Because, absent, decide};
use crate::accounts::notices::{self, About};
use crate::accounts::standing::{self, State};
use crate::accounts::{self, Account};
use crate::clock::Moment;
use crate::comments::plain_text::plain_text;
use crate::comments::{self, Comment, Status};
use crate::db::schema::appeals;
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::{AccountId, CommentId, StateId};
use crate::text_enum;
use diesel::prelude::*;

/// The longest appeal and the longest answer, in characters.
pub const LONGEST: usize = 1000;
/// The number of a decision that a rule made, not a person.
pub const BY_RULE: i64 = 0;

text_enum! {
    /// What became of an appeal.
    Outcome {
        /// The comments are back, or the state is lifted.
        Upheld = "upheld",
        /// It stays as it was decided.
        TurnedDown = "turned-down",
    }
}

/// An appeal, and its answer once there is one.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = appeals)]
pub struct Appeal {
    /// Its number.
    pub id: i64,
    /// Who appeals.
    pub account_id: AccountId,
    /// The comment it is about, if it is about one.
    pub comment_id: Option<CommentId>,
    /// The decision about that; [`BY_RULE`] if a rule made it.
    pub decision_id: i64,
    /// The state it is about, if it is about one.
    pub state_id: Option<StateId>,
    /// The clean-up it is about, if it is about one.
    pub clean_up_id: Option<i64>,
    /// What they say.
    pub message: String,
    /// When.
    pub at: Moment,
    /// When it was answered.
    pub answered_at: Option<Moment>,
    /// Who answered.
    pub answered_by: Option<AccountId>,
    /// What became of it.
    pub outcome: Option<Outcome>,
    /// What they were answered.
    pub answer: Option<String>,
}

/// What somebody can appeal against.
#[derive(Clone, Debug)]
pub enum Subject {
    /// A decision about a comment of theirs.
    Comment(Box<Comment>, i64),
    /// A state of theirs.
    State(Box<State>),
    /// That comments of theirs were taken down together.
    CleanUp(Box<CleanUp>),
}

/// What is typed into the form of an appeal or an answer; or what is wrong with it.
pub fn parse(text: &str) -> Result<String, String> {
    let text = plain_text(text).map_err(|why| why.to_string())?;
    match text.chars().count() {
        0 => Err(t!("appeals-too-short").into()),
        1..=LONGEST => Ok(text),
        long => {
            let (most, count) = (LONGEST.to_string(), long.to_string());
            Err(t!("appeals-too-long", most = most, count = count))
        }
    }
}

/// What `author` can appeal against about a comment of theirs that was refused or taken down.
///
/// # Errors
/// [`Error::NotFound`] for everybody else and for every other comment: spam is not told of.
pub fn comment_of(conn: &mut Connection, author: AccountId, id: CommentId) -> Result<Subject> {
    let comment = comments::queries::find(conn, id)?;
    let theirs = comment.filter(|comment| comment.author_id == author);
    let comment = theirs
        .filter(|comment| matches!(comment.status, Status::Rejected | Status::Removed))
        .ok_or(Error::NotFound)?;
    let last = super::queries::history(conn, id)?.into_iter().next();
    let last = last.filter(|(decision, _)| decision.status_after == comment.status);
    let decision = last.map_or(BY_RULE, |(decision, _)| decision.id);
    Ok(Subject::Comment(Box::new(comment), decision))
}

/// What `person` can appeal against about a state of theirs that is in force.
///
/// # Errors
/// [`Error::NotFound`] for everybody else and for what is over.
pub fn state_of(
    conn: &mut Connection,
    person: AccountId,
    id: StateId,
    now: Moment,
) -> Result<Subject> {
    let state = standing::queries::find(conn, id)?;
    let theirs = state.filter(|state| state.account_id == person && state.is_in_force(now));
    theirs
        .map(|state| Subject::State(Box::new(state)))
        .ok_or(Error::NotFound)
}

/// What `person` can appeal against about comments of theirs that were taken down together, as long as they can be put
/// back.
///
/// # Errors
/// [`Error::NotFound`] for everybody else, for what began with a ban, and for what is put back or too old.
pub fn clean_up_of(
    conn: &mut Connection,
    person: AccountId,
    id: i64,
    now: Moment,
) -> Result<Subject> {
    let clean_up = clean_ups::queries::find(conn, id)?;
    let theirs = clean_up
        .filter(|one| one.account_id == person && one.stands())
        .filter(|one| one.is_recent(now));
    theirs
        .map(|one| Subject::CleanUp(Box::new(one)))
        .ok_or(Error::NotFound)
}

impl Subject {
    /// The appeal against it, if there is one.
    pub fn appeal(&self, conn: &mut Connection) -> Result<Option<Appeal>> {
        match self {
            Subject::Comment(comment, decision) => queries::of_comment(conn, comment.id, *decision),
            Subject::State(state) => queries::of_state(conn, state.id),
            Subject::CleanUp(clean_up) => queries::of_clean_up(conn, clean_up.id),
        }
    }

    /// Whether there is anything left that an appeal could bring back.
    ///
    /// # Errors
    /// [`Error::Impossible`] for a comment that is erased.
    pub fn is_there(&self) -> Result<()> {
        match self {
            Subject::Comment(comment, _) if comment.erased_at.is_some() => {
                Err(Error::Impossible(t!("appeals-erased")))
            }
            _ => Ok(()),
        }
    }
}

/// Appeals against a decision, once. Says whether this was the first time.
///
/// # Errors
/// As for [`Subject::is_there`].
pub fn appeal(
    tx: &mut Transaction,
    person: AccountId,
    subject: &Subject,
    message: &str,
) -> Result<bool> {
    accounts::queries::hold(tx, person)?;
    if subject.appeal(tx)?.is_some() {
        return Ok(false);
    }
    subject.is_there()?;
    queries::insert(tx, person, subject, message)?;
    Ok(true)
}

/// Answers an appeal, once. One that is upheld puts the comment or comments back or lifts the state, where that still
/// stands as it was decided; the steps of a clean-up follow. Answers with the sentence that says who was faster, if
/// somebody was, or that it is too late.
///
/// # Errors
/// [`Error::Forbidden`] for those who do not moderate, who ask themselves, or who do not answer for that person;
/// [`Error::NotFound`] without such an appeal.
pub fn answer(
    tx: &mut Transaction,
    by: &Account,
    id: i64,
    outcome: Outcome,
    answer: &str,
) -> Result<Result<Appeal, String>> {
    if !by.role.may_moderate() {
        return Err(Error::Forbidden(t!("error-need-moderator")));
    }
    let appeal = queries::find(tx, id)?.ok_or(Error::NotFound)?;
    if appeal.account_id == by.id {
        return Err(Error::Forbidden(t!("appeals-not-your-own")));
    }
    if outcome == Outcome::Upheld && is_too_late(tx, &appeal)? {
        return Ok(Err(clean_ups::too_late().into()));
    }
    if !queries::answer(tx, id, by.id, outcome, answer)? {
        return already(tx, id).map(Err);
    }
    if outcome == Outcome::Upheld {
        uphold(tx, by, &appeal)?;
    }
    notices::tell(tx, appeal.account_id, About::Answer, id)?;
    Ok(Ok(appeal))
}

fn uphold(tx: &mut Transaction, by: &Account, appeal: &Appeal) -> Result<()> {
    if let Some(state) = appeal.state_id {
        // One that is over already needs no lifting; what came in its place does.
        let state = standing::judging::latest(tx, state)?;
        return standing::lift(tx, by, state).map(drop);
    }
    if let Some(clean_up) = appeal.clean_up_id {
        // What somebody has put back already needs it no more.
        return clean_ups::take_back(tx, by, clean_up).map(drop);
    }
    let Some(id) = appeal.comment_id else {
        return Ok(());
    };
    super::queries::take_turn(tx, id)?;
    let comment = comments::queries::by_id(tx, id)?;
    match comment.status {
        // What is erased, nothing brings back.
        _ if comment.erased_at.is_some() => Ok(()),
        Status::Rejected | Status::Removed => {
            let because = Because::default();
            // It stands here, in this transaction: nobody is faster.
            decide(tx, by, id, comment.status, Action::Restore, &because).map(drop)
        }
        Status::Deleted => absent::restore(tx, by, &comment),
        _ => Ok(()),
    }
}

/// Whether it is about comments that cannot be put back together any more.
fn is_too_late(tx: &mut Transaction, appeal: &Appeal) -> Result<bool> {
    let Some(id) = appeal.clean_up_id else {
        return Ok(false);
    };
    let clean_up = clean_ups::queries::find(tx, id)?.ok_or(Error::NotFound)?;
    Ok(clean_up.restored_by.is_none() && !clean_up.is_recent(tx.now))
}

fn already(tx: &mut Transaction, id: i64) -> Result<String> {
    let appeal = queries::find(tx, id)?.ok_or(Error::NotFound)?;
    let (Some(by), Some(at)) = (appeal.answered_by, appeal.answered_at) else {
        return Ok(t!("appeals-has-changed").into());
    };
    let name = accounts::queries::by_id(tx, by)?.name;
    let when = at.ago(tx.now);
    Ok(t!("appeals-already-answered", name = name, when = when))
}
