//! A feed for programs (Atom, RFC 4287).

use super::page::xml;
use super::{PageResult, Visit};
use askama::Template;

/// A list of entries, the latest first.
pub struct Feed<'a> {
    /// What it is called.
    pub title: &'a str,
    /// What it is about, in a sentence; may be empty.
    pub description: &'a str,
    /// The path of the page that shows the same.
    pub page: &'a str,
    /// Its own path.
    pub address: &'a str,
    /// The entries.
    pub entries: Vec<FeedEntry>,
}

/// One entry; dates as RFC 3339 has them.
pub struct FeedEntry {
    /// Its name for ever (RFC 4151), whatever its address is.
    pub id: String,
    /// Where it is read.
    pub url: String,
    /// Its title.
    pub title: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// When it was published.
    pub published: String,
    /// When it was last changed.
    pub updated: String,
    /// The sentences under its title, or its beginning.
    pub summary: Option<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Its whole body as HTML, to be escaped.
    pub content: String,
}

#[derive(Template)]
#[template(path = "feed.xml")]
struct FeedPage {
    site_name: String,
    site_description: Option<String>,
    language: String,
    home_url: String,
    feed_url: String,
    updated: String,
    entries: Vec<FeedEntry>,
}

impl Feed<'_> {
    /// The answer to whoever asks for it.
    pub fn answer(self, visit: &Visit) -> PageResult {
        let base = visit.base_url().as_str();
        // Times written alike sort as they passed.
        let changed = self.entries.iter().map(|entry| &entry.updated).max();
        xml(&FeedPage {
            site_name: xml_text(self.title),
            site_description: Some(xml_text(self.description)).filter(|text| !text.is_empty()),
            language: visit.layout().language,
            home_url: format!("{base}{}", self.page),
            feed_url: format!("{base}{}", self.address),
            updated: changed.cloned().unwrap_or(visit.now().rfc3339()),
            entries: self.entries,
        })
    }
}

/// The text without the characters no XML document may hold (XML 1.0 §2.2).
pub fn xml_text(text: &str) -> String {
    let allowed = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(allowed).collect()
}

#[cfg(test)]
mod tests {
    use super::xml_text;

    #[test]
    fn what_xml_forbids_is_left_out() {
        let text = "a\u{0}b\u{b}c\u{1b}d\u{fffe}e\u{ffff}f\t\n😀";
        assert_eq!(xml_text(text), "abcdef\t\n😀");
    }
}
