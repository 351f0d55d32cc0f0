//! The comments under an article.

use serde::Deserialize;

/// One comment; in its file it comes after the comment it replies to.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// A name for others to reply to, unique in its thread.
    pub id: Option<String>,
    /// The `id` of the comment this one replies to.
    pub to: Option<String>,
    /// The key of the person who wrote it.
    pub by: String,
    /// Hours after the article was published.
    pub hours: f64,
    /// The text, in the comments' Markdown.
    pub says: String,
    /// What has become of it.
    #[serde(default)]
    pub state: State,
    /// Why it is held, removed or rejected; always there for these three.
    pub reason: Option<String>,
    /// The word for that reason.
    pub why: Option<String>,
    /// Whether the editors have picked it.
    #[serde(default)]
    pub picked: bool,
    /// What readers told the moderators about it today.
    #[serde(default)]
    pub reported: Vec<Reported>,
}

/// What a reader told the moderators about a comment.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reported {
    /// The key of the reader.
    pub by: String,
    /// The word for the reason.
    pub why: String,
    /// What they wrote to it.
    #[serde(default)]
    pub note: String,
}

/// What has become of a comment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Everyone sees it.
    #[default]
    Published,
    /// Waiting for a moderator; its author sees it.
    Held,
    /// Taken down, with a public reason; its replies stay.
    Removed,
    /// Marked as spam.
    Spam,
    /// Never published; its author is told why.
    Rejected,
}

/// The comments of one thread, in the order of the file.
pub(super) fn read(text: &str) -> Result<Vec<Comment>, toml::de::Error> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        comment: Vec<Comment>,
    }
    let mut thread = toml::from_str::<File>(text)?.comment;
    for comment in &mut thread {
        comment.says.truncate(comment.says.trim_end().len());
    }
    Ok(thread)
}
