//! Rewrites HTML so that it is balanced, no deeper than allowed, and made of allowed elements only.
//!
//! It runs *before* the sanitiser, to make it cheap; safety rests on the sanitiser alone, which runs after.

mod added;
mod picture;
mod remote;

use std::collections::{HashMap, HashSet};

use super::allow_list::AllowList;
use super::elements::{self, is_block, is_inline, is_void};
use super::tags::{Piece, Pieces, attribute};
use super::words::{break_before, escape_text, escape_value};

/// How far down the open elements are looked through; more than any allowed depth, so that bombs stay linear.
const REACH: usize = 64;

/// The longest text without a tag, and the longest value: html5ever's serialiser takes the square of a text's
/// length where it has many `&` or Latin-1 signs (`HtmlSerializer::write_escaped`, 0.40).
const RUN: usize = 8 * 1024;

/// Caps the nesting of an HTML text, in linear time.
pub(super) fn nest(html: &str, list: &AllowList) -> String {
    let mut nest = Nest {
        list,
        out: String::with_capacity(html.len() + html.len() / 8),
        run: 0,
        open: Vec::new(),
        counts: HashMap::new(),
        ids: HashSet::new(),
        is_pictured: false,
        named: if list.is_article {
            elements::parts_of(html)
        } else {
            HashSet::new()
        },
    };
    for piece in Pieces::of(html) {
        match piece {
            Piece::Text(text) => nest.text(text),
            Piece::Start { name, attributes } => nest.start(&name, &attributes),
            Piece::End { name } => nest.end(&name),
        }
    }
    nest.close_to(0);
    nest.out
}

struct Nest<'l> {
    list: &'l AllowList,
    out: String,
    /// How much text was written since the last tag.
    run: usize,
    /// The open elements; those at or beyond the allowed depth are kept in mind but not written.
    open: Vec<&'static str>,
    counts: HashMap<&'static str, usize>,
    /// The ids already given: the first of two equal ones counts.
    ids: HashSet<String>,
    /// Whether a picture was written already.
    is_pictured: bool,
    named: HashSet<String>,
}

