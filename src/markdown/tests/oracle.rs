//! Parses finished HTML as a browser does and says what in it may not be there.

use scraper::{ElementRef, Html, Node};
use url::Url;

use super::super::allow_list::{ARTICLE, AllowList, COMMENT};
use super::super::safe_html::SafeHtml;

/// Fails when the HTML of a comment has anything but what comments may have.
pub(super) fn assert_comment(html: &SafeHtml) {
    assert_safe(html, &COMMENT, &["href", "start", "rel"]);
    for (name, value) in attributes(html) {
        match name.as_str() {
            "rel" => assert_eq!(value, "nofollow ugc noopener"),
            "href" => assert!(
                is_address(&value, &["http", "https", "mailto"]),
                "{value:?}"
            ),
            _ => assert!(value.parse::<i64>().is_ok() || name == "start", "{value:?}"),
        }
    }
}

/// Fails when the HTML of an article has anything that could run, load or take input.
pub(super) fn assert_article(html: &SafeHtml) {
    let allowed = [
        "alt",
        "aria-label",
        "class",
        "colspan",
        "data-frame",
        "datetime",
        "decoding",
        "fetchpriority",
        "dir",
        "height",
        "href",
        "id",
        "lang",
        "loading",
        "media",
        "rel",
        "role",
        "rowspan",
        "scope",
        "sizes",
        "span",
        "src",
        "srcset",
        "start",
        "tabindex",
        "title",
        "type",
        "width",
    ];
    assert_safe(html, &ARTICLE, &allowed);
    for (name, value) in attributes(html) {
        match name.as_str() {
            "href" | "src" => {
                let relative = Url::parse(&value) == Err(url::ParseError::RelativeUrlWithoutBase);
                assert!(
                    relative || is_address(&value, &["http", "https", "mailto", "tel"]),
                    "{value:?}"
                );
            }
            "id" => assert!(
                ["h-", "fn-", "fnref-"]
                    .iter()
                    .any(|prefix| value.starts_with(prefix)),
                "{value:?}"
            ),
            "data-frame" => assert!(super::super::embed::is_ours(&value), "{value:?}"),
            "srcset" => assert!(super::super::pictures::are_ours(&value), "{value:?}"),
            _ => {}
        }
    }
}

fn assert_safe(html: &SafeHtml, list: &AllowList, allowed: &[&str]) {
    let page = Html::parse_fragment(html.as_str());
    for node in page.root_element().descendants() {
        match node.value() {
            Node::Element(element) if element.name() != "html" => {
                let ours = list.is_article && matches!(element.name(), "picture" | "source");
                assert!(
                    ours || list.tags.contains(&element.name()),
                    "<{}> in {html}",
                    element.name()
                );
                for (name, _) in element.attrs() {
                    assert!(allowed.contains(&name), "{name} in {html}");
                }
            }
            Node::Comment(_) | Node::Doctype(_) | Node::ProcessingInstruction(_) => {
                panic!("not words: {html}")
            }
            _ => {}
        }
    }
    let depth = page
        .root_element()
        .descendants()
        .map(|node| node.ancestors().count())
        .max()
        .unwrap_or_default();
    // The fragment's own roots, and the parts of a table that a parser adds.
    assert!(depth <= list.depth + 4, "{depth} deep: {html}");
    let control = |c: char| c.is_control() && c != '\n' && c != '\t';
    assert!(
        !html.as_str().contains(control),
        "a control character: {html:?}"
    );
    assert_eq!(
        SafeHtml::sanitised(html.as_str(), list).as_str(),
        html.as_str(),
        "not a fixed point"
    );
}

fn attributes(html: &SafeHtml) -> Vec<(String, String)> {
    let page = Html::parse_fragment(html.as_str());
    let elements = page
        .root_element()
        .descendants()
        .filter_map(ElementRef::wrap);
    elements
        .flat_map(|element| {
            element
                .value()
                .attrs()
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn is_address(value: &str, schemes: &[&str]) -> bool {
    Url::parse(value).is_ok_and(|url| schemes.contains(&url.scheme()))
}
