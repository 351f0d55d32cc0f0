//! Reads HTML as a run of texts and tags, in one pass and in linear time.
//!
//! This is not the sanitiser and decides nothing about safety: it lets `nesting` cap the depth before
//! ammonia, whose cost grows faster than the square of it, and lets `reading` take the text after.
//! It follows the tokenisation states of the HTML standard (13.2.5) for everything that matters here, except
//! that what is never closed (a tag, a comment, a script) is kept as words instead of swallowing the rest.

use super::embed;

/// A piece of HTML; text and values keep their character references as written.
#[derive(Debug, PartialEq)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    Start {
        name: String,
        attributes: Vec<(&'static str, &'a str)>,
    },
    End {
        name: String,
    },
}

/// The attributes worth reading; all others are passed over.
const ATTRIBUTES: [&str; 21] = [
    "align",
    "alt",
    "aria-label",
    "cite",
    "class",
    "colspan",
    embed::ATTRIBUTE,
    "datetime",
    "dir",
    "height",
    "href",
    "id",
    "lang",
    "rel",
    "role",
    "rowspan",
    "scope",
    "src",
    "start",
    "title",
    "width",
];

/// Elements whose content is not HTML and not words.
const DROPPED: [&str; 5] = ["script", "style", "iframe", "noembed", "noframes"];
/// Elements whose content is words but not HTML.
const LITERAL: [&str; 3] = ["title", "textarea", "xmp"];

/// The pieces of an HTML text.
pub(super) struct Pieces<'a> {
    html: &'a str,
    at: usize,
    /// The element whose literal content comes next.
    literal: Option<&'static str>,
    /// Elements, and `-->`, whose end was looked for in vain: looking again would be quadratic.
    endless: Vec<&'static str>,
}

impl<'a> Pieces<'a> {
    pub(super) fn of(html: &'a str) -> Pieces<'a> {
        Pieces {
            html,
            at: 0,
            literal: None,
            endless: Vec::new(),
        }
    }

    fn rest(&self) -> &'a str {
        &self.html[self.at..]
    }

