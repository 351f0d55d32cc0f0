//! The marks the block editor leaves in a body as HTML comments.

use super::warning::{Warning, Warnings};

/// A stretch of a body.
pub(super) enum Segment {
    /// Written in the old editor: empty lines make paragraphs.
    Classic(String),
    /// Made by the block editor: HTML as it should be.
    Block(String),
}

/// Splits a body where blocks begin and end, without the marks themselves and all other comments.
pub(super) fn segments(body: &str, warnings: &mut Warnings) -> Vec<Segment> {
    let mut split = Split::default();
    let mut rest = body;
    while let Some(at) = rest.find("<!--") {
        let (before, from) = rest.split_at(at);
        split.text(before);
        let Some(end) = from.find("-->") else {
            // Kept as text, or a browser would take all that follows for a comment.
            split.text("&lt;!--");
            rest = from.get("<!--".len()..).unwrap_or_default();
            split.text(&rest.replace("<!--", "&lt;!--"));
            rest = "";
            break;
        };
        split.comment(
            from.get("<!--".len()..end).unwrap_or_default().trim(),
            warnings,
        );
        rest = from.get(end + "-->".len()..).unwrap_or_default();
    }
    split.text(rest);
    split.segments
}

#[derive(Default)]
struct Split {
    segments: Vec<Segment>,
    depth: usize,
    /// Whether the outermost open block holds text of the old editor.
    is_classic_block: bool,
}

impl Split {
    fn comment(&mut self, comment: &str, warnings: &mut Warnings) {
        if let Some(opened) = comment.strip_prefix("wp:") {
            let name: String = opened
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || "-_/".contains(*c))
                .take(60)
                .collect();
            let name = name.trim_end_matches('/');
            if opened.ends_with('/') {
                warnings.add(Warning::EmptyBlock(name.to_owned()));
                return;
            }
            if self.depth == 0 {
                self.is_classic_block = matches!(name, "freeform" | "shortcode");
            }
            self.depth += 1;
        } else if comment.starts_with("/wp:") {
            self.depth = self.depth.saturating_sub(1);
        } else if comment == "nextpage" {
            warnings.add(Warning::PagesJoined);
            self.text("\n<hr>\n");
        }
    }

    fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let is_classic = self.depth == 0 || self.is_classic_block;
        match (self.segments.last_mut(), is_classic) {
            (Some(Segment::Classic(last)), true) | (Some(Segment::Block(last)), false) => {
                last.push_str(text);
            }
            (_, true) => self.segments.push(Segment::Classic(text.to_owned())),
            (_, false) => self.segments.push(Segment::Block(text.to_owned())),
        }
    }
}
