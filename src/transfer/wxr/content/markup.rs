//! HTML as a person may have typed it, cut into text and tags in one pass.

/// A piece of HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Text, which may hold references and stray signs.
    Text(&'a str),
    /// A tag from `<` to `>`.
    Tag(HtmlTag<'a>),
}

/// A tag as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct HtmlTag<'a> {
    pub raw: &'a str,
    pub name: &'a str,
    pub closes: bool,
}

/// A cursor over HTML; `at` may be moved forward between two pieces.
pub(super) struct Lexer<'a> {
    text: &'a str,
    pub at: usize,
    /// Set once no tag can follow, or quotes turned out not to pair: looking again would cost quadratic time.
    no_tags: bool,
    no_quotes: bool,
}

impl<'a> Lexer<'a> {
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            no_tags: false,
            no_quotes: false,
        }
    }

    pub fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn tag_end(&mut self, from: &str) -> Option<usize> {
        if self.no_tags {
            return None;
        }
        if !self.no_quotes {
            let mut quote = None;
            for (index, byte) in from.bytes().enumerate() {
                match (quote, byte) {
                    (None, b'>') => return Some(index + 1),
                    (None, b'"' | b'\'') => quote = Some(byte),
                    (Some(open), _) if open == byte => quote = None,
                    _ => {}
                }
            }
            self.no_quotes = true;
        }
        let end = from.find('>').map(|index| index + 1);
        self.no_tags = end.is_none();
        end
    }
}

impl<'a> Iterator for Lexer<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        let rest = self.rest();
        if rest.is_empty() {
            return None;
        }
        let mut from = 0;
        while let Some(found) = rest.get(from..).and_then(|after| after.find('<'))
            && !self.no_tags
        {
            let start = from + found;
            let tag = rest.get(start..).unwrap_or_default();
            if let Some((name, closes)) = tag_name(tag) {
                if start > 0 {
                    self.at += start;
                    return rest.get(..start).map(Piece::Text);
                }
                if let Some(end) = self.tag_end(tag) {
                    self.at += end;
                    let raw = tag.get(..end).unwrap_or(tag);
                    return Some(Piece::Tag(HtmlTag { raw, name, closes }));
                }
            }
            from = start + 1;
        }
        self.at = self.text.len();
        Some(Piece::Text(rest))
    }
}

/// The name of the tag that `text` begins with and whether it is an end tag.
fn tag_name(text: &str) -> Option<(&str, bool)> {
    let after = text.strip_prefix('<')?;
    let (after, closes) = match after.strip_prefix('/') {
        Some(after) => (after, true),
        None => (after, false),
    };
    let end = after
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == ':'))
        .unwrap_or(after.len());
    let name = after.get(..end)?;
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        .then_some((name, closes))
}

/// The value of an attribute in a tag or shortcode, references decoded.
pub(super) fn attribute(raw: &str, wanted: &str) -> Option<String> {
    attributes(raw)
        .find(|(key, _)| key.eq_ignore_ascii_case(wanted))
        .map(|(_, value)| super::entity::decoded(value))
}

/// The attributes between a name and the closing mark; a value alone has an empty key.
pub(super) fn attributes(raw: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = raw
        .trim_start_matches(['<', '['])
        .trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_' || c == ':')
        .trim_end_matches(['>', ']'])
        .trim_end_matches('/');
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        if rest.is_empty() {
            return None;
        }
        let key_end = rest
            .find(|c: char| c == '=' || c == '"' || c == '\'' || c.is_whitespace())
            .unwrap_or(rest.len());
        let (key, after) = rest.split_at(key_end);
        let Some(value) = after.trim_start().strip_prefix('=') else {
            return if key.is_empty() {
                let (value, after) = quoted(after);
                rest = after;
                Some(("", value))
            } else {
                rest = after;
                Some(("", key))
            };
        };
        let (value, after) = quoted(value.trim_start());
        rest = after;
        Some((key, value))
    })
}

/// The value that `text` begins with, quoted or not, and what follows it.
fn quoted(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inside) = text.strip_prefix(quote) {
            return inside.split_once(quote).unwrap_or((inside, ""));
        }
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    text.split_at(end)
}

/// Finds `needle`, which is in lower case, whatever the case in `text`.
pub(super) fn find_ignoring_case(text: &str, needle: &str) -> Option<usize> {
    text.as_bytes()
        .windows(needle.len())
        .position(|window| window.eq_ignore_ascii_case(needle.as_bytes()))
}
