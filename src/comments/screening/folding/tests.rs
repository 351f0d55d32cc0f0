use super::*;
use proptest::prelude::*;

fn folded(text: &str) -> String {
    let folded = Folded::of(text);
    folded
        .text
        .split('\n')
        .next()
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn words_stand_between_spaces_without_case_and_signs() {
    assert_eq!(folded("The LAST, boat!"), " the last boat ");
    assert_eq!(folded("Straße STRASSE"), " strasse strasse ");
    assert_eq!(folded("ﬁne ｆｕｌｌ 𝐛𝐨𝐥𝐝"), " fine full bold ");
    assert_eq!(folded("赌场好"), " 赌 场 好 ");
    assert_eq!(folded("—…!"), " ");
    assert_eq!(folded(""), " ");
}

#[test]
fn what_looks_the_same_is_the_same() {
    // Cyrillic letters, a soft hyphen, a zero-width space, strokes.
    for spelling in [
        "с\u{430}sino",
        "ca\u{AD}s\u{200B}ino",
        "c\u{336}a\u{336}sino",
        "CАSINO",
        "ᴄasino",
    ] {
        assert_eq!(folded(spelling), " casino ", "{spelling}");
    }
    assert_eq!(folded("\u{422}his is \u{412}\u{43E}ok"), " this is book ");
}

#[test]
fn the_words_of_other_scripts_and_alphabets_stay_what_they_are() {
    // "рот" is a mouth, "сор" is litter.
    assert_eq!(folded("Закрой рот, это сор"), " закрой рот это сор ");
    assert_eq!(folded("Łaska, pâté, Ærø"), " łaska pâté ærø ");
    assert_eq!(patterns("сор"), [" сор "]);
    assert_eq!(patterns("pom"), [" pom "]);
}

#[test]
fn digits_and_single_letters_have_other_readings() {
    assert_eq!(
        Folded::of("Buy v1agra, c a s i n o!").text,
        " buy v1agra c a s i n o \n v\u{4}agra \n casino \n casin \n asino "
    );
    assert_eq!(Folded::of("In 2010, 10 of us").text, " in 2010 10 of us ");
}

#[test]
fn what_was_written_is_found_again() {
    let source = "See the с\u{430}sino, or c a s i n o, p1lls now.";
    let folded = Folded::of(source);
    let written = |pattern: &str| {
        let mut places = (0..folded.words.len()).filter_map(|number| folded.find(number, pattern));
        places.next().map(|place| &source[place])
    };
    assert_eq!(written(" the casino or "), Some("the с\u{430}sino, or"));
    assert_eq!(written(" or casino "), Some("or c a s i n o"));
    assert_eq!(
        written(" the casino or casino pills now "),
        Some("the с\u{430}sino, or c a s i n o, p1lls now")
    );
    assert_eq!(written(" plils "), None);
    assert_eq!(written(" casino now "), None);
}

#[test]
fn words_without_tricks_have_no_other_readings() {
    for text in [
        "I paid $5, then $10, then US$ 20 at 10:30 (10.30 p.m.) in 2010. Wow! Great! ¡Hola!",
        "Write to @ana, @ben or me; Iain M. Banks and Ivan did. FAIL, PAIN, MAIL.",
        "It is I. I, too: A, B and C. Plan A. S.S. Great Britain, J. R. Ewing.",
    ] {
        assert_eq!(folded(text), Folded::of(text).text, "{text}");
    }
}

proptest! {
    #[test]
    fn whatever_is_folded_comes_in_whole_words(text in "\\PC{0,80}") {
        let folded = Folded::of(&text);
        prop_assert!(folded.text.starts_with(' ') && folded.text.ends_with(' '));
        prop_assert!(!folded.text.contains("  "));
        for word in &folded.words {
            prop_assert!(text.get(word.from..word.to).is_some());
        }
    }

    #[test]
    fn what_has_no_shape_changes_nothing(text in "[a-zа-яé ,.]{0,40}", at in 0_usize..40) {
        let mut with: Vec<char> = text.chars().collect();
        with.insert(at.min(with.len()), '\u{200B}');
        let with: String = with.into_iter().collect();
        prop_assert_eq!(Folded::of(&with).text, Folded::of(&text).text);
    }
}
