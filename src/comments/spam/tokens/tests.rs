use super::*;
use crate::markdown;
use proptest::prelude::*;
use unicode_security::MixedScript;
use unicode_segmentation::UnicodeSegmentation;

fn of(text: &str) -> Vec<String> {
    tokens(&markdown::comment(text).unwrap().html)
}

#[test]
fn words_links_and_shape_are_read_from_what_is_shown() {
    assert_eq!(
        of("Cheap *tickets*, $9, at [our place](https://WWW.Example.test/buy?x=1). Cheap!"),
        [
            "cheap",
            "link:example.test",
            "links:1",
            "our",
            "place",
            "shape:link",
            "shape:price",
            "tickets",
        ]
        .map(str::to_owned)
        .into_iter()
        .chain(["at".to_owned()])
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect::<Vec<_>>()
    );
}

#[test]
fn other_ways_to_write_a_word_are_the_same_word() {
    for text in [
        "casino",
        "CASINO",
        "ca\u{200B}sino",
        "ｃａｓｉｎｏ",
        "ca\u{AD}si\u{2060}no",
        "**ca**sino",
    ] {
        let found = of(&format!("to {text} now"));
        assert!(found.contains(&"casino".to_owned()), "{text}: {found:?}");
    }
    // Letters of another alphabet that look the same are told as such.
    assert!(of("to c\u{430}sino now").contains(&MIXED.to_owned()));
    assert!(!of("к поезду и to casino, 東京のホテル").contains(&MIXED.to_owned()));
}

#[test]
fn the_number_of_links_is_told_in_steps() {
    for (number, token) in [
        (1, ONE_LINK),
        (2, TWO_LINKS),
        (5, SOME_LINKS),
        (6, MANY_LINKS),
    ] {
        let text: String = (0..number)
            .map(|n| format!("https://a{n}.example/ "))
            .collect();
        let found = of(&text);
        assert!(found.contains(&token.to_owned()), "{found:?}");
        assert!(found.contains(&"link:a0.example".to_owned()));
        assert!(!found.contains(&"https".to_owned()));
    }
}

#[test]
fn the_shape_of_a_text_is_told() {
    let has = |text: &str, token: &str| of(text).contains(&token.to_owned());
    assert!(has("BUY NOW AND SAVE a lot", CAPITALS));
    assert!(!has("NATO", CAPITALS) && !has("We met at the quay in ROME", CAPITALS));
    assert!(has("Only € 20 today", PRICE) && has("Only 20 $ today", PRICE));
    assert!(!has("The $ is the sign, 20 the number", PRICE));
    assert!(has("https://example.test", HARDLY_MORE));
    assert!(!has(
        &format!("https://example.test {}", "word ".repeat(20)),
        HARDLY_MORE
    ));
}

#[test]
fn languages_without_spaces_are_read_two_signs_at_a_time() {
    let found = of("便宜的票");
    assert_eq!(found, ["便宜", "宜的", "的票"]);
}

#[test]
fn a_moderator_reads_tokens_as_words() {
    assert_eq!(in_words("casino"), "casino");
    assert_eq!(in_words("link:example.test"), "link to example.test");
    for token in [
        ONE_LINK,
        TWO_LINKS,
        SOME_LINKS,
        MANY_LINKS,
        HARDLY_MORE,
        CAPITALS,
        PRICE,
        MIXED,
    ] {
        assert!(!in_words(token).contains(':'), "{token}");
    }
}

#[test]
fn of_a_long_text_the_same_part_is_read_wherever_it_stands() {
    let novel: Vec<String> = (0..800).map(|n| format!("word{n}")).collect();
    let forward = of(&format!("{} https://example.test", novel.join(" ")));
    let backward: Vec<String> = novel.iter().rev().cloned().collect();
    let backward = of(&format!("https://example.test {}", backward.join(" ")));
    assert_eq!(forward.len(), MOST);
    assert_eq!(forward, backward);
    assert!(forward.contains(&"link:example.test".to_owned()));
}

/// The same by the book: each step by itself, over the whole text.
fn read_plainly(html: &SafeHtml) -> Vec<String> {
    let (text, addresses) = comment_words(html);
    let text: String = text.nfkc().filter(|c| !is_ignorable(*c)).collect();
    let mixed = |word: &str| !word.is_ascii() && !word.is_single_script();
    let mut found = of_links(&addresses);
    let is_mixed = text.unicode_words().any(mixed);
    found.extend(shape(&text, !addresses.is_empty(), is_mixed).map(str::to_owned));
    let mut all = BTreeSet::new();
    let mut sign: Option<(usize, char)> = None;
    for (at, whole) in text.unicode_word_indices() {
        let word = whole.trim();
        if word.chars().count() == 1 {
            let letter = word.chars().next().unwrap();
            if let Some((_, before)) = sign.filter(|(end, _)| *end == at) {
                all.insert([before, letter].iter().collect());
            }
            sign = Some((at + whole.len(), letter));
        } else if !["http", "https", "www"].contains(&word.to_lowercase().as_str()) {
            all.insert(word.to_lowercase().chars().take(32).collect());
        }
    }
    let mut words: Vec<String> = all
        .into_iter()
        .filter(|word: &String| !found.contains(word))
        .collect();
    let room = MOST.saturating_sub(found.len());
    if words.len() > room {
        words.sort_by_key(|word| words::fingerprint(word));
        words.truncate(room);
    }
    found.extend(words);
    found.into_iter().collect()
}

proptest! {
    #[test]
    fn what_is_read_fast_is_what_is_read_plainly(text in "([a-zA-Z]{1,3}|\\PC|[аеорсу]{1,3}|[éÄ$9 ]| |赌场){0,900}") {
        let Ok(comment) = markdown::comment(&text) else { return Ok(()) };
        prop_assert_eq!(tokens(&comment.html), read_plainly(&comment.html));
    }

    #[test]
    fn whatever_is_written_there_are_few_short_tokens_each_once(text in "(\\PC|\n| |https://[a-z]{1,9}\\.test ){0,400}") {
        let Ok(comment) = markdown::comment(&text) else { return Ok(()) };
        let found = tokens(&comment.html);
        prop_assert!(found.len() <= MOST);
        prop_assert!(found.windows(2).all(|two| two[0] < two[1]));
        for token in &found {
            prop_assert!(!token.is_empty() && token.chars().count() <= 100, "{token}");
            prop_assert!(!token.contains(char::is_whitespace), "{token}");
            prop_assert!(!in_words(token).is_empty());
        }
        // As lessons keep them.
        let kept = found.join(" ");
        prop_assert_eq!(kept.split_whitespace().collect::<Vec<_>>(), found);
    }
}
