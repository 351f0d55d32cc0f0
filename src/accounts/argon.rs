//! Argon2id (RFC 9106) in memory that is used again and again: given back after each password, it
//! would stay with the thread that had it, and many threads take turns.

use crate::config::PasswordCost;
use anyhow::anyhow;
use argon2::password_hash::{Output, ParamsString, PasswordHash, SaltString};
use argon2::{ARGON2ID_IDENT, Algorithm, Argon2, Block, Params, Version};
use std::sync::{Mutex, PoisonError};

/// Hashes at one cost, and checks hashes of any.
pub struct Argon {
    params: Params,
    /// As many as were ever used at once.
    idle: Mutex<Vec<Vec<Block>>>,
}

impl Argon {
    /// Hashes at `cost`.
    pub fn new(cost: PasswordCost) -> anyhow::Result<Argon> {
        let params = Params::new(cost.memory_kib, cost.passes, 1, None)
            .map_err(|error| anyhow!("the cost of passwords cannot be used: {error}"))?;
        let idle = Mutex::default();
        Ok(Argon { params, idle })
    }

    /// A new hash of `password`, as a PHC string.
    pub fn hash(&self, password: &str) -> anyhow::Result<String> {
        let failed = |error: &dyn std::fmt::Display| anyhow!("hashing a password: {error}");
        let salt = SaltString::encode_b64(&crate::secret::random_bytes::<16>())
            .map_err(|error| anyhow!("a salt: {error}"))?;
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, self.params.clone());
        let mut bytes = [0; 64];
        let salted = salt.as_salt();
        let salted = salted
            .decode_b64(&mut bytes)
            .map_err(|error| failed(&error))?;
        let output = self.run(&argon, password, salted, Params::DEFAULT_OUTPUT_LEN)?;
        self.phc(&salt, output)
    }

    /// A hash no password is known for: checking against it costs what any check costs. Nothing is
    /// computed, so that a program which never sees a password needs no memory for one.
    pub fn hash_of_nobody(&self) -> anyhow::Result<String> {
        let salt = SaltString::encode_b64(&crate::secret::random_bytes::<16>())
            .map_err(|error| anyhow!("a salt: {error}"))?;
        let output = Output::new(&crate::secret::random_bytes::<{ Params::DEFAULT_OUTPUT_LEN }>())
            .map_err(|error| anyhow!("a hash: {error}"))?;
        self.phc(&salt, output)
    }

    fn phc(&self, salt: &SaltString, output: Output) -> anyhow::Result<String> {
        let params = ParamsString::try_from(&self.params)
            .map_err(|error| anyhow!("the cost of passwords cannot be written: {error}"))?;
        let hash = PasswordHash {
            algorithm: ARGON2ID_IDENT,
            version: Some(Version::V0x13.into()),
            params,
            salt: Some(salt.as_salt()),
            hash: Some(output),
        };
        Ok(hash.to_string())
    }

    /// Whether `phc` is a hash of `password`.
    pub fn matches(&self, phc: &str, password: &str) -> anyhow::Result<bool> {
        let failed = |error: &dyn std::fmt::Display| anyhow!("a stored hash: {error}");
        let hash = PasswordHash::new(phc).map_err(|error| failed(&error))?;
        let algorithm = Algorithm::try_from(hash.algorithm).map_err(|error| failed(&error))?;
        let version = match hash.version {
            Some(version) => Version::try_from(version).map_err(|error| failed(&error))?,
            None => Version::default(),
        };
        let params = Params::try_from(&hash).map_err(|error| failed(&error))?;
        let (Some(salt), Some(expected)) = (hash.salt, hash.hash) else {
            return Err(failed(&"it has no salt or no hash"));
        };
        let mut bytes = [0; 64];
        let salt = salt
            .decode_b64(&mut bytes)
            .map_err(|error| failed(&error))?;
        let argon = Argon2::new(algorithm, version, params);
        // `Output` compares in constant time.
        Ok(self.run(&argon, password, salt, expected.len())? == expected)
    }

    /// Whether `phc` was made at the cost of today.
    pub fn is_of_today(&self, phc: &str) -> anyhow::Result<bool> {
        let failed = |error| anyhow!("a stored hash: {error}");
        let hash = PasswordHash::new(phc).map_err(failed)?;
        let params = Params::try_from(&hash).map_err(failed)?;
        let of = |params: &Params| (params.m_cost(), params.t_cost());
        Ok(of(&params) == of(&self.params))
    }

    fn run(
        &self,
        argon: &Argon2,
        password: &str,
        salt: &[u8],
        length: usize,
    ) -> anyhow::Result<Output> {
        let failed = |error: &dyn std::fmt::Display| anyhow!("hashing a password: {error}");
        let blocks = argon.params().block_count();
        let of_today = blocks == self.params.block_count();
        let idle = if of_today { self.idle().pop() } else { None };
        let mut memory = idle.unwrap_or_else(|| vec![Block::new(); blocks]);
        let mut output = vec![0; length];
        let done = argon.hash_password_into_with_memory(
            password.as_bytes(),
            salt,
            &mut output,
            &mut memory,
        );
        if of_today {
            self.idle().push(memory);
        }
        done.map_err(|error| failed(&error))?;
        Output::new(&output).map_err(|error| failed(&error))
    }

    /// How many have been hashed at once so far.
    #[cfg(test)]
    pub(super) fn most_at_once(&self) -> usize {
        self.idle().len()
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Vec<Block>>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::Argon;
    use crate::config::PasswordCost;
    use argon2::password_hash::{PasswordHash, PasswordVerifier};

    const CHEAP: PasswordCost = PasswordCost {
        memory_kib: 8,
        passes: 2,
    };

    #[test]
    fn memory_that_was_used_before_changes_no_hash() {
        let argon = Argon::new(CHEAP).unwrap();
        for password in ["nine tailed lantern", "", "ünder way"] {
            let phc = argon.hash(password).unwrap();
            assert!(phc.starts_with("$argon2id$v=19$m=8,t=2,p=1$"), "{phc}");
            let parsed = PasswordHash::new(&phc).unwrap();
            let reference = argon2::Argon2::default();
            reference
                .verify_password(password.as_bytes(), &parsed)
                .unwrap();
            assert!(argon.matches(&phc, password).unwrap());
            assert!(!argon.matches(&phc, "another one").unwrap());
        }
    }

    #[test]
    fn the_hash_of_nobody_costs_what_others_cost_and_holds_no_memory_until_then() {
        let argon = Argon::new(CHEAP).unwrap();
        let nobody = argon.hash_of_nobody().unwrap();
        assert!(argon.idle().is_empty());
        assert!(argon.is_of_today(&nobody).unwrap());
        assert!(!argon.matches(&nobody, "").unwrap());
        assert_eq!(nobody.len(), argon.hash("").unwrap().len());
    }

    #[test]
    fn one_password_after_the_other_needs_the_memory_of_one() {
        let argon = Argon::new(CHEAP).unwrap();
        std::thread::scope(|scope| {
            for _ in 0..8 {
                let hashed = scope.spawn(|| argon.hash("nine tailed lantern"));
                hashed.join().unwrap().unwrap();
            }
        });
        assert_eq!(argon.idle().len(), 1);
    }
}
