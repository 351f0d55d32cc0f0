//! Trying to sign in: counted per account in the database, so that a restart or a second server
//! gives nobody more tries.

use super::queries;
use crate::db::Transaction;
use crate::error::Result;
use crate::ids::AccountId;
use crate::secret::{digest, hex, random_token, sign};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use std::time::Duration;
use subtle::ConstantTimeEq;

/// So many tries an account has …
pub const MOST: i64 = 5;
/// … in this time.
pub const WITHIN: Duration = Duration::from_secs(15 * 60);

/// Whose tries are counted together: everybody's at one address, or those of one browser its owner
/// has signed in from before, whom a stranger's tries must not lock out.
pub fn counter(email_key: &str, device: Option<&Device>) -> String {
    let browser = device.map_or("", |device| device.token.as_str());
    hex(&digest(format!("{email_key}\n{browser}")))
}

/// Counts a try before it is made; after too many, says how many seconds to wait.
pub fn count(tx: &mut Transaction, counter: &str) -> Result<Result<(), u64>> {
    let since = tx.now.minus(WITHIN);
    queries::forget_attempts_before(tx, since)?;
    let recent = queries::attempts(tx, counter)?;
    match recent.first() {
        Some(oldest) if recent.len() as i64 >= MOST => {
            let left = oldest.plus(WITHIN).since(tx.now).as_millis();
            Ok(Err((left as u64).div_ceil(1000).max(1)))
        }
        _ => queries::insert_attempt(tx, counter).map(Ok),
    }
}

/// What somebody is told who has to wait for so many `seconds`.
pub fn too_many(seconds: u64) -> String {
    t!("accounts-too-many", count = seconds.div_ceil(60))
}

/// The same for somebody who wants an account, where many were asked for.
pub fn too_many_accounts(seconds: u64) -> String {
    t!("accounts-too-many-accounts", count = seconds.div_ceil(60))
}

/// A browser somebody has signed in from: a random token, signed together with the account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Whose browser it is.
    pub account: AccountId,
    token: String,
}

impl Device {
    /// A browser that was not known before.
    pub fn new(account: AccountId) -> Device {
        Device {
            account,
            token: random_token(),
        }
    }

    /// As its cookie holds it.
    pub fn seal(&self, key: &[u8; 32]) -> String {
        let seal = sign(key, &[&self.account.0.to_be_bytes(), self.token.as_bytes()]);
        format!("{}.{}.{}", self.account, self.token, BASE64.encode(seal))
    }

    /// Reads a cookie's value, if we wrote it.
    pub fn open(key: &[u8; 32], value: &str) -> Option<Device> {
        let mut parts = value.splitn(3, '.');
        let account = AccountId(parts.next()?.parse().ok()?);
        let device = Device {
            account,
            token: parts.next()?.to_owned(),
        };
        let given = BASE64.decode(parts.next()?).ok()?;
        let ours = sign(key, &[&account.0.to_be_bytes(), device.token.as_bytes()]);
        bool::from(ours.as_slice().ct_eq(&given)).then_some(device)
    }
}

#[cfg(test)]
mod tests {
    use super::Device;
    use crate::ids::AccountId;

    #[test]
    fn a_device_cookie_is_believed_only_as_we_wrote_it() {
        let device = Device::new(AccountId(7));
        let sealed = device.seal(&[1; 32]);
        assert_eq!(Device::open(&[1; 32], &sealed), Some(device));
        assert_eq!(Device::open(&[2; 32], &sealed), None);
        assert_eq!(Device::open(&[1; 32], &sealed.replacen('7', "8", 1)), None);
        assert_eq!(Device::open(&[1; 32], ""), None);
    }
}
