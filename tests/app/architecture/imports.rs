//! Which part may use which.

use super::source::{Source, program};
use super::{is_in, named, none};

/// Features from left to right: each may use those before it.
const FEATURES: [&str; 7] = [
    "sessions",
    "accounts",
    "media",
    "articles",
    "comments",
    "search",
    "moderation",
];
/// Parts no feature may be used by.
const BELOW_FEATURES: [&str; 16] = [
    "clock", "config", "count", "db", "error", "ids", "jobs", "language", "links", "markdown",
    "picture", "place", "poster", "secret", "slug", "sorting",
];

/// Whether `source` uses the part of the program called `part`.
fn uses(source: &Source, part: &str) -> bool {
    let prefix = format!("crate::{part}");
    source.paths().iter().any(|path| {
        path.strip_prefix(&prefix)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    })
}

#[test]
fn http_stays_in_pages_and_web() {
    // `app` keeps one header's value; the two commands run the server.
    let places = [
        "src/web/",
        "src/routes.rs",
        "src/routes/",
        "src/server.rs",
        "src/app.rs",
        "src/cli/serve.rs",
        "src/cli/demo.rs",
    ];
    let problems: Vec<_> = program()
        .iter()
        .filter(|source| !source.is_pages() && !is_in(&source.path, &places))
        .flat_map(|source| named(source, &["actix_web", "actix_session", "actix_http"]))
        .collect();
    none(
        &problems,
        "HTTP belongs into a …pages.rs or into src/web; hand the rule what it needs as plain values",
    );
}

#[test]
fn askama_stays_in_pages_and_web() {
    let places = [
        "src/web/",
        "src/markdown/safe_html.rs",
        "src/language/marked.rs",
    ];
    let problems: Vec<_> = program()
        .iter()
        .filter(|source| !source.is_pages() && !is_in(&source.path, &places))
        .flat_map(|source| named(source, &["askama"]))
        .collect();
    none(
        &problems,
        "a page struct stands beside its handler in a …pages.rs; what several pages show is a plain \
         struct in view.rs",
    );
}

#[test]
fn questions_to_the_database_stay_in_queries() {
    const ASKING: [&str; 20] = [
        "sql_query",
        "insert_into",
        "diesel::update",
        "diesel::delete",
        "diesel::select",
        "dsl::",
        "::table",
        ".load(conn",
        ".load(tx",
        ".load(&mut",
        ".load::<",
        ".load_iter",
        ".first(conn",
        ".first(tx",
        ".first::<",
        ".get_result",
        ".get_results",
        ".execute(",
        ".eq_any(",
        "batch_execute",
    ];
    let problems: Vec<_> = program()
        .iter()
        .filter(|source| !may_ask(source))
        .flat_map(|source| named(source, &ASKING))
        .collect();
    none(
        &problems,
        "a noun in mod.rs may carry Diesel's derives, but asks nothing: move the question into the \
         queries.rs beside it, as a function with a name",
    );
}

#[test]
fn diesel_is_named_only_by_rows_values_and_queries() {
    // How moments, ids and errors are stored and read.
    let values = ["src/clock.rs", "src/ids.rs", "src/error.rs"];
    const DERIVES: [&str; 7] = [
        "Queryable",
        "QueryableByName",
        "Selectable",
        "Insertable",
        "AsChangeset",
        "Identifiable",
        "FromSqlRow",
    ];
    let is_row = |source: &Source| {
        DERIVES
            .iter()
            .any(|derive| source.places(derive).next().is_some())
    };
    let problems: Vec<_> = program()
        .iter()
        .filter(|source| !may_ask(source) && !is_in(&source.path, &values) && !is_row(source))
        .flat_map(|source| named(source, &["diesel"]))
        .collect();
    none(
        &problems,
        "Diesel belongs into queries.rs and db/, or on a row that derives from it",
    );
}

fn may_ask(source: &Source) -> bool {
    source.name() == "queries.rs"
        || source.path.contains("/queries/")
        || is_in(&source.path, &["src/db/", "src/settings.rs"])
}

