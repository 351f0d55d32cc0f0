//! Stored HTML follows the pipeline that makes it.

use crate::support::{TestApp, make};
use byline::articles::{self, ArticleForm, Format, NewArticle, rendering};
use byline::comments;
use byline::ids::{ArticleId, CommentId, Topic};
use byline::markdown::PIPELINE_VERSION;
use byline::transfer::wordpress;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use std::path::Path;
use std::time::Duration;

fn change(app: &TestApp, sql: &'static str) {
    app.write(move |tx| {
        tx.touch(Topic::Everything);
        Ok(diesel::sql_query(sql).execute(&mut **tx).map(drop)?)
    });
}

fn change_with(app: &TestApp, sql: &'static str, text: String) {
    app.write(move |tx| {
        tx.touch(Topic::Everything);
        let query = diesel::sql_query(sql).bind::<Text, _>(text);
        Ok(query.execute(&mut **tx).map(drop)?)
    });
}

fn count(app: &TestApp, sql: &'static str) -> i64 {
    #[derive(QueryableByName)]
    struct Count {
        #[diesel(sql_type = BigInt)]
        n: i64,
    }
    app.read(move |conn| Ok(diesel::sql_query(sql).get_result::<Count>(conn)?.n))
}

fn import(app: &TestApp) {
    let garden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/wxr/garden.xml");
    app.run(wordpress::import(&app.app.db, &garden, &mut |_, _| {}))
        .unwrap();
}

fn render_anew(app: &TestApp) -> usize {
    app.run(app.app.render_anew()).unwrap()
}

fn article(app: &TestApp, id: ArticleId) -> articles::Article {
    app.read(move |conn| articles::queries::by_id(conn, id))
}

const WRONG_ARTICLES: &str = "UPDATE articles SET html_version = 0, body_html = '<p>Wrong.</p>', \
     summary = 'Wrong.', headings = '[]', questions = '[]', body_prompt = '', words = 0, \
     picture = '', picture_alt = ''";
const WRONG_COMMENTS: &str =
    "UPDATE comments SET html_version = 0, body_html = '<p>Wrong.</p>', links = 7";

#[test]
fn what_an_older_pipeline_made_is_right_again() {
    let app = TestApp::spawn();
    let made = make::article(&app)
        .body(
            "## One\n\n![A boat](/static/demo/halt.svg)\n\n::: question\nWould you?\n:::\n\nWords.",
        )
        .published();
    let comment = make::comment(&app, &made)
        .saying("So **true**.")
        .published();
    let visitor = app.visitor();
    let before = visitor.get("/the-last-boat").expect(200);
    let (old, home) = (article(&app, made.id), visitor.get("/").expect(200));
    change(&app, WRONG_ARTICLES);
    change(&app, WRONG_COMMENTS);
    let wrong = visitor.get("/the-last-boat").expect(200);
    assert_eq!(wrong.text(".prose"), "Wrong.");
    assert_eq!(wrong.text(".comment-body"), "Wrong.");
    app.wait(Duration::from_secs(3 * 24 * 3600));

    assert_eq!(render_anew(&app), 2);
    let after = visitor.get("/the-last-boat").expect(200);
    for part in [".prose", ".comment-body strong", "#comments .prompt"] {
        assert_eq!(after.text(part), before.text(part), "{part}");
        assert!(!after.text(part).is_empty(), "{part}");
    }
    let listed = visitor.get("/").expect(200);
    assert_eq!(
        listed.attr(".card img", "src"),
        home.attr(".card img", "src")
    );
    let new = article(&app, made.id);
    assert_eq!(new.body_html, old.body_html);
    assert_eq!(
        (new.summary, new.headings, new.questions, new.words),
        (old.summary, old.headings, old.questions, old.words)
    );
    assert_eq!(
        (new.version, new.edited_at, new.edited_by),
        (old.version, old.edited_at, old.edited_by),
        "nobody edited it"
    );
    let id = comment.id;
    let links = app
        .read(move |conn| comments::queries::by_id(conn, id))
        .links;
    assert_eq!(links, 0);
    assert_eq!(render_anew(&app), 0, "once is enough");
}

#[test]
fn everything_that_is_stored_says_which_pipeline_made_it() {
    let app = TestApp::spawn();
    import(&app);
    let made = make::article(&app).published();
    make::comment(&app, &made).posted();
    for sql in [
        "SELECT COUNT(*) AS n FROM articles WHERE html_version <> 700",
        "SELECT COUNT(*) AS n FROM comments WHERE html_version <> 7",
        "SELECT COUNT(*) AS n FROM comments WHERE format = 'html' AND submission_key IS NOT NULL",
    ] {
        assert_eq!(count(&app, sql), 0, "{sql}");
    }
    assert_eq!(PIPELINE_VERSION, 7, "change the numbers above too");
    assert_eq!(render_anew(&app), 0);
}

