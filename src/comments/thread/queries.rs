//! Questions about threads. None reads more than a page of them, however long they are.

use crate::clock::Moment;
use crate::comments::visibility::queries::seen_in_thread;
use crate::comments::visibility::{Eyes, Standing};
use crate::comments::{Status, Writer};
use crate::db::schema::{accounts, comments, recommendations, threads};
use crate::db::{Backend, Connection, Way, along, among};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::sorting::Sorting;
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// By what comments are sorted: their time, then their number.
pub type Key = (Moment, CommentId);

/// So many comments of one person that nobody else sees are looked at, the latest, in each state.
const OWN: i64 = 200;

/// What a thread shows of a comment.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = comments)]
pub struct Row {
    /// Its number.
    pub id: CommentId,
    /// The comment it answers.
    pub parent_id: Option<CommentId>,
    /// The comment that began its thread; nothing if it is that one.
    pub root_id: Option<CommentId>,
    /// How many comments it was posted under.
    pub depth: i64,
    /// Who wrote it.
    pub author_id: AccountId,
    /// Where it stands.
    pub status: Status,
    /// Which of its author's versions it is.
    pub version: i64,
    /// The text as shown.
    pub body_html: String,
    /// When it was posted.
    pub created_at: Moment,
    /// When its author last changed it.
    pub edited_at: Option<Moment>,
    /// When its text was wiped for good.
    pub erased_at: Option<Moment>,
    /// How many readers recommend it.
    pub recommendations: i64,
    /// When an editor picked it.
    pub picked_at: Option<Moment>,
}

/// A thread in the list of those under an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Queryable)]
pub struct Thread {
    /// When it began.
    pub begun_at: Moment,
    /// By what the best come first, the least of all.
    pub rank: i64,
    /// The comment that began it.
    pub root: CommentId,
    /// How many comments somebody sees in it.
    pub comments: i64,
}

/// A comment of the viewer that nobody else sees.
#[derive(Clone, Copy, Debug, Queryable, Selectable)]
#[diesel(table_name = comments)]
pub struct Own {
    /// Its number.
    pub id: CommentId,
    /// The comment it answers.
    pub parent_id: Option<CommentId>,
    /// The comment that began its thread; nothing if it is that one.
    pub root_id: Option<CommentId>,
    /// When it was posted.
    pub created_at: Moment,
}

impl Row {
    /// By what it is sorted.
    pub fn key(&self) -> Key {
        (self.created_at, self.id)
    }

    /// Whether `viewer` reads its text in its place.
    pub fn has_text_for(&self, viewer: Option<AccountId>) -> bool {
        let standing = Standing::in_thread(self.status, self.erased_at.is_some());
        let eyes = Eyes::in_thread(viewer, self.author_id);
        standing.seen_by(eyes).is_text()
    }
}

impl Thread {
    /// By what it is sorted: a moment or a rank, then its number.
    pub fn key(&self, sorting: Sorting) -> (i64, CommentId) {
        let by = match sorting {
            Sorting::Oldest | Sorting::Newest => self.begun_at.0,
            Sorting::Best => self.rank,
        };
        (by, self.root)
    }
}

impl Own {
    /// By what it is sorted.
    pub fn key(&self) -> Key {
        (self.created_at, self.id)
    }

    /// The comment that began its thread.
    pub fn thread(&self) -> CommentId {
        self.root_id.unwrap_or(self.id)
    }
}

/// By what a thread under an article is sorted, whoever sees something of it; `id` is the comment that
/// began it.
pub fn sorted_by(
    conn: &mut Connection,
    article: ArticleId,
    sorting: Sorting,
    id: i64,
) -> Result<Option<i64>> {
    let begun = comments::table
        .find(CommentId(id))
        .filter(comments::article_id.eq(article))
        .filter(comments::root_id.is_null());
    let begun: Option<i64> = begun.select(comments::created_at).first(conn).optional()?;
    if begun.is_none() || sorting != Sorting::Best {
        return Ok(begun);
    }
    let rank: Option<i64> = threads::table
        .find(CommentId(id))
        .select(threads::rank)
        .first(conn)
        .optional()?;
    Ok(Some(rank.unwrap_or_default()))
}

/// When an answer in a thread was posted, wherever it stands.
pub fn answered_at(conn: &mut Connection, thread: CommentId, id: i64) -> Result<Option<Moment>> {
    let answer = comments::table
        .find(CommentId(id))
        .filter(comments::root_id.eq(thread));
    Ok(answer.select(comments::created_at).first(conn).optional()?)
}

