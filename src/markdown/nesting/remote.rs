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
        let [lang, dir] = ours();
        self.start("figcaption", &[("class", "asks"), lang, dir]);
        self.text(&said);
        self.end("figure");
    }

    /// A picture on another server is never loaded by a page of ours: its place takes a link to it.
    pub(super) fn remote_picture(&mut self, src: &str, alt: Option<&str>) {
        let alt = alt.filter(|alt| !alt.trim().is_empty());
        let in_link = self.counts.get("a").is_some_and(|count| *count > 0);
        if !in_link {
            let [lang, dir] = ours();
            let href = ("href", src);
            match alt {
                Some(_) => self.start("a", &[href]),
                None => self.start("a", &[href, lang, dir]),
            }
        }
        self.text(alt.unwrap_or_else(|| t!("markdown-remote-picture")));
        if !in_link {
            self.end("a");
        }
    }
}

/// Of an element that holds words of ours, which may stand in the middle of another language.
fn ours() -> [(&'static str, &'static str); 2] {
    let tag = language::current().tag();
    [("lang", tag), ("dir", language::direction(tag))]
}
