//! WordPress bodies as plain HTML for the sanitiser, which must run afterwards: nothing here makes HTML safe.
//!
//! Every step takes time linear in the length of the body. The result has no empty line, so it stays one
//! HTML block when it is kept inside Markdown (CommonMark section 4.6).

mod block;
mod entity;
mod markup;
mod media;
mod paragraph;
mod shortcode;
mod warning;

pub use entity::plain_text;
pub use warning::Warning;

use block::Segment;
use warning::Warnings;

/// A converted body and what the author should look at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Converted {
    /// HTML, not yet sanitised.
    pub html: String,
    /// What was changed in kind or could not be kept, each once.
    pub warnings: Vec<Warning>,
}

/// A picture of a gallery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Where its file is.
    pub url: String,
    /// What it shows, plain text; its file name stands in when empty.
    pub alt: String,
}

/// Converts the body of a post or page; galleries lose their pictures, with a warning.
pub fn convert(body: &str) -> Converted {
    convert_with(body, &|_| Vec::new())
}

/// As [`convert`], asking `gallery` for the pictures of each gallery: those with the given numbers, or all
/// that were uploaded to the item when the list is empty.
pub fn convert_with(body: &str, gallery: &dyn Fn(&[i64]) -> Vec<Picture>) -> Converted {
    let mut warnings = Warnings::default();
    let mut html = String::with_capacity(body.len() + body.len() / 8);
    for segment in block::segments(body, &mut warnings) {
        let (text, is_classic) = match segment {
            Segment::Classic(text) => (text, true),
            Segment::Block(text) => (text, false),
        };
        let text = shortcode::replace(&text, gallery, &mut warnings);
        paragraph::arrange(&text, is_classic, &mut html);
    }
    html.truncate(html.trim_end().len());
    Converted {
        html,
        warnings: warnings.into_list(),
    }
}

/// Converts the text of a comment: paragraphs and line breaks; shortcodes mean nothing there.
pub fn convert_comment(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + text.len() / 8);
    paragraph::arrange(text, true, &mut html);
    html.truncate(html.trim_end().len());
    html
}

#[cfg(test)]
mod tests;
