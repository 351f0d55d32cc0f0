//! What would be loaded from other servers is linked instead.

use super::super::elements;
use super::super::tags::attribute;
use super::Nest;

impl Nest<'_> {
    /// Shows something embedded from elsewhere as a link to it.
    pub(super) fn embed(&mut self, attributes: &[(&'static str, &str)]) {
        let Some(src) = attribute(attributes, "src").filter(|src| elements::leaves(src)) else {
            return;
        };
        self.start("p", &[]);
        self.start("a", &[("href", src)]);
        self.text(src);
        self.end("p");
    }

    /// A picture on another server is never loaded by a page of ours: its place takes a link to it.
    pub(super) fn remote_picture(&mut self, src: &str, alt: Option<&str>) {
        let words = alt
            .filter(|alt| !alt.trim().is_empty())
            .unwrap_or_else(|| t!("markdown-remote-picture"));
        let in_link = self.counts.get("a").is_some_and(|count| *count > 0);
        if !in_link {
            self.start("a", &[("href", src)]);
        }
        self.text(words);
        if !in_link {
            self.end("a");
        }
    }
}
