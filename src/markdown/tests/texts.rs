use super::super::{TextError, clean_text, excerpt};

#[test]
fn line_ends_become_newlines_and_letters_nfc() {
    assert_eq!(clean_text("a\r\nb\rc\n\td").as_deref(), Ok("a\nb\nc\n\td"));
    assert_eq!(clean_text("e\u{301}").as_deref(), Ok("é"));
    assert_eq!(clean_text("").as_deref(), Ok(""));
}

#[test]
fn controls_and_noncharacters_are_refused_with_their_line() {
    let refused = ('\0'..='\u{1F}')
        .filter(|c| !"\t\n\r".contains(*c))
        .chain('\u{7F}'..='\u{9F}');
    for character in refused.chain(['\u{FFFE}', '\u{FFFF}', '\u{FDD0}', '\u{1FFFE}']) {
        assert_eq!(
            clean_text(&format!("a\r\n{character}b")),
            Err(TextError::NotText { character, line: 2 })
        );
    }
    let words = clean_text("\u{1b}").unwrap_err().to_string();
    assert_eq!(
        words,
        "Line 1 contains a character that cannot be shown (U+001B). Please remove it."
    );
}

#[test]
fn an_excerpt_ends_between_words() {
    assert_eq!(excerpt("one  two\n\nthree", 100), "one two three");
    assert_eq!(excerpt("one two three", 13), "one two three");
    assert_eq!(excerpt("one two three", 12), "one two…");
    assert_eq!(excerpt("one two three", 7), "one…");
    assert_eq!(excerpt("one, two", 7), "one…");
    assert_eq!(excerpt("incomprehensible", 5), "inco…");
    assert_eq!(excerpt("ab\u{301}c", 3), "a…");
    assert_eq!(excerpt("a b", 1), "…");
    assert_eq!(excerpt("ab", 0), "");
    assert_eq!(excerpt("", 5), "");
}
