//! One entry of a list: words, or the name of a site.

use super::folding::patterns;
use url::{Host, Url};

/// The most characters of an entry.
pub const LONGEST_ENTRY: usize = 200;

/// What is looked for in comments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// As it was typed.
    text: String,
    /// As it is looked for among the words.
    patterns: Vec<String>,
    /// The site whose links it means.
    host: Option<String>,
}

/// Why a line of a list is no entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryError {
    /// Nothing in it is a letter or a digit.
    NoWord,
    /// One letter would be found everywhere.
    OneLetter,
    /// One letter is left of it without its signs.
    OneLeft,
    /// It begins like an address, and names no site.
    NoSite,
    /// It is a paragraph.
    TooLong,
}

impl EntryError {
    /// For whoever typed it in a line of a list: `Line 3, “c”, is one letter alone …`.
    pub fn sentence(self, line: usize, text: &str) -> String {
        let what = match self {
            EntryError::NoWord => "screening-entry-no-word",
            EntryError::OneLetter => "screening-entry-one-letter",
            EntryError::OneLeft => "screening-entry-one-left",
            EntryError::NoSite => "screening-entry-no-site",
            EntryError::TooLong => "screening-entry-too-long",
        };
        t!(what, line = line.to_string(), text = text)
    }
}

impl Entry {
    /// Reads a line as typed: `cheap pills`, `example.org`, `https://example.org/shop`.
    pub fn parse(line: &str) -> Result<Entry, EntryError> {
        let text = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().count() > LONGEST_ENTRY {
            return Err(EntryError::TooLong);
        }
        let host = host_in(&text);
        if host.is_none() && without_scheme(&text.to_lowercase()).is_some() {
            return Err(EntryError::NoSite);
        }
        let patterns = match &host {
            Some(host) => patterns(host),
            None => patterns(&text),
        };
        let Some(first) = patterns.first() else {
            return Err(EntryError::NoWord);
        };
        if first.len() == 3 && host.is_none() {
            return Err(match text.chars().count() {
                1 => EntryError::OneLetter,
                _ => EntryError::OneLeft,
            });
        }
        Ok(Entry {
            text,
            patterns,
            host,
        })
    }

    /// As it was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// As it is looked for among the words.
    pub(super) fn patterns(&self) -> &[String] {
        &self.patterns
    }

    /// The site it means, if it is one.
    pub fn host(&self) -> Option<&str> {
        self.host.as_deref()
    }
}

/// The name of the site that `text` is, or leads to.
fn host_in(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let name = without_scheme(&lower).unwrap_or(&lower);
    let name = name.split(['/', '?', '#']).next().unwrap_or_default();
    let name = name.trim_start_matches("*.").trim_start_matches('.');
    let name = name.strip_prefix("www.").unwrap_or(name);
    let is_name = !name.contains(char::is_whitespace)
        && name
            .rsplit_once('.')
            .is_some_and(|(site, end)| !site.is_empty() && end.chars().count() > 1)
        && name.split('.').all(|label| {
            let fits = |c: char| c.is_alphanumeric() || c == '-';
            !label.is_empty() && label.chars().all(fits)
        });
    if !is_name {
        return None;
    }
    match Host::parse(name) {
        Ok(Host::Domain(name)) => Some(name),
        Ok(Host::Ipv4(address)) => Some(address.to_string()),
        _ => None,
    }
}

/// What stands behind `http://` or `https://`, if an address begins so.
fn without_scheme(lower: &str) -> Option<&str> {
    let rest = lower.strip_prefix("https://");
    rest.or_else(|| lower.strip_prefix("http://"))
}

/// The names of the sites that `links` lead to.
pub fn hosts(links: &[String]) -> Vec<String> {
    let host = |link: &String| Url::parse(link).ok()?.host_str().map(str::to_owned);
    let mut hosts: Vec<String> = links.iter().filter_map(host).collect();
    hosts.sort_unstable();
    hosts.dedup();
    hosts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_entries_are_understood_or_refused() {
        let host = |line: &str| Entry::parse(line).unwrap().host().map(str::to_owned);
        for line in [
            "example.org",
            " Example.ORG ",
            "*.example.org",
            ".example.org",
            "www.example.org",
            "https://example.org/shop?a=b",
        ] {
            assert_eq!(host(line).as_deref(), Some("example.org"), "{line}");
        }
        assert_eq!(
            host("bücher.example").as_deref(),
            Some("xn--bcher-kva.example")
        );
        for line in [
            "casino",
            "e.g.",
            "a.b.c",
            "cheap example.org",
            "a.*b+",
            "(?i)x",
            "[",
            "3.1",
        ] {
            match Entry::parse(line) {
                Ok(entry) => assert_eq!(entry.host(), None, "{line}"),
                Err(error) => assert_eq!((line, error), ("[", EntryError::NoWord)),
            }
        }
        assert_eq!(Entry::parse(""), Err(EntryError::NoWord));
        assert_eq!(Entry::parse("…!?"), Err(EntryError::NoWord));
        assert_eq!(Entry::parse("\u{200B}"), Err(EntryError::NoWord));
        assert_eq!(Entry::parse("c"), Err(EntryError::OneLetter));
        assert_eq!(Entry::parse("c++"), Err(EntryError::OneLeft));
        for line in [
            "http://",
            "HTTPS://",
            "http:// ",
            "https:///",
            "http://localhost",
        ] {
            assert_eq!(Entry::parse(line), Err(EntryError::NoSite), "{line}");
        }
        assert!(Entry::parse("http").is_ok());
        assert!(Entry::parse("赌").is_ok());
        assert_eq!(Entry::parse(&"x".repeat(500)), Err(EntryError::TooLong));
        assert!(Entry::parse(&"x".repeat(200)).is_ok());
    }
}
