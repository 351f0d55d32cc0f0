//! Readers recommend comments: each once, and may take it back. Nobody can vote a comment down.

pub mod best;
pub mod queries;

use super::queries::{by_id, find_published};
use super::{Comment, Status};
use crate::accounts::Account;
use crate::db::Transaction;
use crate::error::{Error, Result};
use crate::ids::{CommentId, Topic};

/// What somebody says of a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Others should read it.
    Recommended,
    /// They take that back.
    Withdrawn,
}

/// Counts what `reader` says of a comment; said twice, it counts once.
///
/// # Errors
/// [`Error::NotFound`] for a comment that not everybody sees; [`Error::Impossible`] for one's own.
pub fn say(tx: &mut Transaction, reader: &Account, id: CommentId, word: Word) -> Result<Comment> {
    let (comment, _) = find_published(tx, id)?.ok_or(Error::NotFound)?;
    if comment.author_id == reader.id {
        return Err(Error::Impossible(t!("comment-recommend-own")));
    }
    let step = match word {
        Word::Recommended if queries::insert(tx, reader.id, &comment)? => 1,
        Word::Withdrawn if queries::delete(tx, reader.id, &comment)? => -1,
        _ => return Ok(comment),
    };
    queries::step(tx, id, step)?;
    let comment = by_id(tx, id)?;
    place(tx, &comment)?;
    tx.touch(Topic::Article(comment.article_id));
    Ok(comment)
}

/// Puts the thread that `comment` began, if it did, where it belongs among the best.
pub fn place(tx: &mut Transaction, comment: &Comment) -> Result<()> {
    if comment.root_id.is_some() {
        return Ok(());
    }
    let rank = match comment.status {
        Status::Published => best::rank(comment.recommendations.max(0) as u64),
        // Nobody is to read first what nobody can read.
        _ => 0,
    };
    queries::set_rank(tx, comment.id, rank)
}
