//! What somebody has of their own in the threads under an article besides their comments: whoever has
//! nothing there sees the page everybody sees.

pub mod queries;

use super::reports::{Report, queries as reports};
use super::thread::page::in_order;
use super::visits::{Going, New, queries as visits};
use super::{following, muting};
use crate::clock::Moment;
use crate::db::Connection;
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::sorting::Sorting;
use std::collections::{HashMap, HashSet};

/// What a viewer has of their own; nothing of it for visitors.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// What they have reported.
    pub reports: HashMap<CommentId, Report>,
    /// Whom they mute.
    pub muted: HashSet<AccountId>,
    /// The threads they follow, by the comments that began them.
    pub followed: HashSet<CommentId>,
    /// What is new to them.
    pub new: Vec<New>,
    /// The threads in which something is, in the order in which they are read.
    pub new_threads: Vec<CommentId>,
}

/// What the page says of a viewer beside the threads.
#[derive(Clone, Copy, Debug)]
pub struct Presence {
    /// Their visit.
    pub going: Going,
    /// Whether they follow all that is said there.
    pub follows: bool,
}

impl Presence {
    /// `viewer` under an article at `now`.
    pub fn of(
        conn: &mut Connection,
        viewer: AccountId,
        article: ArticleId,
        now: Moment,
    ) -> Result<Presence> {
        Ok(Presence {
            going: visits::going(conn, viewer, article, now)?,
            follows: following::follows_article(conn, viewer, article)?,
        })
    }
}

impl Part {
    /// What the viewer who goes there has under an article, read in the order of `sorting`.
    pub fn of(conn: &mut Connection, going: Option<&Going>, sorting: Sorting) -> Result<Part> {
        let Some(Going {
            reader,
            article,
            visit,
            ..
        }) = going.copied()
        else {
            return Ok(Part::default());
        };
        let reports = reports::own_under(conn, reader, article)?;
        let muted = muting::queries::muted(conn, reader)?;
        let mut new = visits::new_under(conn, article, visit.new_since, reader)?;
        new.retain(|new| !muted.contains(&new.author_id));
        let threads: HashSet<CommentId> = new.iter().map(New::thread).collect();
        Ok(Part {
            reports: reports
                .into_iter()
                .map(|report| (report.comment_id, report))
                .collect(),
            muted,
            followed: following::queries::threads_under(conn, reader, article)?,
            new,
            new_threads: in_order(conn, threads.into_iter().collect(), sorting)?,
        })
    }
}
