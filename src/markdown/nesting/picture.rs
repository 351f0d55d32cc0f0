//! Our own pictures, written in every size in which they are kept.

use super::super::elements;
use super::super::pictures::{MOTIONLESS, SIZES};
use super::super::tags::attribute;
use super::Nest;
use crate::picture::{FOLDER, Form, PictureName};

/// A picture that begins so near to the beginning of an article is seen at once.
const NEAR: usize = 2_000;

/// What is wider than the column of text, or higher than most windows, can be seen larger.
const LARGE: u32 = 800;

/// The picture of ours that an element shows, if it does.
pub(super) fn named(tag: &str, attributes: &[(&'static str, &str)]) -> Option<PictureName> {
    let src = attribute(attributes, "src").filter(|_| tag == "img")?;
    PictureName::at(src)
}

impl Nest<'_> {
    /// Writes a picture of ours. Its place is known before it comes, so that nothing moves; what is seen at once
    /// is loaded at once, the others when they come near.
    pub(super) fn picture(&mut self, name: &PictureName, attributes: &[(&'static str, &str)]) {
        let first = !self.is_pictured && self.out.len() < NEAR;
        self.is_pictured = true;
        let alt = attribute(attributes, "alt").unwrap_or_default();
        // A link is called what the picture is called; one without a name is no link.
        let can_be_enlarged = name.width.max(name.height) > LARGE
            && !alt.trim().is_empty()
            && self.open.len() < self.list.depth
            && elements::may_open("a", &self.open, self.list.depth);
        if can_be_enlarged {
            self.out.push_str("<a");
            self.write_attribute("class", "full");
            self.write_attribute("href", &name.address());
            self.out.push('>');
        }
        self.out.push_str("<picture><source");
        self.write_attribute("type", "image/webp");
        match name.form {
            Form::Moving => {
                self.write_attribute("media", MOTIONLESS);
                let still = name.at_width(name.widths().first().copied().unwrap_or(name.width));
                self.write_attribute("srcset", &format!("{FOLDER}{still}"));
            }
            _ => {
                self.write_attribute("srcset", &name.srcset());
                self.write_attribute("sizes", SIZES);
            }
        }
        self.out.push_str("><img");
        self.write_attribute("src", &name.address());
        self.write_attribute("alt", alt);
        for (key, value) in attributes {
            match *key {
                "align" if attribute(attributes, "class").is_some() => {}
                "align" | "class" => self.write_classes("img", value),
                "lang" | "dir" => self.write_attribute(key, value),
                _ => {}
            }
        }
        let asked = attribute(attributes, "width").and_then(|width| width.parse().ok());
        let width = asked.filter(|width| (1..=name.width).contains(width));
        let width = width.unwrap_or(name.width);
        self.write_attribute("width", &width.to_string());
        self.write_attribute("height", &name.height_at(width).to_string());
        match first {
            true => self.write_attribute("fetchpriority", "high"),
            false => self.write_attribute("loading", "lazy"),
        }
        self.write_attribute("decoding", "async");
        self.out.push_str("></picture>");
        if can_be_enlarged {
            self.out.push_str("</a>");
        }
        self.run = 0;
    }
}
