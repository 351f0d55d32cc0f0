use super::super::allow_list::COMMENT;
use super::super::{MarkdownError, comment};

fn html(source: &str) -> String {
    comment(source)
        .map(|comment| comment.html.to_string().trim().to_owned())
        .unwrap_or_else(|error| error.to_string())
}

#[test]
fn a_comment_has_emphasis_lists_quotes_and_code() {
    assert_eq!(
        html("*a* **b** ~~c~~ `d`\n\n> e\n\n3. f\n4. g"),
        "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>\n<blockquote>\n<p>e</p>\n</blockquote>\n\
         <ol start=\"3\">\n<li>f</li>\n<li>g</li>\n</ol>"
    );
}

#[test]
fn a_line_end_in_a_comment_is_a_line_end() {
    assert_eq!(html("one\ntwo"), "<p>one<br>\ntwo</p>");
}

#[test]
fn links_of_comments_are_marked_and_counted() {
    let comment =
        comment("see https://example.org/a and [b](http://b.example) and me@example.org").unwrap();
    assert_eq!(comment.links, 3);
    assert_eq!(
        comment
            .html
            .as_str()
            .matches("rel=\"nofollow ugc noopener\"")
            .count(),
        3
    );
    assert_eq!(
        comment.text,
        "see https://example.org/a and b and me@example.org"
    );
}

#[test]
fn raw_html_in_a_comment_is_words() {
    assert_eq!(
        html("<b onclick=x>bold</b>"),
        "<p>&lt;b onclick=x&gt;bold&lt;/b&gt;</p>"
    );
    assert_eq!(
        html("<div>\n<script>alert(1)</script>"),
        "<p>&lt;div&gt;<br>\n&lt;script&gt;alert(1)&lt;/script&gt;</p>"
    );
    assert_eq!(comment("<!-- hidden -->").unwrap().text, "<!-- hidden -->");
}

#[test]
fn an_image_in_a_comment_is_a_link() {
    let link = "<a href=\"https://example.org/i.png\" rel=\"nofollow ugc noopener\">";
    assert_eq!(
        html("![a cat](https://example.org/i.png)"),
        format!("<p>{link}a cat</a></p>")
    );
    assert_eq!(
        html("![](https://example.org/i.png)"),
        format!("<p>{link}https://example.org/i.png</a></p>")
    );
    assert_eq!(
        html("[![a cat](https://x.example/)](https://example.org/i.png)"),
        format!("<p>{link}a cat</a></p>")
    );
}

#[test]
fn a_link_without_words_shows_its_address() {
    assert!(html("[](https://example.org/)").contains(">https://example.org/</a>"));
}

#[test]
fn a_heading_in_a_comment_is_bold() {
    assert_eq!(
        html("# Loud *voice*"),
        "<p><strong>Loud <em>voice</em></strong></p>"
    );
}

#[test]
fn tables_footnotes_tasks_and_directives_of_articles_are_words_in_comments() {
    for source in [
        "|a|\n|-|\n|b|",
        "a[^1]\n\n[^1]: b",
        "- [ ] a",
        "::: callout x\ny\n:::",
    ] {
        let html = html(source);
        assert!(
            !html.contains("<table")
                && !html.contains("class")
                && !html.contains("<input")
                && !html.contains("<sup"),
            "{html}"
        );
    }
    assert_eq!(
        html("::: callout x\ny\n:::"),
        "<p>::: callout x<br>\ny<br>\n:::</p>"
    );
}

#[test]
fn code_in_a_comment_has_no_class() {
    assert_eq!(
        html("```rust\nfn a() {}\n```"),
        "<pre><code>fn a() {}\n</code></pre>"
    );
}

#[test]
fn relative_links_of_comments_are_words() {
    for source in [
        "[a](/desk)",
        "[a](//evil.example)",
        "[a](#c-1)",
        "[a](\\\\evil.example)",
        "[a]()",
    ] {
        assert_eq!(html(source), "<p>a</p>", "{source}");
    }
}

#[test]
fn the_text_of_a_comment_keeps_its_lines() {
    assert_eq!(
        comment("a\nb\n\nc <i>\n\n- d\n- e").unwrap().text,
        "a\nb\n\nc <i>\n\nd\ne"
    );
}

#[test]
fn the_sanitiser_of_comments_allows_exactly_what_is_agreed() {
    let mut tags: Vec<_> = COMMENT.sanitiser.clone_tags().into_iter().collect();
    tags.sort_unstable();
    assert_eq!(
        tags,
        [
            "a",
            "blockquote",
            "br",
            "code",
            "del",
            "em",
            "li",
            "ol",
            "p",
            "pre",
            "strong",
            "ul"
        ]
    );
    assert!(COMMENT.sanitiser.clone_generic_attributes().is_empty());
    assert!(
        COMMENT
            .sanitiser
            .clone_generic_attribute_prefixes()
            .is_none()
    );
    assert!(COMMENT.sanitiser.clone_allowed_classes().is_empty());
    assert!(COMMENT.sanitiser.clone_tag_attribute_values().is_empty());
    assert!(
        COMMENT
            .sanitiser
            .clone_set_tag_attribute_values()
            .is_empty()
    );
    assert!(COMMENT.sanitiser.is_url_relative_deny());
    assert!(COMMENT.sanitiser.will_strip_comments());
    assert_eq!(
        COMMENT.sanitiser.get_link_rel(),
        Some("nofollow ugc noopener")
    );
    let attributes = COMMENT.sanitiser.clone_tag_attributes();
    assert_eq!(attributes.len(), 2);
    assert_eq!(attributes["a"].iter().collect::<Vec<_>>(), [&"href"]);
    assert_eq!(attributes["ol"].iter().collect::<Vec<_>>(), [&"start"]);
    let mut schemes: Vec<_> = COMMENT.sanitiser.clone_url_schemes().into_iter().collect();
    schemes.sort_unstable();
    assert_eq!(schemes, ["http", "https", "mailto"]);
}

#[test]
fn a_comment_is_refused_beyond_its_limits_and_never_cut() {
    let limit = |source: &str| comment(source).err();
    assert_eq!(limit(&"a".repeat(10_000)), None);
    assert_eq!(
        limit(&"a".repeat(10_001)),
        Some(MarkdownError::TooManyCharacters { limit: 10_000 })
    );
    assert_eq!(limit(&"é".repeat(8_192)), None);
    assert_eq!(
        limit(&"é".repeat(8_193)),
        Some(MarkdownError::TooLong { limit: 16 * 1024 })
    );
    assert_eq!(limit(&"a\n".repeat(400)), None);
    assert_eq!(
        limit(&"a\n".repeat(401)),
        Some(MarkdownError::TooManyLines { limit: 400 })
    );
    assert!(matches!(limit("a\u{0}b"), Some(MarkdownError::Text(_))));
    assert!(matches!(
        limit(&"a".repeat(10_000_000)),
        Some(MarkdownError::TooLong { .. })
    ));
}
