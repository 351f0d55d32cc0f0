//! Messages that hold marks of HTML.

use std::borrow::Cow;
use std::fmt;

/// A message of ours with its marks, and with every value in it escaped: safe to show as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked(String);

impl Marked {
    /// Only for what [`said_with_html`](super::said_with_html) made.
    pub(super) fn trusted(html: String) -> Marked {
        Marked(html)
    }
}

/// `text` as it may stand between marks, and in the quotes of an attribute.
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&#38;"),
            '<' => safe.push_str("&#60;"),
            '>' => safe.push_str("&#62;"),
            '"' => safe.push_str("&#34;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    Cow::Owned(safe)
}

impl fmt::Display for Marked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Marked {}

impl askama::FastWritable for Marked {
    fn write_into(&self, dest: &mut dyn fmt::Write, _: &dyn askama::Values) -> askama::Result<()> {
        Ok(dest.write_str(&self.0)?)
    }
}
