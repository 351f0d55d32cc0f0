//! The class names an article may have: those the style sheet knows.

use std::collections::{HashMap, HashSet};

use super::highlight::CLASSES;

/// Class names, by element.
pub(super) type Classes = HashMap<&'static str, HashSet<&'static str>>;

/// The class names of articles, by element.
pub(super) fn article_classes() -> Classes {
    const ALIGN: [&str; 3] = ["align-left", "align-center", "align-right"];
    let mut span = HashSet::from(CLASSES);
    span.insert("task-box");
    HashMap::from([
        (
            "a",
            HashSet::from(["anchor", "answer", "follow", "footnote-backref", "full"]),
        ),
        ("aside", HashSet::from(["callout", "subscribe"])),
        ("div", HashSet::from(["table"])),
        ("figcaption", HashSet::from(["asks", "language"])),
        (
            "figure",
            HashSet::from([
                "code",
                "embed",
                "low",
                "align-left",
                "align-center",
                "align-right",
            ]),
        ),
        ("img", HashSet::from(ALIGN)),
        ("li", HashSet::from(["task"])),
        (
            "p",
            HashSet::from([
                "callout-title",
                "faq-title",
                "subscribe-title",
                "align-left",
                "align-center",
                "align-right",
            ]),
        ),
        ("section", HashSet::from(["faq", "question", "footnotes"])),
        ("span", span),
        ("sup", HashSet::from(["footnote-ref"])),
        ("td", HashSet::from(ALIGN)),
        ("th", HashSet::from(ALIGN)),
    ])
}
