//! Feeds for programs, in every format: Atom (RFC 4287), RSS 2.0, JSON Feed 1.1. There is no other place
//! that writes one.

mod written;

use super::conditions;
use super::{PageResult, Visit};
use crate::clock::Moment;
use crate::language::Tongue;
use crate::links::{FeedAddress, FeedFormat};
use crate::markdown::escaped;
use crate::secret::{digest, hex};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::ETAG;
use written::Written;

/// A list of entries, the latest first.
pub struct Feed<'a> {
    /// What it is called.
    pub title: &'a str,
    /// What it is about, in a sentence; may be empty.
    pub description: &'a str,
    /// The path of the page that shows the same.
    pub page: &'a str,
    /// Where it is.
    pub address: FeedAddress,
    /// Since when it is there, with or without entries; where it is not without any, nothing.
    pub since: Option<Moment>,
    /// The entries.
    pub entries: Vec<FeedEntry>,
}

/// One entry.
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
    pub published: Moment,
    /// When it was last changed.
    pub updated: Moment,
    /// The sentences under its title, or its beginning.
    pub summary: Option<String>,
    /// The language it is written in.
    pub language: Tongue,
    /// Its tags.
    pub tags: Vec<String>,
    /// Its whole body as HTML, all of whose addresses are absolute.
    pub content: String,
}

impl Feed<'_> {
    /// The answer to whoever asks for it in that format. Where it is kept ready it gets other validators
    /// than here.
    pub fn answer(self, visit: &Visit, format: FeedFormat) -> PageResult {
        let base = visit.base_url().as_str();
        let changed = self.entries.iter().map(|entry| entry.updated).max();
        let body = Written {
            title: shown(self.title),
            description: Some(shown(self.description)).filter(|text| !text.is_empty()),
            language: visit.layout().language,
            home_url: format!("{base}{}", self.page),
            feed_url: format!("{base}{}", self.address.in_format(format)),
            // It is the same whenever it is asked for.
            updated: changed.or(self.since).unwrap_or(Moment(0)),
            entries: self.entries.into_iter().map(FeedEntry::cleaned).collect(),
        }
        .in_format(format)?;
        let tag = hex(&digest(body.as_bytes())[..8]);
        let known = conditions::names(visit.request().headers(), &tag);
        let mut answer = match known {
            true => HttpResponse::build(StatusCode::NOT_MODIFIED),
            false => HttpResponse::Ok(),
        };
        // Weak, as it is compressed further out.
        answer.insert_header((ETAG, format!("W/\"{tag}\"")));
        if known {
            return Ok(answer.finish());
        }
        let kind = format!("{}; charset=utf-8", format.media_type());
        Ok(answer.content_type(kind).body(body))
    }
}

impl FeedEntry {
    /// The sentences under its title as HTML, which is what RSS takes them for.
    fn summary_html(&self) -> Option<String> {
        self.summary.as_deref().map(escaped)
    }

    fn cleaned(self) -> FeedEntry {
        let all = |texts: Vec<String>| texts.iter().map(|text| shown(text)).collect();
        FeedEntry {
            title: shown(&self.title),
            authors: all(self.authors),
            summary: self.summary.map(|text| shown(&text)),
            tags: all(self.tags),
            content: shown(&self.content),
            ..self
        }
    }
}

/// The text without the characters no XML document may hold (XML 1.0 §2.2), and without those that
/// control terminals.
pub fn shown(text: &str) -> String {
    let is_shown = |c: &char| match c {
        '\t' | '\n' | '\r' => true,
        c => !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'),
    };
    text.chars().filter(is_shown).collect()
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn what_xml_forbids_is_left_out() {
        let text = "a\u{0}b\u{b}c\u{1b}d\u{fffe}e\u{ffff}f\u{7f}\u{9b}\t\n😀";
        assert_eq!(shown(text), "abcdef\t\n😀");
    }
}
