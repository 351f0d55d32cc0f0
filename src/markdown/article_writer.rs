//! Writes the tree of an article as HTML where comrak's own way is not ours.

use std::fmt::{Result, Write};

use comrak::Node;
use comrak::html::{ChildRendering, Context, format_node_default};
use comrak::nodes::{NodeCodeBlock, NodeLink, NodeValue};

use super::directive::Directive;
use super::embed::{self, Embed};
use super::highlight::Highlighter;
use super::pictures::COLUMN;
use super::words::escaped;
use crate::language;
use crate::picture::PictureName;

/// What is remembered while an article is written.
#[derive(Default)]
pub(super) struct ArticleWriter {
    highlighter: Highlighter,
}

type Page<'o, 'c> = Context<'o, 'c, ArticleWriter>;

/// Writes the beginning or the end of one node.
pub(super) fn write(
    page: &mut Page,
    node: Node<'_>,
    entering: bool,
) -> std::result::Result<ChildRendering, std::fmt::Error> {
    match &node.data().value {
        NodeValue::Heading(heading) => write_heading(page, node, entering, heading.level)?,
        NodeValue::Paragraph if is_figure(node) => {}
        NodeValue::Paragraph => match embed::alone(node) {
            Some(embed) => {
                if entering {
                    write_embed(page, node, &embed)?;
                }
                return Ok(ChildRendering::Skip);
            }
            None => return format_node_default(page, node, entering),
        },
        NodeValue::Image(image) => return write_image(page, node, entering, image),
        NodeValue::CodeBlock(block) if entering => write_code(page, block)?,
        NodeValue::CodeBlock(_) => {}
        NodeValue::Table(_) if entering => {
            page.cr()?;
            let label = escaped(&table_label(node));
            write!(
                page,
                "<div class=\"table\" role=\"region\" aria-label=\"{label}\">"
            )?;
            return format_node_default(page, node, entering);
        }
        NodeValue::Table(_) => {
            format_node_default(page, node, entering)?;
            page.write_str("</div>\n")?;
        }
        NodeValue::TaskItem(_) if !entering => page.write_str("</li>\n")?,
        NodeValue::TaskItem(task) => {
            let (mark, label) = if task.symbol.is_some() {
                ('☑', t!("markdown-done"))
            } else {
                ('☐', t!("markdown-to-do"))
            };
            page.cr()?;
            let (label, ours) = (escaped(label), ours());
            write!(
                page,
                "<li class=\"task\"><span class=\"task-box\" role=\"img\"{ours} aria-label=\"{label}\">{mark}</span> "
            )?;
        }
        NodeValue::BlockDirective(block) => match Directive::read(&block.info) {
            Some((directive, title)) => write_directive(page, entering, directive, title)?,
            None => return format_node_default(page, node, entering),
        },
        _ => return format_node_default(page, node, entering),
    }
    Ok(ChildRendering::HTML)
}

/// `lang` and `dir` of an element that holds words of ours, which may stand in the middle of another language.
pub(super) fn ours() -> String {
    let tag = language::current().tag();
    format!(" lang=\"{tag}\" dir=\"{}\"", language::direction(tag))
}

/// A heading one can link to: its words are a link to itself, so that it has one name and one tab stop.
fn write_heading(page: &mut Page, node: Node<'_>, entering: bool, level: u8) -> Result {
    let in_faq = node.ancestors().any(|outer| match &outer.data().value {
        NodeValue::BlockDirective(block) => {
            matches!(Directive::read(&block.info), Some((Directive::Faq, _)))
        }
        _ => false,
    });
    // The headline of the page is its only h1; a question is always an h3.
    let level = if in_faq { 3 } else { level.max(2) };
    let has_link = node.descendants().any(|inner| {
        matches!(
            inner.data().value,
            NodeValue::Link(_) | NodeValue::HtmlInline(_) | NodeValue::FootnoteReference(_)
        )
    });
    if entering {
        let id = page.anchorizer.anchorize(&slug(&node.collect_text()));
        page.cr()?;
        write!(page, "<h{level} id=\"{id}\">")?;
        if !has_link {
            write!(page, "<a class=\"anchor\" href=\"#{id}\">")?;
        }
    } else {
        let link_end = if has_link { "" } else { "</a>" };
        writeln!(page, "{link_end}</h{level}>")?;
    }
    Ok(())
}

/// A name for a heading in ASCII, with the prefix that all parts of an article have.
fn slug(text: &str) -> String {
    let mut slug = "h".to_owned();
    for word in deunicode::deunicode(text)
        .replace('\'', "")
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if slug.len() + word.len() > 80 {
            break;
        }
        slug.push('-');
        slug.push_str(&word.to_ascii_lowercase());
    }
    if slug.len() > 1 {
        slug
    } else {
        "h-section".to_owned()
    }
}

/// Whether a paragraph is one image with a title, which is its caption, or one of ours as wide as the column.
fn is_figure(node: Node<'_>) -> bool {
    let Some(child) = node
        .first_child()
        .filter(|child| child.next_sibling().is_none())
    else {
        return false;
    };
    let stands_alone = matches!(&child.data().value, NodeValue::Image(image)
        if !image.title.is_empty() || PictureName::at(&image.url).is_some_and(|ours| ours.width >= COLUMN));
    stands_alone && matches!(node.data().value, NodeValue::Paragraph)
}

