//! Threads: half of the articles have none, most of the others a few comments, few have hundreds.

use super::articles::{HUNDRED, HUNDRED_SHORT, TEN_THOUSAND, columns};
use super::prose::Prose;
use super::rows::{articles, comments};
use anyhow::{Context, Result};
use byline::comments::body_key;
use byline::ids::AccountId;
use byline::markdown::{self, PIPELINE_VERSION};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;

/// The longest thread of an ordinary article.
const LONGEST: usize = 900;
/// No ordinary comment stands under more.
const DEEPEST: usize = 8;
const MINUTE: i64 = 60_000;

#[derive(Insertable)]
#[diesel(table_name = comments)]
struct Row {
    id: i64,
    article_id: i64,
    parent_id: Option<i64>,
    depth: i64,
    author_id: i64,
    status: &'static str,
    body: String,
    body_html: String,
    html_version: i64,
    body_key: Vec<u8>,
    links: i64,
    created_at: i64,
}

/// What its comments answer.
enum Shape {
    /// Some answer one before them, at random.
    Grown,
    /// Chains of five: a comment, its answer, and so on four deep.
    Chains,
}

struct Thread {
    article: i64,
    published_at: i64,
    length: usize,
    words: (usize, usize),
    shape: Shape,
}

/// Writes the three threads that are measured, and `total` comments under the other articles.
/// Each of `readers` has written at least one of these, so that nobody is new.
pub fn write(
    conn: &mut SqliteConnection,
    prose: &mut Prose,
    readers: &[AccountId],
    total: usize,
) -> Result<()> {
    let mut special = Vec::new();
    let mut ordinary = Vec::new();
    let all: Vec<(i64, String, i64)> = articles::table
        .order(articles::id)
        .select((articles::id, articles::slug, articles::published_at))
        .load(conn)?;
    for (article, slug, published_at) in all {
        let mut thread = Thread {
            article,
            published_at,
            length: 100,
            words: (20, 60),
            shape: Shape::Chains,
        };
        match slug.as_str() {
            HUNDRED => special.push(thread),
            HUNDRED_SHORT => {
                thread.words = (5, 12);
                special.push(thread);
            }
            TEN_THOUSAND => {
                thread.length = 10_000;
                thread.shape = Shape::Grown;
                special.push(thread);
            }
            _ => {
                thread.shape = Shape::Grown;
                thread.length = 0;
                ordinary.push(thread);
            }
        }
    }
    share_out(&mut ordinary, prose, total);
    let mut writer = Writer {
        conn,
        prose,
        readers,
        written: 0,
    };
    for thread in ordinary.iter().chain(&special) {
        writer.write(thread)?;
    }
    Ok(())
}

/// Gives each thread its length: none to half of them, a Pareto share to the others.
fn share_out(threads: &mut [Thread], prose: &mut Prose, total: usize) {
    let mut left = total;
    while left > 0 {
        for thread in threads.iter_mut() {
            let long = match prose.dice.below(2) {
                0 => 0,
                _ => (6.0 * prose.dice.fraction().powf(-0.75)) as usize,
            };
            let more = long.min(LONGEST.saturating_sub(thread.length)).min(left);
            thread.length += more;
            left -= more;
        }
    }
}

struct Writer<'a> {
    conn: &'a mut SqliteConnection,
    prose: &'a mut Prose,
    readers: &'a [AccountId],
    written: usize,
}

impl Writer<'_> {
    fn write(&mut self, thread: &Thread) -> Result<()> {
        let first = self.written as i64 + 1;
        let mut depths: Vec<usize> = Vec::with_capacity(thread.length);
        let mut rows = Vec::new();
        for at in 0..thread.length {
            let parent = match thread.shape {
                Shape::Chains => (at % 5 > 0).then(|| at - 1),
                Shape::Grown => self.answered(&depths),
            };
            depths.push(parent.map_or(0, |parent| depths[parent] + 1));
            let (least, most) = thread.words;
            let body = self.prose.comment(least, most);
            let rendered = markdown::comment(&body).ok().context("a comment of ours")?;
            rows.push(Row {
                id: first + at as i64,
                article_id: thread.article,
                parent_id: parent.map(|parent| first + parent as i64),
                depth: depths[at] as i64,
                author_id: self.author().0,
                status: "published",
                body_html: rendered.html.as_str().to_owned(),
                html_version: PIPELINE_VERSION,
                body_key: body_key(&body).to_vec(),
                links: rendered.links as i64,
                created_at: thread.published_at + (at as i64 + 1) * MINUTE,
                body,
            });
            self.written += 1;
        }
        for some in rows.chunks(500) {
            diesel::insert_into(comments::table)
                .values(some)
                .execute(self.conn)?;
        }
        Ok(())
    }

    /// Three of five comments answer one before them.
    fn answered(&mut self, depths: &[usize]) -> Option<usize> {
        if depths.is_empty() || self.prose.dice.below(5) < 2 {
            return None;
        }
        let one = self.prose.dice.below(depths.len());
        (depths[one] < DEEPEST).then_some(one)
    }

    fn author(&mut self) -> AccountId {
        match self.readers.get(self.written) {
            Some(reader) => *reader,
            None => *self.prose.dice.one_of(self.readers),
        }
    }
}

/// Fills what is kept beside the comments for quicker reading, as far as the tables have it: their
/// migration does the same for comments that were there before it.
pub fn completed(conn: &mut SqliteConnection) -> Result<()> {
    conn.batch_execute(
        "UPDATE articles SET comment_count = told.comments
         FROM (SELECT article_id, count(*) AS comments FROM comments GROUP BY article_id) AS told
         WHERE told.article_id = articles.id;",
    )?;
    if columns(conn, "comments")?
        .iter()
        .any(|name| name == "root_id")
    {
        conn.batch_execute(
            "WITH RECURSIVE walk (id, root_id) AS (
               SELECT id, id FROM comments WHERE parent_id IS NULL
               UNION ALL
               SELECT comments.id, walk.root_id FROM walk
               CROSS JOIN comments ON comments.parent_id = walk.id)
             UPDATE comments SET root_id = walk.root_id FROM walk
             WHERE comments.id = walk.id AND comments.parent_id IS NOT NULL;",
        )?;
    }
    if !columns(conn, "threads")?.is_empty() {
        conn.batch_execute(
            "INSERT INTO threads (root_id, article_id, begun_at, published)
             SELECT root.id, root.article_id, root.created_at, told.published
             FROM (SELECT COALESCE(root_id, id) AS root_id, count(*) AS published
                   FROM comments GROUP BY COALESCE(root_id, id)) AS told
             JOIN comments AS root ON root.id = told.root_id;",
        )?;
    }
    Ok(())
}
