//! Static pages: who makes them, what they look like, where they are named.

use crate::support::{Page, TestApp, Visitor, make};
use byline::accounts::Role;
use byline::articles::{Article, Kind, queries};
use byline::comments::thread::page::under;
use byline::moderation::Action;
use byline::sorting::{Opening, Sorting};
use std::time::Duration;

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

#[test]
fn a_page_that_takes_comments_shows_its_thread_like_an_article() {
    let app = TestApp::spawn();
    let guests = make::article(&app)
        .title("Guests")
        .page()
        .prompt("Who are you?");
    let page = guests.published();
    make::reader(&app, "ana@example.org");
    let ana = app.visitor();
    let shown = ana.get("/guests").expect(200);
    assert!(shown.has(".static-page") && shown.has("#leave-a-comment"));
    assert!(shown.has("a.skip[href='#comments']"));
    assert_eq!(shown.text("#comments .prompt"), "Who are you?");

    // Written first, posted after signing in, approved, answered.
    let words = [("body", "I came by boat.")];
    let join = ana
        .fill(&shown, "#leave-a-comment", &words)
        .expect(303)
        .location();
    assert_eq!(join.as_deref(), Some("/join"));
    ana.sign_in("ana@example.org");
    let own = ana.get("/guests").expect(200);
    assert_eq!(own.text(".comment-body"), "I came by boat.");
    assert!(!app.visitor().get("/guests").has(".comment"));
    let first = app.read(move |conn| under(conn, page.id, Opening::start(Sorting::Oldest), None));
    assert!(first.entries.is_empty(), "it is held");
    let held = app.read(|conn| byline::comments::queries::by_id(conn, byline::ids::CommentId(1)));
    make::decide(&app, &held, Action::Approve);
    let shown = app.visitor().get("/guests").expect(200);
    assert_eq!(shown.text("#comments .count"), "1");
    let permalink = app.visitor().get("/comments/1").expect(303);
    assert_eq!(permalink.location().as_deref(), Some("/guests#c-1"));
    app.wait(Duration::from_secs(60));
    let reply = ana.get("/comments/1/reply").expect(200);
    assert_eq!(reply.text(".kicker a"), "Guests");
    let answer = [("body", "And left by train.")];
    let preview = ana
        .press(&reply, ".comment-form", "/preview", &answer)
        .expect(200);
    assert_eq!(
        preview.text(".previewed .comment-body"),
        "And left by train."
    );
    let place = ana
        .fill(&preview, ".comment-form", &[])
        .expect(303)
        .location();
    assert_eq!(place.as_deref(), Some("/guests#c-2"));
    let shown = app.visitor().get("/guests").expect(200);
    assert_eq!(shown.count(".comment"), 2);
}

#[test]
fn a_page_that_takes_no_more_comments_keeps_those_it_has() {
    let app = TestApp::spawn();
    let page = make::article(&app).title("Guests").page().published();
    make::comment(&app, &page).published();
    let (_, edda) = writer(&app, "edda", Role::Editor);
    let version = open(&edda, &page).attr("#editor [name=version]", "value");
    let fields = [
        ("version", version.as_str()),
        ("title", "Guests"),
        ("body", "Closed."),
        ("slug", "guests"),
        ("standfirst", ""),
        ("tags", ""),
        ("prompt", ""),
        ("page", "page"),
    ];
    let path = format!("/desk/articles/{}", page.id);
    edda.post(&path, &fields).expect(303);
    let shown = app.visitor().get("/guests").expect(200);
    assert_eq!(shown.count(".comment"), 1);
    assert!(!shown.has("#leave-a-comment") && shown.has("#comments .closed"));
}

#[test]
fn a_page_without_comments_that_takes_none_does_not_speak_of_them() {
    let app = TestApp::spawn();
    make::article(&app)
        .title("Imprint")
        .page()
        .closed()
        .published();
    let draft = make::article(&app).title("Guests").page().draft();
    assert!(draft.comments_open);
    let shown = app.visitor().get("/imprint").expect(200);
    assert!(!shown.has("#comments") && !shown.has("a[href='#comments']"));
    let (_, edda) = writer(&app, "edda", Role::Editor);
    assert!(!edda.get("/guests").expect(200).has("#comments"));
}
