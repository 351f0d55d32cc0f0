//! Files that are no database of ours, no longer one, or not ours to write: refused, and not touched.

use super::{open, open_with_patience, refusal, remember, run, sqlite_file, stored, works};
use byline::db::{DataLock, Location, LockRefusal, Migrate};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// Starts on `path` in each way, expects `words` in the refusal, and the folder as it was.
#[track_caller]
fn is_refused_untouched(path: &Path, words: &str) {
    let folder = path.parent().unwrap();
    let before = contents(folder);
    for migrate in [Migrate::Auto, Migrate::Check, Migrate::Off] {
        let said = refusal(path, migrate);
        assert!(said.contains(words), "{migrate:?}: {said}");
        assert!(
            said.contains(path.to_str().unwrap()),
            "it names the file: {said}"
        );
        assert!(contents(folder) == before, "{migrate:?} changed something");
    }
}

fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| (path.display().to_string(), std::fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}

/// `byline serve` on the database in `folder`.
fn serve(program: &Path, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .args(["serve", "--bind", "127.0.0.1:0"])
        .current_dir(folder)
        .env_clear()
        .env("BYLINE_DATA_DIR", folder)
        .stdin(Stdio::null());
    command
}

/// How `command` ended, and what it said; a server that serves where it should have given up is
/// ended as soon as it says so.
fn outcome(command: &mut Command) -> (ExitStatus, String) {
    command.stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut said = String::new();
    // What it says ends when it has ended.
    for line in BufReader::new(child.stderr.take().unwrap()).lines() {
        let line = line.unwrap();
        if line.starts_with("Byline is serving ") {
            child.kill().unwrap();
        }
        said.push_str(&line);
        said.push('\n');
    }
    (child.wait().unwrap(), said)
}

#[test]
fn a_file_that_is_no_database_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notes.txt");
    for text in ["a", "Dear diary,\n", &"0123456789".repeat(1000)] {
        std::fs::write(&path, text).unwrap();
        is_refused_untouched(&path, "damaged or not a database");
    }
}

#[test]
fn a_folder_in_the_place_of_the_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let said = refusal(folder.path(), Migrate::Auto);
    assert!(said.contains(folder.path().to_str().unwrap()), "{said}");
}

#[test]
fn the_database_of_another_program_is_refused() {
    for journal in ["DELETE", "WAL"] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("recipes.db");
        let mut conn = SqliteConnection::establish(path.to_str().unwrap()).unwrap();
        conn.batch_execute(&format!(
            "PRAGMA journal_mode = {journal}; CREATE TABLE recipes (name TEXT);"
        ))
        .unwrap();
        drop(conn);
        is_refused_untouched(&path, "of another program");
    }
}

#[cfg(unix)]
#[test]
fn a_database_of_somebody_else_is_refused() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    let (folder, path) = sqlite_file();
    let before = std::fs::read(&path).unwrap();
    let allow = |path: &Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    allow(folder.path(), 0o777);
    allow(&path, 0o444);
    // Permissions mean nothing to root, so root tries as somebody else, with a program they can reach.
    let program = folder.path().join("byline");
    let built = Path::new(env!("CARGO_BIN_EXE_byline"));
    std::fs::hard_link(built, &program)
        .or_else(|_| std::fs::copy(built, &program).map(|_| ()))
        .unwrap();
    let mut serve = serve(&program, folder.path());
    if std::fs::metadata(&path).unwrap().uid() == 0 {
        serve.uid(65534).gid(65534);
    }
    let (status, said) = outcome(&mut serve);
    assert!(!status.success());
    assert!(said.contains("cannot be opened for writing"), "{said}");
    assert!(said.contains("belong to the user Byline runs as"), "{said}");
    assert!(
        std::fs::read(&path).unwrap() == before,
        "the file was changed"
    );
}

#[test]
fn a_database_another_program_holds_is_refused_for_now() {
    let (_folder, path) = sqlite_file();
    let name = path.to_str().unwrap();
    for hold in [
        "BEGIN IMMEDIATE;",
        "PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; SELECT * FROM settings;",
    ] {
        let mut other = SqliteConnection::establish(name).unwrap();
        other.batch_execute(hold).unwrap();
        let tried = open_with_patience(
            &Location::File(path.clone()),
            Migrate::Auto,
            Duration::from_millis(20),
        );
        let said = tried.map(drop).unwrap_err().to_string();
        for word in [name, "another program", "database is locked", "later"] {
            assert!(said.contains(word), "{hold} {said}");
        }
    }
    works(&open(&Location::File(path), Migrate::Auto).unwrap());
}

