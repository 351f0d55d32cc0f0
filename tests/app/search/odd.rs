//! Whatever is typed is a search.

use super::{found, look};
use crate::support::{TestApp, make};
use byline::clock::Moment;
use byline::search::query::Query;
use byline::search::{Scope, Search, find};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

#[test]
fn signs_of_the_databases_are_nothing_but_signs() {
    let app = TestApp::spawn();
    make::article(&app).title("Near the boat").published();
    for words in [
        "boat+%22",
        "boat*",
        "(boat",
        "boat)",
        "^boat",
        "boat%00",
        "boat%27",
        "boat:*",
        "boat+%26+near",
        "boat+|+near",
        "!boat",
        "near+boat+<->",
        "boat\\",
        "boat--",
        "%F0%9F%A6%80+boat",
        "%E2%80%AEboat",
        "+boat+",
        "boat%FF",
        "NEAR(the+boat",
        "'boat'",
    ] {
        assert_eq!(found(&app, words), ["Near the boat"], "{words}");
    }
    for words in [
        "title:+boat",
        "{title}:boat",
        "boat+OR+train",
        "boat;DROP+TABLE+articles",
        "-boat+near",
    ] {
        assert!(found(&app, words).is_empty(), "{words}");
    }
}

#[test]
fn words_of_the_index_alone_are_not_found() {
    let app = TestApp::spawn();
    let article = make::article(&app).title("Near the boat").published();
    let year = article.published_at.unwrap().0 / 31_556_952_000 + 1970;
    let author = article.author_id;
    for word in [format!("y{year}"), format!("a{author}"), "wboat".into()] {
        for typed in [word.clone(), format!("·{word}"), format!("\"·{word}\"")] {
            assert!(found(&app, &typed).is_empty(), "{typed}");
            let without = format!("boat+-{typed}");
            assert_eq!(found(&app, &without), ["Near the boat"], "{without}");
        }
    }
}

#[test]
fn searches_for_nothing_and_for_too_much_are_answered() {
    let app = TestApp::spawn();
    make::article(&app).published();
    let visitor = app.visitor();
    for words in [
        "%00",
        "%22%22",
        "*",
        "-",
        "---",
        "AND",
        "%F0%9F%A6%80",
        "%E2%80%AE",
        "()",
        "-boat",
        "%5C",
        "%25",
    ] {
        visitor.get(&format!("/search?q={words}")).expect(200);
        visitor
            .get(&format!(
                "/search?q={words}&in=comments&page=x&tag=%00&year=%27&author=*"
            ))
            .expect(200);
    }
    let signs = look(&app.visitor(), "***");
    assert!(signs.text(".empty").contains("no word in that"));
    for long in [
        "boat+".repeat(2000),
        "x".repeat(10_000),
        "%22a+".repeat(2000),
        "%E6%9D%B1".repeat(1100),
    ] {
        let page = app.visitor().get(&format!("/search?q={long}")).expect(200);
        assert!(page.body.len() < 30_000);
    }
    let many: String = (0..60).map(|_| "boat+").collect();
    let page = look(&app.visitor(), &format!("{many}ferry"));
    assert_eq!(
        page.count(".found > li"),
        1,
        "said again, it is looked for once"
    );
}

#[test]
fn markup_in_a_search_is_shown_as_it_was_typed() {
    let app = TestApp::spawn();
    make::article(&app)
        .body("A `<script>alert(1)</script>` boat.")
        .published();
    let page = look(&app.visitor(), "%3Cscript%3Ealert%3C/script%3E");
    assert_eq!(page.attr("input#q", "value"), "<script>alert</script>");
    assert!(!page.body.contains("<script>alert"));
    let page = look(&app.visitor(), "script");
    assert_eq!(page.texts(".found mark"), ["script", "script"]);
    assert!(!page.body.contains("<script>alert"));
}

#[test]
fn every_text_is_a_question_the_database_takes() {
    let app = TestApp::spawn();
    make::article(&app).tags("Boats").published();
    let texts = prop_oneof![
        any::<String>(),
        "[a-c\"'*:^(){}&|!<>+~ \\\\-]{0,40}",
        "(AND|OR|NOT|NEAR|boat|\"|-|\\*|東|é| ){0,12}",
    ];
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let checked = runner.run(&texts, |typed| {
        for scope in [Scope::Articles, Scope::Comments] {
            let search = Search {
                scope,
                query: Query::parse(&typed),
                marks: Vec::new(),
            };
            let asked = app.try_read(move |conn| find(conn, &search, Moment(0)));
            prop_assert!(asked.is_ok(), "{typed:?}: {:?}", asked.err());
        }
        Ok(())
    });
    checked.unwrap();
}

#[test]
fn a_letter_with_very_many_accents_is_told() {
    let app = TestApp::spawn();
    let path = format!("/search?q=e{}", "%CC%81".repeat(100));
    let title = app.visitor().get(&path).expect(200).text("title");
    assert!(title.contains("e\u{301}"), "{title:?}");
}

#[test]
fn a_heading_an_item_and_a_cell_do_not_run_into_what_follows() {
    let app = TestApp::spawn();
    let body = "## The river\n\nIt rose. It fell.\n\n- oil\n- a *wick*\n\n|Boat|Leaves|\n|-|-|\n|Anna|9:10|";
    make::article(&app).title("A day").body(body).published();
    let page = look(&app.visitor(), "river");
    assert_eq!(
        page.text(".found .snippet"),
        "The river · It rose. It fell. oil · a wick · Boat · Leaves · Anna · 9:10"
    );
    // Words are looked for as they follow each other.
    let page = look(&app.visitor(), "\"river+it+rose\"");
    assert_eq!(page.text(".found mark"), "river · It rose");
}