#[test]
fn imported_html_is_rendered_as_html() {
    let app = TestApp::spawn();
    import(&app);
    let visitor = app.visitor();
    let look = || {
        let page = visitor.get("/pruning").expect(200);
        (page.texts(".prose"), page.texts(".comment-body"))
    };
    let before = look();
    assert_eq!(before.1.len(), 2);
    change(&app, WRONG_ARTICLES);
    change(&app, WRONG_COMMENTS);
    assert_ne!(look(), before);
    assert_eq!(render_anew(&app), 12, "6 articles and pages, 6 comments");
    assert_eq!(look(), before);
}

#[test]
fn more_than_a_batch_is_rendered_in_batches() {
    let app = TestApp::spawn();
    let made = make::article(&app).published();
    make::comment(&app, &made).saying("*x*").published();
    change(
        &app,
        "WITH RECURSIVE n (id) AS (SELECT 2 UNION ALL SELECT id + 1 FROM n WHERE id < 121) \
         INSERT INTO comments (id, article_id, depth, author_id, status, body, body_html, \
         html_version, body_key, links, created_at) \
         SELECT n.id, c.article_id, 0, c.author_id, 'published', '*x*', '', n.id % 3 + 5, \
         c.body_key, 0, c.created_at FROM n, comments c WHERE c.id = 1",
    );
    assert_eq!(render_anew(&app), 80, "a third of them is of today");
    let right = "SELECT COUNT(*) AS n FROM comments WHERE body_html LIKE '<p><em>x</em></p>%'";
    assert_eq!(count(&app, right), 81);
}

#[test]
fn what_cannot_be_rendered_stays_as_it_is_and_stops_nothing() {
    let app = TestApp::spawn();
    let broken = make::article(&app).title("Broken").published();
    let fine = make::article(&app).title("Fine").published();
    let first = make::comment(&app, &fine).published();
    make::comment(&app, &fine).published();
    change(&app, WRONG_ARTICLES);
    change(&app, WRONG_COMMENTS);
    let unfit = "A character that is no text: \u{1}".to_owned();
    change_with(
        &app,
        "UPDATE articles SET body = $1 WHERE slug = 'broken'",
        unfit,
    );
    let long = "x".repeat(20_000);
    change_with(&app, "UPDATE comments SET body = $1 WHERE id = 1", long);
    for renewed in [2, 0, 0] {
        assert_eq!(render_anew(&app), renewed);
        assert_eq!(article(&app, broken.id).body_html, "<p>Wrong.</p>");
        let id = first.id;
        assert_eq!(id, CommentId(1));
        let stays = app.read(move |conn| comments::queries::by_id(conn, id));
        assert_eq!((&*stays.body_html, stays.links), ("<p>Wrong.</p>", 7));
    }
    let page = app.visitor().get("/fine").expect(200);
    assert!(page.text(".prose").contains("nine past eleven"));
    assert_eq!(page.texts(".comment-body")[0], "Wrong.");
    assert_ne!(page.texts(".comment-body")[1], "Wrong.");
}

#[test]
fn a_text_that_was_saved_meanwhile_is_not_overwritten() {
    let app = TestApp::spawn();
    let made = make::article(&app).published();
    change(&app, WRONG_ARTICLES);
    let ask = |conn: &mut _| rendering::queries::outdated(conn, (-1, ArticleId(0)), 50);
    let outdated = app.read(ask);
    let site = byline::language::Tongue::default();
    let rendered = Format::Markdown.render("From before.", &site).unwrap();
    let rendering = rendering::Rendering::of(&rendered, &site).unwrap();
    let late: Vec<_> = outdated
        .into_iter()
        .map(|old| (old, rendering.clone()))
        .collect();
    assert_eq!(late.len(), 1);
    let form = ArticleForm {
        title: "The last boat".into(),
        body: "Saved meanwhile.".into(),
        ..ArticleForm::default()
    };
    let new = NewArticle::parse(&form, Format::Markdown).unwrap();
    app.write(move |tx| {
        let admin = byline::accounts::queries::find_by_email(tx, "admin@example.org")?;
        let saved = articles::save(tx, &admin.unwrap(), made.id, made.version, &new)?;
        saved.unwrap();
        Ok(())
    });
    assert_eq!(app.write(move |tx| rendering::renew(tx, &late)), 0);
    let page = app.visitor().get("/the-last-boat").expect(200);
    assert_eq!(page.text(".prose"), "Saved meanwhile.");
}