/// The threads under an article in which everybody sees something, along `way`.
pub fn listed(
    conn: &mut Connection,
    article: ArticleId,
    sorting: Sorting,
    way: Way<i64>,
    limit: usize,
) -> Result<Vec<Thread>> {
    let threads = threads::table
        .filter(threads::article_id.eq(article))
        .select((
            threads::begun_at,
            threads::rank,
            threads::root_id,
            threads::published,
        ))
        .limit(limit as i64)
        .into_boxed::<Backend>();
    Ok(match sorting {
        Sorting::Oldest | Sorting::Newest => {
            along!(way, threads, threads::begun_at, threads::root_id).load(conn)?
        }
        Sorting::Best => along!(way, threads, threads::rank, threads::root_id).load(conn)?,
    })
}

/// The published answers in a thread along `way`.
pub fn answers(
    conn: &mut Connection,
    thread: CommentId,
    way: Way,
    limit: usize,
) -> Result<Vec<Row>> {
    let answers = comments::table
        .filter(comments::root_id.eq(thread))
        .filter(seen_in_thread())
        .select(Row::as_select())
        .limit(limit as i64)
        .into_boxed::<Backend>();
    Ok(along!(way, answers, comments::created_at, comments::id).load(conn)?)
}

/// All published answers in some threads, which are known to be short.
pub fn all_answers(conn: &mut Connection, threads: &[CommentId]) -> Result<Vec<Row>> {
    Ok(comments::table
        .filter(among(comments::root_id, threads))
        .filter(seen_in_thread())
        .select(Row::as_select())
        .load(conn)?)
}

/// The comments of these numbers, wherever they stand.
pub fn rows(conn: &mut Connection, ids: &[CommentId]) -> Result<Vec<Row>> {
    Ok(comments::table
        .filter(among(comments::id, ids))
        .select(Row::as_select())
        .load(conn)?)
}

/// What only `author` sees of their own comments under an article: those that wait, and those that
/// were rejected or removed.
pub fn own(conn: &mut Connection, article: ArticleId, author: AccountId) -> Result<Vec<Own>> {
    let mut own = Vec::new();
    for status in [Status::Held, Status::Rejected, Status::Removed] {
        let latest: Vec<Own> = comments::table
            .filter(comments::author_id.eq(author))
            .filter(comments::status.eq(status))
            .filter(comments::article_id.eq(article))
            .order(comments::id.desc())
            .limit(OWN)
            .select(Own::as_select())
            .load(conn)?;
        own.extend(latest);
    }
    Ok(own)
}

/// The threads that began with these comments, with as many comments as everybody sees in them.
pub fn threads(conn: &mut Connection, roots: &[CommentId]) -> Result<Vec<Thread>> {
    let listed: Vec<(CommentId, (i64, i64))> = threads::table
        .filter(among(threads::root_id, roots))
        .select((threads::root_id, (threads::rank, threads::published)))
        .load(conn)?;
    let listed: HashMap<CommentId, (i64, i64)> = listed.into_iter().collect();
    let keys: Vec<Key> = comments::table
        .filter(among(comments::id, roots))
        .select((comments::created_at, comments::id))
        .load(conn)?;
    let thread = |(begun_at, root): Key| {
        let (rank, comments) = listed.get(&root).copied().unwrap_or_default();
        Thread {
            begun_at,
            rank,
            root,
            comments,
        }
    };
    Ok(keys.into_iter().map(thread).collect())
}

/// What somebody recommends under an article.
pub fn recommended(
    conn: &mut Connection,
    reader: AccountId,
    article: ArticleId,
) -> Result<HashSet<CommentId>> {
    let found: Vec<CommentId> = recommendations::table
        .filter(recommendations::account_id.eq(reader))
        .filter(recommendations::article_id.eq(article))
        .select(recommendations::comment_id)
        .load(conn)?;
    Ok(found.into_iter().collect())
}

/// Who these people are, each once.
pub fn writers(
    conn: &mut Connection,
    mut ids: Vec<AccountId>,
) -> Result<HashMap<AccountId, Arc<Writer>>> {
    ids.sort_unstable();
    ids.dedup();
    let found: Vec<Writer> = accounts::table
        .filter(among(accounts::id, &ids))
        .select(Writer::as_select())
        .load(conn)?;
    let writers = found.into_iter().map(|one| (one.id, Arc::new(one)));
    Ok(writers.collect())
}

/// What is said about comments that are not published: why they wait, why they were removed.
pub fn said(
    conn: &mut Connection,
    ids: &[CommentId],
) -> Result<HashMap<CommentId, (String, String)>> {
    let found: Vec<(CommentId, String, String)> = comments::table
        .filter(among(comments::id, ids))
        .select((comments::id, comments::reasons, comments::public_reason))
        .load(conn)?;
    let told = found.into_iter();
    Ok(told.map(|(id, why, public)| (id, (why, public))).collect())
}
