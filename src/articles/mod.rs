//! Articles and static pages: what they are, and what can be done with them.

pub mod queries;

use crate::clock::Moment;
use crate::db::schema::articles;
use crate::ids::{AccountId, ArticleId};
use crate::text_enum;
use diesel::prelude::*;

text_enum! {
    /// An article is listed and discussed; a page stands by itself.
    Kind {
        /// Listed, dated, open to comments.
        Article = "article",
        /// A static page like "About".
        Page = "page",
    }
}

text_enum! {
    /// Who can see it.
    Status {
        /// Its writers only.
        Draft = "draft",
        /// Everybody.
        Published = "published",
        /// Nobody any more; its address says so.
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// What the body is written in.
    Format {
        /// Markdown (CommonMark with the extensions of `markdown`).
        Markdown = "markdown",
        /// HTML, as imported.
        Html = "html",
    }
}

/// An article or a static page.
#[derive(Clone, Debug, Queryable, Selectable, Identifiable)]
#[diesel(table_name = articles)]
pub struct Article {
    /// Its number.
    pub id: ArticleId,
    /// Article or page.
    pub kind: Kind,
    /// Who can see it.
    pub status: Status,
    /// The last part of its address.
    pub slug: String,
    /// Who wrote it.
    pub author_id: AccountId,
    /// Its title, plain text.
    pub title: String,
    /// The sentences under the title, plain text; may be empty.
    pub standfirst: String,
    /// What the body is written in.
    pub format: Format,
    /// The body as written.
    pub body: String,
    /// The body as shown: rendered and sanitised when it was saved.
    pub body_html: String,
    /// The beginning of the body as plain text.
    pub summary: String,
    /// The headings, as JSON.
    pub headings: String,
    /// The questions and answers of its FAQ blocks, as JSON.
    pub questions: String,
    /// What its author asks the commenters; may be empty.
    pub prompt: String,
    /// The reader question in the body; may be empty.
    pub body_prompt: String,
    /// How many words the body has.
    pub words: i64,
    /// Whether it takes comments.
    pub comments_open: bool,
    /// When its comments were closed, if they are.
    pub comments_closed_at: Option<Moment>,
    /// How many published comments it has.
    pub comment_count: i64,
    /// Rises with every save; two writers notice each other by it.
    pub version: i64,
    /// When it was begun.
    pub created_at: Moment,
    /// When it was last saved.
    pub edited_at: Moment,
    /// Who saved it last.
    pub edited_by: AccountId,
    /// When it was first published.
    pub published_at: Option<Moment>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Moment>,
}
