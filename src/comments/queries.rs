//! Questions about comments.

use super::{Comment, NewComment, Shown, Status};
use crate::accounts::Role;
use crate::articles::{Format, Status as ArticleStatus};
use crate::clock::Moment;
use crate::db::schema::{accounts, articles, comments};
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::markdown::PIPELINE_VERSION;
use diesel::dsl::{count_star, exists, select};
use diesel::prelude::*;
use std::collections::HashSet;

/// What [`shown_on`] reads of a comment and its author.
macro_rules! shown_columns {
    () => {
        (
            (
                comments::id,
                comments::parent_id,
                comments::depth,
                comments::status,
            ),
            (
                comments::reasons,
                comments::public_reason,
                comments::body_html,
                comments::created_at,
            ),
            (
                accounts::id,
                accounts::name,
                accounts::slug,
                accounts::role,
                accounts::claimed,
            ),
        )
    };
}

/// The same as it comes.
type ShownRow = (
    (CommentId, Option<CommentId>, i64, Status),
    (String, String, String, Moment),
    (AccountId, String, String, Role, bool),
);

/// A comment for the page of its author.
pub type OwnRow = (Comment, (ArticleStatus, String, String));

/// How many comments can lack their parent before the search for it ends.
const MOST_MISSING: usize = 1_000;
/// How many times parents of parents are looked for: nobody answers deeper.
const MOST_STEPS: usize = 60;

/// How many comments wait for a moderator.
pub fn waiting(conn: &mut Connection) -> Result<u64> {
    let held: i64 = comments::table
        .filter(comments::status.eq(Status::Held))
        .select(count_star())
        .first(conn)?;
    Ok(held.max(0) as u64)
}

/// The comments of an article that `viewer` sees, and what stands over them: everybody's published
/// ones, their own held and rejected ones. All others come without their text.
pub fn shown_on(
    conn: &mut Connection,
    article: ArticleId,
    viewer: Option<AccountId>,
) -> Result<Vec<Shown>> {
    let viewer = viewer.unwrap_or(AccountId(0));
    let own = comments::author_id
        .eq(viewer)
        .and(comments::status.eq_any([Status::Held, Status::Rejected]));
    let open = comments::status.eq_any([Status::Published, Status::Removed, Status::Deleted]);
    let rows: Vec<ShownRow> = comments::table
        .inner_join(accounts::table.on(accounts::id.eq(comments::author_id)))
        .filter(comments::article_id.eq(article))
        .filter(open.or(own))
        .order((comments::created_at, comments::id))
        .select(shown_columns!())
        .load(conn)?;
    let mut shown: Vec<Shown> = rows.into_iter().map(|row| seen_by(row, viewer)).collect();
    add_missing_parents(conn, &mut shown, viewer)?;
    Ok(shown)
}

/// What nobody sees has a place all the same when somebody answered it.
fn add_missing_parents(
    conn: &mut Connection,
    shown: &mut Vec<Shown>,
    viewer: AccountId,
) -> Result<()> {
    let mut known: HashSet<CommentId> = shown.iter().map(|one| one.id).collect();
    for _ in 0..MOST_STEPS {
        let mut missing: Vec<CommentId> = shown
            .iter()
            .filter_map(|one| one.parent_id)
            .filter(|parent| !known.contains(parent))
            .collect();
        missing.sort_unstable();
        missing.dedup();
        missing.truncate(MOST_MISSING);
        if missing.is_empty() {
            break;
        }
        let rows: Vec<ShownRow> = comments::table
            .inner_join(accounts::table.on(accounts::id.eq(comments::author_id)))
            .filter(comments::id.eq_any(&missing))
            .order(comments::id)
            .select(shown_columns!())
            .load(conn)?;
        known.extend(missing);
        shown.extend(rows.into_iter().map(|row| seen_by(row, viewer)));
    }
    Ok(())
}

/// The one place that decides whose eyes a text is for.
fn seen_by(row: ShownRow, viewer: AccountId) -> Shown {
    let (
        (id, parent_id, depth, status),
        (reasons, public_reason, body_html, created_at),
        (author_id, author, author_slug, author_role, author_claimed),
    ) = row;
    let has_text = match status {
        Status::Published => true,
        Status::Held | Status::Rejected => author_id == viewer,
        Status::Spam | Status::Removed | Status::Deleted => false,
    };
    Shown {
        id,
        parent_id,
        depth,
        status,
        reasons,
        public_reason,
        body_html: if has_text { body_html } else { String::new() },
        created_at,
        author_id,
        author,
        author_slug,
        author_role,
        author_claimed,
        has_text,
    }
}

/// Any comment, by number.
pub fn by_id(conn: &mut Connection, id: CommentId) -> Result<Comment> {
    Ok(comments::table
        .find(id)
        .select(Comment::as_select())
        .first(conn)?)
}

/// Any comment, by number, if there is one.
pub fn find(conn: &mut Connection, id: CommentId) -> Result<Option<Comment>> {
    Ok(comments::table
        .find(id)
        .select(Comment::as_select())
        .first(conn)
        .optional()?)
}

