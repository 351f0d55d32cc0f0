//! Somebody who is signed in proves once more who they are, before what matters most.

use super::hashery::{Checked, Hashery};
use super::{Account, attempts};
use crate::db::Database;
use crate::error::Result;

/// Whether `password` is that of `account`, or what to tell them. The tries for one `purpose` are counted
/// together, from wherever they come.
pub async fn prove(
    db: &Database,
    hashery: &Hashery,
    account: &Account,
    purpose: &str,
    password: String,
) -> Result<Result<(), String>> {
    let email = account.email.clone().unwrap_or_default();
    let counter = attempts::counter(&format!("{email}\n{purpose}"), None);
    let counted = db.write(move |tx| attempts::count(tx, &counter)).await?;
    if let Err(seconds) = counted {
        return Ok(Err(attempts::too_many(seconds)));
    }
    let stored = account.password_hash.clone();
    let place = hashery.place(true).await?;
    Ok(match place.check(stored, password).await? {
        Checked::Right { .. } => Ok(()),
        Checked::Wrong => Err(t!("accounts-current-password-wrong").into()),
    })
}
