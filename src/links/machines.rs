//! The addresses of what programs look for.

/// The map of the site (sitemaps.org).
pub const SITEMAP: &str = "/sitemap.xml";
/// Its part with the home page, the tags and the authors.
pub const SITEMAP_OF_LISTS: &str = "/sitemap-lists.xml";
/// Whom to tell of a hole in the site (RFC 9116).
pub const SECURITY_TXT: &str = "/.well-known/security.txt";

/// A part of the map with articles and static pages.
pub fn sitemap_part(part: i64) -> String {
    format!("/sitemap-{part}.xml")
}

/// An article or a static page as Markdown.
pub fn article_as_markdown(slug: &str) -> String {
    format!("/{slug}.md")
}

/// The picture that stands for an article without one; `version` changes with every word on it.
pub fn poster(slug: &str, version: &str) -> String {
    format!("/{slug}.png?v={version}")
}

/// What to show of a link to the page at the whole address `about` (oembed.com). An address of ours has nothing in it
/// that a query cannot hold (RFC 3986 §3.4).
pub fn oembed(about: &str) -> String {
    format!("/oembed?url={about}")
}
