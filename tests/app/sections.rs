//! Sections: the lasting parts of a site, beside tags.

use crate::support::{Page, TestApp, Visitor, make};
use byline::accounts::Role;
use byline::articles;
use byline::comments::Status;
use byline::ids::ArticleId;
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);

fn ada(app: &TestApp) -> Visitor {
    let ada = app.visitor();
    ada.sign_in("admin@example.org");
    ada
}

fn menu(page: &Page) -> Vec<String> {
    page.texts(".masthead .section-link")
}

#[test]
fn a_section_lists_its_articles_and_has_feeds() {
    let app = TestApp::spawn();
    let food = make::section(&app, "Food");
    for number in 1..=12 {
        make::article(&app)
            .title(&format!("Soup {number}"))
            .tags("Ferries")
            .section(food.id)
            .published();
        app.wait(MINUTE);
    }
    make::article(&app)
        .title("Elsewhere")
        .tags("Ferries")
        .published();
    let visitor = app.visitor();
    let page = visitor.get("/sections/food").expect(200);
    assert_eq!(page.text("h1"), "Food");
    assert_eq!(
        (page.count(".card"), page.text(".card h2")),
        (10, "Soup 12".into())
    );
    assert_eq!(page.text(".card .kicker"), "Food");
    assert_eq!(page.attr(".card .kicker a", "href"), "/sections/food");
    let older = visitor
        .get(&page.attr(".pager [rel=next]", "href"))
        .expect(200);
    assert_eq!(older.texts(".card h2"), ["Soup 2", "Soup 1"]);
    let canonical = page.attr("link[rel=canonical]", "href");
    assert_eq!(canonical, format!("{}/sections/food", app.address));
    for end in ["atom", "rss", "json"] {
        let feed = visitor
            .get(&format!("/sections/food/feed.{end}"))
            .expect(200)
            .body;
        assert!(
            feed.contains("Soup 12") && !feed.contains("Elsewhere"),
            "{end}"
        );
        assert!(
            page.has(&format!("link[href='/sections/food/feed.{end}']")),
            "{end}"
        );
    }
    let map = visitor.get("/sitemap.xml").expect(200).body;
    assert!(map.contains("/sections/food</loc>"));
    // Over the title stands the section, and its tags stay below.
    let article = visitor.get("/soup-12").expect(200);
    assert_eq!(article.text(".article-head .kicker"), "Food");
    assert_eq!(article.text(".tags"), "Ferries");
    let other = visitor.get("/elsewhere").expect(200);
    assert_eq!(other.text(".article-head .kicker"), "Ferries");
}

#[test]
fn a_section_is_in_the_menu_while_something_is_published_in_it() {
    let app = TestApp::spawn();
    let food = make::section(&app, "Food");
    let visitor = app.visitor();
    assert!(menu(&visitor.get("/")).is_empty());
    visitor.get("/sections/food").expect(404);
    visitor.get("/sections/food/feed.atom").expect(404);
    let empty = ada(&app).get("/sections/food").expect(200);
    assert!(
        empty
            .text(".empty")
            .starts_with("Nothing in this section yet.")
    );
    let article = make::article(&app).section(food.id).draft();
    visitor.get("/sections/food").expect(404);
    let (admin, id) = (make::the_admin(&app), article.id);
    let published = app.write(move |tx| articles::publish(tx, &admin, id));
    assert_eq!(menu(&visitor.get("/")), ["Food"]);
    assert_eq!(menu(&visitor.get("/none").expect(404)), ["Food"]);
    visitor.get("/sections/food").expect(200);
    let (admin, version) = (make::the_admin(&app), published.version);
    app.write(move |tx| articles::withdraw(tx, &admin, id, version));
    assert!(menu(&visitor.get("/")).is_empty());
    visitor.get("/sections/food").expect(404);
}

#[test]
fn the_masthead_has_five_entries_at_most_and_the_footer_has_all() {
    let app = TestApp::spawn();
    for name in ["One", "Two", "Three", "Four", "Five", "Six"] {
        let section = make::section(&app, name);
        make::article(&app)
            .section(section.id)
            .title(name)
            .published();
        if name == "Four" {
            for page in ["About", "Imprint"] {
                make::article(&app).page().title(page).published();
            }
            let home = app.visitor().get("/").expect(200);
            let entries = home.texts(".masthead .section-link, .masthead .static-link");
            assert_eq!(entries, ["One", "Two", "Three", "Four", "About"]);
        }
    }
    let home = app.visitor().get("/").expect(200);
    let entries = home.texts(".masthead .section-link, .masthead .static-link");
    assert_eq!(entries, ["One", "Two", "Three", "Four", "Five"]);
    for path in ["/sections/six", "/sections/one", "/about", "/imprint"] {
        assert!(home.has(&format!("footer a[href='{path}']")), "{path}");
    }
}

