//! Threads of any length, put into the database in a few statements.

use super::TestApp;
use byline::comments::Comment;
use byline::db::Transaction;
use byline::error::Result;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

/// The counters as they ought to be: of each article, and of each thread in which there is something.
const COUNTED: &str = "
    SELECT 'article ' || article_id AS of, count(*) AS n
    FROM comments WHERE status = 'published' GROUP BY article_id
    UNION ALL
    SELECT 'thread ' || COALESCE(comments.root_id, comments.id) || ' of ' || root.article_id || ' at ' || root.created_at, count(*)
    FROM comments JOIN comments AS root ON root.id = COALESCE(comments.root_id, comments.id)
    WHERE comments.status = 'published'
    GROUP BY COALESCE(comments.root_id, comments.id), root.article_id, root.created_at
    ORDER BY 1";

/// The counters as they are stored.
const STORED: &str = "
    SELECT 'article ' || id AS of, comment_count AS n FROM articles WHERE comment_count > 0
    UNION ALL
    SELECT 'thread ' || root_id || ' of ' || article_id || ' at ' || begun_at, published FROM threads
    ORDER BY 1";

/// So many comments are put into the database by one statement.
const STEP: usize = 20_000;

/// Comments like another one, which come after it, each a second after the one before.
pub struct Fill<'a> {
    /// The one that is copied.
    pub like: &'a Comment,
    /// How many.
    pub count: i64,
    /// What each answers, in SQL: `i` is its number, from 0, and `first` that of the first in the database.
    pub parent: &'a str,
    /// The comment that began its thread, in the same way.
    pub root: &'a str,
    /// Where it stands, in the same way.
    pub status: &'a str,
}

impl Fill<'_> {
    /// So many published comments like another, each beginning a thread.
    pub fn threads(like: &Comment, count: i64) -> Fill<'_> {
        Fill {
            like,
            count,
            parent: "CAST(NULL AS BIGINT)",
            root: "CAST(NULL AS BIGINT)",
            status: "'published'",
        }
    }

    /// So many published answers to a comment that began a thread.
    pub fn answers(like: &Comment, count: i64) -> Fill<'_> {
        Fill {
            parent: "c.id",
            root: "c.id",
            ..Fill::threads(like, count)
        }
    }

    /// The same, each an answer to the one before it.
    pub fn chain(like: &Comment, count: i64) -> Fill<'_> {
        Fill {
            parent: "CASE WHEN i = 0 THEN c.id ELSE first + i - 1 END",
            ..Fill::answers(like, count)
        }
    }

    /// Stores them, and gives the number of the first.
    pub fn into(self, app: &TestApp) -> i64 {
        let Fill {
            like,
            count,
            parent,
            root,
            status,
        } = self;
        let id = like.id;
        let first = one(app, "SELECT max(id) + 1 AS n FROM comments".to_owned());
        let fill = |from: i64, last: i64| {
            format!(
            "WITH RECURSIVE n (i, first) AS (SELECT {from}, {first} UNION ALL SELECT i + 1, first FROM n WHERE i < {last})
             INSERT INTO comments (id, article_id, parent_id, root_id, depth, author_id, status, body, body_html, body_key, links, created_at, appeared_at)
             SELECT first + i, c.article_id, {parent}, {root}, 1, c.author_id, {status}, 'x', '<p>Number ' || i || '.</p>', c.body_key, 0, c.created_at + 1000 * (i + 1),
                 CASE {status} WHEN 'published' THEN c.created_at + 1000 * (i + 1) ELSE 0 END
             FROM n, comments c WHERE c.id = {id}"
        )
        };
        // PostgreSQL gives no statement more than some seconds.
        let steps: Vec<String> = (0..count)
            .step_by(STEP)
            .map(|from| fill(from, count.min(from + STEP as i64) - 1))
            .collect();
        let is_postgres = app.database.is_postgres();
        app.write(move |tx| {
            for fill in &steps {
                tx.batch_execute(fill)?;
            }
            if is_postgres {
                tx.batch_execute("SELECT setval('comments_id_seq', max(id)) FROM comments")?;
            }
            count_anew(tx)
        });
        first
    }
}

/// Sets the counters right after comments were changed behind their back.
pub fn count_anew(tx: &mut Transaction) -> Result<()> {
    Ok(tx.batch_execute(
        "DELETE FROM threads;
         INSERT INTO threads (root_id, article_id, begun_at, published)
         SELECT root.id, root.article_id, root.created_at, count(*)
         FROM comments JOIN comments AS root ON root.id = COALESCE(comments.root_id, comments.id)
         WHERE comments.status = 'published' GROUP BY root.id, root.article_id, root.created_at;
         UPDATE articles SET comment_count =
             (SELECT COALESCE(sum(published), 0) FROM threads WHERE article_id = articles.id)",
    )?)
}

/// Fails unless all counters are what counting gives.
#[track_caller]
pub fn assert_counted(app: &TestApp) {
    assert_eq!(counters(app, STORED), counters(app, COUNTED));
}

fn counters(app: &TestApp, sql: &'static str) -> Vec<(String, i64)> {
    #[derive(QueryableByName)]
    struct Counter {
        #[diesel(sql_type = Text)]
        of: String,
        #[diesel(sql_type = BigInt)]
        n: i64,
    }
    app.read(move |conn| {
        let found = diesel::sql_query(sql).load::<Counter>(conn)?;
        Ok(found.into_iter().map(|one| (one.of, one.n)).collect())
    })
}

/// The one number a question gives.
pub fn one(app: &TestApp, sql: String) -> i64 {
    #[derive(QueryableByName)]
    struct Number {
        #[diesel(sql_type = BigInt)]
        n: i64,
    }
    app.read(move |conn| Ok(diesel::sql_query(sql).get_result::<Number>(conn)?.n))
}
