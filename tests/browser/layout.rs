//! What a page weighs and how it lies: nothing moves, nothing is asked of others, nothing is too wide.

use crate::browser::Look;
use crate::checked_site::{ARABIC, ARTICLE, CheckedSite, PICTURES, Who, is_lost};
use byline::language::Language;
use byline::settings::Settings;

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
        for width in [320, 360, 768, 840, 1280, 3840] {
            browser.look(look(width));
            for path in who.pages() {
                browser.go(&site.url(path));
                let found = browser.run(
                    "const root = document.scrollingElement;
                    return [performance.getEntriesByType('navigation')[0].responseStatus,
                        root.scrollWidth - root.clientWidth]",
                );
                let status = if is_lost(path) { 404 } else { 200 };
                assert_eq!(
                    found,
                    serde_json::json!([status, 0]),
                    "{path} at {width} pixels"
                );
            }
        }
    }
}

#[test]
#[ignore = "needs a browser: .ci/browser"]
fn the_long_words_of_german_fit_on_a_phone() {
    let site = CheckedSite::build();
    site.app.write(|tx| {
        let stored = Settings::load(tx)?;
        let language = Language::German;
        Settings { language, ..stored }.save(tx)
    });
    for who in Who::ALL {
        let look = Look {
            width: 320,
            dark: true,
            scripts: true,
        };
        let browser = site.browser(look, who);
        for path in who.pages() {
            browser.go(&site.url(path));
            let found = browser.run(
                "const root = document.scrollingElement;
                return [document.documentElement.lang, root.scrollWidth - root.clientWidth]",
            );
            assert_eq!(found, serde_json::json!(["de", 0]), "{path}");
        }
    }
}

#[test]
#[ignore = "needs a browser: .ci/browser"]
fn an_article_moves_nothing_and_asks_for_little_and_only_here() {
    let site = CheckedSite::build();
    let widths = [360, 1280];
    let pages = [ARTICLE, PICTURES, ARABIC];
    let ways = pages.iter().flat_map(|path| {
        widths
            .into_iter()
            .flat_map(move |width| [false, true].map(|far| (path, width, far)))
    });
    for (path, width, far) in ways {
        let look = Look {
            width,
            dark: false,
            scripts: true,
        };
        let browser = site.browser(look, Who::Visitor);
        browser.narrow(width);
        if far {
            browser.far_away();
        }
        browser.go(&site.url(path));
        let measured = browser.run_and_wait(
            "const done = arguments[arguments.length - 1];
            document.fonts.ready.then(async () => {
                // What comes when it is near moves nothing either.
                for (let at = 0; at < document.body.scrollHeight; at += 400) {
                    scrollTo(0, at);
                    await new Promise(requestAnimationFrame);
                }
                const late = [...document.images].filter(image => !image.complete);
                await Promise.all(late.map(image => new Promise(done => image.onload = done)));
                let moved = 0;
                const what = [];
                new PerformanceObserver(list => {
                    for (const { value, sources } of list.getEntries()) {
                        moved += value;
                        for (const { node, previousRect, currentRect } of sources)
                            what.push([node?.outerHTML?.slice(0, 100), previousRect, currentRect]);
                    }
                }).observe({ type: 'layout-shift', buffered: true });
                requestAnimationFrame(() => requestAnimationFrame(() => {
                    const asked = performance.getEntriesByType('resource').map(one => one.name);
                    done({
                        moved,
                        what,
                        asked,
                        elsewhere: asked.filter(name => new URL(name).origin !== location.origin),
                        early: document.querySelectorAll('link[rel=preload][as=font]').length,
                    });
                }));
            });",
        );
        assert_eq!(measured["moved"], 0, "{path} {width}: {measured}");
        assert_eq!(
            measured["elsewhere"],
            serde_json::json!([]),
            "{path} {width}"
        );
        assert_eq!(
            measured["early"], 1,
            "{path} {width}: fonts before the first paint"
        );
        // The browser's own picture of the site, for its tab, is no part of the page.
        let part = |url: &&serde_json::Value| !url.as_str().unwrap().contains("/icons/");
        let asked = measured["asked"]
            .as_array()
            .unwrap()
            .iter()
            .filter(part)
            .count();
        // A further picture is one more, and comes when it is near.
        let most = if *path == PICTURES { 7 } else { 6 };
        assert!(
            asked < most,
            "with the page itself at most {most}: {measured}"
        );
    }
}

#[test]
#[ignore = "needs a browser: .ci/browser"]
fn an_article_is_printed_black_on_white_without_what_is_to_be_pressed() {
    let site = CheckedSite::build();
    let look = Look {
        width: 1280,
        dark: true,
        scripts: true,
    };
    let browser = site.browser(look, Who::Visitor);
    for path in [ARTICLE, PICTURES, ARABIC] {
        browser.go(&site.url(path));
        browser.print();
        let seen = browser.run(
            "const seen = [...document.querySelectorAll('nav, form, button, .thread, .asks')];
            const { color } = getComputedStyle(document.querySelector('.prose p'));
            const { backgroundColor } = getComputedStyle(document.body);
            return [color, backgroundColor, seen.filter(one => one.getClientRects().length)
                .map(one => one.outerHTML.slice(0, 80))]",
        );
        let (black, white) = ("rgb(0, 0, 0)", "rgb(255, 255, 255)");
        assert_eq!(seen, serde_json::json!([black, white, []]), "{path}");
        browser.look(look);
    }
}
