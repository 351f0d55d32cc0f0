#![allow(clippy::unwrap_used, clippy::panic)]

use super::*;

#[test]
fn a_malformed_file_is_refused_with_the_line_at_fault() {
    let refusal = refusal(MALFORMED);
    assert_eq!(refusal.line, 10);
    assert_eq!(
        refusal.to_string(),
        "line 10: the file is not well-formed XML: </titel> does not close <title>, which was opened at line 10"
    );
}

#[test]
fn reading_ends_after_the_first_fault() {
    let mut records = read(MALFORMED.as_bytes());
    let kinds: Vec<bool> = records.by_ref().map(|record| record.is_ok()).collect();
    assert_eq!(kinds, [true, true, false]);
    assert!(records.next().is_none());
}

#[test]
fn every_fault_is_said_in_plain_words_at_its_line() {
    let deep = "<x>".repeat(100);
    let tag = format!(
        "<wp:tag {}/>",
        (0..70).map(|i| format!("a{i}='1' ")).collect::<String>()
    );
    let long = format!("<title>{}</title>", "x".repeat(70_000));
    for (text, line, words) in [
        (export("\n<item><title>a & b</title></item>"), 3, "&amp;"),
        (
            export("\n\n<item><title>&nbsp;</title></item>"),
            4,
            "&nbsp;",
        ),
        (
            export("<item>\n<content:encoded>\n<p>a</p></content:encoded></item>"),
            4,
            "not escaped",
        ),
        (
            export("\n<item><title>x</item>"),
            3,
            "</item> does not close <title>",
        ),
        (export(&deep), 2, "64 deep"),
        (export(&tag), 2, "64 attributes"),
        (export(&long), 2, "<title> is larger than 64 KiB"),
        (export("<wp:tag a=1/>"), 2, "wp:tag"),
        (
            export("<item>").replace("\n</channel></rss>", ""),
            2,
            "ends too early",
        ),
        (export("<item><title><![CDATA[\n\n"), 5, "begun at line 2"),
        (
            export("</nothing>"),
            2,
            "</nothing> does not close <channel>",
        ),
        (export("") + "\n<more/>", 4, "follows the end"),
        (export("").replace("wp=", "no="), 1, "xmlns:wp"),
        ("<rss><!-- \n\n".to_owned(), 3, "a comment, begun at line 1"),
        (
            "<?xml version='1.0'?>\n<!DOCTYPE rss>\n".to_owned() + &export(""),
            2,
            "DOCTYPE",
        ),
        (
            export("<item><title><!DOCTYPE x [<!ENTITY a 'b'>]></title></item>"),
            2,
            "DOCTYPE",
        ),
        (
            "<?xml version='1.0' encoding='ISO-8859-1'?>".to_owned() + &export(""),
            1,
            "ISO-8859-1",
        ),
        ("<html><body>\n</body></html>".to_owned(), 1, "<html>"),
        ("<rss>\n</rss>".to_owned(), 2, "no <channel>"),
        (
            "<rss><channel>\n<item><title>x</title></item></channel></rss>".to_owned(),
            2,
            "ordinary feed",
        ),
        (String::new(), 1, "empty"),
        (
            "{\"db\": []}".to_owned(),
            1,
            "does not begin with an XML element",
        ),
        ("PK\u{3}\u{4}".to_owned(), 1, "compressed"),
    ] {
        let refusal = refusal(&text);
        let shown = refusal.to_string();
        assert!(shown.contains(words), "{shown}\nwants {words}");
        assert_eq!(refusal.line, line, "{shown}");
    }
}

#[test]
fn a_file_in_another_encoding_is_refused_and_not_mangled() {
    let utf16: Vec<u8> = GARDEN.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(matches!(refusal(utf16).fault, Fault::Encoding(_)));
    let latin = export(&format!(
        "<item><title>{}</title></item>",
        "\u{1}".repeat(100)
    ));
    let latin: Vec<u8> = latin
        .bytes()
        .map(|b| if b == 1 { 0xE9 } else { b })
        .collect();
    let refusal = refusal(latin);
    assert!(matches!(refusal.fault, Fault::Encoding(_)), "{refusal}");
    assert_eq!(refusal.line, 2);
}

#[test]
fn a_few_bad_bytes_and_control_characters_are_mended_and_counted() {
    let text = export("<item><title>\na\u{B}b\u{0}c§&#1;&#xD800;\u{FFFE}é</title></item>");
    let mut bytes = text.into_bytes();
    let at = bytes
        .windows(2)
        .position(|pair| pair == "§".as_bytes())
        .unwrap();
    bytes[at] = 0xFF;
    bytes.remove(at + 1);
    let mut records = read(bytes.as_slice());
    let title = records.find_map(|record| match record.unwrap() {
        Record::Item(item) => Some(item.title),
        _ => None,
    });
    assert_eq!(title.as_deref(), Some("a b c\u{FFFD} \u{FFFD}\u{FFFD}é"));
    let mended = records.notes().mended;
    assert_eq!(
        (mended.controls, mended.broken, mended.first_line),
        (3, 3, Some(3))
    );
}

#[test]
fn a_body_is_read_up_to_its_limit_and_refused_beyond() {
    let whole = "x".repeat(4 << 20);
    assert_eq!(
        body(&format!("<![CDATA[{whole}]]>")).unwrap().len(),
        4 << 20
    );
    let refusal = body(&format!("<![CDATA[{whole}x]]>")).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "line 2: the element <content:encoded> is larger than 4 MiB"
    );
    assert!(body(&format!("{whole}&lt;")).is_err());
}