#[test]
fn a_database_whose_log_cannot_be_made_is_refused() {
    let (folder, path) = sqlite_file();
    for ending in ["-wal", "-shm"] {
        let in_the_way = folder.path().join(format!("byline.db{ending}"));
        std::fs::create_dir(&in_the_way).unwrap();
        let said = refusal(&path, Migrate::Auto);
        assert!(
            said.contains("cannot be opened for writing"),
            "{ending}: {said}"
        );
        std::fs::remove_dir(in_the_way).unwrap();
    }
}

#[test]
fn a_damaged_file_is_refused_or_loses_nothing() {
    let (folder, path) = sqlite_file();
    let location = Location::File(path);
    let db = open(&location, Migrate::Check).unwrap();
    let fill = |tx: &mut byline::db::Transaction| {
        (0..200).try_for_each(|number| remember(tx, &format!("page {number:04}")))
    };
    run(db.write(fill)).unwrap();
    let copy = folder.path().join("whole.db");
    byline::db::backup(db.file().unwrap(), &copy).unwrap();
    let whole = std::fs::read(&copy).unwrap();
    let mut refused = 0;
    for flip in 0..40 {
        let mut bytes = whole.clone();
        // Half of them in the header, half anywhere: always the same, spread by a multiplier.
        let mix = (flip * 2_654_435_761_usize) >> 3;
        let place = mix % if flip % 2 == 0 { 100 } else { bytes.len() };
        bytes[place] ^= 1 + (mix % 255) as u8;
        let path = folder.path().join(format!("flipped-{flip}.db"));
        std::fs::write(&path, &bytes).unwrap();
        match open(&Location::File(path), Migrate::Auto) {
            Err(error) => {
                refused += 1;
                assert!(error.to_string().len() > 40, "byte {place}: {error}");
            }
            // An error is an answer too; fewer rows would be a lie. The words in a row may differ:
            // no file of this kind can tell a flipped letter from a written one.
            Ok(db) => {
                if let Ok(count) = run(db.read(|conn| super::remembered(conn, ""))) {
                    assert_eq!(count, 200, "byte {place}: rows are missing without a word");
                }
            }
        }
    }
    assert!(
        refused >= 5,
        "only {refused} of 40 damaged files were refused"
    );
    assert_eq!(stored(&db, "page"), 200);
}

#[test]
fn a_start_that_was_cut_short_is_taken_up_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("byline.db");
    let location = Location::File(path.clone());
    // As far as the first step goes: the mark in the header, and no table yet.
    drop(open(&location, Migrate::Off).unwrap());
    works(&open(&location, Migrate::Auto).unwrap());
}

#[cfg(unix)]
#[test]
fn a_new_database_can_be_read_by_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, path) = sqlite_file();
    let copy = folder.path().join("copy.db");
    byline::db::backup(&path, &copy).unwrap();
    for file in [path, copy] {
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{}", file.display());
    }
}

#[test]
fn one_process_has_the_file_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("byline.db");
    let lock = DataLock::take(&path).unwrap();
    match DataLock::take(&path) {
        Err(LockRefusal::Held(named)) => assert_eq!(named, folder.path().join("byline.db.lock")),
        other => panic!("two have it: {other:?}"),
    }
    drop(lock);
    DataLock::take(&path).unwrap();
}

#[test]
fn a_second_server_on_the_same_file_gives_up_within_a_second() {
    let (folder, path) = sqlite_file();
    let _lock = DataLock::take(&path).unwrap();
    let started = Instant::now();
    let built = Path::new(env!("CARGO_BIN_EXE_byline"));
    let (status, said) = outcome(&mut serve(built, folder.path()));
    assert!(started.elapsed() < Duration::from_secs(1));
    assert_eq!(status.code(), Some(75), "{said}");
    assert!(said.contains("byline.db.lock"), "it names the lock: {said}");
}

#[cfg(not(feature = "postgres"))]
#[test]
fn a_postgresql_address_needs_a_build_with_postgresql() {
    for url in [
        "postgres://byline@localhost/byline",
        "postgresql://localhost/byline",
    ] {
        let said = Location::parse(url).unwrap_err().to_string();
        assert!(said.contains("--features postgres"), "{said}");
        assert!(
            !said.contains("localhost"),
            "an address may hold a password: {said}"
        );
    }
}

#[test]
fn an_address_of_another_kind_is_refused_without_repeating_its_password() {
    for url in [
        "mysql://root:secret@localhost/blog",
        "sqlite:",
        "byline.db?mode=rw",
    ] {
        let said = Location::parse(url).unwrap_err().to_string();
        assert!(said.contains("sqlite:PATH"), "{said}");
        assert!(!said.contains("secret"), "{said}");
    }
}
