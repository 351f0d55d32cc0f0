//! Feeds, read as programs read them: in every format, of everything that has one, and again later.

mod crawlers;
mod gone;
mod machines;
mod words;

use crate::support::{Page, TestApp, make};
use byline::accounts::Role;
use byline::articles::{self, Article};
use byline::moderation::Action;
use byline::settings::Settings;
use diesel::RunQueryDsl;
use diesel::sql_types::Text;
use feed_rs::model::{Entry, Feed, FeedType};
use std::time::Duration;

const FORMATS: [(&str, &str); 3] = [
    ("atom", "application/atom+xml; charset=utf-8"),
    ("rss", "application/rss+xml; charset=utf-8"),
    ("json", "application/feed+json; charset=utf-8"),
];

/// What a program understands of it.
fn read(page: &Page) -> Feed {
    let parsed = feed_rs::parser::parse(page.body.as_bytes());
    parsed.unwrap_or_else(|error| panic!("{}: {error}", page.path))
}

fn titles(feed: &Feed) -> Vec<String> {
    let title = |entry: &Entry| entry.title.as_ref().unwrap().content.clone();
    feed.entries.iter().map(title).collect()
}

fn body(entry: &Entry) -> &str {
    entry.content.as_ref().unwrap().body.as_deref().unwrap()
}

/// A site with two articles, one of them with a comment.
fn site() -> (TestApp, Article) {
    let app = TestApp::spawn();
    make::article(&app)
        .title("Unlike it")
        .slug("other")
        .published();
    app.wait(Duration::from_secs(60));
    let ines = make::account(&app, "Ines Oduya", "ines@example.org", Role::Author);
    let article = make::article(&app)
        .title("The “last” boat & ]]> more")
        .tags("Ferries, Night")
        .body("It [leaves](/other) at **nine**.[^1]\n\n[^1]: Or ten.")
        .by(&ines)
        .published();
    (app, article)
}

#[test]
fn a_feed_is_found_where_other_programs_have_theirs() {
    let (app, _) = site();
    let visitor = app.visitor();
    let led = visitor.get("/feed").expect(308);
    assert_eq!(led.location().unwrap(), "/feed.atom");
    assert_eq!(
        visitor.get("/feed/").expect(308).location().unwrap(),
        "/feed"
    );
}

#[test]
fn whatever_has_a_feed_has_it_in_every_format_and_its_page_names_them() {
    let (app, article) = site();
    let ben = make::reader(&app, "ben@example.org");
    make::comment(&app, &article).by(&ben).published();
    let visitor = app.visitor();
    for (page, stem, title, entries) in [
        ("/".to_owned(), "/feed".to_owned(), "Byline", 2),
        (
            "/tags/ferries".into(),
            "/tags/ferries/feed".into(),
            "Ferries",
            1,
        ),
        (
            "/authors/ines-oduya".into(),
            "/authors/ines-oduya/feed".into(),
            "Ines Oduya",
            1,
        ),
        (
            "/people/ben".into(),
            "/people/ben/comments".into(),
            "Comments by ben",
            1,
        ),
        (
            format!("/{}", article.slug),
            format!("/{}/comments", article.slug),
            "Comments on The “last” boat & ]]> more",
            1,
        ),
    ] {
        let shown = visitor.get(&page).expect(200);
        for ((ending, kind), name) in FORMATS.iter().zip(["Atom", "RSS", "JSON Feed"]) {
            let address = format!("{stem}.{ending}");
            let link = format!("head link[rel=alternate][href='{address}']");
            assert_eq!(shown.attr(&link, "title"), format!("{title} ({name})"));
            assert_eq!(
                format!("{}; charset=utf-8", shown.attr(&link, "type")),
                *kind
            );
            let answer = visitor.get(&address).expect(200);
            assert_eq!(answer.header("content-type"), *kind);
            let feed = read(&answer);
            assert_eq!(feed.entries.len(), entries, "{address}");
            assert_eq!(feed.language.as_deref(), Some("en"));
            let own = format!("{}{address}", app.address);
            assert!(answer.body.contains(&own), "it names itself: {address}");
            let home = format!("{}{page}", app.address);
            assert!(feed.links.iter().any(|link| link.href == home), "{address}");
            let expected = match *ending {
                "atom" => FeedType::Atom,
                "rss" => FeedType::RSS2,
                _ => FeedType::JSON,
            };
            assert_eq!(feed.feed_type, expected);
        }
        let visible = format!("main a[href='{stem}.atom'], footer a[href='{stem}.atom']");
        assert!(shown.has(&visible), "{page} leads people to its feed");
    }
    for nothing in [
        "/feed.xml",
        "/feed.",
        "/tags/none/feed.rss",
        "/tags/%00/feed.rss",
        "/authors/ben/feed.json",
        "/people/ines-oduya/comments.rss",
        "/none/comments.json",
    ] {
        visitor.get(nothing).expect(404);
    }
}

