//! What everybody may read, as a condition for lists.

use crate::articles::Status as ArticleStatus;
use crate::comments::Status;
use crate::db::schema::{articles, comments};
use diesel::dsl::{And, Eq};
use diesel::prelude::*;

/// What [`seen_in_thread`] makes.
pub type SeenInThread = Eq<comments::status, Status>;

/// What [`seen_by_everybody`] makes.
pub type SeenByEverybody = And<SeenInThread, Eq<articles::status, ArticleStatus>>;

/// Whether a comment is there for everybody who reads what it is about: published. Nothing erased is.
pub fn seen_in_thread() -> SeenInThread {
    comments::status.eq(Status::Published)
}

/// Whether a comment is there for everybody: published, under what is published.
pub fn seen_by_everybody() -> SeenByEverybody {
    seen_in_thread().and(articles::status.eq(ArticleStatus::Published))
}
