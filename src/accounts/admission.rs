//! Who is let in: address and password, checked with the same work whether or not there is an account.

use super::attempts::{self, Device};
use super::hashery::{Checked, Hashery};
use super::{Account, Email, queries};
use crate::db::Database;
use crate::error::Result;

/// What became of a try to sign in.
pub enum Admission {
    /// It is them.
    Welcome(Box<Account>),
    /// Address and password do not match.
    Refused,
    /// The account rests after too many tries.
    TooMany {
        /// Seconds until the next try.
        seconds: u64,
    },
}

/// Checks address and password. The place to hash at is taken before the account is looked up, and
/// the try is counted before it is made.
pub async fn admit(
    db: &Database,
    hashery: &Hashery,
    device: Option<Device>,
    email: &str,
    password: String,
) -> Result<Admission> {
    // What is no address is nobody's; PostgreSQL is not asked about NUL.
    let key = Email::parse(email).map(|email| email.key().to_owned());
    let key = key.unwrap_or_else(|_| email.escape_debug().take(254).collect());
    let place = hashery.place(device.is_some()).await?;
    let wanted = key.clone();
    let account = db
        .read(move |conn| queries::find_by_email(conn, &wanted))
        .await?;
    let own = device.filter(|device| Some(device.account) == account.as_ref().map(|a| a.id));
    let counter = attempts::counter(&key, own.as_ref());
    let counted = counter.clone();
    if let Err(seconds) = db.write(move |tx| attempts::count(tx, &counted)).await? {
        return Ok(Admission::TooMany { seconds });
    }
    let stored = account
        .as_ref()
        .and_then(|account| account.password_hash.clone());
    let checked = place.check(stored.clone(), password).await?;
    let (Some(account), Checked::Right { stronger }) = (account, checked) else {
        return Ok(Admission::Refused);
    };
    let id = account.id;
    db.write(move |tx| {
        queries::forget_attempts(tx, &counter)?;
        match (stored, stronger) {
            (Some(old), Some(new)) => queries::strengthen_password(tx, id, &old, &new),
            _ => Ok(()),
        }
    })
    .await?;
    Ok(Admission::Welcome(Box::new(account)))
}
