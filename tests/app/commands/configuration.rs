//! What is set, and what is wrong with it.

use crate::support::program::{byline, fails, run, succeeds};
use tempfile::TempDir;

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
        ("page_cache = -1", "page_cache"),
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

#[test]
fn what_no_server_can_work_with_is_refused_by_check_and_by_serve_alike() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    for (variable, value, key, way_on) in [
        (
            "BYLINE_SECRET_KEY",
            "short",
            "secret_key",
            "openssl rand -hex 32",
        ),
        (
            "BYLINE_SECRET_KEY",
            &"+f".repeat(32),
            "secret_key",
            "64 hexadecimal digits",
        ),
        (
            "BYLINE_PASSWORD_MEMORY_KIB",
            "4294967295",
            "passwords.memory_kib",
            "4194304",
        ),
        (
            "BYLINE_PASSWORD_MEMORY_KIB",
            "7",
            "passwords.memory_kib",
            "from 8",
        ),
        (
            "BYLINE_PASSWORD_PASSES",
            "4294967295",
            "passwords.passes",
            "to 100",
        ),
        ("BYLINE_PASSWORD_PASSES", "0", "passwords.passes", "from 1"),
        (
            "BYLINE_CLIENT_HEADER",
            "ü x",
            "client_header",
            "x-forwarded-for",
        ),
        (
            "BYLINE_SECURITY_CONTACT",
            "security@example.org",
            "security_contact",
            "mailto:security@example.org",
        ),
        ("BYLINE_LOG_FORMAT", "loud", "log_format", "auto"),
        (
            "BYLINE_PAGE_CACHE",
            "9999999999999",
            "page_cache",
            "from 0 to 1048576",
        ),
        ("BYLINE_COMMENT_RATE", "0", "comment_rate", "from 1"),
        (
            "BYLINE_COMMENT_RATE",
            "4294967295",
            "comment_rate",
            "to 1000000",
        ),
        (
            "BYLINE_OUTSIDE_CHECK_URL",
            "http://127.0.0.1:9000/",
            "outside_check.secret",
            "openssl rand -base64 32",
        ),
        (
            "BYLINE_OUTSIDE_CHECK_SECRET",
            "short",
            "outside_check.url",
            "the address that is asked",
        ),
        (
            "BYLINE_BASE_URL",
            "blog.example.org",
            "base_url",
            "https://blog.example.org",
        ),
        (
            "DATABASE_URL",
            "mysql://localhost/x",
            "database_url",
            "sqlite:PATH",
        ),
        (
            "HOST",
            "0.0.0.0",
            "BYLINE_BASE_URL",
            "https://blog.example.org",
        ),
        ("HOST", "::", "base_url", "--bind"),
    ] {
        for command in [&["config", "check"][..], &["serve"]] {
            let tried = byline(here, command).env(variable, value).output();
            let words = fails(tried.unwrap(), 78);
            for word in [variable, key, way_on] {
                assert!(
                    words.contains(word),
                    "{command:?} {variable}={value}: {words}"
                );
            }
            assert!(
                !words.contains("short"),
                "a secret is not repeated: {words}"
            );
        }
    }
    assert_eq!(std::fs::read_dir(here).unwrap().count(), 0);
    for (variable, value) in [
        ("BYLINE_PASSWORD_MEMORY_KIB", "4194304"),
        ("BYLINE_PASSWORD_PASSES", "100"),
        ("BYLINE_CLIENT_HEADER", "CF-Connecting-IP"),
    ] {
        let checked = byline(here, &["config", "check"])
            .env(variable, value)
            .output();
        succeeds(checked.unwrap());
    }
}