impl Nest<'_> {
    fn text(&mut self, text: &str) {
        // A parser drops the newline that follows <pre>; a second pass would drop the next.
        let text = if self.ends_with_pre() {
            text.trim_start_matches('\n')
        } else {
            text
        };
        if !text.trim().is_empty() {
            self.open_cell();
        }
        let mut escaped = String::with_capacity(text.len());
        escape_text(&mut escaped, text);
        let mut rest = escaped.as_str();
        while self.list.is_article && self.run + rest.len() > RUN {
            let (head, tail) = rest.split_at(break_before(rest, RUN.saturating_sub(self.run)));
            self.out.push_str(head);
            // An element without content, so that there are two texts.
            self.out.push_str("<span></span>");
            self.run = 0;
            rest = tail;
        }
        self.out.push_str(rest);
        self.run += rest.len();
    }

    fn start(&mut self, name: &str, attributes: &[(&'static str, &str)]) {
        if name == "iframe" && self.list.is_article {
            return self.embed(attributes);
        }
        let src = attribute(attributes, "src").filter(|src| elements::leaves(src));
        if let ("img", true, Some(src)) = (name, self.list.is_article, src) {
            return self.remote_picture(src, attribute(attributes, "alt"));
        }
        let Some(tag) = elements::known_as(name, self.list.tags) else {
            // Words of two dropped blocks must not run together.
            if is_block(name) {
                self.out.push(' ');
            }
            return;
        };
        self.close_implied(tag);
        match tag {
            // A parser would add it, one level deeper than counted.
            "tr" if self.open.last() == Some(&"table") => self.start("tbody", &[]),
            _ if !elements::is_of_table(tag) => self.open_cell(),
            _ => {}
        }
        if !elements::may_open(tag, &self.open, self.list.depth) {
            return self.out.push(' ');
        }
        if let Some(picture) = picture::named(tag, attributes) {
            return self.picture(&picture, attributes);
        }
        if is_void(tag) {
            return self.write(tag, name, attributes);
        }
        if self.open.len() < self.list.depth {
            self.write(tag, name, attributes);
        } else if is_block(tag) {
            self.out.push(' ');
        }
        self.open.push(tag);
        *self.counts.entry(tag).or_default() += 1;
    }

    fn end(&mut self, name: &str) {
        let Some(tag) = elements::known_as(name, self.list.tags) else {
            return;
        };
        if self.counts.get(tag).is_none_or(|count| *count == 0) {
            return;
        }
        let found = self.look_down(|open| open == tag, |open| elements::holds_end(open, tag));
        if let Some(at) = found {
            self.close_to(at);
        }
    }

    /// Words in a table but in no cell get one; a parser would move them in front of the table.
    fn open_cell(&mut self) {
        if self.open.last() == Some(&"colgroup") {
            self.close_to(self.open.len() - 1);
        }
        match self.open.last() {
            Some(&("table" | "thead" | "tbody" | "tfoot")) => {
                self.start("tr", &[]);
                self.start("td", &[]);
            }
            Some(&"tr") => self.start("td", &[]),
            _ => {}
        }
    }

    /// Closes what the standard closes by itself before `tag` (HTML 13.1.2.4, optional tags).
    fn close_implied(&mut self, tag: &'static str) {
        if is_block(tag) {
            self.close_nearest(&["p", "h2", "h3", "h4", "h5", "h6"], |open| {
                !is_inline(open)
            });
        }
        match tag {
            "li" => self.close_nearest(&["li"], |open| matches!(open, "ul" | "ol")),
            "dt" | "dd" => self.close_nearest(&["dt", "dd"], |open| open == "dl"),
            "td" | "th" => self.close_nearest(&["td", "th"], |open| matches!(open, "tr" | "table")),
            "tr" => self.close_nearest(&["tr"], |open| open == "table"),
            "thead" | "tbody" | "tfoot" => {
                self.close_nearest(&["thead", "tbody", "tfoot", "caption"], |open| {
                    open == "table"
                });
            }
            "a" => self.close_nearest(&["a"], |open| !is_inline(open)),
            _ => {}
        }
    }

    fn close_nearest(&mut self, closed: &[&str], stops: fn(&str) -> bool) {
        if closed
            .iter()
            .all(|closed| self.counts.get(closed).is_none_or(|count| *count == 0))
        {
            return;
        }
        if let Some(at) = self.look_down(|open| closed.contains(&open), stops) {
            self.close_to(at);
        }
    }

    /// The innermost open element that is `wanted`, unless one that `stops` comes first.
    fn look_down(
        &self,
        wanted: impl Fn(&str) -> bool,
        stops: impl Fn(&str) -> bool,
    ) -> Option<usize> {
        let near = self.open.iter().enumerate().rev().take(REACH);
        near.map(|(at, open)| (at, *open))
            .take_while(|(_, open)| wanted(open) || !stops(open))
            .find(|(_, open)| wanted(open))
            .map(|(at, _)| at)
    }

    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            let Some(tag) = self.open.pop() else { return };
            if let Some(count) = self.counts.get_mut(tag) {
                *count -= 1;
            }
            if self.open.len() < self.list.depth {
                self.run = 0;
                self.out.push_str("</");
                self.out.push_str(tag);
                self.out.push('>');
            }
        }
    }

    fn write(&mut self, tag: &'static str, name: &str, attributes: &[(&'static str, &str)]) {
        self.run = 0;
        self.out.push('<');
        self.out.push_str(tag);
        for (key, value) in attributes {
            match *key {
                "rel" => {}
                "id" => self.write_id(value),
                "href" => self.write_link(value),
                "align" if attribute(attributes, "class").is_some() => {}
                "align" | "class" => self.write_classes(tag, value),
                key => self.write_attribute(key, value),
            }
        }
        self.add(tag, name, attributes);
        self.out.push('>');
    }

    fn ends_with_pre(&self) -> bool {
        let tag = self.out.rfind('<').and_then(|at| self.out.get(at..));
        self.out.ends_with('>') && tag.is_some_and(|tag| tag.starts_with("<pre"))
    }

    fn write_attribute(&mut self, key: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len());
        escape_value(&mut escaped, value);
        if escaped.len() <= RUN {
            self.out.extend([" ", key, "=\"", &escaped, "\""]);
        }
    }

    fn write_classes(&mut self, tag: &str, classes: &str) {
        let Some(allowed) = self.list.classes.get(tag) else {
            return;
        };
        let classes: Vec<_> = classes
            .split_ascii_whitespace()
            .map(elements::class)
            .filter(|class| allowed.contains(class))
            .collect();
        if !classes.is_empty() {
            self.write_attribute("class", &classes.join(" "));
        }
    }

    fn write_id(&mut self, id: &str) {
        let Some(id) = elements::part_id(id).filter(|_| self.list.is_article) else {
            return;
        };
        if self.ids.insert(id.clone()) {
            self.write_attribute("id", &id);
        }
    }

    fn write_link(&mut self, href: &str) {
        let part = href
            .strip_prefix('#')
            .and_then(elements::part_id)
            .filter(|id| self.named.contains(id));
        match part {
            Some(id) => self.write_attribute("href", &format!("#{id}")),
            None => self.write_attribute("href", href),
        }
        if self.list.is_article && elements::leaves(href) {
            self.write_attribute("rel", "external noopener");
        }
    }
}
