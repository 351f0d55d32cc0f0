//! What becomes of a comment, as it can be asked before anything is stored.

use super::screening::{Policy, Trust, Verdict, screen, screen_edit};
use super::{Comment, NewComment, Position, SubmitError, answer, facts, reports};
use crate::accounts::Account;
use crate::clock::Moment;
use crate::db::Connection;
use crate::error::Result;
use crate::ids::ArticleId;

/// What the checks make of a comment.
#[derive(Clone, Debug)]
pub struct Examined {
    /// Where it goes.
    pub position: Position,
    /// How far its author is trusted.
    pub trust: Trust,
    /// What becomes of it.
    pub verdict: Verdict,
}

/// What becomes of `new` by `author` under `article`, if it answers what can be answered.
pub fn examine(
    conn: &mut Connection,
    author: &Account,
    article: ArticleId,
    new: &NewComment,
    policy: &Policy,
    now: Moment,
) -> Result<Result<Examined, SubmitError>> {
    let position = match answer(conn, article, new.parent_id)? {
        Ok(position) => position,
        Err(error) => return Ok(Err(error)),
    };
    if let Some(parent) = new.parent_id
        && reports::is_open(conn, parent, author.id)?
    {
        return Ok(Err(SubmitError::Reported));
    }
    let facts = facts::of_new(conn, author, article, new, position, now)?;
    Ok(Ok(Examined {
        position,
        trust: facts.trust,
        verdict: screen(&facts, policy),
    }))
}

/// What becomes of `new` where `comment` stands already.
pub fn examine_again(
    conn: &mut Connection,
    author: &Account,
    comment: &Comment,
    new: &NewComment,
    policy: &Policy,
    now: Moment,
) -> Result<Examined> {
    let facts = facts::of_edit(conn, author, comment, new, now)?;
    Ok(Examined {
        position: Position {
            depth: comment.depth,
            root_id: comment.root_id,
            under_line: false,
        },
        trust: facts.trust,
        verdict: screen_edit(&facts, policy),
    })
}
