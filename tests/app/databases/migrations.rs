//! Databases of other versions: older ones are brought up after a copy, newer ones are left alone.

use super::{fresh, location, open, refusal, sqlite_file, works};
use crate::support::test_database::TestDatabase;
use crate::support::threads::{Fill, assert_counted, one};
use crate::support::{TestApp, make};
use byline::accounts::Role;
use byline::db::{Connection, Database, Location, Migrate};
use diesel::Connection as _;
use diesel::prelude::*;
use diesel_migrations::{FileBasedMigrations, MigrationHarness};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A connection of the test's own, beside the program.
fn connect(database: &TestDatabase) -> Connection {
    let url = database.url.reveal();
    #[cfg(feature = "postgres")]
    if database.is_postgres() {
        return Connection::Postgres(PgConnection::establish(url).unwrap());
    }
    let path = url.trim_start_matches("sqlite:");
    Connection::Sqlite(SqliteConnection::establish(path).unwrap())
}

fn migrations(database: &str) -> FileBasedMigrations {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    FileBasedMigrations::from_path(folder.join(database)).unwrap()
}

/// Takes the last migration of the SQLite file back.
fn make_older(path: &Path) {
    let mut conn = SqliteConnection::establish(path.to_str().unwrap()).unwrap();
    conn.revert_last_migration(migrations("sqlite")).unwrap();
}

fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap()
}

/// The copies made before migrations, in order.
fn copies(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_str().unwrap().contains(".before-migration-after-"))
        .collect();
    found.sort();
    found
}

/// The names of the migrations the database at `path` lacks.
fn lacking(path: &Path) -> Vec<String> {
    let states = Database::migrations(&Location::File(path.to_owned())).unwrap();
    let lacking = states.into_iter().filter(|one| !one.applied);
    lacking.map(|one| one.name).collect()
}

#[test]
fn every_migration_can_be_run_taken_back_and_run_again() {
    let (_folder, database) = fresh();
    match connect(&database) {
        Connection::Sqlite(mut conn) => {
            conn.revert_all_migrations(migrations("sqlite")).unwrap();
            conn.run_pending_migrations(migrations("sqlite")).unwrap();
        }
        #[cfg(feature = "postgres")]
        Connection::Postgres(mut conn) => {
            conn.revert_all_migrations(migrations("postgres")).unwrap();
            conn.run_pending_migrations(migrations("postgres")).unwrap();
        }
    }
    works(&open(&location(&database), Migrate::Check).unwrap());
}

/// Takes migrations back to the one called `version`, that one too, and runs them again.
fn go_back_and_forth<DB: diesel::backend::Backend>(
    conn: &mut impl MigrationHarness<DB>,
    database: &str,
    version: &str,
) {
    loop {
        let taken = conn.revert_last_migration(migrations(database)).unwrap();
        if taken.to_string() == version {
            break;
        }
    }
    conn.run_pending_migrations(migrations(database)).unwrap();
}

/// Takes a site's database back to before the migration called `version` and brings it up again.
fn migrate_again(app: &TestApp, version: &str) {
    match connect(&app.database) {
        Connection::Sqlite(mut conn) => go_back_and_forth(&mut conn, "sqlite", version),
        #[cfg(feature = "postgres")]
        Connection::Postgres(mut conn) => go_back_and_forth(&mut conn, "postgres", version),
    }
}

#[test]
fn the_threads_of_an_older_database_are_found_however_deep_and_counted() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comment = make::comment(&app, &article).published();
    Fill::chain(&comment, 20_000).into(&app);
    let flat = make::comment(&app, &article).removed();
    let some = Fill {
        status: "CASE WHEN i % 2 = 0 THEN 'published' ELSE 'held' END",
        ..Fill::answers(&flat, 5)
    };
    some.into(&app);
    make::comment(&app, &article).posted();
    let told = "SELECT sum((id * 7919 + COALESCE(root_id, 0)) % 1000003) AS n FROM comments";
    let before = one(&app, format!("SELECT CAST(({told}) AS BIGINT) AS n"));
    migrate_again(&app, "20261124091000");
    assert_eq!(
        one(&app, format!("SELECT CAST(({told}) AS BIGINT) AS n")),
        before
    );
    assert_counted(&app);
    let page = app.visitor().get(&format!("/{}", article.slug)).expect(200);
    assert_eq!(page.text("#comments-title"), "Comments 20,004");
}

#[test]
fn the_articles_of_an_older_database_are_listed_under_their_tags() {
    let app = TestApp::spawn();
    make::article(&app).title("Seen").tags("Boats").published();
    make::article(&app).title("Draft").tags("Boats").draft();
    migrate_again(&app, "20261124090000");
    let page = app.visitor().get("/tags/boats").expect(200);
    assert_eq!(page.texts(".card h2"), ["Seen"]);
}

