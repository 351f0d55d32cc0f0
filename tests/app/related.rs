//! What to read after an article: found beside the requests, and never what nobody sees.

use crate::support::{TestApp, Visitor, make};
use byline::articles::{self, Article, ArticleForm, Format, NewArticle};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3600);

fn published(app: &TestApp, title: &str, tags: &str) -> Article {
    app.wait(DAY);
    make::article(app).title(title).tags(tags).published()
}

/// As the program does beside the requests.
fn relate(app: &TestApp) -> usize {
    app.run(app.app.relate()).unwrap()
}

fn more(visitor: &Visitor, slug: &str) -> Vec<String> {
    visitor.get(slug).expect(200).texts(".more h3")
}

#[test]
fn a_rare_tag_in_common_weighs_more_than_a_frequent_one() {
    let app = TestApp::spawn();
    published(&app, "Rare", "Bells");
    for number in 1..=9 {
        published(&app, &format!("No {number}"), "Ferries");
    }
    published(&app, "This", "Ferries, Bells");
    relate(&app);
    let visitor = app.visitor();
    assert_eq!(more(&visitor, "/this"), ["Rare", "No 8", "No 7"]);
}

#[test]
fn words_of_the_title_count_beside_the_tags() {
    let app = TestApp::spawn();
    published(&app, "A lighthouse is sold", "Ferries");
    for number in 1..=4 {
        published(&app, &format!("No {number}"), "Ferries");
    }
    published(&app, "The lighthouse at night", "Ferries");
    relate(&app);
    let visitor = app.visitor();
    let found = more(&visitor, "/the-lighthouse-at-night");
    assert_eq!(found, ["A lighthouse is sold", "No 3", "No 2"]);
}

#[test]
fn until_it_is_found_the_latest_are_offered() {
    let app = TestApp::spawn();
    published(&app, "Near", "Bells");
    for number in 1..=4 {
        published(&app, &format!("No {number}"), "Ferries");
    }
    published(&app, "This", "Bells");
    let visitor = app.visitor();
    assert_eq!(more(&visitor, "/this"), ["No 3", "No 2", "No 1"]);
    assert!(relate(&app) > 0);
    assert_eq!(more(&visitor, "/this"), ["Near", "No 3", "No 2"]);
    assert_eq!(relate(&app), 0, "nothing changed");
}

#[test]
fn what_was_published_is_offered_after_those_near_it_and_what_is_gone_no_more() {
    let app = TestApp::spawn();
    for number in 1..=5 {
        published(&app, &format!("No {number}"), "Ferries");
    }
    published(&app, "Old", "Bells");
    published(&app, "Newer than that", "Bread");
    relate(&app);
    let visitor = app.visitor();
    assert_eq!(more(&visitor, "/old"), ["No 4", "No 3", "No 2"]);
    let new = published(&app, "New", "Bells");
    relate(&app);
    assert_eq!(more(&visitor, "/old")[0], "New");
    // Called otherwise, it is so there at once.
    let admin = make::the_admin(&app);
    let form = ArticleForm {
        title: "Newer".into(),
        tags: "Bells".into(),
        ..ArticleForm::default()
    };
    let text = NewArticle::parse(&form, Format::Markdown).unwrap();
    let (writer, id, version) = (admin.clone(), new.id, new.version);
    let saved = app.write(move |tx| articles::save(tx, &writer, id, version, &text));
    assert_eq!(more(&visitor, "/old")[0], "Newer");
    // Gone, it is offered no more, even before another was looked for.
    let version = saved.unwrap().version;
    app.write(move |tx| articles::withdraw(tx, &admin, id, version));
    assert_eq!(more(&visitor, "/old"), ["No 4", "No 3", "No 2"]);
    relate(&app);
    assert_eq!(more(&visitor, "/old"), ["No 4", "No 3", "No 2"]);
}

#[test]
fn parts_of_its_own_series_are_not_offered_twice() {
    let app = TestApp::spawn();
    published(&app, "Elsewhere", "Ferries");
    for title in ["One", "Two", "Three"] {
        app.wait(DAY);
        let part = make::article(&app).title(title).tags("Bells, Floods");
        part.series("The flood").published();
    }
    published(&app, "Between", "Bread");
    published(&app, "Beside it", "Bells");
    relate(&app);
    let visitor = app.visitor();
    let offered = more(&visitor, "/two");
    assert_eq!(offered, ["Beside it", "Between", "Elsewhere"]);
    // Of another series, one part is enough, before those that are merely new.
    let offered = more(&visitor, "/beside-it");
    assert_eq!(offered[0], "Three");
    assert_eq!(offered.len(), 3);
}

#[test]
fn what_is_named_right_above_is_not_offered_once_more() {
    let app = TestApp::spawn();
    for number in 1..=6 {
        published(&app, &format!("No {number}"), "Ferries");
    }
    relate(&app);
    let visitor = app.visitor();
    let page = visitor.get("/no-3").expect(200);
    assert_eq!(page.texts(".around b"), ["No 2", "No 4"]);
    assert_eq!(page.texts(".more h3"), ["No 6", "No 5", "No 1"]);
    for part in ["One", "Two", "Three"] {
        app.wait(DAY);
        let part = make::article(&app).title(part).tags("Bells");
        part.series("The flood").published();
    }
    relate(&app);
    // Nobody has found yet what is near the new ones; the latest are offered.
    let page = visitor.get("/two").expect(200);
    assert_eq!(page.texts(".around b"), ["One", "Three"]);
    assert_eq!(page.texts(".more h3"), ["No 6", "No 5", "No 4"]);
}
