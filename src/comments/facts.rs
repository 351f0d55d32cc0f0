//! What is known of a comment when it is screened, read from the database.

pub mod queries;

use super::screening::{Approved, Discussion, Facts, Heat, RECENT};
use super::trust::Record;
use super::{Comment, NewComment, Position, Status, locking};
use crate::accounts::Account;
use crate::accounts::standing::standing_of;
use crate::clock::Moment;
use crate::db::Connection;
use crate::error::Result;
use crate::ids::{ArticleId, CommentId};
use queries::Lately;
use std::time::Duration;

/// How far back somebody's history goes.
const HISTORY: Duration = Duration::from_secs(7 * 24 * 3600);
/// How far back the same words of others are looked for.
const COPIED: Duration = Duration::from_secs(24 * 3600);

/// What is known of `new`, which `author` posts under `article` at `position`.
pub fn of_new(
    conn: &mut Connection,
    author: &Account,
    article: ArticleId,
    new: &NewComment,
    position: Position,
    now: Moment,
) -> Result<Facts> {
    let mut facts = gather(conn, author, article, new, None, now)?;
    if let Some((parent, thread)) = new.parent_id.zip(position.root_id) {
        facts.heat = heat(conn, author, parent, thread, now)?;
        facts.locked = locking::queries::over(conn, parent)?.map(|lock| lock.locked());
    }
    Ok(facts)
}

/// What is known of `new`, which is to stand in place of what `comment` says.
pub fn of_edit(
    conn: &mut Connection,
    author: &Account,
    comment: &Comment,
    new: &NewComment,
    now: Moment,
) -> Result<Facts> {
    let facts = gather(conn, author, comment.article_id, new, Some(comment.id), now)?;
    let approved = match comment.decided_by {
        None => Approved::Nothing,
        Some(_) if comment.body == new.body => Approved::TheseWords,
        Some(_) => Approved::OtherWords,
    };
    Ok(Facts { approved, ..facts })
}

fn gather(
    conn: &mut Connection,
    author: &Account,
    article: ArticleId,
    new: &NewComment,
    itself: Option<CommentId>,
    now: Moment,
) -> Result<Facts> {
    let standing = standing_of(conn, author.id, now)?;
    let record = Record::of(conn, author, &standing)?;
    let mut lately = queries::lately_by(conn, author.id, now.minus(HISTORY))?;
    lately.retain(|one| Some(one.id) != itself);
    // What was refused stays so when its author deletes it.
    let is_refused = |one: &&Lately| {
        let stood = one.deleted_from.unwrap_or(one.status);
        matches!(stood, Status::Rejected | Status::Removed | Status::Spam)
    };
    let is_published = |one: &&Lately| one.status == Status::Published;
    let repeats = |one: &&Lately| {
        one.created_at > now.minus(RECENT)
            && one.body_key == new.body_key
            && one.status != Status::Deleted
    };
    Ok(Facts {
        now,
        trust: record.trust(now),
        published: record.published,
        sending: new.sending,
        bar: standing.bar().cloned(),
        discussion: discussion(conn, article)?,
        locked: None,
        size: new.size,
        links: new.links,
        signs: new.signs.clone(),
        repeat_of: lately.iter().rfind(repeats).map(|first| first.id),
        insists: new.insists,
        said_by_others: queries::others_who_said(conn, new, author.id, now.minus(COPIED))?,
        lately_refused: lately.iter().filter(is_refused).count(),
        lately_published: lately.iter().filter(is_published).count(),
        opinion: new.opinion.clone(),
        author_read_first: standing.premoderated,
        approved: Approved::Nothing,
        posted: lately.into_iter().map(|one| one.created_at).collect(),
        heat: Heat::default(),
    })
}

/// How heated a thread is for `author`, who answers `parent` in it. Where they have not posted for longer
/// than they would have to wait, nothing more is asked.
fn heat(
    conn: &mut Connection,
    author: &Account,
    parent: CommentId,
    thread: CommentId,
    now: Moment,
) -> Result<Heat> {
    let last = queries::last_in(conn, thread, author.id, now.minus(Heat::LONGEST))?;
    if last.is_none() {
        return Ok(Heat::default());
    }
    let reporters = queries::reporters_over(conn, parent)?;
    Ok(Heat {
        reports: reporters.len(),
        is_own: reporters.contains(&author.id),
        last,
    })
}

/// What an article says about its comments.
pub fn discussion(conn: &mut Connection, article: ArticleId) -> Result<Discussion> {
    Ok(queries::discussion(conn, article)?.into())
}
