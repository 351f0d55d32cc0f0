//! A file that is damaged, moved away or exchanged while it is served: nothing is taken that would be lost, and the
//! site comes back by itself.

use super::{open, refusal, remember, run, sqlite_file, stored, unavailable, works};
use crate::support::{Page, TestApp, Visitor, make};
use byline::db::{Location, Migrate, backup};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const LOGS: [&str; 2] = ["-wal", "-shm"];

/// A site with an article, in a file.
fn site() -> Option<(TestApp, PathBuf)> {
    let app = TestApp::spawn();
    let file = app.app.db.file()?.to_owned();
    make::article(&app).slug("ferries").published();
    Some((app, file))
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", path.display()))
}

/// Renames the database with what SQLite wrote beside it.
fn rename(from: &Path, to: &Path) {
    for ending in ["", LOGS[0], LOGS[1]] {
        let old = beside(from, ending);
        if old.exists() {
            fs::rename(old, beside(to, ending)).unwrap();
        }
    }
}

/// Writes over the beginning of a file, which stays the file it was.
fn write_over(path: &Path, bytes: &[u8]) {
    let mut file = OpenOptions::new().write(true).open(path).unwrap();
    file.write_all(bytes).unwrap();
}

/// What is at `path`, as soon as it is no page from memory.
#[track_caller]
fn once_it_is(visitor: &Visitor, path: &str, status: u16) -> Page {
    let begun = Instant::now();
    loop {
        let page = visitor.get(path);
        if page.status == status {
            return page;
        }
        assert!(begun.elapsed() < Duration::from_secs(8), "{}", page.status);
    }
}

fn sound(path: &Path) {
    let copy = beside(path, "-copy");
    backup(path, &copy).expect("it is whole");
    fs::remove_file(copy).unwrap();
}

#[test]
fn after_a_damaged_file_was_put_right_the_site_is_served_again() {
    let Some((app, file)) = site() else { return };
    let visitor = app.visitor();
    // What was read before is not to be remembered.
    app.database
        .damage("UPDATE settings SET value = value; PRAGMA wal_checkpoint(TRUNCATE)");
    let whole = fs::read(&file).unwrap();
    write_over(&file, &vec![7; whole.len()]);

    let page = visitor.get("/ferries").expect(500);
    assert_eq!(page.text("h1"), "Something broke on our side");
    assert!(app.try_write(|tx| remember(tx, "meanwhile")).is_err());

    write_over(&file, &whole);
    visitor.get("/ferries").expect(200);
    visitor.sign_in("admin@example.org");
    app.write(|tx| remember(tx, "later"));
    sound(&file);
}

#[test]
fn while_the_file_is_away_nothing_is_taken_and_words_are_kept() {
    let Some((app, file)) = site() else { return };
    make::reader(&app, "ana@example.org");
    let (visitor, ana) = (app.visitor(), app.visitor());
    ana.sign_in("ana@example.org");
    let form = ana.get("/ferries").expect(200);
    visitor.get("/ferries").expect(200);
    let away = beside(&file, ".away");
    rename(&file, &away);

    let words = [("body", "We waited for an hour.")];
    let page = ana.fill(&form, "#leave-a-comment", &words).expect(503);
    assert_eq!(page.text("h1"), "Back in a moment");
    assert_eq!(page.header("retry-after"), "5");
    assert!(page.body.contains("We waited for an hour."));
    let entering = [("email", "ana@example.org"), ("password", make::PASSWORD)];
    visitor.post("/sign-in", &entering).expect(503);
    assert!(visitor.cookie("sid").is_none());
    once_it_is(&visitor, "/ferries", 503);
    assert!(!file.exists(), "another was made in its place");

    rename(&away, &file);
    ana.fill(&form, "#leave-a-comment", &words).expect(303);
    visitor.post("/sign-in", &entering).expect(303);
    let page = ana.get("/ferries").expect(200);
    assert!(page.body.contains("We waited for an hour."));
    sound(&file);
}

#[test]
fn while_the_file_is_away_the_search_rests_and_offers_the_archive() {
    let Some((app, file)) = site() else { return };
    let (visitor, admin) = (app.visitor(), app.visitor());
    admin.sign_in("admin@example.org");
    visitor.get("/archive").expect(200);
    let away = beside(&file, ".away");
    rename(&file, &away);
    let page = once_it_is(&visitor, "/search?q=ferry", 503);
    assert!(page.text(".empty").starts_with("Search is resting."));
    assert!(page.has(".empty a[href='/archive']"));
    assert_eq!(page.header("retry-after"), "5");
    assert_eq!(page.attr("#q", "value"), "ferry");
    // Of somebody who is signed in nothing can be known meanwhile.
    let page = once_it_is(&admin, "/search?q=ferry", 503);
    assert!(page.text(".standfirst").starts_with("Search is resting."));
    assert!(page.has(".ways-on a[href='/archive']"));
    visitor.get("/archive").expect(200);
    rename(&away, &file);
    visitor.get("/search?q=ferry").expect(200);
}

