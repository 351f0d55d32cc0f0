//! What can be wrong with an export, and at which line.

use std::fmt;

/// A fault in the file and the line (from 1) it was found at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WxrError {
    /// The line at fault, counted from 1.
    pub line: u64,
    /// What is wrong there.
    pub fault: Fault,
}

/// What is wrong with the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The file could not be read from its disk or pipe.
    Unreadable(String),
    /// The file is something else than a WordPress export.
    NotWxr(String),
    /// The text breaks the rules of XML.
    Malformed(String),
    /// The file ends before what it began is closed.
    Truncated {
        /// What is still open.
        open: String,
        /// The line it was opened at.
        since: u64,
    },
    /// The file has a DOCTYPE, which an export never has and which could hide an attack.
    Doctype,
    /// The file is not in UTF-8.
    Encoding(String),
    /// An element is larger than any real one.
    TooLarge {
        /// The element, or what else is too large.
        what: String,
        /// Its limit in bytes.
        limit: usize,
    },
    /// Elements are nested deeper than in any export.
    TooDeep(usize),
    /// A tag has more attributes than any real one.
    TooManyAttributes(usize),
}

impl fmt::Display for WxrError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.fault)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(why) => write!(f, "the file could not be read further: {why}"),
            Self::NotWxr(why) => write!(f, "this is not a WordPress export: {why}"),
            Self::Malformed(why) => write!(f, "the file is not well-formed XML: {why}"),
            Self::Truncated { open, since } => write!(
                f,
                "the file ends too early: {open}, begun at line {since}, is never closed; export it again or copy it again in full"
            ),
            Self::Doctype => f.write_str(
                "the file has a DOCTYPE, which WordPress never writes and Byline does not read; remove it if you trust the file",
            ),
            Self::Encoding(found) => write!(
                f,
                "the file must be in UTF-8, but {found}; convert it, for example with iconv -t UTF-8"
            ),
            Self::TooLarge { what, limit } => {
                write!(f, "{what} is larger than {}", size(*limit))
            }
            Self::TooDeep(limit) => write!(
                f,
                "elements are nested more than {limit} deep, which no WordPress export does"
            ),
            Self::TooManyAttributes(limit) => write!(
                f,
                "a tag has more than {limit} attributes, which no WordPress export does"
            ),
        }
    }
}

impl std::error::Error for WxrError {}

fn size(bytes: usize) -> String {
    if bytes >= 1 << 20 {
        format!("{} MiB", bytes >> 20)
    } else {
        format!("{} KiB", bytes >> 10)
    }
}
