//! Who sees what: every page, asked by everybody, about what belongs to somebody else.

use crate::support::{TestApp, Visitor, WholeSite, make};
use byline::accounts::Role;
use byline::routes;
use std::collections::BTreeSet;

/// Who reads the words of what somebody else wrote (`x`), and who never meets them (`.`). Wanda is
/// the author of all articles; the pages and the comments are by people who look at nothing here.
const WHO: &str = "
                      visitor reader contributor author editor moderator admin wanda
published                x      x         x         x      x        x       x     x
page                     x      x         x         x      x        x       x     x
draft                    .      .         .         .      x        .       x     x
draft page               .      .         .         .      x        .       x     .
unpublished              .      .         .         .      x        .       x     x
withdrawn                .      .         .         .      x        .       x     x
withdrawn name           .      .         .         .      x        x       x     x
discussed                .      .         .         .      x        .       x     x
discussed name           .      .         .         .      x        x       x     x
visible                  x      x         x         x      x        x       x     x
held                     .      .         .         .      .        x       x     .
rejected                 .      .         .         .      .        x       x     .
spam                     .      .         .         .      .        x       x     .
removed                  .      .         .         .      .        x       x     .
held but answered        .      .         .         .      .        x       x     .
rejected but answered    .      .         .         .      .        x       x     .
spam but answered        .      .         .         .      .        x       x     .
removed but answered     .      .         .         .      .        x       x     .
hidden                   .      .         .         .      .        x       x     .
buried                   .      .         .         .      .        x       x     .
deleted                  .      .         .         .      .        x       x     .
deleted but answered     .      .         .         .      .        x       x     .
deleted and hidden       .      .         .         .      .        x       x     .
erased name              .      .         .         .      .        x       x     .
erased                   .      .         .         .      .        .       .     .
erased but answered      .      .         .         .      .        .       .     .
";

/// What everybody may see, and so may stand anywhere.
const PUBLIC: [&str; 3] = ["published", "page", "visible"];
/// What its writer and the editors see at the desk …
const AT_THE_DESK: &[&str] = &[
    "draft",
    "draft page",
    "unpublished",
    "withdrawn",
    "withdrawn name",
    "discussed",
    "discussed name",
];
/// … and at its own address.
const IN_PLACE: &[&str] = &[
    "draft",
    "draft page",
    "unpublished",
    "discussed",
    "discussed name",
];
/// What moderators see where they decide.
const DECIDED: &[&str] = &[
    "held",
    "rejected",
    "spam",
    "removed",
    "held but answered",
    "rejected but answered",
    "spam but answered",
    "removed but answered",
    "hidden",
    "buried",
    "deleted",
    "deleted but answered",
    "deleted and hidden",
    "erased name",
    "discussed name",
    "withdrawn name",
];

