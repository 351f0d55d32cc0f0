mod spellings;

use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn list(lines: &str) -> List {
    List::of(List::parse(lines).unwrap())
}

fn found(list: &List, text: &str, links: &[&str]) -> Vec<String> {
    let links: Vec<String> = links.iter().map(|link| (*link).to_owned()).collect();
    let found = list.find(&Said::of(text, &links));
    found.into_iter().map(|one| one.entry).collect()
}

#[test]
fn whole_words_are_found_however_they_are_spelled() {
    let list = list("press\nCheap Pills\nviagra\n赌场");
    for (text, expected) in [
        ("I use WordPress and express trains.", vec![]),
        ("The PRESS, the press!", vec!["press"]),
        ("рress", vec!["press"]),
        ("p\u{200B}ress", vec!["press"]),
        ("p r e s s", vec!["press"]),
        ("p.r.e.s.s", vec!["press"]),
        ("cheap-pills and cheap\npills", vec!["Cheap Pills"]),
        ("cheap new pills", vec![]),
        ("V1AGRA", vec!["viagra"]),
        ("去赌场吧", vec!["赌场"]),
        (
            "press cheap pills viagra",
            vec!["press", "Cheap Pills", "viagra"],
        ),
    ] {
        assert_eq!(found(&list, text, &[]), expected, "{text}");
    }
}

#[test]
fn words_that_only_resemble_an_entry_are_left_alone() {
    for (entry, text) in [
        ("ano", "El año que viene"),
        ("schwul", "Es ist schwül heute."),
        ("casino", "One casíno is another word: list it too."),
        ("perdida", "una pérdida"),
        ("ass", "The A55 to Bangor. Plan A. S.S. Great Britain."),
        ("sex", "Grades S, E; X"),
        ("ass", "An iPhone 5s and an A5 sheet"),
        ("usa", "🇺🇸 and 🇦🇹"),
        ("casino", "cas ino, casinos, c a s"),
        ("sino", "Write to ca@sino about it"),
        ("duong", "Con đường"),
        ("fall", "FAIL"),
        ("lain", "Iain M. Banks"),
        ("nazi", "Thanks, Naz!"),
        ("lex", "Write to @lex"),
        ("alex", "Write to @lex"),
        ("shit", "It was $4 a hit, or US$ 5"),
        ("soap", "$0ap and $50 apples"),
        ("spic", "A. S. P. I. C. and T.O.P.I.C. and A S P I C E"),
        ("rape", "G R A P E"),
        ("cheap pills", "cheap p1ll and ch3ap new pills"),
        ("ilk", "!lk"),
    ] {
        let found = found(&list(entry), text, &[]);
        let is_word = text
            .to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| word == entry);
        assert_eq!(!found.is_empty(), is_word, "{entry}: {text}");
    }
}

/// What is written in the languages and with the signs people use, none of it a trick.
const PROSE: [&str; 6] = [
    include_str!("../../../demo/articles/what-the-river-took.md"),
    include_str!("../../../demo/articles/a-rain-gauge-in-forty-lines.md"),
    include_str!("../../../demo/articles/nine-thousand-cards.md"),
    include_str!("../../../demo/articles/fog-has-a-home-address.md"),
    include_str!("../../../demo/articles/four-minutes-slow.md"),
    include_str!("../../../demo/articles/counting-swifts.md"),
];

#[test]
fn of_all_words_of_real_prose_each_text_is_found_to_have_its_own_alone() {
    let words = |text: &str| -> BTreeSet<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words
            .map(str::to_lowercase)
            .filter(|word| word.len() > 2)
            .collect()
    };
    let all: BTreeSet<String> = PROSE.iter().flat_map(|text| words(text)).collect();
    let all = list(&all.into_iter().collect::<Vec<_>>().join("\n"));
    // No more than ten are told of, so a text is looked at in pieces.
    for piece in PROSE.iter().flat_map(|text| text.split(['.', '\n'])) {
        for one in found(&all, piece, &[]) {
            assert!(words(piece).contains(&one), "{one}: {piece}");
        }
    }
}

#[test]
fn sites_are_found_in_links_with_what_is_below_them_and_in_words() {
    let list = list("example.org\nhttps://shop.example/buy");
    for (text, link, expected) in [
        ("See there.", "https://example.org/a", vec!["example.org"]),
        ("See there.", "https://a.b.example.org", vec!["example.org"]),
        ("See there.", "https://notexample.org", vec![]),
        ("See there.", "https://example.org.test", vec![]),
        (
            "See there.",
            "https://shop.example",
            vec!["https://shop.example/buy"],
        ),
        (
            "Go to EXAMPLE.org now",
            "https://other.test",
            vec!["example.org"],
        ),
        ("For example, org charts", "https://other.test", vec![]),
        ("An example. Org charts", "https://other.test", vec![]),
    ] {
        assert_eq!(found(&list, text, &[link]), expected, "{text} {link}");
    }
}

#[test]
fn it_is_told_how_an_entry_was_written() {
    let told = list("casino").find(&Said::of("The Cаsino and the casino", &[]));
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].in_full(), "“casino”, written “Cаsino”");
    let plain = list("casino").find(&Said::of("The Casino", &[]));
    assert_eq!(plain[0].in_full(), "“casino”");
}

#[test]
fn lines_that_are_no_entries_are_named() {
    let faults = List::parse("casino\n\n!!!\n c++ ").unwrap_err();
    let expected = [
        (3, "!!!".to_owned(), EntryError::NoWord),
        (4, "c++".to_owned(), EntryError::OneLeft),
    ];
    assert_eq!(faults, expected);
    assert!(List::parse("").unwrap().is_empty());
}

#[test]
fn ten_thousand_entries_are_found_among_each_other() {
    let lines: Vec<String> = (0..10_000).map(|n| format!("word{n}x")).collect();
    let list = list(&lines.join("\n"));
    assert_eq!(
        found(&list, "see word777x and word9999x", &[]),
        ["word777x", "word9999x"]
    );
    assert!(found(&list, "see word777 and word10000x", &[]).is_empty());
}

proptest! {
    #[test]
    fn an_entry_is_found_in_itself(entry in "[a-zа-я赌é0-9]{2,8}( [a-z]{1,6})?") {
        if let Ok(entry) = Entry::parse(&entry) {
            let text = format!("So: {}!", entry.text());
            let list = List::of(vec![entry.clone()]);
            prop_assert_eq!(found(&list, &text, &[]), vec![entry.text().to_owned()]);
            let text = format!("{} и ещё несколько слов", entry.text());
            prop_assert_eq!(found(&list, &text, &[]).len(), 1);
        }
    }

    #[test]
    fn a_further_entry_takes_none_away(
        entries in proptest::collection::vec("[a-c]{2,3}", 1..8), more in "[a-c]{2,3}", text in "[a-c ]{0,40}",
    ) {
        let few = list(&entries.join("\n"));
        let many = list(&format!("{}\n{more}", entries.join("\n")));
        let after = found(&many, &text, &[]);
        for one in found(&few, &text, &[]) {
            prop_assert!(after.contains(&one));
        }
    }
}
