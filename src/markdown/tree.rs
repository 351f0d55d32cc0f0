//! Parses Markdown under a limit of work, and checks the links and images of its tree.

use std::cell::Cell;
use std::fmt;

use comrak::nodes::NodeValue;
use comrak::{Arena, Node, Options, try_parse_document};
use url::Url;

use super::MarkdownError;
use super::allow_list::AllowList;
use super::depth::unwrap;

/// How many times 256 steps of the parser a text may cost: a fixed part, and one more for so many bytes.
const STEPS: usize = 4_096;
const BYTES_PER_STEP: usize = 16;

/// Parses; a text that costs far more work than its length explains is refused.
pub(super) fn parse<'a>(
    arena: &'a Arena<'a>,
    source: &str,
    options: &Options,
) -> Result<Node<'a>, MarkdownError> {
    let steps = Cell::new(0);
    let budget = STEPS + source.len() / BYTES_PER_STEP;
    let give_up = || {
        steps.set(steps.get() + 1);
        steps.get() > budget
    };
    try_parse_document(arena, source, options, &give_up).map_err(|_| MarkdownError::TooComplex)
}

/// Removes links and images whose address is not allowed, and keeps their words.
pub(super) fn check_links<'a>(root: Node<'a>, list: &AllowList) {
    for node in root.descendants().collect::<Vec<_>>() {
        let allowed = match &node.data().value {
            NodeValue::Link(link) => is_allowed(&link.url, list, true),
            NodeValue::Image(image) => is_allowed(&image.url, list, false),
            _ => true,
        };
        if !allowed {
            unwrap(node);
        }
    }
}

fn is_allowed(address: &str, list: &AllowList, is_link: bool) -> bool {
    match Url::parse(address) {
        Ok(url) => {
            list.schemes.contains(&url.scheme())
                && (is_link || matches!(url.scheme(), "http" | "https"))
        }
        Err(url::ParseError::RelativeUrlWithoutBase) => list.is_article && !address.is_empty(),
        Err(_) => false,
    }
}

/// HTML that stops growing at a limit: a few bytes of Markdown can make hundreds of HTML.
pub(super) struct Growing {
    html: String,
    limit: usize,
}

impl Growing {
    pub(super) fn up_to(limit: usize) -> Growing {
        Growing {
            html: String::new(),
            limit,
        }
    }

    pub(super) fn into_html(self) -> String {
        self.html
    }
}

impl fmt::Write for Growing {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.html.len() + text.len() > self.limit {
            return Err(fmt::Error);
        }
        self.html.push_str(text);
        Ok(())
    }
}
