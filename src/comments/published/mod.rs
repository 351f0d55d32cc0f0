//! Published comments as lists show them: the feed of an article's comments, and what one person has
//! written.

pub mod queries;

use super::{Comment, Writer};

/// A comment everybody sees, with what a list says of it.
#[derive(Clone, Debug)]
pub struct Published {
    /// The comment.
    pub comment: Comment,
    /// Who wrote it.
    pub writer: Writer,
    /// The title of its article.
    pub title: String,
    /// The slug of its article.
    pub slug: String,
}
