//! Deciding about many comments in one step, which is undone in one step.

use super::decision::{DecideError, Decided, Seen, UndoError, own};
use super::{Action, Because, decide_as_part, queries, undo};
use crate::accounts::Account;
use crate::comments::{self, Status};
use crate::db::Transaction;
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::secret::random_bytes;
use crate::text_enum;
use std::collections::BTreeMap;

/// About so many comments can be decided in one step.
pub const MOST: usize = 200;
/// So many are put back in one transaction.
const AT_ONCE: i64 = 200;

text_enum! {
    /// What a moderator wants to do with comments that stand in several places.
    Wish {
        /// Let them appear, or leave them there.
        Approve = "approve",
        /// Take them away.
        Reject = "reject",
        /// Call them spam.
        Spam = "spam",
    }
}

impl Wish {
    /// What it means for a comment that stands at `status`.
    pub fn about(self, status: Status) -> Action {
        match (self, status) {
            (Wish::Approve, Status::Held) => Action::Approve,
            (Wish::Approve, Status::Published) => Action::Keep,
            (Wish::Approve, _) => Action::Restore,
            (Wish::Reject, Status::Published) => Action::Remove,
            (Wish::Reject, _) => Action::Reject,
            (Wish::Spam, _) => Action::Spam,
        }
    }
}

/// A comment that was chosen, and what was seen of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pick {
    /// The comment.
    pub id: CommentId,
    /// What was seen.
    pub seen: Seen,
}

impl Pick {
    /// Reads `12 held 1 34`: the comment, where it stood, its version, and the last decision about it, if there was one.
    pub fn parse(text: &str) -> Option<Pick> {
        let mut parts = text.split(' ');
        let id = CommentId::parse(parts.next()?)?;
        let status = Status::from_word(parts.next()?)?;
        let version = parts.next()?.parse().ok()?;
        let last = match parts.next() {
            Some(number) => Some(number.parse().ok()?),
            None => None,
        };
        let seen = Seen {
            status,
            version: Some(version),
            last,
        };
        parts.next().is_none().then_some(Pick { id, seen })
    }
}

impl Wish {
    /// The message that says what was done, with a number of comments.
    pub fn did(self) -> &'static str {
        match self {
            Wish::Approve => "moderation-bulk-approved",
            Wish::Reject => "moderation-bulk-rejected",
            Wish::Spam => "moderation-bulk-spam",
        }
    }
}

/// What became of the comments.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// What the lines of the log have in common.
    pub bulk: i64,
    /// What was decided.
    pub done: Vec<Decided>,
    /// Why the others stay as they are, and how many for each reason.
    pub refused: BTreeMap<String, usize>,
}

impl Outcome {
    /// Nothing so far.
    pub fn begin() -> Outcome {
        Outcome {
            bulk: new_number(),
            ..Outcome::default()
        }
    }

    /// `Approved 3 comments. 1 was left as before: Already approved by Sam a minute ago.` The message `did` says what
    /// was done, with their number.
    pub fn sentence(&self, did: &'static str) -> String {
        let mut said = vec![match self.done.len() {
            0 => t!("moderation-bulk-nothing").to_owned(),
            many => t!(did, count = many),
        }];
        let noted = self.done.iter().filter(|one| one.is_only_noted()).count();
        if noted > 0 {
            said.push(t!("moderation-bulk-noted", count = noted));
        }
        for (why, many) in &self.refused {
            said.push(t!("moderation-bulk-left", count = many, why = why));
        }
        said.join(" ")
    }

    fn refuse(&mut self, sentence: String) {
        *self.refused.entry(sentence).or_default() += 1;
    }
}

/// A number no other step has. It is not counted up, so that those who decide at once need not wait for
/// each other; every program that reads JSON can hold it.
pub fn new_number() -> i64 {
    i64::from_be_bytes(random_bytes()) & 0x001f_ffff_ffff_ffff
}

