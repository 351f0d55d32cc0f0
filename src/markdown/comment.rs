//! Comments: text from anybody, with a little Markdown.

use comrak::html::{format_document_with_formatter, format_node_default};
use comrak::nodes::{NodeLink, NodeValue};
use comrak::{Arena, Node, Options, options::Plugins};

use super::allow_list::COMMENT;
use super::depth::{flatten, move_children, unwrap};
use super::reading::read;
use super::safe_html::SafeHtml;
use super::text::clean_text;
use super::{MarkdownError, paragraphs, tree};

/// The longest comment in bytes.
pub const COMMENT_BYTES: usize = 16 * 1024;
/// The longest comment in characters.
pub const COMMENT_CHARACTERS: usize = 10_000;
/// The most lines of a comment.
pub const COMMENT_LINES: usize = 400;

/// A comment ready to be stored and shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comment {
    /// The comment as shown.
    pub html: SafeHtml,
    /// Its words, for search, mails and excerpts.
    pub text: String,
    /// How many links it has.
    pub links: usize,
}

/// Renders a comment from somebody not trusted.
///
/// # Errors
/// More than 16 KiB, 10,000 characters or 400 lines; a character that is not text; needless complexity.
pub fn comment(source: &str) -> Result<Comment, MarkdownError> {
    let source = within_limits(source)?;
    let options = options();
    let arena = Arena::new();
    let root = tree::parse(&arena, &source, &options)?;
    flatten(&arena, root, COMMENT.depth);
    simplify(&arena, root);
    tree::check_links(root, &COMMENT);
    show_empty_links(&arena, root);
    let mut html = tree::Growing::up_to(largest(&source));
    format_document_with_formatter(
        root,
        &options,
        &mut html,
        &Plugins::default(),
        format_node_default,
        (),
    )
    .map_err(|_| MarkdownError::TooComplex)?;
    finish(&source, &html.into_html())
}

/// Takes a comment that another program stored as HTML, or as text with blank lines between paragraphs.
///
/// # Errors
/// As [`comment`].
pub fn comment_html(source_html: &str) -> Result<Comment, MarkdownError> {
    let source = within_limits(source_html)?;
    finish(&source, &paragraphs::written(&source))
}

/// What a finished comment says, and where its links lead.
pub fn comment_words(html: &SafeHtml) -> (String, Vec<String>) {
    let reading = read(html);
    (reading.text, reading.addresses)
}

fn finish(source: &str, html: &str) -> Result<Comment, MarkdownError> {
    let html = SafeHtml::sanitised(html, &COMMENT);
    if html.as_str().len() > largest(source) {
        return Err(MarkdownError::TooComplex);
    }
    let reading = read(&html);
    Ok(Comment {
        text: reading.text,
        links: reading.addresses.len(),
        html,
    })
}

/// How much HTML a comment may become.
fn largest(source: &str) -> usize {
    8 * source.len() + 4096
}

fn within_limits(source: &str) -> Result<String, MarkdownError> {
    // Before anything reads it: a form may carry twice as much.
    if source.len() > 2 * COMMENT_BYTES {
        return Err(MarkdownError::TooLong {
            limit: COMMENT_BYTES,
        });
    }
    let source = clean_text(source)?;
    if source.len() > COMMENT_BYTES {
        return Err(MarkdownError::TooLong {
            limit: COMMENT_BYTES,
        });
    }
    if source.chars().count() > COMMENT_CHARACTERS {
        return Err(MarkdownError::TooManyCharacters {
            limit: COMMENT_CHARACTERS,
        });
    }
    if source.lines().count() > COMMENT_LINES {
        return Err(MarkdownError::TooManyLines {
            limit: COMMENT_LINES,
        });
    }
    Ok(source)
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    // People who know no Markdown expect a new line where they made one.
    options.render.hardbreaks = true;
    options
}

/// Reduces a tree to what a comment may have: raw HTML is words, an image a link, a heading bold.
fn simplify<'a>(arena: &'a Arena<'a>, root: Node<'a>) {
    for node in root.descendants().collect::<Vec<_>>() {
        let value = node.data().value.clone();
        match value {
            NodeValue::HtmlInline(html) => node.data_mut().value = NodeValue::Text(html.into()),
            NodeValue::HtmlBlock(block) => {
                node.data_mut().value = NodeValue::Paragraph;
                for (at, line) in block.literal.trim_end().lines().enumerate() {
                    if at > 0 {
                        node.append(arena.alloc(NodeValue::SoftBreak.into()));
                    }
                    node.append(arena.alloc(NodeValue::Text(line.to_owned().into()).into()));
                }
            }
            NodeValue::Image(image) => {
                if node
                    .ancestors()
                    .skip(1)
                    .any(|outer| matches!(outer.data().value, NodeValue::Link(_)))
                {
                    unwrap(node);
                } else {
                    node.data_mut().value = NodeValue::Link(Box::new(NodeLink {
                        url: image.url,
                        title: String::new(),
                    }));
                }
            }
            NodeValue::Heading(_) => {
                let strong = arena.alloc(NodeValue::Strong.into());
                move_children(node, strong);
                node.append(strong);
                node.data_mut().value = NodeValue::Paragraph;
            }
            NodeValue::ThematicBreak => node.detach(),
            _ => {}
        }
    }
}

/// Gives a link without words its address as words: nobody should follow a link they cannot see.
fn show_empty_links<'a>(arena: &'a Arena<'a>, root: Node<'a>) {
    for node in root.descendants().collect::<Vec<_>>() {
        let address = match &node.data().value {
            NodeValue::Link(link) if node.first_child().is_none() => link.url.clone(),
            _ => continue,
        };
        node.append(arena.alloc(NodeValue::Text(address.into()).into()));
    }
}
