use super::super::allow_list::ARTICLE;
use super::super::{MarkdownError, article};
use super::oracle::assert_article;

fn html(source: &str) -> String {
    let article = article(source).unwrap();
    assert_article(&article.html);
    article.html.to_string()
}

#[test]
fn a_heading_can_be_linked() {
    let article =
        article("# Six *minutes*\n\n## Don’t stop!\n\n## Don’t stop!\n\n## 交通\n\n## !!").unwrap();
    let ids: Vec<_> = article
        .headings
        .iter()
        .map(|heading| heading.id.as_str())
        .collect();
    assert_eq!(
        ids,
        [
            "h-six-minutes",
            "h-dont-stop",
            "h-dont-stop-1",
            "h-jiao-tong",
            "h-section"
        ]
    );
    assert_eq!(article.headings[0].level, 2);
    assert_eq!(article.headings[0].text, "Six minutes");
    assert!(article.html.as_str().starts_with(
        "<h2 id=\"h-six-minutes\"><a class=\"anchor\" href=\"#h-six-minutes\">Six <em>minutes</em></a></h2>"
    ));
}

#[test]
fn a_heading_with_a_link_keeps_it_and_its_id() {
    assert_eq!(
        html("## See [this](/a)").trim(),
        "<h2 id=\"h-see-this\">See <a href=\"/a\">this</a></h2>"
    );
}

#[test]
fn a_link_to_a_heading_may_leave_out_the_prefix() {
    assert!(
        html("[down](#the-end) [form](#leave-a-comment)\n\n## The end").starts_with(
            "<p><a href=\"#h-the-end\">down</a> <a href=\"#leave-a-comment\">form</a></p>"
        )
    );
}

#[test]
fn no_id_of_an_article_can_equal_an_id_of_the_page() {
    let html =
        html("## Comments\n\n<p id=\"leave-a-comment\">x</p>\n\n<p id=\"leave-a-comment\">y</p>");
    assert!(
        html.contains("id=\"h-comments\"") && html.contains("<p id=\"h-leave-a-comment\">x</p>")
    );
    assert!(html.contains("<p>y</p>"));
}

#[test]
fn external_links_are_marked_and_internal_ones_are_not() {
    let html = html(
        "[a](https://example.org) [b](/b) [c](mailto:a@b.example) <a href=\"HTTP://x.example\" rel=\"opener\" target=\"_blank\">d</a> [e](//x.example)",
    );
    assert_eq!(
        html.trim(),
        "<p><a href=\"https://example.org\" rel=\"external noopener\">a</a> <a href=\"/b\">b</a> \
         <a href=\"mailto:a@b.example\">c</a> <a href=\"HTTP://x.example\" rel=\"external noopener\">d</a> \
         <a href=\"//x.example\" rel=\"external noopener\">e</a></p>"
    );
}

#[test]
fn a_table_is_a_region_named_by_its_columns() {
    let html = html("| Port | *Boats* |\n|---|---:|\n| A | 1 |");
    assert!(html.starts_with("<div class=\"table\" role=\"region\" aria-label=\"Table: Port, Boats\" tabindex=\"0\">\n<table>"));
    assert!(
        html.contains("<th class=\"align-right\"><em>Boats</em></th>")
            && html.trim().ends_with("</table>\n</div>")
    );
}

#[test]
fn tasks_are_shown_without_form_fields() {
    assert_eq!(
        html("- [x] a\n- [ ] b").trim(),
        "<ul>\n<li class=\"task\"><span class=\"task-box\" role=\"img\" lang=\"en\" dir=\"ltr\" aria-label=\"Done\">☑</span> a</li>\n\
         <li class=\"task\"><span class=\"task-box\" role=\"img\" lang=\"en\" dir=\"ltr\" aria-label=\"To do\">☐</span> b</li>\n</ul>"
    );
}

#[test]
fn footnotes_link_both_ways() {
    let article = article("Text[^n].\n\n[^n]: The note.").unwrap();
    assert_article(&article.html);
    let html = article.html.as_str();
    assert!(
        html.contains("<sup class=\"footnote-ref\"><a href=\"#fn-n\" id=\"fnref-n\">1</a></sup>")
    );
    assert!(
        html.contains("<li id=\"fn-n\">")
            && html.contains("<a href=\"#fnref-n\" class=\"footnote-backref\"")
    );
    assert_eq!(article.text, "Text.\n\nThe note.");
}