#[test]
fn the_secret_of_the_outside_check_comes_from_a_file_and_is_not_shown() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    let secret = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    std::fs::write(here.join("secret"), format!("whsec_{secret}\n")).unwrap();
    let file = "[outside_check]\nurl = \"http://127.0.0.1:9000/\"\nholds_unanswered = true\n";
    std::fs::write(here.join("byline.toml"), file).unwrap();
    let shown = byline(here, &["config", "show"])
        .env("BYLINE_OUTSIDE_CHECK_SECRET_FILE", here.join("secret"))
        .output();
    let shown = succeeds(shown.unwrap());
    for line in [
        "outside_check.url = http://127.0.0.1:9000/",
        "outside_check.secret = (hidden)",
        "outside_check.holds_unanswered = true",
    ] {
        assert!(shown.contains(line), "{shown}");
    }
    assert!(!shown.contains(secret), "{shown}");
    let elsewhere = byline(here, &["config", "check"])
        .env("BYLINE_OUTSIDE_CHECK_SECRET", secret)
        .env("BYLINE_OUTSIDE_CHECK_URL", "https://check.example.org/")
        .output();
    let words = fails(elsewhere.unwrap(), 78);
    assert!(words.contains("docs/OUTSIDE-CHECK.md"), "{words}");
}

#[test]
fn a_command_that_listens_nowhere_needs_no_address() {
    let folder = TempDir::new().unwrap();
    let migrated = byline(folder.path(), &["migrate", "up"])
        .env("HOST", "0.0.0.0")
        .output();
    succeeds(migrated.unwrap());
}

#[test]
fn a_variable_that_is_empty_is_not_set() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    let usual = succeeds(run(here, &["config", "show"]));
    let empty = |command: &[&str]| {
        let mut command = byline(here, command);
        for variable in [
            "HOST",
            "PORT",
            "DATABASE_URL",
            "DATABASE_URL_FILE",
            "STATE_DIRECTORY",
            "CONFIGURATION_DIRECTORY",
            "XDG_CONFIG_HOME",
            "BYLINE_CONFIG",
            "BYLINE_BASE_URL",
            "BYLINE_DATA_DIR",
            "BYLINE_SECRET_KEY",
            "BYLINE_SECRET_KEY_FILE",
            "BYLINE_TRUSTED_PROXIES",
            "BYLINE_CLIENT_HEADER",
            "BYLINE_LOG_FORMAT",
            "BYLINE_OUTSIDE_CHECK_URL",
            "BYLINE_OUTSIDE_CHECK_SECRET",
            "BYLINE_OUTSIDE_CHECK_SECRET_FILE",
            "BYLINE_OUTSIDE_CHECK_HOLDS",
            "BYLINE_LOG",
            "BYLINE_NOT_OURS",
        ] {
            command.env(variable, "");
        }
        command.output().unwrap()
    };
    succeeds(empty(&["config", "check"]));
    assert_eq!(succeeds(empty(&["config", "show"])), usual);
    // Not set, so that what the file says stands.
    let file = "trusted_proxies = [\"10.0.0.0/8\"]\nclient_header = \"cf-connecting-ip\"\n\
                log_format = \"json\"\nbase_url = \"https://blog.example.org\"\n";
    std::fs::write(here.join("byline.toml"), file).unwrap();
    let shown = succeeds(empty(&["config", "show"]));
    for word in [
        "10.0.0.0/8",
        "cf-connecting-ip",
        "json",
        "https://blog.example.org",
    ] {
        assert!(shown.contains(word), "{shown}");
    }
    succeeds(empty(&["migrate", "up"]));
    assert!(here.join("data/byline.db").exists());
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
fn a_demo_whose_port_is_taken_names_its_own_option() {
    let folder = TempDir::new().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let words = fails(run(folder.path(), &["demo", "--port", &port]), 1);
    assert!(words.contains(&port) && words.contains("--port"), "{words}");
    assert!(
        !words.contains("--bind") && !words.contains("PORT"),
        "{words}"
    );
}

#[test]
fn listening_everywhere_needs_the_address_readers_use() {
    let folder = TempDir::new().unwrap();
    let words = fails(run(folder.path(), &["serve", "--bind", "0.0.0.0:0"]), 78);
    assert!(words.contains("BYLINE_BASE_URL"), "{words}");
}
