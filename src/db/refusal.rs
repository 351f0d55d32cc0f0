//! Why a database is not opened.

use crate::error::Error;
use diesel::result::Error as DieselError;
use std::fmt;
use std::path::{Path, PathBuf};

/// What SQLite's words hold when a file is damaged.
const DAMAGED: [&str; 3] = ["not a database", "malformed", "disk image"];

/// Whether it was the database that failed, because the file is damaged.
pub(super) fn is_damage(error: &Error) -> bool {
    let Error::Internal(cause) = error else {
        return false;
    };
    let why = cause.downcast_ref::<DieselError>().map(ToString::to_string);
    why.is_some_and(|why| DAMAGED.iter().any(|sign| why.contains(sign)))
}

/// Why a database is not opened.
#[derive(Debug)]
pub enum Refusal {
    /// There is none, and none was to be made.
    Missing(PathBuf),
    /// It has migrations this program does not know.
    Newer(Vec<String>),
    /// It lacks migrations, and was not to be migrated.
    Older(Vec<String>),
    /// It is an SQLite file of another program.
    Foreign(PathBuf),
    /// It is not a readable SQLite file; the text is SQLite's own.
    Damaged(PathBuf, String),
    /// It cannot be written to; the text says what the system answered.
    Unwritable(PathBuf, String),
    /// It cannot even be read; the text says what the system answered.
    Unreadable(PathBuf, String),
    /// Another program holds it; the text is SQLite's own.
    Locked(PathBuf, String),
    /// The SQLite library linked is older than the one that is safe.
    OldLibrary(String),
}

impl Refusal {
    /// What it means that SQLite said `why` when the file at `path` was opened.
    pub(super) fn because(path: &Path, why: impl ToString) -> Refusal {
        let (path, why) = (path.to_owned(), why.to_string());
        let says = |signs: &[&str]| signs.iter().any(|sign| why.contains(sign));
        if says(&DAMAGED) {
            Refusal::Damaged(path, why)
        } else if says(&["is locked"]) {
            Refusal::Locked(path, why)
        } else {
            Refusal::Unwritable(path, why)
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::Missing(path) => write!(
                f,
                "there is no database at {} yet. `byline serve` makes one, and so do `user add`, \
                 `import wordpress`, `restore` and `migrate up`; where it is says DATABASE_URL",
                path.display()
            ),
            Refusal::Newer(unknown) => write!(
                f,
                "this database was last used by a newer Byline (it has {}, which this version does \
                 not know). Start that newer version, or restore the copy made before its upgrade",
                unknown.join(", ")
            ),
            Refusal::Older(missing) => write!(
                f,
                "this database lacks {}. Run `byline migrate up`, or start with --migrate=auto",
                missing.join(", ")
            ),
            Refusal::Foreign(path) => write!(
                f,
                "{} is an SQLite database of another program. Name another file in DATABASE_URL",
                path.display()
            ),
            Refusal::Damaged(path, why) => write!(
                f,
                "{} is damaged or not a database ({why}). Keep the file, and restore a backup beside it",
                path.display()
            ),
            Refusal::Unwritable(path, why) => write!(
                f,
                "the database {} cannot be opened for writing ({why}). Check that it and its folder \
                 belong to the user Byline runs as",
                path.display()
            ),
            Refusal::Unreadable(path, why) => write!(
                f,
                "the database {} cannot be read ({why}). Check that it and its folder belong to the \
                 user Byline runs as",
                path.display()
            ),
            Refusal::Locked(path, why) => write!(
                f,
                "another program holds the database {} ({why}). Try again later, or end that program",
                path.display()
            ),
            Refusal::OldLibrary(version) => write!(
                f,
                "SQLite {version} can damage a database under load; 3.51.3 or later is needed"
            ),
        }
    }
}

impl std::error::Error for Refusal {}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        Error::Internal(refusal.into())
    }
}
