//! Passwords: what makes a good one, and hashing them (argon2id, RFC 9106) without drowning.

use super::argon::Argon;
use crate::config::PasswordCost;
use crate::error::{Error, Result};
use anyhow::anyhow;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The fewest characters of a password.
pub const SHORTEST: usize = 8;
/// The most characters of a password.
pub const LONGEST: usize = 256;

/// How many may wait for a hash at once, and how long.
const QUEUE: usize = 32;
const PATIENCE: Duration = Duration::from_secs(2);

/// A password that may be chosen.
#[derive(Clone)]
pub struct NewPassword(String);

/// Why a password cannot be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasswordError {
    /// Fewer characters than a password has.
    Short,
    /// More characters than a password has.
    Long,
    /// Too easy to guess; what would help, in words.
    Weak(String),
}

impl fmt::Display for PasswordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PasswordError::Short => {
                f.write_str("A password has at least 8 characters; 15 are better.")
            }
            PasswordError::Long => f.write_str("A password has at most 256 characters."),
            PasswordError::Weak(help) => write!(f, "This password is easy to guess. {help}"),
        }
    }
}

impl NewPassword {
    /// Takes a password as typed, byte for byte, if it is long enough and neither common nor made
    /// of the words in `context` (the site's name, the person's).
    pub fn parse(text: &str, context: &[&str]) -> Result<NewPassword, PasswordError> {
        let length = text.chars().count();
        if length < SHORTEST {
            return Err(PasswordError::Short);
        }
        if length > LONGEST {
            return Err(PasswordError::Long);
        }
        // The estimate reads a hundred characters; more than that is not weak for being long.
        let head: String = text.chars().take(100).collect();
        let estimate = zxcvbn::zxcvbn(&head, context);
        if u8::from(estimate.score()) < 2 {
            let help = estimate
                .feedback()
                .and_then(|feedback| feedback.warning().map(|warning| warning.to_string()));
            let help =
                help.unwrap_or_else(|| "Add a word or two that do not belong together.".into());
            return Err(PasswordError::Weak(help));
        }
        Ok(NewPassword(text.to_owned()))
    }
}

impl fmt::Debug for NewPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewPassword(hidden)")
    }
}

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
        let nobody = argon.hash(&crate::secret::random_token())?;
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
    use super::{Checked, Hashery, NewPassword, PasswordError};
    use crate::config::PasswordCost;

    const CHEAP: PasswordCost = PasswordCost {
        memory_kib: 8,
        passes: 1,
    };

    #[test]
    fn common_and_personal_passwords_are_refused() {
        assert_eq!(
            NewPassword::parse("short", &[]).err(),
            Some(PasswordError::Short)
        );
        assert_eq!(
            NewPassword::parse(&"é".repeat(257), &[]).err(),
            Some(PasswordError::Long)
        );
        assert!(matches!(
            NewPassword::parse("password1", &[]),
            Err(PasswordError::Weak(_))
        ));
        let own = NewPassword::parse("beatrizlund", &["Beatriz Lund", "beatrizlund"]);
        assert!(matches!(own, Err(PasswordError::Weak(_))));
        assert!(NewPassword::parse("nine tailed lantern", &[]).is_ok());
    }

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
}