/// What each page may show of what is not public. A page that is not listed fails the test.
const WHERE: &[(&str, &[&str])] = &[
    ("/healthz", &[]),
    ("/static/{file:.*}", &[]),
    ("/media/{name}", &[]),
    ("/setup", &[]),
    ("/sign-in", &[]),
    ("/sign-up", &[]),
    ("/join", &[]),
    ("/account", &[]),
    ("/account/reports", &[]),
    ("/account/muted", &[]),
    ("/account/following", &[]),
    ("/desk/comments", &[]),
    ("/desk/site", &[]),
    ("/account/warning", &[]),
    ("/account/deletion", &[]),
    ("/account/states/{id}/appeal", &[]),
    ("/account/clean-ups/{id}/appeal", &[]),
    ("/comments/{id}/appeal", &[]),
    ("/moderation/appeals", &[]),
    (
        "/desk",
        &[
            "draft",
            "draft page",
            "unpublished",
            "discussed",
            "discussed name",
        ],
    ),
    ("/desk/articles", AT_THE_DESK),
    ("/desk/articles/new", &[]),
    ("/desk/articles/{id}", AT_THE_DESK),
    ("/desk/articles/{id}/withdrawal", AT_THE_DESK),
    ("/moderation", DECIDED),
    ("/moderation/arrivals", &[]),
    ("/moderation/log", DECIDED),
    ("/moderation/log.csv", DECIDED),
    ("/moderation/log.jsonl", DECIDED),
    ("/moderation/people", DECIDED),
    ("/moderation/people/{slug}", DECIDED),
    ("/moderation/in-numbers", &[]),
    ("/moderation/comments/{id}/erasure", DECIDED),
    ("/feed", &[]),
    ("/feed.{format:atom|rss|json}", &[]),
    ("/tags/{slug}/feed.{format:atom|rss|json}", &[]),
    ("/authors/{slug}/feed.{format:atom|rss|json}", &[]),
    ("/sitemap.xml", &[]),
    ("/sitemap-lists.xml", &[]),
    ("/sitemap-{number}.xml", &[]),
    ("/oembed", &[]),
    ("/robots.txt", &[]),
    ("/llms.txt", &[]),
    ("/.well-known/security.txt", &[]),
    ("/.well-known/change-password", &[]),
    ("/search", &[]),
    ("/opensearch.xml", &[]),
    ("/manifest.webmanifest", &[]),
    ("/", &[]),
    ("/archive", &[]),
    ("/archive/{year}", &[]),
    ("/archive/{year}/{month}", &[]),
    ("/sections/{slug}", &[]),
    ("/sections/{slug}/feed.{format:atom|rss|json}", &[]),
    ("/series/{slug}", &[]),
    ("/desk/sections", &[]),
    ("/desk/sections/{id}", &[]),
    ("/desk/sections/{id}/deletion", &[]),
    ("/desk/series", &[]),
    ("/desk/series/{id}", &[]),
    ("/tags/{slug}", &[]),
    ("/authors/{slug}", &[]),
    ("/people/{slug}", &[]),
    ("/people/{slug}/comments.{format:atom|rss|json}", &[]),
    ("/{slug}/comments.{format:atom|rss|json}", &[]),
    ("/{slug}/comments/since", &[]),
    ("/comments/waiting", &[]),
    // Moderators read there what its author deleted.
    ("/comments/{id}", DECIDED),
    ("/comments/{id}/edit", &[]),
    // And there what anybody's comment said before it was changed.
    ("/comments/{id}/history", DECIDED),
    ("/comments/{id}/reply", &[]),
    ("/comments/{id}/report", &[]),
    ("/comments/{id}/thread", &[]),
    ("/{slug}.md", &[]),
    ("/{slug}.png", &[]),
    ("/{slug}", IN_PLACE),
];

/// The rows of [`WHO`] in which `column` has an `x`.
fn seen_by(column: &str) -> BTreeSet<&'static str> {
    let mut lines = WHO.lines().skip(1);
    let columns: Vec<_> = lines.next().unwrap().split_whitespace().collect();
    let place = columns.iter().position(|one| *one == column).unwrap();
    lines
        .filter(|line| {
            let marks: Vec<_> = line[22..].split_whitespace().collect();
            assert_eq!(marks.len(), columns.len(), "{line}");
            marks[place] == "x"
        })
        .map(|line| line[..22].trim())
        .collect()
}

/// Everybody there is, under the names of the columns.
fn everybody(app: &TestApp) -> Vec<(&'static str, Visitor)> {
    let browser = |name: &str| {
        let visitor = app.visitor();
        if name != "visitor" {
            visitor.sign_in(&format!("{name}@example.org"));
        }
        visitor
    };
    for (name, role) in [
        ("reader", Role::Reader),
        ("contributor", Role::Contributor),
        ("author", Role::Author),
        ("editor", Role::Editor),
        ("moderator", Role::Moderator),
    ] {
        let email = format!("{name}@example.org");
        make::account(app, &format!("Some {name}"), &email, role);
    }
    let columns = WHO.lines().nth(1).unwrap().split_whitespace();
    columns.map(|name| (name, browser(name))).collect()
}

