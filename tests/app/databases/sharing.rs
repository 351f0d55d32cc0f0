//! Changes that wait together share one commit, and nobody can tell: each holds or leaves nothing by
//! itself, and an answer means that it is on the disk.

use super::{fresh, location, open, open_and_tell, remember, remembered, run, sqlite_file, stored};
use byline::db::{Connection, Database, Location, Migrate, Transaction};
use byline::error::{Error, Result};
use byline::ids::{ArticleId, Topic};
use diesel::connection::{Connection as _, InstrumentationEvent, SimpleConnection};
use futures_util::future::{BoxFuture, FutureExt, join, join_all, join3};
use proptest::prelude::*;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Instant;

type Change = Box<dyn FnOnce(&mut Transaction) -> Result<()> + Send>;

/// Asks for all `changes` while the database is busy with another, so that they wait together.
fn together(db: &Database, changes: Vec<Change>) -> Vec<Result<()>> {
    let (go_on, waits) = channel::<()>();
    let busy = db.write(move |_| {
        waits.recv().unwrap();
        Ok(())
    });
    let changes: Vec<BoxFuture<Result<()>>> = changes
        .into_iter()
        .map(|one| db.write(one).boxed())
        .collect();
    // Each is asked for when it is looked at first, one after the other.
    let asked = async {
        go_on.send(()).unwrap();
    };
    let all = join(busy, join(join_all(changes), asked));
    let (_, (answers, ())) = run(all);
    answers
}

fn remembering(key: impl Into<String>) -> Change {
    let key = key.into();
    Box::new(move |tx| remember(tx, &key))
}

/// Leaves half of a change, and panics as a bug would.
fn panicking(key: &'static str) -> Change {
    Box::new(move |tx| {
        remember(tx, key)?;
        resume_unwind(Box::new("a bug"))
    })
}

/// Counts the commits of the connection that makes the changes, from now on.
fn commits(db: &Database) -> Arc<AtomicUsize> {
    let count = Arc::new(AtomicUsize::new(0));
    let counted = count.clone();
    run(db.write(move |tx| {
        let instrument = move |event: InstrumentationEvent<'_>| {
            if let InstrumentationEvent::CommitTransaction { depth, .. } = event
                && depth.get() == 1
            {
                counted.fetch_add(1, Ordering::SeqCst);
            }
        };
        tx.set_instrumentation(instrument);
        Ok(())
    }))
    .unwrap();
    count.store(0, Ordering::SeqCst);
    count
}

fn on_sqlite(look: impl FnOnce(&Database, &Location)) {
    let (_folder, path) = sqlite_file();
    let location = Location::File(path);
    look(&open(&location, Migrate::Check).unwrap(), &location);
}

#[test]
fn changes_that_wait_together_share_commits() {
    on_sqlite(|db, _| {
        let commits = commits(db);
        let changes = (0..40).map(|number| remembering(format!("key {number}")));
        let answers = together(db, changes.collect());
        assert!(answers.iter().all(Result::is_ok));
        assert_eq!(stored(db, "key"), 40);
        let commits = commits.load(Ordering::SeqCst);
        assert!(commits <= 21, "41 changes took {commits} commits");
    });
}

#[test]
fn a_change_that_fails_or_panics_leaves_its_neighbours_alone() {
    let (_folder, database) = fresh();
    let db = open(&location(&database), Migrate::Check).unwrap();
    let failing = |tx: &mut Transaction| {
        remember(tx, "half 1")?;
        Err(Error::Conflict("somebody was faster"))
    };
    let answers = together(
        &db,
        vec![
            remembering("whole 1"),
            Box::new(failing),
            remembering("whole 2"),
            panicking("half 2"),
            remembering("whole 3"),
        ],
    );
    assert!(matches!(answers[1], Err(Error::Conflict(_))), "{answers:?}");
    assert!(matches!(answers[3], Err(Error::Internal(_))), "{answers:?}");
    for whole in [0, 2, 4] {
        assert!(answers[whole].is_ok(), "{answers:?}");
    }
    assert_eq!(stored(&db, "whole"), 3);
    assert_eq!(stored(&db, "half"), 0);
}

#[test]
fn whoever_is_answered_finds_the_change_through_any_connection() {
    let (_folder, database) = fresh();
    let db = open(&location(&database), Migrate::Check).unwrap();
    let other = open(&location(&database), Migrate::Check).unwrap();
    std::thread::scope(|scope| {
        for writer in 0..8 {
            let (db, other) = (&db, &other);
            scope.spawn(move || {
                for number in 0..5 {
                    let key = format!("writer {writer} {number}");
                    let kept = key.clone();
                    run(db.write(move |tx| remember(tx, &kept))).unwrap();
                    let found = run(other.read(move |conn| remembered(conn, &key)));
                    assert_eq!(found.unwrap(), 1);
                }
            });
        }
    });
}

