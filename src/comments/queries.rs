//! Questions about comments.

use super::screening::Discussion;
use super::visibility::queries::seen_by_everybody;
use super::{Comment, NewComment, Position, Status};
use crate::articles::{Format, Status as ArticleStatus};
use crate::clock::Moment;
use crate::count::Count;
use crate::db::schema::{accounts, articles, comments};
use crate::db::{Backend, Connection, Counted, Transaction, among};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::markdown::PIPELINE_VERSION;
use diesel::dsl::{exists, select};
use diesel::prelude::*;

/// A comment for the page of its author.
pub type OwnRow = (Comment, (ArticleStatus, String, String));

/// A comment as the rules on pace and repeats look at it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = comments)]
pub struct Recent {
    /// Its number.
    pub id: CommentId,
    /// Where it stands.
    pub status: Status,
    /// By which repeats of its text are found.
    pub body_key: Vec<u8>,
    /// When it was posted.
    pub created_at: Moment,
}

/// An article's state, whether its comments are open, when they were closed, when it was published.
pub type DiscussionRow = (ArticleStatus, bool, Option<Moment>, Option<Moment>);

impl From<DiscussionRow> for Discussion {
    fn from((status, open, closed_at, published_at): DiscussionRow) -> Discussion {
        Discussion {
            open: open && status == ArticleStatus::Published,
            closed_at,
            published_at,
        }
    }
}

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

/// Waits until no other comment of this author is being stored, so that the rules on pace and
/// repeats see all of them.
pub fn take_turn(tx: &mut Transaction, author: AccountId) -> Result<()> {
    if tx.has_company() {
        diesel::update(accounts::table.find(author))
            .set(accounts::name.eq(accounts::name))
            .execute(&mut **tx)?;
    }
    Ok(())
}

/// What an article says about its comments.
pub fn discussion(conn: &mut Connection, article: ArticleId) -> Result<Discussion> {
    let said: DiscussionRow = articles::table
        .find(article)
        .select((
            articles::status,
            articles::comments_open,
            articles::comments_closed_at,
            articles::published_at,
        ))
        .first(conn)?;
    Ok(Discussion::from(said))
}

/// An author's comments after `since`, latest first.
pub fn recent_of(conn: &mut Connection, author: AccountId, since: Moment) -> Result<Vec<Recent>> {
    Ok(comments::table
        .filter(comments::author_id.eq(author))
        .filter(comments::created_at.gt(since))
        .order((comments::created_at.desc(), comments::id.desc()))
        .select(Recent::as_select())
        .load(conn)?)
}

/// Whether the author has a published comment.
pub fn has_published(conn: &mut Connection, author: AccountId) -> Result<bool> {
    let published = comments::author_id
        .eq(author)
        .and(comments::status.eq(Status::Published));
    Ok(select(exists(comments::table.filter(published))).get_result(conn)?)
}

/// Whether something of the author stands under an article: published, or for their own eyes.
pub fn takes_part(conn: &mut Connection, author: AccountId, article: ArticleId) -> Result<bool> {
    let seen = [
        Status::Published,
        Status::Held,
        Status::Rejected,
        Status::Removed,
    ];
    let one: Option<CommentId> = comments::table
        .filter(comments::author_id.eq(author))
        .filter(among(comments::status, &seen))
        .filter(comments::article_id.eq(article))
        .select(comments::id)
        .first(conn)
        .optional()?;
    Ok(one.is_some())
}

/// Stores a comment.
pub fn insert(
    tx: &mut Transaction,
    author: AccountId,
    article: ArticleId,
    new: &NewComment,
    position: Position,
    status: Status,
    reasons: &str,
) -> Result<Comment> {
    let now = tx.now;
    Ok(diesel::insert_into(comments::table)
        .values((
            comments::article_id.eq(article),
            comments::parent_id.eq(new.parent_id),
            comments::root_id.eq(position.root_id),
            comments::depth.eq(position.depth),
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
        .returning(<Comment as Selectable<Backend>>::construct_selection())
        .get_result(&mut **tx)?)
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
