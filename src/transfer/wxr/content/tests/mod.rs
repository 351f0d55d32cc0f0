#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;

mod hostile;

fn html(body: &str) -> String {
    convert(body).html
}

fn warnings(body: &str) -> Vec<Warning> {
    convert(body).warnings
}

#[test]
fn empty_lines_make_paragraphs_and_line_ends_make_breaks() {
    for (body, wanted) in [
        ("One\n\nTwo\nthree", "<p>One</p>\n<p>Two<br>\nthree</p>"),
        ("One\r\n \r\nTwo\r\n", "<p>One</p>\n<p>Two</p>"),
        ("a<br />\nb<br/>", "<p>a<br>\nb</p>"),
        (
            "One\n<h2>Head</h2>\nTwo",
            "<p>One</p>\n<h2>Head</h2>\n<p>Two</p>",
        ),
        (
            "<ul>\n<li>a</li>\n\n<li>b</li>\n</ul>",
            "<ul>\n<li>a</li>\n<li>b</li>\n</ul>",
        ),
        (
            "<blockquote>a\n\nb</blockquote>",
            "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>",
        ),
        ("<p>a\nb</p>\n\nc", "<p>a<br>\nb</p>\n<p>c</p>"),
        ("<div>a</div>b", "<div>\n<p>a</p>\n</div>\n<p>b</p>"),
        ("a <em>b\nc</em> d", "<p>a <em>b<br>\nc</em> d</p>"),
        ("a\n\n&nbsp;\n\nb", "<p>a</p>\n<p>b</p>"),
        ("a < b & c", "<p>a < b & c</p>"),
        ("", ""),
    ] {
        assert_eq!(html(body), wanted, "{body:?}");
    }
}

#[test]
fn preformatted_text_keeps_its_lines() {
    assert_eq!(
        html("<pre>a\n\n  b\n[gallery]</pre>"),
        "<pre>a&#10;\n  b\n[gallery]</pre>"
    );
    assert!(warnings("<pre>[gallery]</pre>").is_empty());
}

#[test]
fn marks_of_the_block_editor_disappear_and_blocks_stay_as_they_are() {
    let body = "<!-- wp:paragraph {\"align\":\"left\"} -->\n<p>One</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:columns -->\n<div>a\n\nb<!-- wp:x --><i>c</i><!-- /wp:x --></div>\n<!-- /wp:columns -->\n\nOld\n\ntext";
    assert_eq!(
        html(body),
        "<p>One</p>\n<div>a\nb<i>c</i></div>\n<p>Old</p>\n<p>text</p>"
    );
}

#[test]
fn a_block_without_content_is_reported() {
    assert_eq!(
        warnings("<!-- wp:latest-posts {\"x\":1} /-->"),
        [Warning::EmptyBlock("latest-posts".into())]
    );
}

#[test]
fn breaks_between_pages_become_rules_and_teaser_marks_disappear() {
    let converted = convert("a\n\n<!--more Read on-->\n\nb\n<!--nextpage-->\nc");
    assert_eq!(converted.html, "<p>a</p>\n<p>b</p>\n<hr>\n<p>c</p>");
    assert_eq!(converted.warnings, [Warning::PagesJoined]);
}

#[test]
fn captions_become_figures() {
    let picture = "<a href=\"/big\"><img src=\"/a.jpg\"></a>";
    assert_eq!(
        html(&format!(
            "[caption id=\"x\" width=\"3\"]{picture} A <em>gate</em>[/caption]"
        )),
        format!("<figure>{picture}<figcaption>A <em>gate</em></figcaption></figure>")
    );
    assert_eq!(
        html(&format!(
            "Before\n[caption caption=\"It&#8217;s old\"]{picture}[/caption]\nAfter"
        )),
        format!(
            "<p>Before</p>\n<figure>{picture}<figcaption>It’s old</figcaption></figure>\n<p>After</p>"
        )
    );
    assert_eq!(
        warnings("[caption]never closed"),
        [Warning::UnclosedShortcode("caption".into())]
    );
}

