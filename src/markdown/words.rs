//! Writes text and attribute values back into HTML.

use super::text::is_text;

/// Escapes what the sanitiser's serialiser escapes, keeps whole character references, replaces those that name no text (`&#0;`, `&#x1;`).
pub(super) fn escape_text(out: &mut String, text: &str) {
    escape(
        out,
        text,
        &[('<', "&lt;"), ('>', "&gt;"), ('\u{A0}', "&nbsp;")],
    );
}

/// The same for a value in double quotes.
pub(super) fn escape_value(out: &mut String, value: &str) {
    escape(
        out,
        value,
        &[
            ('"', "&quot;"),
            ('<', "&lt;"),
            ('>', "&gt;"),
            ('\u{A0}', "&nbsp;"),
        ],
    );
}

fn escape(out: &mut String, text: &str, escapes: &[(char, &str)]) {
    let mut rest = text;
    while let Some(at) =
        rest.find(|c: char| c == '&' || !is_text(c) || escapes.iter().any(|(from, _)| *from == c))
    {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let Some(c) = rest.chars().next() else { return };
        let mut length = c.len_utf8();
        if c == '&' {
            match Reference::at(rest) {
                Reference::Named(name) => {
                    length = name;
                    out.push_str(&rest[..name]);
                }
                Reference::Forbidden(number) => {
                    length = number;
                    out.push(char::REPLACEMENT_CHARACTER);
                }
                // Also to be cheap: html5ever is slow where a reference begins and is none.
                Reference::None => out.push_str("&amp;"),
            }
        } else if let Some((_, to)) = escapes.iter().find(|(from, _)| *from == c) {
            out.push_str(to);
        } else {
            out.push(char::REPLACEMENT_CHARACTER);
        }
        rest = &rest[length..];
    }
    out.push_str(rest);
}

/// What a `&` begins, and its length.
enum Reference {
    None,
    Named(usize),
    /// It names a character that is not text.
    Forbidden(usize),
}

impl Reference {
    fn at(text: &str) -> Reference {
        match text.strip_prefix("&#") {
            Some(digits) => match digits.strip_prefix(['x', 'X']) {
                Some(digits) => Reference::numeric(digits, 16, 3),
                None => Reference::numeric(digits, 10, 2),
            },
            None => {
                // The longest name of the standard has 31 letters.
                let name = text[1..]
                    .bytes()
                    .take(32)
                    .take_while(u8::is_ascii_alphanumeric)
                    .count();
                let closed = text.as_bytes().get(name + 1) == Some(&b';');
                if closed && name > 1 {
                    Reference::Named(name + 2)
                } else {
                    Reference::None
                }
            }
        }
    }

    fn numeric(digits: &str, radix: u32, skipped: usize) -> Reference {
        let count = digits
            .bytes()
            .take_while(|b| char::from(*b).is_digit(radix))
            .count();
        if count == 0 {
            return Reference::None;
        }
        let length = skipped + count + usize::from(digits[count..].starts_with(';'));
        let code = digits[..count].trim_start_matches('0');
        let code = if code.is_empty() {
            Some(0)
        } else {
            u32::from_str_radix(code, radix).ok()
        };
        let allowed = code
            .and_then(char::from_u32)
            .is_some_and(|c| is_text(c) || is_windows_1252(c));
        if allowed {
            Reference::Named(length)
        } else {
            Reference::Forbidden(length)
        }
    }
}

/// Whether HTML reads a reference to this C1 control as a letter of Windows-1252 (HTML 13.2.5.80).
fn is_windows_1252(c: char) -> bool {
    ('\u{80}'..='\u{9F}').contains(&c)
        && !matches!(c, '\u{81}' | '\u{8D}' | '\u{8F}' | '\u{90}' | '\u{9D}')
}

/// Escapes text that has no character references: all of it is meant as it stands.
pub(super) fn escape_literal(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

/// Literal text as HTML.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape_literal(&mut out, text);
    out
}

/// Where a text can be cut at or before `limit` without cutting a letter or a character reference.
pub(super) fn break_before(text: &str, limit: usize) -> usize {
    let mut at = limit.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let near = at.saturating_sub(40);
    let reference = text.as_bytes()[near..at].iter().rposition(|b| *b == b'&');
    reference.map_or(at, |found| near + found)
}

/// Plain text as it stands in Markdown: none of it means anything there (CommonMark 2.4).
pub fn in_markdown(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\`*_[]<&~".contains(c) {
            line.push('\\');
        }
        line.push(c);
    }
    line
}
