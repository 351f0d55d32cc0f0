//! People leave: a day after they said so, which they can take back until then, their account is closed.
//! Their name, address and password go; their words stay without a name or go, too, as they chose.

pub mod pages;
pub mod queries;

use super::erasure::{self, BATCH};
use super::{following, muting, recommending, visits, waiting};
use crate::accounts::{self, Account, Role, notices};
use crate::clock::Moment;
use crate::db::Transaction;
use crate::error::{Error, Result};
use crate::ids::{AccountId, Topic};
use crate::{sessions, text_enum};
use std::time::Duration;

/// How long somebody can think again.
pub const DELAY: Duration = Duration::from_secs(24 * 3600);

text_enum! {
    /// What becomes of the words of somebody who leaves.
    Closing {
        /// They stay, without the name.
        KeepText = "keep-text",
        /// They go, too.
        RemoveText = "remove-text",
    }
}

/// Why somebody cannot leave yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stays {
    /// There is no other admin.
    LastAdmin,
    /// They are the author of articles.
    HasArticles,
}

impl Stays {
    /// For them: why, and the way on.
    pub fn sentence(self) -> &'static str {
        match self {
            Stays::LastAdmin => t!("more-leaving-last-admin"),
            Stays::HasArticles => t!("more-leaving-has-articles"),
        }
    }
}

/// Whether `account` can leave, or why not.
pub fn may_leave(tx: &mut Transaction, account: &Account) -> Result<Result<(), Stays>> {
    if account.role == Role::Admin && accounts::queries::admins(tx)? < 2 {
        return Ok(Err(Stays::LastAdmin));
    }
    if queries::has_articles(tx, account.id)? {
        return Ok(Err(Stays::HasArticles));
    }
    Ok(Ok(()))
}

/// Notes that somebody leaves in a day, and tells when.
pub fn ask_to_leave(
    tx: &mut Transaction,
    account: &Account,
    closing: Closing,
) -> Result<Result<Moment, Stays>> {
    accounts::queries::hold_admins(tx)?;
    if let Err(stays) = may_leave(tx, account)? {
        return Ok(Err(stays));
    }
    let closes_at = tx.now.plus(DELAY);
    queries::set_closing(tx, account.id, Some((closes_at, closing)))?;
    Ok(Ok(closes_at))
}

/// Gives all articles and drafts of one person to another who writes, and tells of how many.
///
/// # Errors
/// [`Error::Conflict`] if the other does not write.
pub fn hand_over(tx: &mut Transaction, from: AccountId, to: &Account) -> Result<usize> {
    if !to.role.may_write() {
        return Err(Error::Conflict(t!("more-hand-over-to-writer")));
    }
    let given = queries::give_articles(tx, from, to.id)?;
    // The name stands on each of them, and in every list.
    tx.touch(Topic::Everything);
    Ok(given)
}

/// They stay after all.
pub fn stay(tx: &mut Transaction, id: AccountId) -> Result<()> {
    queries::set_closing(tx, id, None)
}

/// Does the next step for those whose day has come: closes an account, or erases some of what its owner
/// wrote. `false` when nothing is left to do.
pub fn leave_next(tx: &mut Transaction) -> Result<bool> {
    let now = tx.now;
    let Some((account, closing)) = queries::next_to_close(tx, now)? else {
        return Ok(false);
    };
    if account.claimed {
        accounts::queries::hold_admins(tx)?;
        if let Err(stays) = may_leave(tx, &account)? {
            tracing::warn!(account = account.id.0, ?stays, "an account was not closed");
            stay(tx, account.id)?;
            return Ok(true);
        }
        close(tx, account.id)?;
    }
    if closing == Closing::KeepText || erasure::erase_all_of(tx, account.id)? < BATCH {
        queries::set_closing(tx, account.id, None)?;
        tracing::info!(
            account = account.id.0,
            closing = closing.word(),
            "an account was closed"
        );
    }
    Ok(true)
}

/// Takes from an account all that says whose it is. Nobody signs in with it any more.
fn close(tx: &mut Transaction, id: AccountId) -> Result<()> {
    sessions::queries::end_all(tx, id)?;
    visits::queries::forget(tx, id)?;
    muting::queries::forget(tx, id)?;
    following::queries::forget(tx, id)?;
    notices::queries::forget(tx, id)?;
    waiting::queries::forget_all_of(tx, id)?;
    queries::forget_versions(tx, id)?;
    // What they recommended stays as a number.
    recommending::queries::forget(tx, id)?;
    let slug = accounts::free_slug(tx, &format!("former member {id}"))?;
    queries::scrub(tx, id, &slug)?;
    // The name stood wherever they wrote.
    tx.touch(Topic::Everything);
    Ok(())
}