fn write_image(
    page: &mut Page,
    node: Node<'_>,
    entering: bool,
    image: &NodeLink,
) -> std::result::Result<ChildRendering, std::fmt::Error> {
    let is_figure = node.parent().is_some_and(is_figure);
    if entering {
        if is_figure {
            page.cr()?;
            page.write_str("<figure>")?;
        }
        page.write_str("<img src=\"")?;
        page.escape_href(&image.url)?;
        page.write_str("\" alt=\"")?;
        return Ok(ChildRendering::Plain);
    }
    page.write_str("\">")?;
    if is_figure && !image.title.is_empty() {
        let caption = escaped(&image.title);
        write!(page, "<figcaption>{caption}</figcaption>")?;
    }
    if is_figure {
        page.write_str("</figure>\n")?;
    }
    Ok(ChildRendering::HTML)
}

/// A film as a link that is as large as it, until somebody presses it.
fn write_embed(page: &mut Page, node: Node<'_>, embed: &Embed) -> Result {
    let text = node.collect_text();
    let named = !text.trim().is_empty() && Embed::at(text.trim()).is_none();
    let title = escaped(if named { text.trim() } else { embed.name() });
    let class = if embed.is_sound { "embed low" } else { "embed" };
    let (href, frame) = (escaped(&embed.page), escaped(&embed.frame));
    page.cr()?;
    write!(
        page,
        "<figure class=\"{class}\"><a href=\"{href}\" {}=\"{frame}\">{title}</a>",
        embed::ATTRIBUTE
    )?;
    let said = t!("markdown-embed-asks", provider = embed.provider);
    writeln!(
        page,
        "<figcaption class=\"asks\"{}>{}</figcaption></figure>",
        ours(),
        escaped(&said)
    )
}

/// Code to scroll and to copy, named by its language where that is known.
fn write_code(page: &mut Page, block: &NodeCodeBlock) -> Result {
    page.cr()?;
    page.write_str("<figure class=\"code\">")?;
    match page.user.highlighter.highlight(&block.info, &block.literal) {
        Some((language, coloured)) => {
            let language = escaped(&language);
            let code = coloured.unwrap_or_else(|| escaped(&block.literal));
            write!(
                page,
                "<figcaption class=\"language\">{language}</figcaption>"
            )?;
            write!(
                page,
                "<pre aria-label=\"{language}\"><code>{code}</code></pre>"
            )?;
        }
        None => write!(page, "<pre><code>{}</code></pre>", escaped(&block.literal))?,
    }
    page.write_str("</figure>\n")
}

/// Names a table by its columns, for those who meet it as a region to scroll.
fn table_label(table: Node<'_>) -> String {
    let columns: Vec<String> = table
        .first_child()
        .into_iter()
        .flat_map(|row| row.children())
        .map(|cell| cell.collect_text().trim().to_owned())
        .filter(|column| !column.is_empty())
        .collect();
    if columns.is_empty() {
        return t!("markdown-table").to_owned();
    }
    super::text::excerpt(&t!("markdown-table-of", columns = columns.join(", ")), 100)
}

fn write_directive(page: &mut Page, entering: bool, directive: Directive, title: &str) -> Result {
    page.cr()?;
    if !entering {
        return end_directive(page, directive);
    }
    let name = match directive {
        Directive::Faq if title.is_empty() => t!("markdown-questions"),
        _ => title,
    };
    let label = if name.is_empty() {
        String::new()
    } else {
        format!(" aria-label=\"{}\"", escaped(name))
    };
    match directive {
        Directive::Callout => writeln!(page, "<aside class=\"callout\"{label}>")?,
        Directive::Subscribe => writeln!(page, "<aside class=\"subscribe\"{label}>")?,
        Directive::Faq => writeln!(page, "<section class=\"faq\"{label}>")?,
        Directive::Question => writeln!(page, "<section class=\"question\">")?,
    }
    let class = match directive {
        Directive::Callout => "callout-title",
        Directive::Faq => "faq-title",
        Directive::Subscribe => "subscribe-title",
        // A title of a question is its first paragraph already.
        Directive::Question => return Ok(()),
    };
    if !title.is_empty() {
        writeln!(page, "<p class=\"{class}\">{}</p>", escaped(title))?;
    }
    Ok(())
}

fn end_directive(page: &mut Page, directive: Directive) -> Result {
    match directive {
        Directive::Callout => page.write_str("</aside>\n"),
        Directive::Faq => page.write_str("</section>\n"),
        Directive::Subscribe => {
            let (words, ours) = (escaped(t!("markdown-follow-feed")), ours());
            writeln!(
                page,
                "<a class=\"follow\" href=\"/feed.atom\"{ours}>{words}</a></aside>"
            )
        }
        Directive::Question => {
            let (words, ours) = (escaped(t!("markdown-answer")), ours());
            writeln!(
                page,
                "<a class=\"answer\" href=\"#leave-a-comment\"{ours}>{words}</a></section>"
            )
        }
    }
}
