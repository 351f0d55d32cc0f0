//! Questions about the queues.

use crate::accounts::Account;
use crate::comments::queries::count_at;
use crate::comments::{Comment, Status};
use crate::count::Count;
use crate::db::schema::{accounts, articles, comments};
use crate::db::{Connection, Counted, Order, Way, along, among};
use crate::error::Result;
use crate::ids::{AccountId, CommentId};
use crate::markdown::SafeHtml;
use crate::moderation::Decision;
use crate::moderation::queries::{last_decisions, texts};
use crate::place::{Place, Stretch};
use diesel::prelude::*;
use std::collections::HashMap;

/// A comment with its author and the title and slug of its article.
type CaseRow = (Comment, Account, String, String);

/// A comment with all a moderator has to know about it.
#[derive(Clone, Debug)]
pub struct Filed {
    /// The comment.
    pub comment: Comment,
    /// Who wrote it.
    pub author: Account,
    /// The title of its article.
    pub title: String,
    /// The slug of its article.
    pub slug: String,
    /// Who wrote what it answers, and that text.
    pub parent: Option<(String, SafeHtml)>,
    /// The last decision about it, and the moderator's name.
    pub decision: Option<(Decision, String)>,
    /// How many comments of its author are published.
    pub published: Count,
    /// How many were removed.
    pub removed: Count,
}

/// A page of the comments at `status`, in the order of the queue, with what belongs to them.
///
/// # Errors
/// [`crate::error::Error::NotFound`] for a place at a comment that never was.
pub fn filed(
    conn: &mut Connection,
    status: Status,
    place: Place,
    limit: usize,
) -> Result<Stretch<Filed>> {
    let created_at = |id: i64| {
        let comment = comments::table.find(id).select(comments::created_at);
        Ok(comment.first(conn).optional()?)
    };
    let way = Way::from(place, order(status), created_at)?;
    let found = along_queue(conn, status, way, limit as i64 + 1)?;
    let page = Stretch::of(place, found, limit, |id| id.0);
    let ids = &page.entries;
    let rows = cases(conn, ids)?;
    let parents: Vec<CommentId> = rows.iter().filter_map(|row| row.0.parent_id).collect();
    let authors: Vec<AccountId> = rows.iter().map(|row| row.1.id).collect();
    let parents = texts(conn, &parents)?;
    let mut decisions = last_decisions(conn, ids)?;
    let records = records(conn, &authors)?;
    let count = |author, status| records.get(&(author, status)).copied().unwrap_or_default();
    let file = |(comment, author, title, slug): CaseRow| Filed {
        parent: comment.parent_id.and_then(|id| parents.get(&id).cloned()),
        decision: decisions.remove(&comment.id),
        published: count(author.id, Status::Published),
        removed: count(author.id, Status::Removed),
        comment,
        author,
        title,
        slug,
    };
    let filed = rows.into_iter().map(file);
    let mut filed: HashMap<_, _> = filed.map(|one| (one.comment.id, one)).collect();
    Ok(page.filter_map(|id| filed.remove(&id)))
}

/// How many comments stand at each status.
pub fn counts(conn: &mut Connection) -> Result<HashMap<Status, Count>> {
    let count = |status: &Status| Ok((*status, count_at(conn, *status)?));
    Status::ALL.iter().map(count).collect()
}

/// The comment that follows `comment` in the queue of those at `status`.
pub fn next_at(
    conn: &mut Connection,
    status: Status,
    comment: &Comment,
) -> Result<Option<CommentId>> {
    let way = Way {
        rises: order(status) == Order::OldestFirst,
        behind: Some((comment.created_at, comment.id.0)),
    };
    Ok(along_queue(conn, status, way, 1)?.pop())
}

/// The oldest wait at the top of what is held, the newest stand at the top of everything else.
fn order(status: Status) -> Order {
    match status {
        Status::Held => Order::OldestFirst,
        _ => Order::LatestFirst,
    }
}

/// The numbers of comments at `status`, which an index alone tells.
fn along_queue(
    conn: &mut Connection,
    status: Status,
    way: Way,
    limit: i64,
) -> Result<Vec<CommentId>> {
    let there = comments::table
        .filter(comments::status.eq(status))
        .select(comments::id)
        .into_boxed();
    let some = along!(way, there, comments::created_at, comments::id);
    Ok(some.limit(limit).load(conn)?)
}

/// Comments with their authors and articles.
fn cases(conn: &mut Connection, ids: &[CommentId]) -> Result<Vec<CaseRow>> {
    Ok(comments::table
        .inner_join(accounts::table.on(accounts::id.eq(comments::author_id)))
        .inner_join(articles::table)
        .filter(among(comments::id, ids))
        .select((
            Comment::as_select(),
            Account::as_select(),
            articles::title,
            articles::slug,
        ))
        .load(conn)?)
}

/// How many comments of each of these people were published and how many removed.
fn records(
    conn: &mut Connection,
    authors: &[AccountId],
) -> Result<HashMap<(AccountId, Status), Count>> {
    let mut records = HashMap::new();
    for author in authors {
        for status in [Status::Published, Status::Removed] {
            if records.contains_key(&(*author, status)) {
                continue;
            }
            let theirs = comments::table
                .filter(comments::author_id.eq(author))
                .filter(comments::status.eq(status))
                .select(comments::id)
                .limit(Count::ENOUGH);
            let count = Count::of(Counted(theirs).get_result(conn)?);
            records.insert((*author, status), count);
        }
    }
    Ok(records)
}

/// When the comment that has waited longest was posted.
pub fn oldest_held(conn: &mut Connection) -> Result<Option<crate::clock::Moment>> {
    Ok(comments::table
        .filter(comments::status.eq(Status::Held))
        .order((comments::created_at, comments::id))
        .select(comments::created_at)
        .first(conn)
        .optional()?)
}
