//! Markdown and imported HTML become safe HTML here, for articles and comments, and nowhere else.
//!
//! The way is always the same: [`clean_text`] → comrak under a limit of work (`tree`) → the tree made ours and
//! flattened (`directive`, `depth`, `closing`) → HTML (`article_writer`, `highlight`) → nesting capped (`nesting`) → ammonia
//! (`allow_list`) → [`SafeHtml`]. Nothing changes the HTML after ammonia; plain text, headings, questions
//! and the first picture are then read from it (`reading`), so that they are exactly what is shown. A page alone adds
//! what its own pictures show until they have come (`ground`).
//!
//! Rendering costs CPU and no more than its limits allow; call it on a blocking thread, outside `db.write`.

mod absolute;
mod allow_list;
mod article;
mod article_writer;
mod classes;
mod closing;
mod comment;
mod depth;
mod directive;
mod elements;
mod embed;
mod error;
mod ground;
mod highlight;
mod nesting;
mod notes;
mod paragraphs;
mod pictures;
mod reading;
mod safe_html;
mod tags;
#[cfg(test)]
mod tests;
mod text;
mod tree;
mod words;

pub use absolute::absolute;
pub use article::{ARTICLE_BYTES, Article, Heading, Picture, Question, article, page_html};
pub use comment::{
    COMMENT_BYTES, COMMENT_CHARACTERS, COMMENT_LINES, Comment, comment, comment_html, comment_words,
};
pub use embed::FRAME_SOURCES;
pub use error::MarkdownError;
pub use ground::has_pictures;
pub use notes::without_notes;
pub use safe_html::SafeHtml;
pub use text::{TextError, clean_text, excerpt, is_hardly_a_space, is_override, is_text};
pub use words::{escaped, in_markdown};

/// Rises with every change to what the same source becomes; stored HTML of a lower version is rendered again.
pub const PIPELINE_VERSION: i64 = 7;
