//! What is known about HTML elements: which are blocks, what they are called here, what may hold what.

use std::collections::HashSet;

use url::Url;

use super::tags::{Piece, Pieces, attribute};

/// The name under which an element stays, if it may: its own, or that of its modern equivalent.
pub(super) fn known_as(name: &str, allowed: &[&'static str]) -> Option<&'static str> {
    let find = |wanted: &str| allowed.iter().find(|tag| **tag == wanted).copied();
    find(name).or_else(|| renamed(name).iter().find_map(|wanted| find(wanted)))
}

fn renamed(name: &str) -> &'static [&'static str] {
    match name {
        "b" => &["strong"],
        "i" => &["em"],
        "s" | "strike" => &["del"],
        "tt" | "kbd" | "samp" => &["code"],
        "acronym" => &["abbr"],
        "h1" => &["h2", "p"],
        "h2" | "h3" | "h4" | "h5" | "h6" => &["p"],
        "article" | "aside" | "section" | "main" | "header" | "footer" | "nav" | "center"
        | "form" | "fieldset" | "address" | "hgroup" | "search" | "div" | "figure" => &["div", "p"],
        _ => &[],
    }
}

/// Whether an element stands on lines of its own.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "legend"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "option"
            | "p"
            | "pre"
            | "search"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
    )
}

/// Whether an element stands in a line of text.
pub(super) fn is_inline(name: &str) -> bool {
    !is_block(name)
}

/// Whether an element has neither content nor end tag.
pub(super) fn is_void(name: &str) -> bool {
    matches!(name, "br" | "col" | "hr" | "img" | "source")
}

/// Whether `tag` may begin inside the open elements; a part of a table needs its table.
pub(super) fn may_open(tag: &str, open: &[&str], depth: usize) -> bool {
    let last = open.last().copied().unwrap_or_default();
    match tag {
        // With room for its rows and cells.
        "table" => open.len() + 4 <= depth,
        "td" | "th" => last == "tr",
        "tr" => matches!(last, "table" | "thead" | "tbody" | "tfoot"),
        "caption" | "colgroup" | "thead" | "tbody" | "tfoot" => last == "table",
        "col" => last == "colgroup",
        "a" => !open.iter().rev().take(64).any(|open| *open == "a"),
        _ => true,
    }
}

/// Whether an element belongs to the frame of a table, which holds no words of its own.
pub(super) fn is_of_table(tag: &str) -> bool {
    matches!(
        tag,
        "thead" | "tbody" | "tfoot" | "tr" | "td" | "th" | "caption" | "colgroup" | "col"
    )
}

/// Whether an end tag for `tag` stops at the open element instead of closing it and going on outwards.
pub(super) fn holds_end(open: &str, tag: &str) -> bool {
    let of_table = tag == "table" || is_of_table(tag);
    match open {
        "td" | "th" | "caption" => !of_table,
        "table" => of_table,
        _ => false,
    }
}

/// The id that a part of an article gets: prefixed, so that it never equals an id of the page around it.
pub(super) fn part_id(id: &str) -> Option<String> {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '%');
    if id.is_empty() || id.len() > 200 || !id.chars().all(plain) {
        return None;
    }
    let ours = ["h-", "fn-", "fnref-"]
        .iter()
        .any(|prefix| id.starts_with(prefix));
    Some(if ours {
        id.to_owned()
    } else {
        format!("h-{id}")
    })
}

/// The ids that a text gives to its own parts.
pub(super) fn parts_of(html: &str) -> HashSet<String> {
    let id = |piece| match piece {
        Piece::Start { attributes, .. } => attribute(&attributes, "id").and_then(part_id),
        _ => None,
    };
    Pieces::of(html).filter_map(id).collect()
}

/// The class under which alignment is known here; other classes as they are.
pub(super) fn class(class: &str) -> &str {
    match class {
        "left" | "alignleft" => "align-left",
        "center" | "aligncenter" | "has-text-align-center" => "align-center",
        "right" | "alignright" | "has-text-align-right" => "align-right",
        other => other,
    }
}

/// Whether an address, as written in an attribute, leads away from this site.
pub(super) fn leaves(href: &str) -> bool {
    let href = super::reading::decode(href.trim());
    match Url::parse(&href) {
        Ok(url) => matches!(url.scheme(), "http" | "https"),
        Err(url::ParseError::RelativeUrlWithoutBase) => href.starts_with("//"),
        Err(_) => false,
    }
}
