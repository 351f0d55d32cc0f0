//! The words of a comment at the beginning of an answer to it.

use crate::articles::Format;
use crate::comments::Comment;
use crate::markdown::SafeHtml;

/// The longest quotation, in characters.
const MOST: usize = 600;

/// The words of `comment` as a quotation in Markdown, with room for the answer below it. What it quoted
/// itself is left out, and a long text is cut after a word.
pub fn of(comment: &Comment) -> String {
    match comment.format {
        Format::Markdown => quotation(&comment.body),
        Format::Html => quotation(&SafeHtml::from_stored(comment.body_html.clone()).text()),
    }
}

fn quotation(text: &str) -> String {
    let own = text
        .lines()
        .filter(|line| !line.trim_start().starts_with('>'))
        .map(str::trim_end);
    let own = own.collect::<Vec<_>>().join("\n");
    let lines = cut(own.trim_matches('\n'));
    let mut quoted = String::with_capacity(lines.len() + 64);
    let mut was_empty = false;
    for line in lines.lines() {
        // Where quotations were left out, one empty line remains.
        if line.is_empty() && was_empty {
            continue;
        }
        was_empty = line.is_empty();
        quoted.push('>');
        if !line.is_empty() {
            quoted.push(' ');
            quoted.push_str(line);
        }
        quoted.push('\n');
    }
    if quoted.is_empty() {
        return quoted;
    }
    quoted.push('\n');
    quoted
}

/// The text up to a word's end within [`MOST`] characters.
fn cut(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(MOST) else {
        return text.to_owned();
    };
    let head = &text[..end];
    let end = head.rfind(char::is_whitespace).unwrap_or(end);
    format!("{} …", head[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use super::{MOST, quotation};
    use proptest::prelude::*;

    #[test]
    fn a_text_is_quoted_line_by_line_without_what_it_quoted_itself() {
        let table = [
            ("One line.", "> One line.\n\n"),
            ("One.\n\nTwo.", "> One.\n>\n> Two.\n\n"),
            ("> Old words.\n\nMy answer.", "> My answer.\n\n"),
            (
                "First.\n\n > Old.\n>> Older.\n\nLast.",
                "> First.\n>\n> Last.\n\n",
            ),
            ("> Only old words.", ""),
            ("    code", ">     code\n\n"),
        ];
        for (text, expected) in table {
            assert_eq!(quotation(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_was_written_is_quoted_in_a_sane_length(text in "\\PC{0,900}|[a-z> \n]{0,2000}") {
            let quoted = quotation(&text);
            for line in quoted.trim_end_matches('\n').lines() {
                prop_assert!(line == ">" || line.starts_with("> "), "{line:?}");
            }
            // A mark and a space for each line, at most one for each character.
            prop_assert!(quoted.chars().count() <= 3 * MOST + 8);
        }
    }
}