#[test]
fn only_the_database_knows_which_database_it_is() {
    let problems: Vec<_> = program()
        .iter()
        .filter(|source| !is_in(&source.path, &["src/db/", "src/search/"]))
        .flat_map(|source| {
            // Where the database is may be asked by whoever starts the program.
            named(
                source,
                &[
                    "Sqlite",
                    "Postgres",
                    "SqliteConnection",
                    "PgConnection",
                    "libsqlite3_sys",
                ],
            )
            .into_iter()
            .filter(|place| !place.contains("Location::Postgres"))
            .chain(named(source, &["cfg(feature", "cfg!(feature"]))
            // A program draws, or it does not.
            .filter(|place| !place.contains("og-images"))
        })
        .collect();
    none(
        &problems,
        "what differs between SQLite and PostgreSQL belongs behind a function of src/db",
    );
}

#[test]
fn features_use_only_features_to_their_left() {
    let mut problems = Vec::new();
    for source in program().iter().filter(|source| !source.is_pages()) {
        let Some(place) = FEATURES.iter().position(|one| *one == source.part()) else {
            continue;
        };
        let right = FEATURES[place + 1..].iter();
        for part in right.chain(&["feeds", "transfer", "demo"]) {
            if uses(source, part) {
                problems.push(format!("{} uses {part}", source.path));
            }
        }
    }
    none(
        &problems,
        "features stand in the order sessions, accounts, media, articles, comments, search, moderation, and use only \
         those before them: let the later one call the earlier, or join both in a …pages.rs",
    );
}

#[test]
fn feeds_use_articles_and_nothing_later() {
    let mut problems = Vec::new();
    for source in program().iter().filter(|source| source.part() == "feeds") {
        for part in ["comments", "moderation", "transfer", "demo"] {
            if uses(source, part) {
                problems.push(format!("{} uses {part}", source.path));
            }
        }
    }
    none(
        &problems,
        "feeds show articles; ask src/articles for what is missing",
    );
}

#[test]
fn rules_know_no_http() {
    let mut problems = Vec::new();
    for source in program() {
        let is_feature = FEATURES.contains(&source.part());
        if !is_feature || source.is_pages() {
            continue;
        }
        // What pages show of a noun, and what they say of it to search engines.
        let view = source.name().ends_with("view.rs")
            || source.name() == "structured.rs"
            || source.path.contains("/view/");
        // A verb of several steps may take the whole `App`; the web it must not know.
        for part in ["web", "routes", "server", "cli"] {
            if uses(&source, part) && !(view && part == "web") {
                problems.push(format!("{} uses {part}", source.path));
            }
        }
        if view {
            let asks = source
                .paths()
                .into_iter()
                .filter(|path| path.contains("queries"));
            problems.extend(asks.map(|path| format!("{} uses {path}", source.path)));
        }
    }
    none(
        &problems,
        "nouns and verbs take plain values; only a …pages.rs speaks with web, and only …view.rs uses \
         its words for dates, links and forms, without asking the database",
    );
}

#[test]
fn the_kit_knows_no_feature() {
    let mut problems = Vec::new();
    for source in program() {
        let others: &[&str] = match source.part() {
            part if BELOW_FEATURES.contains(&part) || part == "settings" => &[
                "sessions",
                "accounts",
                "articles",
                "comments",
                "moderation",
                "search",
                "feeds",
                "transfer",
                "demo",
                "web",
                "routes",
                "server",
                "app",
                "cli",
            ],
            "web" => &[
                "articles",
                "comments",
                "search",
                "moderation",
                "feeds",
                "transfer",
                "demo",
                "routes",
                "server",
                "cli",
            ],
            _ => &[],
        };
        let used = others.iter().filter(|part| uses(&source, part));
        problems.extend(used.map(|part| format!("{} uses {part}", source.path)));
    }
    none(
        &problems,
        "the kit is used by features and never uses one; web knows accounts and sessions alone",
    );
}
