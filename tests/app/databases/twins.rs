//! The tables of both databases and of `src/db/schema.rs`, compared as they are written.

use crate::architecture::source::{files, root};
use std::collections::BTreeMap;
use std::path::Path;

/// What each database keeps in its own way; that both find the same is tested over HTTP.
const IN_OWN_WAY: [&str; 2] = ["article_index", "comment_index"];

/// Table → column → what is said about it.
type Tables = BTreeMap<String, BTreeMap<String, String>>;

fn folders(database: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("migrations")
        .join(database);
    let mut names: Vec<_> = std::fs::read_dir(path)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn sql(database: &str, folder: &str, file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("migrations")
        .join(database)
        .join(folder)
        .join(file);
    std::fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!(
            "{} cannot be read ({error}); every migration has an up.sql and a down.sql",
            path.display()
        )
    })
}

#[test]
fn every_migration_has_its_twin() {
    assert_eq!(
        folders("sqlite"),
        folders("postgres"),
        "migrations/sqlite and migrations/postgres must hold folders of the same names"
    );
}

#[test]
fn every_migration_can_be_taken_back() {
    for database in ["sqlite", "postgres"] {
        for folder in folders(database) {
            for file in ["up.sql", "down.sql"] {
                assert!(
                    !statements(&sql(database, &folder, file)).is_empty(),
                    "migrations/{database}/{folder}/{file} holds no statement"
                );
            }
        }
    }
}

#[test]
fn both_databases_have_the_same_columns_and_indexes() {
    for folder in folders("sqlite") {
        let [ours, twin] = ["sqlite", "postgres"].map(|database| {
            let text = sql(database, &folder, "up.sql");
            let mut tables = Tables::new();
            apply(
                &text,
                &mut tables,
                &format!("migrations/{database}/{folder}"),
            );
            (tables, indexes(&text))
        });
        assert_eq!(
            ours, twin,
            "migrations/sqlite/{folder} (left) and migrations/postgres/{folder} (right) differ; \
             columns are compared in SQLite's words"
        );
    }
}

#[test]
fn the_schema_in_rust_is_the_one_in_sql() {
    let mut in_sql = Tables::new();
    for folder in folders("sqlite") {
        let text = sql("sqlite", &folder, "up.sql");
        apply(&text, &mut in_sql, &format!("migrations/sqlite/{folder}"));
    }
    for columns in in_sql.values_mut() {
        for words in columns.values_mut() {
            let needed = ["NOT NULL", "PRIMARY KEY"]
                .iter()
                .any(|sign| words.contains(sign));
            *words = if needed { "needed" } else { "nullable" }.to_owned();
        }
    }
    for columns in in_sql.values_mut() {
        columns.retain(|name, _| !name.starts_with("table constraint"));
    }
    assert_eq!(
        in_sql,
        schema_in_rust(),
        "the migrations (left) and src/db/schema.rs (right) differ"
    );
}

/// The statements of a migration, without comments. A trigger's or a function's body is cut at its
/// semicolons, which does no harm here: only what begins with CREATE TABLE, ALTER or INDEX is read.
fn statements(sql: &str) -> Vec<String> {
    let code: Vec<_> = sql
        .lines()
        .filter(|line| !line.trim_start().starts_with("--"))
        .collect();
    code.join("\n")
        .split(';')
        .map(str::trim)
        .filter(|statement| !statement.is_empty())
        .map(str::to_owned)
        .collect()
}

fn indexes(sql: &str) -> Vec<String> {
    let mut found: Vec<_> = statements(sql)
        .into_iter()
        .filter(|one| one.starts_with("CREATE INDEX") || one.starts_with("CREATE UNIQUE INDEX"))
        .filter(|one| {
            !IN_OWN_WAY
                .iter()
                .any(|table| one.contains(&format!(" ON {table} ")))
        })
        .collect();
    found.sort();
    found
}

