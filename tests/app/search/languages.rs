//! Words are found however they are written, in scripts with spaces and without.

use super::{found, look};
use crate::support::{TestApp, make};

#[test]
fn accents_case_and_typography_make_no_difference() {
    let app = TestApp::spawn();
    make::article(&app)
        .title("Der Müller")
        .body("Die Straße nach Łódź, l’œuvre, ёлка.")
        .published();
    for words in [
        "muller",
        "MÜLLER",
        "mu%CC%88ller",
        "strasse",
        "lodz",
        "oeuvre",
        "l'oeuvre",
        "елка",
        "stra%C3%9Fe",
    ] {
        assert_eq!(found(&app, words), ["Der Müller"], "{words}");
    }
    let page = look(&app.visitor(), "muller");
    assert_eq!(
        page.text(".found h3 mark"),
        "Müller",
        "marked as it is written"
    );
}

#[test]
fn parts_of_what_is_written_without_spaces_are_found() {
    let app = TestApp::spawn();
    make::article(&app)
        .title("東京都の天気")
        .body("ภาษาไทย และ 한국어로 쓰기")
        .published();
    for words in [
        "東京",
        "京都",
        "東京都",
        "天気",
        "都",
        "気",
        "ไทย",
        "한국어",
        "한국",
        "쓰기",
    ] {
        assert_eq!(found(&app, words), ["東京都の天気"], "{words}");
    }
    for words in ["大阪", "都京", "東天"] {
        assert!(found(&app, words).is_empty(), "{words}");
    }
}

#[test]
fn scripts_from_right_to_left_and_of_india_are_found() {
    let app = TestApp::spawn();
    make::article(&app)
        .title("שָׁלוֹם")
        .body("كِتَاب जहाज़ किताब")
        .published();
    for words in ["שלום", "كتاب", "किताब", "जहाज़"] {
        assert_eq!(found(&app, words), ["שָׁלוֹם"], "{words}");
    }
}
