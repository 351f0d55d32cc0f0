//! A database that somebody else holds: reads go on, changes wait a little and are refused politely.

use super::{fresh, location, open_with_patience, remember, run, stored, unavailable, works};
use crate::support::test_database::TestDatabase;
use crate::support::{TestApp, make};
use byline::db::Migrate;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_millis(100);

/// Another program that keeps everybody from writing until it is dropped.
fn somebody_who_locks(database: &TestDatabase) -> Box<dyn SimpleConnection> {
    let url = database.url.reveal();
    #[cfg(feature = "postgres")]
    if database.is_postgres() {
        let mut conn = PgConnection::establish(url).unwrap();
        conn.batch_execute("BEGIN; LOCK TABLE settings, sessions IN EXCLUSIVE MODE")
            .unwrap();
        return Box::new(conn);
    }
    let mut conn = SqliteConnection::establish(url.trim_start_matches("sqlite:")).unwrap();
    conn.batch_execute("BEGIN EXCLUSIVE").unwrap();
    Box::new(conn)
}

#[test]
fn while_somebody_holds_the_database_reads_go_on_and_changes_are_refused_in_time() {
    let (_folder, database) = fresh();
    let db = open_with_patience(&location(&database), Migrate::Check, PATIENCE).unwrap();
    run(db.write(|tx| remember(tx, "before"))).unwrap();
    let lock = somebody_who_locks(&database);

    let asked = Instant::now();
    unavailable(run(db.write(|tx| remember(tx, "meanwhile"))));
    let waited = asked.elapsed();
    assert!(waited > PATIENCE / 2, "gave up after {waited:?}");
    assert!(waited < PATIENCE * 10, "gave up only after {waited:?}");

    assert_eq!(stored(&db, "before"), 1, "a question needs no lock");

    drop(lock);
    works(&db);
    assert_eq!(
        stored(&db, "meanwhile"),
        0,
        "a refused change came through later"
    );
}

#[test]
fn changes_that_queue_behind_a_lock_do_not_wait_for_each_other() {
    let (_folder, database) = fresh();
    let db = open_with_patience(&location(&database), Migrate::Check, PATIENCE).unwrap();
    let lock = somebody_who_locks(&database);
    let asked = Instant::now();
    std::thread::scope(|scope| {
        for number in 0..20 {
            let db = &db;
            scope.spawn(move || {
                unavailable(run(
                    db.write(move |tx| remember(tx, &format!("late {number}")))
                ));
            });
        }
    });
    let waited = asked.elapsed();
    assert!(
        waited < PATIENCE * 10,
        "20 changes took {waited:?} to be refused"
    );
    drop(lock);
    works(&db);
    assert_eq!(stored(&db, "late"), 0);
}

#[test]
fn members_go_on_reading_while_somebody_holds_the_database() {
    let app = TestApp::spawn();
    make::article(&app).slug("ferries").published();
    let admin = app.visitor();
    admin.sign_in("admin@example.org");
    // Long enough that the use of the session is to be noted.
    app.wait(Duration::from_secs(120));
    let lock = somebody_who_locks(&app.database);
    let asked = Instant::now();
    let page = admin.get("/ferries").expect(200);
    assert!(asked.elapsed() < Duration::from_secs(2), "it waited");
    assert!(page.has("a[href='/account']"));
    drop(lock);
}

#[test]
fn a_change_asked_for_a_moment_later_waits_no_longer_than_the_first() {
    let (_folder, database) = fresh();
    let patience = Duration::from_secs(1);
    let db = open_with_patience(&location(&database), Migrate::Check, patience).unwrap();
    let lock = somebody_who_locks(&database);
    std::thread::scope(|scope| {
        for number in 0..4 {
            let db = &db;
            scope.spawn(move || {
                let asked = Instant::now();
                let late = format!("late {number}");
                unavailable(run(db.write(move |tx| remember(tx, &late))));
                let waited = asked.elapsed();
                assert!(waited < patience * 3 / 2, "gave up only after {waited:?}");
            });
            std::thread::sleep(Duration::from_millis(20));
        }
    });
    drop(lock);
    works(&db);
}
