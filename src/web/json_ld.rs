//! Structured data for machines (JSON-LD 1.1) inside a page.

use askama::filters::HtmlSafe;
use serde::Serialize;
use std::fmt;

/// JSON written so that nothing in it can end a script element or begin a tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonLd(String);

impl JsonLd {
    /// Writes `value`; `<`, `>`, `&` and the line separators become `\u` escapes, which JSON reads back.
    pub fn of(value: &impl Serialize) -> Option<JsonLd> {
        let json = serde_json::to_string(value).ok()?;
        let mut safe = String::with_capacity(json.len());
        for c in json.chars() {
            match c {
                '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                    safe.push_str(&format!("\\u{:04x}", c as u32));
                }
                _ => safe.push(c),
            }
        }
        Some(JsonLd(safe))
    }
}

impl fmt::Display for JsonLd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for JsonLd {}
