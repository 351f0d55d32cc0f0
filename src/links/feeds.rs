//! The addresses of feeds, each in several formats.

use serde::Deserialize;

/// In what a feed is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FeedFormat {
    /// Atom (RFC 4287).
    Atom,
    /// RSS 2.0.
    Rss,
    /// JSON Feed 1.1.
    Json,
}

impl FeedFormat {
    /// All of them, the one we would rather have read first.
    pub const ALL: [FeedFormat; 3] = [FeedFormat::Atom, FeedFormat::Rss, FeedFormat::Json];

    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            FeedFormat::Atom => "Atom",
            FeedFormat::Rss => "RSS",
            FeedFormat::Json => "JSON Feed",
        }
    }

    /// How its addresses end.
    pub fn ending(self) -> &'static str {
        match self {
            FeedFormat::Atom => "atom",
            FeedFormat::Rss => "rss",
            FeedFormat::Json => "json",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            FeedFormat::Atom => "application/atom+xml",
            FeedFormat::Rss => "application/rss+xml",
            FeedFormat::Json => "application/feed+json",
        }
    }
}

/// Where a feed is, but for the ending that says its format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedAddress(String);

impl FeedAddress {
    /// Where it is in that format.
    pub fn in_format(&self, format: FeedFormat) -> String {
        format!("{}.{}", self.0, format.ending())
    }
}

/// The feed of all articles.
pub fn feed() -> FeedAddress {
    FeedAddress("/feed".into())
}

/// The feed of the articles with a tag.
pub fn feed_of_tag(slug: &str) -> FeedAddress {
    FeedAddress(format!("/tags/{slug}/feed"))
}

/// The feed of the articles in a section.
pub fn feed_of_section(slug: &str) -> FeedAddress {
    FeedAddress(format!("/sections/{slug}/feed"))
}

/// The feed of an author's articles.
pub fn feed_of_author(slug: &str) -> FeedAddress {
    FeedAddress(format!("/authors/{slug}/feed"))
}

/// The feed of what somebody has written in the comments.
pub fn feed_of_person(slug: &str) -> FeedAddress {
    FeedAddress(format!("/people/{slug}/comments"))
}

/// The feed of the comments under an article.
pub fn comment_feed(article_slug: &str) -> FeedAddress {
    FeedAddress(format!("/{article_slug}/comments"))
}
