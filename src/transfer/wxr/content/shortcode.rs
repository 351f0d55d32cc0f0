//! WordPress shortcodes, and the players and frames that stand in HTML.

use std::collections::BTreeSet;

use super::markup::{self, HtmlTag, Lexer, Piece};
use super::warning::{Warning, Warnings};
use super::{Picture, media};

/// So many pictures are listed in one body, or a small body could grow without end.
const PICTURES: usize = 500;
/// A shortcode is not longer than this.
const LONGEST: usize = 4096;

/// A shortcode's tag as written, from `[` to `]`.
struct Shortcode<'a> {
    raw: &'a str,
    name: &'a str,
    closes: bool,
}

struct Replacer<'a> {
    lexer: Lexer<'a>,
    text: &'a str,
    html: String,
    gallery: &'a dyn Fn(&[i64]) -> Vec<Picture>,
    pictures: usize,
    warnings: &'a mut Warnings,
    /// Ends that do not occur in what is left: searching again would cost quadratic time.
    missing: BTreeSet<String>,
}

/// Replaces what has a meaning we know and keeps the rest; nothing is replaced inside `pre` and `code`.
pub(super) fn replace(
    text: &str,
    gallery: &dyn Fn(&[i64]) -> Vec<Picture>,
    warnings: &mut Warnings,
) -> String {
    let mut replacer = Replacer {
        lexer: Lexer::new(text),
        text,
        html: String::with_capacity(text.len()),
        gallery,
        pictures: 0,
        warnings,
        missing: BTreeSet::new(),
    };
    while let Some(piece) = replacer.lexer.next() {
        match piece {
            Piece::Tag(tag) => replacer.tag(tag),
            Piece::Text(part) => replacer.part(part),
        }
    }
    replacer.html
}

impl<'a> Replacer<'a> {
    fn tag(&mut self, tag: HtmlTag<'_>) {
        let name = tag.name.to_ascii_lowercase();
        match name.as_str() {
            "pre" | "code" | "textarea" if !tag.closes => {
                self.html.push_str(tag.raw);
                if let Some(inside) = self.up_to(&format!("</{name}"), true) {
                    self.html.push_str(inside);
                }
            }
            "script" | "style" => {
                if !tag.closes && self.up_to(&format!("</{name}"), true).is_some() {
                    self.lexer.next();
                }
                self.warnings.add(Warning::Removed(name));
            }
            "iframe" | "object" | "embed" | "audio" | "video" if !tag.closes => {
                self.player(&name, tag.raw);
            }
            "iframe" | "object" | "embed" | "audio" | "video" => {}
            _ => {
                if matches!(name.as_str(), "form" | "input" | "select" | "svg") {
                    self.warnings.add(Warning::Removed(name));
                }
                self.html.push_str(tag.raw);
            }
        }
    }

    fn player(&mut self, name: &str, raw: &str) {
        let inside = match name {
            "embed" => None,
            _ => self.up_to(&format!("</{name}"), true),
        };
        if inside.is_some() {
            self.lexer.next();
        }
        let inner = inside
            .into_iter()
            .flat_map(Lexer::new)
            .find_map(|piece| match piece {
                Piece::Tag(tag) => media::address(tag.raw).filter(|_| tag.name != "img"),
                Piece::Text(_) => None,
            });
        let warning = match media::address(raw).or(inner) {
            Some(address) => {
                self.html.push_str(&media::link(&address));
                Warning::Linked(name.to_owned())
            }
            None => Warning::Removed(name.to_owned()),
        };
        self.warnings.add(warning);
    }

    /// Walks through text from bracket to bracket.
    fn part(&mut self, part: &str) {
        let end = self.lexer.at;
        let mut at = end - part.len();
        while let Some(found) = self.text.get(at..end).and_then(|rest| rest.find('[')) {
            let open = at + found;
            self.html
                .push_str(self.text.get(at..open).unwrap_or_default());
            let from = self.text.get(open..).unwrap_or_default();
            if let Some(shortcode) = from.strip_prefix('[').and_then(parse)
                && from
                    .get(1 + shortcode.raw.len()..)
                    .is_some_and(|after| after.starts_with(']'))
            {
                // Doubled brackets are how one writes about a shortcode.
                self.html.push_str(shortcode.raw);
                at = open + shortcode.raw.len() + 2;
            } else if let Some(shortcode) = parse(from) {
                let is_alone = is_alone(self.text, open, shortcode.raw.len());
                self.lexer.at = open + shortcode.raw.len();
                self.shortcode(&shortcode, is_alone);
                at = self.lexer.at;
            } else {
                self.html.push('[');
                at = open + 1;
            }
            if at > end {
                self.lexer.at = at;
                return;
            }
            self.lexer.at = end;
        }
        self.html
            .push_str(self.text.get(at..end).unwrap_or_default());
    }

