//! What has come since somebody opened a page: the page asks now and then, and says how much there is.

pub mod pages;
pub mod queries;

use crate::ids::CommentId;

/// Comments that have come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arrivals {
    /// How many they are, counted to [`queries::MOST`].
    pub count: usize,
    /// The first of them.
    pub first: Option<CommentId>,
}
