//! Paragraphs of imported texts: where they are made by blank lines, as WordPress has it, tags are put.

use super::elements::{is_block, is_void};
use super::tags::{Piece, Pieces};
use super::words::{escape_text, escape_value};

/// Writes `<p>` and `<br>` where an imported text has only blank lines and line ends.
///
/// A text that marks its blocks (`<!-- wp:`) has its paragraphs already.
pub(super) fn written(html: &str) -> String {
    if html.contains("<!-- wp:") {
        return html.to_owned();
    }
    let mut page = Page::default();
    for piece in Pieces::of(html) {
        match piece {
            Piece::Text(text) => page.text(text),
            Piece::Start { name, attributes } => page.start(&name, &attributes),
            Piece::End { name } => page.end(&name),
        }
    }
    page.end_paragraph();
    page.out
}

#[derive(Default)]
struct Page {
    out: String,
    in_paragraph: bool,
    /// How many open blocks hold words of their own, and so no paragraphs made here.
    blocks: usize,
    /// The line ends since the last words; one less after `<br>`, which its line end only repeats.
    lines: isize,
}

impl Page {
    fn text(&mut self, text: &str) {
        if self.blocks > 0 {
            return escape_text(&mut self.out, text);
        }
        for (at, line) in text.split('\n').enumerate() {
            self.lines += isize::from(at > 0);
            if !line.trim().is_empty() {
                self.begin();
                escape_text(&mut self.out, line);
            } else if !line.is_empty() && self.lines == 0 {
                self.out.push(' ');
            }
        }
    }

    /// Begins what stands in a line: goes on with the paragraph, or makes a new one.
    fn begin(&mut self) {
        if self.lines > 1 {
            self.end_paragraph();
        } else if self.lines == 1 && self.in_paragraph {
            self.out.push_str("<br>");
        }
        self.lines = 0;
        if !self.in_paragraph {
            self.out.push_str("<p>");
            self.in_paragraph = true;
        }
    }

    fn start(&mut self, name: &str, attributes: &[(&'static str, &str)]) {
        if is_block(name) {
            self.end_paragraph();
            self.blocks += usize::from(!is_void(name) && !is_loose(name));
        } else if self.blocks == 0 && name != "br" {
            self.begin();
        }
        self.out.push('<');
        self.out.push_str(name);
        for (key, value) in attributes {
            self.out.push(' ');
            self.out.push_str(key);
            self.out.push_str("=\"");
            escape_value(&mut self.out, value);
            self.out.push('"');
        }
        self.out.push('>');
        if name == "br" {
            self.lines = -1;
        }
    }

    fn end(&mut self, name: &str) {
        if is_block(name) {
            self.end_paragraph();
            self.blocks = self.blocks.saturating_sub(usize::from(!is_loose(name)));
        }
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    fn end_paragraph(&mut self) {
        if self.in_paragraph {
            self.out.push_str("</p>\n");
        }
        self.in_paragraph = false;
        self.lines = 0;
    }
}

/// Whether a block holds paragraphs rather than words.
fn is_loose(name: &str) -> bool {
    matches!(
        name,
        "div" | "blockquote" | "section" | "article" | "center" | "main"
    )
}
