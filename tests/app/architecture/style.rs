//! Names, sizes, and what makes a program stop.

use super::source::{Source, files, program, root};
use super::{named, none};
use std::collections::BTreeSet;

const LONGEST_FILE: usize = 300;

#[test]
fn no_file_or_folder_is_a_bucket() {
    const BUCKETS: [&str; 17] = [
        "util",
        "utils",
        "helper",
        "helpers",
        "common",
        "misc",
        "types",
        "models",
        "model",
        "service",
        "services",
        "manager",
        "managers",
        "repository",
        "repositories",
        "shared",
        "lib2",
    ];
    let mut problems = Vec::new();
    for folder in [
        "src",
        "templates",
        "tests",
        "benches",
        "static",
        "migrations",
    ] {
        if !root().join(folder).exists() {
            continue;
        }
        for path in files(folder, "") {
            let below = path.strip_prefix(root()).unwrap().with_extension("");
            let names = below
                .iter()
                .map(|name| name.to_str().unwrap().trim_start_matches('_'));
            if names.clone().any(|name| BUCKETS.contains(&name)) {
                problems.push(path.display().to_string());
            }
        }
    }
    none(
        &problems,
        "name the thing that is inside; two things are two files",
    );
}

#[test]
fn no_module_is_a_bucket() {
    let problems: Vec<_> = program()
        .iter()
        .flat_map(|source| {
            named(
                source,
                &[
                    "mod utils",
                    "mod helpers",
                    "mod common",
                    "mod misc",
                    "mod types",
                ],
            )
        })
        .collect();
    none(&problems, "name the thing that is inside");
}

#[test]
fn every_file_is_one_thought_long() {
    let mut problems = Vec::new();
    for path in files("src", ".rs") {
        let lines = std::fs::read_to_string(&path).unwrap().lines().count();
        if lines > LONGEST_FILE {
            let name = path.strip_prefix(root()).unwrap().display().to_string();
            problems.push(format!("{name} has {lines} lines"));
        }
    }
    none(
        &problems,
        "at 300 lines, split the file by a noun you can name",
    );
}

#[test]
fn unsafe_code_is_forbidden() {
    for file in ["src/lib.rs", "src/main.rs"] {
        let text = std::fs::read_to_string(root().join(file)).unwrap();
        assert!(
            text.starts_with("#![forbid(unsafe_code)]"),
            "{file} has to begin with #![forbid(unsafe_code)]"
        );
    }
}

#[test]
fn nothing_stops_the_program_on_purpose() {
    const STOPPING: [&str; 8] = [
        ".unwrap()",
        ".unwrap_err()",
        ".expect(",
        ".expect_err(",
        "panic!(",
        "todo!(",
        "unimplemented!(",
        "unreachable!(",
    ];
    let mut problems = Vec::new();
    for source in program() {
        for word in STOPPING {
            for (line, text) in source.places(word) {
                if !is_allowed(&source, line) {
                    problems.push(format!("{}:{line}: {text}", source.path));
                }
            }
        }
    }
    none(
        &problems,
        "return an error with `?`; where nothing can be done without it, write \
         #[expect(clippy::expect_used, reason = \"…\")] right above it",
    );
}

/// Whether one of the three lines above `line` says that it may stop the program.
fn is_allowed(source: &Source, line: usize) -> bool {
    let above = source
        .code
        .lines()
        .take(line - 1)
        .skip(line.saturating_sub(4));
    above
        .filter(|line| line.contains("#[expect(") || line.contains("#[allow("))
        .any(|line| line.contains("clippy::expect_used") || line.contains("clippy::unwrap_used"))
}

#[test]
fn no_question_forgets_its_error() {
    let problems: Vec<_> = program()
        .iter()
        .filter(|source| source.name() == "queries.rs" || source.path.contains("/queries/"))
        .flat_map(|source| named(source, &[".ok()"]))
        .collect();
    none(
        &problems,
        "a query that fails is not a query without rows: use .optional()? for what may be missing, and `?`",
    );
}

#[test]
fn sql_is_one_literal_with_bound_values() {
    let mut problems = Vec::new();
    for source in program() {
        // The pragmas of our own connections hold numbers of our own.
        let is_database = source.path.starts_with("src/db/");
        for word in ["sql_query(", "sql::<", "dsl::sql", "batch_execute("] {
            for (at, word) in source.code.match_indices(word) {
                let argument = source.code[at + word.len()..].trim_start();
                let ours = is_database && word == "batch_execute(";
                if !(ours || word.ends_with('(') && is_literal(argument)) {
                    let line = source.code[..at].lines().count();
                    problems.push(format!(
                        "{}:{line}: {word}{}",
                        source.path,
                        argument.lines().next().unwrap_or("")
                    ));
                }
            }
        }
    }
    none(
        &problems,
        "write the whole statement as one literal and bind every value as $1, $2 …: a statement that is \
         put together can be taken apart by whoever writes a part of it",
    );
}

/// `"…"`, `r#"…"#`, or the name of a constant.
fn is_literal(argument: &str) -> bool {
    let name: String = argument
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect();
    let constant = name.len() > 1 && !name.contains(char::is_lowercase);
    let is = |beginning| argument.starts_with(beginning);
    is("\"") || is("r\"") || is("r#\"") || constant && !argument[name.len()..].starts_with('(')
}

#[test]
fn a_statement_that_is_put_together_is_recognised() {
    for good in ["\"SELECT 1\")", "r#\"SELECT 1\"#)", "COUNT_ALL)", "r\"x\")"] {
        assert!(is_literal(good), "{good}");
    }
    for bad in [
        "format!(\"a\"))",
        "&text)",
        "request)",
        "Text::of(x))",
        "text)",
    ] {
        assert!(!is_literal(bad), "{bad}");
    }
}

#[test]
fn every_form_refuses_fields_it_does_not_have() {
    let sources = program();
    let mut forms = BTreeSet::new();
    for source in sources.iter().filter(|one| one.is_pages()) {
        for (at, _) in source.code.match_indices("Form<") {
            let whole = !source.code[..at].ends_with(|c: char| c.is_alphanumeric());
            let name = source.code[at + "Form<".len()..].split('>').next();
            forms.extend(name.filter(|_| whole).map(str::to_owned));
        }
    }
    assert!(forms.len() > 5, "{forms:?}");
    let mut problems = Vec::new();
    for form in &forms {
        let open = format!("pub struct {form} {{");
        let source = sources.iter().find(|source| source.code.contains(&open));
        let source = source.unwrap_or_else(|| panic!("{form} is not found"));
        let before = source.code.split(&open).next().unwrap_or_default();
        let attributes = before.rsplit("\n\n").next().unwrap_or_default();
        if !attributes.contains("deny_unknown_fields") {
            problems.push(format!("{}: {form}", source.path));
        }
    }
    none(
        &problems,
        "write #[serde(deny_unknown_fields)] above the form: what it does not ask for is nobody's to send",
    );
}

#[test]
fn no_test_sleeps() {
    let mut problems = Vec::new();
    for path in files("tests", ".rs").into_iter().chain(files("src", ".rs")) {
        let source = Source::read(&path);
        let asleep = ["thread::sleep", "park_timeout", "sleep_until"];
        let waits = ["time::sleep", "tokio::time::interval"];
        problems.extend(named(&source, &asleep));
        if source.path.starts_with("tests/") {
            problems.extend(named(&source, &waits));
        }
    }
    none(
        &problems,
        "wait for what has to happen (a line, an answer, the end of a program), and move the app's own \
         clock: what a test waits for by the clock is too short on a busy machine and too long on all others",
    );
}
