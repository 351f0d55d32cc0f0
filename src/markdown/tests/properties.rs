use proptest::prelude::*;

use super::super::{article, clean_text, comment, comment_html, excerpt, page_html};
use super::oracle::{assert_article, assert_comment};

/// Text made of what Markdown and HTML react to, with words between.
fn markup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```",
        "```rust\n",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "# ",
        "[",
        "](",
        ")",
        "](javascript:alert(1))",
        "![",
        "<",
        ">",
        "</",
        "<p>",
        "</p>",
        "<b>",
        "<script>",
        "![a](/media/0123456789abcdef0123456789abcdef-900x600.jpg)",
        "<img src=/media/0123456789abcdef0123456789abcdef-9x6-moving.gif width=4>",
        "<picture>",
        "<source srcset=/media/x type=image/webp>",
        "</script>",
        "<style>",
        "<svg>",
        "<math>",
        "<img src=x onerror=alert(1)>",
        "<a href=\"",
        "\"",
        "'",
        "=",
        " onclick=",
        "javascript:",
        "data:text/html,",
        "&",
        "&#",
        "&lt;",
        "&#x6a;",
        "&colon;",
        "&Tab;",
        "<!--",
        "-->",
        "<?",
        "<![CDATA[",
        "]]>",
        "|",
        "|-|",
        "[^1]",
        "[^1]: ",
        "::: callout x\n",
        ":::\n",
        "::: faq\n",
        "::: question\n",
        "- [x] ",
        "http://a.example/",
        "www.b.example",
        "a@b.example",
        "word",
        " ",
        "é",
        "\u{202e}",
        "\u{200b}",
        "东",
        "\\",
        "    ",
        "\t",
        "<pre>",
        "\n\n\n",
        "<table>",
        "<tr>",
        "<td>",
        "<li>",
        "<ul>",
        "<textarea>",
        "<title>",
        "<noscript>",
        "<iframe src=//x>",
        "<div id=comments class=table>",
        "<blockquote cite=\"",
        "<h1>",
        "<br/>",
        "\u{a0}",
        "§",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Removes what the two sides of a comparison may differ in.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_comment_carries_more_than_is_allowed_and_its_html_is_a_fixed_point(source in markup()) {
        if let Ok(comment) = comment(&source) {
            assert_comment(&comment.html);
        }
        if let Ok(comment) = comment_html(&source) {
            assert_comment(&comment.html);
        }
    }

    #[test]
    fn no_article_carries_more_than_is_allowed_and_its_html_is_a_fixed_point(source in markup()) {
        if let Ok(article) = article(&source) {
            assert_article(&article.html);
        }
        if let Ok(page) = page_html(&source) {
            assert_article(&page.html);
        }
    }

    #[test]
    fn nothing_panics_on_any_unicode(source in "\\PC{0,200}|[\\x00-\\x{2fff}]{0,200}") {
        let _ = (comment(&source), article(&source), comment_html(&source), page_html(&source));
    }

    #[test]
    fn the_text_is_what_a_reader_sees(source in markup()) {
        if let Ok(comment) = comment(&source) {
            let page = scraper::Html::parse_fragment(comment.html.as_str());
            let seen: String = page.root_element().text().collect();
            prop_assert_eq!(letters(&comment.text), letters(&seen));
        }
    }

    #[test]
    fn words_without_markup_survive_in_order(words in prop::collection::vec("[a-z]{1,8}", 1..30)) {
        let source = words.join(" ");
        prop_assert_eq!(&comment(&source).unwrap().text, &source);
        prop_assert_eq!(&article(&source).unwrap().text, &source);
    }

    #[test]
    fn an_excerpt_is_never_longer_than_asked(text in "\\PC{0,120}", limit in 0usize..60) {
        prop_assert!(excerpt(&text, limit).chars().count() <= limit);
    }

    #[test]
    fn cleaned_text_is_clean(text in "\\PC{0,60}|[\\x00-\\x{ff}]{0,40}") {
        if let Ok(clean) = clean_text(&text) {
            prop_assert_eq!(clean_text(&clean), Ok(clean));
        }
    }
}
