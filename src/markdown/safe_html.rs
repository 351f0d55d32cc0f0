//! The one type that templates print without escaping.

use std::fmt;

use super::allow_list::AllowList;
use super::ground;
use crate::picture::Grounds;

/// HTML that is safe to show: made only by this module, sanitised last, and never changed after but by
/// [`SafeHtml::grounded`], which puts our own bytes around our own pictures.
///
/// There are two doors in: `sanitised`, private to `markdown`, and [`SafeHtml::from_stored`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// Sanitises; the sanitiser is the last thing that touches the text.
    pub(super) fn sanitised(html: &str, list: &AllowList) -> SafeHtml {
        SafeHtml(list.clean(html))
    }

    /// Takes back what this module made and the database kept.
    ///
    /// Only for a `…_html` column that is written from a `SafeHtml` and from nothing else;
    /// never for text from a request, a file or another program.
    pub fn from_stored(html: String) -> SafeHtml {
        SafeHtml(html)
    }

    /// The HTML, to be stored or measured.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its words as plain text, for a quotation or an excerpt.
    pub fn text(&self) -> String {
        super::reading::read(self).text
    }

    /// With what is shown in the place of its pictures until they have come, to be put on a page; never to
    /// be stored.
    pub fn grounded(self, grounds: &Grounds) -> SafeHtml {
        match grounds.is_empty() {
            true => self,
            false => SafeHtml(ground::grounded(&self.0, grounds)),
        }
    }

    /// Whether something of another site can be played in it.
    pub fn has_embeds(&self) -> bool {
        self.0.contains(" data-frame=\"")
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for SafeHtml {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for SafeHtml {}

impl askama::FastWritable for SafeHtml {
    fn write_into(&self, dest: &mut dyn fmt::Write, _: &dyn askama::Values) -> askama::Result<()> {
        Ok(dest.write_str(&self.0)?)
    }
}
