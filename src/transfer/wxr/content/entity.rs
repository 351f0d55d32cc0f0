//! HTML's references and plain text.

use super::markup::{Lexer, Piece};

const NAMED: [(&str, &str); 32] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{A0}"),
    ("hellip", "…"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("sbquo", "‚"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("bdquo", "„"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("copy", "©"),
    ("reg", "®"),
    ("trade", "™"),
    ("euro", "€"),
    ("pound", "£"),
    ("bull", "•"),
    ("middot", "·"),
    ("times", "×"),
    ("deg", "°"),
    ("eacute", "é"),
    ("egrave", "è"),
    ("auml", "ä"),
    ("ouml", "ö"),
    ("uuml", "ü"),
    ("szlig", "ß"),
];
const LONGEST: usize = 10;

/// The text of a piece of HTML on one line: without tags and comments, references decoded. For titles,
/// names and descriptions, which WordPress keeps as HTML.
pub fn plain_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    for piece in Lexer::new(html) {
        match piece {
            Piece::Text(part) => text.push_str(&decoded(part)),
            Piece::Tag(tag) if tag.name.eq_ignore_ascii_case("br") => text.push(' '),
            Piece::Tag(_) => {}
        }
    }
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() && c != '\u{A0}')
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// The text with its references decoded; an unknown one stays as it is.
pub(super) fn decoded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let name_end = from.bytes().take(LONGEST + 2).position(|byte| byte == b';');
        let character = name_end
            .and_then(|end| from.get(1..end))
            .and_then(|name| numbered(name).or_else(|| named(name)));
        match (character, name_end) {
            (Some(character), Some(end)) => {
                plain.push_str(&character);
                rest = from.get(end + 1..).unwrap_or_default();
            }
            _ => {
                plain.push('&');
                rest = from.get(1..).unwrap_or_default();
            }
        }
    }
    plain.push_str(rest);
    plain
}

/// Text made fit for a place between two quotation marks or between two tags.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn named(name: &str) -> Option<String> {
    let (_, text) = NAMED.iter().find(|(known, _)| *known == name)?;
    Some((*text).to_owned())
}

fn numbered(name: &str) -> Option<String> {
    let number = name.strip_prefix('#')?;
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    let character = char::from_u32(code).filter(|c| !c.is_control() || c.is_whitespace());
    Some(character.unwrap_or(char::REPLACEMENT_CHARACTER).to_string())
}
