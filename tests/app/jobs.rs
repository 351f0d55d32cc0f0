//! What is done outside of transactions: soon, again when it fails, and not for ever.

use crate::support::{TestApp, pictures};
use byline::jobs::{self, Job, Kind, LEASE, MOST_ATTEMPTS};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};
use std::time::Duration;

#[derive(Debug, PartialEq, QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    payload: String,
    #[diesel(sql_type = BigInt)]
    attempts: i64,
    #[diesel(sql_type = Text)]
    last_error: String,
    #[diesel(sql_type = Nullable<BigInt>)]
    failed_at: Option<i64>,
}

fn rows(app: &TestApp) -> Vec<Row> {
    let all = "SELECT payload, attempts, last_error, failed_at FROM jobs ORDER BY id";
    app.read(move |conn| Ok(diesel::sql_query(all).load(conn)?))
}

fn put(app: &TestApp, payload: &'static str) {
    app.write(move |tx| jobs::later(tx, Kind::ProcessPicture, payload));
}

fn take(app: &TestApp, worker: &'static str) -> Option<Job> {
    app.write(move |tx| jobs::take(tx, worker))
}

fn work_off(app: &TestApp) -> usize {
    app.run(app.app.work_off()).unwrap()
}

#[test]
fn a_job_is_put_down_by_the_change_that_wants_it_or_not_at_all() {
    let app = TestApp::spawn();
    let failed: byline::error::Result<()> = app.try_write(|tx| {
        jobs::later(tx, Kind::ProcessPicture, "1")?;
        Err(byline::error::Error::NotFound)
    });
    assert!(failed.is_err());
    assert_eq!(rows(&app), []);
    put(&app, "1");
    put(&app, "1");
    assert_eq!(rows(&app).len(), 1, "the same is not put down twice");
}

#[test]
fn two_workers_never_hold_the_same_job_and_a_dead_one_loses_it() {
    let app = TestApp::spawn();
    put(&app, "1");
    let first = take(&app, "one").unwrap();
    assert!(take(&app, "two").is_none());
    app.wait(LEASE);
    let second = take(&app, "two").unwrap();
    assert_eq!((second.id, second.attempts), (first.id, 2));
    // Who comes back late changes nothing.
    app.write(move |tx| jobs::done(tx, &first));
    assert_eq!(rows(&app).len(), 1);
    app.write(move |tx| jobs::done(tx, &second));
    assert_eq!(rows(&app), []);
}

#[test]
fn what_fails_is_tried_again_later_each_time_and_given_up_in_the_end() {
    let app = TestApp::spawn();
    let picture = pictures::note(&app, pictures::photo(60, 40), None).unwrap();
    // Somebody took away what was brought.
    app.app.store.forget(&picture.key).unwrap();
    assert_eq!(work_off(&app), 1);
    assert_eq!(work_off(&app), 0, "it is not tried at once again");
    for attempt in 2..=MOST_ATTEMPTS {
        app.wait(Duration::from_secs(60 * 2_u64.pow(attempt as u32 - 1)) * 5 / 4);
        assert_eq!(work_off(&app), 1, "attempt {attempt}");
    }
    let row = &rows(&app)[0];
    assert_eq!(row.attempts, MOST_ATTEMPTS);
    assert!(row.failed_at.is_some() && row.last_error.contains("cannot be read"));
    app.wait(Duration::from_secs(1_000_000));
    assert_eq!(work_off(&app), 0);
    // Brought once more, it is.
    pictures::add(&app, pictures::photo(60, 40), None);
    app.visitor()
        .get(&format!("/media/{}", picture.name))
        .expect(200);
}

#[test]
fn a_job_nobody_came_back_from_is_given_up_too() {
    let app = TestApp::spawn();
    put(&app, "1");
    for _ in 0..MOST_ATTEMPTS {
        assert!(take(&app, "dies").is_some());
        app.wait(LEASE);
    }
    assert!(take(&app, "two").is_none());
    assert!(rows(&app)[0].failed_at.is_some());
}

#[test]
fn a_job_about_what_is_gone_is_done_and_one_of_a_newer_program_waits() {
    let app = TestApp::spawn();
    put(&app, "4711");
    assert_eq!(work_off(&app), 1);
    assert_eq!(rows(&app), []);
    put(&app, "7");
    app.write(|tx| {
        let newer = "UPDATE jobs SET kind = 'send-mail'";
        Ok(diesel::sql_query(newer).execute(&mut **tx).map(drop)?)
    });
    work_off(&app);
    assert!(rows(&app)[0].last_error.contains("send-mail"));
}

#[test]
fn a_server_does_what_is_put_down_without_being_asked_and_stops_when_it_is_told_to() {
    let app = TestApp::spawn();
    let (stop, stopping) = tokio::sync::watch::channel(false);
    let served = app.app.clone();
    let worker = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(served.work(stopping));
    });
    let picture = pictures::note(&app, pictures::photo(60, 40), None).unwrap();
    let ready = || {
        app.visitor()
            .get(&format!("/media/{}", picture.name))
            .status
            == 200
    };
    let begun = std::time::Instant::now();
    while !ready() {
        assert!(
            begun.elapsed() < Duration::from_secs(14),
            "the bell was not heard"
        );
        std::thread::yield_now();
    }
    drop(stop);
    worker.join().unwrap();
}
