//! The spam score learns from decisions, and only from them.

use crate::support::{TestApp, make};
use byline::articles::Article;
use byline::comments::spam::{self, Score, Seen};
use byline::comments::{self, Comment, Status};
use byline::markdown;
use byline::moderation::{self, Action};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(86_400);
const OFFER: &str = "Cheap casino, look at https://example.test/win";

#[derive(Debug, PartialEq, QueryableByName)]
struct Token {
    #[diesel(sql_type = Text)]
    token: String,
    #[diesel(sql_type = BigInt)]
    spam: i64,
    #[diesel(sql_type = BigInt)]
    seen: i64,
}

/// All that is known of words.
fn known(app: &TestApp) -> Vec<Token> {
    app.read(|conn| {
        let all = "SELECT token, spam, seen FROM spam_tokens WHERE seen > 0 ORDER BY token";
        Ok(diesel::sql_query(all).load(conn)?)
    })
}

fn lessons(app: &TestApp) -> Seen {
    app.read(|conn| spam::knowledge(conn, &[])).all
}

fn score(app: &TestApp, text: &str) -> Option<Score> {
    let html = markdown::comment(text).unwrap().html;
    app.read(move |conn| spam::score(conn, &html))
}

/// A site where somebody's comments appear at once.
fn site() -> (TestApp, Article) {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    (app, article)
}

fn said(app: &TestApp, article: &Article, text: &str) -> Comment {
    make::comment(app, article).saying(text).posted()
}

#[test]
fn what_was_marked_as_spam_is_recognised_and_what_was_let_stand_is_not() {
    let (app, article) = site();
    assert_eq!(score(&app, OFFER), None);
    for number in 0..5 {
        let offer = said(&app, &article, &format!("{OFFER} number{number}"));
        make::decide(&app, &offer, Action::Spam);
        let fair = said(
            &app,
            &article,
            &format!("We waited at the quay, evening {number}."),
        );
        make::decide(&app, &fair, Action::Approve);
    }
    let offer = score(&app, OFFER).unwrap();
    assert!(offer.percent >= 90, "{offer:?}");
    assert_eq!(offer.similar, 5);
    assert_eq!(offer.decisions, Seen { spam: 5, ham: 5 });
    assert!(!offer.is_trained(), "five of each are not enough");
    let words = offer.to_moderator();
    assert!(
        words.starts_with("Like 5 comments you marked as spam: "),
        "{words}"
    );
    assert!(words.contains("casino"), "{words}");
    let fair = score(&app, "We waited at the quay in the rain.").unwrap();
    assert!(fair.percent < 10, "{fair:?}");
}

#[test]
fn what_is_decided_otherwise_is_learned_otherwise_and_nothing_counts_twice() {
    let (app, article) = site();
    let held = said(&app, &article, OFFER);
    assert_eq!(lessons(&app), Seen::default());
    let spam = make::decide(&app, &held, Action::Spam);
    assert_eq!(lessons(&app), Seen { spam: 1, ham: 0 });
    let restored = make::decide(&app, &spam, Action::Restore);
    assert_eq!(lessons(&app), Seen { spam: 0, ham: 1 });
    assert!(
        known(&app)
            .iter()
            .all(|token| token.spam == 0 && token.seen == 1)
    );
    let before = known(&app);
    app.write(move |tx| {
        for _ in 0..3 {
            spam::learn(tx, &restored)?;
        }
        Ok(())
    });
    assert_eq!(known(&app), before);
}

#[test]
fn other_reasons_teach_nothing_about_spam() {
    let (app, article) = site();
    let rejected = said(&app, &article, OFFER);
    make::decide(&app, &rejected, Action::Reject);
    let removed = said(&app, &article, OFFER);
    let removed = make::decide(&app, &removed, Action::Approve);
    make::decide(&app, &removed, Action::Remove);
    assert_eq!(lessons(&app), Seen::default());
    assert_eq!(known(&app), []);
}

