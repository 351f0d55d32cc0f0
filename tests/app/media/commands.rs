//! Pictures from the command line, and their way into a backup and back.

use crate::commands::ADD_ANA;
use crate::support::make::PASSWORD;
use crate::support::pictures;
use crate::support::program::{fails, run, run_with_input, stderr, stdout, succeeds};
use diesel::connection::SimpleConnection;
use diesel::{Connection, SqliteConnection};
use std::path::Path;
use tempfile::TempDir;

pub(super) fn site() -> TempDir {
    let folder = TempDir::new().unwrap();
    succeeds(run_with_input(folder.path(), &ADD_ANA, PASSWORD));
    let put = |name: &str, bytes: Vec<u8>| std::fs::write(folder.path().join(name), bytes).unwrap();
    put("boat.jpg", pictures::turned(900, 600));
    put("map.png", pictures::drawing(300, 200));
    put("photo.heic", b"\0\0\0\x18ftypheic\0\0\0\0".to_vec());
    folder
}

fn files(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).unwrap();
    entries
        .filter(|one| one.as_ref().unwrap().path().is_file())
        .count()
}

#[test]
fn a_picture_is_added_with_the_markdown_to_paste() {
    let folder = site();
    let here = folder.path();
    let added = run(
        here,
        &["media", "add", "boat.jpg", "--alt", "A [boat]\nat sea"],
    );
    assert_eq!(stderr(&added), "");
    let printed = succeeds(added);
    assert!(
        printed.starts_with("![A \\[boat\\] at sea](/media/"),
        "{printed}"
    );
    assert!(printed.trim_end().ends_with("-600x900.jpg)"), "{printed}");
    let quiet = run(here, &["media", "add", "map.png"]);
    assert!(stderr(&quiet).contains("--alt"), "{}", stderr(&quiet));
    assert!(stdout(&quiet).starts_with("![](/media/"));
    let list = succeeds(run(here, &["media", "list", "--without-alt"]));
    assert!(
        list.contains("map.png") && !list.contains("boat.jpg"),
        "{list}"
    );
    succeeds(run(here, &["media", "add", "map.png", "--decorative"]));
    assert_eq!(succeeds(run(here, &["media", "list", "--without-alt"])), "");
    let json = succeeds(run(here, &["media", "list", "--unused", "--json"]));
    let rows: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        (&rows[0]["width"], &rows[1]["alt"]),
        (&600.into(), &"".into())
    );
}

#[test]
fn what_is_wrong_with_one_file_keeps_no_other_from_being_added() {
    let folder = site();
    let here = folder.path();
    let added = run(here, &["media", "add", "photo.heic", "none.jpg", "map.png"]);
    assert!(stdout(&added).contains("-300x200.png"));
    let words = fails(added, 65);
    assert!(
        words.contains("photo.heic: ") && words.contains("HEIC"),
        "{words}"
    );
    assert!(
        words.contains("none.jpg: ") && words.contains("2 files were not added"),
        "{words}"
    );
}

#[test]
fn of_a_picture_that_was_not_added_nothing_is_left() {
    let folder = site();
    let here = folder.path();
    std::fs::write(here.join("hollow.png"), pictures::hollow()).unwrap();
    std::fs::write(here.join("long.jpg"), pictures::photo(400, 16_400)).unwrap();
    let added = run(here, &["media", "add", "hollow.png", "long.jpg"]);
    let words = fails(added, 65);
    for reason in ["This picture is damaged", "This picture has 400 × 16400"] {
        assert!(words.contains(reason), "{words}");
    }
    assert!(words.contains("2 files were not added"), "{words}");
    assert_eq!(succeeds(run(here, &["media", "list"])), "");
    let said = succeeds(run(here, &["media", "check"]));
    assert!(said.contains("0 pictures in 0 files"), "{said}");
}

