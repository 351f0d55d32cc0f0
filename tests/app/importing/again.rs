//! Several files, and one file several times: nothing twice, and nothing under something else.

use super::export::{comment, export, post, site};
use super::{import, pairs, rows};
use crate::support::TestApp;
use tempfile::NamedTempFile;

const THREADS: &str = "SELECT a.title AS a, \
     COALESCE(REPLACE(REPLACE(c.body, '<p>', ''), '</p>', ''), '-') AS b FROM articles a \
     LEFT JOIN comments c ON c.article_id = a.id ORDER BY a.id, c.id";
const WRITERS: &str = "SELECT REPLACE(REPLACE(c.body, '<p>', ''), '</p>', '') AS a, p.name AS b FROM comments c \
     JOIN accounts p ON p.id = c.author_id ORDER BY c.id";
const ALL: &str = "SELECT 'x' AS a, (SELECT COUNT(*) FROM accounts) || ' ' || \
     (SELECT COUNT(*) FROM articles) || ' ' || (SELECT COUNT(*) FROM comments) || ' ' || \
     (SELECT COUNT(*) FROM tags) || ' ' || (SELECT COUNT(*) FROM imports) AS b";

/// Imports the files in order, and then all of them again, which must change nothing.
fn import_all_twice(app: &TestApp, files: &[&NamedTempFile]) {
    for file in files {
        import(app, file.path()).unwrap();
    }
    let before = rows(app, ALL);
    for file in files {
        let report = import(app, file.path()).unwrap().to_string();
        assert!(report.starts_with("Imported\n  nothing new\n"), "{report}");
    }
    assert_eq!(rows(app, ALL), before);
}

fn with_guid(guid: &str, words: &str) -> String {
    format!("<guid>{guid}</guid>{}", comment(1, words))
}

#[test]
fn another_post_with_a_number_that_was_imported_keeps_its_own_comments() {
    let app = TestApp::spawn();
    let here = site("https://old.example");
    let one = [post(
        5,
        "One",
        &with_guid("https://old.example/one/", "First"),
    )];
    let two = [post(
        5,
        "Two",
        &with_guid("https://old.example/two/", "Second"),
    )];
    import_all_twice(&app, &[&export(&here, &one), &export(&here, &two)]);
    assert_eq!(
        rows(&app, THREADS),
        pairs(&[("One", "First"), ("Two", "Second")])
    );
}

#[test]
fn posts_without_a_guid_are_told_apart_by_link_or_name_and_title() {
    for (one, two) in [
        (
            "<link>https://old.example/one</link>",
            "<link>https://old.example/two</link>",
        ),
        (
            "<wp:post_name>one</wp:post_name>",
            "<wp:post_name>two</wp:post_name>",
        ),
        // This guid says no more than the number.
        (
            "<guid>https://old.example/?p=5</guid><wp:post_name>one</wp:post_name>",
            "<guid>https://old.example/?p=5</guid><wp:post_name>two</wp:post_name>",
        ),
        ("", ""),
    ] {
        let app = TestApp::spawn();
        let here = site("https://old.example");
        let one = [post(5, "One", &format!("{one}{}", comment(1, "First")))];
        let two = [post(5, "Two", &format!("{two}{}", comment(1, "Second")))];
        import_all_twice(&app, &[&export(&here, &one), &export(&here, &two)]);
        assert_eq!(
            rows(&app, THREADS),
            pairs(&[("One", "First"), ("Two", "Second")])
        );
    }
}

#[test]
fn a_post_that_was_renamed_since_is_still_the_same() {
    let app = TestApp::spawn();
    let here = site("https://old.example");
    let guid = "<guid>https://old.example/?p=5</guid>";
    let stages = [
        (
            "Draft title",
            format!("{guid}<link>https://old.example/?p=5</link>"),
        ),
        (
            "Draft title",
            format!("{guid}<link>https://old.example/a</link><wp:post_name>a</wp:post_name>"),
        ),
        (
            "Title",
            format!("{guid}<link>https://old.example/b/a</link><wp:post_name>a</wp:post_name>"),
        ),
        (
            "Title",
            format!("{guid}<link>https://old.example/c</link><wp:post_name>c</wp:post_name>"),
        ),
    ];
    for (title, fields) in &stages {
        import(&app, export(&here, &[post(5, title, fields)]).path()).unwrap();
    }
    assert_eq!(rows(&app, THREADS), pairs(&[("Draft title", "-")]));
}