#[test]
fn what_appears_or_is_held_by_itself_teaches_nothing() {
    let (app, article) = site();
    let author = make::reader(&app, "ana@example.org");
    let first = make::comment(&app, &article).by(&author).published();
    assert_eq!(lessons(&app), Seen { spam: 0, ham: 1 });
    let second = make::comment(&app, &article)
        .by(&author)
        .saying("Again, and again.");
    assert_eq!(second.posted().status, Status::Published);
    let third = make::comment(&app, &article)
        .by(&author)
        .saying(&format!("{OFFER} https://b.example"));
    assert_eq!(third.posted().status, Status::Held);
    assert_eq!(lessons(&app), Seen { spam: 0, ham: 1 });
    app.write(move |tx| spam::unlearn(tx, first.id));
    assert_eq!(known(&app), []);
}

#[test]
fn taking_a_lesson_back_leaves_what_was_known_before() {
    let (app, article) = site();
    for (number, action) in [Action::Approve, Action::Spam, Action::Approve]
        .iter()
        .enumerate()
    {
        let one = said(&app, &article, &format!("{OFFER} and the ferry {number}"));
        make::decide(&app, &one, *action);
    }
    let before = known(&app);
    let one = said(
        &app,
        &article,
        "CHEAP ferry tickets, https://example.test and https://new.example",
    );
    let one = make::decide(&app, &one, Action::Spam);
    assert_ne!(known(&app), before);
    // It is what was taught that is taken back, whatever the text says since.
    app.write(move |tx| {
        diesel::sql_query("UPDATE comments SET body_html = '<p>Something else.</p>' WHERE id = $1")
            .bind::<BigInt, _>(one.id)
            .execute(&mut **tx)?;
        spam::unlearn(tx, one.id)?;
        spam::unlearn(tx, one.id)
    });
    assert_eq!(known(&app), before);
}

#[test]
fn words_seen_once_are_forgotten_after_half_a_year_and_nothing_goes_below_nothing() {
    let (app, article) = site();
    let old = make::decide(
        &app,
        &said(&app, &article, "An antique barometer, cheap"),
        Action::Spam,
    );
    let two = make::decide(
        &app,
        &said(&app, &article, "A cheap umbrella"),
        Action::Spam,
    );
    app.wait(spam::RARE_FOR + DAY);
    app.run(app.app.tidy()).unwrap();
    let words =
        |app: &TestApp| -> Vec<String> { known(app).into_iter().map(|one| one.token).collect() };
    assert_eq!(words(&app), ["", "cheap"]);
    // Seen again later, and the first lesson taken back: the new one stays whole.
    make::decide(
        &app,
        &said(&app, &article, "Another barometer"),
        Action::Approve,
    );
    app.write(move |tx| {
        spam::unlearn(tx, old.id)?;
        spam::unlearn(tx, two.id)
    });
    assert_eq!(words(&app), ["", "another", "barometer"]);
    assert_eq!(lessons(&app), Seen { spam: 0, ham: 1 });
    app.run(app.app.tidy()).unwrap();
    assert_eq!(words(&app), ["", "another", "barometer"]);
}

#[test]
fn the_table_stays_within_its_bound_and_what_was_seen_least_goes_first() {
    let (app, article) = site();
    let one = said(&app, &article, "The harbour master");
    make::decide(&app, &one, Action::Approve);
    make::decide(&app, &said(&app, &article, "The harbour"), Action::Approve);
    let more = spam::MOST_TOKENS + 2;
    app.write(move |tx| {
        diesel::sql_query(
            "INSERT INTO spam_tokens (token, spam, seen, since) \
             WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1) \
             SELECT 'word' || i, 0, 1, i FROM n",
        )
        .bind::<BigInt, _>(more)
        .execute(&mut **tx)?;
        Ok(())
    });
    app.run(app.app.tidy()).unwrap();
    let left = known(&app);
    let has = |word: &str| left.iter().any(|one| one.token == word);
    assert!(left.len() as i64 <= spam::MOST_TOKENS);
    assert!(has("") && has("harbour") && !has("word1"));
}

