//! How SQLite finds what the busiest pages ask for: a flood of comments that wait must cost readers
//! nothing and moderators little. PostgreSQL has the same indexes, and plans by what its tables hold.

mod big_site;
mod listener;
mod threads;
mod walk;

use super::sqlite_file;
use crate::architecture::source;
use crate::support::{TestApp, make};
use big_site::BigSite;
use byline::clock::Moment;
use byline::comments::{self, Status};
use byline::db::Connection;
use byline::error::Result;
use byline::ids::{AccountId, ArticleId};
use byline::moderation;
use byline::moderation::queue::Queue;
use byline::place::Place;
use diesel::connection::{Connection as _, Instrumentation, InstrumentationEvent};
use diesel::prelude::*;
use diesel::sql_types::Text;
use listener::Heard;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::mpsc;

/// The steps of SQLite's plan for a statement.
fn plan(conn: &mut Connection, statement: &str) -> Vec<String> {
    #[derive(QueryableByName)]
    struct Step {
        #[diesel(sql_type = Text)]
        detail: String,
    }
    let steps = diesel::sql_query(format!("EXPLAIN QUERY PLAN {statement}"));
    let steps: Vec<Step> = steps
        .load(conn)
        .unwrap_or_else(|error| panic!("{statement}: {error}"));
    steps.into_iter().map(|step| step.detail).collect()
}

/// What SQLite says of its way through the comments, a line for each time a question looks at them;
/// and of what it has to sort.
fn ways<T>(conn: &mut Connection, ask: impl FnOnce(&mut Connection) -> Result<T>) -> Vec<String> {
    let (told, asked) = mpsc::channel();
    conn.set_instrumentation(move |event: InstrumentationEvent<'_>| {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            told.send(query.to_string()).unwrap();
        }
    });
    ask(conn).unwrap();
    conn.set_instrumentation(None::<Box<dyn Instrumentation>>);
    let mut ways = Vec::new();
    for statement in asked {
        let question = statement.split(" -- binds").next().unwrap();
        let steps = plan(conn, question).into_iter();
        ways.extend(steps.filter(|one| one.contains("comments") || one.contains("TEMP B-TREE")));
    }
    ways
}

/// A site with a comment that was removed, its answer, and an answer to that which waits, asked by
/// `ask` for the one who wrote the first answer; nothing on PostgreSQL.
fn ways_of<T: 'static>(
    ask: impl FnOnce(&mut Connection, ArticleId, AccountId) -> Result<T> + Send + 'static,
) -> Option<Vec<String>> {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let removed = make::comment(&app, &article).published();
    let answer = make::comment(&app, &article).answering(&removed);
    let answer = answer.published();
    make::decide(&app, &removed, moderation::Action::Remove);
    make::comment(&app, &article).answering(&answer).posted();
    let ask =
        move |conn: &mut Connection| Ok(ways(conn, |conn| ask(conn, article.id, answer.author_id)));
    (!app.database.is_postgres()).then(|| app.read(ask))
}

#[test]
fn the_way_to_a_page_of_a_queue_leads_through_an_index_alone_and_nothing_is_sorted() {
    for status in [Status::Held, Status::Published] {
        let ask = move |conn: &mut Connection, _, _| {
            let filed = moderation::cases::filed(
                conn,
                &Queue::of(status).into(),
                Place::First,
                20,
                (AccountId(1), Moment(0)),
            )?;
            assert_eq!((filed.entries.len(), filed.after), (1, None));
            Ok(())
        };
        let by_number = "SEARCH comments USING INTEGER PRIMARY KEY (rowid=?)";
        let of_author = "SEARCH comments USING COVERING INDEX comments_of_author_in_state";
        let of_author = format!("{of_author} (author_id=? AND status=?)");
        let reported =
            "SEARCH comments USING COVERING INDEX comments_reported (status=? AND reported_at>?)";
        let expected = [
            "SEARCH comments USING COVERING INDEX comments_by_status (status=?)",
            by_number,
            by_number,
            &of_author,
            &of_author,
        ];
        if let Some(mut ways) = ways_of(ask) {
            ways.retain(|way| status != Status::Held || way != reported);
            assert_eq!(ways, expected);
        }
    }
}

