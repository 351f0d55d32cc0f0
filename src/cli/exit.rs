//! How a command ends: a message on stderr and an exit code scripts can read.

use crate::db::Refusal;
use crate::error::Error;
use std::fmt;
use std::io::ErrorKind;
use std::process::ExitCode;

/// A failure whose kind a script may want to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The input is not what it should be.
    Data = 65,
    /// There is no such file.
    Missing = 66,
    /// The database cannot be reached.
    Unavailable = 69,
    /// A file cannot be made.
    CannotCreate = 73,
    /// Another process is at it; later it may work.
    Later = 75,
    /// The user this runs as may not write there.
    NotAllowed = 77,
    /// The configuration cannot be used.
    Configuration = 78,
}

impl Kind {
    /// What it is that the system did not let a file be written.
    pub(super) fn of_a_file(error: &std::io::Error) -> Kind {
        match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Kind::NotAllowed,
            _ => Kind::CannotCreate,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Data => "the input cannot be used",
            Kind::Missing => "there is no such file",
            Kind::Unavailable => "the database cannot be reached",
            Kind::CannotCreate => "the file cannot be made",
            Kind::Later => "try again later",
            Kind::NotAllowed => "the file cannot be written",
            Kind::Configuration => "the configuration cannot be used",
        })
    }
}

/// Prints what went wrong, with its causes, and turns it into an exit code.
pub(super) fn report(done: anyhow::Result<()>) -> ExitCode {
    let Err(error) = done else {
        return ExitCode::SUCCESS;
    };
    let causes: Vec<String> = error.chain().map(ToString::to_string).collect();
    let mut shown: Vec<&str> = Vec::new();
    for cause in &causes {
        // An error that wraps another often repeats its words.
        if !shown.iter().any(|earlier| earlier.contains(cause.as_str())) {
            shown.push(cause);
        }
    }
    eprintln!("byline: {}", shown.join(": "));
    code(&error)
}

fn code(error: &anyhow::Error) -> ExitCode {
    let refusal = error
        .chain()
        .find_map(|cause| match cause.downcast_ref::<Error>() {
            Some(Error::Internal(inner)) => inner.downcast_ref::<Refusal>(),
            _ => cause.downcast_ref::<Refusal>(),
        });
    let kind = match (refusal, error.downcast_ref::<Kind>()) {
        (Some(refusal), _) => Some(of(refusal)),
        (None, Some(kind)) => Some(*kind),
        (None, None) => match error.downcast_ref::<Error>() {
            Some(Error::Unavailable) => Some(Kind::Unavailable),
            _ => None,
        },
    };
    kind.map_or(ExitCode::FAILURE, |kind| ExitCode::from(kind as u8))
}

fn of(refusal: &Refusal) -> Kind {
    match refusal {
        Refusal::Missing(_) => Kind::Missing,
        Refusal::Locked(..) => Kind::Later,
        Refusal::Unwritable(..) | Refusal::Unreadable(..) => Kind::NotAllowed,
        Refusal::Newer(_)
        | Refusal::Older(_)
        | Refusal::Foreign(_)
        | Refusal::Damaged(..)
        | Refusal::OldLibrary(_) => Kind::Data,
    }
}
