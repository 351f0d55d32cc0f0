//! What a page weighs and how it lies: nothing moves, nothing is asked of others, nothing is too wide.

use crate::browser::Look;
use crate::checked_site::{ARTICLE, CheckedSite, Who};

#[test]
#[ignore = "needs a browser: .ci/browser"]
fn no_page_scrolls_sideways_from_320_pixels_to_4k() {
    let site = CheckedSite::build();
    for who in Who::ALL {
        let look = |width| Look {
            width,
            dark: false,
            scripts: true,
        };
        let browser = site.browser(look(1280), who);
        for width in [320, 360, 768, 1280, 3840] {
            browser.look(look(width));
            for path in who.pages() {
                browser.go(&site.url(path));
                let wider = browser.run(
                    "const root = document.scrollingElement; return root.scrollWidth - root.clientWidth",
                );
                assert_eq!(wider, 0, "{path} at {width} pixels");
            }
        }
    }
}

#[test]
#[ignore = "needs a browser: .ci/browser"]
fn an_article_moves_nothing_and_asks_for_little_and_only_here() {
    let site = CheckedSite::build();
    for width in [360, 1280] {
        let look = Look {
            width,
            dark: false,
            scripts: true,
        };
        let browser = site.browser(look, Who::Visitor);
        browser.go(&site.url(ARTICLE));
        let measured = browser.run_and_wait(
            "const done = arguments[arguments.length - 1];
            document.fonts.ready.then(() => {
                let moved = 0;
                new PerformanceObserver(list => {
                    for (const entry of list.getEntries()) moved += entry.value;
                }).observe({ type: 'layout-shift', buffered: true });
                requestAnimationFrame(() => requestAnimationFrame(() => {
                    const asked = performance.getEntriesByType('resource').map(one => one.name);
                    done({
                        moved,
                        asked,
                        elsewhere: asked.filter(name => new URL(name).origin !== location.origin),
                        early: document.querySelectorAll('link[rel=preload][as=font]').length,
                    });
                }));
            });",
        );
        assert_eq!(measured["moved"], 0, "{width}: {measured}");
        assert_eq!(measured["elsewhere"], serde_json::json!([]), "{width}");
        assert_eq!(
            measured["early"], 1,
            "{width}: fonts before the first paint"
        );
        // The browser's own picture of the site, for its tab, is no part of the page.
        let part = |url: &&serde_json::Value| !url.as_str().unwrap().contains("/icons/");
        let asked = measured["asked"]
            .as_array()
            .unwrap()
            .iter()
            .filter(part)
            .count();
        assert!(asked < 6, "with the page itself at most 6: {measured}");
    }
}