#[test]
fn comments_are_counted_in_an_index_alone() {
    let ask = |conn: &mut Connection, _, _| {
        let reported = comments::reports::queries::count_open(conn)?;
        let held = comments::queries::count_at(conn, Status::Held)?;
        moderation::queue::queries::counts(conn, held, reported)
    };
    let by_status = "SEARCH comments USING COVERING INDEX comments_by_status (status=?)";
    let reported =
        "SEARCH comments USING COVERING INDEX comments_reported (status=? AND reported_at>?)";
    if let Some(ways) = ways_of(ask) {
        assert_eq!(ways[0], reported);
        assert_eq!(ways[1..], vec![by_status; 5]);
    }
}

#[test]
fn whether_somebody_is_known_is_seen_without_looking_at_what_waits() {
    let ask = |conn: &mut Connection, _, author| comments::queries::has_published(conn, author);
    let index = "SEARCH comments USING INDEX comments_of_author_in_state";
    if let Some(ways) = ways_of(ask) {
        assert_eq!(ways, [format!("{index} (author_id=? AND status=?)")]);
    }
}

#[test]
fn the_comment_after_another_is_found_without_looking_at_those_before() {
    for status in [Status::Held, Status::Spam] {
        let ask = move |conn: &mut Connection, _, _| {
            let comment = comments::queries::by_id(conn, byline::ids::CommentId(1))?;
            let behind = (comment.created_at, comment.id);
            moderation::queue::queries::next(conn, &Queue::of(status).into(), behind)
        };
        if let Some(ways) = ways_of(ask) {
            let sign = if status == Status::Held { '>' } else { '<' };
            let index = "SEARCH comments USING COVERING INDEX comments_by_status";
            assert_eq!(ways[1], format!("{index} (status=? AND created_at{sign}?)"));
        }
    }
}

/// Steps of a plan that are fine in statements with these words, and why, however the site grows.
const ALLOWED: [(&str, &str, &str); 21] = [
    (
        "SCAN unindexed",
        "unindexed",
        "holds what one change has made stale, and is empty after it",
    ),
    (
        "SCAN index_backlog",
        "FROM `index_backlog` ORDER BY `index_backlog`.`id` LIMIT ?",
        "read in its order, and no further than a step",
    ),
    (
        "SCAN tags USING INDEX tags_by_name",
        "FROM tags WHERE EXISTS",
        "read in the order of their names, and no further than a list in a form is long",
    ),
    (
        "SCAN article_index VIRTUAL TABLE",
        "FROM article_index WHERE article_index MATCH",
        "FTS5 reads the lists of the words, and no further than the limit",
    ),
    (
        "SCAN comment_index VIRTUAL TABLE",
        "FROM comment_index WHERE comment_index MATCH",
        "the same",
    ),
    (
        "SCAN article_index VIRTUAL TABLE",
        "article_index",
        "FTS5 finds by its number, or the highest number",
    ),
    (
        "SCAN comment_index VIRTUAL TABLE",
        "comment_index",
        "the same",
    ),
    (
        "SCAN",
        "(1=0)",
        "nothing is looked up: the list of numbers is empty",
    ),
    ("USE TEMP B-TREE", "(1=0)", "the same"),
    (
        "SCAN",
        "FROM `settings`",
        "a few rows, which the owner sets",
    ),
    (
        "SCAN",
        "FROM `__diesel_schema_migrations`",
        "one row for each migration, read at the start",
    ),
    (
        "SCAN archive_months",
        "FROM `archive_months`",
        "one row for each month in which something was published",
    ),
    (
        "SCAN zone_turns",
        "FROM `zone_turns`",
        "two rows for each year, read at the start and when an admin chooses another time zone",
    ),
    (
        "COUNT WITHOUT LIMIT",
        "(`articles`.`published_at` < ?))",
        "counts every month once, when an admin chooses another time zone",
    ),
    (
        "SCAN sections",
        "FROM `sections` WHERE (`sections`.`id` IN",
        "a few rows, which the editors set",
    ),
    (
        "SCAN accounts",
        "WHERE (`accounts`.`claimed` = ?) ORDER BY `accounts`.`id`",
        "`byline user list` lists everybody",
    ),
    (
        "SCAN articles USING COVERING INDEX articles_by_any_edit",
        "FROM `articles` ORDER BY `articles`.`edited_at` DESC, `articles`.`id` DESC LIMIT ?",
        "read in the order of the list, and no further than a page",
    ),
    (
        "SCAN log_entries USING INDEX log_by_time",
        "FROM `log_entries` ORDER BY `log_entries`.`at` DESC, `log_entries`.`id` DESC LIMIT ?",
        "read in the order of the log, and no further than a page",
    ),
    (
        "USE TEMP B-TREE",
        "FROM `tags` WHERE ((`tags`.`slug`",
        "sorts the tags that have the names of one article's",
    ),
    (
        "USE TEMP B-TREE FOR LAST TERM OF ORDER BY",
        "FROM `sessions` WHERE (`sessions`.`account_id` = ?)",
        "sorts the sessions of one person that began in the same moment",
    ),
    (
        "COUNT WITHOUT LIMIT",
        "FROM `accounts` WHERE (`accounts`.`role` = ?)",
        "there are few admins",
    ),
];