    /// Everything up to the next `<` that begins a tag or a comment; at least one character.
    fn text(&mut self) -> Piece<'a> {
        let start = self.at;
        let bytes = self.html.as_bytes();
        let mut at = start + 1;
        while at < bytes.len() && !(bytes[at] == b'<' && begins_markup(bytes, at)) {
            at += 1;
        }
        self.at = at;
        Piece::Text(&self.html[start..at])
    }

    /// Passes over `<!…>`, `<?…>`, `</…>`; false when it is never closed.
    fn skip_comment(&mut self) -> bool {
        let rest = self.rest();
        let end = if let Some(body) = rest.strip_prefix("<!--") {
            if body.starts_with('>') {
                Some(5)
            } else if body.starts_with("->") {
                Some(6)
            } else {
                self.find_once("-->", |body| body.find("-->").map(|at| at + 7), body)
            }
        } else {
            self.find_once(">", |rest| rest.find('>').map(|at| at + 1), rest)
        };
        self.at += end.unwrap_or(0);
        end.is_some()
    }

    fn find_once(
        &mut self,
        what: &'static str,
        find: impl Fn(&str) -> Option<usize>,
        text: &str,
    ) -> Option<usize> {
        if self.endless.contains(&what) {
            return None;
        }
        let found = find(text);
        if found.is_none() {
            self.endless.push(what);
        }
        found
    }

    /// Reads the tag at the cursor; `None` when the text ends inside it.
    fn tag(&mut self) -> Option<Piece<'a>> {
        let bytes = self.html.as_bytes();
        let end_tag = bytes.get(self.at + 1) == Some(&b'/');
        let start = self.at + 1 + usize::from(end_tag);
        let mut at = past(bytes, start, |b| !is_space(b) && b != b'/' && b != b'>');
        let name = self.html[start..at].to_ascii_lowercase();
        let mut attributes: Vec<(&'static str, &'a str)> = Vec::new();
        loop {
            at = past(bytes, at, |b| is_space(b) || b == b'/');
            if *bytes.get(at)? == b'>' {
                break;
            }
            let key_end = past(bytes, at + 1, |b| {
                !is_space(b) && b != b'/' && b != b'>' && b != b'='
            });
            let key = &self.html[at..key_end];
            at = past(bytes, key_end, is_space);
            let mut value = "";
            if bytes.get(at) == Some(&b'=') {
                at = past(bytes, at + 1, is_space);
                let (from, to, next) = match *bytes.get(at)? {
                    quote @ (b'"' | b'\'') => {
                        let to = past(bytes, at + 1, |b| b != quote);
                        (at + 1, to, to + 1)
                    }
                    b'>' => (at, at, at),
                    _ => {
                        let to = past(bytes, at, |b| !is_space(b) && b != b'>');
                        (at, to, to)
                    }
                };
                value = self.html.get(from..to)?;
                at = next;
            } else {
                at = key_end;
            }
            let known = ATTRIBUTES
                .iter()
                .find(|known| known.eq_ignore_ascii_case(key));
            // The first of two equal attributes counts.
            if let Some(known) =
                known.filter(|known| attributes.iter().all(|(key, _)| key != *known))
            {
                attributes.push((known, value));
            }
        }
        self.at = at + 1;
        if end_tag {
            Some(Piece::End { name })
        } else {
            Some(Piece::Start { name, attributes })
        }
    }

    /// Deals with the content of an element that holds no HTML, just opened.
    fn enter(&mut self, name: &str) {
        let known = DROPPED
            .iter()
            .chain(&LITERAL)
            .find(|known| **known == name)
            .copied();
        let Some(known) = known else { return };
        let Some(end) = self.find_once(known, |rest| find_end_tag(rest, known), self.rest()) else {
            return;
        };
        if DROPPED.contains(&known) {
            self.at += end;
        } else if end > 0 {
            self.literal = Some(known);
        }
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            let rest = self.rest();
            let bytes = self.html.as_bytes();
            if let Some(name) = self.literal.take() {
                let end = find_end_tag(rest, name).unwrap_or(rest.len());
                self.at += end;
                return Some(Piece::Text(&rest[..end]));
            }
            let first = *rest.as_bytes().first()?;
            if first != b'<' || !begins_markup(bytes, self.at) {
                return Some(self.text());
            }
            let named = bytes.get(self.at + 1).is_some_and(u8::is_ascii_alphabetic)
                || (rest.starts_with("</")
                    && bytes.get(self.at + 2).is_some_and(u8::is_ascii_alphabetic));
            if !named {
                if self.skip_comment() {
                    continue;
                }
                return Some(self.text());
            }
            let Some(tag) = self.tag() else {
                // The rest is one unfinished tag: words, all of it.
                self.at = self.html.len();
                return Some(Piece::Text(rest));
            };
            if let Piece::Start { name, .. } = &tag {
                self.enter(name);
            }
            return Some(tag);
        }
    }
}

/// The value of an attribute.
pub(super) fn attribute<'a>(attributes: &[(&'static str, &'a str)], name: &str) -> Option<&'a str> {
    attributes
        .iter()
        .find(|(key, _)| *key == name)
        .map(|(_, value)| *value)
}

fn begins_markup(bytes: &[u8], at: usize) -> bool {
    bytes
        .get(at + 1)
        .is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'!' | b'?' | b'/'))
}

fn is_space(b: u8) -> bool {
    matches!(b, b' ' | b'\t' | b'\n' | b'\r' | 0x0C)
}

fn past(bytes: &[u8], from: usize, accept: impl Fn(u8) -> bool) -> usize {
    bytes
        .iter()
        .skip(from)
        .position(|b| !accept(*b))
        .map_or(bytes.len(), |found| from + found)
}

/// Where `</name` stands, letter case aside.
fn find_end_tag(text: &str, name: &str) -> Option<usize> {
    text.match_indices("</").map(|(at, _)| at).find(|at| {
        text.as_bytes()
            .get(at + 2..at + 2 + name.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
    })
}
