//! A comment about to be posted: cleaned, measured, rendered.

use super::plain_text::prints;
use super::screening::{LEAST, Opinion, Refusal, Sending, Signs, Size, fits};
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::markdown::{self, MarkdownError, SafeHtml, TextError, clean_text};
use crate::secret::sign;
use std::fmt;

/// In bytes. The worst that fits is rendered in a tenth of a millisecond.
const SHORT: usize = 1024;

/// A comment that can be stored.
#[derive(Clone, Debug)]
pub struct NewComment {
    /// The comment it answers.
    pub parent_id: Option<CommentId>,
    /// Its text as written.
    pub body: String,
    /// Its text as shown.
    pub html: SafeHtml,
    /// Its size.
    pub size: Size,
    /// How many links it has.
    pub links: usize,
    /// By which repeats are found.
    pub body_key: [u8; 32],
    /// The same for the same form sent twice.
    pub submission_key: [u8; 32],
    /// How it was sent; nothing where that was looked at before.
    pub sending: Option<Sending>,
    /// Whether its author was told that they had just said it, and sent it again.
    pub insists: bool,
    /// What was found in its text.
    pub signs: Signs,
    /// What is said of it outside; nothing where nobody was asked.
    pub opinion: Option<Opinion>,
}

/// Where a new comment goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Position {
    /// How many comments it stands under.
    pub depth: i64,
    /// The comment that began its thread; nothing if it begins one.
    pub root_id: Option<CommentId>,
    /// Whether it answers something that is gone, under the line in its place.
    pub under_line: bool,
}

/// A text of a comment's length, not rendered yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    body: String,
    size: Size,
}

/// Why a text cannot be a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It holds a character that is not text.
    NotText(TextError),
    /// It is too short or too long.
    Length(Refusal),
    /// Its formatting costs too much.
    Formatting(MarkdownError),
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unfit::NotText(error) => error.fmt(f),
            Unfit::Length(refusal) => f.write_str(&refusal.sentence()),
            Unfit::Formatting(error) => error.fmt(f),
        }
    }
}

impl Draft {
    /// Reads a text as typed: Unicode NFC, LF line ends, no empty lines around it.
    pub fn parse(typed: &str) -> Result<Draft, Unfit> {
        let clean = clean_text(typed).map_err(Unfit::NotText)?;
        // Spaces at the very start may be the indent of code.
        let body = clean.trim_end();
        let from = body
            .find(|c: char| !c.is_whitespace())
            .and_then(|first| body[..first].rfind('\n'))
            .map_or(0, |line_end| line_end + 1);
        let body = &body[from..];
        let size = measure(body);
        fits(&size).map_err(Unfit::Length)?;
        let body = body.to_owned();
        Ok(Draft { body, size })
    }

    /// The text.
    pub fn body(&self) -> &str {
        &self.body
    }

    /// Its size.
    pub fn size(&self) -> Size {
        self.size
    }

    /// What makes the same form sent twice the same: who says what, where, in answer to what, from
    /// which form.
    pub fn submission_key(
        &self,
        key: &[u8; 32],
        author: AccountId,
        article: ArticleId,
        parent: Option<CommentId>,
        form_key: &str,
    ) -> [u8; 32] {
        let parent = parent.map_or(0, |parent| parent.0);
        sign(
            key,
            &[
                b"submission",
                &author.0.to_be_bytes(),
                &article.0.to_be_bytes(),
                &parent.to_be_bytes(),
                form_key.as_bytes(),
                self.body.as_bytes(),
            ],
        )
    }

    /// Whether rendering it takes less time than handing it to another thread, whatever is in it.
    pub fn is_short(&self) -> bool {
        self.size.bytes <= SHORT
    }

    /// Renders the text. Costs CPU: unless it is short, call it on a blocking thread.
    pub fn render(&self) -> Result<markdown::Comment, Unfit> {
        let rendered = markdown::comment(&self.body).map_err(Unfit::Formatting)?;
        if measure(&rendered.text).visible == 0 {
            return Err(Unfit::Length(Refusal::TooShort));
        }
        Ok(rendered)
    }

