//! What would be loaded from other servers is linked instead.

use super::super::elements;
use super::super::embed::{ATTRIBUTE, Embed};
use super::super::reading::decode;
use super::super::tags::attribute;
use super::Nest;
use crate::language;

impl Nest<'_> {
    /// Shows something embedded from elsewhere as a link to it.
    pub(super) fn embed(&mut self, attributes: &[(&'static str, &str)]) {
        let Some(src) = attribute(attributes, "src").filter(|src| elements::leaves(src)) else {
            return;
        };
        if let Some(embed) = Embed::at(&decode(src)) {
            return self.film(&embed);
        }
        self.start("p", &[]);
        self.start("a", &[("href", src)]);
        self.text(src);
        self.end("p");
    }

    /// One of a site we know can be played, as if it stood alone in its paragraph.
    fn film(&mut self, embed: &Embed) {
        let class = if embed.is_sound { "embed low" } else { "embed" };
        let said = t!("markdown-embed-asks", provider = embed.provider);
        self.start("figure", &[("class", class)]);
        self.start("a", &[("href", &embed.page), (ATTRIBUTE, &embed.frame)]);
        self.text(embed.name());
        self.end("a");
        let language = language::current().tag();
        let ours = [("class", "asks"), ("lang", language), ("dir", "ltr")];
        self.start("figcaption", &ours);
        self.text(&said);
        self.end("figure");
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
