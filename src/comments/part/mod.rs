//! What somebody has of their own in the threads under an article besides their comments: whoever has
//! nothing there sees the page everybody sees.

pub mod queries;

use super::reports::{Report, queries as reports};
use crate::db::Connection;
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId};
use std::collections::HashMap;

/// What a viewer has of their own; nothing of it for visitors.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// What they have reported.
    pub reports: HashMap<CommentId, Report>,
}

impl Part {
    /// What `viewer` has under an article.
    pub fn of(
        conn: &mut Connection,
        viewer: Option<AccountId>,
        article: ArticleId,
    ) -> Result<Part> {
        let Some(viewer) = viewer else {
            return Ok(Part::default());
        };
        let reports = reports::own_under(conn, viewer, article)?;
        Ok(Part {
            reports: reports
                .into_iter()
                .map(|report| (report.comment_id, report))
                .collect(),
        })
    }
}
