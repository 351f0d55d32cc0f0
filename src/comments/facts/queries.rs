//! Questions about what is known of a comment that is screened.

use crate::articles::{Article, Status as ArticleStatus};
use crate::clock::Moment;
use crate::comments::screening::{Discussion, MOST_REPORTS};
use crate::comments::{DEEPEST_ANSWERED, NewComment, Status};
use crate::db::Connection;
use crate::db::schema::{articles, comments, reports, sections};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId};
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::collections::HashSet;

/// So many of somebody's latest comments are looked at.
const LATEST: i64 = 100;
/// So many comments that say the same are looked at.
const COPIES: i64 = 30;

/// A comment as the checks on pace, repeats and history look at it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = comments)]
pub struct Lately {
    /// Its number.
    pub id: CommentId,
    /// Where it stands.
    pub status: Status,
    /// Where it stood before its author deleted it.
    pub deleted_from: Option<Status>,
    /// By which repeats of its text are found.
    pub body_key: Vec<u8>,
    /// When it was posted.
    pub created_at: Moment,
}

/// An article's state, whether its comments are open, when they were closed, when it was published,
/// whether a person reads them first.
pub type DiscussionRow = (ArticleStatus, bool, Option<Moment>, Option<Moment>, bool);

impl From<DiscussionRow> for Discussion {
    fn from((status, open, closed_at, published_at, read_first): DiscussionRow) -> Discussion {
        Discussion {
            open: open && status == ArticleStatus::Published,
            closed_at,
            published_at,
            read_first,
        }
    }
}

impl Discussion {
    /// What `article` says about its comments.
    pub fn of(article: &Article) -> Discussion {
        Discussion::from((
            article.status,
            article.comments_open,
            article.comments_closed_at,
            article.published_at,
            article.premoderated,
        ))
    }
}

/// What an article says about its comments, and its section of whether they are read first.
pub fn discussion(conn: &mut Connection, article: ArticleId) -> Result<DiscussionRow> {
    let (row, in_section, deleted_at): (DiscussionRow, Option<bool>, Option<Moment>) =
        articles::table
            .left_join(sections::table)
            .filter(articles::id.eq(article))
            .select((
                (
                    articles::status,
                    articles::comments_open,
                    articles::comments_closed_at,
                    articles::published_at,
                    articles::premoderated,
                ),
                sections::premoderated.nullable(),
                sections::deleted_at.nullable(),
            ))
            .first(conn)?;
    let (status, open, closed_at, published_at, own) = row;
    let read_first = own || in_section == Some(true) && deleted_at.is_none();
    Ok((status, open, closed_at, published_at, read_first))
}

/// An author's comments after `since`, latest first.
pub fn lately_by(conn: &mut Connection, author: AccountId, since: Moment) -> Result<Vec<Lately>> {
    Ok(comments::table
        .filter(comments::author_id.eq(author))
        .filter(comments::created_at.gt(since))
        .order((comments::created_at.desc(), comments::id.desc()))
        .limit(LATEST)
        .select(Lately::as_select())
        .load(conn)?)
}

/// When an author last posted in a thread after `since`.
pub fn last_in(
    conn: &mut Connection,
    thread: CommentId,
    author: AccountId,
    since: Moment,
) -> Result<Option<Moment>> {
    let there = comments::root_id.eq(thread).or(comments::id.eq(thread));
    Ok(comments::table
        .filter(comments::author_id.eq(author))
        .filter(comments::created_at.gt(since))
        .filter(there)
        .order((comments::created_at.desc(), comments::id.desc()))
        .select(comments::created_at)
        .first(conn)
        .optional()?)
}

/// How many people beside `author` said what `new` says after `since`.
pub fn others_who_said(
    conn: &mut Connection,
    new: &NewComment,
    author: AccountId,
    since: Moment,
) -> Result<usize> {
    let said: Vec<AccountId> = comments::table
        .filter(comments::body_key.eq(new.body_key.as_slice()))
        .filter(comments::created_at.gt(since))
        .filter(comments::status.ne(Status::Deleted))
        .order(comments::created_at.desc())
        .limit(COPIES)
        .select(comments::author_id)
        .load(conn)?;
    let others: HashSet<_> = said.into_iter().filter(|one| *one != author).collect();
    Ok(others.len())
}

#[derive(QueryableByName)]
#[diesel(table_name = reports)]
struct Reporter {
    reporter_id: Option<AccountId>,
}

/// Who has reported a comment or one that stands over it, while nobody has decided about that: once for
/// each report, and no more than are counted. What the program noticed by itself is no quarrel, and what weighs nothing, as the
/// reports of fresh accounts, slows nobody.
pub fn reporters_over(conn: &mut Connection, comment: CommentId) -> Result<Vec<AccountId>> {
    // A cross join is taken in its order: the few comments of the chain first.
    let found: Vec<Reporter> = diesel::sql_query(
        "WITH RECURSIVE chain (id, parent_id, steps) AS (\
           SELECT id, parent_id, 0 FROM comments WHERE id = $1 \
           UNION ALL \
           SELECT comments.id, comments.parent_id, chain.steps + 1 \
           FROM chain INNER JOIN comments ON comments.id = chain.parent_id \
           WHERE chain.steps < $2\
         ) \
         SELECT reports.reporter_id FROM chain CROSS JOIN reports \
         WHERE reports.comment_id = chain.id AND reports.outcome IS NULL AND reports.reporter_id IS NOT NULL \
         AND reports.weight > 0 LIMIT $3",
    )
    .bind::<BigInt, _>(comment)
    .bind::<BigInt, _>(DEEPEST_ANSWERED)
    .bind::<BigInt, _>(MOST_REPORTS as i64)
    .load(conn)?;
    Ok(found
        .into_iter()
        .filter_map(|one| one.reporter_id)
        .collect())
}
