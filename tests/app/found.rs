//! Being found: what pages say of themselves to search engines and to those who show links.

mod appearance;
mod data;
mod oembed;
mod poster;

use crate::support::{Page, TestApp, make};
use byline::accounts::Role;
use byline::articles;
use serde_json::Value;
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);

/// What a page says in schema.org's words.
fn data(page: &Page) -> Vec<Value> {
    let html = page.html();
    let selector = scraper::Selector::parse("script[type='application/ld+json']").unwrap();
    let scripts = html.select(&selector);
    scripts
        .map(|script| serde_json::from_str(&script.text().collect::<String>()).unwrap())
        .collect()
}

/// The one thing of a type a page speaks of.
fn thing(page: &Page, kind: &str) -> Value {
    let mut all = data(page).into_iter().filter(|one| one["@type"] == kind);
    let thing = all
        .next()
        .unwrap_or_else(|| panic!("no {kind} on {}", page.path));
    assert_eq!(thing["@context"], "https://schema.org");
    assert!(all.next().is_none(), "two of {kind} on {}", page.path);
    thing
}

/// What a page says under a name of Open Graph or of a Twitter card.
fn said(page: &Page, name: &str) -> Vec<String> {
    let html = page.html();
    let selector = format!("head meta[property='{name}'], head meta[name='{name}']");
    let selector = scraper::Selector::parse(&selector).unwrap();
    let found = html.select(&selector);
    found
        .map(|meta| meta.attr("content").unwrap().to_owned())
        .collect()
}

#[test]
fn an_article_says_what_a_link_to_it_should_show() {
    let app = TestApp::spawn();
    let food = make::section(&app, "Food");
    let article = make::article(&app)
        .slug("boat")
        .title("Bread & <b>boats</b>")
        .section(food.id)
        .tags("Ferries, Bread")
        .published();
    app.wait(MINUTE);
    let page = app.visitor().get("/boat").expect(200);
    let address = format!("{}/boat", app.address);
    let published = article.published_at.unwrap().rfc3339();
    let draws = cfg!(feature = "og-images");
    for (name, content) in [
        ("og:type", "article"),
        ("og:title", "Bread & <b>boats</b>"),
        ("og:url", &address),
        ("og:description", "Who waits for whom."),
        ("description", "Who waits for whom."),
        (
            "twitter:card",
            if draws {
                "summary_large_image"
            } else {
                "summary"
            },
        ),
        ("article:published_time", &published),
    ] {
        assert_eq!(said(&page, name), [content], "{name}");
    }
    assert_eq!(page.attr("link[rel=canonical]", "href"), address);
    for name in ["robots", "og:image:alt", "article:modified_time"] {
        assert!(said(&page, name).is_empty(), "{name}");
    }
    assert_eq!(said(&page, "og:image").is_empty(), !draws);
}

#[test]
fn a_thread_in_another_order_belongs_to_the_same_address() {
    let app = TestApp::spawn();
    make::article(&app).slug("boat").published();
    let page = app.visitor().get("/boat?sort=newest").expect(200);
    let address = format!("{}/boat", app.address);
    assert_eq!(page.attr("link[rel=canonical]", "href"), address);
}

