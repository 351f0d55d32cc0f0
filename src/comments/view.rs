//! What pages show of comments.

use super::Shown;
use crate::articles::Article;
use crate::markdown::SafeHtml;
use crate::web::{Errors, Visit, When};

/// The comment this one answers.
pub struct ParentLink {
    /// Its number.
    pub id: i64,
    /// Who wrote it.
    pub name: String,
}

/// The state of a comment only its author sees.
pub struct OwnState {
    /// `held` or `rejected`.
    pub name: String,
    /// The state in words.
    pub sentence: String,
}

/// A comment as shown.
pub struct CommentView {
    /// Its number.
    pub id: i64,
    /// Who wrote it.
    pub author: String,
    /// Their page.
    pub author_url: Option<String>,
    /// Whether they wrote the article.
    pub by_article_author: bool,
    /// Whether they moderate.
    pub by_moderator: bool,
    /// Whether it is the viewer's.
    pub mine: bool,
    /// When it was written.
    pub written: When,
    /// What it answers.
    pub parent: Option<ParentLink>,
    /// Its text.
    pub body: SafeHtml,
    /// Its state.
    pub own_state: Option<OwnState>,
    /// What stands in its place.
    pub tombstone: Option<String>,
    /// Whether it can be answered.
    pub may_reply: bool,
    /// Whether the viewer moderates.
    pub may_moderate: bool,
}

/// One comment of the list.
pub struct ThreadEntry {
    /// The comment.
    pub comment: CommentView,
    /// Whether a list begins before it.
    pub opens: bool,
    /// How many items end after it.
    pub closes: u32,
    /// Whether it stands deeper than shown.
    pub flattened: bool,
}

/// The thread under an article.
pub struct ThreadView {
    /// Published comments.
    pub count: u64,
    /// The same in words.
    pub count_text: String,
    /// The question to the readers.
    pub prompt: Option<String>,
    /// The house rules.
    pub rules_url: Option<String>,
    /// The comments.
    pub entries: Vec<ThreadEntry>,
    /// The form.
    pub form: Option<CommentForm>,
    /// When comments were closed.
    pub closed: Option<String>,
}

/// The form.
pub struct CommentForm {
    /// Where it is sent.
    pub action: String,
    /// Where its preview is.
    pub preview_action: String,
    /// Its key.
    pub form_key: String,
    /// What it answers.
    pub parent_id: Option<i64>,
    /// What was typed.
    pub text: String,
    /// What is wrong.
    pub errors: Errors,
    /// Who is signed in.
    pub signed_in_as: Option<String>,
    /// What will happen.
    pub hint: Option<String>,
}

/// The thread under `article`.
pub fn thread(_visit: &Visit, article: &Article, _shown: Vec<Shown>) -> ThreadView {
    let prompt = [&article.prompt, &article.body_prompt];
    ThreadView {
        count: 0,
        count_text: "No comments yet".into(),
        prompt: prompt.into_iter().find(|text| !text.is_empty()).cloned(),
        rules_url: None,
        entries: Vec::new(),
        form: None,
        closed: None,
    }
}
