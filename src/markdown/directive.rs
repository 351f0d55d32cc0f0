//! Our four blocks: `::: callout`, `::: faq`, `::: question` and `::: subscribe`, each closed by `:::`.

use comrak::nodes::NodeValue;
use comrak::{Arena, Node};

use super::depth::unwrap;

/// A block of our own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Directive {
    /// Something beside the text, with a title.
    Callout,
    /// Questions as headings, answers below them.
    Faq,
    /// The author's question to the readers.
    Question,
    /// The newsletter line.
    Subscribe,
}

impl Directive {
    /// Reads the line after the colons: a name, then a title.
    pub(super) fn read(info: &str) -> Option<(Directive, &str)> {
        let info = info.trim();
        let (name, title) = info.split_once(char::is_whitespace).unwrap_or((info, ""));
        let directive = match name.to_ascii_lowercase().as_str() {
            "callout" => Directive::Callout,
            "faq" => Directive::Faq,
            "question" => Directive::Question,
            "subscribe" => Directive::Subscribe,
            _ => return None,
        };
        Some((directive, title.trim()))
    }
}

/// Stands for a colon that comrak must not see; no text has it, for `clean_text` refuses it.
const COLON: char = '\u{FDD0}';

/// How many directives may stand in one another.
const LEVELS: usize = 4;

/// Makes the fences of directives what comrak expects, so that writers need not know its rules.
///
/// Pairs fences from the inside out and gives outer ones more colons; lets titles have colons (`::: callout Pro tip:
/// ask`); hides fences that open nothing we know, are never closed, close nothing, or stand in code.
pub(super) fn prepare(source: &str) -> String {
    let mut lines: Vec<Fence> = Vec::new();
    // Each opening line, with the levels of directives inside it so far.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut code: Option<(u8, usize)> = None;
    for (at, line) in source.split_inclusive('\n').enumerate() {
        let words = line.trim_start_matches([' ', '\t', '>']);
        let colons = words.len() - words.trim_start_matches(':').len();
        let mut fence = Fence {
            line,
            start: line.len() - words.len(),
            colons,
            level: None,
        };
        let in_code = code.is_some();
        code = code_after(code, words);
        if colons < 3 {
            fence.colons = 0;
        } else if in_code {
            // Stays hidden: comrak would close a directive even from inside code.
        } else if !words[colons..].trim().is_empty() {
            open.push((at, 0));
        } else if let Some((opener, level)) = open.pop() {
            if level < LEVELS && Directive::read(lines[opener].title()).is_some() {
                fence.level = Some(level);
                lines[opener].level = fence.level;
                if let Some((_, outer)) = open.last_mut() {
                    *outer = (level + 1).max(*outer);
                }
            } else if let Some((_, outer)) = open.last_mut() {
                *outer = level.max(*outer);
            }
        }
        lines.push(fence);
    }
    let mut out = String::with_capacity(source.len() + 64);
    lines.iter().for_each(|line| line.write(&mut out));
    out
}

/// A line of the source, and the colons it begins with.
struct Fence<'s> {
    line: &'s str,
    start: usize,
    colons: usize,
    /// How many directives are nested in the one it opens or closes; `None` when it is to be hidden.
    level: Option<usize>,
}

impl Fence<'_> {
    fn title(&self) -> &str {
        &self.line[self.start + self.colons..]
    }

    fn write(&self, out: &mut String) {
        match self.level {
            _ if self.colons == 0 => out.push_str(self.line),
            None => {
                out.push_str(&self.line[..self.start]);
                out.push(COLON);
                out.push_str(&self.line[self.start + 1..]);
            }
            Some(level) => {
                out.push_str(&self.line[..self.start]);
                out.extend(std::iter::repeat_n(':', level + 3));
                out.extend(
                    self.title()
                        .chars()
                        .map(|c| if c == ':' { COLON } else { c }),
                );
            }
        }
    }
}

/// The fence of the code block that the next line is in, after a line that begins with `words`.
fn code_after(code: Option<(u8, usize)>, words: &str) -> Option<(u8, usize)> {
    let mark = words
        .bytes()
        .next()
        .filter(|mark| matches!(mark, b'`' | b'~'));
    let length = mark.map_or(0, |mark| words.bytes().take_while(|b| *b == mark).count());
    match (code, mark) {
        (None, Some(mark)) if length >= 3 && !(mark == b'`' && words[length..].contains('`')) => {
            Some((mark, length))
        }
        (Some((open, least)), Some(mark))
            if mark == open && length >= least && words[length..].trim().is_empty() =>
        {
            None
        }
        _ => code,
    }
}

/// Brings the colons back.
pub(super) fn show_colons(html: String) -> String {
    if html.contains(COLON) {
        html.replace(COLON, ":")
    } else {
        html
    }
}

/// Turns directives that are unknown or never closed into what was typed, and drops questions that ask nothing.
pub(super) fn settle<'a>(arena: &'a Arena<'a>, root: Node<'a>, source: &str) {
    let lines: Vec<&str> = source.lines().collect();
    for node in root.descendants().collect::<Vec<_>>() {
        let last_line = node.data().sourcepos.end.line;
        let (info, fence) = match &node.data().value {
            NodeValue::BlockDirective(block) => (block.info.clone(), block.fence_length),
            _ => continue,
        };
        let closed = lines
            .get(last_line.wrapping_sub(1))
            .is_some_and(|line| is_closing(line, fence));
        match Directive::read(&info).filter(|_| closed) {
            None => {
                let typed = format!("{} {info}", ":".repeat(fence));
                node.insert_before(paragraph(arena, typed.trim_end()));
                unwrap(node);
            }
            Some((Directive::Question, "")) if node.first_child().is_none() => node.detach(),
            Some((Directive::Question, title)) if !title.is_empty() => {
                node.prepend(paragraph(arena, title))
            }
            Some(_) => {}
        }
    }
}

fn paragraph<'a>(arena: &'a Arena<'a>, text: &str) -> Node<'a> {
    let paragraph = arena.alloc(NodeValue::Paragraph.into());
    paragraph.append(arena.alloc(NodeValue::Text(text.to_owned().into()).into()));
    paragraph
}

/// Whether a line is only colons, as many as the fence has or more, inside quotes and lists as may be.
fn is_closing(line: &str, fence: usize) -> bool {
    let colons = line.trim_matches([' ', '\t', '>', '\r']);
    colons.len() >= fence && colons.bytes().all(|b| b == b':')
}
