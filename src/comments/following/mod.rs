//! People follow what is said under an article, or one thread of it.

pub mod pages;
pub mod queries;

use super::visits::LastVisit;
use crate::clock::Moment;
use crate::db::schema::follows;
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId, CommentId};
use diesel::prelude::*;

/// So many conversations somebody follows at the most.
pub const MOST: i64 = 1000;

/// What can be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conversation {
    /// The article it is under.
    pub article: ArticleId,
    /// The comment that began it, if it is one thread.
    pub thread: Option<CommentId>,
}

/// That somebody follows a conversation.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = follows)]
pub struct Follow {
    /// Its number.
    pub id: i64,
    /// The article.
    pub article_id: ArticleId,
    /// The comment that began the thread, if it is one thread.
    pub thread_id: Option<CommentId>,
    /// Since when.
    pub at: Moment,
}

impl Follow {
    /// What is followed.
    pub fn conversation(&self) -> Conversation {
        Conversation {
            article: self.article_id,
            thread: self.thread_id,
        }
    }

    /// Since when what appears in it is new to somebody whose `last` visit is known.
    pub fn new_since(&self, last: Option<LastVisit>) -> Moment {
        last.map_or(self.at, |last| last.seen_at)
    }
}

/// Follows a conversation; said twice, it is so once.
///
/// # Errors
/// [`Error::Impossible`] for more than [`MOST`].
pub fn follow(tx: &mut Transaction, reader: AccountId, what: Conversation) -> Result<()> {
    if queries::follows(tx, reader, what)? {
        return Ok(());
    }
    if queries::count(tx, reader)? >= MOST {
        return Err(Error::Impossible(t!("more-follow-too-many")));
    }
    queries::insert(tx, reader, what)
}

/// Whether `reader` follows all that is said under an article.
pub fn follows_article(
    conn: &mut Connection,
    reader: AccountId,
    article: ArticleId,
) -> Result<bool> {
    let thread = None;
    queries::follows(conn, reader, Conversation { article, thread })
}
