//! Paragraphs and line breaks, which the old editor of WordPress wrote as empty lines and line ends.

use super::markup::{HtmlTag, Lexer, Piece};
use super::media;

/// Open blocks are followed so deep; deeper ones are treated as the last that was followed.
const DEPTH: usize = 64;

const BLOCKS: [&str; 44] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "caption",
    "center",
    "col",
    "colgroup",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// What line ends mean at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// An empty line ends a paragraph, a line end is a break.
    Flow,
    /// A line end is a break.
    Lines,
    /// Nothing, as in HTML.
    Verbatim,
    /// Themselves.
    Raw,
}

struct Arranger<'o> {
    html: &'o mut String,
    paragraph: String,
    base: Mode,
    open: Vec<(String, Mode)>,
}

/// Appends `text` to `html` with its paragraphs made, if it is of the old editor, and without empty lines.
pub(super) fn arrange(text: &str, is_classic: bool, html: &mut String) {
    let mut arranger = Arranger {
        html,
        paragraph: String::new(),
        base: if is_classic {
            Mode::Flow
        } else {
            Mode::Verbatim
        },
        open: Vec::new(),
    };
    for piece in Lexer::new(text) {
        match piece {
            Piece::Text(part) => arranger.text(part),
            Piece::Tag(tag) => arranger.tag(tag),
        }
    }
    arranger.flush();
}

impl Arranger<'_> {
    fn mode(&self) -> Mode {
        self.open.last().map_or(self.base, |(_, mode)| *mode)
    }

    fn text(&mut self, text: &str) {
        match self.mode() {
            Mode::Flow | Mode::Lines => self.lines(text),
            Mode::Verbatim => self.verbatim(text),
            Mode::Raw => self.raw(text),
        }
    }

    fn tag(&mut self, tag: HtmlTag<'_>) {
        let name = tag.name.to_ascii_lowercase();
        if self.mode() == Mode::Raw {
            self.html.push_str(&tag.raw.replace(['\n', '\r'], " "));
            if tag.closes && self.open.last().is_some_and(|(open, _)| *open == name) {
                self.open.pop();
            }
        } else if BLOCKS.contains(&name.as_str()) {
            if tag.closes {
                self.close(&name, tag.raw);
            } else {
                self.begin(name, tag.raw);
            }
        } else if matches!(self.mode(), Mode::Flow | Mode::Lines) {
            if name == "br" {
                self.paragraph.push_str("<br>\n");
            } else {
                self.paragraph.push_str(&tag.raw.replace(['\n', '\r'], " "));
            }
        } else {
            self.html.push_str(&tag.raw.replace(['\n', '\r'], " "));
        }
    }

    fn begin(&mut self, name: String, raw: &str) {
        self.flush();
        if self
            .open
            .last()
            .is_some_and(|(open, mode)| open == "p" && *mode == Mode::Lines)
        {
            // A block ends the paragraph it stands in.
            self.open.pop();
            self.html.push_str("</p>\n");
        }
        let raw = raw.replace(['\n', '\r'], " ");
        if self.mode() == Mode::Flow {
            self.new_line();
        }
        self.html.push_str(&raw);
        let mode = match (name.as_str(), self.mode()) {
            ("hr" | "col", _) => {
                self.html.push('\n');
                return;
            }
            ("pre" | "textarea", _) => Mode::Raw,
            (_, Mode::Verbatim) => Mode::Verbatim,
            ("p" | "address", _) => Mode::Lines,
            (
                "div" | "section" | "article" | "aside" | "main" | "header" | "footer"
                | "blockquote" | "center" | "details",
                _,
            ) => Mode::Flow,
            _ => Mode::Verbatim,
        };
        if self.open.len() < DEPTH {
            self.open.push((name, mode));
        }
    }

    fn close(&mut self, name: &str, raw: &str) {
        self.flush();
        let found = self.open.iter().rposition(|(open, _)| open == name);
        if let Some(index) = found {
            self.open.truncate(index);
        }
        // An end of a paragraph that is not open would make an empty one.
        if found.is_some() || name != "p" || self.mode() == Mode::Verbatim {
            self.html.push_str(&raw.replace(['\n', '\r'], " "));
        }
        if self.mode() == Mode::Flow {
            self.new_line();
        }
    }

    /// Gathers text for the paragraph.
    fn lines(&mut self, text: &str) {
        let mut empty = 0;
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                empty += 1;
                self.paragraph
                    .truncate(self.paragraph.trim_end_matches([' ', '\t', '\r']).len());
                let is_begun = !self.paragraph.is_empty() && !self.paragraph.ends_with("<br>\n");
                if empty == 2 && self.mode() == Mode::Flow {
                    self.flush();
                } else if is_begun {
                    self.paragraph.push_str("<br>\n");
                }
            }
            let starts = self.paragraph.is_empty() || self.paragraph.ends_with('\n');
            let line = line.trim_end_matches('\r');
            let line = if starts { line.trim_start() } else { line };
            if !line.trim().is_empty() {
                empty = 0;
            }
            self.paragraph.push_str(line);
        }
    }

    /// Ends the paragraph, if one is begun.
    fn flush(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        let mut words = paragraph.trim();
        while let Some(before) = words.strip_suffix("<br>") {
            words = before.trim_end();
        }
        if words.is_empty() || (self.mode() == Mode::Flow && matches!(words, "&nbsp;" | "\u{A0}")) {
            return;
        }
        let wraps = self.mode() == Mode::Flow;
        if wraps {
            self.new_line();
            self.html.push_str("<p>");
        }
        for (index, line) in words.split("<br>\n").enumerate() {
            if index > 0 {
                self.html.push_str("<br>\n");
            }
            if media::is_address(line) {
                self.html
                    .push_str(&media::link(&super::entity::decoded(line)));
            } else {
                self.html.push_str(line);
            }
        }
        if wraps {
            self.html.push_str("</p>\n");
        }
    }

    fn verbatim(&mut self, text: &str) {
        let count = text.split('\n').count();
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.new_line();
            }
            let is_whole = index > 0 && index + 1 < count;
            if is_whole && line.trim().is_empty() {
                continue;
            }
            // An address alone on its line is how WordPress embeds.
            if is_whole && media::is_address(line.trim()) {
                self.html
                    .push_str(&media::link(&super::entity::decoded(line)));
            } else {
                self.html.push_str(line.trim_end_matches('\r'));
            }
        }
    }

    /// Line ends are kept; one before a blank line is written as a reference, so that no line is empty.
    fn raw(&mut self, text: &str) {
        let mut lines = text.split('\n').peekable();
        while let Some(line) = lines.next() {
            self.html.push_str(line.trim_end_matches('\r'));
            match lines.peek() {
                Some(next) if next.trim().is_empty() => self.html.push_str("&#10;"),
                Some(_) => self.html.push('\n'),
                None => {}
            }
        }
    }

    fn new_line(&mut self) {
        let blank = |c: char| c.is_whitespace() && c != '\n';
        self.html.truncate(self.html.trim_end_matches(blank).len());
        if !self.html.is_empty() && !self.html.ends_with('\n') {
            self.html.push('\n');
        }
    }
}
