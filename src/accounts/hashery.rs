//! Hashing passwords (argon2id, RFC 9106) without drowning.

use super::argon::Argon;
use super::password::NewPassword;
use crate::config::PasswordCost;
use crate::error::{Error, Result};
use anyhow::anyhow;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How many may wait for a hash at once, and how long.
const QUEUE: usize = 32;
const PATIENCE: Duration = Duration::from_secs(2);

/// Where passwords are hashed: as many at once as there are cores, a short queue, and a refusal
/// beyond it, so that a flood of sign-ins cannot fill the memory.
#[derive(Clone)]
pub struct Hashery {
    argon: Arc<Argon>,
    places: Arc<Semaphore>,
    reserved: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
    nobody: Arc<str>,
}

/// A place at which one password can be hashed or checked; taken before the account is looked up.
pub struct Place {
    argon: Arc<Argon>,
    nobody: Arc<str>,
    permit: OwnedSemaphorePermit,
}

impl Hashery {
    /// A hashery that spends `cost` on each password.
    pub fn new(cost: PasswordCost) -> anyhow::Result<Hashery> {
        let argon = Arc::new(Argon::new(cost)?);
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let nobody = argon.hash_of_nobody()?;
        Ok(Hashery {
            argon,
            places: Arc::new(Semaphore::new(cores)),
            reserved: Arc::new(Semaphore::new(1)),
            waiting: Arc::new(AtomicUsize::new(0)),
            nobody: nobody.into(),
        })
    }

    /// Waits for a place; `known` browsers, which somebody has signed in from before, have one of
    /// their own besides, so that a flood of others cannot lock their owners out.
    pub async fn place(&self, known: bool) -> Result<Place> {
        if known && let Ok(permit) = self.reserved.clone().try_acquire_owned() {
            return Ok(self.at(permit));
        }
        if self.waiting.fetch_add(1, Ordering::SeqCst) >= QUEUE {
            self.waiting.fetch_sub(1, Ordering::SeqCst);
            return Err(Error::Unavailable);
        }
        let places = if known { &self.reserved } else { &self.places };
        let permit = tokio::time::timeout(PATIENCE, places.clone().acquire_owned()).await;
        self.waiting.fetch_sub(1, Ordering::SeqCst);
        match permit {
            Ok(Ok(permit)) => Ok(self.at(permit)),
            _ => Err(Error::Unavailable),
        }
    }

    /// Hashes at once, for the command line, where nobody else waits.
    pub fn hash_now(&self, password: &NewPassword) -> anyhow::Result<String> {
        self.argon.hash(&password.0)
    }

    fn at(&self, permit: OwnedSemaphorePermit) -> Place {
        Place {
            argon: self.argon.clone(),
            nobody: self.nobody.clone(),
            permit,
        }
    }
}

/// What a check of a password found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Checked {
    /// It is not the password, or there is nobody.
    Wrong,
    /// It is. A new hash comes along when the stored one was made at another cost.
    Right {
        /// The hash at today's cost, to be stored.
        stronger: Option<String>,
    },
}

impl Place {
    /// Hashes a new password on a blocking thread; the result is a PHC string.
    pub async fn hash(self, password: NewPassword) -> Result<String> {
        off_thread(move || {
            let _held = &self.permit;
            self.argon.hash(&password.0)
        })
        .await
    }

    /// Checks `password` against `stored`. Without a stored hash it takes as long, and is wrong.
    pub async fn check(self, stored: Option<String>, password: String) -> Result<Checked> {
        off_thread(move || {
            let _held = &self.permit;
            let somebody = stored.is_some();
            let phc = stored.unwrap_or_else(|| self.nobody.to_string());
            let right = self.argon.matches(&phc, &password)?;
            if !(right && somebody) {
                return Ok(Checked::Wrong);
            }
            let stronger = if self.argon.is_of_today(&phc)? {
                None
            } else {
                Some(self.argon.hash(&password)?)
            };
            Ok(Checked::Right { stronger })
        })
        .await
    }
}

async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> anyhow::Result<T> + Send + 'static,
) -> Result<T> {
    let done = tokio::task::spawn_blocking(work).await;
    Ok(done.map_err(|_| anyhow!("hashing a password panicked"))??)
}

#[cfg(test)]
mod tests {
    use super::{Checked, Hashery};
    use crate::accounts::password::NewPassword;
    use crate::config::PasswordCost;

    const CHEAP: PasswordCost = PasswordCost {
        memory_kib: 8,
        passes: 1,
    };

    #[tokio::test]
    async fn a_password_is_right_only_for_its_own_hash() {
        let hashery = Hashery::new(CHEAP).unwrap();
        let password = NewPassword::parse("nine tailed lantern", &[]).unwrap();
        let hash = hashery
            .place(false)
            .await
            .unwrap()
            .hash(password)
            .await
            .unwrap();
        let check = async |stored, typed: &str| {
            hashery
                .place(false)
                .await
                .unwrap()
                .check(stored, typed.into())
                .await
                .unwrap()
        };
        let right = Checked::Right { stronger: None };
        assert_eq!(
            check(Some(hash.clone()), "nine tailed lantern").await,
            right
        );
        assert_eq!(
            check(Some(hash), "nine tailed lanterns").await,
            Checked::Wrong
        );
        assert_eq!(check(None, "nine tailed lantern").await, Checked::Wrong);
    }

    #[tokio::test]
    async fn for_an_address_without_an_account_a_password_is_hashed_all_the_same() {
        let hashery = Hashery::new(CHEAP).unwrap();
        assert_eq!(hashery.argon.most_at_once(), 0);
        let place = hashery.place(false).await.unwrap();
        let checked = place.check(None, "nine tailed lantern".into()).await;
        assert_eq!(checked.unwrap(), Checked::Wrong);
        assert_eq!(hashery.argon.most_at_once(), 1);
    }

    #[tokio::test]
    async fn a_hash_of_another_cost_is_made_anew_when_its_owner_signs_in() {
        let old = Hashery::new(CHEAP).unwrap();
        let new = Hashery::new(PasswordCost {
            memory_kib: 16,
            passes: 1,
        })
        .unwrap();
        let password = NewPassword::parse("nine tailed lantern", &[]).unwrap();
        let hash = old.hash_now(&password).unwrap();
        let place = new.place(false).await.unwrap();
        let checked = place
            .check(Some(hash), "nine tailed lantern".into())
            .await
            .unwrap();
        assert!(
            matches!(checked, Checked::Right { stronger: Some(hash) } if hash.contains("m=16"))
        );
    }

    #[tokio::test]
    async fn beyond_a_short_queue_nobody_waits_for_a_place() {
        let hashery = Hashery::new(CHEAP).unwrap();
        let mut places = Vec::new();
        while let Ok(permit) = hashery.places.clone().try_acquire_owned() {
            places.push(permit);
        }
        let waiting: Vec<_> = (0..super::QUEUE)
            .map(|_| {
                let hashery = hashery.clone();
                tokio::spawn(async move { hashery.place(false).await.is_ok() })
            })
            .collect();
        while hashery.waiting.load(std::sync::atomic::Ordering::SeqCst) < super::QUEUE {
            tokio::task::yield_now().await;
        }
        assert!(matches!(
            hashery.place(false).await,
            Err(crate::error::Error::Unavailable)
        ));
        assert!(
            hashery.place(true).await.is_ok(),
            "a known browser has a place of its own"
        );
        drop(places);
        for one in waiting {
            assert!(one.await.unwrap(), "those in the queue get their turn");
        }
    }
}
