#![allow(clippy::unwrap_used, clippy::panic)]

use std::time::Instant;

use proptest::prelude::*;

use super::*;

#[test]
fn hostile_bodies_take_linear_time() {
    let size = 60_000;
    for part in [
        "[",
        "<",
        "[[",
        "<!--",
        "[caption]",
        "[a \"",
        "[b '",
        "<a \"",
        "<a '",
        "&",
        "<p>",
        "<div>",
        "</div>",
        "<pre>",
        "<script>",
        "<iframe src=/>",
        "[/caption]",
        "[gallery]",
        "\n",
        "\n ",
        " ",
        "[caption][/caption]",
        "a\n\n",
        "<blockquote>",
        "[audio /a]",
        "&nbsp;\n\n",
        "<br>",
        "<a ",
        "[a ",
        "]]>",
    ] {
        let body = part.repeat(size / part.len());
        let began = Instant::now();
        let converted = convert(&body);
        plain_text(&body);
        assert!(
            began.elapsed().as_secs() < 2,
            "{part:?} took {:?}",
            began.elapsed()
        );
        assert!(
            converted.html.len() <= 12 * size,
            "{part:?} grew to {}",
            converted.html.len()
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_mixture_converts_without_panic_and_without_empty_lines(
        parts in proptest::collection::vec(prop_oneof![
            prop::sample::select(vec![
                "<p>", "</p>", "<pre>", "</pre>", "<div a=\"\n\n\">", "</div>", "<li>", "[caption x=\"", "\"]", "[/caption]",
                "[gallery ids=\"1\"]", "[[", "]]", "<!-- wp:a -->", "<!-- /wp:a -->", "<!--", "-->", "\n", "\n\n", " ", "\r\n",
                "<a href='", "'>", "https://x.example", "<br>", "<iframe src=\"/x\">", "</iframe>", "[embed]", "[/embed]", "é",
            ]).prop_map(str::to_owned),
            ".{0,6}",
        ], 0..40)
    ) {
        let converted = convert(&parts.concat());
        prop_assert!(converted.html.lines().all(|line| !line.trim().is_empty()), "{:?}", converted.html);
        convert_comment(&parts.concat());
        plain_text(&parts.concat());
    }

    #[test]
    fn words_are_never_lost(words in proptest::collection::vec("[a-z]{1,8}", 0..30), gap in "( |\n|\n\n|<b>|</div>)") {
        let text = plain_text(&convert(&words.join(&format!(" {gap} "))).html);
        prop_assert_eq!(text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>(), words);
    }
}