#[test]
fn every_list_says_what_it_is_and_where_it_goes_on() {
    let app = TestApp::spawn();
    let food = make::section(&app, "Food");
    for number in 1..=11 {
        make::article(&app)
            .title(&format!("Article {number}"))
            .section(food.id)
            .tags("Ferries")
            .series("Ports")
            .published();
        app.wait(MINUTE);
    }
    let visitor = app.visitor();
    for (path, title, kind, description) in [
        (
            "/tags/ferries",
            "Ferries",
            "website",
            "Articles about Ferries, on Byline.",
        ),
        (
            "/sections/food",
            "Food",
            "website",
            "Articles in Food, on Byline.",
        ),
        (
            "/authors/ada-stone",
            "Ada Stone",
            "profile",
            "Articles by Ada Stone, on Byline.",
        ),
    ] {
        let first = visitor.get(path).expect(200);
        assert_eq!(said(&first, "og:title"), [title]);
        assert_eq!(said(&first, "og:type"), [kind]);
        assert_eq!(said(&first, "description"), [description]);
        assert!(!first.has("head link[rel=prev]"), "{path}");
        let next = first.attr("head link[rel=next]", "href");
        assert_eq!(next, first.attr("a[rel=next]", "href"));
        let second = visitor.get(&next).expect(200);
        let address = format!("{}{next}", app.address);
        assert_eq!(second.attr("link[rel=canonical]", "href"), address);
        assert!(second.has("head link[rel=prev]") && !second.has("head link[rel=next]"));
    }
    for (path, title) in [
        ("/series/ports", "Ports"),
        ("/archive", "Archive"),
        ("/archive/2026", "2026"),
        ("/archive/2026/03", "March 2026"),
    ] {
        let page = visitor.get(path).expect(200);
        assert_eq!(said(&page, "og:title"), [title]);
        assert_eq!(said(&page, "description").len(), 1, "{path}");
        assert_eq!(said(&page, "twitter:card"), ["summary"]);
    }
    let home = visitor.get("/").expect(200);
    assert_eq!(said(&home, "og:title"), ["Byline"]);
    assert!(home.has("head link[rel=next]"));
}

#[test]
fn without_a_standfirst_an_article_is_described_by_its_sentences_alone() {
    let app = TestApp::spawn();
    let body = "## At the pier\n\nIt leaves at *nine*.\n\n```rust\nfn main() {}\n```\n\n| Boat | Length |\n| --- | --: |\n\
        | Ana | 12 |\n\n### And then\n\nIt waits for nobody.\n\n::: question\nWho waited?\n:::\n";
    let article = make::article(&app).slug("boat").standfirst("").body(body);
    article.published();
    let page = app.visitor().get("/boat").expect(200);
    let described = said(&page, "description");
    assert_eq!(described, ["It leaves at nine. It waits for nobody."]);
    let drawing = "![Boats](/media/none.png \"At six\")";
    make::article(&app)
        .slug("drawing")
        .standfirst("")
        .body(&format!("## Only this\n\n{drawing}"))
        .published();
    let page = app.visitor().get("/drawing").expect(200);
    assert_eq!(said(&page, "description").len(), 1, "there is nothing else");
}

#[test]
fn what_is_not_to_be_found_says_so_and_nothing_else() {
    let app = TestApp::spawn();
    let article = make::article(&app).slug("boat").published();
    make::article(&app).slug("draft").title("Unsaid").draft();
    let reader = make::reader(&app, "noor@example.org");
    let comment = make::comment(&app, &article).by(&reader).published();
    let visitor = app.visitor();
    let admin = app.visitor();
    admin.sign_in("admin@example.org");
    let pages = [
        visitor.get("/search?q=boat"),
        visitor.get("/people/noor"),
        visitor.get("/sign-in"),
        visitor.get(&format!("/comments/{}/thread", comment.id)),
        visitor.get("/tags/nothing"),
        admin.get("/draft"),
        admin.get("/desk"),
    ];
    for page in pages {
        assert!(page.status < 500);
        assert_eq!(said(&page, "robots"), ["noindex"], "{}", page.path);
        let names = ["og:url", "og:description", "twitter:card", "og:image"];
        for name in names.iter().chain(&["article:published_time"]) {
            assert!(said(&page, name).is_empty(), "{} {name}", page.path);
        }
        assert!(!page.has("link[rel=canonical]") && data(&page).is_empty());
        assert!(!said(&page, "og:title").contains(&"Unsaid".to_owned()));
    }
}

#[test]
fn an_article_that_was_unpublished_says_nothing_to_machines() {
    let app = TestApp::spawn();
    let admin = make::the_admin(&app);
    let article = make::article(&app).slug("boat").published();
    app.write(move |tx| articles::unpublish(tx, &admin, article.id));
    make::account(&app, "Edda", "edda@example.org", Role::Editor);
    let editor = app.visitor();
    editor.sign_in("edda@example.org");
    let page = editor.get("/boat").expect(200);
    assert!(data(&page).is_empty() && !page.has("link[rel=canonical]"));
}