/// A published comment under a published article or page, with its author's name.
pub fn find_published(conn: &mut Connection, id: CommentId) -> Result<Option<(Comment, String)>> {
    Ok(comments::table
        .inner_join(accounts::table.on(accounts::id.eq(comments::author_id)))
        .inner_join(articles::table)
        .filter(comments::id.eq(id))
        .filter(comments::status.eq(Status::Published))
        .filter(articles::status.eq(ArticleStatus::Published))
        .select((Comment::as_select(), accounts::name))
        .first(conn)
        .optional()?)
}

/// The comment a form has brought before.
pub fn find_submitted(conn: &mut Connection, submission_key: &[u8; 32]) -> Result<Option<Comment>> {
    Ok(comments::table
        .filter(comments::submission_key.eq(submission_key.as_slice()))
        .select(Comment::as_select())
        .first(conn)
        .optional()?)
}

/// Waits until no other comment of this author is being stored, so that the rules on pace and
/// repeats see all of them: PostgreSQL runs transactions side by side.
pub fn take_turn(tx: &mut Transaction, author: AccountId) -> Result<()> {
    diesel::update(accounts::table.find(author))
        .set(accounts::name.eq(accounts::name))
        .execute(&mut **tx)?;
    Ok(())
}

/// When an author's comments after `since` were posted, latest first.
pub fn recent_of(conn: &mut Connection, author: AccountId, since: Moment) -> Result<Vec<Moment>> {
    Ok(comments::table
        .filter(comments::author_id.eq(author))
        .filter(comments::created_at.gt(since))
        .order((comments::created_at.desc(), comments::id.desc()))
        .limit(20)
        .select(comments::created_at)
        .load(conn)?)
}

/// The first comment after `since` in which the author said the same.
pub fn find_repeat(
    conn: &mut Connection,
    author: AccountId,
    body_key: &[u8; 32],
    since: Moment,
) -> Result<Option<CommentId>> {
    Ok(comments::table
        .filter(comments::author_id.eq(author))
        .filter(comments::created_at.gt(since))
        .filter(comments::body_key.eq(body_key.as_slice()))
        .filter(comments::status.ne(Status::Deleted))
        .order((comments::created_at, comments::id))
        .select(comments::id)
        .first(conn)
        .optional()?)
}

/// Whether the author has a published comment.
pub fn has_published(conn: &mut Connection, author: AccountId) -> Result<bool> {
    let published = comments::author_id
        .eq(author)
        .and(comments::status.eq(Status::Published));
    Ok(select(exists(comments::table.filter(published))).get_result(conn)?)
}

/// Stores a comment.
pub fn insert(
    tx: &mut Transaction,
    author: AccountId,
    article: ArticleId,
    new: &NewComment,
    depth: i64,
    status: Status,
    reasons: &str,
) -> Result<CommentId> {
    let now = tx.now;
    Ok(diesel::insert_into(comments::table)
        .values((
            comments::article_id.eq(article),
            comments::parent_id.eq(new.parent_id),
            comments::depth.eq(depth),
            comments::author_id.eq(author),
            comments::status.eq(status),
            comments::reasons.eq(reasons),
            comments::format.eq(Format::Markdown),
            comments::body.eq(&new.body),
            comments::body_html.eq(new.html.as_str()),
            comments::html_version.eq(PIPELINE_VERSION),
            comments::body_key.eq(new.body_key.as_slice()),
            comments::links.eq(new.links as i64),
            comments::submission_key.eq(new.submission_key.as_slice()),
            comments::created_at.eq(now),
        ))
        .returning(comments::id)
        .get_result(&mut **tx)?)
}

/// Counts an article's published comments anew.
pub fn recount(tx: &mut Transaction, article: ArticleId) -> Result<()> {
    // The row is taken first: on PostgreSQL the count then sees whatever else was counted meanwhile.
    diesel::update(articles::table.find(article))
        .set(articles::comment_count.eq(articles::comment_count))
        .execute(&mut **tx)?;
    let published: i64 = comments::table
        .filter(comments::article_id.eq(article))
        .filter(comments::status.eq(Status::Published))
        .select(count_star())
        .first(&mut **tx)?;
    diesel::update(articles::table.find(article))
        .set(articles::comment_count.eq(published))
        .execute(&mut **tx)?;
    Ok(())
}

/// An author's latest comments with the states, titles and slugs of their articles; spam is not told of.
pub fn own(conn: &mut Connection, author: AccountId, limit: i64) -> Result<Vec<OwnRow>> {
    let article = (articles::status, articles::title, articles::slug);
    Ok(comments::table
        .inner_join(articles::table)
        .filter(comments::author_id.eq(author))
        .filter(comments::status.ne(Status::Spam))
        .order((comments::created_at.desc(), comments::id.desc()))
        .limit(limit)
        .select((Comment::as_select(), article))
        .load(conn)?)
}
