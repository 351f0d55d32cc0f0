//! Questions about comments.

use super::visibility::queries::seen_by_everybody;
use super::{Comment, NEVER, NewComment, Placed, Status};
use crate::articles::{Format, Status as ArticleStatus};
use crate::count::Count;
use crate::db::schema::{accounts, articles, comments};
use crate::db::{Backend, Connection, Counted, Order, Transaction, Way, along};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::markdown::PIPELINE_VERSION;
use crate::place::{Place, Stretch};
use diesel::dsl::{exists, select};
use diesel::prelude::*;

/// A comment for the page of its author.
pub type OwnRow = (Comment, (ArticleStatus, String, String));

/// How many comments stand at `status`. When there are many, no more are looked at than that takes.
pub fn count_at(conn: &mut Connection, status: Status) -> Result<Count> {
    let there = comments::table
        .filter(comments::status.eq(status))
        .select(comments::id)
        .limit(Count::ENOUGH);
    Ok(Count::of(Counted(there).get_result(conn)?))
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
        .filter(seen_by_everybody())
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

/// Waits until no other comment of this author is being stored, so that the checks on pace and
/// repeats see all of them.
pub fn take_turn(tx: &mut Transaction, author: AccountId) -> Result<()> {
    if tx.has_company() {
        diesel::update(accounts::table.find(author))
            .set(accounts::name.eq(accounts::name))
            .execute(&mut **tx)?;
    }
    Ok(())
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
    place: &Placed,
) -> Result<Comment> {
    let now = tx.now;
    Ok(diesel::insert_into(comments::table)
        .values((
            comments::article_id.eq(article),
            comments::parent_id.eq(new.parent_id),
            comments::root_id.eq(place.position.root_id),
            comments::depth.eq(place.position.depth),
            comments::author_id.eq(author),
            comments::status.eq(place.status),
            comments::reasons.eq(&place.reasons),
            comments::public_reason.eq(&place.public_reason),
            comments::format.eq(Format::Markdown),
            comments::body.eq(&new.body),
            comments::body_html.eq(new.html.as_str()),
            comments::html_version.eq(PIPELINE_VERSION),
            comments::body_key.eq(new.body_key.as_slice()),
            comments::links.eq(new.links as i64),
            comments::submission_key.eq(new.submission_key.as_slice()),
            comments::created_at.eq(now),
            comments::appeared_at.eq(match place.status {
                Status::Published => now,
                _ => NEVER,
            }),
        ))
        .returning(<Comment as Selectable<Backend>>::construct_selection())
        .get_result(&mut **tx)?)
}

/// A page of an author's comments, the latest first, with the states, titles and slugs of their articles;
/// spam is not told of.
///
/// # Errors
/// [`crate::error::Error::NotFound`] for a place at what is no comment of theirs.
pub fn own(
    conn: &mut Connection,
    author: AccountId,
    place: Place,
    limit: usize,
) -> Result<Stretch<OwnRow>> {
    let posted_at = |id: i64| {
        let comment = comments::table.find(CommentId(id));
        let theirs = comment.filter(comments::author_id.eq(author));
        Ok(theirs.select(comments::created_at).first(conn).optional()?)
    };
    let way = Way::from(place, Order::LatestFirst, posted_at)?;
    let article = (articles::status, articles::title, articles::slug);
    let theirs = comments::table
        .inner_join(articles::table)
        .filter(comments::author_id.eq(author))
        .filter(comments::status.ne(Status::Spam))
        .select((Comment::as_select(), article))
        .limit(limit as i64 + 1)
        .into_boxed::<Backend>();
    let found = along!(way, theirs, comments::created_at, comments::id).load(conn)?;
    Ok(Stretch::of(place, found, limit, |row: &OwnRow| row.0.id.0))
}
