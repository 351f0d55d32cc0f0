//! What other sites are told to show of a link.

use crate::support::{Page, TestApp, make, pictures};
use serde_json::Value;

/// What is said about a path of the site, asked with some more.
fn ask(app: &TestApp, path: &str, more: &str) -> Page {
    let address = format!("{}{path}", app.address);
    app.visitor().get(&format!("/oembed?url={address}{more}"))
}

fn read(page: &Page) -> Value {
    assert_eq!(page.header("content-type"), "application/json");
    serde_json::from_str(&page.body).unwrap()
}

#[test]
fn a_link_to_an_article_can_be_shown_elsewhere() {
    let app = TestApp::spawn();
    make::article(&app)
        .slug("boat")
        .title("Bread & <b>boats</b>")
        .published();
    let page = app.visitor().get("/boat").expect(200);
    let discovered = page.attr("link[type='application/json+oembed']", "href");
    let path = discovered.strip_prefix(&app.address).unwrap();
    let told = read(&app.visitor().get(path).expect(200));
    for (name, value) in [
        ("version", "1.0"),
        ("type", "link"),
        ("title", "Bread & <b>boats</b>"),
        ("author_name", "Ada Stone"),
        ("author_url", &format!("{}/authors/ada-stone", app.address)),
        ("provider_name", "Byline"),
        ("provider_url", &format!("{}/", app.address)),
    ] {
        assert_eq!(told[name], value, "{name}");
    }
    assert!(told.get("thumbnail_url").is_none() && told.get("html").is_none());
    let xml = ask(&app, "/boat", "&format=xml").expect(200);
    assert_eq!(xml.header("content-type"), "text/xml; charset=utf-8");
    let title = "<title>Bread &#38; &#60;b&#62;boats&#60;/b&#62;</title>";
    assert!(xml.body.contains(title), "{}", xml.body);
}

#[test]
fn what_no_xml_may_hold_is_left_out() {
    let app = TestApp::spawn();
    make::article(&app).slug("boat").published();
    app.database
        .damage("UPDATE articles SET title = 'The \u{b}last\u{1b} boat\u{ffff}'");
    app.database
        .damage("UPDATE accounts SET name = 'Ada\u{1} Stone'");
    let xml = ask(&app, "/boat", "&format=xml").expect(200).body;
    assert!(xml.contains("<title>The last boat</title>"), "{xml:?}");
    assert!(xml.contains("<author_name>Ada Stone</author_name>"));
    assert!(!xml.contains(|c: char| c.is_control() && c != '\n'));
}

#[test]
fn its_picture_is_no_larger_than_what_was_asked_for() {
    let app = TestApp::spawn();
    let picture = pictures::add(&app, pictures::photo(1000, 500), None);
    let body = format!("![A boat](/media/{})", picture.name);
    make::article(&app).slug("boat").body(&body).published();
    for (more, size) in [
        ("", Some((1000, 500))),
        ("&maxwidth=900", Some((800, 400))),
        ("&maxwidth=900&maxheight=300", Some((480, 240))),
        ("&maxwidth=100", None),
        ("&maxwidth=nonsense", Some((1000, 500))),
    ] {
        let told = read(&ask(&app, "/boat", more).expect(200));
        let side = |name: &str| told[name].as_u64();
        let sides = side("thumbnail_width").zip(side("thumbnail_height"));
        assert_eq!(sides, size, "{more}");
        if let Some(url) = told["thumbnail_url"].as_str() {
            app.visitor()
                .get(url.strip_prefix(&app.address).unwrap())
                .expect(200);
        }
    }
}

#[test]
fn of_what_is_not_published_or_not_here_nothing_is_said() {
    let app = TestApp::spawn();
    make::article(&app).slug("draft").draft();
    make::article(&app).slug("boat").published();
    let admin = app.visitor();
    admin.sign_in("admin@example.org");
    let draft = format!("/oembed?url={}/draft", app.address);
    admin.get(&draft).expect(404);
    for path in ["/draft", "/nothing", "/", "/tags/boats", "/boat/comments"] {
        ask(&app, path, "").expect(404);
    }
    let visitor = app.visitor();
    visitor
        .get("/oembed?url=https://elsewhere.example/boat")
        .expect(404);
    visitor.get("/oembed?url=boat").expect(404);
    visitor.get("/oembed").expect(422);
    ask(&app, "/boat", "&format=yaml").expect(501);
    ask(&app, "/boat?sort=newest", "&format=json").expect(200);
}
