//! Comments are found by what they say, as long as everybody sees them.

use super::{look, titles};
use crate::support::{Page, TestApp, make};
use byline::accounts::Role;
use byline::articles::{self, ArticleForm, Format, NewArticle};
use byline::comments::{deletion, erasure};
use byline::moderation::Action;
use byline::search::queries::upkeep;
use byline::search::upkeep::work_off;
use std::time::Duration;

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
fn comments_are_narrowed_by_who_said_it_and_by_the_tags_of_their_article() {
    let app = TestApp::spawn();
    let boats = make::article(&app).tags("Boats, Fog").published();
    let trains = make::article(&app).title("Trains").tags("Trains");
    let trains = trains.published();
    let ana = make::account(&app, "Ana Ruiz", "ana@example.org", Role::Reader);
    let ben = make::account(&app, "Ben", "ben@example.org", Role::Reader);
    for (article, writer) in [(&boats, &ana), (&boats, &ben), (&trains, &ana)] {
        let comment = make::comment(&app, article).by(writer);
        comment
            .saying(&format!("{}: a drizzle.", article.title))
            .published();
    }
    for (narrowed, many) in [
        ("", 3),
        ("&tag=boats", 2),
        ("&tag=fog&author=ana-ruiz", 1),
        ("&author=ana-ruiz", 2),
        ("&author=Ana Ruiz", 2),
        ("&author=ana  ruiz&tag=trains", 1),
        ("&author=ben&tag=trains", 0),
        ("&author=nobody", 0),
        ("&tag=none", 0),
    ] {
        assert_eq!(
            found(&app, &format!("drizzle{narrowed}")),
            many,
            "{narrowed}"
        );
    }
    let page = result(&app, "drizzle&tag=boats&author=Ana Ruiz");
    assert_eq!(page.texts("#tag option"), ["Any", "Boats", "Fog", "Trains"]);
    assert_eq!(page.attr("#tag option[selected]", "value"), "boats");
    assert_eq!(page.attr("input#author", "value"), "Ana Ruiz");
    let alone = app
        .visitor()
        .get("/search?in=comments&tag=trains")
        .expect(200);
    assert_eq!(titles(&alone), ["Ana Ruiz"]);
}

#[test]
fn comments_follow_the_tags_of_their_article_and_are_left_alone_where_those_stay() {
    let app = TestApp::spawn();
    let article = make::article(&app).tags("Boats, Fog").published();
    make::comment(&app, &article)
        .saying("A drizzle.")
        .published();
    let backlog = |app: &TestApp| app.read(|conn| upkeep::backlog(conn, 100)).len();
    let mut version = article.version;
    let mut save = |tags: &str| {
        let form = ArticleForm {
            title: "The last boat".into(),
            tags: tags.into(),
            body: format!("Now with {tags}."),
            ..ArticleForm::default()
        };
        let new = NewArticle::parse(&form, Format::Markdown).unwrap();
        let (admin, id, seen) = (make::the_admin(&app), article.id, version);
        let saved = app.write(move |tx| articles::save(tx, &admin, id, seen, &new));
        version = saved.unwrap().version;
    };
    save("Fog, Boats");
    assert_eq!(backlog(&app), 0, "another order is no other tag");
    save("Fog, Rain");
    assert_eq!(backlog(&app), 2, "one came, one went");
    app.run(work_off(&app.app.db, |_| {})).unwrap();
    for (tag, many) in [("boats", 0), ("fog", 1), ("rain", 1)] {
        assert_eq!(found(&app, &format!("drizzle&tag={tag}")), many, "{tag}");
    }
    let visitor = app.visitor();
    let page = visitor.get("/the-last-boat").expect(200);
    assert_eq!(
        page.text(".kicker a"),
        "Fog",
        "the first is the primary one"
    );
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

#[test]
fn comments_may_be_younger_than_every_article_and_results_are_called_by_what_was_chosen() {
    let app = TestApp::spawn();
    let article = make::article(&app).tags("Boats").published();
    let ana = make::account(&app, "Ana Ruiz", "ana@example.org", Role::Reader);
    app.wait(Duration::from_secs(2 * 366 * 86_400));
    let comment = make::comment(&app, &article).by(&ana);
    comment.saying("Still there.").published();
    let of_articles = look(&app.visitor(), "&tag=boats");
    assert_eq!(of_articles.text("title"), "Boats, search - Byline");
    assert_eq!(of_articles.texts("#year option"), ["Any", "2026"]);
    let of_comments = result(&app, "&author=Ana Ruiz&year=2028");
    let years = of_comments.texts("#year option");
    assert_eq!(years, ["Any", "2028", "2027", "2026"]);
    assert_eq!(of_comments.text("title"), "Ana Ruiz, 2028, search - Byline");
    assert_eq!(titles(&of_comments), ["Ana Ruiz"]);
}