/// Functions no part of the walk reaches, and why that is fine.
const UNREACHED: [(&str, &str); 5] = [
    (
        "articles::queries::say_language",
        "writes to every article, once, when an admin chooses another language",
    ),
    (
        "comments::queries::take_turn",
        "asks only PostgreSQL, which makes changes side by side",
    ),
    (
        "comments::visibility::queries::seen_by_everybody",
        "is a condition, which those who ask hold",
    ),
    ("comments::visibility::queries::seen_in_thread", "the same"),
    (
        "moderation::queries::take_turn",
        "asks only PostgreSQL, which makes changes side by side",
    ),
];

/// A site whose connections are all listened to; none on PostgreSQL.
fn site_that_is_heard() -> Option<TestApp> {
    let app = TestApp::spawn_with(|config| {
        let url = config.database_url.as_ref().unwrap().reveal();
        if let Some(path) = url.strip_prefix("sqlite:") {
            listener::listen_to(path);
        }
    });
    (!app.database.is_postgres()).then_some(app)
}

/// What a statement does that costs more on a larger site: steps of its plan that look at a whole table
/// or sort, and counting without an end.
fn heavy_steps(conn: &mut Connection, statement: &str, tables: &[String]) -> Vec<String> {
    // A new row may be what rows of other tables name as their parent already, for all SQLite knows: its
    // plan says how they would be found, but it looks only while a change has left some without one.
    if statement.starts_with("INSERT INTO") && !statement.contains("SELECT") {
        return Vec::new();
    }
    let is_heavy = |step: &String| {
        let rest = step.strip_prefix("SCAN ").unwrap_or_default();
        let table = rest.split(' ').next().unwrap_or_default();
        tables.iter().any(|one| one == table) || step.contains("TEMP B-TREE")
    };
    let mut steps = plan(conn, statement);
    steps.retain(is_heavy);
    let counts = statement.to_lowercase().contains("count(*)");
    if counts && !statement.ends_with("LIMIT ?) AS counted") {
        steps.push("COUNT WITHOUT LIMIT".to_owned());
    }
    steps
}

/// The names of all tables.
fn tables(conn: &mut Connection) -> Vec<String> {
    #[derive(QueryableByName)]
    struct Table {
        #[diesel(sql_type = Text)]
        name: String,
    }
    let tables: Vec<Table> =
        diesel::sql_query("SELECT name FROM sqlite_schema WHERE type = 'table'")
            .load(conn)
            .unwrap();
    tables.into_iter().map(|table| table.name).collect()
}

fn connect(path: &Path) -> Connection {
    Connection::Sqlite(SqliteConnection::establish(path.to_str().unwrap()).unwrap())
}

/// A public function of a file that asks the database.
struct Question {
    /// Like `tags::queries::of`.
    name: String,
    path: String,
    lines: std::ops::RangeInclusive<usize>,
}

impl Question {
    /// Whether a line like `src/tags/queries.rs:12` is one of its own.
    fn holds(&self, place: &str) -> bool {
        place.rsplit_once(':').is_some_and(|(path, line)| {
            path == self.path
                && line
                    .parse()
                    .is_ok_and(|line: usize| self.lines.contains(&line))
        })
    }
}

