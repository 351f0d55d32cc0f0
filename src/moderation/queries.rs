//! Questions about decisions and the comments they are about.

use super::{Action, Because, Decision};
use crate::comments::{Comment, Status};
use crate::db::schema::{accounts, comments, decisions};
use crate::db::{Connection, Transaction, among};
use crate::error::Result;
use crate::ids::{AccountId, CommentId};
use crate::markdown::SafeHtml;
use diesel::prelude::*;
use std::collections::HashMap;

/// Moves a comment from `seen` to `to`; `false` when it does not stand at `seen` any more.
pub fn set_status(
    tx: &mut Transaction,
    id: CommentId,
    seen: Status,
    to: Status,
    public_reason: &str,
    moderator: AccountId,
) -> Result<bool> {
    let now = tx.now;
    let changed =
        diesel::update(comments::table.filter(comments::id.eq(id).and(comments::status.eq(seen))))
            .set((
                comments::status.eq(to),
                comments::public_reason.eq(public_reason),
                comments::decided_at.eq(now),
                comments::decided_by.eq(moderator),
            ))
            .execute(&mut **tx)?;
    Ok(changed == 1)
}

/// What a new line of the log says besides who, when and about what.
#[derive(Clone, Debug)]
pub struct Line {
    /// What was done.
    pub action: Action,
    /// Why.
    pub because: Because,
    /// What it shares with all that is decided in the same step.
    pub bulk: Option<i64>,
    /// The decision it takes back.
    pub undoes: Option<i64>,
}

/// Adds a line to the log about a comment that stood as `before`; gives its number.
pub fn log(
    tx: &mut Transaction,
    before: &Comment,
    moderator: AccountId,
    after: Status,
    line: &Line,
) -> Result<i64> {
    let now = tx.now;
    Ok(diesel::insert_into(decisions::table)
        .values((
            decisions::comment_id.eq(before.id),
            decisions::article_id.eq(before.article_id),
            decisions::moderator_id.eq(moderator),
            decisions::action.eq(line.action),
            decisions::status_before.eq(before.status),
            decisions::status_after.eq(after),
            decisions::public_reason_before.eq(&before.public_reason),
            decisions::reported_before.eq(before.reported_at),
            decisions::reason.eq(line.because.reason.map_or("", |reason| reason.word())),
            decisions::note.eq(&line.because.note),
            decisions::at.eq(now),
            decisions::bulk_id.eq(line.bulk),
            decisions::undoes.eq(line.undoes),
        ))
        .returning(decisions::id)
        .get_result(&mut **tx)?)
}

/// Waits until nobody else is deciding about this comment.
pub fn take_turn(tx: &mut Transaction, id: CommentId) -> Result<()> {
    if tx.has_company() {
        diesel::update(comments::table.find(id))
            .set(comments::links.eq(comments::links))
            .execute(&mut **tx)?;
    }
    Ok(())
}

/// Lines of the log that belong to one step, after the line `after`, in their order.
pub fn of_bulk(conn: &mut Connection, bulk: i64, after: i64, limit: i64) -> Result<Vec<Decision>> {
    Ok(decisions::table
        .filter(decisions::bulk_id.eq(bulk))
        .filter(decisions::id.gt(after))
        .order(decisions::id)
        .limit(limit)
        .select(Decision::as_select())
        .load(conn)?)
}

/// One line of the log.
///
/// # Errors
/// [`crate::error::Error::NotFound`] without such a line.
pub fn decision(conn: &mut Connection, id: i64) -> Result<Decision> {
    Ok(decisions::table
        .find(id)
        .select(Decision::as_select())
        .first(conn)?)
}

/// The latest decisions about a comment with the moderators' names, the last first.
pub fn history(conn: &mut Connection, id: CommentId) -> Result<Vec<(Decision, String)>> {
    const ENOUGH: i64 = 200;
    Ok(decisions::table
        .inner_join(accounts::table.on(accounts::id.eq(decisions::moderator_id)))
        .filter(decisions::comment_id.eq(id))
        .order(decisions::id.desc())
        .limit(ENOUGH)
        .select((Decision::as_select(), accounts::name))
        .load(conn)?)
}

/// What a comment says that is named beside another.
#[derive(Clone, Debug)]
pub struct Text {
    /// Who wrote it.
    pub author: String,
    /// What they wrote.
    pub html: SafeHtml,
    /// Where it stands.
    pub status: Status,
}

/// What these comments say.
pub fn texts(conn: &mut Connection, ids: &[CommentId]) -> Result<HashMap<CommentId, Text>> {
    let rows: Vec<(CommentId, String, String, Status)> = comments::table
        .inner_join(accounts::table.on(accounts::id.eq(comments::author_id)))
        .filter(among(comments::id, ids))
        .select((
            comments::id,
            accounts::name,
            comments::body_html,
            comments::status,
        ))
        .load(conn)?;
    let text = |(id, author, body_html, status)| {
        let html = SafeHtml::from_stored(body_html);
        let text = Text {
            author,
            html,
            status,
        };
        (id, text)
    };
    Ok(rows.into_iter().map(text).collect())
}

/// The last decision about each of these comments, with the moderator's name.
pub fn last_decisions(
    conn: &mut Connection,
    ids: &[CommentId],
) -> Result<HashMap<CommentId, (Decision, String)>> {
    let mut rows: Vec<(Decision, String)> = decisions::table
        .inner_join(accounts::table.on(accounts::id.eq(decisions::moderator_id)))
        .filter(among(decisions::comment_id, ids))
        .select((Decision::as_select(), accounts::name))
        .load(conn)?;
    rows.sort_unstable_by_key(|(decision, _)| decision.id);
    Ok(rows
        .into_iter()
        .map(|row| (row.0.comment_id, row))
        .collect())
}
