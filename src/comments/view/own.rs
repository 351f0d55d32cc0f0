//! What authors can do with a comment of their own.

use crate::clock::Moment;
use crate::comments::deletion::KEPT_FOR;
use crate::comments::{Comment, Status};
use std::time::Duration;

/// From where somebody deletes a comment, and where they go on then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Desk {
    /// The thread.
    Thread,
    /// Their account.
    Account,
}

impl Desk {
    /// The word forms carry.
    pub fn word(self) -> &'static str {
        match self {
            Desk::Thread => "thread",
            Desk::Account => "account",
        }
    }

    /// The place of this word.
    pub fn from_word(word: &str) -> Desk {
        match word {
            "account" => Desk::Account,
            _ => Desk::Thread,
        }
    }
}

/// The buttons on somebody's own comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnActions {
    /// Its number.
    pub id: i64,
    /// How many more minutes it can be edited, if it can.
    pub edit_for: Option<u64>,
    /// Whether it can be deleted.
    pub may_delete: bool,
    /// Whether its deletion can be taken back.
    pub may_undo: bool,
    /// Where they are pressed.
    pub from: &'static str,
}

impl OwnActions {
    /// What can be done at `now` with `comment`, which can be changed for as long as is `left`.
    pub fn of(comment: &Comment, left: Option<Duration>, now: Moment, from: Desk) -> OwnActions {
        let deleted = comment.status == Status::Deleted;
        let is_there = comment.erased_at.is_none();
        let kept = erased_on(comment).is_some_and(|end| now < end);
        OwnActions {
            id: comment.id.0,
            edit_for: left.map(minutes_left),
            may_delete: is_there && !deleted,
            may_undo: is_there && deleted && kept && !comment.is_taken_down_since(),
            from: from.word(),
        }
    }
}

/// When the text of a deleted comment is erased.
pub fn erased_on(comment: &Comment) -> Option<Moment> {
    comment.deleted_at.map(|at| at.plus(KEPT_FOR))
}

/// For those who may read a deleted comment: what becomes of it.
pub fn after_deletion(comment: &Comment, now: Moment) -> Option<String> {
    let end = erased_on(comment).filter(|_| comment.status == Status::Deleted)?;
    let end = match now < end {
        true => t!("comment-kept-until", day = end.day()),
        false => t!("comment-erased-soon").into(),
    };
    Some(match comment.is_taken_down_since() {
        true => t!("comment-taken-down-after", end = end),
        false => end,
    })
}

/// `12 more minutes`, the last one begun counted as a whole.
pub fn minutes(left: Duration) -> String {
    t!("comment-minutes-more", count = minutes_left(left))
}

/// The same as a number.
pub(super) fn minutes_left(left: Duration) -> u64 {
    left.as_secs().div_ceil(60).max(1)
}

/// `edited 5 minutes later`.
pub fn edited(created_at: Moment, edited_at: Moment) -> String {
    let minutes = edited_at.since(created_at).as_secs() / 60;
    t!("comment-edited", count = minutes)
}
