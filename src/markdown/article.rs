//! Articles and pages: text from authors, with everything a page needs.

use comrak::html::format_document_with_formatter;
use comrak::{Arena, Options, options::Plugins};
use serde::{Deserialize, Serialize};

use super::allow_list::ARTICLE;
use super::article_writer::{ArticleWriter, ours, write};
use super::depth::flatten;
use super::reading::read;
use super::safe_html::SafeHtml;
use super::text::{clean_text, count_words};
use super::words::escaped;
use super::{MarkdownError, closing, directive, paragraphs, tree};

/// The longest body of an article in bytes.
pub const ARTICLE_BYTES: usize = 1024 * 1024;

/// An article's body ready to be stored and shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// The body as shown.
    pub html: SafeHtml,
    /// Its words, for search, feeds and excerpts.
    pub text: String,
    /// Its sentences, without headings, figures, code and tables, for what is told of it.
    pub prose: String,
    /// How many words it has, for the reading time.
    pub words: usize,
    /// Its headings in order, those of questions too.
    pub headings: Vec<Heading>,
    /// The questions and answers of its `::: faq` blocks.
    pub questions: Vec<Question>,
    /// The words of its first `::: question` block: what the author asks the readers.
    pub prompt: Option<String>,
    /// Its first picture that lies on this site.
    pub picture: Option<Picture>,
    /// The keys of the pictures of this site that it shows or leads to, in order, each once.
    pub shows: Vec<String>,
}

/// A picture in a body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// Where it is: a path on this site.
    pub src: String,
    /// What it shows, plain text; may be empty.
    pub alt: String,
}

/// A heading that can be linked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// From 2 to 6; the headline of the page is the only one of level 1.
    pub level: u8,
    /// What stands after `#` in its address; empty in imported bodies that have none.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// A question and its answer, both as plain text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The words of the question.
    pub question: String,
    /// The words of the answer.
    pub answer_text: String,
}

/// Renders the Markdown of an article (CommonMark 0.31 with tables, footnotes, tasks and our directives).
///
/// # Errors
/// More than 1 MiB; a character that is not text; needless complexity.
pub fn article(source: &str) -> Result<Article, MarkdownError> {
    let source = directive::prepare(&within_limits(source)?);
    let options = options();
    let arena = Arena::new();
    let root = tree::parse(&arena, &source, &options)?;
    directive::settle(&arena, root, &source);
    tree::check_links(root, &ARTICLE);
    flatten(&arena, root, ARTICLE.depth);
    let closing = closing::taken(&arena, root);
    let mut html = tree::Growing::up_to(8 * source.len() + ARTICLE_BYTES / 4);
    for part in [Some(root), closing].into_iter().flatten() {
        format_document_with_formatter(
            part,
            &options,
            &mut html,
            &Plugins::default(),
            write,
            ArticleWriter::default(),
        )
        .map_err(|_| MarkdownError::TooComplex)?;
    }
    Ok(finish(&directive::show_colons(ways_back(html.into_html()))))
}

/// Says the ways back from footnotes, which comrak knows in English alone.
fn ways_back(html: String) -> String {
    const THEIRS: &str = " aria-label=\"Back to reference ";
    if !html.contains(THEIRS) {
        return html;
    }
    let ours = ours();
    let mut parts = html.split(THEIRS);
    let mut said = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (number, rest) = part.split_once('"').unwrap_or((part, ""));
        let label = t!("markdown-back-to-reference", number = number);
        said.extend([&ours, " aria-label=\"", &escaped(&label), "\"", rest]);
    }
    said
}

/// Takes a body that another program stored as HTML, with blank lines for paragraphs where it has no tags.
///
/// # Errors
/// As [`article`].
pub fn page_html(source_html: &str) -> Result<Article, MarkdownError> {
    Ok(finish(&paragraphs::written(&within_limits(source_html)?)))
}

fn finish(html: &str) -> Article {
    let html = SafeHtml::sanitised(html, &ARTICLE);
    let reading = read(&html);
    Article {
        words: count_words(&reading.text),
        text: reading.text,
        prose: reading.prose,
        headings: reading.headings,
        questions: reading.questions,
        prompt: reading.prompt,
        picture: reading.picture,
        shows: reading.shows.into_iter().collect(),
        html,
    }
}

fn within_limits(source: &str) -> Result<String, MarkdownError> {
    if source.len() > ARTICLE_BYTES {
        return Err(MarkdownError::TooLong {
            limit: ARTICLE_BYTES,
        });
    }
    let source = clean_text(source)?;
    if source.len() > ARTICLE_BYTES {
        return Err(MarkdownError::TooLong {
            limit: ARTICLE_BYTES,
        });
    }
    Ok(source)
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.footnotes = true;
    options.extension.strikethrough = true;
    options.extension.tasklist = true;
    options.extension.autolink = true;
    options.extension.block_directive = true;
    // Authors may use HTML; the sanitiser is the judge of it.
    options.render.r#unsafe = true;
    options
}
