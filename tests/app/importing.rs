//! Bringing a WordPress export in.

mod again;
mod editing;
mod export;
mod people;
mod remarks;

use crate::support::TestApp;
use crate::support::threads::assert_counted;
use byline::transfer::report::Report;
use byline::transfer::wordpress::{self, ImportError};
use diesel::prelude::*;
use std::io::Write;
use std::path::{Path, PathBuf};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/wxr")
        .join(name)
}

fn import(app: &TestApp, file: &Path) -> Result<Report, ImportError> {
    app.run(wordpress::import(&app.app.db, file, &mut |done, all| {
        assert!(done <= all)
    }))
}

#[derive(QueryableByName, Debug, PartialEq)]
struct Row {
    #[diesel(sql_type = diesel::sql_types::Text)]
    a: String,
    #[diesel(sql_type = diesel::sql_types::Text)]
    b: String,
}

fn rows(app: &TestApp, question: &'static str) -> Vec<(String, String)> {
    let rows: Vec<Row> = app.read(move |conn| Ok(diesel::sql_query(question).load(conn)?));
    rows.into_iter().map(|row| (row.a, row.b)).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected
        .iter()
        .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
        .collect()
}

const ARTICLES: &str = "SELECT slug AS a, kind || ' ' || status AS b FROM articles ORDER BY slug";
const COMMENTS: &str = "SELECT c.body AS a, c.status || ' ' || c.depth || ' ' || COALESCE(p.body, '-') AS b \
     FROM comments c LEFT JOIN comments p ON p.id = c.parent_id ORDER BY c.body";

#[test]
fn posts_pages_people_labels_and_comments_come_in_with_their_states() {
    let app = TestApp::spawn();
    let report = import(&app, &fixture("garden.xml")).unwrap();
    assert_eq!(
        rows(&app, ARTICLES),
        pairs(&[
            ("about", "page published"),
            ("for-friends", "article draft"),
            ("for-me", "article draft"),
            ("half-a-thought", "article draft"),
            ("hua-garden", "article draft"),
            ("pruning", "article published"),
        ])
    );
    assert_eq!(report.count("articles"), 5);
    assert_eq!(report.count("pages"), 1);
    let text = report.to_string();
    for remark in [
        "pingbacks",
        "trackbacks",
        "behind a password",
        "private",
        "to be published later",
        "uploaded files",
        "menu entries",
        "“product”",
    ] {
        assert!(text.contains(remark), "{remark} is missing in\n{text}");
    }
}

