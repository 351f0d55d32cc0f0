//! The lock on a data folder: one running program per SQLite file.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

/// Held as long as a program may change the SQLite file beside it; released when dropped or when
/// the process ends, however it ends.
#[derive(Debug)]
pub struct DataLock {
    _file: File,
}

/// Why the lock was not given.
#[derive(Debug)]
pub enum LockRefusal {
    /// Another process holds it; the path is the lock file's.
    Held(PathBuf),
    /// The lock file at this path cannot be made or locked.
    Failed(PathBuf, std::io::Error),
}

impl DataLock {
    /// Takes the lock beside `database`, or says at once that somebody else has it.
    pub fn take(database: &Path) -> Result<DataLock, LockRefusal> {
        let path = database.with_added_extension("lock");
        let failed = |error| LockRefusal::Failed(path.clone(), error);
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(failed)?;
        match file.try_lock() {
            Ok(()) => Ok(DataLock { _file: file }),
            Err(TryLockError::WouldBlock) => Err(LockRefusal::Held(path)),
            Err(TryLockError::Error(error)) => Err(failed(error)),
        }
    }
}