#[test]
fn a_writer_chooses_the_section_in_the_editor() {
    let app = TestApp::spawn();
    make::account(&app, "Wanda Writer", "wanda@example.org", Role::Author);
    let wanda = app.visitor();
    wanda.sign_in("wanda@example.org");
    assert!(!wanda.get("/desk/articles/new").expect(200).has("#section"));
    let (food, rain) = (make::section(&app, "Food"), make::section(&app, "Rain"));
    let new = wanda.get("/desk/articles/new").expect(200);
    assert_eq!(new.texts("#section option"), ["None", "Food", "Rain"]);
    let number = food.id.to_string();
    let text = [("title", "Soup"), ("section", number.as_str())];
    let preview = wanda.press(&new, "#editor", "/preview", &text).expect(200);
    assert_eq!(preview.text(".article-head .kicker"), "Food");
    let saved = wanda.press(&preview, "#editor", "/new/publication", &[]);
    let editor = wanda.follow(saved.expect(303));
    assert_eq!(editor.text("#section [selected]"), "Food");
    let kicker = || app.visitor().get("/soup").text(".article-head .kicker");
    assert_eq!(kicker(), "Food");
    let rain = rain.id.to_string();
    let saved = wanda.fill(&editor, "#editor", &[("section", &rain)]);
    let editor = wanda.follow(saved.expect(303));
    assert_eq!(
        (kicker(), menu(&app.visitor().get("/"))),
        ("Rain".into(), vec!["Rain".into()])
    );
    // Deleted while somebody writes: nothing is lost, and what to do is said.
    let list = ada(&app).get("/desk/sections").expect(200);
    let ask = list.attr(".arranged a[href$='/1/deletion']", "href");
    ada(&app).post(&ask, &[]).expect(303);
    let text = [("section", number.as_str()), ("body", "Leeks.")];
    let again = wanda.fill(&editor, "#editor", &text).expect(422);
    assert!(again.text("#section-error").contains("deleted meanwhile"));
    assert_eq!(again.text("#body"), "Leeks.");
    let again = wanda
        .fill(&editor, "#editor", &[("section", "x")])
        .expect(422);
    assert!(again.text("#section-error").contains("no such section"));
}

#[test]
fn only_editors_and_admins_arrange_sections() {
    let app = TestApp::spawn();
    make::section(&app, "Food");
    let form = [("name", "Mine"), ("description", "")];
    let other = [("name", "Yours"), ("description", "")];
    let posts: [(&str, &[(&str, &str)]); 4] = [
        ("/desk/sections", &form),
        ("/desk/sections/1", &other),
        ("/desk/sections/1/position", &[("direction", "up")]),
        ("/desk/sections/1/deletion", &[]),
    ];
    for (name, role) in [
        ("reader", Role::Reader),
        ("contributor", Role::Contributor),
        ("author", Role::Author),
        ("moderator", Role::Moderator),
    ] {
        let email = format!("{name}@example.org");
        make::account(&app, &format!("Some {name}"), &email, role);
        let visitor = app.visitor();
        visitor.sign_in(&email);
        visitor.get("/desk/sections").expect(403);
        assert!(
            !visitor.get("/desk").body.contains("/desk/sections"),
            "{name}"
        );
        for (path, form) in posts {
            visitor.post(path, form).expect(403);
        }
    }
    app.visitor().get("/desk/sections").expect(303);
    make::account(&app, "Edda Brand", "editor@example.org", Role::Editor);
    let edda = app.visitor();
    edda.sign_in("editor@example.org");
    for (path, form) in posts {
        edda.post(path, form).expect(303);
    }
}

#[test]
fn sections_are_made_named_and_ordered_at_the_desk() {
    let app = TestApp::spawn();
    let ada = ada(&app);
    let empty = ada.get("/desk/sections").expect(200);
    assert!(empty.text(".empty").starts_with("No sections yet."));
    let again = ada
        .fill(&empty, "#new-section", &[("name", "!?")])
        .expect(422);
    assert!(again.text("#name-error").contains("a letter or a digit"));
    for name in ["Food", "Rain", "Work"] {
        ada.fill(&again, "#new-section", &[("name", name)])
            .expect(303);
    }
    let again = ada
        .fill(&again, "#new-section", &[("name", "food")])
        .expect(422);
    assert!(again.text("#name-error").contains("already"));
    assert_eq!(again.attr("#name", "value"), "food");
    let names = || ada.get("/desk/sections").texts(".arranged h2");
    assert_eq!(names(), ["Food", "Rain", "Work"]);
    let move_it = |id: &str, to: &str| {
        let path = format!("/desk/sections/{id}/position");
        ada.post(&path, &[("direction", to)]).expect(303);
    };
    move_it("3", "up");
    assert_eq!(names(), ["Food", "Work", "Rain"]);
    move_it("1", "down");
    assert_eq!(names(), ["Work", "Food", "Rain"]);
    move_it("3", "up");
    assert_eq!(names(), ["Work", "Food", "Rain"]);
    let aside = [("direction", "aside")];
    ada.post("/desk/sections/3/position", &aside).expect(422);
    ada.post("/desk/sections/9/position", &[("direction", "up")])
        .expect(404);
}

