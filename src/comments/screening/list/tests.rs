use super::*;
use proptest::prelude::*;

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