#[test]
fn an_erased_comments_words_are_not_kept_with_it() {
    let (app, article) = site();
    let one = make::decide(&app, &said(&app, &article, OFFER), Action::Spam);
    app.write(move |tx| spam::erase(tx, one.id));
    let kept = app.read(move |conn| spam::queries::lesson(conn, one.id));
    assert_eq!(kept, None);
    assert_eq!(lessons(&app), Seen { spam: 1, ham: 0 });
}

#[test]
fn learning_anew_finds_the_same_and_repairs_what_is_wrong() {
    let (app, article) = site();
    for number in 0..3 {
        let offer = said(&app, &article, &format!("{OFFER} {number}"));
        make::decide(&app, &offer, Action::Spam);
        let fair = said(&app, &article, &format!("At the quay, evening {number}."));
        make::decide(&app, &fair, Action::Approve);
    }
    let right = known(&app);
    let retrain = |imported| app.run(spam::retrain(&app.app.db, imported)).unwrap();
    let learned = retrain(false);
    assert_eq!((learned.spam, learned.ham), (3, 3));
    assert_eq!(known(&app), right);
    // A lesson an older version read, one that is missing, and one for which there is no reason.
    app.write(|tx| {
        diesel::sql_query("UPDATE spam_lessons SET version = 0 WHERE comment_id = 1")
            .execute(&mut **tx)?;
        diesel::sql_query("UPDATE comments SET status = 'held' WHERE id = 3").execute(&mut **tx)?;
        spam::unlearn(tx, byline::ids::CommentId(2))
    });
    let learned = retrain(false);
    assert_eq!((learned.spam, learned.ham), (2, 3));
    assert_eq!(lessons(&app), Seen { spam: 2, ham: 3 });
    let three = app.read(|conn| comments::queries::by_id(conn, byline::ids::CommentId(3)));
    assert_eq!(
        app.read(move |conn| spam::queries::lesson(conn, three.id)),
        None
    );
}

#[test]
fn what_another_system_said_counts_only_when_that_is_asked_for() {
    let (app, article) = site();
    let decided = make::decide(&app, &said(&app, &article, OFFER), Action::Spam);
    app.write(move |tx| {
        for status in ["published", "spam", "held", "removed"] {
            diesel::sql_query(
                "INSERT INTO comments (article_id, depth, author_id, status, format, body, body_html, body_key, links, created_at) \
                 SELECT article_id, 0, author_id, $1, 'html', body, body_html, body_key, links, created_at \
                 FROM comments WHERE id = $2",
            )
            .bind::<Text, _>(status)
            .bind::<BigInt, _>(decided.id)
            .execute(&mut **tx)?;
        }
        Ok(())
    });
    let retrain = |imported| app.run(spam::retrain(&app.app.db, imported)).unwrap();
    retrain(false);
    assert_eq!(lessons(&app), Seen { spam: 1, ham: 0 });
    retrain(true);
    assert_eq!(lessons(&app), Seen { spam: 2, ham: 1 });
    retrain(false);
    assert_eq!(lessons(&app), Seen { spam: 1, ham: 0 });
}

#[test]
fn a_decision_that_is_undone_leaves_what_was_known_before_it() {
    let (app, article) = site();
    let author = make::reader(&app, "ana@example.org");
    make::comment(&app, &article).by(&author).published();
    let before = known(&app);
    let shown = make::comment(&app, &article)
        .by(&author)
        .saying("Cheap, and fair.");
    let shown = shown.posted();
    assert_eq!(shown.status, Status::Published);
    let admin = make::the_admin(&app);
    let undo_last = |id| {
        let admin = admin.clone();
        app.write(move |tx| {
            let last = moderation::queries::history(tx, id)?[0].0.id;
            Ok(moderation::undo(tx, &admin, last, None)?.unwrap().comment)
        })
    };
    // Nobody had decided that it appears.
    make::decide(&app, &shown, Action::Spam);
    assert_ne!(known(&app), before);
    undo_last(shown.id);
    assert_eq!(known(&app), before);
    // Somebody had.
    let held = make::decide(&app, &said(&app, &article, OFFER), Action::Approve);
    let approved = known(&app);
    make::decide(&app, &held, Action::Spam);
    undo_last(held.id);
    assert_eq!(known(&app), approved);
}
