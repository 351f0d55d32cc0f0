//! What stands in the channel beside the items: the site, its authors and its labels.

use std::io::BufRead;

use super::error::WxrError;
use super::item::{LINE, PROSE, decoded};
use super::namespace::Space;
use super::record::{Author, Label, Site};
use super::scanner::Scanner;
use super::tag::Tag;

/// Elements of a channel that say nothing an import needs.
const PLAIN: [&str; 11] = [
    "pubDate",
    "language",
    "generator",
    "image",
    "cloud",
    "link",
    "lastBuildDate",
    "ttl",
    "docs",
    "copyright",
    "webMaster",
];

/// Takes a field of the site; false when the element is none.
pub(super) fn site_field<R: BufRead>(
    scanner: &mut Scanner<R>,
    tag: &Tag,
    site: &mut Site,
) -> Result<bool, WxrError> {
    match (tag.space, tag.local.as_str()) {
        (Space::Rss, "title") => take(scanner, &mut site.title, LINE)?,
        (Space::Rss, "link") => take(scanner, &mut site.link, LINE)?,
        (Space::Rss, "description") => take(scanner, &mut site.description, PROSE)?,
        (Space::WordPress, "wxr_version") => {
            let mut version = site.wxr_version.take().unwrap_or_default();
            take(scanner, &mut version, LINE)?;
            site.wxr_version = Some(version);
        }
        (Space::WordPress, "base_blog_url") => {
            let url = scanner.text(LINE)?;
            if !url.is_empty() {
                site.base_url = url;
            }
        }
        (Space::WordPress, "base_site_url") => take(scanner, &mut site.base_url, LINE)?,
        (Space::Rss, name) if PLAIN.contains(&name) => scanner.skip()?,
        // WordPress.com writes an image, a search and a hub link of other vocabularies into every export.
        (Space::Foreign, "link" | "site" | "icon") => scanner.skip()?,
        _ => return Ok(false),
    }
    Ok(true)
}

/// Reads an author to its end.
pub(super) fn author<R: BufRead>(scanner: &mut Scanner<R>) -> Result<Author, WxrError> {
    let mut author = Author::default();
    let mut id = String::new();
    while let Some(tag) = scanner.next_child()? {
        let slot = match (tag.space, tag.local.as_str()) {
            (Space::WordPress, "author_id") => &mut id,
            (Space::WordPress, "author_login") => &mut author.login,
            (Space::WordPress, "author_email") => &mut author.email,
            (Space::WordPress, "author_display_name") => &mut author.display_name,
            (Space::WordPress, "author_first_name") => &mut author.first_name,
            (Space::WordPress, "author_last_name") => &mut author.last_name,
            _ => {
                scanner.skip()?;
                continue;
            }
        };
        take(scanner, slot, LINE)?;
    }
    author.id = id.parse().ok();
    Ok(author)
}

/// Reads a category, tag or term to its end; `kind` is the name of its element.
pub(super) fn label<R: BufRead>(scanner: &mut Scanner<R>, kind: &str) -> Result<Label, WxrError> {
    let mut label = Label::default();
    let (mut id, mut parent) = (String::new(), String::new());
    while let Some(tag) = scanner.next_child()? {
        let (slot, limit) = match (tag.space, tag.local.as_str()) {
            (Space::WordPress, "term_id") => (&mut id, LINE),
            (Space::WordPress, "term_taxonomy") => (&mut label.taxonomy, LINE),
            (Space::WordPress, "category_nicename" | "tag_slug" | "term_slug") => {
                (&mut label.slug, LINE)
            }
            (Space::WordPress, "cat_name" | "tag_name" | "term_name") => (&mut label.name, LINE),
            (Space::WordPress, "category_parent" | "tag_parent" | "term_parent") => {
                (&mut parent, LINE)
            }
            (Space::WordPress, "category_description" | "tag_description" | "term_description") => {
                (&mut label.description, PROSE)
            }
            _ => {
                scanner.skip()?;
                continue;
            }
        };
        take(scanner, slot, limit)?;
    }
    match kind {
        "category" => label.taxonomy = "category".to_owned(),
        "tag" => label.taxonomy = "post_tag".to_owned(),
        _ => {}
    }
    label.id = id.parse().ok();
    label.slug = decoded(&label.slug);
    label.parent = Some(decoded(&parent)).filter(|slug| !slug.is_empty() && slug != "0");
    Ok(label)
}

/// Reads the text of the current element into an empty slot; the first of several equal elements counts.
pub(super) fn take<R: BufRead>(
    scanner: &mut Scanner<R>,
    slot: &mut String,
    limit: usize,
) -> Result<(), WxrError> {
    let text = scanner.text(limit)?;
    if slot.is_empty() {
        *slot = text;
    }
    Ok(())
}