    fn shortcode(&mut self, shortcode: &Shortcode<'_>, is_alone: bool) {
        let Shortcode { raw, name, closes } = *shortcode;
        let end = format!("[/{name}]");
        match name {
            "caption" | "wp_caption" | "embed" | "code" | "sourcecode" if !closes => {
                let Some(inside) = self.up_to(&end, false) else {
                    self.warnings
                        .add(Warning::UnclosedShortcode(name.to_owned()));
                    self.html.push_str(raw);
                    return;
                };
                self.lexer.at += end.len();
                let html = match name {
                    "embed" => media::link_if_address(inside),
                    "code" | "sourcecode" => code(inside),
                    _ => media::figure(raw, inside),
                };
                self.html.push_str(&html);
            }
            "gallery" | "playlist" if !closes => self.gallery(raw),
            "audio" | "video" | "youtube" | "vimeo" | "soundcloud" if !closes => {
                let Some(address) = media::address(raw) else {
                    return self.unknown(shortcode, true);
                };
                let rest = self.lexer.rest();
                let after = rest.trim_start();
                if after.starts_with(&end) {
                    self.lexer.at += rest.len() - after.len() + end.len();
                }
                self.html.push_str(&media::link(&address));
                self.warnings.add(Warning::Linked(name.to_owned()));
            }
            // Ends without a beginning.
            "caption" | "wp_caption" | "embed" | "audio" | "video" | "gallery" => {}
            _ => {
                let looks_made =
                    closes || is_alone || raw.contains('=') || name.contains(['-', '_']);
                self.unknown(shortcode, looks_made);
            }
        }
    }

    /// Keeps the text; a word in brackets is no shortcode unless something more says so.
    fn unknown(&mut self, shortcode: &Shortcode<'_>, looks_made: bool) {
        self.html.push_str(shortcode.raw);
        if looks_made {
            let name = shortcode.name.chars().take(60).collect();
            self.warnings.add(Warning::UnknownShortcode(name));
        }
    }

    fn gallery(&mut self, raw: &str) {
        let ids = markup::attribute(raw, "ids").or_else(|| markup::attribute(raw, "include"));
        let ids: Vec<i64> = ids
            .unwrap_or_default()
            .split(',')
            .filter_map(|id| id.trim().parse().ok())
            .collect();
        let left = PICTURES - self.pictures;
        let mut pictures = if left == 0 {
            Vec::new()
        } else {
            (self.gallery)(&ids)
        };
        pictures.truncate(left);
        self.pictures += pictures.len();
        match media::gallery(&pictures) {
            Ok(html) => self.html.push_str(&html),
            Err(warning) => self.warnings.add(warning),
        }
    }

    /// What stands before `end`, moving on to there; none, and nothing moved, when it does not occur.
    fn up_to(&mut self, end: &str, any_case: bool) -> Option<&'a str> {
        if self.missing.contains(end) {
            return None;
        }
        let rest = self.lexer.rest();
        let found = if any_case {
            markup::find_ignoring_case(rest, end)
        } else {
            rest.find(end)
        };
        let Some(found) = found else {
            self.missing.insert(end.to_owned());
            return None;
        };
        self.lexer.at += found;
        rest.get(..found)
    }
}

fn parse(text: &str) -> Option<Shortcode<'_>> {
    let after = text.strip_prefix('[')?;
    let (after, closes) = match after.strip_prefix('/') {
        Some(after) => (after, true),
        None => (after, false),
    };
    let end = after.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-'))?;
    let (name, after) = after.split_at(end);
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic());
    if !is_name || !after.starts_with(|c: char| c.is_whitespace() || "]/=".contains(c)) {
        return None;
    }
    let mut quote = None;
    for (index, byte) in after.bytes().take(LONGEST).enumerate() {
        match (quote, byte) {
            (None, b']') => {
                let length = text.len() - after.len() + index + 1;
                let raw = text.get(..length)?;
                return Some(Shortcode { raw, name, closes });
            }
            (None, b'[' | b'<') => return None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// Whether nothing else stands on the line of what is `length` long at `at`.
fn is_alone(text: &str, at: usize, length: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let after = text.get(at + length..).unwrap_or_default();
    let blank = |c: char| c == ' ' || c == '\t' || c == '\r';
    let before = before.trim_end_matches(blank);
    let after = after.trim_start_matches(blank);
    (before.is_empty() || before.ends_with('\n')) && (after.is_empty() || after.starts_with('\n'))
}

/// Code as the syntax highlighting shortcodes hold it: signs may or may not have been escaped before.
fn code(inside: &str) -> String {
    let inside = inside.trim_matches(['\r', '\n']);
    let escaped = inside.replace('<', "&lt;").replace('>', "&gt;");
    format!("\n<pre><code>{escaped}</code></pre>\n")
}
