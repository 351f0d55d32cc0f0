//! Moderators close the thread under a comment: neither it nor what stands under it takes answers until somebody
//! opens it again. Whoever reads it still recommends, reports and follows.

pub mod queries;

use super::screening::{Locked, Refusal};
use super::{DEEPEST_ANSWERED, Shown, answering};
use crate::accounts::Account;
use crate::clock::Moment;
use crate::db::schema::locks;
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId, CommentId, Topic};
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// A thread that was closed.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = locks)]
pub struct Lock {
    /// Its number.
    pub id: i64,
    /// The comment under which it is closed.
    pub comment_id: CommentId,
    /// The comment that began the thread in which that stands.
    pub thread_id: CommentId,
    /// The article.
    pub article_id: ArticleId,
    /// What everybody is told of why; may be empty.
    pub reason: String,
    /// When it was closed.
    pub locked_at: Moment,
    /// Who closed it.
    pub locked_by: AccountId,
    /// When it was opened again.
    pub lifted_at: Option<Moment>,
    /// Who opened it.
    pub lifted_by: Option<AccountId>,
}

impl Lock {
    /// What everybody is told of it.
    pub fn locked(&self) -> Locked {
        Locked {
            since: self.locked_at,
            reason: self.reason.clone(),
        }
    }

    /// The same for whoever wants to answer.
    pub fn refusal(&self) -> Refusal {
        Refusal::Locked(self.locked())
    }
}

/// Closes the thread under a comment, or says why that cannot be done. What stands in a closed thread is closed already.
///
/// # Errors
/// [`Error::Forbidden`] for those who do not moderate; [`Error::NotFound`] without such a comment.
pub fn lock(
    tx: &mut Transaction,
    moderator: &Account,
    id: CommentId,
    reason: &str,
) -> Result<Result<Lock, &'static str>> {
    may_moderate(moderator)?;
    if queries::over(tx, id)?.is_some() {
        return Ok(Err(t!("comment-lock-already-closed")));
    }
    close(tx, moderator, id, reason)
}

/// Takes back that a thread was opened: it is closed as it was, even where one over it was closed meanwhile. When that
/// is opened, this stays closed.
///
/// # Errors
/// As for [`lock`].
pub fn renew(
    tx: &mut Transaction,
    moderator: &Account,
    lifted: &Lock,
) -> Result<Result<Lock, &'static str>> {
    may_moderate(moderator)?;
    if queries::is_closed_at(tx, lifted.comment_id)? {
        return Ok(Err(t!("comment-lock-already-closed")));
    }
    close(tx, moderator, lifted.comment_id, &lifted.reason)
}

fn close(
    tx: &mut Transaction,
    moderator: &Account,
    id: CommentId,
    reason: &str,
) -> Result<Result<Lock, &'static str>> {
    super::queries::by_id(tx, id)?;
    let Some(found) = answering::find(tx, id)? else {
        return Ok(Err(t!("comment-lock-nothing-to-close")));
    };
    let lock = queries::insert(tx, moderator.id, &found.comment, reason)?;
    tx.touch(Topic::Article(lock.article_id));
    Ok(Ok(lock))
}

/// Opens a thread again, or says why that cannot be done.
///
/// # Errors
/// [`Error::Forbidden`] for those who do not moderate; [`Error::NotFound`] where nothing was closed.
pub fn lift(
    tx: &mut Transaction,
    moderator: &Account,
    id: i64,
) -> Result<Result<Lock, &'static str>> {
    may_moderate(moderator)?;
    let lock = queries::find(tx, id)?.ok_or(Error::NotFound)?;
    if !queries::lift(tx, id, moderator.id)? {
        return Ok(Err(t!("comment-lock-already-open")));
    }
    tx.touch(Topic::Article(lock.article_id));
    Ok(Ok(lock))
}

/// Marks the comments of a page under `article` that take no answers, and those under which that begins.
pub fn mark(conn: &mut Connection, article: ArticleId, shown: &mut [Shown]) -> Result<()> {
    let locks = queries::in_force(conn, article)?;
    if locks.is_empty() {
        return Ok(());
    }
    let threads: HashSet<CommentId> = locks.iter().map(|lock| lock.thread_id).collect();
    let mut locks: HashMap<CommentId, Lock> = locks
        .into_iter()
        .map(|lock| (lock.comment_id, lock))
        .collect();
    let over = chains(conn, &threads, shown)?;
    let locked: Vec<bool> = shown
        .iter()
        .map(|one| {
            let mut next = Some(one.id);
            // What stands deeper takes no answers anyway.
            for _ in 0..=DEEPEST_ANSWERED {
                match next {
                    Some(id) if locks.contains_key(&id) => return true,
                    Some(id) => next = over.get(&id).copied().flatten(),
                    None => break,
                }
            }
            false
        })
        .collect();
    for (one, locked) in shown.iter_mut().zip(locked) {
        one.lock = locks.remove(&one.id);
        one.is_locked = locked;
    }
    Ok(())
}

/// What the comments of a page answer, and what that answers on other pages, in these threads.
fn chains(
    conn: &mut Connection,
    threads: &HashSet<CommentId>,
    shown: &[Shown],
) -> Result<HashMap<CommentId, Option<CommentId>>> {
    let there = shown
        .iter()
        .filter(|one| threads.contains(&one.root_id.unwrap_or(one.id)));
    let mut over: HashMap<CommentId, Option<CommentId>> =
        there.map(|one| (one.id, one.parent_id)).collect();
    for _ in 0..DEEPEST_ANSWERED {
        let missing: HashSet<CommentId> = over
            .values()
            .flatten()
            .copied()
            .filter(|id| !over.contains_key(id))
            .collect();
        if missing.is_empty() {
            break;
        }
        let missing: Vec<CommentId> = missing.into_iter().collect();
        over.extend(queries::parents(conn, &missing)?);
    }
    Ok(over)
}

fn may_moderate(account: &Account) -> Result<()> {
    match account.role.may_moderate() {
        true => Ok(()),
        false => Err(Error::Forbidden(t!("comment-lock-forbidden"))),
    }
}
