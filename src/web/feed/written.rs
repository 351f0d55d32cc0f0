//! A feed as it is written, in one format or another.

use super::FeedEntry;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::links::FeedFormat;
use askama::Template;
use serde::Serialize;

/// All that a feed says.
pub(super) struct Written {
    pub title: String,
    pub description: Option<String>,
    pub language: String,
    pub home_url: String,
    pub feed_url: String,
    pub updated: Moment,
    pub entries: Vec<FeedEntry>,
}

#[derive(Template)]
#[template(path = "feeds/atom.xml")]
struct Atom<'a> {
    feed: &'a Written,
}

#[derive(Template)]
#[template(path = "feeds/rss.xml")]
struct Rss<'a> {
    feed: &'a Written,
}

#[derive(Serialize)]
struct Json<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: &'a str,
    feed_url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    language: &'a str,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    url: &'a str,
    title: &'a str,
    content_html: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a str>,
    date_published: String,
    date_modified: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    authors: Vec<Author<'a>>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    tags: &'a [String],
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
}

impl Written {
    /// The feed in that format.
    pub(super) fn in_format(&self, format: FeedFormat) -> Result<String> {
        match format {
            FeedFormat::Atom => rendered(&Atom { feed: self }),
            FeedFormat::Rss => rendered(&Rss { feed: self }),
            FeedFormat::Json => serde_json::to_string(&Json::of(self))
                .map_err(|error| Error::Internal(error.into())),
        }
    }
}

impl Json<'_> {
    fn of(feed: &Written) -> Json<'_> {
        Json {
            version: "https://jsonfeed.org/version/1.1",
            title: &feed.title,
            home_page_url: &feed.home_url,
            feed_url: &feed.feed_url,
            description: feed.description.as_deref(),
            language: &feed.language,
            items: feed.entries.iter().map(Item::of).collect(),
        }
    }
}

impl Item<'_> {
    fn of(entry: &FeedEntry) -> Item<'_> {
        let authors = entry.authors.iter().map(|name| Author { name });
        Item {
            id: &entry.id,
            url: &entry.url,
            title: &entry.title,
            content_html: &entry.content,
            summary: entry.summary.as_deref(),
            date_published: entry.published.rfc3339(),
            date_modified: entry.updated.rfc3339(),
            language: entry.language.apart(),
            authors: authors.collect(),
            tags: &entry.tags,
        }
    }
}

fn rendered(template: &impl Template) -> Result<String> {
    let text = template.render();
    text.map_err(|error| Error::Internal(error.into()))
}
