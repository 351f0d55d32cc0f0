//! Reading one item to its end.

use std::io::BufRead;

use super::channel::take;
use super::comment;
use super::error::{Fault, WxrError};
use super::moment;
use super::namespace::Space;
use super::reader::Notes;
use super::record::{Item, Kind, Status, Term};
use super::scanner::Scanner;
use super::tag::Tag;

/// The most a one-line field may hold, in bytes.
pub(super) const LINE: usize = 64 << 10;
/// The most an excerpt, a description or a comment may hold.
pub(super) const PROSE: usize = 1 << 20;
/// The most a body may hold.
const BODY: usize = 4 << 20;
/// The most an item may hold with all its comments.
const WHOLE: usize = 24 << 20;

#[derive(Default)]
struct Draft {
    has_wordpress: bool,
    weight: usize,
    kind: String,
    id: String,
    status: String,
    date: String,
    date_gmt: String,
    modified: String,
    modified_gmt: String,
    comment_status: String,
    sticky: String,
    password: String,
    parent: String,
    menu_order: String,
    attachment_url: String,
    image_alt: String,
    thumbnail: String,
}

/// Reads the item that `tag` begins, with its labels and comments.
pub(super) fn read<R: BufRead>(
    scanner: &mut Scanner<R>,
    tag: &Tag,
    notes: &mut Notes,
) -> Result<Item, WxrError> {
    let mut item = blank(tag.line);
    let mut draft = Draft::default();
    while let Some(tag) = scanner.next_child()? {
        draft.has_wordpress |= tag.space == Space::WordPress;
        let (slot, limit) = match (tag.space, tag.local.as_str()) {
            (Space::Rss, "title") => (&mut item.title, LINE),
            (Space::Rss, "link") => (&mut item.link, LINE),
            (Space::Rss, "guid") => (&mut item.guid, LINE),
            (Space::DublinCore, "creator") => (&mut item.author_login, LINE),
            (Space::Content, "encoded") => (&mut item.content, BODY),
            (Space::Excerpt, "encoded") => (&mut item.excerpt, PROSE),
            (Space::WordPress, "post_id") => (&mut draft.id, LINE),
            (Space::WordPress, "post_date") => (&mut draft.date, LINE),
            (Space::WordPress, "post_date_gmt") => (&mut draft.date_gmt, LINE),
            (Space::WordPress, "post_modified") => (&mut draft.modified, LINE),
            (Space::WordPress, "post_modified_gmt") => (&mut draft.modified_gmt, LINE),
            (Space::WordPress, "comment_status") => (&mut draft.comment_status, LINE),
            (Space::WordPress, "post_name") => (&mut item.slug, LINE),
            (Space::WordPress, "status") => (&mut draft.status, LINE),
            (Space::WordPress, "post_parent") => (&mut draft.parent, LINE),
            (Space::WordPress, "menu_order") => (&mut draft.menu_order, LINE),
            (Space::WordPress, "post_type") => (&mut draft.kind, LINE),
            (Space::WordPress, "post_password") => (&mut draft.password, LINE),
            (Space::WordPress, "is_sticky") => (&mut draft.sticky, LINE),
            (Space::WordPress, "attachment_url") => (&mut draft.attachment_url, LINE),
            (Space::Rss, "category") => {
                let name = scanner.text(LINE)?;
                draft.weight += name.len() + 128;
                item.categories.push(term(&tag, name));
                whole(scanner, &draft)?;
                continue;
            }
            (Space::WordPress, "comment") => {
                let comment = comment::read(scanner, &tag, notes)?;
                draft.weight += comment.content.len() + 512;
                item.comments.push(comment);
                whole(scanner, &draft)?;
                continue;
            }
            (Space::WordPress, "postmeta") => {
                meta(scanner, &mut draft)?;
                continue;
            }
            (Space::Rss, "pubDate" | "description") | (Space::WordPress, "ping_status") => {
                scanner.skip()?;
                continue;
            }
            _ => {
                notes.count(&tag);
                scanner.skip()?;
                continue;
            }
        };
        take(scanner, slot, limit)?;
    }
    complete(&mut item, draft);
    Ok(item)
}

/// The slug behind percent signs, or the text itself when they hide no UTF-8.
pub(super) fn decoded(slug: &str) -> String {
    let mut bytes = Vec::with_capacity(slug.len());
    let mut rest = slug.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
        match (first, hex(after.first()), hex(after.get(1))) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(u8::try_from(high * 16 + low).unwrap_or(b'%'));
                rest = after.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| slug.to_owned())
}

