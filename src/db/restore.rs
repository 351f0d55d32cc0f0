//! Putting a backup back.

use super::backup::check;
use super::file::{self, Owner};
use std::ffi::OsString;
use std::fmt;
use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// How the names of the files end in which SQLite keeps what is not yet in the database file.
pub(super) const LOGS: [&str; 2] = ["-wal", "-shm"];

/// Why a backup is not put back; the database stands as it stood.
#[derive(Debug)]
pub enum RestoreError {
    /// The backup is at fault; the sentence names it.
    Backup(String),
    /// What was to be done beside the database, and what the system answered.
    Place(String, io::Error),
}

impl fmt::Display for RestoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RestoreError::Backup(why) => f.write_str(why),
            RestoreError::Place(what, why) => write!(f, "{what}: {why}"),
        }
    }
}

impl std::error::Error for RestoreError {}

/// A file that begins as a backup of Byline does.
#[derive(Debug)]
pub struct Backup {
    path: PathBuf,
    file: File,
}

impl Backup {
    /// Opens the file at `path` and looks at its beginning.
    pub fn open(path: &Path) -> Result<Backup, RestoreError> {
        let name = path.display();
        let refused = |why: String| Err(RestoreError::Backup(why));
        if path.is_dir() {
            return refused(format!("{name} is a folder. Name the file of a backup"));
        }
        let opened = File::open(path).and_then(|file| Ok((file::owner(&file)?, file)));
        match opened {
            Ok((Owner::Byline, file)) => Ok(Backup {
                path: path.to_owned(),
                file,
            }),
            Ok((Owner::AnotherProgram, _)) => refused(format!(
                "{name} is a database of another program and no backup of Byline"
            )),
            Ok((Owner::Nobody, _)) => refused(format!(
                "{name} is no backup of Byline: it does not begin as an SQLite database does"
            )),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                refused(format!("there is no backup at {name}"))
            }
            Err(error) => refused(format!("the backup {name} cannot be read: {error}")),
        }
    }

    /// Puts a checked copy in the place of the database at `to`. What stood there is kept under the
    /// name returned, together with SQLite's log files: a log that is not the backup's own would be
    /// written into it at the next start. The lock on `to` has to be held.
    pub fn restore(self, to: &Path) -> Result<Option<PathBuf>, RestoreError> {
        let part = beside(to, ".restoring");
        let ready = self.copy_to(&part);
        // Reading the copy made log files of its own, which go with its old name.
        let tidied = remove_logs(&part);
        if let Err(error) = ready.and(tidied) {
            // What is left of the copy is written over by the next one.
            let _ = std::fs::remove_file(&part);
            return Err(error);
        }
        let kept = if to.exists() {
            Some(put_aside(to)?)
        } else {
            None
        };
        std::fs::rename(&part, to).map_err(|why| place("write", to, why))?;
        Ok(kept)
    }

    fn copy_to(mut self, part: &Path) -> Result<(), RestoreError> {
        let cannot = |why| place("write", part, why);
        match std::fs::remove_file(part) {
            Err(why) if why.kind() != io::ErrorKind::NotFound => return Err(cannot(why)),
            _ => file::make_private(part).map_err(cannot)?,
        }
        let mut copy = OpenOptions::new().write(true).open(part).map_err(cannot)?;
        io::copy(&mut self.file, &mut copy)
            .and_then(|_| copy.sync_all())
            .map_err(|why| {
                let what = format!("cannot copy {} to {}", self.path.display(), part.display());
                RestoreError::Place(what, why)
            })?;
        check(part).map_err(|why| {
            let name = self.path.display();
            RestoreError::Backup(format!("{name} is damaged and was not restored: {why}"))
        })
    }
}

fn place(verb: &str, path: &Path, why: io::Error) -> RestoreError {
    RestoreError::Place(format!("cannot {verb} {}", path.display()), why)
}

/// Renames the database and its log files to a name nothing has.
fn put_aside(to: &Path) -> Result<PathBuf, RestoreError> {
    put_aside_what(to, Path::exists)
}

/// Renames those of the database's log files that `is_old` names, in the same way.
pub(super) fn put_logs_aside(
    to: &Path,
    is_old: impl Fn(&Path) -> bool,
) -> Result<PathBuf, RestoreError> {
    put_aside_what(to, |file| file != to && is_old(file))
}

fn put_aside_what(to: &Path, is_old: impl Fn(&Path) -> bool) -> Result<PathBuf, RestoreError> {
    let all = || ["", LOGS[0], LOGS[1]].into_iter();
    let mut number = 1;
    let mut kept = beside(to, ".before-restore");
    while all().any(|ending| beside(&kept, ending).exists()) {
        number += 1;
        kept = beside(to, &format!(".before-restore-{number}"));
    }
    for ending in all() {
        let old = beside(to, ending);
        if is_old(&old) {
            std::fs::rename(&old, beside(&kept, ending))
                .map_err(|why| place("rename", &old, why))?;
        }
    }
    Ok(kept)
}

fn remove_logs(path: &Path) -> Result<(), RestoreError> {
    for log in LOGS {
        let log = beside(path, log);
        if log.exists() {
            std::fs::remove_file(&log).map_err(|why| place("remove", &log, why))?;
        }
    }
    Ok(())
}

/// The file at `path` with something at the end of its name.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