/// Decides about every comment that was chosen, each as if it were decided alone.
///
/// # Errors
/// [`Error::Forbidden`] for those who do not moderate.
pub fn decide_all(
    tx: &mut Transaction,
    moderator: &Account,
    picks: &[Pick],
    wish: Wish,
    because: &Because,
) -> Result<Result<Outcome, DecideError>> {
    let picks: BTreeMap<CommentId, Seen> = picks.iter().map(|one| (one.id, one.seen)).collect();
    let mut outcome = Outcome::begin();
    let mut found = Vec::new();
    for (id, seen) in picks {
        // Whoever decides about the same ones meanwhile takes their turns in the same order.
        queries::take_turn(tx, id)?;
        match comments::queries::find(tx, id)? {
            Some(comment) => found.push((comment.article_id, id, seen)),
            None => outcome.refuse(t!("moderation-no-such-comment").into()),
        }
    }
    found.sort_unstable_by_key(|(article, id, _)| (article.0, id.0));
    let unexplained = |(_, _, seen): &(_, _, Seen)| wish.about(seen.status).is_explained();
    if because.in_public().is_empty() && found.iter().any(unexplained) {
        return Ok(Err(DecideError::Unexplained));
    }
    for (_, id, seen) in found {
        let action = wish.about(seen.status);
        let bulk = Some(outcome.bulk);
        match decide_as_part(tx, moderator, id, seen, action, because, bulk)? {
            Ok(done) => outcome.done.push(done),
            Err(DecideError::Already(sentence)) => outcome.refuse(sentence),
            Err(DecideError::Own) => outcome.refuse(own().into()),
            Err(_) => outcome.refuse(t!("moderation-bulk-impossible").into()),
        }
    }
    Ok(Ok(outcome))
}

/// Takes back some of what was decided in one step, after the line `after`; gives the last line it came
/// to, if there may be more.
///
/// # Errors
/// [`Error::Forbidden`] for those who do not moderate; [`Error::NotFound`] without such a step.
pub fn undo_some(
    tx: &mut Transaction,
    moderator: &Account,
    bulk: i64,
    after: i64,
    outcome: &mut Outcome,
) -> Result<Option<i64>> {
    let lines = queries::of_bulk(tx, bulk, after, AT_ONCE)?;
    if lines.is_empty() && after == 0 {
        return Err(Error::NotFound);
    }
    let mut comments: Vec<CommentId> = lines.iter().map(|line| line.comment_id).collect();
    comments.sort_unstable();
    for id in comments {
        queries::take_turn(tx, id)?;
    }
    for line in &lines {
        match undo(tx, moderator, line.id, Some(outcome.bulk))? {
            Ok(done) => outcome.done.push(done),
            Err(UndoError::Meanwhile(sentence)) => outcome.refuse(sentence),
            Err(late) => outcome.refuse(late.sentence()),
        }
    }
    Ok(lines.last().map(|line| line.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_read_as_it_stands_in_the_form() {
        let seen = |status, version, last| Seen {
            status,
            version,
            last,
        };
        let read = |text| Pick::parse(text).map(|pick| (pick.id.0, pick.seen));
        let first = seen(Status::Held, Some(2), None);
        assert_eq!(read("12 held 2"), Some((12, first)));
        let after = seen(Status::Spam, Some(1), Some(34));
        assert_eq!(read("12 spam 1 34"), Some((12, after)));
        let bad = [
            "",
            "12",
            "12 ",
            "12 held",
            "x held",
            "12 mood",
            "12 held x",
            "-1 held",
            "12 held 3 x",
            "12 held 3 4 5",
        ];
        assert!(bad.into_iter().all(|text| read(text).is_none()));
    }

    #[test]
    fn whatever_is_wished_for_can_be_done_or_is_refused_for_where_the_comment_stands() {
        for wish in Wish::ALL {
            for status in [Status::Held, Status::Published] {
                let action = wish.about(status);
                assert!(action.from().contains(&status), "{wish} {status}");
            }
        }
        let numbers: Vec<i64> = (0..100).map(|_| new_number()).collect();
        assert!(numbers.iter().all(|one| (0..1 << 53).contains(one)));
    }
}