#[test]
fn every_format_says_the_same_of_an_article_with_addresses_that_lead_here() {
    let (app, article) = site();
    let visitor = app.visitor();
    let id = format!("tag:127.0.0.1,2026-03-14:article/{}", article.id);
    for (ending, _) in FORMATS {
        let feed = read(&visitor.get(&format!("/feed.{ending}")).expect(200));
        assert_eq!(titles(&feed), ["The “last” boat & ]]> more", "Unlike it"]);
        let entry = &feed.entries[0];
        assert_eq!(entry.id, id, "{ending}");
        let url = format!("{}/{}", app.address, article.slug);
        assert!(entry.links.iter().any(|link| link.href == url), "{ending}");
        assert_eq!(entry.authors[0].name, "Ines Oduya", "{ending}");
        assert_eq!(
            entry.published.unwrap().timestamp(),
            1_773_480_473,
            "{ending}"
        );
        let tags: Vec<_> = entry
            .categories
            .iter()
            .map(|tag| tag.term.as_str())
            .collect();
        assert_eq!(tags, ["Ferries", "Night"], "{ending}");
        let summary = entry.summary.as_ref().unwrap();
        assert_eq!(summary.content, "Who waits for whom.", "{ending}");
        let body = body(entry);
        assert!(body.contains("<strong>nine</strong>"), "{ending}: {body}");
        assert!(
            body.contains(&format!("href=\"{}/other\"", app.address)),
            "{body}"
        );
        assert!(
            body.contains(&format!("href=\"{url}#fn")),
            "{ending}: {body}"
        );
        assert!(!body.contains("=\"/") && !body.contains("=\"#"), "{body}");
    }
    let rss = visitor.get("/feed.rss").body;
    let guid = format!("<guid isPermaLink=\"false\">{id}</guid>");
    assert!(rss.contains(&guid), "{rss}");
    assert!(
        rss.contains("<pubDate>Sat, 14 Mar 2026 09:27:53 GMT</pubDate>"),
        "{rss}"
    );
    assert!(rss.contains("<dc:creator>Ines Oduya</dc:creator>"), "{rss}");
    let json = visitor.get("/feed.json").body;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(json["items"][0]["date_published"], "2026-03-14T09:27:53Z");
    assert_eq!(json["items"][0]["tags"][1], "Night");
}

#[test]
fn hostile_titles_come_through_every_format_without_what_controls() {
    let (app, _) = site();
    // No form takes these characters; what is in the database is not trusted either.
    let hostile = "\u{1b}[31m]]><b>&amp;😀 שלום \u{202e}\u{9b}\u{fffe}";
    let words = hostile.to_owned();
    app.write(move |tx| {
        diesel::sql_query("UPDATE articles SET title = $1, standfirst = $1")
            .bind::<Text, _>(words.clone())
            .execute(&mut **tx)?;
        diesel::sql_query("UPDATE tags SET name = $1 WHERE slug = 'ferries'")
            .bind::<Text, _>(words)
            .execute(&mut **tx)?;
        Ok(())
    });
    let visitor = app.visitor();
    for stem in ["/feed", "/tags/ferries/feed"] {
        for (ending, _) in FORMATS {
            let answer = visitor.get(&format!("{stem}.{ending}")).expect(200);
            let controls = |c: char| c.is_control() && c != '\n';
            assert!(!answer.body.contains(controls), "{ending}");
            let feed = read(&answer);
            assert_eq!(
                titles(&feed)[0].trim(),
                "[31m]]><b>&amp;😀 שלום \u{202e}",
                "{ending}"
            );
        }
    }
}

