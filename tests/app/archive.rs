//! What was published, by year and month.

use crate::support::{TestApp, make};
use byline::articles::{self, Article};
use byline::clock::Moment;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3600);

/// An article published at a moment of a year.
fn published(app: &TestApp, title: &str, at: &str) -> Article {
    let moment: jiff::Timestamp = at.parse().unwrap();
    app.app.clock.set(Moment::from(moment));
    make::article(app).title(title).tags("Ferries").published()
}

/// Articles in five months of three years.
fn some_years(app: &TestApp) -> Vec<Article> {
    [
        ("Frost", "2023-12-31T23:59:59Z"),
        ("Thaw", "2024-01-01T00:00:00Z"),
        ("Rain", "2024-05-03T10:00:00Z"),
        ("More rain", "2024-05-30T10:00:00Z"),
        ("Sun", "2026-02-28T10:00:00Z"),
        ("Wind", "2026-03-01T10:00:00Z"),
    ]
    .map(|(title, at)| published(app, title, at))
    .into()
}

#[test]
fn the_archive_lists_the_latest_year_and_counts_the_others() {
    let app = TestApp::spawn();
    some_years(&app);
    let page = app.visitor().get("/archive").expect(200);
    assert_eq!(page.texts("h2"), ["2026", "2024", "2023"]);
    assert_eq!(
        page.texts(".year .count"),
        ["2 articles", "3 articles", "1 article"]
    );
    assert_eq!(page.texts("section h3 a"), ["March", "February"]);
    assert_eq!(page.texts(".titles a"), ["Wind", "Sun"]);
    assert_eq!(page.attr(".titles a", "href"), "/wind");
    assert_eq!(page.text(".titles time"), "1 March");
    assert_eq!(
        page.attr(".titles time", "datetime"),
        "2026-03-01T10:00:00Z"
    );
    assert_eq!(page.texts("details h3 a"), ["May", "January", "December"]);
    assert_eq!(page.attr("details a", "href"), "/archive/2024");
    assert_eq!(page.attr("details .months a", "href"), "/archive/2024/05");
    assert_eq!(page.text("title"), "Archive - Byline");
    let canonical = page.attr("link[rel=canonical]", "href");
    assert_eq!(canonical, format!("{}/archive", app.address));
    assert_eq!(page.count("footer a[href='/archive']"), 1);
}

#[test]
fn a_year_and_a_month_have_pages_of_their_own_that_lead_to_those_beside_them() {
    let app = TestApp::spawn();
    some_years(&app);
    let visitor = app.visitor();
    let year = visitor.get("/archive/2024").expect(200);
    assert_eq!(year.text("h1"), "2024");
    assert_eq!(year.texts("h2 a"), ["May", "January"]);
    assert_eq!(year.texts(".titles a"), ["More rain", "Rain", "Thaw"]);
    assert_eq!(year.attr(".pager [rel=prev]", "href"), "/archive/2026");
    assert_eq!(year.attr(".pager [rel=next]", "href"), "/archive/2023");
    assert_eq!(year.attr(".pager .first", "href"), "/archive");
    let month = visitor.get("/archive/2024/05").expect(200);
    assert_eq!(month.text("h1"), "May 2024");
    assert_eq!(month.texts(".titles a"), ["More rain", "Rain"]);
    assert_eq!(month.texts(".titles time"), ["30 May", "3 May"]);
    assert_eq!(month.attr(".pager [rel=prev]", "href"), "/archive/2026/02");
    let short = visitor.get("/archive/2026/2").expect(308);
    assert_eq!(short.location().unwrap(), "/archive/2026/02");
    visitor.get("/archive/2026/0").expect(404);
    assert_eq!(month.attr(".pager [rel=next]", "href"), "/archive/2024/01");
    let canonical = month.attr("link[rel=canonical]", "href");
    assert_eq!(canonical, format!("{}/archive/2024/05", app.address));
    // The last second of a year belongs to it.
    let december = visitor.get("/archive/2023/12").expect(200);
    assert_eq!(december.texts(".titles a"), ["Frost"]);
}

