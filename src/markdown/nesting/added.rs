//! What elements get beside what was written.

use super::super::tags::attribute;
use super::Nest;

impl Nest<'_> {
    /// Writes the attributes that `tag` is given here. The sanitiser would add some of them, but in another order
    /// each time.
    pub(super) fn add(
        &mut self,
        tag: &'static str,
        name: &str,
        attributes: &[(&'static str, &str)],
    ) {
        match tag {
            "img" => {
                if attribute(attributes, "alt").is_none() {
                    self.write_attribute("alt", "");
                }
                self.write_attribute("loading", "lazy");
                self.write_attribute("decoding", "async");
            }
            "div" if name == "div" && attribute(attributes, "class") == Some("table") => {
                self.write_attribute("tabindex", "0");
            }
            "pre" if self.list.is_article => {
                if attribute(attributes, "aria-label").is_none() {
                    self.write_attribute("aria-label", t!("markdown-code"));
                }
                // So that a keyboard can scroll it (WCAG 2.1.1); it has a name then (4.1.2).
                self.write_attribute("role", "group");
                self.write_attribute("tabindex", "0");
            }
            _ => {}
        }
    }
}
