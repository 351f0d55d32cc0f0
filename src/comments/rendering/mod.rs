//! Comments are rendered again when the pipeline has changed since they were posted.

pub mod queries;

use crate::articles::Format;
use crate::db::Transaction;
use crate::db::schema::comments;
use crate::error::Result;
use crate::ids::{ArticleId, CommentId, Topic};
use crate::markdown::{self, MarkdownError};
use diesel::prelude::*;

/// A comment whose HTML an older pipeline made.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = comments)]
pub struct Outdated {
    /// Its number.
    pub id: CommentId,
    /// What it is about.
    pub article_id: ArticleId,
    /// What the text is written in.
    pub format: Format,
    /// The text as written.
    pub body: String,
    /// Which pipeline made the HTML.
    pub html_version: i64,
}

impl Outdated {
    /// Renders its text with the pipeline of today; costs CPU.
    ///
    /// # Errors
    /// A text that this pipeline does not take any more.
    pub fn render(&self) -> Result<markdown::Comment, MarkdownError> {
        match self.format {
            Format::Markdown => markdown::comment(&self.body),
            Format::Html => markdown::comment_html(&self.body),
        }
    }
}

/// Stores what became of some comments, each unless somebody else did meanwhile, and tells of how many.
///
/// # Errors
/// As the database's.
pub fn renew(tx: &mut Transaction, renewed: &[(Outdated, markdown::Comment)]) -> Result<usize> {
    let mut stored = 0;
    for (old, rendered) in renewed {
        if queries::renew(tx, old, rendered)? {
            stored += 1;
            tx.touch(Topic::Article(old.article_id));
        }
    }
    Ok(stored)
}
