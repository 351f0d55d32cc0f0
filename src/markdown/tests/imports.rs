use super::super::{comment_html, page_html};
use super::oracle::{assert_article, assert_comment};

fn page(source: &str) -> String {
    let page = page_html(source).unwrap();
    assert_article(&page.html);
    page.html.to_string().trim().to_owned()
}

fn note(source: &str) -> String {
    let comment = comment_html(source).unwrap();
    assert_comment(&comment.html);
    comment.html.to_string().trim().to_owned()
}

#[test]
fn blank_lines_of_an_imported_page_make_paragraphs() {
    assert_eq!(
        page("One <em>a\n\nb</em>\nthree\n\n<h2>Two</h2>\nfour"),
        "<p>One <em>a</em></p>\n<p>b<br>three</p>\n<h2>Two</h2><p>four</p>"
    );
    assert_eq!(
        page("<ul>\n<li>a\n\nb</li>\n</ul>"),
        "<ul>\n<li>a\n\nb</li>\n</ul>"
    );
}

#[test]
fn a_page_with_marked_blocks_keeps_its_own_paragraphs() {
    assert_eq!(
        page("<!-- wp:paragraph -->\n<p>a\nb</p>\n<!-- /wp:paragraph -->"),
        "<p>a\nb</p>"
    );
}

#[test]
fn an_imported_page_is_sanitised_like_an_article() {
    assert_eq!(
        page(
            "<p onclick=x>a<script>b</script><svg><style>x</style><a href=\"javascript:1\">c</a></svg></p>"
        ),
        "<p>a<a>c</a></p>"
    );
    let page = page_html("<h1>T</h1><h3 id=\"x\">U</h3><p>one two</p>").unwrap();
    assert_eq!(page.words, 4);
    let levels: Vec<_> = page
        .headings
        .iter()
        .map(|heading| (heading.level, heading.id.as_str()))
        .collect();
    assert_eq!(levels, [(2, ""), (3, "h-x")]);
}

#[test]
fn optional_end_tags_are_supplied() {
    assert_eq!(page("<ul><li>a<li>b</ul>"), "<ul><li>a</li><li>b</li></ul>");
    assert_eq!(
        page("<table><tr><td>a<td>b<tr><td>c</table>"),
        "<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>"
    );
    assert_eq!(
        page("<p>a<p>b<blockquote>c</blockquote>"),
        "<p>a</p><p>b</p><blockquote>c</blockquote>"
    );
}

#[test]
fn alignment_of_imported_pages_is_kept() {
    assert_eq!(
        page("<p align=center>a</p><p class=\"alignright x\">b</p>"),
        "<p class=\"align-center\">a</p><p class=\"align-right\">b</p>"
    );
}

#[test]
fn an_imported_comment_has_the_elements_of_a_comment() {
    assert_eq!(
        note(
            "<b>a</b>\n\n<h1 style=x>b</h1><img src=//x><a href=\"http://c.example\" onclick=x>c</a> <a href=/d>d</a>"
        ),
        "<p><strong>a</strong></p>\n<p>b</p><p><a href=\"http://c.example\" rel=\"nofollow ugc noopener\">c</a> <a rel=\"nofollow ugc noopener\">d</a></p>"
    );
    assert_eq!(
        note("<table><tr><td>a</td><td>b</td></tr></table>")
            .split_whitespace()
            .collect::<Vec<_>>(),
        ["a", "b"]
    );
    assert_eq!(comment_html("a\nb").unwrap().text, "a\nb");
}

#[test]
fn old_tricks_against_sanitisers_stay_words_or_vanish() {
    for source in [
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<iframe><a title=\"</iframe><img src onerror=alert(1)>\">test",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<select><template><style><!--</style><a rel=\"--></style></template></select><img src onerror=alert(1)>\">",
        "<blockquote cite=\"a\nonmouseover=alert(1) x=\">b</blockquote>",
        "<a href=\"x\" <img src=x onerror=alert(1)>>y</a>",
        "<<script>alert(1)//<</script>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=\"x` `<script>alert(1)</script>\"` `>",
        "<a/href=javascript:alert(1)>a</a>",
        "<p title='\"><img src=x onerror=alert(1)>'>a",
        "<annotation-xml encoding=\"text/html\"><img src onerror=alert(1)>",
        "<title><img src onerror=alert(1)></title>",
        "<xmp><img src onerror=alert(1)></xmp>",
        "<plaintext><img src onerror=1>",
        "<![CDATA[<img src onerror=alert(1)>]]>",
        "<?xml <img src onerror=alert(1)> ?>",
        "</ <img src onerror=alert(1)>>",
    ] {
        page(source);
        note(source);
    }
}
