//! What belongs to an article, where that moved or was withdrawn.

use super::FORMATS;
use crate::support::{TestApp, make};
use byline::articles;
use byline::ids::CommentId;

#[test]
fn what_belongs_to_an_article_is_found_from_its_old_address() {
    let app = TestApp::spawn();
    let id = make::article(&app).slug("boat").published().id;
    let admin = app.visitor();
    admin.sign_in("admin@example.org");
    let editor = admin.open(&format!("/desk/articles/{id}"));
    admin
        .fill(&editor, "#editor", &[("slug", "ferry")])
        .expect(303);
    let reader = app.visitor();
    let endings = FORMATS.map(|(ending, _)| format!("/comments.{ending}"));
    for ending in endings.iter().map(String::as_str).chain([".md"]) {
        let moved = reader.get(&format!("/boat{ending}")).expect(308);
        assert_eq!(moved.location(), Some(format!("/ferry{ending}")));
        reader.get(&format!("/ferry{ending}")).expect(200);
    }
    // Where a draft lives is nobody's concern.
    let editor = admin.open(&format!("/desk/articles/{id}"));
    admin
        .press(&editor, "#editor", "/unpublication", &[])
        .expect(303);
    for ending in endings.iter().map(String::as_str).chain([".md"]) {
        reader.get(&format!("/boat{ending}")).expect(404);
        reader.get(&format!("/ferry{ending}")).expect(404);
    }
}

#[test]
fn what_belongs_to_a_withdrawn_article_is_gone_like_the_article() {
    let app = TestApp::spawn();
    let article = make::article(&app).slug("boat").published();
    let seen = make::comment(&app, &article).published();
    let reply = make::comment(&app, &article).answering(&seen).published();
    let held = make::comment(&app, &article).posted();
    let thread = |id: CommentId| format!("/comments/{id}/thread");
    let visitor = app.visitor();
    let mut paths = vec![
        "/boat.md".to_owned(),
        format!("/boat/comments/since?after={}", seen.id),
        thread(seen.id),
    ];
    paths.extend(FORMATS.map(|(ending, _)| format!("/boat/comments.{ending}")));
    for path in &paths {
        visitor.get(path).expect(200);
    }
    let admin = make::the_admin(&app);
    let (id, version) = (article.id, article.version);
    app.write(move |tx| articles::withdraw(tx, &admin, id, version));
    paths.push("/boat".into());
    for path in &paths {
        let gone = visitor.get(path).expect(410);
        assert_eq!(gone.text("h1"), "Withdrawn", "{path}");
        assert!(gone.has("meta[name=robots][content=noindex]"), "{path}");
        assert!(!gone.body.contains("last boat"), "{path}");
    }
    // What nobody saw is not told of, and no thread begins with an answer.
    visitor.get(&thread(held.id)).expect(404);
    visitor.get(&thread(reply.id)).expect(404);
}
