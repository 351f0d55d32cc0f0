//! Structured data for machines (JSON-LD 1.1) inside a page.

use super::layout::Link;
use askama::filters::HtmlSafe;
use serde::Serialize;
use serde_json::json;
use std::fmt;
use std::sync::Arc;

/// JSON written so that nothing in it can end a script element or begin a tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonLd(Arc<str>);

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
        Some(JsonLd(safe.into()))
    }

    /// The way from the home page of the site at `base_url` along `links` to the last of them (schema.org's
    /// BreadcrumbList).
    pub fn trail(base_url: &str, links: impl IntoIterator<Item = Link>) -> Vec<JsonLd> {
        let home = Link::new(t!("layout-home"), "/");
        let all = [home].into_iter().chain(links).enumerate();
        let items: Vec<_> = all
            .map(|(before, link)| {
                json!({
                    "@type": "ListItem",
                    "position": before + 1,
                    "name": link.text,
                    "item": format!("{base_url}{}", link.url),
                })
            })
            .collect();
        let trail = JsonLd::of(&json!({
            "@context": "https://schema.org",
            "@type": "BreadcrumbList",
            "itemListElement": items,
        }));
        trail.into_iter().collect()
    }
}

impl fmt::Display for JsonLd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for JsonLd {}
