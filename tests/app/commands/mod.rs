//! The program itself, as somebody at a terminal uses it.

mod backups;
mod configuration;
mod others;

use crate::support::make::PASSWORD;
use crate::support::program::{
    Serving, byline, fails, run, run_with_input, stderr, stdout, succeeds,
};
use std::path::Path;
use tempfile::TempDir;

pub const ADD_ANA: [&str; 8] = [
    "user",
    "add",
    "ana@example.org",
    "--name",
    "Ana Ruiz",
    "--role",
    "admin",
    "--password-stdin",
];

#[test]
fn without_an_argument_the_program_says_what_it_can_do() {
    let folder = TempDir::new().unwrap();
    let help = run(folder.path(), &[]);
    let text = stdout(&help) + &stderr(&help);
    for command in [
        "serve", "demo", "user", "migrate", "import", "spam", "backup", "config",
    ] {
        assert!(text.contains(command), "{text}");
    }
    assert!(text.contains("byline demo"), "{text}");
    assert!(
        stderr(&run(folder.path(), &["sevre"])).contains("serve"),
        "a slip gets a suggestion"
    );
    assert_eq!(
        std::fs::read_dir(folder.path()).unwrap().count(),
        0,
        "asking leaves nothing behind"
    );
}

#[test]
fn serving_for_the_first_time_makes_everything_and_prints_the_set_up_address() {
    let folder = TempDir::new().unwrap();
    let server = Serving::start(folder.path());
    let line = server.setup.clone().unwrap();
    let address = line.strip_prefix("Set up your blog at ").expect(&line);
    assert!(
        address.starts_with(&format!("{}/setup?token=", server.address)),
        "{address}"
    );
    let page = ureq::get(address)
        .call()
        .unwrap()
        .body_mut()
        .read_to_string()
        .unwrap();
    assert!(page.contains("Create my blog"));
    assert!(folder.path().join("data/byline.db").exists());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(folder.path().join("data/secret.key"))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn a_second_server_on_the_same_database_is_refused_at_once() {
    let folder = TempDir::new().unwrap();
    let _first = Serving::start(folder.path());
    let second = byline(folder.path(), &["serve"])
        .env("PORT", "0")
        .output()
        .unwrap();
    let words = fails(second, 75);
    assert!(words.contains("byline.db.lock"), "{words}");
}

#[test]
fn a_secret_others_can_read_is_refused() {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let folder = TempDir::new().unwrap();
        drop(Serving::start(folder.path()));
        let key = folder.path().join("data/secret.key");
        std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o644)).unwrap();
        let words = fails(run(folder.path(), &["serve"]), 1);
        assert!(words.contains("chmod 600"), "{words}");
    }
}

#[test]
fn the_spam_score_learns_anew_also_beside_a_server_and_says_from_how_much() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    fails(run(here, &["spam", "retrain"]), 66);
    let _server = Serving::start(here);
    for imported in [&["spam", "retrain"][..], &["spam", "retrain", "--imported"]] {
        let said = succeeds(run(here, imported));
        assert!(
            said.contains("Learned from 0 comments marked as spam and 0 published."),
            "{said}"
        );
        assert!(said.contains("From 50 of each on"), "{said}");
    }
}

