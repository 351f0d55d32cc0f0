//! What a writer has search engines told of an article.

use super::{data, said, thing};
use crate::support::{TestApp, Visitor, make};

fn writer(app: &TestApp) -> Visitor {
    let writer = app.visitor();
    writer.sign_in("admin@example.org");
    writer
}

#[test]
fn a_writer_says_how_an_article_is_found() {
    let app = TestApp::spawn();
    let article = make::article(&app).slug("boat").published();
    let (writer, path) = (writer(&app), format!("/desk/articles/{}", article.id));
    let editor = writer.get(&path).expect(200);
    assert!(!editor.has("#found[open]"));
    assert_eq!(editor.text(".result-title"), "The last boat");
    assert_eq!(editor.text(".result-text"), "Who waits for whom.");
    let told = [
        ("search_title", "When does the last ferry leave?"),
        ("search_description", "At nine past eleven, and it waits."),
        ("canonical", "https://first.example.org/boat"),
    ];
    writer.fill(&editor, "#editor", &told).expect(303);
    let page = app.visitor().get("/boat").expect(200);
    assert_eq!(
        page.text("title"),
        "When does the last ferry leave? - Byline"
    );
    assert_eq!(page.text("h1"), "The last boat");
    assert_eq!(said(&page, "og:title"), ["When does the last ferry leave?"]);
    assert_eq!(
        said(&page, "description"),
        ["At nine past eleven, and it waits."]
    );
    let home = "https://first.example.org/boat";
    assert_eq!(page.attr("link[rel=canonical]", "href"), home);
    let post = thing(&page, "BlogPosting");
    assert_eq!(post["description"], "At nine past eleven, and it waits.");
    assert_eq!(post["url"], home);
    let map = app.visitor().get("/sitemap.xml").expect(200);
    assert!(!map.body.contains("/boat<"), "{}", map.body);
    let editor = writer.get(&path).expect(200);
    assert!(editor.has("#found[open]"));
    assert_eq!(
        editor.text(".result-title"),
        "When does the last ferry leave?"
    );
    assert!(editor.text(".result-place").contains(home));
    // And takes it back.
    let nothing = [
        ("search_title", ""),
        ("search_description", ""),
        ("canonical", ""),
    ];
    writer.fill(&editor, "#editor", &nothing).expect(303);
    let page = app.visitor().get("/boat").expect(200);
    assert_eq!(page.text("title"), "The last boat - Byline");
    let map = app.visitor().get("/sitemap.xml").expect(200);
    assert!(map.body.contains("/boat<"));
}

#[test]
fn an_article_that_is_not_to_be_found_is_left_out_of_what_machines_read() {
    let app = TestApp::spawn();
    let article = make::article(&app).slug("boat").published();
    let writer = writer(&app);
    let editor = writer.get(&format!("/desk/articles/{}", article.id));
    let visitor = app.visitor();
    assert!(
        visitor
            .get("/llms.txt")
            .expect(200)
            .body
            .contains("/boat.md")
    );
    writer
        .fill(&editor, "#editor", &[("hidden", "on")])
        .expect(303);
    let page = visitor.get("/boat").expect(200);
    assert_eq!(said(&page, "robots"), ["noindex"]);
    assert!(!data(&page).is_empty());
    for path in ["/sitemap.xml", "/llms.txt"] {
        let page = visitor.get(path).expect(200);
        assert!(!page.body.contains("/boat"), "{path}: {}", page.body);
    }
    // Nor are static pages that are hidden, and what is at home on another site.
    let about = make::article(&app).slug("about").page().published();
    let other = make::article(&app).slug("other").published();
    for (one, told) in [
        (&about, ("hidden", "on")),
        (&other, ("canonical", "https://first.example.org/other")),
    ] {
        let llms = visitor.get("/llms.txt").expect(200).body;
        assert!(llms.contains(&format!("/{}.md", one.slug)), "{llms}");
        let editor = writer.get(&format!("/desk/articles/{}", one.id));
        writer.fill(&editor, "#editor", &[told]).expect(303);
        for path in ["/sitemap.xml", "/llms.txt"] {
            let page = visitor.get(path).expect(200).body;
            assert!(!page.contains(&format!("/{}", one.slug)), "{path}: {page}");
        }
    }
    let llms = visitor.get("/llms.txt").expect(200).body;
    assert!(!llms.contains("##"), "no heading over nothing: {llms}");
    for path in ["/", "/feed.atom"] {
        assert!(
            visitor.get(path).expect(200).body.contains("/boat"),
            "{path}"
        );
    }
}

#[test]
fn what_cannot_be_told_is_said_and_kept() {
    let app = TestApp::spawn();
    let article = make::article(&app).slug("boat").published();
    let writer = writer(&app);
    let editor = writer.get(&format!("/desk/articles/{}", article.id));
    let long = "a".repeat(71);
    let wrong = [
        ("search_title", &long[..]),
        ("canonical", "javascript:alert(1)"),
    ];
    let again = writer.fill(&editor, "#editor", &wrong).expect(422);
    assert!(again.has("#found[open]"));
    for (field, typed) in wrong {
        let input = format!("#{field}[aria-invalid=true]");
        assert_eq!(again.attr(&input, "value"), typed);
    }
    let broken = [("canonical", "https://example.org/100%-sure")];
    let again = writer.fill(&editor, "#editor", &broken).expect(422);
    let why = again.text("#canonical-error");
    assert!(why.contains("have to follow each %"), "{why}");
    let page = app.visitor().get("/boat").expect(200);
    assert!(page.attr("link[rel=canonical]", "href").ends_with("/boat"));
}

#[test]
fn two_writers_see_that_they_told_it_differently() {
    let app = TestApp::spawn();
    let article = make::article(&app).slug("boat").published();
    let writer = writer(&app);
    let editor = writer.get(&format!("/desk/articles/{}", article.id));
    let first = [("search_title", "One way")];
    writer.fill(&editor, "#editor", &first).expect(303);
    let other = [("search_title", "Another way"), ("hidden", "on")];
    let conflict = writer.fill(&editor, "#editor", &other).expect(409);
    for (words, selector) in [
        ("One way", ".both [aria-labelledby=theirs] input"),
        ("Another way", ".both [aria-labelledby=mine] input"),
    ] {
        let html = conflict.html();
        let selector = scraper::Selector::parse(selector).unwrap();
        let found = html
            .select(&selector)
            .any(|one| one.attr("value") == Some(words));
        assert!(found, "{words}");
    }
    writer.fill(&conflict, ".choices form", &[]).expect(303);
    let page = app.visitor().get("/boat").expect(200);
    assert_eq!(said(&page, "og:title"), ["Another way"]);
    assert_eq!(said(&page, "robots"), ["noindex"]);
}
