//! What is slow or may fail, and so is done outside of transactions: put down by the change that wants it,
//! done soon after, tried again when it fails. A job may be done twice, and has to be safe for that.

pub mod queries;

use crate::clock::Moment;
use crate::db::Transaction;
use crate::db::schema::jobs;
use crate::error::Result;
use crate::ids::{JobId, Topic};
use crate::secret::random_bytes;
use crate::text_enum;
use diesel::prelude::*;
use std::time::Duration;

/// A job that failed as often is not tried any more.
pub const MOST_ATTEMPTS: i64 = 8;
/// Whoever took a job and is not heard of for as long has died over it.
pub const LEASE: Duration = Duration::from_secs(10 * 60);
/// The most characters kept of an error.
const LONGEST_ERROR: usize = 500;
const MINUTE_MS: u64 = 60_000;

text_enum! {
    /// What there is to do.
    Kind {
        /// Makes the files of a picture.
        ProcessPicture = "process-picture",
        /// Renders again what was rendered by an older pipeline or in another language.
        RenderAnew = "render-anew",
        /// Makes the index of the search anew: years begin at other moments.
        IndexAnew = "index-anew",
    }
}

/// Something to be done.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = jobs)]
pub struct Job {
    /// Its number.
    pub id: JobId,
    /// What is to be done, as a word of [`Kind`]; a newer program may have put down one of its own.
    pub kind: String,
    /// About what, as the kind reads it.
    pub payload: String,
    /// When it is to be done.
    pub run_at: Moment,
    /// How often it was tried, this time included.
    pub attempts: i64,
    /// Why it failed the last time; may be empty.
    pub last_error: String,
    /// When it was given up.
    pub failed_at: Option<Moment>,
}

/// Has `kind` done with `payload` once this change is committed. While the same waits or is being done,
/// it is not put down once more.
///
/// # Errors
/// As the database's.
pub fn later(tx: &mut Transaction, kind: Kind, payload: &str) -> Result<()> {
    let key = format!("{kind} {payload}");
    queries::insert(tx, kind, payload, &key)?;
    tx.touch(Topic::Jobs);
    Ok(())
}

/// Takes the job that has waited longest, if one is due: it is `worker`'s alone for [`LEASE`].
///
/// # Errors
/// As the database's.
pub fn take(tx: &mut Transaction, worker: &str) -> Result<Option<Job>> {
    while let Some(job) = queries::find_due(tx)? {
        if job.attempts >= MOST_ATTEMPTS {
            queries::give_up(tx, &job, "Nobody who took it came back.")?;
            continue;
        }
        let until = tx.now.plus(LEASE);
        if queries::lock(tx, &job, worker, until)? {
            let attempts = job.attempts + 1;
            return Ok(Some(Job { attempts, ..job }));
        }
    }
    Ok(None)
}

/// Strikes out a job that `take` gave and that was done.
///
/// # Errors
/// As the database's.
pub fn done(tx: &mut Transaction, job: &Job) -> Result<()> {
    queries::delete(tx, job)
}

/// Puts a job that `take` gave back to be tried again, each time twice as much later; or gives it up, and
/// says so with `false`.
///
/// # Errors
/// As the database's.
pub fn failed(tx: &mut Transaction, job: &Job, why: &str) -> Result<bool> {
    let why: String = why.chars().take(LONGEST_ERROR).collect();
    if job.attempts >= MOST_ATTEMPTS {
        queries::give_up(tx, job, &why)?;
        return Ok(false);
    }
    let [chance] = random_bytes();
    let again = tx.now.plus(pause(job.attempts, chance));
    queries::put_back(tx, job, again, &why)?;
    Ok(true)
}

/// 2, 4, 8 … minutes, a quarter more or less: what failed together is not tried together.
fn pause(attempts: i64, chance: u8) -> Duration {
    let exponent = u32::try_from(attempts.clamp(0, MOST_ATTEMPTS)).unwrap_or(0);
    let minutes = MINUTE_MS << exponent;
    Duration::from_millis(minutes / 4 * 3 + minutes / 2 * u64::from(chance) / 255)
}

#[cfg(test)]
mod tests {
    use super::pause;
    use proptest::prelude::*;
    use std::time::Duration;

    proptest! {
        #[test]
        fn each_pause_is_about_twice_the_last(attempts in 1_i64..8, chance: u8) {
            let exact = Duration::from_secs(60) * 2_u32.pow(attempts as u32);
            let pause = pause(attempts, chance);
            prop_assert!(exact * 3 / 4 <= pause && pause <= exact * 5 / 4);
        }
    }
}