#[cfg(unix)]
#[test]
fn a_name_writes_no_line_of_its_own_on_a_terminal() {
    let folder = site();
    let here = folder.path();
    let forged = "map\n7      admin\t\u{1b}[2J\u{9b}1m\u{202e}.png";
    for (name, bytes) in [(forged, pictures::drawing(60, 40)), ("x\ny.jpg", vec![1])] {
        std::fs::write(here.join(name), bytes).unwrap();
    }
    let added = run(
        here,
        &["media", "add", forged, "x\ny.jpg", "none\u{1b}.jpg"],
    );
    let listed = run(here, &["media", "list"]);
    let json = run(here, &["media", "list", "--json"]);
    let removed = run(here, &["media", "remove", "1"]);
    for (output, lines) in [(&added, 1), (&listed, 1), (&removed, 1)] {
        let (printed, said) = (stdout(output), stderr(output));
        assert_eq!(printed.lines().count(), lines, "{printed}");
        for text in [&printed, &said] {
            let hidden = |c: char| c != '\n' && (c.is_control() || c == '\u{202e}');
            assert!(!text.contains(hidden), "{text:?}");
        }
    }
    let said = stderr(&added);
    assert_eq!(said.lines().count(), 4, "{said}");
    assert!(said.contains("x y.jpg: "), "{said}");
    assert!(
        stdout(&listed).contains("map 7 admin"),
        "{}",
        stdout(&listed)
    );
    assert!(serde_json::from_str::<serde_json::Value>(&succeeds(json)).is_ok());
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_not_waited_for() {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    let folder = site();
    let here = folder.path();
    let piped = std::process::Command::new("mkfifo")
        .arg(here.join("pipe.png"))
        .status();
    assert!(piped.unwrap().success());
    let _listens = UnixListener::bind(here.join("socket.png")).unwrap();
    std::fs::create_dir(here.join("folder.png")).unwrap();
    symlink("pipe.png", here.join("to-pipe.png")).unwrap();
    symlink("map.png", here.join("to-map.png")).unwrap();
    let names = ["pipe.png", "socket.png", "to-pipe.png", "/dev/zero"];
    let mut arguments = vec!["media", "add", "folder.png", "to-map.png"];
    arguments.extend(names);
    let added = run(here, &arguments);
    assert!(
        stdout(&added).contains("-300x200.png"),
        "{}",
        stdout(&added)
    );
    let words = fails(added, 65);
    assert!(words.contains("folder.png: this is a folder"), "{words}");
    for name in names {
        let refused = format!("{name}: this is no file but a pipe, a socket or a device");
        assert!(words.contains(&refused), "{words}");
    }
}

#[test]
fn a_damaged_or_missing_file_and_one_of_nobody_are_found() {
    let folder = site();
    let here = folder.path();
    let media = here.join("data/media");
    succeeds(run(
        here,
        &["media", "add", "boat.jpg", "map.png", "--decorative"],
    ));
    let said = succeeds(run(here, &["media", "check"]));
    assert!(said.contains("2 pictures in 5 files: all there"), "{said}");
    let names = succeeds(run(here, &["media", "list"]));
    let key = &names.split_whitespace().nth(1).unwrap()[..32];
    std::fs::write(media.join(format!("{key}-480.webp")), "else").unwrap();
    std::fs::remove_file(media.join(format!("{key}-600.webp"))).unwrap();
    let stray = format!("{}-7.webp", "0".repeat(32));
    std::fs::write(media.join(&stray), "stray").unwrap();
    let checked = run(here, &["media", "check"]);
    let said = stdout(&checked);
    fails(checked, 65);
    assert!(
        said.contains("-480.webp: is not what was written"),
        "{said}"
    );
    assert!(said.contains("-600.webp: is not there"), "{said}");
    assert!(
        said.contains(&format!("{stray}: belongs to no picture")),
        "{said}"
    );
}

#[test]
fn files_of_a_picture_that_still_waits_for_others_belong_to_it() {
    let folder = site();
    let here = folder.path();
    succeeds(run(here, &["media", "add", "boat.jpg", "--decorative"]));
    let names = succeeds(run(here, &["media", "list"]));
    let key = &names.split_whitespace().nth(1).unwrap()[..32];
    // As it is when somebody stops the program in the middle of it.
    let waiting = here.join("data/media/waiting");
    std::fs::copy(here.join("boat.jpg"), waiting.join(key)).unwrap();
    let database = here.join("data/byline.db");
    let mut conn = SqliteConnection::establish(database.to_str().unwrap()).unwrap();
    let stopped = "DELETE FROM picture_files; UPDATE pictures SET state = 'waiting'";
    conn.batch_execute(stopped).unwrap();
    drop(conn);
    succeeds(run(here, &["media", "check"]));
    succeeds(run(here, &["media", "reprocess"]));
    let said = succeeds(run(here, &["media", "check"]));
    assert!(said.contains("1 pictures in 3 files"), "{said}");
}

#[test]
fn a_picture_that_is_shown_is_not_taken_away_and_one_that_is_not_goes_whole() {
    let folder = site();
    let here = folder.path();
    succeeds(run(
        here,
        &["media", "add", "boat.jpg", "map.png", "--decorative"],
    ));
    let media = here.join("data/media");
    assert_eq!(files(&media), 5);
    succeeds(run(here, &["media", "remove", "1"]));
    assert_eq!(files(&media), 2);
    let words = fails(run(here, &["media", "remove", "1"]), 65);
    assert!(words.contains("no picture 1"), "{words}");
    succeeds(run(here, &["media", "check"]));
}

#[test]
fn a_backup_holds_the_pictures_and_brings_them_back() {
    let folder = site();
    let here = folder.path();
    succeeds(run(
        here,
        &["media", "add", "boat.jpg", "map.png", "--decorative"],
    ));
    let said = succeeds(run(here, &["backup", "copy.db"]));
    assert!(said.contains("copy.db-media: 5 files"), "{said}");
    std::fs::remove_dir_all(here.join("data")).unwrap();
    let said = succeeds(run(here, &["restore", "copy.db"]));
    assert!(said.contains("5 files of pictures"), "{said}");
    let said = succeeds(run(here, &["media", "check"]));
    assert!(said.contains("all there"), "{said}");
    // A folder that is there already is nobody's to write into.
    std::fs::remove_file(here.join("copy.db")).unwrap();
    let words = fails(run(here, &["backup", "copy.db"]), 73);
    assert!(words.contains("copy.db-media exists already"), "{words}");
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "a minute without optimisation; benches/pictures.sh measures the program as it is delivered"]
fn a_photograph_of_24_megapixels_takes_at_most_256_mib() {
    let folder = site();
    std::fs::write(
        folder.path().join("large.jpg"),
        pictures::turned(6000, 4000),
    )
    .unwrap();
    // All that the program has and is not in a file, its stacks included.
    let limited = "ulimit -d 262144 && exec \"$0\" media add --decorative large.jpg";
    let mut command = std::process::Command::new("sh");
    command
        .args(["-c", limited, env!("CARGO_BIN_EXE_byline")])
        .current_dir(folder.path())
        .env_clear();
    let printed = succeeds(command.output().unwrap());
    assert!(printed.contains("-4000x6000.jpg"), "{printed}");
}
