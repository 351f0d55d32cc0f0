//! The program itself, as somebody at a terminal uses it.

use crate::support::make::PASSWORD;
use crate::support::program::{
    Serving, byline, fails, run, run_with_input, stderr, stdout, succeeds,
};
use std::path::Path;
use tempfile::TempDir;

const ADD_ANA: [&str; 8] = [
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
        "serve", "demo", "user", "migrate", "import", "backup", "config",
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
fn people_are_added_listed_given_roles_and_new_passwords() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    let said = succeeds(run_with_input(here, &ADD_ANA, PASSWORD));
    assert!(said.contains("Ana Ruiz as admin"), "{said}");
    let words = fails(run_with_input(here, &ADD_ANA, PASSWORD), 65);
    assert!(words.contains("address"), "{words}");
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
fn the_configuration_explains_checks_and_shows_itself() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    let template = succeeds(run(here, &["config", "template"]));
    for key in [
        "base_url",
        "database_url",
        "trusted_proxies",
        "memory_kib",
        "BYLINE_BASE_URL",
    ] {
        assert!(template.contains(key), "{key} is missing in\n{template}");
    }
    std::fs::write(
        here.join("byline.toml"),
        "base_url = \"https://blog.example.org\"\n",
    )
    .unwrap();
    succeeds(run(here, &["config", "check"]));
    let secret = byline(here, &["config", "show"])
        .env("BYLINE_SECRET_KEY", "ab".repeat(32))
        .output()
        .unwrap();
    let shown = succeeds(secret);
    assert!(
        shown.contains("base_url = https://blog.example.org"),
        "{shown}"
    );
    assert!(
        shown.contains("secret_key = (hidden)") && !shown.contains("abab"),
        "{shown}"
    );
}

#[test]
fn what_is_wrong_in_the_configuration_is_said_by_name() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    for (file, name) in [
        ("bas_url = \"https://blog.example.org\"", "bas_url"),
        ("base_url = \"blog.example.org\"", "blog.example.org"),
        (
            "base_url = \"https://blog.example.org/path\"",
            "without a path",
        ),
        ("port = \"eighty\"", "port"),
        ("trusted_proxies = [\"10.0.0.0/99\"]", "10.0.0.0/99"),
        ("log_format = \"loud\"", "loud"),
        ("[passwords]\nmemory = 1", "memory"),
        ("port = ", "byline.toml"),
    ] {
        std::fs::write(here.join("byline.toml"), file).unwrap();
        let words = fails(run(here, &["config", "check"]), 78);
        assert!(words.contains(name), "{file}: {words}");
    }
    std::fs::remove_file(here.join("byline.toml")).unwrap();
    let unknown = byline(here, &["config", "check"])
        .env("BYLINE_BASEURL", "x")
        .output()
        .unwrap();
    assert!(fails(unknown, 78).contains("BYLINE_BASEURL"));
    let missing = run(here, &["--config", "none.toml", "config", "check"]);
    assert!(fails(missing, 78).contains("none.toml"));
}

#[cfg(not(feature = "postgres"))]
#[test]
fn a_postgres_address_is_answered_with_how_to_build_for_it() {
    let folder = TempDir::new().unwrap();
    let serve = byline(folder.path(), &["serve"])
        .env("DATABASE_URL", "postgres://localhost/byline")
        .output()
        .unwrap();
    let words = fails(serve, 78);
    assert!(words.contains("--features postgres"), "{words}");
}

#[test]
fn a_taken_port_is_named_with_a_way_out() {
    let folder = TempDir::new().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let words = fails(run(folder.path(), &["serve", "--bind", &address]), 1);
    assert!(
        words.contains(&address) && words.contains("--bind"),
        "{words}"
    );
}

#[test]
fn listening_everywhere_needs_the_address_readers_use() {
    let folder = TempDir::new().unwrap();
    let words = fails(run(folder.path(), &["serve", "--bind", "0.0.0.0:0"]), 1);
    assert!(words.contains("BYLINE_BASE_URL"), "{words}");
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
    for (file, word) in [
        ("notes.txt", "no backup of Byline"),
        ("none.db", "no backup at"),
    ] {
        let words = fails(run(here, &["restore", file]), 65);
        assert!(words.contains(word), "{words}");
    }
    succeeds(run(here, &["migrate", "status"]));
    assert!(!here.join("data/byline.db.restoring").exists());
}