#[test]
fn a_site_that_moved_to_https_is_the_same_site() {
    let app = TestApp::spawn();
    let posts = [post(
        5,
        "One",
        &with_guid("http://old.example/?p=5", "First"),
    )];
    import(&app, export(&site("http://old.example"), &posts).path()).unwrap();
    let posts = [post(
        5,
        "One",
        &with_guid("http://old.example/?p=5", "First"),
    )];
    import(&app, export(&site("https://old.example/"), &posts).path()).unwrap();
    assert_eq!(rows(&app, THREADS), pairs(&[("One", "First")]));
}

#[test]
fn files_that_do_not_name_their_site_are_told_apart() {
    let linked = |host: &str| {
        format!("<link>https://{host}/hello/</link><wp:post_name>hello</wp:post_name>")
    };
    for (channels, fields) in [
        // By the host of the first link …
        (["", ""], [linked("one.example"), linked("two.example")]),
        // … by the channel's title …
        (
            ["<title>One</title>", "<title>Two</title>"],
            [String::new(), String::new()],
        ),
    ] {
        let app = TestApp::spawn();
        let file = |index: usize, words: &str| {
            let fields = format!("{}{}", fields[index], comment(1, words));
            export(channels[index], &[post(1, "Hello", &fields)])
        };
        import_all_twice(&app, &[&file(0, "First"), &file(1, "Second")]);
        assert_eq!(
            rows(&app, THREADS),
            pairs(&[("Hello", "First"), ("Hello", "Second")])
        );
    }
    // … or by what comes first.
    let app = TestApp::spawn();
    let one = export("", &[post(1, "One", &comment(1, "First"))]);
    let two = export("", &[post(1, "Two", &comment(1, "Second"))]);
    import_all_twice(&app, &[&one, &two]);
    assert_eq!(
        rows(&app, THREADS),
        pairs(&[("One", "First"), ("Two", "Second")])
    );
}

#[test]
fn the_number_of_a_commenter_means_an_author_of_the_same_file() {
    let app = TestApp::spawn();
    let author = |login: &str| {
        format!(
            "{}<wp:author><wp:author_id>3</wp:author_id><wp:author_login>{login}</wp:author_login></wp:author>",
            site("https://old.example")
        )
    };
    let answer = |id: u32, words: &str| {
        comment(id, words).replace(
            "</wp:comment>",
            "<wp:comment_user_id>3</wp:comment_user_id></wp:comment>",
        )
    };
    let one = export(&author("mara"), &[post(5, "One", &answer(1, "First"))]);
    let two = export(&author("joan"), &[post(6, "Two", &answer(2, "Second"))]);
    import_all_twice(&app, &[&one, &two]);
    assert_eq!(
        rows(&app, WRITERS),
        pairs(&[("First", "mara"), ("Second", "joan")])
    );
}

#[test]
fn names_of_any_length_are_remembered() {
    let app = TestApp::spawn();
    let long = |what: &str| (0..5000).map(|n| format!("{what}{n} ")).collect::<String>();
    let guid = format!("<guid>https://old.example/{}</guid>", long("guid"));
    let comment = comment(1, "First").replace("Ido", &long("name"));
    let posts = [
        post(1, "One", &format!("{guid}{comment}")),
        post(2, &long("title"), ""),
    ];
    import_all_twice(&app, &[&export(&long("site"), &posts)]);
    import_all_twice(&app, &[&export(&site(&long("https://")), &posts)]);
    assert_eq!(rows(&app, THREADS).len(), 4);
}
