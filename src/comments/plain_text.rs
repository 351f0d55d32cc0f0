//! Plain text that people write to people beside comments: letters, appeals, reasons, notes and reports.

use super::screening::{is_blank, is_ignorable};
use crate::markdown::{TextError, clean_text};

/// Whether a character leaves a mark on the page.
pub fn prints(c: char) -> bool {
    !c.is_whitespace() && !is_ignorable(c) && !is_blank(c)
}

/// A text as typed, cleaned and without space around it. One of which nothing is to be seen is empty.
pub fn plain_text(typed: &str) -> Result<String, TextError> {
    let text = clean_text(typed)?;
    Ok(match text.chars().any(prints) {
        true => text.trim().to_owned(),
        false => String::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::plain_text;

    #[test]
    fn a_text_of_which_nothing_is_to_be_seen_is_empty() {
        for typed in [
            "",
            " \r\n ",
            "\u{200B}",
            "\u{202E}",
            "\u{2800}\u{3164} \u{FEFF}",
            "\u{E0041}",
        ] {
            assert_eq!(plain_text(typed).as_deref(), Ok(""), "{typed:?}");
        }
        assert_eq!(
            plain_text(" a\u{200B}\r\nb ").as_deref(),
            Ok("a\u{200B}\nb")
        );
        assert!(plain_text("\u{1b}").is_err());
    }
}