#[test]
fn replies_keep_their_parents_even_when_they_come_first_in_the_file() {
    let app = TestApp::spawn();
    import(&app, &fixture("garden.xml")).unwrap();
    let rows = rows(&app, COMMENTS);
    let states: Vec<_> = rows
        .iter()
        .map(|(_, state)| state.split(' ').take(2).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(rows.len(), 6, "{rows:?}");
    assert_eq!(
        states
            .iter()
            .filter(|state| *state == "published 0")
            .count(),
        1
    );
    assert_eq!(
        states
            .iter()
            .filter(|state| *state == "published 1")
            .count(),
        1
    );
    assert_eq!(
        states
            .iter()
            .filter(|state| state.starts_with("held"))
            .count(),
        1
    );
    assert_eq!(
        states
            .iter()
            .filter(|state| state.starts_with("spam"))
            .count(),
        1
    );
    assert_eq!(
        states
            .iter()
            .filter(|state| state.starts_with("removed"))
            .count(),
        2
    );
    let count: Vec<_> = self::rows(
        &app,
        "SELECT slug AS a, CAST(comment_count AS TEXT) AS b FROM articles WHERE comment_count > 0",
    );
    assert_eq!(count, pairs(&[("pruning", "2")]));
    assert_counted(&app);
    import(&app, &fixture("garden.xml")).unwrap();
    assert_counted(&app);
}

#[test]
fn importing_a_file_again_makes_nothing_twice() {
    let app = TestApp::spawn();
    import(&app, &fixture("garden.xml")).unwrap();
    let everything = |app: &TestApp| {
        let counts = "SELECT 'x' AS a, \
             (SELECT COUNT(*) FROM accounts) || ' ' || (SELECT COUNT(*) FROM articles) || ' ' || \
             (SELECT COUNT(*) FROM comments) || ' ' || (SELECT COUNT(*) FROM tags) || ' ' || \
             (SELECT COUNT(*) FROM article_tags) || ' ' || (SELECT COUNT(*) FROM imports) AS b";
        rows(app, counts)
    };
    let before = everything(&app);
    let report = import(&app, &fixture("garden.xml")).unwrap();
    assert_eq!(everything(&app), before);
    assert!(
        report.to_string().starts_with("Imported\n  nothing new\n"),
        "{report}"
    );
}

#[test]
fn imported_people_cannot_sign_in_and_have_no_rights() {
    let app = TestApp::spawn();
    import(&app, &fixture("garden.xml")).unwrap();
    let people = rows(
        &app,
        "SELECT role AS a, CAST(COUNT(*) AS TEXT) AS b FROM accounts WHERE password_hash IS NULL GROUP BY role",
    );
    assert_eq!(people.len(), 1, "{people:?}");
    assert_eq!(people[0].0, "reader");
    let claimed = app.read(byline::accounts::queries::claimed);
    assert_eq!(claimed.len(), 1, "only the admin made by the test");
}

#[test]
fn a_faulty_file_is_refused_with_the_line_and_nothing_half_done() {
    let app = TestApp::spawn();
    let error = import(&app, &fixture("malformed.xml")).unwrap_err();
    let ImportError::Faulty(fault) = &error else {
        panic!("{error}")
    };
    assert!(fault.line > 1, "{fault}");
    assert!(
        error.to_string().contains(&format!("line {}", fault.line)),
        "{error}"
    );
    assert_eq!(rows(&app, ARTICLES), []);
    assert_eq!(rows(&app, "SELECT name AS a, slug AS b FROM tags"), []);
}

#[test]
fn a_file_cut_short_at_any_place_is_refused_whole() {
    let app = TestApp::spawn();
    let whole = std::fs::read(fixture("garden.xml")).unwrap();
    for tenth in 1..10 {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(&whole[..whole.len() * tenth / 10]).unwrap();
        assert!(
            matches!(import(&app, file.path()), Err(ImportError::Faulty(_))),
            "{tenth}/10"
        );
    }
    assert_eq!(rows(&app, ARTICLES), []);
}

#[test]
fn a_file_that_would_make_the_reader_fetch_or_explode_is_refused() {
    let app = TestApp::spawn();
    for (name, text) in [
        (
            "an entity from a file",
            "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel>&x;</channel></rss>",
        ),
        (
            "entities in entities",
            "<!DOCTYPE r [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><rss><channel>&b;</channel></rss>",
        ),
        ("no export", "<html><body>Hello</body></html>"),
        ("nothing", ""),
    ] {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(text.as_bytes()).unwrap();
        assert!(
            matches!(import(&app, file.path()), Err(ImportError::Faulty(_))),
            "{name}"
        );
    }
    assert!(matches!(
        import(&app, Path::new("/no/such/file")),
        Err(ImportError::Unreadable(_))
    ));
}

#[test]
fn bodies_and_comments_of_an_import_are_sanitised_like_any_other() {
    let app = TestApp::spawn();
    let garden = std::fs::read_to_string(fixture("garden.xml")).unwrap();
    let hostile = garden.replace(
        "Waiting",
        "&lt;img src=x onerror=alert(1)&gt; &lt;a href=\"javascript:alert(1)\"&gt;x&lt;/a&gt;",
    );
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(hostile.as_bytes()).unwrap();
    import(&app, file.path()).unwrap();
    for (html, _) in rows(&app, "SELECT body_html AS a, '' AS b FROM comments") {
        assert!(
            !html.contains("onerror") && !html.contains("javascript:"),
            "{html}"
        );
    }
}

#[test]
fn an_address_of_the_old_site_leads_to_the_article() {
    let app = TestApp::spawn();
    import(&app, &fixture("garden.xml")).unwrap();
    let old = rows(
        &app,
        "SELECT path AS a, '' AS b FROM old_paths ORDER BY path",
    );
    let (path, _) = old
        .iter()
        .find(|(path, _)| path.matches('/').count() > 1)
        .expect("a dated path");
    for path in [path.clone(), format!("{path}/")] {
        let page = app.visitor().get(&path).expect(308);
        assert_eq!(page.location().as_deref(), Some("/pruning"));
    }
}
