//! Why a text could not be rendered, in words for its writer.

use std::fmt;

use super::text::TextError;

/// Why a text could not be rendered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkdownError {
    /// More bytes than allowed.
    TooLong {
        /// The limit in bytes.
        limit: usize,
    },
    /// More characters than allowed.
    TooManyCharacters {
        /// The limit in characters.
        limit: usize,
    },
    /// More lines than allowed.
    TooManyLines {
        /// The limit in lines.
        limit: usize,
    },
    /// A character that is not text.
    Text(TextError),
    /// So much formatting that rendering it would cost too much.
    TooComplex,
}

impl From<TextError> for MarkdownError {
    fn from(error: TextError) -> MarkdownError {
        MarkdownError::Text(error)
    }
}

impl fmt::Display for MarkdownError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MarkdownError::TooLong { limit } => {
                write!(
                    f,
                    "This text is too long. It can be {} KiB at most.",
                    limit / 1024
                )
            }
            MarkdownError::TooManyCharacters { limit } => {
                write!(
                    f,
                    "This text is too long. It can have {limit} characters at most."
                )
            }
            MarkdownError::TooManyLines { limit } => {
                write!(
                    f,
                    "This text has too many lines. It can have {limit} at most."
                )
            }
            MarkdownError::Text(error) => error.fmt(f),
            MarkdownError::TooComplex => {
                f.write_str("This text has too much formatting. Please make it simpler.")
            }
        }
    }
}

impl std::error::Error for MarkdownError {}