#[test]
fn nobody_hears_of_a_change_before_it_is_committed_nor_after_its_asker() {
    let (_folder, database) = fresh();
    let log = Arc::new(Mutex::new(Vec::new()));
    let note = move |log: &Mutex<Vec<String>>, what: String| log.lock().unwrap().push(what);
    let heard = log.clone();
    let db = open_and_tell(&database, move |topics| {
        for topic in topics {
            note(&heard, format!("{topic:?}"));
        }
    });
    let committed = log.clone();
    let instrument = move |event: InstrumentationEvent<'_>| {
        // When the next transaction begins, the one before is committed.
        if let InstrumentationEvent::CommitTransaction { depth, .. } = event
            && depth.get() == 1
        {
            note(&committed, "commit".into());
        }
    };
    if db.file().is_some() {
        let listen = |tx: &mut Transaction| {
            tx.set_instrumentation(instrument);
            Ok(())
        };
        run(db.write(listen)).unwrap();
    }
    let ask = |number: i64| {
        let (db, log) = (db.clone(), log.clone());
        async move {
            let made = log.clone();
            let change = move |tx: &mut Transaction| {
                tx.touch(Topic::Article(ArticleId(number)));
                note(&made, format!("made {number}"));
                match number % 3 {
                    0 => Err(Error::NotFound),
                    _ => remember(tx, &number.to_string()),
                }
            };
            let kept = db.write(change).await.is_ok();
            note(&log, format!("answered {number}"));
            assert_eq!(kept, number % 3 != 0);
        }
    };
    run(join_all((1..=30).map(ask)));
    let log = log.lock().unwrap();
    let place = |what: String| log.iter().position(|one| *one == what);
    for number in 1..=30 {
        let made = place(format!("made {number}")).unwrap();
        let answered = place(format!("answered {number}")).unwrap();
        let heard = place(format!("{:?}", Topic::Article(ArticleId(number))));
        match heard {
            Some(heard) => assert!(made < heard && heard < answered, "{number}: {log:?}"),
            None => assert_eq!(number % 3, 0, "nobody heard of {number}"),
        }
        if db.file().is_some() {
            let commit = log[made..answered].iter().position(|one| one == "commit");
            let commit = made + commit.expect("answered before the commit");
            assert!(
                heard.is_none_or(|heard| commit < heard),
                "{number}: {log:?}"
            );
        }
    }
}

/// Makes changes together with one that loses them all. Whatever was not kept was answered with an
/// error, and nobody heard of it; the next change goes well.
fn all_are_lost(last: fn(&mut Transaction) -> Result<()>) -> Vec<Result<()>> {
    let (_folder, path) = sqlite_file();
    let heard = Arc::new(AtomicUsize::new(0));
    let hears = heard.clone();
    let hear = Arc::new(move |topics: &[Topic]| {
        hears.fetch_add(topics.len(), Ordering::SeqCst);
    });
    let clock = byline::clock::Clock::System;
    let db = Database::open(&Location::File(path), Migrate::Check, clock, hear).unwrap();
    let touching = |key: String| -> Change {
        Box::new(move |tx| {
            tx.touch(Topic::Site);
            remember(tx, &key)
        })
    };
    // On a machine that stands still for a moment they may not share a commit.
    for round in 0..100 {
        let (one, two) = (format!("{round} one"), format!("{round} two"));
        let changes = vec![touching(one), touching(two), Box::new(last)];
        let before = stored(&db, "") as usize;
        let answers = together(&db, changes);
        assert!(answers[2].is_err());
        let kept = answers.iter().filter(|answer| answer.is_ok()).count();
        assert_eq!(stored(&db, "") as usize, before + kept);
        assert_eq!(heard.load(Ordering::SeqCst), before + kept);
        if kept == 0 {
            run(db.write(|tx| remember(tx, "later"))).unwrap();
            assert_eq!(stored(&db, "later"), 1);
            return answers;
        }
    }
    panic!("changes that wait together do not share a commit");
}

#[test]
fn when_the_commit_fails_nobody_is_told_that_anything_was_kept() {
    all_are_lost(|tx| {
        // The missing article is found when the changes are to be kept, not before.
        tx.batch_execute("PRAGMA defer_foreign_keys = ON")?;
        tx.batch_execute("INSERT INTO old_slugs (slug, article_id) VALUES ('lost', 77)")?;
        Ok(())
    });
}

