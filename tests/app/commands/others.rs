//! Databases others hold, or that belong to somebody else.

use super::ADD_ANA;
use crate::support::make::PASSWORD;
use crate::support::program::{fails, run, run_with_input, succeeds};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use std::path::Path;
use tempfile::TempDir;

#[test]
fn a_database_another_program_holds_is_to_be_tried_again_later() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    succeeds(run(here, &["migrate", "up"]));
    let file = here.join("data/byline.db");
    let mut other = SqliteConnection::establish(file.to_str().unwrap()).unwrap();
    other.batch_execute("BEGIN IMMEDIATE;").unwrap();
    let words = fails(run_with_input(here, &ADD_ANA, PASSWORD), 75);
    assert!(words.contains("database is locked"), "{words}");
    succeeds(run(here, &["migrate", "status"]));
    succeeds(run(here, &["backup", "copy.db"]));
}

#[cfg(unix)]
mod permissions {
    use super::{Path, TempDir, fails, run, succeeds};
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    use std::process::{Command, Output};

    fn allow(path: &Path, mode: u32) {
        set_permissions(path, Permissions::from_mode(mode)).unwrap();
    }

    /// A folder with a database in `data`, and a program in it that anybody can reach.
    fn site() -> TempDir {
        let folder = TempDir::new().unwrap();
        succeeds(run(folder.path(), &["migrate", "up"]));
        let program = folder.path().join("byline");
        std::fs::copy(env!("CARGO_BIN_EXE_byline"), program).unwrap();
        allow(folder.path(), 0o755);
        folder
    }

    /// Runs it as somebody who is bound by permissions, as root is not.
    fn run_bound(folder: &Path, arguments: &[&str]) -> Output {
        let mut command = Command::new(folder.join("byline"));
        command.args(arguments).current_dir(folder).env_clear();
        if std::fs::metadata(folder).unwrap().uid() == 0 {
            command.uid(65534).gid(65534);
        }
        command.output().unwrap()
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap();
        let mut names: Vec<_> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_database_that_may_only_be_read_says_so_and_shows_its_version() {
        let folder = site();
        let data = folder.path().join("data");
        allow(&data.join("byline.db"), 0o444);
        allow(&data.join("byline.db.lock"), 0o666);
        for mode in [0o777, 0o555] {
            allow(&data, mode);
            let before = names(&data);
            let status = succeeds(run_bound(folder.path(), &["migrate", "status"]));
            assert!(status.starts_with("applied"), "{status}");
            assert_eq!(names(&data), before, "nothing is left behind");
            let words = fails(run_bound(folder.path(), &["user", "list"]), 77);
            assert!(words.contains("data/byline.db"), "{words}");
            assert!(
                words.contains("readonly database") || words.contains("unable to open"),
                "SQLite's own reason: {words}"
            );
            assert!(words.contains("belong to the user"), "{words}");
        }
    }

    #[test]
    fn a_database_that_may_not_even_be_read_says_so() {
        let folder = site();
        let data = folder.path().join("data");
        allow(&data, 0o755);
        allow(&data.join("byline.db"), 0o000);
        allow(&data.join("byline.db.lock"), 0o666);
        for command in [&["user", "list"][..], &["migrate", "status"]] {
            let words = fails(run_bound(folder.path(), command), 77);
            assert!(
                words.contains("data/byline.db cannot be read (Permission denied"),
                "{words}"
            );
        }
        allow(&data, 0o700);
        let words = fails(run_bound(folder.path(), &["user", "list"]), 77);
        assert!(words.contains("Permission denied"), "{words}");
    }

    #[test]
    fn a_backup_that_may_not_be_read_is_named_and_so_is_a_place_that_cannot_be_written() {
        let folder = site();
        let data = folder.path().join("data");
        let copy = folder.path().join("copy.db");
        succeeds(run(folder.path(), &["backup", "copy.db"]));
        allow(&data, 0o777);
        allow(&data.join("byline.db.lock"), 0o666);
        allow(&copy, 0o000);
        let words = fails(run_bound(folder.path(), &["restore", "copy.db"]), 65);
        assert!(
            words.contains("the backup copy.db cannot be read: Permission denied"),
            "{words}"
        );
        assert!(!words.contains("restoring"), "{words}");
        allow(&copy, 0o444);
        allow(&data, 0o555);
        let words = fails(run_bound(folder.path(), &["restore", "copy.db"]), 77);
        assert!(
            words.contains("cannot write data/byline.db.restoring: Permission denied"),
            "{words}"
        );
        assert!(!words.contains("input"), "{words}");
        allow(&data, 0o777);
        succeeds(run_bound(folder.path(), &["restore", "copy.db"]));
    }

    #[test]
    fn a_data_folder_of_somebody_else_is_no_place_to_serve_from() {
        let folder = site();
        let data = folder.path().join("data");
        std::fs::remove_file(data.join("byline.db.lock")).unwrap();
        allow(&data, 0o555);
        let words = fails(run_bound(folder.path(), &["serve"]), 77);
        assert!(words.contains("cannot lock data/byline.db.lock"), "{words}");
        allow(&data, 0o755);
    }
}
