//! What was imported can be edited like anything else.

use super::export::{export, post, site};
use super::{import, rows};
use crate::support::{TestApp, Visitor};

const TAGS: &str = "SELECT a.title AS a, t.name || ' ' || t.slug AS b FROM article_tags x \
     JOIN articles a ON a.id = x.article_id JOIN tags t ON t.id = x.tag_id ORDER BY a.id, x.position";

fn editor(app: &TestApp) -> Visitor {
    let visitor = app.visitor();
    visitor.sign_in("admin@example.org");
    visitor
}

fn tag(slug: &str, name: &str) -> String {
    format!("<category domain=\"post_tag\" nicename=\"{slug}\">{name}</category>")
}

fn tags(count: usize) -> String {
    (0..count)
        .map(|n| tag(&format!("tag-{n}"), &format!("Tag {n}")))
        .collect()
}

#[test]
fn an_article_with_more_tags_than_a_writer_may_give_keeps_them_when_it_is_saved() {
    let app = TestApp::spawn();
    let file = export(&site("https://old.example"), &[post(1, "One", &tags(15))]);
    let report = import(&app, file.path()).unwrap().to_string();
    let what = "articles with more than 10 tags; they keep them, and can get others only instead";
    assert!(report.contains(what), "{report}");
    let before = rows(&app, TAGS);
    assert_eq!(before.len(), 15);

    let ada = editor(&app);
    let page = ada.get("/desk/articles/1").expect(200);
    ada.press(&page, "#editor", "/preview", &[]).expect(200);
    ada.fill(&page, "#editor", &[("body", "Changed.")])
        .expect(303);
    assert_eq!(rows(&app, TAGS), before);

    let page = ada.get("/desk/articles/1").expect(200);
    let more = format!("{}, Another", page.attr("#tags", "value"));
    let refused = ada.fill(&page, "#editor", &[("tags", &more)]).expect(422);
    assert!(refused.text("#tags-error").contains("15 tags"));
    ada.fill(&page, "#editor", &[("tags", "Tag 1, Tag 2")])
        .expect(303);
    let page = ada.get("/desk/articles/1").expect(200);
    let eleven = (0..11).map(|n| n.to_string()).collect::<Vec<_>>().join(",");
    let refused = ada.fill(&page, "#editor", &[("tags", &eleven)]).expect(422);
    assert!(refused.text("#tags-error").contains("10 tags"));
}

#[test]
fn whatever_an_import_makes_of_a_field_can_be_saved_as_it_stands() {
    let app = TestApp::spawn();
    let odd = [
        tag("long", &"long ".repeat(15)),
        tag("food", "Food, wine"),
        tag("plus", "++"),
        tag("another-food", "Food / wine"),
        tag("turned", "Tur\u{202e}ned"),
        tag("noncharacter", "Non\u{fdd0}character"),
    ];
    let excerpt = "<excerpt:encoded>A \u{2066}standfirst\u{fffd}&amp;#xFDD1;</excerpt:encoded>";
    let items = [
        post(
            1,
            "A tur\u{202e}ned &amp;#xFDD1; title",
            &format!("{}{excerpt}", odd.concat()),
        ),
        post(2, "\u{200b}", ""),
    ];
    let report = import(&app, export(&site("https://old.example"), &items).path()).unwrap();
    let before = rows(&app, TAGS);
    let ada = editor(&app);
    for path in ["/desk/articles/1", "/desk/articles/2"] {
        let page = ada.get(path).expect(200);
        ada.fill(&page, "#editor", &[("prompt", "Would you?")])
            .expect(303);
    }
    assert_eq!(rows(&app, TAGS), before);
    let names: Vec<_> = before.into_iter().map(|(_, name)| name).collect();
    let long = "long long long long long long long long… long";
    assert_eq!(
        names,
        [
            long,
            "Food / wine food",
            "plus plus",
            "Turned turned",
            "Noncharacter noncharacter"
        ]
    );
    let report = report.to_string();
    for what in [
        "names of labels of more than 40 characters",
        "names of labels with a comma",
    ] {
        assert!(report.contains(what), "{report}");
    }
}
