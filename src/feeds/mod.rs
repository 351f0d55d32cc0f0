//! What programs read: feeds of the site, of a tag, of an author; the map of the site, articles as Markdown,
//! what to show of a link, and a few plain texts.

pub mod entry;
pub mod markdown_pages;
pub mod oembed_pages;
pub mod pages;
pub mod poster_pages;
pub mod sitemap_pages;
pub mod text_pages;
