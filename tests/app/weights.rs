//! What pages weigh on their way, compressed as a browser asks for it (the budgets of docs/PERFORMANCE.md).

use super::support::{Page, TestApp, Visitor, make};
use byline::language::Language;
use byline::settings::Settings;

/// As much as a server sends before it waits for the first answer of the other side.
const ARTICLE: usize = 14_000;
const CSS: usize = 10_000;
const JS: usize = 6_000;

#[test]
fn no_article_of_the_magazine_weighs_more_than_what_is_sent_at_once_in_any_language() {
    let site = magazine();
    let visitor = site.visitor();
    let map = visitor.open("/sitemap.xml").body;
    let addresses: Vec<&str> = map.split("<loc>").skip(1).collect();
    assert!(addresses.len() > 20, "only {} pages", addresses.len());
    for language in Language::ALL {
        site.write(move |tx| {
            let stored = Settings::load(tx)?;
            Settings { language, ..stored }.save(tx)
        });
        for address in &addresses {
            let address = address.split("</loc>").next().unwrap();
            let path = address.strip_prefix(&site.address).unwrap();
            let bytes = compressed(&visitor, path).bytes.len();
            assert!(bytes <= ARTICLE, "{path} in {language}: {bytes} bytes");
        }
    }
}

#[test]
fn its_style_and_its_scripts_weigh_little() {
    let site = magazine();
    let visitor = site.visitor();
    let page = visitor.open("/the-bell-with-the-wrong-note");
    let css = page.attr("link[rel=stylesheet]", "href");
    let bytes = compressed(&visitor, &css).bytes.len();
    assert!(bytes <= CSS, "{css}: {bytes} bytes");
    let scripts = page.html();
    let selector = scraper::Selector::parse("script[src]").unwrap();
    let mut bytes = 0;
    for script in scripts.select(&selector) {
        bytes += compressed(&visitor, script.attr("src").unwrap())
            .bytes
            .len();
    }
    assert!((1..=JS).contains(&bytes), "scripts: {bytes} bytes");
}

fn magazine() -> TestApp {
    let app = TestApp::spawn_unset();
    make::magazine(&app);
    app
}

fn compressed(visitor: &Visitor, path: &str) -> Page {
    let page = visitor.send("GET", path, &[("accept-encoding", "br")], None);
    assert_eq!(page.status, 200, "{path}");
    assert_eq!(page.header("content-encoding"), "br", "{path}");
    page
}
