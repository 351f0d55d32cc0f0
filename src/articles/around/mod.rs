//! What stands before and after an article.

pub mod queries;

use super::listings::Titled;

/// What stands beside an article, where there is something.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// What comes before it.
    pub before: Option<Titled>,
    /// What comes after it.
    pub after: Option<Titled>,
    /// Whether both are parts of its series.
    pub in_series: bool,
}
