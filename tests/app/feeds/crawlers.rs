//! What crawlers may fetch, read as they read it (RFC 9309).

use crate::support::{TestApp, make};
use byline::links::RESERVED;

/// Whether a rule's pattern is where `path` begins: `*` is anything, `$` at its end is the end (RFC 9309 §2.2.3).
fn matches(pattern: &str, path: &str) -> bool {
    let (pattern, to_the_end) = match pattern.strip_suffix('$') {
        Some(pattern) => (pattern, true),
        None => (pattern, false),
    };
    match pattern.split_once('*') {
        None => path
            .strip_prefix(pattern)
            .is_some_and(|rest| rest.is_empty() || !to_the_end),
        Some((first, rest)) => path.strip_prefix(first).is_some_and(|path| {
            let rest = format!("{rest}{}", if to_the_end { "$" } else { "" });
            let mut ends = path.char_indices().map(|(at, _)| at).chain([path.len()]);
            ends.any(|at| matches(&rest, &path[at..]))
        }),
    }
}

/// Whether anybody may fetch `path`: the longest rule that matches says so, and where two are as long the
/// one that allows (RFC 9309 §2.2.2).
fn may_fetch(robots: &str, path: &str) -> bool {
    let (_, rules) = robots.split_once("User-agent: *\n").unwrap();
    let rules = rules.lines().take_while(|line| !line.is_empty());
    let found = rules
        .filter_map(|line| {
            let (what, pattern) = line.split_once(": ").unwrap();
            matches(pattern, path).then_some((pattern.len(), what == "Allow"))
        })
        .max();
    found.is_none_or(|(_, is_allowed)| is_allowed)
}

#[test]
fn crawlers_may_fetch_every_article_whatever_word_its_address_begins_with() {
    let app = TestApp::spawn();
    let slugs: Vec<_> = RESERVED
        .iter()
        .map(|word| format!("{word}-and-more"))
        .collect();
    for slug in &slugs {
        make::article(&app).slug(slug).published();
    }
    let visitor = app.visitor();
    let robots = visitor.get("/robots.txt").expect(200).body;
    let map = visitor.get("/sitemap.xml").expect(200).body;
    for slug in &slugs {
        assert!(map.contains(&format!("/{slug}<")), "{slug}");
        for ending in ["", ".md", "?sort=newest", "/comments.atom"] {
            let path = format!("/{slug}{ending}");
            assert!(may_fetch(&robots, &path), "{path}");
        }
    }
    for page in [
        "/",
        "/archive",
        "/tags/boats",
        "/sections/shore",
        "/authors/ada-stone",
        "/series/night",
        "/comments/7",
        "/comments/7/thread",
        "/moderation/in-numbers",
        "/moderation/in-numbers?weeks=4",
        "/feed.atom",
    ] {
        assert!(may_fetch(&robots, page), "{page}");
    }
}

#[test]
fn crawlers_are_kept_from_what_is_no_page_to_be_found() {
    let app = TestApp::spawn();
    let robots = app.visitor().get("/robots.txt").expect(200).body;
    for page in [
        "/account",
        "/desk",
        "/join",
        "/moderation",
        "/search",
        "/setup",
        "/sign-in",
        "/sign-up",
    ] {
        for rest in ["", "/", "/log", "/log?after=7", "?", "?q=boat&page=2"] {
            let path = format!("{page}{rest}");
            assert!(!may_fetch(&robots, &path), "{path}");
        }
    }
    for path in [
        "/comments/waiting",
        "/comments/7/reply",
        "/comments/7/report",
        "/comments/7/reply?to=8",
    ] {
        assert!(!may_fetch(&robots, path), "{path}");
    }
}