#[test]
fn people_are_added_listed_given_roles_and_new_passwords() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    let said = succeeds(run_with_input(here, &ADD_ANA, PASSWORD));
    assert!(said.contains("Ana Ruiz as admin"), "{said}");
    let words = fails(run_with_input(here, &ADD_ANA, PASSWORD), 65);
    assert!(words.contains("ana@example.org has an account"), "{words}");
    assert!(words.contains("`byline user role`"), "a way on: {words}");
    assert!(!words.contains("Sign in"), "{words}");
    let mut again = ADD_ANA;
    again[2] = "other@example.org";
    let words = fails(run_with_input(here, &again, PASSWORD), 65);
    assert!(
        words.contains("Ana Ruiz") && words.contains("--name"),
        "{words}"
    );
    let list = succeeds(run(here, &["user", "list"]));
    assert!(
        list.contains("ana@example.org") && list.contains("admin"),
        "{list}"
    );
    let json: serde_json::Value =
        serde_json::from_str(&succeeds(run(here, &["user", "list", "--json"]))).unwrap();
    assert_eq!(json[0]["role"], "admin");
    let words = fails(
        run(here, &["user", "role", "ana@example.org", "reader"]),
        65,
    );
    assert!(words.contains("only admin"), "{words}");
    let words = fails(run(here, &["user", "role", "ana@example.org", "king"]), 2);
    assert!(words.contains("moderator"), "{words}");
    succeeds(run_with_input(
        here,
        &["user", "reset", "ana@example.org", "--password-stdin"],
        "eleven quiet harbours",
    ));
    let words = fails(
        run_with_input(
            here,
            &["user", "reset", "ana@example.org", "--password-stdin"],
            "short",
        ),
        65,
    );
    assert!(words.contains("8 characters"), "{words}");
    let words = fails(run(here, &["user", "reset", "ana@example.org"]), 1);
    assert!(words.contains("--password-stdin"), "{words}");
}

#[test]
fn only_a_command_that_needs_one_makes_a_database() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    let reset = ["user", "reset", "ana@example.org", "--password-stdin"];
    for command in [
        &["user", "list"][..],
        &["user", "role", "ana@example.org", "reader"],
        &reset,
        &["backup", "copy.db"],
    ] {
        let words = fails(run(here, command), 66);
        for word in [
            "no database at data/byline.db",
            "byline serve",
            "DATABASE_URL",
        ] {
            assert!(words.contains(word), "{command:?}: {words}");
        }
        assert!(!words.contains("cannot"), "{command:?}: {words}");
    }
    let status = run(here, &["migrate", "status"]);
    let words = stderr(&status);
    succeeds(status);
    assert!(words.contains("no database at data/byline.db"), "{words}");
    let words = fails(run(here, &["import", "wordpress", "none.xml"]), 65);
    assert!(
        words.contains("none.xml: the file cannot be read"),
        "{words}"
    );
    let words = fails(run(here, &["import", "wordpress", "."]), 65);
    assert!(words.contains("is a folder"), "{words}");
    assert_eq!(std::fs::read_dir(here).unwrap().count(), 0);
    // A file of no bytes is no database either.
    std::fs::create_dir(here.join("data")).unwrap();
    std::fs::write(here.join("data/byline.db"), "").unwrap();
    fails(run(here, &["user", "list"]), 66);
    succeeds(run_with_input(here, &ADD_ANA, PASSWORD));
    assert!(
        !here.join("data/secret.key").exists(),
        "the server makes it"
    );
    succeeds(run(here, &["user", "list"]));
}

#[test]
fn migrations_are_listed_and_applied() {
    let folder = TempDir::new().unwrap();
    let before = succeeds(run(folder.path(), &["migrate", "status"]));
    assert!(
        before.lines().all(|line| line.starts_with("missing")),
        "{before}"
    );
    let after = succeeds(run(folder.path(), &["migrate", "up"]));
    assert!(
        after.lines().all(|line| line.starts_with("applied")),
        "{after}"
    );
    assert_eq!(before.lines().count(), after.lines().count());
}

#[test]
fn an_export_at_fault_is_refused_with_its_line() {
    let folder = TempDir::new().unwrap();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/wxr/malformed.xml");
    let words = fails(
        run(
            folder.path(),
            &["import", "wordpress", file.to_str().unwrap()],
        ),
        65,
    );
    assert!(words.contains("malformed.xml: line "), "{words}");
    let garden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/wxr/garden.xml");
    let report = succeeds(run(
        folder.path(),
        &["import", "wordpress", garden.to_str().unwrap()],
    ));
    assert!(report.starts_with("Imported\n"), "{report}");
}