/// A number that names something; 0 names nothing.
pub(super) fn number(text: &str) -> Option<i64> {
    text.parse().ok().filter(|id| *id != 0)
}

fn whole<R: BufRead>(scanner: &Scanner<R>, draft: &Draft) -> Result<(), WxrError> {
    if draft.weight <= WHOLE {
        return Ok(());
    }
    Err(scanner.fault(Fault::TooLarge {
        what: format!("item {:.20} with all its comments", draft.id),
        limit: WHOLE,
    }))
}

/// Keeps the two meta values an import can use; never the serialised ones.
fn meta<R: BufRead>(scanner: &mut Scanner<R>, draft: &mut Draft) -> Result<(), WxrError> {
    let mut key = String::new();
    while let Some(tag) = scanner.next_child()? {
        match (tag.space, tag.local.as_str(), key.as_str()) {
            (Space::WordPress, "meta_key", _) => take(scanner, &mut key, LINE)?,
            (Space::WordPress, "meta_value", "_wp_attachment_image_alt") => {
                take(scanner, &mut draft.image_alt, LINE)?;
            }
            (Space::WordPress, "meta_value", "_thumbnail_id") => {
                take(scanner, &mut draft.thumbnail, LINE)?;
            }
            _ => scanner.skip()?,
        }
    }
    Ok(())
}

fn term(tag: &Tag, name: String) -> Term {
    let domain = match tag.attribute("domain") {
        None => "category",
        Some("tag") => "post_tag",
        Some(other) => other,
    };
    Term {
        domain: domain.to_owned(),
        slug: decoded(tag.attribute("nicename").unwrap_or_default()),
        name,
    }
}

fn complete(item: &mut Item, draft: Draft) {
    item.kind = match draft.kind.as_str() {
        "" if draft.has_wordpress => Kind::Post,
        name => Kind::parse(name),
    };
    item.id = number(&draft.id);
    item.slug = decoded(&item.slug);
    item.status = Status::parse(&draft.status);
    item.published_at = moment::first_of([&draft.date_gmt, &draft.date]);
    item.modified_at = moment::first_of([&draft.modified_gmt, &draft.modified]);
    item.comments_open = matches!(draft.comment_status.as_str(), "open" | "");
    item.is_sticky = draft.sticky == "1";
    item.has_password = !draft.password.is_empty();
    item.parent = number(&draft.parent);
    item.menu_order = draft.menu_order.parse().unwrap_or_default();
    item.attachment_url = Some(draft.attachment_url).filter(|url| !url.is_empty());
    item.image_alt = Some(draft.image_alt).filter(|alt| !alt.is_empty());
    item.thumbnail = number(&draft.thumbnail);
    tidy(&mut item.categories);
}

/// Version 1.0 lists each label twice, first without its slug.
fn tidy(categories: &mut Vec<Term>) {
    let mut tidied: Vec<Term> = Vec::with_capacity(categories.len());
    let mut seen = std::collections::BTreeSet::new();
    let named: std::collections::BTreeSet<(String, String)> = categories
        .iter()
        .filter(|term| !term.slug.is_empty())
        .map(|term| (term.domain.clone(), term.name.clone()))
        .collect();
    for term in categories.drain(..) {
        let name = (term.domain.clone(), term.name.clone());
        let is_shadow = term.slug.is_empty() && named.contains(&name);
        let slug = if term.slug.is_empty() {
            &term.name
        } else {
            &term.slug
        };
        if !is_shadow && seen.insert((term.domain.clone(), slug.clone())) {
            tidied.push(term);
        }
    }
    *categories = tidied;
}

fn blank(line: u64) -> Item {
    Item {
        line,
        kind: Kind::default(),
        id: None,
        title: String::new(),
        slug: String::new(),
        link: String::new(),
        guid: String::new(),
        author_login: String::new(),
        status: Status::Other(String::new()),
        published_at: None,
        modified_at: None,
        content: String::new(),
        excerpt: String::new(),
        comments_open: false,
        is_sticky: false,
        has_password: false,
        parent: None,
        menu_order: 0,
        attachment_url: None,
        image_alt: None,
        thumbnail: None,
        categories: Vec::new(),
        comments: Vec::new(),
    }
}
