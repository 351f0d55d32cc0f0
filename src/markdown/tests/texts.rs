use super::super::{TextError, article, clean_text, comment, comment_html, excerpt, is_override};

#[test]
fn line_ends_become_newlines_and_letters_nfc() {
    assert_eq!(clean_text("a\r\nb\rc\n\td").as_deref(), Ok("a\nb\nc\n\td"));
    assert_eq!(clean_text("e\u{301}").as_deref(), Ok("é"));
    assert_eq!(clean_text("").as_deref(), Ok(""));
}

#[test]
fn nothing_overrides_the_direction_of_letters() {
    assert_eq!(
        clean_text("best \u{202E}onisac\u{202C} e\u{202D}\u{301}").as_deref(),
        Ok("best onisac\u{202C} é")
    );
    let needed = "\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{2066}\u{2067}\u{2068}\u{2069}";
    assert_eq!(clean_text(needed).as_deref(), Ok(needed));
    for source in ["\u{202E}onisac", "&#x202E;onisac", "`&#8238;onisac`"] {
        let comment = comment(source).unwrap();
        assert!(!comment.html.as_str().contains('\u{202E}'), "{source}");
        assert!(comment.text.ends_with("onisac"), "{source}");
    }
    let article = article("A&#x202D;b [c\u{202E}d](/e \"&#x202E;f\")").unwrap();
    assert!(!article.html.as_str().contains(is_override));
    assert!(
        !comment_html("<p>&#8238;ab</p>")
            .unwrap()
            .text
            .contains(is_override)
    );
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
    // More accents than there is room for: some are better than no letter.
    assert_eq!(
        excerpt("e\u{301}\u{301}\u{301}\u{301}", 4),
        "e\u{301}\u{301}…"
    );
    assert_eq!(excerpt("a b", 1), "…");
    assert_eq!(excerpt("ab", 0), "");
    assert_eq!(excerpt("", 5), "");
}