#[test]
fn what_was_decided_before_there_was_one_log_stands_in_it() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let ana = make::account(&app, "Ana", "ana@example.org", Role::Reader);
    make::comment(&app, &article).by(&ana).removed();
    let admin = app.visitor();
    admin.sign_in("admin@example.org");
    let decide = |path: &str, form: &[(&str, &str)]| {
        app.wait(Duration::from_secs(60));
        admin.post(path, form).expect(303);
    };
    let ban = [("kind", "banned"), ("reason", "spam"), ("clean_up", "all")];
    decide("/moderation/people/ana/states", &ban);
    decide("/moderation/states/1/lifting", &[]);
    decide("/moderation/clean-ups/1/restoration", &[]);
    let lines = || admin.get("/moderation/log").expect(200).texts(".log li");
    let before = lines();
    assert_eq!(before.len(), 6);
    migrate_again(&app, "20261129180000");
    assert_eq!(lines(), before);
}

#[test]
fn the_accounts_of_an_older_database_are_counted_by_mailbox_and_domain() {
    let app = TestApp::spawn();
    let addresses = [
        "ana@example.org",
        "ana+2@example.org",
        "+ana@boats.example",
        "a.na@gmail.com",
        "an.a+x@googlemail.com",
        "a-n_a@pm.me",
        "ana+2@protonmail.com",
    ];
    for (number, email) in addresses.iter().enumerate() {
        make::account(&app, &format!("Person {number}"), email, Role::Reader);
    }
    migrate_again(&app, "20261129193000");
    for email in addresses {
        let email = byline::accounts::Email::parse(email).unwrap();
        let (key, mailbox, domain) = (email.key(), email.mailbox(), email.domain_key());
        let ask = format!(
            "SELECT COUNT(*) AS n FROM accounts WHERE email_key = '{key}' \
             AND mailbox_key = '{mailbox}' AND domain_key = '{domain}'"
        );
        assert_eq!(one(&app, ask), 1, "{key}");
    }
}

#[test]
fn a_database_of_a_newer_program_is_refused_and_left_as_it_is() {
    let (_folder, database) = fresh();
    let mut conn = connect(&database);
    let later = "INSERT INTO __diesel_schema_migrations (version) VALUES ('29991231235959')";
    diesel::sql_query(later).execute(&mut conn).unwrap();
    drop(conn);
    for migrate in [Migrate::Auto, Migrate::Check, Migrate::Off] {
        let error = open(&location(&database), migrate).map(|_| ()).unwrap_err();
        let said = error.to_string();
        assert!(
            said.contains("newer Byline") && said.contains("29991231235959"),
            "{migrate:?}: {said}"
        );
    }
    let states = Database::migrations(&location(&database)).unwrap();
    assert!(
        states
            .iter()
            .any(|one| !one.known && one.name == "29991231235959")
    );
}

#[test]
fn an_older_database_is_refused_when_it_is_only_to_be_checked() {
    let (folder, path) = sqlite_file();
    make_older(&path);
    let before = bytes(&path);
    let said = refusal(&path, Migrate::Check);
    assert!(said.contains("byline migrate up"), "{said}");
    assert!(said.contains(&lacking(&path)[0]), "{said}");
    assert_eq!(bytes(&path), before, "the file was changed");
    assert!(copies(folder.path()).is_empty());
}

#[test]
fn nothing_is_made_where_a_database_was_only_to_be_checked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("none.db");
    let said = refusal(&path, Migrate::Check);
    assert!(said.contains("lacks"), "{said}");
    assert!(!path.exists());
}

#[test]
fn a_copy_is_kept_before_each_migration_of_a_database() {
    let (folder, path) = sqlite_file();
    for round in 1..=2 {
        make_older(&path);
        let missing = lacking(&path);
        assert_eq!(missing.len(), 1);
        works(&open(&Location::File(path.clone()), Migrate::Auto).unwrap());
        assert!(lacking(&path).is_empty());
        let copies = copies(folder.path());
        assert_eq!(
            copies.len(),
            round,
            "one copy for each migration: {copies:?}"
        );
        for copy in copies {
            assert_eq!(
                lacking(&copy),
                missing,
                "{} is not as it was",
                copy.display()
            );
        }
    }
}

#[test]
fn a_new_database_and_a_current_one_are_not_copied() {
    let (folder, path) = sqlite_file();
    works(&open(&Location::File(path), Migrate::Auto).unwrap());
    assert!(copies(folder.path()).is_empty());
}
