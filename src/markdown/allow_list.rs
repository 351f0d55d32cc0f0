//! What may be in the HTML of an article and of a comment: two allow-lists, and ammonia that enforces them.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

use super::classes::{Classes, article_classes};
use super::embed;
use super::nesting::nest;
use super::pictures::{self, MOTIONLESS, SIZES};
use super::text::is_override;

/// The tags, attributes, addresses and depth allowed in one kind of text.
pub(super) struct AllowList {
    /// The elements that stay.
    pub(super) tags: &'static [&'static str],
    /// How deep elements may be nested; ammonia's cost grows faster than the square of it.
    pub(super) depth: usize,
    /// Whether the text may link to this site, name parts of itself and mark links that leave.
    pub(super) is_article: bool,
    /// The schemes of links and images.
    pub(super) schemes: &'static [&'static str],
    /// The class names, by element.
    pub(super) classes: Classes,
    pub(super) sanitiser: Builder<'static>,
}

impl AllowList {
    /// Caps the depth, then sanitises. Nothing may be done to the result.
    pub(super) fn clean(&self, html: &str) -> String {
        let mut clean = self.sanitiser.clean(&nest(html, self)).to_string();
        // Character references have become characters only now. Nothing comes of it but less text.
        clean.retain(|c| !is_override(c));
        clean
    }
}

/// For authors and editors, whose accounts can be stolen: rich, but nothing that runs, loads or takes input.
pub(super) static ARTICLE: LazyLock<AllowList> = LazyLock::new(|| AllowList {
    tags: &ARTICLE_TAGS,
    depth: 32,
    is_article: true,
    schemes: &["http", "https", "mailto", "tel"],
    classes: article_classes(),
    sanitiser: article_sanitiser(),
});

/// For everybody.
pub(super) static COMMENT: LazyLock<AllowList> = LazyLock::new(|| AllowList {
    tags: &COMMENT_TAGS,
    depth: 16,
    is_article: false,
    schemes: &["http", "https", "mailto"],
    classes: HashMap::new(),
    sanitiser: comment_sanitiser(),
});

const COMMENT_TAGS: [&str; 12] = [
    "p",
    "br",
    "em",
    "strong",
    "del",
    "code",
    "pre",
    "blockquote",
    "ul",
    "ol",
    "li",
    "a",
];

const ARTICLE_TAGS: [&str; 57] = [
    "a",
    "abbr",
    "aside",
    "bdi",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "ul",
    "var",
];

/// A sanitiser that allows nothing: `Builder::empty` leaves ammonia's defaults in all but the tags.
fn nothing() -> Builder<'static> {
    let mut sanitiser = Builder::empty();
    sanitiser
        .tags(HashSet::new())
        .clean_content_tags(HashSet::from(["script", "style"]))
        .tag_attributes(HashMap::new())
        .tag_attribute_values(HashMap::new())
        .set_tag_attribute_values(HashMap::new())
        .generic_attributes(HashSet::new())
        .url_schemes(HashSet::new())
        .url_relative(UrlRelative::Deny)
        .link_rel(Some("nofollow ugc noopener"))
        .allowed_classes(HashMap::new())
        .strip_comments(true)
        .id_prefix(None);
    sanitiser
}

fn comment_sanitiser() -> Builder<'static> {
    let mut sanitiser = nothing();
    sanitiser
        .tags(COMMENT_TAGS.into())
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href"])),
            ("ol", HashSet::from(["start"])),
        ]))
        .url_schemes(HashSet::from(["http", "https", "mailto"]));
    sanitiser
}

fn article_sanitiser() -> Builder<'static> {
    let mut attributes: HashMap<&str, HashSet<&str>> = HashMap::from([
        (
            "a",
            HashSet::from(["href", "id", "aria-label", embed::ATTRIBUTE]),
        ),
        ("abbr", HashSet::from(["title"])),
        ("aside", HashSet::from(["aria-label"])),
        ("col", HashSet::from(["span"])),
        ("div", HashSet::from(["aria-label"])),
        ("img", HashSet::from(["src", "alt", "width", "height"])),
        ("li", HashSet::from(["id"])),
        ("ol", HashSet::from(["start"])),
        ("pre", HashSet::from(["aria-label"])),
        ("section", HashSet::from(["aria-label"])),
        ("source", HashSet::from(["srcset"])),
        ("span", HashSet::from(["aria-label"])),
        ("td", HashSet::from(["colspan", "rowspan"])),
        ("th", HashSet::from(["colspan", "rowspan", "scope"])),
        ("time", HashSet::from(["datetime"])),
    ]);
    for tag in [
        "h2", "h3", "h4", "h5", "h6", "p", "figure", "div", "section", "table",
    ] {
        attributes.entry(tag).or_default().insert("id");
    }
    let mut sanitiser = nothing();
    sanitiser
        // The last two are written here alone, around our own pictures.
        .tags(
            ARTICLE_TAGS
                .into_iter()
                .chain(["picture", "source"])
                .collect(),
        )
        .tag_attributes(attributes)
        .generic_attributes(HashSet::from(["lang", "dir"]))
        .tag_attribute_values(HashMap::from([
            (
                "a",
                HashMap::from([("rel", HashSet::from(["external noopener"]))]),
            ),
            (
                "div",
                HashMap::from([
                    ("role", HashSet::from(["region"])),
                    ("tabindex", HashSet::from(["0"])),
                ]),
            ),
            (
                "img",
                HashMap::from([
                    ("loading", HashSet::from(["lazy"])),
                    ("fetchpriority", HashSet::from(["high"])),
                    ("decoding", HashSet::from(["async"])),
                ]),
            ),
            (
                "pre",
                HashMap::from([
                    ("role", HashSet::from(["group"])),
                    ("tabindex", HashSet::from(["0"])),
                ]),
            ),
            (
                "source",
                HashMap::from([
                    ("type", HashSet::from(["image/webp"])),
                    ("sizes", HashSet::from([SIZES])),
                    ("media", HashSet::from([MOTIONLESS])),
                ]),
            ),
            ("span", HashMap::from([("role", HashSet::from(["img"]))])),
        ]))
        .set_tag_attribute_values(HashMap::from([(
            "img",
            HashMap::from([("decoding", "async")]),
        )]))
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .attribute_filter(|element, attribute, value| {
            let ours = match (element, attribute) {
                ("source", "srcset") => pictures::are_ours(value),
                ("a", embed::ATTRIBUTE) => embed::is_ours(value),
                _ => true,
            };
            ours.then_some(value.into())
        })
        .allowed_classes(article_classes());
    sanitiser
}