fn questions() -> Vec<Question> {
    let mut found = Vec::new();
    for source in source::program() {
        if source.name() != "queries.rs" && !source.path.contains("/queries/") {
            continue;
        }
        let module = source.path.trim_start_matches("src/");
        let module = module.trim_end_matches(".rs").replace('/', "::");
        let lines: Vec<&str> = source.code.lines().collect();
        for (number, line) in lines.iter().enumerate() {
            let Some(rest) = line.strip_prefix("pub fn ") else {
                continue;
            };
            let name = rest.split(['(', '<']).next().unwrap_or_default();
            let long = lines[number..]
                .iter()
                .position(|line| *line == "}")
                .unwrap();
            found.push(Question {
                name: format!("{module}::{name}"),
                path: source.path.clone(),
                lines: number + 1..=number + long + 1,
            });
        }
    }
    assert!(found.len() > 50, "the questions were not found");
    found
}

/// What a plan looks at that it should not.
fn heavy_questions(path: &Path, heard: &Heard, questions: &[Question]) -> Vec<String> {
    let mut conn = connect(path);
    let tables = tables(&mut conn);
    let mut problems = Vec::new();
    for (statement, places) in heard {
        let words = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"];
        if !words.iter().any(|word| statement.starts_with(word)) {
            continue;
        }
        for step in heavy_steps(&mut conn, statement, &tables) {
            let is_fine = |(its, words, _): &(&str, &str, &str)| {
                step.starts_with(its) && statement.contains(words)
            };
            if ALLOWED.iter().any(is_fine) {
                continue;
            }
            let asking = questions
                .iter()
                .filter(|one| places.iter().any(|place| one.holds(place)));
            let names: Vec<_> = asking.map(|one| one.name.as_str()).collect();
            problems.push(format!("{step}\n  {}\n  {statement}", names.join(", ")));
        }
    }
    problems
}

#[test]
fn no_question_looks_at_more_as_the_site_grows() {
    let Some(app) = site_that_is_heard() else {
        return;
    };
    let mut heard = Heard::new();
    let new = site_that_is_heard().unwrap();
    walk::first_steps(&new);
    listener::add_to(&mut heard);
    let site = BigSite::build(app);
    listener::forget();
    for part in walk::PARTS {
        part(&site);
        listener::add_to(&mut heard);
    }

    let questions = questions();
    // As SQLite plans when it knows what the tables hold, and as long as nobody has told it.
    let file = site.app.app.db.file().unwrap().to_owned();
    let (_folder, empty) = sqlite_file();
    let mut problems = heavy_questions(&file, &heard, &questions);
    problems.extend(heavy_questions(&empty, &heard, &questions));
    let places: BTreeSet<&String> = heard.values().flatten().collect();
    for question in questions {
        let known = UNREACHED.iter().any(|(name, _)| *name == question.name);
        if !known && !places.iter().any(|place| question.holds(place)) {
            problems.push(format!(
                "nothing in plans/walk.rs leads to {}",
                question.name
            ));
        }
    }
    for (step, words, why) in ALLOWED {
        if !heard.keys().any(|statement| statement.contains(words)) {
            problems.push(format!("{step} is allowed for nothing: {why}"));
        }
    }
    problems.sort();
    problems.dedup();
    assert!(
        problems.is_empty(),
        "{}\n\n→ give it an index, bound it, or say in plans.rs why it stays small\n",
        problems.join("\n")
    );
}

#[test]
fn a_statement_is_planned_once_whatever_is_bound_to_it() {
    #[derive(QueryableByName)]
    struct Compiled {
        #[diesel(sql_type = Text)]
        compile_options: String,
    }
    // Else SQLite would prepare every statement with LIMIT ? anew each time (see .cargo/config.toml).
    let (_folder, path) = sqlite_file();
    let all = diesel::sql_query("SELECT compile_options FROM pragma_compile_options");
    let options: Vec<Compiled> = all.load(&mut connect(&path)).unwrap();
    let has = |name: &str| options.iter().any(|one| one.compile_options == name);
    assert!(has("ENABLE_QPSG"));
    assert!(has("THREADSAFE=2"), "no lock within a connection");
}