#[test]
fn feeds_hold_only_what_everybody_sees_and_change_with_it() {
    let (app, article) = site();
    make::article(&app)
        .slug("a-draft")
        .title("A draft")
        .tags("Ferries")
        .draft();
    make::comment(&app, &article).saying("It waits.").posted();
    let shown = make::comment(&app, &article)
        .saying("It stays.")
        .published();
    let visitor = app.visitor();
    let get = |address: &str| visitor.get(address).expect(200);
    for (ending, _) in FORMATS {
        let feeds = ["/feed", "/tags/ferries/feed", "/authors/ines-oduya/feed"];
        for stem in feeds {
            assert!(!get(&format!("{stem}.{ending}")).body.contains("A draft"));
        }
        let comments = get(&format!("/{}/comments.{ending}", article.slug)).body;
        assert!(comments.contains("It stays.") && !comments.contains("It waits."));
    }
    make::decide(&app, &shown, Action::Remove);
    for (ending, _) in FORMATS {
        let comments = get(&format!("/{}/comments.{ending}", article.slug));
        assert!(!comments.body.contains("It stays."));
        assert_eq!(read(&comments).entries.len(), 0, "{ending}");
    }
    make::article(&app)
        .slug("new")
        .title("New")
        .tags("Ferries")
        .published();
    for (ending, _) in FORMATS {
        assert_eq!(
            titles(&read(&get(&format!("/tags/ferries/feed.{ending}"))))[0],
            "New"
        );
    }
    let admin = make::the_admin(&app);
    let (id, version) = (article.id, article.version);
    app.write(move |tx| articles::withdraw(tx, &admin, id, version));
    for (ending, _) in FORMATS {
        assert_eq!(
            titles(&read(&get(&format!("/feed.{ending}")))),
            ["New", "Unlike it"]
        );
        visitor
            .get(&format!("/authors/ines-oduya/feed.{ending}"))
            .expect(404);
        let comments = format!("/{}/comments.{ending}", article.slug);
        assert!(visitor.get(&comments).status >= 400);
    }
}

#[test]
fn whoever_asks_with_what_they_have_is_sent_only_what_changed() {
    let (app, article) = site();
    let ben = make::reader(&app, "ben@example.org");
    let shown = make::comment(&app, &article).by(&ben).published();
    make::comment(&app, &article).published();
    let visitor = app.visitor();
    for (ending, _) in FORMATS {
        let kept = format!("/{}/comments.{ending}", article.slug);
        for path in [kept, format!("/people/ben/comments.{ending}")] {
            let tag = visitor.get(&path).expect(200).header("etag").to_owned();
            let ask = |name, value| visitor.send("GET", &path, &[(name, value)], None);
            assert_eq!(ask("if-none-match", &tag).status, 304, "{path}");
            assert_eq!(ask("if-none-match", "\"other\"").status, 200, "{path}");
        }
    }
    let path = format!("/{}/comments.rss", article.slug);
    let ask = |method, headers: &[(&str, &str)]| visitor.send(method, &path, headers, None);
    let first = ask("GET", &[]).header("last-modified").to_owned();
    assert!(first.ends_with(" GMT"), "{first}");
    app.wait(Duration::from_secs(5));
    let (page, head) = (ask("GET", &[]), ask("HEAD", &[]));
    let (date, tag) = (page.header("last-modified"), page.header("etag"));
    assert_eq!(
        (head.header("last-modified"), head.header("etag")),
        (date, tag)
    );
    assert_eq!(head.body, "");
    for method in ["GET", "HEAD"] {
        assert_eq!(ask(method, &[("if-modified-since", date)]).status, 304);
    }
    let later = "Sun, 15 Mar 2026 09:26:53 GMT";
    assert_eq!(ask("GET", &[("if-modified-since", later)]).status, 304);
    let old_form = "Sunday, 15-Mar-26 09:26:53 GMT";
    assert_eq!(ask("GET", &[("if-modified-since", old_form)]).status, 304);
    for stale in [
        "Fri, 13 Mar 2026 09:26:53 GMT",
        "yesterday",
        "",
        "1773480413",
        "Sat, 99 Mar",
    ] {
        assert_eq!(
            ask("GET", &[("if-modified-since", stale)]).status,
            200,
            "{stale}"
        );
    }
    // The tag wins over the date, whichever way.
    let both = [("if-none-match", "\"other\""), ("if-modified-since", later)];
    assert_eq!(ask("GET", &both).status, 200);
    let both = [("if-none-match", tag), ("if-modified-since", "yesterday")];
    assert_eq!(ask("GET", &both).status, 304);
    // What is taken away changes the feed as well, though nothing in it is new.
    make::decide(&app, &shown, Action::Remove);
    assert_eq!(ask("GET", &[("if-modified-since", date)]).status, 200);
    assert_eq!(ask("GET", &[("if-none-match", tag)]).status, 200);
}