#[test]
fn a_month_in_which_nothing_was_published_leads_on_to_its_year() {
    let app = TestApp::spawn();
    some_years(&app);
    let visitor = app.visitor();
    let month = visitor.get("/archive/2024/06").expect(404);
    assert_eq!(month.text("h1"), "Nothing from June 2024");
    assert!(month.has("main a[href='/archive/2024']") && month.has("main a[href='/archive']"));
    let year = visitor.get("/archive/2025").expect(404);
    assert_eq!(year.text("h1"), "Nothing from 2025");
    assert!(year.has("main a[href='/archive']") && !year.has("link[rel=canonical]"));
    for path in [
        "/archive/24",
        "/archive/02024",
        "/archive/+024",
        "/archive/0000",
        "/archive/may",
        "/archive/2024/00",
        "/archive/2024/13",
        "/archive/2024/005",
    ] {
        assert!(visitor.get(path).expect(404).has(".latest a"), "{path}");
    }
}

#[test]
fn the_archive_of_a_new_site_says_what_will_stand_there() {
    let app = TestApp::spawn();
    make::article(&app).draft();
    make::article(&app).page().title("About").published();
    let visitor = app.visitor();
    let page = visitor.get("/archive").expect(200);
    assert!(page.text(".empty").starts_with("Nothing published yet."));
    assert!(!page.has("h2"));
    visitor.get("/archive/2026").expect(404);
    assert!(!visitor.get("/sitemap.xml").body.contains("/archive"));
}

#[test]
fn the_archive_follows_every_publication_and_withdrawal_at_once() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    let titles = |path: &str| visitor.get(path).texts(".titles a");
    let counts = || visitor.get("/archive").texts(".year .count");
    let paths = ["/archive", "/archive/2026", "/archive/2026/03"];
    let draft = make::article(&app).draft();
    for path in paths {
        assert!(titles(path).is_empty());
    }
    let admin = make::the_admin(&app);
    let (id, writer) = (draft.id, admin.clone());
    let article = app.write(move |tx| articles::publish(tx, &writer, id));
    for path in paths {
        assert_eq!(titles(path), ["The last boat"], "{path}");
    }
    assert_eq!(counts(), ["1 article"]);
    app.wait(DAY);
    let (writer, version) = (admin.clone(), article.version);
    app.write(move |tx| articles::withdraw(tx, &writer, id, version));
    assert!(titles("/archive").is_empty() && counts().is_empty());
    visitor.get("/archive/2026/03").expect(404);
    // Published again, it stands where it stood.
    app.write(move |tx| articles::publish(tx, &admin, id));
    assert_eq!(counts(), ["1 article"]);
    assert_eq!(visitor.get("/archive").text(".titles time"), "14 March");
}

#[test]
fn a_long_year_is_shown_by_its_months_and_a_long_month_in_pages() {
    let app = TestApp::spawn();
    make::article(&app).title("A last one").published();
    app.write(|tx| {
        Ok(diesel::connection::SimpleConnection::batch_execute(
            &mut **tx, MANY,
        )?)
    });
    let visitor = app.visitor();
    for path in ["/archive", "/archive/2026"] {
        let page = visitor.get(path).expect(200);
        assert!(!page.has(".titles"), "{path}");
        assert!(page.text("main").contains("501 articles"), "{path}");
    }
    let first = visitor.get("/archive/2026/03").expect(200);
    assert_eq!(first.count(".titles li"), 200);
    let second = visitor.get(&first.attr("[rel=next]", "href")).expect(200);
    let third = visitor.get(&second.attr("[rel=next]", "href")).expect(200);
    assert_eq!(third.count(".titles li"), 101);
    assert!(!third.has(".pager [rel=next]") && third.has(".pager .first"));
    let back = visitor.get(&third.attr("[rel=prev]", "href")).expect(200);
    assert_eq!(back.texts(".titles a"), second.texts(".titles a"));
}

/// Five hundred articles like the first.
const MANY: &str = "
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
INSERT INTO articles (kind, status, slug, author_id, title, standfirst, format, body, body_html, summary, html_version,
    headings, questions, prompt, body_prompt, words, comments_open, version, created_at, edited_at, edited_by, published_at)
SELECT kind, status, 'many-' || i, author_id, 'Many ' || i, '', format, body, body_html, summary, html_version,
    headings, questions, '', '', 200, comments_open, 1, created_at, edited_at, edited_by, published_at - i * 1000
FROM n, articles WHERE articles.id = 1;
";

#[test]
fn the_map_of_the_site_names_the_archive_and_its_years() {
    let app = TestApp::spawn();
    some_years(&app);
    let map = app.visitor().get("/sitemap.xml").expect(200).body;
    for path in ["/archive", "/archive/2023", "/archive/2026"] {
        let spot = format!("<loc>{}{path}</loc>", app.address);
        assert!(map.contains(&spot), "{path}");
    }
}