#[test]
fn a_file_that_was_emptied_is_not_begun_anew() {
    let Some((app, file)) = site() else { return };
    let visitor = app.visitor();
    app.run(app.app.db.checkpoint()).unwrap();
    let whole = fs::read(&file).unwrap();
    fs::write(&file, "").unwrap();
    visitor.get("/ferries").expect(503);
    unavailable(app.try_write(|tx| remember(tx, "meanwhile")));
    assert_eq!(fs::read(&file).unwrap(), b"");
    write_over(&file, &whole);
    visitor.get("/ferries").expect(200);
    app.write(|tx| remember(tx, "later"));
}

#[test]
fn a_backup_in_the_place_of_the_file_is_served_without_the_log_of_the_one_before() {
    let Some((app, file)) = site() else { return };
    let copy = beside(&file, ".copy");
    backup(&file, &copy).unwrap();
    make::article(&app).slug("trains").published();
    let visitor = app.visitor();
    visitor.get("/trains").expect(200);
    let log = fs::read(beside(&file, "-wal")).unwrap();
    assert!(!log.is_empty());

    fs::rename(&copy, &file).unwrap();
    app.write(|tx| remember(tx, "later"));
    once_it_is(&visitor, "/trains", 404);
    visitor.get("/ferries").expect(200);
    sound(&file);
    let kept = beside(&file, ".before-restore-wal");
    assert!(fs::read(kept).unwrap() == log, "the log is kept aside");
    let again = open(&Location::File(file), Migrate::Check).unwrap();
    assert_eq!(stored(&again, "later"), 1);
}

#[test]
fn a_backup_that_comes_with_its_own_log_loses_nothing_of_it() {
    let (folder, path) = sqlite_file();
    let db = open(&Location::File(path.clone()), Migrate::Check).unwrap();
    run(db.write(|tx| remember(tx, "before"))).unwrap();
    let other = folder.path().join("other.db");
    backup(&path, &other).unwrap();
    let beginning = open(&Location::File(other.clone()), Migrate::Check).unwrap();
    run(beginning.write(|tx| remember(tx, "in the log"))).unwrap();
    for ending in ["", "-wal"] {
        let to = beside(&folder.path().join("copied.db"), ending);
        fs::copy(beside(&other, ending), to).unwrap();
    }
    for ending in ["", LOGS[0], LOGS[1]] {
        fs::remove_file(beside(&path, ending)).unwrap();
    }
    unavailable(run(db.write(|tx| remember(tx, "meanwhile"))));
    rename(&folder.path().join("copied.db"), &path);
    works(&db);
    assert_eq!(stored(&db, "before"), 1);
    assert_eq!(stored(&db, "in the log"), 1);
    assert_eq!(stored(&db, "meanwhile"), 0);
}

#[test]
fn what_is_no_database_of_ours_is_neither_served_nor_touched_in_its_place() {
    let (folder, path) = sqlite_file();
    let db = open(&Location::File(path.clone()), Migrate::Check).unwrap();
    run(db.write(|tx| remember(tx, "before"))).unwrap();
    let away = folder.path().join("away.db");
    rename(&path, &away);
    let foreign = folder.path().join("recipes.db");
    let mut conn = SqliteConnection::establish(foreign.to_str().unwrap()).unwrap();
    conn.batch_execute("CREATE TABLE recipes (name TEXT)")
        .unwrap();
    drop(conn);
    let older = folder.path().join("older.db");
    drop(open(&Location::File(older.clone()), Migrate::Off).unwrap());
    assert!(refusal(&older, Migrate::Check).contains("lacks"));
    for other in [foreign, older] {
        fs::copy(&other, &path).unwrap();
        let before = fs::read(&path).unwrap();
        unavailable(run(db.write(|tx| remember(tx, "meanwhile"))));
        unavailable(run(db.read(byline::settings::Settings::load)));
        assert!(fs::read(&path).unwrap() == before, "{}", other.display());
        fs::remove_file(&path).unwrap();
    }
    rename(&away, &path);
    works(&db);
    assert_eq!(stored(&db, "before"), 1);
}