#[test]
fn a_renamed_section_is_found_at_its_old_address() {
    let app = TestApp::spawn();
    let food = make::section(&app, "Food");
    make::section(&app, "Rain");
    make::article(&app).section(food.id).published();
    let (ada, visitor) = (ada(&app), app.visitor());
    visitor.get("/sections/food").expect(200);
    let edit = ada.get("/desk/sections/1").expect(200);
    let said = [("name", "Kitchen"), ("description", "What is cooked here.")];
    ada.fill(&edit, "#section", &said).expect(303);
    for (old, new) in [
        ("/sections/food", "/sections/kitchen"),
        ("/sections/food?after=1", "/sections/kitchen?after=1"),
        ("/sections/food/feed.rss", "/sections/kitchen/feed.rss"),
    ] {
        let moved = visitor.get(old).expect(308);
        assert_eq!(moved.location().as_deref(), Some(new));
    }
    let page = visitor.get("/sections/kitchen").expect(200);
    assert_eq!(page.text(".standfirst"), "What is cooked here.");
    assert_eq!(visitor.get("/the-last-boat").text(".kicker"), "Kitchen");
    // Nobody takes the old address away, and it can go back.
    let other = ada.get("/desk/sections/2").expect(200);
    let again = ada
        .fill(&other, "#section", &[("name", "Food")])
        .expect(422);
    assert!(again.text("#name-error").contains("old links"));
    ada.fill(&edit, "#section", &[("name", "Food")]).expect(303);
    visitor.get("/sections/food").expect(200);
    visitor.get("/sections/kitchen").expect(308);
}

#[test]
fn deleting_a_section_says_how_many_articles_are_in_it_and_keeps_them() {
    let app = TestApp::spawn();
    let food = make::section(&app, "Food");
    for title in ["Soup", "Bread"] {
        let article = make::article(&app).title(title).tags("Leeks");
        article.section(food.id).published();
    }
    let (ada, visitor) = (ada(&app), app.visitor());
    assert_eq!(visitor.get("/soup").text(".kicker"), "Food");
    let ask = ada.get("/desk/sections/1/deletion").expect(200);
    assert!(
        ask.text(".confirm")
            .contains("2 articles will stand without a section")
    );
    let done = ada.fill(&ask, ".confirm form", &[]).expect(303);
    assert!(ada.follow(done).text(".flash").contains("Deleted"));
    assert_eq!(visitor.get("/soup").expect(200).text(".kicker"), "Leeks");
    assert_eq!(visitor.get("/").text(".card .kicker"), "Leeks");
    assert!(menu(&visitor.get("/")).is_empty());
    visitor.get("/sections/food").expect(404);
    ada.get("/desk/sections/1").expect(404);
    ada.fill(&ask, ".confirm form", &[]).expect(404);
    // Its name and address are free again.
    make::section(&app, "Food");
}

#[test]
fn comments_in_a_section_can_all_wait_for_a_person() {
    let app = TestApp::spawn();
    let food = make::section(&app, "Food");
    let inside = make::article(&app)
        .title("Soup")
        .section(food.id)
        .published();
    let outside = make::article(&app).title("Bread").published();
    let writer = make::reader(&app, "ana@example.org");
    make::comment(&app, &outside).by(&writer).published();
    let posted = |id: ArticleId, words: &str| {
        let article = app.read(move |conn| articles::queries::by_id(conn, id));
        make::comment(&app, &article)
            .by(&writer)
            .saying(words)
            .posted()
    };
    assert_eq!(posted(inside.id, "One.").status, Status::Published);
    let ada = ada(&app);
    let edit = ada.get("/desk/sections/1").expect(200);
    ada.fill(&edit, "#section", &[("premoderated", "on")])
        .expect(303);
    assert!(
        ada.get("/desk/sections")
            .text(".arranged")
            .contains("read first")
    );
    let held = posted(inside.id, "Two.");
    assert_eq!(held.status, Status::Held);
    assert_eq!(held.reasons, "premoderated=article");
    assert_eq!(posted(outside.id, "Three.").status, Status::Published);
    let edit = ada.get("/desk/sections/1").expect(200);
    assert!(edit.has("[name=premoderated][checked]"));
    ada.post("/desk/sections/1/deletion", &[]).expect(303);
    assert_eq!(posted(inside.id, "Four.").status, Status::Published);
}
