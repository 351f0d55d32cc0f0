//! Markdown to safe HTML.

use askama::filters::HtmlSafe;
use std::fmt;

/// HTML that is safe to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// HTML the pipeline made earlier, as it was stored.
    pub fn from_stored(html: String) -> SafeHtml {
        SafeHtml(html)
    }

    /// The HTML.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SafeHtml {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for SafeHtml {}

/// A heading of an article.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Heading {
    /// 2 to 4.
    pub level: u8,
    /// Its anchor.
    pub id: String,
    /// Its text.
    pub text: String,
}

/// A question of an FAQ block with its answer.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Question {
    /// The question.
    pub question: String,
    /// The answer as plain text.
    pub answer_text: String,
}

/// A rendered article.
#[derive(Clone, Debug, Default)]
pub struct Article {
    /// The HTML.
    pub html: SafeHtml,
    /// The plain text.
    pub text: String,
    /// How many words.
    pub words: usize,
    /// The headings.
    pub headings: Vec<Heading>,
    /// The FAQ.
    pub questions: Vec<Question>,
    /// The reader question.
    pub prompt: Option<String>,
}

/// A rendered comment.
#[derive(Clone, Debug, Default)]
pub struct Comment {
    /// The HTML.
    pub html: SafeHtml,
    /// The plain text.
    pub text: String,
    /// How many links.
    pub links: usize,
}

/// Why a text cannot be rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkdownError {
    /// Too long.
    TooLong,
}

impl fmt::Display for MarkdownError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("This text is too long.")
    }
}

/// Renders an article.
pub fn article(source: &str) -> Result<Article, MarkdownError> {
    let html = comrak::markdown_to_html(source, &comrak::Options::default());
    Ok(Article {
        html: SafeHtml(html),
        text: source.into(),
        words: source.split_whitespace().count(),
        ..Article::default()
    })
}

/// Sanitises an imported article body.
pub fn page_html(source: &str) -> Result<Article, MarkdownError> {
    article(source)
}

/// Renders a comment.
pub fn comment(source: &str) -> Result<Comment, MarkdownError> {
    let html = comrak::markdown_to_html(source, &comrak::Options::default());
    Ok(Comment {
        html: SafeHtml(html),
        text: source.into(),
        links: source.matches("http").count(),
    })
}

/// Sanitises an imported comment.
pub fn comment_html(source: &str) -> Result<Comment, MarkdownError> {
    comment(source)
}

/// Normalises free text, or says what it may not hold.
pub fn clean_text(source: &str) -> Result<String, MarkdownError> {
    Ok(source.replace("\r\n", "\n"))
}

/// The beginning of a text.
pub fn excerpt(text: &str, max_chars: usize) -> String {
    text.chars().take(max_chars).collect()
}
