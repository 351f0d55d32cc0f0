//! People choose whose comments they do not want to read: those stay where they are, folded, for them alone.

pub mod pages;
pub mod queries;

use crate::accounts::Account;
use crate::db::Transaction;
use crate::error::{Error, Result};

/// So many people somebody mutes at the most.
pub const MOST: usize = 500;

/// Folds the comments of `other` for `reader`; said twice, it is so once.
///
/// # Errors
/// [`Error::Impossible`] for oneself, and for more than [`MOST`].
pub fn mute(tx: &mut Transaction, reader: &Account, other: &Account) -> Result<()> {
    if reader.id == other.id {
        return Err(Error::Impossible(t!("more-mute-self")));
    }
    if queries::muted(tx, reader.id)?.len() >= MOST {
        return Err(Error::Impossible(t!("more-mute-too-many")));
    }
    queries::insert(tx, reader.id, other.id)
}
