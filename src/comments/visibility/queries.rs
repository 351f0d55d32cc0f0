//! What everybody may read, as a condition for lists.

use crate::articles::Status as ArticleStatus;
use crate::comments::Status;
use crate::db::schema::{articles, comments};
use diesel::dsl::{And, Eq};
use diesel::prelude::*;

/// What [`seen_by_everybody`] makes.
pub type SeenByEverybody = And<Eq<comments::status, Status>, Eq<articles::status, ArticleStatus>>;

/// Whether a comment is there for everybody: published, under what is published. Nothing erased is.
pub fn seen_by_everybody() -> SeenByEverybody {
    comments::status
        .eq(Status::Published)
        .and(articles::status.eq(ArticleStatus::Published))
}
