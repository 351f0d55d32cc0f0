//! Feeds: the latest articles for programs, of the site, of a tag, of an author.

pub mod entry;
pub mod pages;
