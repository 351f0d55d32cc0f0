//! What can go wrong, said without HTTP. `web::error_page` turns each into a page with a way on.

use diesel::result::{DatabaseErrorKind, Error as DieselError};
use std::fmt;

/// The result of anything that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something could not be done.
#[derive(Debug)]
pub enum Error {
    /// There is no such thing, or not for this viewer.
    NotFound,
    /// What it belongs to was withdrawn.
    Gone,
    /// Only people who are signed in may do this.
    SignInRequired,
    /// The viewer may not do this; the sentence says who may.
    Forbidden(&'static str),
    /// The viewer only reads at the moment; the sentence says until when and why.
    Barred(String),
    /// Somebody else was faster; the sentence says what happened.
    Conflict(&'static str),
    /// This cannot be done with a thing that stands there; the sentence says why.
    Impossible(&'static str),
    /// A value that has to be the only one of its kind exists already; the text is the database's.
    Duplicate(String),
    /// The request cannot be understood; the sentence says what was expected.
    BadRequest(&'static str),
    /// The request came for another site.
    Misdirected,
    /// The request is larger than this many bytes.
    TooLarge(usize),
    /// The request came too slowly to wait for.
    TooSlow,
    /// Too many tries; the next is allowed after this many seconds.
    TooMany {
        /// Seconds to wait.
        retry_after: u64,
    },
    /// The database cannot take this just now; nothing was changed.
    Unavailable,
    /// A fault of ours: logged with its causes, shown as a reference number.
    Internal(anyhow::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::NotFound => f.write_str("there is no such thing here"),
            Error::Gone => f.write_str("what it belongs to was withdrawn"),
            Error::Barred(why) => f.write_str(why),
            Error::SignInRequired => f.write_str("you have to be signed in for this"),
            Error::Forbidden(why)
            | Error::Conflict(why)
            | Error::Impossible(why)
            | Error::BadRequest(why) => f.write_str(why),
            Error::Duplicate(what) => write!(f, "this exists already: {what}"),
            Error::Misdirected => f.write_str("this is another site"),
            Error::TooLarge(limit) => write!(f, "larger than {limit} bytes"),
            Error::TooSlow => f.write_str("the request came too slowly"),
            Error::TooMany { retry_after } => write!(f, "too many tries: wait {retry_after} s"),
            Error::Unavailable => f.write_str("the database is busy or not reachable"),
            Error::Internal(cause) => write!(f, "{cause:#}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<anyhow::Error> for Error {
    fn from(cause: anyhow::Error) -> Error {
        Error::Internal(cause)
    }
}

impl From<DieselError> for Error {
    fn from(cause: DieselError) -> Error {
        match &cause {
            DieselError::NotFound => Error::NotFound,
            DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, what) => {
                Error::Duplicate(what.message().to_owned())
            }
            DieselError::DatabaseError(kind, what) if passes(kind, what.message()) => {
                tracing::warn!(
                    error = what.message(),
                    "the database cannot answer just now"
                );
                Error::Unavailable
            }
            _ => Error::Internal(cause.into()),
        }
    }
}

/// Whether a database's refusal is one that passes: a lock, a full or failing disk, a lost connection.
fn passes(kind: &DatabaseErrorKind, message: &str) -> bool {
    const PASSING: [&str; 7] = [
        "database is locked",
        "database table is locked",
        "database or disk is full",
        "disk I/O error",
        "attempt to write a readonly database",
        "unable to open database file",
        "canceling statement due to statement timeout",
    ];
    matches!(
        kind,
        DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand
    ) || PASSING.iter().any(|passing| message.contains(passing))
}
