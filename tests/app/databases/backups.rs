//! Copies made while the original is written to.

use super::{open, remember, remembered, run, sqlite_file};
use byline::db::{Location, Migrate, backup};
use std::sync::atomic::{AtomicBool, Ordering};

#[test]
fn a_backup_is_whole_while_somebody_keeps_writing() {
    let (folder, path) = sqlite_file();
    let db = open(&Location::File(path.clone()), Migrate::Check).unwrap();
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut number = 0;
            while !done.load(Ordering::SeqCst) {
                // Two at a time: a copy with one of them would have cut a change in half.
                let pair = move |tx: &mut byline::db::Transaction| {
                    remember(tx, &format!("left {number}"))?;
                    remember(tx, &format!("right {number}"))
                };
                run(db.write(pair)).unwrap();
                number += 1;
            }
        });
        for round in 0..3 {
            let copy = folder.path().join(format!("copy-{round}.db"));
            let size = backup(&path, &copy).unwrap();
            assert_eq!(size, std::fs::metadata(&copy).unwrap().len());
            let copied = open(&Location::File(copy), Migrate::Check).unwrap();
            let count = |side| run(copied.read(move |conn| remembered(conn, side))).unwrap();
            assert_eq!(count("left"), count("right"));
        }
        done.store(true, Ordering::SeqCst);
    });
}

#[test]
fn a_backup_never_writes_over_a_file() {
    let (folder, path) = sqlite_file();
    let taken = folder.path().join("last-year.db");
    std::fs::write(&taken, "the only copy").unwrap();
    let said = backup(&path, &taken).unwrap_err().to_string();
    assert!(said.contains("exists already"), "{said}");
    assert_eq!(std::fs::read(&taken).unwrap(), b"the only copy");
}

#[test]
fn a_backup_that_fails_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let (nothing, copy) = (folder.path().join("none.db"), folder.path().join("copy.db"));
    assert!(backup(&nothing, &copy).is_err());
    let broken = folder.path().join("broken.db");
    std::fs::write(&broken, "no database").unwrap();
    assert!(backup(&broken, &copy).is_err());
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left, ["broken.db"]);
    assert_eq!(std::fs::read(&broken).unwrap(), b"no database");
}