#[test]
fn code_is_coloured_with_known_classes_and_names_its_language() {
    let html = html("```rust\nfn main() { let x = \"<b>\"; } // note\n```");
    assert!(html.starts_with(
        "<figure class=\"code\"><figcaption class=\"language\">Rust</figcaption>\
         <pre aria-label=\"Rust\" role=\"group\" tabindex=\"0\"><code><span class=\"hl-keyword\">"
    ));
    assert!(html.contains("<span class=\"hl-string\">\"&lt;b&gt;\"</span>"));
    assert!(!html.contains("<b>"));
}

#[test]
fn code_of_an_unknown_language_or_too_much_of_it_is_plain() {
    assert_eq!(
        html("```klingon\na < b\n```").trim(),
        "<figure class=\"code\"><pre aria-label=\"Code\" role=\"group\" tabindex=\"0\"><code>a &lt; b\n</code></pre></figure>"
    );
    let long = format!("```rust\n{}\n```", "fn f() {}\n".repeat(2_000));
    assert!(!html(&long).contains("hl-"));
}

#[test]
fn html_of_authors_is_kept_as_far_as_it_is_harmless() {
    assert_eq!(
        html("<p class=\"x callout-title\" onclick=\"a()\" style=\"color:red\">a <b>b</b> <script>alert(1)</script></p>").trim(),
        "<p class=\"callout-title\">a <strong>b</strong> </p>"
    );
    assert_eq!(
        html("<details><summary>More</summary>\n\nwords\n\n</details>").trim(),
        "<details><summary>More</summary>\n<p>words</p>\n</details>"
    );
    assert!(
        !html("<form action=/sign-out method=post><input name=a><button>x</button></form>")
            .contains("<form")
    );
}

#[test]
fn what_html_never_closes_swallows_no_words() {
    for source in [
        "<!-- a\n\nkept",
        "<script>\n\nkept",
        "<textarea>\n\nkept",
        "<div title=\"\n\nkept",
    ] {
        assert!(article(source).unwrap().text.contains("kept"), "{source}");
    }
}

#[test]
fn words_are_counted_for_a_reading_time() {
    assert_eq!(
        article("One two — *three*.\n\n- four\n- 東京")
            .unwrap()
            .words,
        6
    );
    assert_eq!(article("").unwrap().words, 0);
}

#[test]
fn neither_sanitiser_allows_elements_that_change_how_html_is_read() {
    for list in [&*ARTICLE, &*super::super::allow_list::COMMENT] {
        let tags = list.sanitiser.clone_tags();
        for tag in [
            "svg",
            "math",
            "style",
            "title",
            "textarea",
            "noscript",
            "iframe",
            "script",
            "object",
            "embed",
            "form",
            "input",
            "button",
            "select",
            "template",
            "base",
            "link",
            "meta",
            "xmp",
            "plaintext",
            "noembed",
            "noframes",
            "video",
            "audio",
            "canvas",
            "frame",
            "frameset",
            "html",
            "head",
            "body",
            "slot",
            "portal",
        ] {
            assert!(!tags.contains(tag), "{tag}");
        }
        // Around pictures of our own, written here alone; what others write of these is left out before.
        let ours: &[&str] = match list.is_article {
            true => &["picture", "source"],
            false => &[],
        };
        assert!(ours.iter().all(|tag| tags.contains(tag)));
        assert_eq!(tags.len(), list.tags.len() + ours.len());
        let generic = list.sanitiser.clone_generic_attributes();
        assert!(
            !generic.contains("style") && !generic.contains("class") && !generic.contains("id")
        );
        assert!(list.sanitiser.clone_generic_attribute_prefixes().is_none());
        assert!(!list.sanitiser.clone_url_schemes().contains("javascript"));
    }
}

#[test]
fn an_article_is_refused_beyond_one_mebibyte() {
    assert_eq!(
        article(&"a".repeat(1024 * 1024 + 1)),
        Err(MarkdownError::TooLong { limit: 1024 * 1024 })
    );
}

#[test]
fn safe_html_has_two_doors_and_one_way_to_change_it() {
    let source = include_str!("../safe_html.rs");
    assert_eq!(source.matches("-> SafeHtml").count(), 3);
    assert_eq!(
        source.matches("SafeHtml(").count(),
        4,
        "the type, the two doors, and what pictures show until they have come"
    );
    assert_eq!(
        source
            .matches("SafeHtml(ground::grounded(&self.0, grounds))")
            .count(),
        1
    );
    assert!(!source.contains("&mut self") && !source.contains("DerefMut"));
}

#[test]
fn a_template_prints_safe_html_as_it_is() {
    #[derive(askama::Template)]
    #[template(source = "{{ body }}", ext = "html")]
    struct Page {
        body: super::super::SafeHtml,
    }
    let body = article("a & b").unwrap().html;
    let page = Page { body: body.clone() };
    assert_eq!(askama::Template::render(&page).unwrap(), body.as_str());
}
