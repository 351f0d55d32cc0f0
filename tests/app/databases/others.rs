//! What somebody else changes in the same database is heard of.

use super::{fresh, open_and_tell, remember, run};
use crate::support::TestApp;
use crate::support::test_database::TestDatabase;
use byline::db::Database;
use byline::ids::{ArticleId, Topic};
use byline::settings::Settings;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

const OFTEN: Duration = Duration::from_millis(1);
const LONG: Duration = Duration::from_secs(20);

/// A server, and all that it is told of.
fn server(database: &TestDatabase) -> (Database, Receiver<Topic>) {
    let (tell, told) = channel();
    let tell = Mutex::new(tell);
    let db = open_and_tell(database, move |topics| {
        for topic in topics {
            // The test may be over.
            let _ = tell.lock().unwrap().send(*topic);
        }
    });
    (db, told)
}

/// One that listens: whatever was missed before is told of as everything.
fn listening(database: &TestDatabase) -> (Database, Receiver<Topic>) {
    let (db, told) = server(database);
    assert!(!db.hears_of_changes());
    db.listen_every(OFTEN).unwrap();
    assert_eq!(told.recv_timeout(LONG), Ok(Topic::Everything));
    while !db.hears_of_changes() {
        std::thread::yield_now();
    }
    (db, told)
}

#[test]
fn a_server_hears_of_what_another_process_changes() {
    let (_folder, database) = fresh();
    let (db, told) = listening(&database);
    let (other, _) = server(&database);
    run(other.write(|tx| {
        tx.touch(Topic::Article(ArticleId(7)));
        remember(tx, "from elsewhere")
    }))
    .unwrap();
    let expected = match db.file() {
        Some(_) => Topic::Everything,
        None => Topic::Article(ArticleId(7)),
    };
    assert_eq!(told.recv_timeout(LONG), Ok(expected));
}

#[test]
fn a_server_hears_of_its_own_changes_once_and_of_nothing_that_failed() {
    let (_folder, database) = fresh();
    let (db, told) = listening(&database);
    let (other, _) = server(&database);
    for number in 1..=50 {
        run(db.write(move |tx| {
            tx.touch(Topic::Article(ArticleId(number)));
            remember(tx, &number.to_string())
        }))
        .unwrap();
        let again = other.write(move |tx| {
            tx.touch(Topic::Site);
            remember(tx, &number.to_string())
        });
        assert!(run(again).is_err());
    }
    run(other.write(|tx| {
        tx.touch(Topic::Listings);
        remember(tx, "the end")
    }))
    .unwrap();
    let last = match db.file() {
        Some(_) => Topic::Everything,
        None => Topic::Listings,
    };
    let told: Vec<Topic> = told.iter().take_while(|topic| *topic != last).collect();
    let own: Vec<Topic> = (1..=50)
        .map(|number| Topic::Article(ArticleId(number)))
        .collect();
    assert_eq!(told, own);
}

#[test]
fn a_busy_server_hears_of_what_another_process_changes_too() {
    let (_folder, database) = fresh();
    let (db, told) = listening(&database);
    let (other, _) = server(&database);
    run(other.write(|tx| {
        tx.touch(Topic::Listings);
        remember(tx, "from elsewhere")
    }))
    .unwrap();
    // It is never without work, and hears of the change between two of its own.
    for number in 0.. {
        run(db.write(move |tx| remember(tx, &number.to_string()))).unwrap();
        if told.try_recv().is_ok() {
            break;
        }
    }
}

#[test]
fn what_another_process_changes_is_on_the_next_page() {
    let app = TestApp::spawn();
    app.app.db.listen_every(OFTEN).unwrap();
    let visitor = app.visitor();
    assert_eq!(visitor.get("/").text(".site-name"), "Byline");
    let (other, _) = server(&app.database);
    let settings = Settings {
        title: "The Slow Boat".into(),
        ..Settings::default()
    };
    run(other.write(move |tx| settings.save(tx))).unwrap();
    let changed = Instant::now();
    while visitor.get("/").text(".site-name") != "The Slow Boat" {
        // Nothing is kept for longer than 10 seconds in any case.
        assert!(changed.elapsed() < Duration::from_secs(8));
    }
}

#[cfg(feature = "postgres")]
#[test]
fn a_server_that_lost_its_connection_may_have_missed_anything() {
    use byline::db::Connection;
    use diesel::connection::SimpleConnection;
    let (_folder, database) = fresh();
    if !database.is_postgres() {
        return;
    }
    let (db, told) = listening(&database);
    let (other, _) = server(&database);
    let end_it = |tx: &mut Connection| {
        Ok(tx.batch_execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
             WHERE datname = current_database() AND pid <> pg_backend_pid()",
        )?)
    };
    run(other.write(move |tx| end_it(tx))).unwrap();
    assert_eq!(told.recv_timeout(LONG), Ok(Topic::Everything), "at once");
    assert_eq!(
        told.recv_timeout(LONG),
        Ok(Topic::Everything),
        "and when it listens again"
    );
    while !db.hears_of_changes() {
        std::thread::yield_now();
    }
    run(other.write(|tx| {
        tx.touch(Topic::Site);
        remember(tx, "later")
    }))
    .unwrap();
    assert_eq!(told.recv_timeout(LONG), Ok(Topic::Site));
}