    /// The comment, with its text as rendered.
    pub fn into_new(
        self,
        rendered: markdown::Comment,
        parent_id: Option<CommentId>,
        submission_key: [u8; 32],
    ) -> NewComment {
        NewComment {
            parent_id,
            body_key: body_key(&self.body),
            html: rendered.html,
            links: rendered.links,
            size: self.size,
            body: self.body,
            submission_key,
            sending: None,
            insists: false,
            signs: Signs::default(),
            opinion: None,
        }
    }
}

/// How long a text is. What prints nothing is no character of a comment of [`LEAST`] characters.
fn measure(text: &str) -> Size {
    Size {
        visible: text.chars().filter(|c| prints(*c)).take(LEAST).count(),
        characters: text.chars().count(),
        bytes: text.len(),
        lines: text.lines().count(),
    }
}

/// By which repeats of a text are found: the SHA-256 of its words in lower case.
pub fn body_key(text: &str) -> [u8; 32] {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    crate::secret::digest(words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn empty_lines_around_a_text_go_and_an_indent_stays() {
        let draft = Draft::parse(" \r\n\r\n    code\r\n\r\nwords \r\n \r\n").unwrap();
        assert_eq!(draft.body(), "    code\n\nwords");
    }

    #[test]
    fn the_limits_hold_to_the_character() {
        let length = |text: &str| match Draft::parse(text) {
            Err(Unfit::Length(refusal)) => Some(refusal),
            _ => None,
        };
        assert_eq!(length("a"), Some(Refusal::TooShort));
        assert_eq!(length(" \u{200B}a\u{200B} "), Some(Refusal::TooShort));
        assert_eq!(length("\u{2800}a\u{2800}"), Some(Refusal::TooShort));
        assert_eq!(length("ab"), None);
        assert_eq!(length(&"a".repeat(10_000)), None);
        assert!(matches!(
            length(&"a".repeat(10_001)),
            Some(Refusal::TooLong(_))
        ));
        assert_eq!(length(&format!("{}a", "é".repeat(8_191))), None);
        assert_eq!(length(&"é".repeat(8_192)), None);
        assert!(matches!(
            length(&"é".repeat(8_193)),
            Some(Refusal::TooLong(_))
        ));
        assert_eq!(length(&"ab\n".repeat(400)), None);
        assert_eq!(
            length(&"ab\n".repeat(401)),
            Some(Refusal::TooManyLines(401))
        );
    }

    #[test]
    fn what_shows_nothing_is_too_short() {
        let draft = Draft::parse("[a]: https://example.org").unwrap();
        assert_eq!(draft.render().err(), Some(Unfit::Length(Refusal::TooShort)));
    }

    proptest! {
        #[test]
        fn a_text_read_twice_is_the_same(text in "(\\PC|\n| ){0,60}") {
            if let Ok(draft) = Draft::parse(&text) {
                prop_assert_eq!(Draft::parse(draft.body()), Ok(draft));
            }
        }

        #[test]
        fn any_other_origin_is_another_submission(body in "[a-z]{2,20}", other in "[a-z]{2,20}", a in 1_i64..9, b in 1_i64..9) {
            let draft = Draft::parse(&body).unwrap();
            let key = |draft: &Draft, author, article, parent: Option<i64>| {
                draft.submission_key(&[1; 32], AccountId(author), ArticleId(article), parent.map(CommentId), "1.f")
            };
            let first = key(&draft, 1, 1, None);
            prop_assert_eq!(first, key(&draft, 1, 1, None));
            prop_assert_eq!(body == other, first == key(&Draft::parse(&other).unwrap(), 1, 1, None));
            prop_assert_eq!(a == 1 && b == 1, first == key(&draft, a, b, None));
            prop_assert_ne!(first, key(&draft, 1, 1, Some(a)));
        }
    }
}
