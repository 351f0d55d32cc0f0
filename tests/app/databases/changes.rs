//! A change holds whole or leaves nothing, and harms no other.

use super::{fresh, location, open, remember, run, stored, works};
use byline::db::{Database, Migrate, Transaction};
use byline::error::{Error, Result};
use diesel::connection::SimpleConnection;
use std::panic::resume_unwind;

/// Panics as a bug would, but without a message on the screen.
fn panic() -> ! {
    resume_unwind(Box::new("a bug"))
}

fn on_fresh(look: impl FnOnce(&Database)) {
    let (_folder, database) = fresh();
    let db = open(&location(&database), Migrate::Check).unwrap();
    look(&db);
}

fn write(db: &Database, change: fn(&mut Transaction) -> Result<()>) -> Result<()> {
    run(db.write(change))
}

#[test]
fn a_panic_in_a_change_undoes_it_and_the_next_ones_are_fine() {
    on_fresh(|db| {
        for _ in 0..20 {
            let outcome = write(db, |tx| {
                remember(tx, "half")?;
                panic()
            });
            assert!(matches!(outcome, Err(Error::Internal(_))), "{outcome:?}");
            works(db);
        }
        assert_eq!(stored(db, "half"), 0);
    });
}

#[test]
fn a_panic_in_a_question_is_that_question_s_alone() {
    on_fresh(|db| {
        for _ in 0..20 {
            let outcome = run(db.read(|_| -> Result<()> { panic() }));
            assert!(matches!(outcome, Err(Error::Internal(_))), "{outcome:?}");
            works(db);
        }
    });
}

#[test]
fn a_change_that_fails_is_undone_alone() {
    on_fresh(|db| {
        write(db, |tx| remember(tx, "earlier")).unwrap();
        let outcome = write(db, |tx| {
            remember(tx, "half")?;
            Err(Error::Conflict("somebody was faster"))
        });
        assert!(matches!(outcome, Err(Error::Conflict(_))), "{outcome:?}");
        let outcome = write(db, |tx| {
            remember(tx, "half")?;
            remember(tx, "earlier")
        });
        assert!(matches!(outcome, Err(Error::Duplicate(_))), "{outcome:?}");
        write(db, |tx| remember(tx, "later")).unwrap();
        assert_eq!(stored(db, "half"), 0);
        assert_eq!(stored(db, "earlier") + stored(db, "later"), 2);
    });
}

#[test]
fn a_change_that_fails_at_its_very_end_is_undone_and_blocks_nobody() {
    on_fresh(|db| {
        for _ in 0..3 {
            let outcome = write(db, |tx| {
                remember(tx, "half")?;
                if matches!(&**tx, byline::db::Connection::Sqlite(_)) {
                    // The missing article is found when the change is to be kept, not before.
                    tx.batch_execute("PRAGMA defer_foreign_keys = ON")?;
                }
                tx.batch_execute("INSERT INTO old_slugs (slug, article_id) VALUES ('lost', 77)")?;
                Ok(())
            });
            assert!(outcome.is_err());
            works(db);
        }
        assert_eq!(stored(db, "half"), 0);
    });
}

#[test]
fn a_question_cannot_change_anything() {
    on_fresh(|db| {
        assert!(run(db.read(|conn| remember(conn, "sneaked in"))).is_err());
        assert_eq!(stored(db, "sneaked in"), 0);
        works(db);
    });
}

#[test]
fn the_moderation_log_is_append_only() {
    on_fresh(|db| {
        write(db, |tx| {
            tx.batch_execute(
                "INSERT INTO accounts (id, name, name_key, slug, role, claimed, bio, created_at, password_changed_at) \
                 VALUES (1, 'Ada', 'ada', 'ada', 'reader', FALSE, '', 0, 0);
                 INSERT INTO articles (id, kind, status, slug, author_id, title, standfirst, format, body, body_html, \
                 summary, headings, questions, prompt, body_prompt, words, comments_open, version, created_at, \
                 edited_at, edited_by) VALUES (1, 'article', 'draft', 'a', 1, 'A', '', 'markdown', '', '', '', '', \
                 '', '', '', 0, TRUE, 1, 0, 0, 1);",
            )?;
            let key = vec![7_u8; 32];
            diesel::RunQueryDsl::execute(
                diesel::sql_query(
                    "INSERT INTO comments (id, article_id, depth, author_id, status, body, body_html, body_key, \
                     links, created_at) VALUES (1, 1, 0, 1, 'held', 'Hm.', '', $1, 0, 0)",
                )
                .bind::<diesel::sql_types::Binary, _>(key),
                &mut **tx,
            )?;
            tx.batch_execute(
                "INSERT INTO decisions (comment_id, moderator_id, action, status_before, status_after, at) \
                 VALUES (1, 1, 'approve', 'held', 'published', 0)",
            )?;
            Ok(())
        })
        .unwrap();
        let change = |db: &Database, statement: &'static str| {
            run(db.write(move |tx| Ok(tx.batch_execute(statement)?)))
        };
        let mut tries = vec![
            "UPDATE decisions SET note = 'never mind'",
            "DELETE FROM decisions",
        ];
        if db.file().is_none() {
            tries.push("TRUNCATE decisions");
        }
        for statement in tries {
            let said = change(db, statement).unwrap_err().to_string();
            assert!(said.contains("append-only"), "{statement}: {said}");
        }
        let still =
            "INSERT INTO settings (key, value) SELECT 'decision ' || note, 'kept' FROM decisions";
        change(db, still).unwrap();
        assert_eq!(stored(db, "decision "), 1);
    });
}
