//! Copies of the database, and back.

use super::ADD_ANA;
use crate::support::make::PASSWORD;
use crate::support::program::{Serving, byline, fails, run, run_with_input, succeeds};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use std::path::Path;
use tempfile::TempDir;

#[test]
fn a_backup_made_while_serving_is_a_whole_database() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    succeeds(run_with_input(here, &ADD_ANA, PASSWORD));
    std::fs::write(here.join("data/was-set-up"), "").unwrap();
    let _server = Serving::start(here);
    succeeds(run(here, &["backup", "copy.db"]));
    let words = fails(run(here, &["backup", "copy.db"]), 73);
    assert!(words.contains("exists already"), "{words}");
    let list = byline(here, &["user", "list"])
        .env("DATABASE_URL", "sqlite:copy.db")
        .output()
        .unwrap();
    assert!(succeeds(list).contains("ana@example.org"));
}

#[test]
fn a_backup_is_restored_even_beside_the_log_of_a_server_that_was_killed() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    let garden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/wxr/garden.xml");
    let add = |name: &str| {
        let email = format!("{name}@example.org");
        let add = [
            "user",
            "add",
            &email,
            "--name",
            name,
            "--role",
            "admin",
            "--password-stdin",
        ];
        succeeds(run_with_input(here, &add, PASSWORD));
    };
    add("Ana");
    std::fs::write(here.join("data/was-set-up"), "").unwrap();
    succeeds(run(here, &["backup", "copy.db"]));
    let server = Serving::start(here);
    add("Ben");
    succeeds(run(
        here,
        &["import", "wordpress", garden.to_str().unwrap()],
    ));
    let words = fails(run(here, &["restore", "copy.db"]), 75);
    assert!(words.contains("another Byline"), "{words}");
    drop(server); // killed: its log file is not written back
    assert!(here.join("data/byline.db-wal").exists());
    let said = succeeds(run(here, &["restore", "copy.db"]));
    assert!(said.contains("byline.db.before-restore"), "{said}");
    let list = succeeds(run(here, &["user", "list"]));
    assert!(list.contains("Ana") && !list.contains("Ben"), "{list}");
    let server = Serving::start(here);
    let home = ureq::get(&server.address)
        .call()
        .unwrap()
        .body_mut()
        .read_to_string()
        .unwrap();
    assert!(home.contains("Nothing published yet"), "{home}");
}

#[test]
fn what_is_no_backup_is_not_restored() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    succeeds(run(here, &["migrate", "up"]));
    std::fs::write(
        here.join("notes.txt"),
        "not a database, but long enough to look at: ".repeat(9),
    )
    .unwrap();
    let recipes = SqliteConnection::establish(here.join("recipes.db").to_str().unwrap());
    let mut recipes = recipes.unwrap();
    recipes
        .batch_execute("CREATE TABLE recipes (name TEXT);")
        .unwrap();
    succeeds(run(here, &["backup", "copy.db"]));
    let mut damaged = std::fs::read(here.join("copy.db")).unwrap();
    let middle = damaged.len() / 2;
    damaged[middle..].fill(b'x');
    std::fs::write(here.join("damaged.db"), damaged).unwrap();
    std::fs::write(here.join("empty.db"), "").unwrap();
    for (file, word) in [
        ("notes.txt", "notes.txt is no backup of Byline"),
        ("empty.db", "empty.db is no backup of Byline"),
        ("recipes.db", "recipes.db is a database of another program"),
        ("damaged.db", "damaged.db is damaged"),
        ("none.db", "no backup at none.db"),
        ("data", "data is a folder"),
    ] {
        let words = fails(run(here, &["restore", file]), 65);
        assert!(words.contains(word), "{words}");
        for other in ["restoring", "DATABASE_URL", "the copy"] {
            assert!(!words.contains(other), "{words}");
        }
    }
    succeeds(run(here, &["migrate", "status"]));
    let left = std::fs::read_dir(here.join("data")).unwrap().count();
    assert_eq!(left, 2, "the database and its lock");
    let elsewhere = TempDir::new().unwrap();
    fails(run(elsewhere.path(), &["restore", "none.db"]), 65);
    assert_eq!(std::fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}