#[test]
fn everybody_sees_what_they_may_and_nobody_anything_else() {
    let site = WholeSite::build();
    for (name, visitor) in everybody(&site.app) {
        let may = seen_by(name);
        let mut seen = BTreeSet::new();
        for endpoint in routes::endpoints().iter().filter(|one| one.rules.get) {
            let listed = WHERE.iter().find(|(path, _)| *path == endpoint.path);
            let (_, here) = listed.unwrap_or_else(|| panic!("list {} in WHERE", endpoint.path));
            for address in site.addresses(endpoint.path) {
                let page = visitor.get(&address);
                assert!(page.status < 500, "{address} answered {}", page.status);
                for (row, word) in site.words_on(&page) {
                    assert!(may.contains(row), "{address} shows {word} to {name}");
                    let in_its_place = PUBLIC.contains(&row) || here.contains(&row);
                    assert!(in_its_place, "{address} shows {word}, if only to {name}");
                    seen.insert((row, word));
                }
            }
        }
        let mut expected = site.words();
        expected.retain(|(row, _)| may.contains(row));
        assert_eq!(seen, expected, "{name} finds all of it");
    }
}

#[test]
fn nobody_can_count_what_they_do_not_see() {
    let site = WholeSite::build();
    for (name, visitor) in everybody(&site.app) {
        let may = seen_by(name);
        let page = visitor.get("/zqpublishedslug").expect(200);
        assert_eq!(page.text("#comments h2"), "Comments 7", "{name}");
        let home = visitor.get("/").expect(200);
        let told = home.text(".card .facts a[href='/zqpublishedslug#comments']");
        assert!(told.starts_with("7 comments"), "{name}: {told}");
        for list in ["/", "/tags/boats", "/authors/wanda-writer"] {
            let first = visitor.get(list).expect(200);
            let second = visitor.get(&first.attr("[rel=next]", "href")).expect(200);
            assert_eq!((first.count(".card"), second.count(".card")), (10, 10));
            assert!(!second.has("[rel=next]"), "{name}: {list}");
        }
        let counted = home.has(".masthead .count");
        assert_eq!(counted, may.contains("held"), "{name}: to review");
        if ["contributor", "author"].contains(&name) {
            let desk = visitor.get("/desk/articles").expect(200);
            assert_eq!(desk.texts(".tabs .count"), ["0", "0", "0", "0"], "{name}");
        }
    }
}

/// Where its author reads a comment of their own: in its place in the thread, under its own address, on
/// their account, in its history.
const OWN: &str = "
                      thread address account history
visible                  x      x       x       x
held                     x      x       x       x
rejected                 x      x       x       x
removed                  x      x       x       x
held but answered        x      x       x       x
rejected but answered    x      x       x       x
removed but answered     x      x       x       x
spam                     .      .       .       .
spam but answered        .      .       .       .
deleted                  .      x       x       x
deleted but answered     .      x       x       x
erased                   .      .       .       .
erased but answered      .      .       .       .
hidden                   .      x       x       x
buried                   .      x       x       x
deleted and hidden       .      x       x       x
";

#[test]
fn authors_find_their_own_words_in_every_state_until_they_are_erased() {
    let site = WholeSite::build();
    for line in OWN.lines().skip(2) {
        let (row, marks) = (line[..22].trim(), &line[22..]);
        let author = site.app.visitor();
        author.sign_in(&format!("{}@example.org", row.replace(' ', "-")));
        let word = format!("zq{}body", row.replace(' ', ""));
        let id = site.comment_of(row);
        let places = [
            "/zqpublishedslug".to_owned(),
            format!("/comments/{id}"),
            "/account".to_owned(),
            format!("/comments/{id}/history"),
        ];
        for (place, mark) in places.iter().zip(marks.split_whitespace()) {
            let page = author.open(place);
            assert!(page.status < 500, "{row}: {place}");
            assert_eq!(page.body.contains(&word), mark == "x", "{row}: {place}");
        }
    }
}
