//! Series: articles to be read in an order.

use crate::support::{Page, TestApp, make};
use byline::accounts::Role;
use byline::articles::{self, Article};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3600);

/// Three published parts with an article by itself after each.
fn floods(app: &TestApp) -> Vec<Article> {
    let mut parts = Vec::new();
    for number in ["One", "Two", "Three"] {
        let part = make::article(app).title(number).series("The flood");
        parts.push(part.published());
        app.wait(DAY);
        make::article(app)
            .title(&format!("After {number}"))
            .published();
        app.wait(DAY);
    }
    parts
}

fn beside(page: &Page) -> Vec<String> {
    page.texts(".around a")
}

#[test]
fn a_part_says_which_it_is_and_leads_to_those_beside_it() {
    let app = TestApp::spawn();
    floods(&app);
    let visitor = app.visitor();
    let two = visitor.get("/two").expect(200);
    assert_eq!(two.text(".series-line"), "Part 2 of 3: The flood");
    assert_eq!(two.attr(".series-line a", "href"), "/series/the-flood");
    assert_eq!(beside(&two), ["Previous part One", "Next part Three"]);
    assert_eq!(two.attr(".around [rel=prev]", "href"), "/one");
    assert_eq!(two.attr(".around [rel=next]", "href"), "/three");
    assert_eq!(beside(&visitor.get("/one")), ["Next part Two"]);
    assert_eq!(beside(&visitor.get("/three")), ["Previous part Two"]);
    // Others go by date, past the parts.
    let alone = visitor.get("/after-one").expect(200);
    assert!(!alone.has(".series-line"));
    assert_eq!(beside(&alone), ["Older One", "Newer Two"]);
    // Machines are told, too.
    assert!(two.body.contains(r#""position":2"#) && two.body.contains("CreativeWorkSeries"));
}

#[test]
fn an_article_that_is_in_no_series_leads_to_the_one_before_and_the_one_after() {
    let app = TestApp::spawn();
    for title in ["First", "Second", "Third"] {
        make::article(&app).title(title).published();
        make::article(&app).title(&format!("Draft {title}")).draft();
        app.wait(DAY);
    }
    let visitor = app.visitor();
    assert_eq!(beside(&visitor.get("/first")), ["Newer Second"]);
    assert_eq!(
        beside(&visitor.get("/second")),
        ["Older First", "Newer Third"]
    );
    assert_eq!(beside(&visitor.get("/third")), ["Older Second"]);
    // What is withdrawn, published again or called otherwise is so beside it at once.
    let admin = make::the_admin(&app);
    let third = app
        .read(|conn| articles::queries::find_by_slug(conn, "third"))
        .unwrap();
    let (id, version, writer) = (third.id, third.version, admin.clone());
    app.write(move |tx| articles::withdraw(tx, &writer, id, version));
    assert_eq!(beside(&visitor.get("/second")), ["Older First"]);
    app.write(move |tx| articles::publish(tx, &admin, id));
    assert_eq!(
        beside(&visitor.get("/second")),
        ["Older First", "Newer Third"]
    );
    // A page stands by itself.
    make::article(&app).page().title("About").published();
    assert!(beside(&visitor.get("/about")).is_empty());
}

#[test]
fn the_page_of_a_series_lists_its_parts_in_their_order() {
    let app = TestApp::spawn();
    floods(&app);
    let visitor = app.visitor();
    let page = visitor.get("/series/the-flood").expect(200);
    assert_eq!(page.text("h1"), "The flood");
    assert_eq!(page.text(".page-head .count"), "3 parts");
    assert_eq!(page.texts(".parts h2"), ["One", "Two", "Three"]);
    let canonical = page.attr("link[rel=canonical]", "href");
    assert_eq!(canonical, format!("{}/series/the-flood", app.address));
    let map = visitor.get("/sitemap.xml").expect(200).body;
    assert!(map.contains("/series/the-flood</loc>"));
    // A part that comes late can stand first.
    make::article(&app)
        .title("Before")
        .series("The flood")
        .part("1")
        .published();
    make::article(&app)
        .title("Prologue")
        .series("the Flood")
        .part("1")
        .published();
    let page = visitor.get("/series/the-flood").expect(200);
    let parts = ["One", "Before", "Prologue", "Two", "Three"];
    assert_eq!(page.texts(".parts h2"), parts);
}

#[test]
fn of_drafts_nothing_is_said_and_parts_are_counted_without_them() {
    let app = TestApp::spawn();
    let parts = floods(&app);
    let visitor = app.visitor();
    make::article(&app)
        .title("Four")
        .series("The flood")
        .draft();
    make::article(&app).title("Alone").series("Secret").draft();
    visitor.get("/series/secret").expect(404);
    visitor.get("/series/none").expect(404);
    assert!(!visitor.get("/series/the-flood").body.contains("Four"));
    let line = |path: &str| visitor.get(path).text(".series-line");
    assert_eq!(line("/three"), "Part 3 of 3: The flood");
    let (admin, id) = (make::the_admin(&app), parts[1].id);
    app.write(move |tx| articles::unpublish(tx, &admin, id));
    assert_eq!(line("/three"), "Part 2 of 2: The flood");
    assert_eq!(beside(&visitor.get("/three")), ["Previous part One"]);
    assert_eq!(visitor.get("/series/the-flood").count(".parts li"), 2);
    // Its writer sees where a draft will stand.
    let ada = app.visitor();
    ada.sign_in("admin@example.org");
    assert_eq!(
        ada.get("/two").text(".series-line"),
        "Part 2 of 3: The flood"
    );
}

#[test]
fn a_series_is_named_in_the_editor_and_a_new_part_comes_last() {
    let app = TestApp::spawn();
    floods(&app);
    make::account(&app, "Wanda Writer", "wanda@example.org", Role::Author);
    let wanda = app.visitor();
    wanda.sign_in("wanda@example.org");
    let new = wanda.get("/desk/articles/new").expect(200);
    assert_eq!(new.attr("#all-series option", "value"), "The flood");
    let text = [("title", "Four"), ("series", "The flood"), ("part", "x")];
    let again = wanda.fill(&new, "#editor", &text).expect(422);
    assert!(
        again
            .text("#part-error")
            .contains("a number from 1 to 9999")
    );
    assert_eq!(
        again.attr("#series", "value"),
        "The flood",
        "nothing is lost"
    );
    let saved = wanda.press(&again, "#editor", "/new/publication", &[("part", "")]);
    let editor = wanda.follow(saved.expect(303));
    assert_eq!(editor.attr("#part", "value"), "4");
    let line = |path: &str| app.visitor().get(path).text(".series-line");
    assert_eq!(line("/four"), "Part 4 of 4: The flood");
    // Saved again as it stands, it keeps its place; without a name it leaves.
    let saved = wanda.fill(&editor, "#editor", &[("body", "Rain.")]);
    let editor = wanda.follow(saved.expect(303));
    assert_eq!(line("/four"), "Part 4 of 4: The flood");
    wanda
        .fill(&editor, "#editor", &[("series", "")])
        .expect(303);
    assert_eq!(line("/four"), "");
    assert_eq!(line("/one"), "Part 1 of 3: The flood");
}

#[test]
fn editors_describe_a_series_and_its_address_stays() {
    let app = TestApp::spawn();
    floods(&app);
    for (name, role, status) in [
        ("wanda", Role::Author, 403),
        ("mo", Role::Moderator, 403),
        ("edda", Role::Editor, 200),
    ] {
        let email = format!("{name}@example.org");
        make::account(&app, name, &email, role);
        let visitor = app.visitor();
        visitor.sign_in(&email);
        visitor.get("/desk/series").expect(status);
    }
    let visitor = app.visitor();
    visitor.get("/series/the-flood").expect(200);
    let ada = app.visitor();
    ada.sign_in("admin@example.org");
    let list = ada.get("/desk/series").expect(200);
    let edit = ada.get(&list.attr(".arranged .button", "href")).expect(200);
    let again = ada.fill(&edit, "#series", &[("name", "…")]).expect(422);
    assert!(again.text("#name-error").contains("a letter or a digit"));
    let said = [
        ("name", "High water"),
        ("description", "Four months of asking."),
    ];
    ada.fill(&again, "#series", &said).expect(303);
    let page = visitor.get("/series/the-flood").expect(200);
    assert_eq!(page.text("h1"), "High water");
    assert_eq!(page.text(".standfirst"), "Four months of asking.");
    assert_eq!(
        visitor.get("/one").text(".series-line"),
        "Part 1 of 3: High water"
    );
}
