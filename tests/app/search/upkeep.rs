//! The index follows what is published, also what was there before it, and can be made anew.

use super::found;
use crate::support::program::{run, succeeds};
use crate::support::{TestApp, make};
use byline::search::Scope;
use byline::search::queries::upkeep;
use byline::search::upkeep::{note_everything, work_off};
use diesel::connection::SimpleConnection;
use tempfile::TempDir;

fn backlog(app: &TestApp) -> usize {
    app.read(|conn| upkeep::backlog(conn, 10_000)).len()
}

#[test]
fn what_was_there_before_the_index_is_indexed_step_by_step() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    make::comment(&app, &article)
        .saying("A drizzle.")
        .published();
    app.write(|tx| {
        Ok(tx.batch_execute(
            "DELETE FROM article_index; DELETE FROM comment_index; DELETE FROM known_words;",
        )?)
    });
    assert!(found(&app, "boat").is_empty());
    app.run(note_everything(&app.app.db)).unwrap();
    assert_eq!(backlog(&app), 2);
    assert_eq!(app.run(work_off(&app.app.db, |_| {})).unwrap(), 2);
    assert_eq!(found(&app, "boat"), ["The last boat"]);
    assert_eq!(found(&app, "drizzle&in=comments").len(), 1);
}

#[test]
fn the_index_made_anew_twice_is_the_same_and_leaves_out_what_is_gone() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    make::article(&app).title("Trains").published();
    // As a program would leave it that knows nothing of the index.
    app.write(move |tx| {
        let id = article.id;
        Ok(tx.batch_execute(&format!(
            "UPDATE articles SET status = 'draft' WHERE id = {id}; DELETE FROM unindexed;"
        ))?)
    });
    assert!(
        found(&app, "boat").is_empty(),
        "what is no longer published is not shown"
    );
    for _ in 0..2 {
        app.run(note_everything(&app.app.db)).unwrap();
        app.run(work_off(&app.app.db, |_| {})).unwrap();
        assert_eq!(found(&app, "ferry"), ["Trains"]);
        let left = app.read(move |conn| {
            byline::search::queries::texts(conn, Scope::Articles, &[article.id.0])
        });
        assert!(left.is_empty());
        assert_eq!(backlog(&app), 0);
    }
}

#[test]
fn a_flood_in_one_change_is_left_for_later() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    app.write(move |tx| {
        let numbers: Vec<String> = (0..600)
            .map(|_| format!("('article', {})", article.id))
            .collect();
        Ok(tx.batch_execute(&format!(
            "INSERT INTO unindexed (what, subject_id) VALUES {}",
            numbers.join(", ")
        ))?)
    });
    assert_eq!(backlog(&app), 100);
    app.run(work_off(&app.app.db, |_| {})).unwrap();
    assert_eq!((backlog(&app), found(&app, "boat").len()), (0, 1));
}

#[test]
fn the_command_makes_the_index_anew_and_says_of_how_much() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    succeeds(run(here, &["migrate", "up"]));
    for _ in 0..2 {
        let said = succeeds(run(here, &["search", "reindex"]));
        assert_eq!(said, "Indexed 0 articles and comments.\n");
    }
}