#[test]
fn galleries_list_their_pictures() {
    let gallery = |ids: &[i64]| {
        let picture = |id: &i64| Picture {
            url: format!("https://a.example/{id}.jpg"),
            alt: if *id == 1 {
                "A <gate>".into()
            } else {
                String::new()
            },
        };
        ids.iter().map(picture).collect()
    };
    assert_eq!(
        convert_with("x\n\n[gallery columns=2 ids=\"1, 2\"]", &gallery).html,
        "<p>x</p>\n<ul>\n<li><a href=\"https://a.example/1.jpg\">A &lt;gate&gt;</a></li>\n<li><a href=\"https://a.example/2.jpg\">2.jpg</a></li>\n</ul>"
    );
    assert_eq!(warnings("[gallery]"), [Warning::GalleryLost]);
}

#[test]
fn players_and_frames_become_links() {
    let link = |url: &str| format!("<a href=\"{url}\">{url}</a>");
    for (body, url) in [
        (
            "[embed width=\"3\"]https://v.example/1[/embed]",
            "https://v.example/1",
        ),
        (
            "[audio src=\"https://v.example/a.mp3\"][/audio]",
            "https://v.example/a.mp3",
        ),
        ("[audio https://v.example/a.mp3]", "https://v.example/a.mp3"),
        (
            "[video width=\"640\" mp4=\"https://v.example/a.mp4\"][/video]",
            "https://v.example/a.mp4",
        ),
        ("[youtube=https://v.example/w]", "https://v.example/w"),
        (
            "<iframe width=\"3\" src=\"//v.example/e\"></iframe>",
            "https://v.example/e",
        ),
        (
            "<video controls><source src='https://v.example/a.webm'></video>",
            "https://v.example/a.webm",
        ),
        ("https://v.example/alone", "https://v.example/alone"),
    ] {
        assert_eq!(html(body), format!("<p>{}</p>", link(url)), "{body}");
    }
    let block = "<!-- wp:embed -->\n<figure><div>\nhttps://v.example/1?a=b&amp;c=d\n</div></figure>\n<!-- /wp:embed -->";
    assert_eq!(
        html(block),
        format!(
            "<figure><div>\n{}\n</div></figure>",
            link("https://v.example/1?a=b&amp;c=d")
        )
    );
    assert_eq!(
        html("[embed]javascript:alert(1)[/embed]"),
        "<p>javascript:alert(1)</p>"
    );
    assert_eq!(html("<iframe src=\"javascript:x\"></iframe>"), "");
}

#[test]
fn unknown_shortcodes_stay_and_are_reported_once() {
    let converted =
        convert("[contact-form to=\"x\"] and [contact-form] and [button url=/]Go[/button]");
    assert!(converted.html.contains("[button url=/]Go[/button]"));
    assert_eq!(
        converted.warnings,
        [
            Warning::UnknownShortcode("contact-form".into()),
            Warning::UnknownShortcode("button".into()),
        ]
    );
}

#[test]
fn words_in_brackets_are_no_shortcodes() {
    let converted = convert("He said [sic] that […] it was [1] [[gallery ids=\"1\"]].");
    assert_eq!(
        converted.html,
        "<p>He said [sic] that […] it was [1] [gallery ids=\"1\"].</p>"
    );
    assert!(converted.warnings.is_empty());
}

#[test]
fn code_shortcodes_become_code() {
    assert_eq!(
        html("[code language=\"php\"]\nif (a < b)\n\n  x();\n[/code]"),
        "<pre><code>if (a &lt; b)&#10;\n  x();</code></pre>"
    );
}

#[test]
fn scripts_and_styles_go_with_their_content() {
    let converted = convert("a<script>alert(1)</script>b<style>\n\np{}</style>");
    assert_eq!(converted.html, "<p>ab</p>");
    assert_eq!(converted.warnings.len(), 2);
}

#[test]
fn a_comment_that_never_ends_hides_nothing() {
    assert_eq!(
        html("a <!-- b\n\nc <!-- d"),
        "<p>a &lt;!-- b</p>\n<p>c &lt;!-- d</p>"
    );
}

#[test]
fn comments_get_paragraphs_only() {
    assert_eq!(
        convert_comment("a\nb\n\n[gallery]"),
        "<p>a<br>\nb</p>\n<p>[gallery]</p>"
    );
}

#[test]
fn plain_text_has_no_tags_and_no_references() {
    for (html, text) in [
        ("Tom &amp; <em>Jerry</em>&#8217;s", "Tom & Jerry’s"),
        ("a<br>b\n c", "a b c"),
        (
            "&unknown; &amp;amp; &#0; 1 < 2",
            "&unknown; &amp; \u{FFFD} 1 < 2",
        ),
    ] {
        assert_eq!(plain_text(html), text);
    }
}
