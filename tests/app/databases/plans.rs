//! How SQLite finds what the busiest pages ask for: a flood of comments that wait must cost readers
//! nothing and moderators little. PostgreSQL has the same indexes, and plans by what its tables hold.

use crate::support::{TestApp, make};
use byline::comments::{self, Status};
use byline::db::{Connection, Location, Migrate};
use byline::error::Result;
use byline::ids::{AccountId, ArticleId};
use byline::moderation;
use diesel::connection::{Connection as _, Instrumentation, InstrumentationEvent};
use diesel::prelude::*;
use diesel::sql_types::Text;
use std::sync::mpsc;

#[derive(QueryableByName)]
struct Step {
    #[diesel(sql_type = Text)]
    detail: String,
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
        let plan = format!("EXPLAIN QUERY PLAN {question}");
        let steps: Vec<Step> = diesel::sql_query(plan).load(conn).unwrap();
        let steps = steps.into_iter().map(|step| step.detail);
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
fn for_a_readers_page_only_what_is_published_and_what_it_answers_is_looked_at() {
    let ask = |conn: &mut Connection, article, _| {
        comments::thread::queries::shown_on(conn, article, None)
    };
    // What is published, then the comment that was removed, then why it was.
    let expected = [
        "SEARCH comments USING INDEX comments_of_article (article_id=? AND status=?)",
        "SEARCH comments USING INTEGER PRIMARY KEY (rowid=?)",
        "SEARCH comments USING INTEGER PRIMARY KEY (rowid=?)",
    ];
    if let Some(ways) = ways_of(ask) {
        assert_eq!(ways, expected);
    }
}

#[test]
fn for_a_commenters_page_their_own_are_looked_at_besides() {
    let ask = |conn: &mut Connection, article, viewer| {
        comments::thread::queries::shown_on(conn, article, Some(viewer))
    };
    if let Some(ways) = ways_of(ask) {
        assert_eq!(
            ways[1],
            "SEARCH comments USING INDEX comments_of_author_by_status \
             (author_id=? AND status=? AND article_id=?)"
        );
        assert_eq!(ways.len(), 4, "{ways:?}");
    }
}

#[test]
fn the_way_to_a_page_of_a_queue_leads_through_an_index_alone_and_nothing_is_sorted() {
    for status in [Status::Held, Status::Published] {
        let ask = move |conn: &mut Connection, _, _| {
            let (filed, more) = moderation::queries::filed(conn, status, 0, 20)?;
            assert_eq!((filed.len(), more), (1, false));
            Ok(())
        };
        let by_number = "SEARCH comments USING INTEGER PRIMARY KEY (rowid=?)";
        let of_author = "SEARCH comments USING COVERING INDEX comments_of_author_by_status";
        let expected = [
            "SEARCH comments USING COVERING INDEX comments_by_status (status=?)",
            by_number,
            by_number,
            &format!("{of_author} (author_id=? AND status=?)"),
        ];
        if let Some(ways) = ways_of(ask) {
            assert_eq!(ways, expected);
        }
    }
}

#[test]
fn comments_are_counted_in_an_index_alone() {
    let ask = |conn: &mut Connection, _, _| moderation::queries::counts(conn);
    let index = "SEARCH comments USING COVERING INDEX comments_by_status (status=?)";
    if let Some(ways) = ways_of(ask) {
        assert_eq!(ways, vec![index; 2 * Status::ALL.len()]);
    }
}

#[test]
fn whether_somebody_is_known_is_seen_without_looking_at_what_waits() {
    let ask = |conn: &mut Connection, _, author| comments::queries::has_published(conn, author);
    let index = "SEARCH comments USING INDEX comments_of_author_by_status";
    if let Some(ways) = ways_of(ask) {
        assert_eq!(ways, [format!("{index} (author_id=? AND status=?)")]);
    }
}

#[test]
fn the_comment_after_another_is_found_without_looking_at_those_before() {
    for status in [Status::Held, Status::Spam] {
        let ask = move |conn: &mut Connection, _, _| {
            let comment = comments::queries::by_id(conn, byline::ids::CommentId(1))?;
            moderation::queries::next_at(conn, status, &comment)
        };
        if let Some(ways) = ways_of(ask) {
            let sign = if status == Status::Held { '>' } else { '<' };
            let index = "SEARCH comments USING COVERING INDEX comments_by_status";
            assert_eq!(ways[1], format!("{index} (status=? AND created_at{sign}?)"));
        }
    }
}

#[test]
fn a_statement_is_planned_once_whatever_is_bound_to_it() {
    // Else SQLite would prepare every statement with LIMIT ? anew each time (see .cargo/config.toml).
    let (_folder, path) = super::sqlite_file();
    let db = super::open(&Location::File(path), Migrate::Check).unwrap();
    let options = super::run(db.read(|conn| {
        let all = "SELECT compile_options AS detail FROM pragma_compile_options";
        Ok(diesel::sql_query(all).load::<Step>(conn)?)
    }));
    let options = options.unwrap();
    assert!(options.iter().any(|one| one.detail == "ENABLE_QPSG"));
}
