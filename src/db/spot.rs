//! Where the SQLite file lies, and whether what lies there is still the file that was opened.

use super::connection::{AnyConnection as Connection, Purpose, open_sqlite};
use super::migrations::{Migrate, prepare_sqlite};
use super::refusal::is_damage;
use super::restore::{LOGS, beside, put_logs_aside};
use super::{file, text};
use crate::error::{Error, Result};
use std::fs::{Metadata, metadata};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

/// Opens connections, and says when those that were opened lead elsewhere.
pub(super) struct Spot {
    path: PathBuf,
    patience: Duration,
    seen: Mutex<Seen>,
}

struct Seen {
    /// Goes up when nothing that was opened before is to be used any more.
    turn: u64,
    /// The file that was found sound last, and the logs SQLite wrote beside it.
    file: Option<Identity>,
    logs: [Option<Identity>; 2],
    /// Whether it was there at the last look.
    is_there: bool,
}

/// A connection, and the turn it was opened in: of use as long as that lasts.
pub(super) struct Opened {
    pub(super) conn: Connection,
    pub(super) turn: u64,
}

impl Spot {
    /// The file at `path`, which was found sound.
    pub(super) fn new(path: &Path, patience: Duration) -> Spot {
        let file = Identity::of_database(path);
        let seen = Seen {
            turn: 0,
            file,
            logs: [None; 2],
            is_there: file.is_some(),
        };
        Spot {
            path: path.to_owned(),
            patience,
            seen: Mutex::new(seen),
        }
    }

    /// Where it lies.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Looks whether the file is still there, and answers whose turn it is. That takes about a microsecond.
    pub(super) fn turn(&self) -> u64 {
        self.look().turn
    }

    /// Ends the turn if SQLite says with `error` that the file is damaged: what a connection has in memory is not
    /// to outlast the damage.
    pub(super) fn hears(&self, error: &Error) {
        if is_damage(error) {
            self.seen().turn += 1;
        }
    }

    /// Opens the file, if there is one.
    ///
    /// # Errors
    /// [`Error::Unavailable`] where there is none, or another that would not be served; the database's own.
    pub(super) fn open(&self, purpose: Purpose) -> Result<Opened> {
        let turn = self.ready()?;
        let opened = open_sqlite(text(&self.path)?, purpose, self.patience);
        let mut seen = self.look();
        if seen.turn != turn {
            return Err(Error::Unavailable);
        }
        let conn = opened?;
        seen.logs = LOGS.map(|ending| Identity::of(&beside(&self.path, ending)));
        Ok(Opened { conn, turn })
    }

    /// Makes sure that the file which is there can be opened. One that was not there before passes the checks of a
    /// start, and once for all who wait for it.
    fn ready(&self) -> Result<u64> {
        let mut seen = self.look();
        if !seen.is_there {
            let new = Identity::of_database(&self.path).ok_or(Error::Unavailable)?;
            if let Err(error) = self.take_up(seen.logs) {
                tracing::error!(%error, "what lies in the place of the database is not served");
                return Err(Error::Unavailable);
            }
            tracing::warn!("another database file is served from now on");
            (seen.file, seen.is_there) = (Some(new), true);
        }
        Ok(seen.turn)
    }

    /// Checks a file that is new here. Logs of the one before are put aside: SQLite would write them into it.
    fn take_up(&self, logs: [Option<Identity>; 2]) -> Result<()> {
        file::check_header(&self.path)?;
        let is_old = |log: &Path| Identity::of(log).is_some_and(|log| logs.contains(&Some(log)));
        put_logs_aside(&self.path, is_old).map_err(anyhow::Error::from)?;
        prepare_sqlite(&self.path, Migrate::Check, self.patience)
    }

    fn look(&self) -> MutexGuard<'_, Seen> {
        let mut seen = self.seen();
        let found = Identity::of_database(&self.path);
        let is_there = found.is_some() && found == seen.file;
        match (seen.is_there, is_there) {
            (true, false) => {
                tracing::error!("the database file was moved away, removed or emptied");
                seen.turn += 1;
            }
            (false, true) => tracing::warn!("the database file is there again"),
            _ => {}
        }
        seen.is_there = is_there;
        seen
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What tells a file from every other, whatever it is called. A number is given to another file once nobody has the
/// first open any more, so when it was made counts as well, where the system knows.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Identity {
    #[cfg(unix)]
    number: (u64, u64),
    made: Option<SystemTime>,
}

impl Identity {
    fn of(path: &Path) -> Option<Identity> {
        metadata(path).ok().as_ref().map(Identity::read)
    }

    /// The same, of a file that is more than empty: SQLite would begin a database there.
    fn of_database(path: &Path) -> Option<Identity> {
        let found = metadata(path).ok().filter(|file| file.len() > 0);
        found.as_ref().map(Identity::read)
    }

    fn read(file: &Metadata) -> Identity {
        #[cfg(unix)]
        use std::os::unix::fs::MetadataExt;
        Identity {
            #[cfg(unix)]
            number: (file.dev(), file.ino()),
            made: file.created().ok(),
        }
    }
}
