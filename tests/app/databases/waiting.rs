//! A database that somebody else holds: reads go on, changes wait a little and are refused politely.

use super::{fresh, location, open_with_patience, remember, run, stored, unavailable, works};
use crate::support::{Page, TestApp, make};
use byline::db::Migrate;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_millis(100);

#[test]
fn while_somebody_holds_the_database_reads_go_on_and_changes_are_refused_in_time() {
    let (_folder, database) = fresh();
    let db = open_with_patience(&location(&database), Migrate::Check, PATIENCE).unwrap();
    run(db.write(|tx| remember(tx, "before"))).unwrap();
    let lock = database.lock();

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
    let lock = database.lock();
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
    let lock = app.database.lock();
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
    let lock = database.lock();
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
            // The next is asked for while this one waits: reading passes the time.
            (0..40).for_each(|_| assert_eq!(stored(db, "late"), 0));
        }
    });
    drop(lock);
    works(&db);
}

/// What somebody is told when a change could not be made.
#[track_caller]
fn says_to_come_back(page: Page) -> Page {
    let page = page.expect(503);
    assert_eq!(page.header("retry-after"), "5");
    assert_eq!(page.header("cache-control"), "private, no-store");
    assert_eq!(page.text("h1"), "Back in a moment");
    let said = page.text("body").to_lowercase();
    for inside in ["locked", "sqlite", "postgres", "timeout", "busy timeout"] {
        assert!(!said.contains(inside), "{said}");
    }
    page
}

#[test]
fn while_somebody_holds_the_database_visitors_read_and_writers_keep_their_words() {
    let app = TestApp::spawn_with_patience(PATIENCE);
    let article = make::article(&app).slug("ferries").published();
    make::reader(&app, "ana@example.org");
    let (visitor, ana, admin) = (app.visitor(), app.visitor(), app.visitor());
    ana.sign_in("ana@example.org");
    admin.sign_in("admin@example.org");
    let form = ana.get("/ferries").expect(200);
    let editor = admin
        .get(&format!("/desk/articles/{}", article.id))
        .expect(200);
    let lock = app.database.lock();

    for path in [
        "/",
        "/ferries",
        "/feed.atom",
        "/sign-in",
        "/authors/ada-stone",
    ] {
        visitor.get(path).expect(200);
    }
    for path in ["/account", "/desk", "/desk/articles", "/moderation"] {
        admin.get(path).expect(200);
    }
    let words = [("body", "We waited for an hour.")];
    let refused = says_to_come_back(ana.fill(&form, "#leave-a-comment", &words));
    assert!(refused.body.contains("We waited for an hour."));
    let text = [("title", "The first boat")];
    let refused = says_to_come_back(admin.fill(&editor, "#editor", &text));
    assert!(refused.body.contains("The first boat"));
    let entering = [("email", "ana@example.org"), ("password", make::PASSWORD)];
    let refused = says_to_come_back(visitor.post("/sign-in", &entering));
    assert!(!refused.body.contains(make::PASSWORD));
    assert!(visitor.cookie("sid").is_none());

    drop(lock);
    assert_eq!(ana.get("/ferries").text("#comments h2"), "Comments");
    ana.fill(&form, "#leave-a-comment", &words).expect(303);
    admin.fill(&editor, "#editor", &text).expect(303);
    visitor.post("/sign-in", &entering).expect(303);
}