/// Adds what the statements of `sql` do to `tables`.
fn apply(sql: &str, tables: &mut Tables, place: &str) {
    for statement in statements(sql) {
        let words: Vec<_> = statement.split_whitespace().collect();
        match words.as_slice() {
            ["CREATE", "TABLE", name, ..] if IN_OWN_WAY.contains(name) => {}
            ["CREATE", "TABLE", name, ..] => {
                tables.insert((*name).to_owned(), columns(&statement, place));
            }
            ["ALTER", "TABLE", table, "ADD", "COLUMN", name, ..] => {
                let rest = statement.split_once(name).map_or("", |(_, rest)| rest);
                tables
                    .entry((*table).to_owned())
                    .or_default()
                    .insert((*name).to_owned(), in_sqlite_words(name, rest));
            }
            ["ALTER", "TABLE", table, "DROP", "COLUMN", name] => {
                tables.entry((*table).to_owned()).or_default().remove(*name);
            }
            ["DROP", "TABLE", name] => {
                tables.remove(*name);
            }
            ["ALTER", "TABLE", former, "RENAME", "TO", name] => {
                let columns = tables.remove(*former).unwrap_or_default();
                tables.insert((*name).to_owned(), columns);
            }
            ["ALTER", "TABLE", ..] => {
                panic!("{place}: this test does not understand “{statement}”; teach it in twins.rs")
            }
            _ => {}
        }
    }
}

/// One column or constraint a line, as the migrations are written.
fn columns(statement: &str, place: &str) -> BTreeMap<String, String> {
    let body = statement
        .split_once("(\n")
        .and_then(|(_, rest)| rest.rsplit_once("\n)"))
        .map(|(body, _)| body)
        .unwrap_or_else(|| panic!("{place}: write each column on a line of its own: {statement}"));
    let mut columns = BTreeMap::new();
    let mut checks = 0;
    for line in body.lines().map(|line| line.trim().trim_end_matches(',')) {
        let (name, rest) = line.split_once(' ').unwrap_or((line, ""));
        if name == "CHECK" {
            // The conditions themselves differ where one database has booleans and the other 0 and 1.
            checks += 1;
            columns.insert(format!("table constraint {checks}"), "CHECK".to_owned());
        } else if name.chars().all(|letter| letter.is_ascii_uppercase()) {
            columns.insert(format!("table constraint {name}"), rest.to_owned());
        } else {
            columns.insert(name.to_owned(), in_sqlite_words(name, rest));
        }
    }
    columns
}

fn in_sqlite_words(name: &str, rest: &str) -> String {
    rest.replace("BIGSERIAL", "INTEGER")
        .replace("BIGINT", "INTEGER")
        .replace("BYTEA", "BLOB")
        .replace("BOOLEAN", "INTEGER")
        .replace("DEFAULT FALSE", "DEFAULT 0")
        .replace(" COLLATE \"C\"", "")
        .replace(&format!(" CHECK ({name} IN (0, 1))"), "")
        .trim()
        .to_owned()
}

fn schema_in_rust() -> Tables {
    let source = |path| std::fs::read_to_string(path).unwrap();
    let files = files("src/db/schema", ".rs").into_iter();
    let files = files.chain([root().join("src/db/schema.rs")]);
    let text: String = files.map(source).collect();
    let mut tables = Tables::new();
    let mut table = String::new();
    for line in text.lines().map(str::trim) {
        if let Some((name, column)) = line.split_once(" -> ").filter(|_| line.ends_with(',')) {
            let nullable = column.starts_with("Nullable<");
            let said = if nullable { "nullable" } else { "needed" };
            tables
                .entry(table.clone())
                .or_default()
                .insert(name.to_owned(), said.to_owned());
        } else if let Some((name, _)) = line.split_once(" (").filter(|_| line.ends_with('{')) {
            table = name.to_owned();
        }
    }
    tables
}
