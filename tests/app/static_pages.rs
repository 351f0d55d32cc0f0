//! Static pages: who makes them, what they look like, where they are named.

use crate::support::{Page, TestApp, Visitor, make};
use byline::accounts::Role;
use byline::articles::{Article, Kind, queries};

const NEW_PAGE: &str = "/desk/articles/new?kind=page";
const TICK: &str = "#editor [name=page]";

fn writer(app: &TestApp, name: &str, role: Role) -> (byline::accounts::Account, Visitor) {
    let email = format!("{name}@example.org");
    let account = make::account(app, name, &email, role);
    let visitor = app.visitor();
    visitor.sign_in(&email);
    (account, visitor)
}

fn kind_of(app: &TestApp, slug: &'static str) -> Kind {
    let found = app.read(move |conn| queries::find_by_slug(conn, slug));
    found.unwrap().kind
}

fn open(visitor: &Visitor, article: &Article) -> Page {
    visitor
        .get(&format!("/desk/articles/{}", article.id))
        .expect(200)
}

/// Saves an article as it stands in the editor, without the tick when `page` is empty.
fn save(visitor: &Visitor, article: &Article, page: &str) -> Page {
    let version = open(visitor, article).attr("#editor [name=version]", "value");
    let mut fields = vec![
        ("version", version.as_str()),
        ("title", article.title.as_str()),
        ("body", article.body.as_str()),
        ("slug", article.slug.as_str()),
        ("standfirst", article.standfirst.as_str()),
        ("tags", ""),
        ("prompt", ""),
        ("comments", "open"),
    ];
    if !page.is_empty() {
        fields.push(("page", page));
    }
    visitor.post(&format!("/desk/articles/{}", article.id), &fields)
}

#[test]
fn editors_and_admins_write_static_pages_that_are_named_in_the_menu() {
    let app = TestApp::spawn();
    make::account(&app, "Edda Brand", "editor@example.org", Role::Editor);
    for (email, slug) in [
        ("editor@example.org", "imprint"),
        ("admin@example.org", "about"),
    ] {
        let visitor = app.visitor();
        visitor.sign_in(email);
        let list = visitor.get("/desk/articles").expect(200);
        assert!(list.has(&format!("a[href='{NEW_PAGE}']")), "{email}");
        let form = visitor.get(NEW_PAGE).expect(200);
        assert_eq!(form.text("h1"), "New page");
        assert!(form.has(&format!("{TICK}[checked]")));
        assert!(!form.has("#editor [name=comments][checked]"));
        let text = [("title", slug), ("body", "Who we are.")];
        let preview = visitor
            .press(&form, "#editor", "/preview", &text)
            .expect(200);
        assert!(!preview.has(".byline") && preview.has(&format!("{TICK}[checked]")));
        let saved = visitor.fill(&preview, "#editor", &[]).expect(303);
        let editor = visitor.follow(saved);
        assert!(!app.visitor().get("/").has(&format!("a[href='/{slug}']")));
        visitor
            .press(&editor, "#editor", "/publication", &[])
            .expect(303);
        let home = app.visitor().get("/").expect(200);
        assert!(home.has(&format!("nav a[href='/{slug}']")) && !home.has(".card"));
        let page = app.visitor().get(&format!("/{slug}")).expect(200);
        assert_eq!(page.text(".static-page .prose"), "Who we are.");
        assert!(!page.has("time") && !page.has("#comments"));
    }
}

#[test]
fn an_article_becomes_a_page_and_an_article_again_and_the_lists_and_menus_follow() {
    let app = TestApp::spawn();
    let article = make::article(&app).title("Soup").published();
    let (_, edda) = writer(&app, "edda", Role::Editor);
    let reader = app.visitor();
    assert_eq!(reader.get("/").count(".card"), 1);
    save(&edda, &article, "page").expect(303);
    let home = reader.get("/").expect(200);
    assert!(!home.has(".card") && home.has("nav a[href='/soup']"));
    assert!(reader.get("/soup").expect(200).has(".static-page"));
    assert_eq!(
        edda.get("/desk/articles").text("td[data-label=Tag]"),
        "Static page"
    );
    save(&edda, &article, "").expect(303);
    let home = reader.get("/").expect(200);
    assert!(home.has(".card") && !home.has("nav a[href='/soup']"));
    let page = reader.get("/soup").expect(200);
    assert!(page.has(".byline time"), "it has its old date again");
}

#[test]
fn nobody_else_sees_the_choice_or_can_make_it() {
    let app = TestApp::spawn();
    for (name, role) in [("cora", Role::Contributor), ("ben", Role::Author)] {
        let (account, visitor) = writer(&app, name, role);
        for path in ["/desk/articles/new", NEW_PAGE] {
            let form = visitor.get(path).expect(200);
            assert!(!form.has(TICK), "{name}");
            assert_eq!(form.text("h1"), "New article");
        }
        let list = visitor.get("/desk/articles").expect(200);
        assert!(!list.has(&format!("a[href='{NEW_PAGE}']")));
        let form = visitor.get(NEW_PAGE).expect(200);
        let sent = [("title", name), ("page", "page")];
        visitor.fill(&form, "#editor", &sent).expect(303);
        let slug = if name == "ben" { "ben" } else { "cora" };
        assert_eq!(kind_of(&app, slug), Kind::Article, "{name} begins a page");
        let own = make::article(&app)
            .by(&account)
            .title(&format!("Of {name}"))
            .draft();
        save(&visitor, &own, "page").expect(303);
        let kind = app.read(move |conn| queries::by_id(conn, own.id)).kind;
        assert_eq!(kind, Kind::Article, "{name} turns an article");
    }
}

#[test]
fn an_author_whose_article_became_a_page_goes_on_writing_it() {
    let app = TestApp::spawn();
    let (account, ben) = writer(&app, "ben", Role::Author);
    let article = make::article(&app).by(&account).title("Soup").published();
    let (_, edda) = writer(&app, "edda", Role::Editor);
    save(&edda, &article, "page").expect(303);
    let form = open(&ben, &article);
    assert!(!form.has(TICK));
    ben.fill(&form, "#editor", &[("body", "More soup.")])
        .expect(303);
    assert_eq!(kind_of(&app, "soup"), Kind::Page);
    assert_eq!(app.visitor().get("/soup").text(".prose"), "More soup.");
}

#[test]
fn a_stale_change_of_kind_is_kept_through_the_conflict() {
    let app = TestApp::spawn();
    let article = make::article(&app).title("Soup").published();
    let (_, edda) = writer(&app, "edda", Role::Editor);
    let form = open(&edda, &article);
    let (_, hanna) = writer(&app, "hanna", Role::Editor);
    let theirs = open(&hanna, &article);
    hanna
        .fill(&theirs, "#editor", &[("body", "Theirs.")])
        .expect(303);
    let conflict = edda
        .fill(&form, "#editor", &[("page", "page"), ("body", "Mine.")])
        .expect(409);
    edda.fill(&conflict, ".choices form", &[]).expect(303);
    assert_eq!(kind_of(&app, "soup"), Kind::Page);
    assert_eq!(app.visitor().get("/soup").text(".prose"), "Mine.");
}

#[test]
fn an_unknown_kind_is_not_found() {
    let app = TestApp::spawn();
    let (_, edda) = writer(&app, "edda", Role::Editor);
    edda.get("/desk/articles/new?kind=poem").expect(404);
    edda.get("/desk/articles/new?kind=article").expect(200);
}