#[test]
fn a_full_disk_loses_what_waited_together_and_everybody_is_told_to_come_back() {
    let answers = all_are_lost(|tx| {
        tx.batch_execute("PRAGMA max_page_count = 1")?;
        remember(tx, &"long ".repeat(100_000))
    });
    let passes = |answer: &Result<()>| matches!(answer, Err(Error::Unavailable));
    assert!(answers.iter().all(passes), "{answers:?}");
}

#[test]
fn a_transaction_that_ends_in_the_middle_is_lost_as_a_whole() {
    all_are_lost(|tx| Ok(tx.batch_execute("ROLLBACK")?));
}

#[test]
fn a_change_whose_patience_ends_behind_another_is_not_made() {
    let (_folder, path) = sqlite_file();
    let patience = std::time::Duration::from_millis(50);
    let db = super::open_with_patience(&Location::File(path), Migrate::Check, patience).unwrap();
    let asked = Arc::new(OnceLock::<Instant>::new());
    let seen = Arc::clone(&asked);
    let long: Change = Box::new(move |tx| {
        while seen.get().is_none_or(|asked| asked.elapsed() < patience) {
            remembered(tx, "")?;
        }
        remember(tx, "long")
    });
    // Asked one after the other: when the third is polled, both changes wait.
    let (long, late, ()) = run(join3(
        db.write(long),
        db.write(|tx| remember(tx, "late")),
        async { asked.set(Instant::now()).unwrap() },
    ));
    long.unwrap();
    super::unavailable(late);
    assert_eq!(stored(&db, "long"), 1);
    assert_eq!(stored(&db, "late"), 0);
}

/// What one asker does.
#[derive(Clone, Debug)]
enum Deed {
    Remember(u8),
    RememberAndFail(u8),
    RememberAndPanic(u8),
    RememberIfThere(u8, u8),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => (0..12_u8).prop_map(Deed::Remember),
        1 => (0..12_u8).prop_map(Deed::RememberAndFail),
        1 => (0..12_u8).prop_map(Deed::RememberAndPanic),
        2 => (0..12_u8, 0..12_u8).prop_map(|(key, there)| Deed::RememberIfThere(key, there)),
    ]
}

fn there(conn: &mut Connection, key: &str) -> Result<bool> {
    Ok(remembered(conn, key)? > 0)
}

fn done(deed: &Deed, case: usize) -> Change {
    let key = move |number: &u8| format!("case {case} key {number:02}");
    match deed {
        Deed::Remember(number) => remembering(key(number)),
        Deed::RememberAndFail(number) => {
            let key = key(number);
            Box::new(move |tx| {
                remember(tx, &key)?;
                Err(Error::NotFound)
            })
        }
        Deed::RememberAndPanic(number) => {
            let key = key(number);
            Box::new(move |tx| {
                remember(tx, &key)?;
                resume_unwind(Box::new("a bug"))
            })
        }
        Deed::RememberIfThere(number, other) => {
            let (key, other) = (key(number), key(other));
            Box::new(move |tx| match there(tx, &other)? {
                true => remember(tx, &key),
                false => Err(Error::NotFound),
            })
        }
    }
}

/// The same, one after the other, over plain memory; whether each goes well.
fn expected(deeds: &[Deed]) -> (Vec<bool>, usize) {
    let mut kept = std::collections::BTreeSet::new();
    let outcomes = deeds.iter().map(|deed| match deed {
        Deed::Remember(key) => kept.insert(*key),
        Deed::RememberIfThere(key, other) => kept.contains(other) && kept.insert(*key),
        Deed::RememberAndFail(_) | Deed::RememberAndPanic(_) => false,
    });
    (outcomes.collect(), kept.len())
}

#[test]
fn changes_made_together_end_as_if_they_were_made_one_after_the_other() {
    on_sqlite(|db, _| {
        let case = AtomicUsize::new(0);
        let deeds = prop::collection::vec(deed(), 1..40);
        let config = ProptestConfig {
            cases: 40,
            failure_persistence: None,
            ..ProptestConfig::default()
        };
        let mut runner = proptest::test_runner::TestRunner::new(config);
        let outcome = runner.run(&deeds, |deeds| {
            let case = 1000 + case.fetch_add(1, Ordering::SeqCst);
            let changes = deeds.iter().map(|deed| done(deed, case)).collect();
            let answers: Vec<bool> = together(db, changes).iter().map(Result::is_ok).collect();
            let (outcomes, kept) = expected(&deeds);
            prop_assert_eq!(answers, outcomes);
            let beginning = format!("case {case}");
            let found = run(db.read(move |conn| remembered(conn, &beginning))).unwrap();
            prop_assert_eq!(found as usize, kept);
            Ok(())
        });
        outcome.unwrap();
    });
}
