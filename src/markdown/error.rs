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
                let size = (limit / 1024).to_string();
                f.write_str(&t!("markdown-too-long", size = size))
            }
            MarkdownError::TooManyCharacters { limit } => {
                let limit = limit.to_string();
                f.write_str(&t!("markdown-too-many-characters", limit = limit))
            }
            MarkdownError::TooManyLines { limit } => {
                let limit = limit.to_string();
                f.write_str(&t!("markdown-too-many-lines", limit = limit))
            }
            MarkdownError::Text(error) => error.fmt(f),
            MarkdownError::TooComplex => f.write_str(t!("markdown-too-complex")),
        }
    }
}

impl std::error::Error for MarkdownError {}
