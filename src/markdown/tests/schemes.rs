use super::super::{article, comment, comment_html, page_html};
use super::oracle::{assert_article, assert_comment};

/// Addresses that must never become a link that runs.
const TRICKS: [&str; 64] = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "JAVASCRIPT:alert(1)",
    " javascript:alert(1)",
    "\tjavascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "javascript\t:alert(1)",
    "javascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "javascript&#x3a;alert(1)",
    "javascript&#x3A;alert(1)",
    "javascript&#0058;alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A;avascript:alert(1)",
    "&#x6a;&#x61;vascript:alert(1)",
    "&#0000106avascript:alert(1)",
    "&#106&#97&#118&#97script:alert(1)",
    "java&Tab;script:alert(1)",
    "java&NewLine;script:alert(1)",
    "&Tab;javascript:alert(1)",
    "java&#9;script:alert(1)",
    "java&#10;script:alert(1)",
    "java&#13;script:alert(1)",
    "java&#x0A;script:alert(1)",
    "&#1;javascript:alert(1)",
    "&#14;javascript:alert(1)",
    "&#x0e;javascript:alert(1)",
    "&#32;javascript:alert(1)",
    "&#160;javascript:alert(1)",
    "&nbsp;javascript:alert(1)",
    "&#xfeff;javascript:alert(1)",
    "&#8203;javascript:alert(1)",
    "javascript&#0;:alert(1)",
    "java&#0;script:alert(1)",
    "java%0ascript:alert(1)",
    "%6aavascript:alert(1)",
    "javascript:%61lert(1)",
    "javascript://%0aalert(1)",
    "javascript://example.org/%0aalert(1)",
    "javascript:/*--></title>*/alert(1)",
    "vbscript:msgbox(1)",
    "VBSCRIPT:msgbox(1)",
    "vbs:msgbox(1)",
    "livescript:alert(1)",
    "mocha:alert(1)",
    "jscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD4=",
    "DATA:text/html,x",
    "data:image/svg+xml,<svg/onload=alert(1)>",
    "data:,x",
    "file:///etc/passwd",
    "blob:https://example.org/1",
    "filesystem:https://example.org/1",
    "view-source:javascript:alert(1)",
    "feed:javascript:alert(1)",
    "jar:javascript:alert(1)",
    "about:blank",
    "x-javascript:alert(1)",
    "ms-its:javascript:alert(1)",
    "\\javascript:alert(1)",
    "javascript\\:alert(1)",
    "ftp://example.org/",
];

fn written_as_links(address: &str) -> Vec<String> {
    vec![
        format!("[a]({address})"),
        format!("[a](<{address}>)"),
        format!("[a][r]\n\n[r]: {address}"),
        format!("[r]\n\n[r]: <{address}>"),
        format!("![a]({address})"),
        format!("<{address}>"),
        address.to_owned(),
        format!("<a href=\"{address}\">a</a>"),
        format!("<a href='{address}'>a</a>"),
        format!("<a href={address}>a</a>"),
        format!("<img src=\"{address}\">"),
        format!("<iframe src=\"{address}\"></iframe>"),
    ]
}

#[test]
fn no_trick_with_a_scheme_makes_a_link_that_runs() {
    for source in TRICKS.iter().flat_map(|trick| written_as_links(trick)) {
        for comment in [comment(&source), comment_html(&source)]
            .into_iter()
            .flatten()
        {
            assert_comment(&comment.html);
        }
        for article in [article(&source), page_html(&source)].into_iter().flatten() {
            assert_article(&article.html);
        }
    }
}

#[test]
fn no_comment_links_to_this_site_by_a_trick() {
    for address in [
        "/a",
        "//a.example",
        "\\\\a.example",
        "/\\a.example",
        "#a",
        "?a",
        "a/b",
        "./a",
        "/\t/a.example",
        "https:",
        "http://",
        "mailto",
        "",
    ] {
        for source in written_as_links(address) {
            if let Ok(comment) = comment(&source) {
                assert!(
                    !comment.html.as_str().contains("<a href"),
                    "{source}: {}",
                    comment.html
                );
            }
        }
    }
}
