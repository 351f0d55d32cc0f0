//! Comments are found by what they say, as long as everybody sees them.

use super::{look, titles};
use crate::support::{Page, TestApp, make};
use byline::articles;
use byline::comments::{deletion, erasure};
use byline::moderation::Action;

fn found(app: &TestApp, words: &str) -> usize {
    look(&app.visitor(), &format!("{words}&in=comments")).count(".found > li")
}

fn result(app: &TestApp, words: &str) -> Page {
    look(&app.visitor(), &format!("{words}&in=comments"))
}

#[test]
fn a_comment_is_found_with_its_writer_time_article_and_address() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let writer = make::reader(&app, "noor@example.org");
    let said = "We waited in the *drizzle*, <b>all</b> of us.";
    let comment = make::comment(&app, &article)
        .by(&writer)
        .saying(said)
        .published();
    let page = result(&app, "drizzle");
    assert_eq!(titles(&page), ["noor"]);
    assert_eq!(page.text(".found .snippet mark"), "drizzle");
    assert_eq!(
        page.attr(".found .permalink", "href"),
        format!("/comments/{}", comment.id)
    );
    assert!(page.text(".found").contains("The last boat"));
    assert!(page.body.contains("&#60;b&#62;") || page.body.contains("&lt;b&gt;"));
    assert_eq!(page.text(".tabs [aria-current]"), "Comments");
    assert!(
        look(&app.visitor(), "drizzle").has(".empty"),
        "it is no article"
    );
    assert_eq!(found(&app, "drizzle&author=noor&year=2026"), 1);
    assert_eq!(found(&app, "drizzle&author=admin"), 0);
}

#[test]
fn what_is_held_removed_deleted_or_erased_is_not_found_and_what_is_put_back_is() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let writer = make::reader(&app, "noor@example.org");
    let held = make::comment(&app, &article)
        .by(&writer)
        .saying("A drizzle.")
        .posted();
    assert_eq!(
        (held.status, found(&app, "drizzle")),
        (byline::comments::Status::Held, 0)
    );
    let shown = make::decide(&app, &held, Action::Approve);
    assert_eq!(found(&app, "drizzle"), 1);
    let removed = make::decide(&app, &shown, Action::Remove);
    assert_eq!(found(&app, "drizzle"), 0);
    let shown = make::decide(&app, &removed, Action::Restore);
    assert_eq!(found(&app, "drizzle"), 1);
    let (id, own) = (shown.id, writer.clone());
    app.write(move |tx| deletion::delete(tx, &own, id));
    assert_eq!(found(&app, "drizzle"), 0);
    app.wait(std::time::Duration::from_secs(400 * 86_400));
    while app.write(erasure::erase_due) > 0 {}
    assert_eq!(found(&app, "drizzle"), 0);
}

#[test]
fn comments_under_what_is_no_longer_published_are_not_found() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    make::comment(&app, &article)
        .saying("A drizzle.")
        .published();
    let other = make::article(&app).title("Trains").published();
    make::comment(&app, &other)
        .saying("A drizzle, too.")
        .published();
    assert_eq!(found(&app, "drizzle"), 2);
    let admin = make::the_admin(&app);
    app.write(move |tx| articles::unpublish(tx, &admin, article.id));
    let page = result(&app, "drizzle");
    assert_eq!(page.text("h2#results"), "1 result for drizzle");
    let admin = make::the_admin(&app);
    app.write(move |tx| articles::publish(tx, &admin, article.id));
    assert_eq!(found(&app, "drizzle"), 2);
}

#[test]
fn what_somebody_muted_says_is_folded_for_who_muted_them() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let writer = make::reader(&app, "noor@example.org");
    make::comment(&app, &article)
        .by(&writer)
        .saying("A drizzle.")
        .published();
    make::reader(&app, "ines@example.org");
    let reader = app.visitor();
    reader.sign_in("ines@example.org");
    reader.post("/people/noor/muting", &[]).expect(303);
    let page = reader.get("/search?q=drizzle&in=comments").expect(200);
    assert!(
        page.text("details.muted summary")
            .starts_with("You muted noor")
    );
    assert!(!result(&app, "drizzle").has("details.muted"));
}