#[test]
fn whoever_goes_by_the_date_alone_is_sent_a_feed_again_only_when_it_says_something_else() {
    let (app, article) = site();
    let visitor = app.visitor();
    let comments = format!("/{}/comments", article.slug);
    let ben = make::reader(&app, "ben@example.org");
    let shown = make::comment(&app, &article).by(&ben).published();
    make::comment(&app, &article)
        .by(&ben)
        .saying("It came.")
        .published();
    for (ending, _) in FORMATS {
        let stems = [
            "/feed",
            "/tags/ferries/feed",
            &comments,
            "/people/ben/comments",
        ];
        for stem in stems {
            let path = format!("{stem}.{ending}");
            let first = visitor.get(&path).expect(200);
            let date = first.header("last-modified").to_owned();
            let known = [("if-modified-since", date.as_str())];
            for _ in 0..2 {
                // It is made anew, for time passes and settings are saved, and says the same.
                app.wait(Duration::from_secs(90));
                app.write(|tx| Settings::load(tx)?.save(tx));
                let again = visitor.send("GET", &path, &known, None);
                assert_eq!(again.status, 304, "{path}");
                let whole = visitor.get(&path).expect(200);
                assert_eq!(whole.header("last-modified"), date, "{path}");
            }
        }
    }
    let by_ben = |date: &str| {
        let known = [("if-modified-since", date)];
        visitor.send("GET", "/people/ben/comments.rss", &known, None)
    };
    let known = by_ben("").expect(200).header("last-modified").to_owned();
    make::decide(&app, &shown, Action::Remove);
    assert_eq!(by_ben(&known).status, 200, "at once");
    let path = "/tags/ferries/feed.rss";
    let ask = |date: &str| visitor.send("GET", path, &[("if-modified-since", date)], None);
    let date = visitor.get(path).header("last-modified").to_owned();
    let admin = make::the_admin(&app);
    let new = make::article(&app).tags("Ferries").published();
    let later = ask(&date).expect(200).header("last-modified").to_owned();
    app.wait(Duration::from_secs(90));
    assert_eq!(ask(&later).status, 304);
    // With that taken away it says what it said first, which is another thing than what they have.
    app.write(move |tx| articles::unpublish(tx, &admin, new.id));
    assert_eq!(ask(&later).status, 200);
}

#[test]
fn a_feed_without_entries_is_the_same_whenever_it_is_asked_for() {
    let app = TestApp::spawn();
    let admin = app.visitor();
    admin.sign_in("admin@example.org");
    let article = make::article(&app).published();
    let comments = format!("/{}/comments", article.slug);
    let (id, owner) = (article.id, make::the_admin(&app));
    for kind in [comments.as_str(), "/feed"] {
        for (ending, _) in FORMATS {
            let path = format!("{kind}.{ending}");
            let first = admin.get(&path).expect(200);
            assert!(read(&first).entries.is_empty(), "{path}");
            app.wait(Duration::from_secs(90));
            let known = [("if-none-match", first.header("etag"))];
            let again = admin.send("GET", &path, &known, None);
            assert_eq!(again.status, 304, "{path}");
        }
        if kind == comments {
            let owner = owner.clone();
            app.write(move |tx| articles::unpublish(tx, &owner, id));
        }
    }
}
