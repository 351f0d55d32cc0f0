//! Comments: what they are, and what their writers can do.

pub mod queries;
pub mod view;

use crate::clock::Moment;
use crate::db::schema::comments;
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::text_enum;
use diesel::prelude::*;

text_enum! {
    /// Where a comment stands.
    Status {
        /// Waits for a moderator; only its author sees it.
        Held = "held",
        /// Everybody sees it.
        Published = "published",
        /// A moderator refused it before anybody saw it.
        Rejected = "rejected",
        /// It is advertising or worse.
        Spam = "spam",
        /// A moderator took it down after people saw it.
        Removed = "removed",
        /// Its author took it down.
        Deleted = "deleted",
    }
}

/// A comment.
#[derive(Clone, Debug, Queryable, Selectable, Identifiable)]
#[diesel(table_name = comments)]
pub struct Comment {
    /// Its number.
    pub id: CommentId,
    /// What it is about.
    pub article_id: ArticleId,
    /// The comment it answers.
    pub parent_id: Option<CommentId>,
    /// How many comments it stands under.
    pub depth: i64,
    /// Who wrote it.
    pub author_id: AccountId,
    /// Where it stands.
    pub status: Status,
    /// Why it was held: the words of its reasons, joined by spaces.
    pub reasons: String,
    /// What everybody is told about its removal.
    pub public_reason: String,
    /// The text as written (Markdown, or HTML when imported).
    pub body: String,
    /// The text as shown: rendered and sanitised when it was posted.
    pub body_html: String,
    /// The SHA-256 of the text without case and spaces, by which repeats are found.
    pub body_key: Vec<u8>,
    /// How many links it has.
    pub links: i64,
    /// The same for the same form sent twice; imported comments have none.
    pub submission_key: Option<Vec<u8>>,
    /// When it was posted.
    pub created_at: Moment,
    /// When somebody last decided about it.
    pub decided_at: Option<Moment>,
    /// Who did.
    pub decided_by: Option<AccountId>,
}

/// A comment as a thread shows it.
pub struct Shown;

/// By which repeats of a text are found: the SHA-256 of its words in lower case.
pub fn body_key(text: &str) -> [u8; 32] {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    crate::secret::digest(words.join(" "))
}
