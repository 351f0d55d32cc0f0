//! Questions about what moderators see and have decided.

use super::{Action, Decision, Ground, Ruling};
use crate::accounts::Role;
use crate::clock::Moment;
use crate::comments::{Comment, Status};
use crate::db::schema::{accounts, articles, comments, decisions};
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::{AccountId, CommentId};
use diesel::dsl::count_star;
use diesel::prelude::*;
use std::collections::HashMap;

/// Who wrote a comment, as far as a moderator needs to know.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = accounts)]
pub struct Author {
    /// Their number.
    pub id: AccountId,
    /// Their name.
    pub name: String,
    /// Their job.
    pub role: Role,
    /// Whether they can sign in.
    pub claimed: bool,
    /// When they came.
    pub created_at: Moment,
}

/// A comment with its author and its article's title and slug.
pub type ListedRow = (Comment, Author, String, String);

/// A decision with the texts of what it was about: author, comment, article's title.
pub type LogRow = (Decision, Comment, String, String);

/// What is read of a decision, over its moderator's account.
macro_rules! decision_columns {
    () => {
        (
            accounts::name,
            decisions::action,
            decisions::reason,
            decisions::note,
            decisions::at,
        )
    };
}

type DecisionRow = (String, Action, String, String, Moment);

/// How many comments there are in each state.
pub fn totals(conn: &mut Connection) -> Result<HashMap<Status, u64>> {
    let rows: Vec<(Status, i64)> = comments::table
        .group_by(comments::status)
        .select((comments::status, count_star()))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(status, count)| (status, count.max(0) as u64))
        .collect())
}

/// Comments in a state, from the `offset`-th on: what waits oldest first, all else newest first.
pub fn listed(
    conn: &mut Connection,
    status: Status,
    offset: i64,
    limit: i64,
) -> Result<Vec<ListedRow>> {
    let query = comments::table
        .inner_join(accounts::table.on(accounts::id.eq(comments::author_id)))
        .inner_join(articles::table)
        .filter(comments::status.eq(status))
        .offset(offset)
        .limit(limit)
        .select((
            Comment::as_select(),
            Author::as_select(),
            articles::title,
            articles::slug,
        ));
    Ok(if status == Status::Held {
        let order = (comments::created_at.asc(), comments::id.asc());
        query.order(order).load(conn)?
    } else {
        let order = (comments::created_at.desc(), comments::id.desc());
        query.order(order).load(conn)?
    })
}

/// The comment that follows `comment` in the list of a state, and how many stand before it there.
pub fn find_next(
    conn: &mut Connection,
    status: Status,
    comment: &Comment,
) -> Result<Option<(CommentId, u64)>> {
    let (at, id) = (comment.created_at, comment.id);
    let in_state = comments::table.filter(comments::status.eq(status));
    let earlier = in_state.filter(
        comments::created_at
            .lt(at)
            .or(comments::created_at.eq(at).and(comments::id.lt(id))),
    );
    let later = in_state.filter(
        comments::created_at
            .gt(at)
            .or(comments::created_at.eq(at).and(comments::id.gt(id))),
    );
    let (next, before): (Option<CommentId>, i64) = if status == Status::Held {
        let next = later
            .order((comments::created_at.asc(), comments::id.asc()))
            .select(comments::id)
            .first(conn);
        let before = earlier.select(count_star()).first(conn)?;
        (next.optional()?, before)
    } else {
        let next = earlier
            .order((comments::created_at.desc(), comments::id.desc()))
            .select(comments::id)
            .first(conn);
        let before = later.select(count_star()).first(conn)?;
        (next.optional()?, before)
    };
    Ok(next.map(|next| (next, before.max(0) as u64)))
}

/// The author's name and the text of each of these comments.
pub fn quoted(
    conn: &mut Connection,
    ids: &[CommentId],
) -> Result<HashMap<CommentId, (String, Comment)>> {
    let rows: Vec<(Comment, String)> = comments::table
        .inner_join(accounts::table.on(accounts::id.eq(comments::author_id)))
        .filter(comments::id.eq_any(ids))
        .order(comments::id)
        .select((Comment::as_select(), accounts::name))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(comment, author)| (comment.id, (author, comment)))
        .collect())
}

/// How many comments each of these authors has in each state.
pub fn records(
    conn: &mut Connection,
    authors: &[AccountId],
) -> Result<HashMap<AccountId, HashMap<Status, i64>>> {
    let rows: Vec<(AccountId, Status, i64)> = comments::table
        .filter(comments::author_id.eq_any(authors))
        .group_by((comments::author_id, comments::status))
        .select((comments::author_id, comments::status, count_star()))
        .load(conn)?;
    let mut records: HashMap<AccountId, HashMap<Status, i64>> = HashMap::new();
    for (author, status, count) in rows {
        records.entry(author).or_default().insert(status, count);
    }
    Ok(records)
}

/// The last decision about each of these comments.
pub fn last_decisions(
    conn: &mut Connection,
    ids: &[CommentId],
) -> Result<HashMap<CommentId, Decision>> {
    let rows: Vec<(CommentId, DecisionRow)> = decisions::table
        .inner_join(accounts::table.on(accounts::id.eq(decisions::moderator_id)))
        .filter(decisions::comment_id.eq_any(ids))
        .order(decisions::id)
        .select((decisions::comment_id, decision_columns!()))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(id, row)| (id, decision(row)))
        .collect())
}

/// How many decisions there are.
pub fn decided(conn: &mut Connection) -> Result<u64> {
    let count: i64 = decisions::table.select(count_star()).first(conn)?;
    Ok(count.max(0) as u64)
}

/// Decisions, the latest first, from the `offset`-th on.
pub fn logged(conn: &mut Connection, offset: i64, limit: i64) -> Result<Vec<LogRow>> {
    let rows: Vec<(DecisionRow, Comment, String)> = decisions::table
        .inner_join(accounts::table.on(accounts::id.eq(decisions::moderator_id)))
        .inner_join(comments::table.on(comments::id.eq(decisions::comment_id)))
        .inner_join(articles::table.on(articles::id.eq(comments::article_id)))
        .order((decisions::at.desc(), decisions::id.desc()))
        .offset(offset)
        .limit(limit)
        .select((decision_columns!(), Comment::as_select(), articles::title))
        .load(conn)?;
    let authors: Vec<AccountId> = rows.iter().map(|row| row.1.author_id).collect();
    let names: HashMap<AccountId, String> = accounts::table
        .filter(accounts::id.eq_any(authors))
        .select((accounts::id, accounts::name))
        .load::<(AccountId, String)>(conn)?
        .into_iter()
        .collect();
    Ok(rows
        .into_iter()
        .map(|(row, comment, title)| {
            let author = names.get(&comment.author_id).cloned().unwrap_or_default();
            (decision(row), comment, author, title)
        })
        .collect())
}

/// Changes a comment that still stands as `seen`; `false` if it does not.
pub fn set_status(
    tx: &mut Transaction,
    moderator: AccountId,
    id: CommentId,
    seen: Status,
    ruling: &Ruling,
) -> Result<bool> {
    let now = tx.now;
    let as_seen = comments::id.eq(id).and(comments::status.eq(seen));
    let changed = diesel::update(comments::table.filter(as_seen))
        .set((
            comments::status.eq(ruling.action.result()),
            comments::public_reason.eq(ruling.public_reason()),
            comments::decided_at.eq(now),
            comments::decided_by.eq(moderator),
        ))
        .execute(&mut **tx)?;
    Ok(changed == 1)
}

/// Adds a decision to the log.
pub fn log(
    tx: &mut Transaction,
    moderator: AccountId,
    id: CommentId,
    seen: Status,
    ruling: &Ruling,
) -> Result<()> {
    let now = tx.now;
    diesel::insert_into(decisions::table)
        .values((
            decisions::comment_id.eq(id),
            decisions::moderator_id.eq(moderator),
            decisions::action.eq(ruling.action),
            decisions::status_before.eq(seen),
            decisions::status_after.eq(ruling.action.result()),
            decisions::reason.eq(ruling.ground.map_or("", Ground::word)),
            decisions::note.eq(&ruling.note),
            decisions::at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

fn decision((moderator, action, ground, note, at): DecisionRow) -> Decision {
    Decision {
        moderator,
        action,
        ground: Ground::from_word(&ground),
        note,
        at,
    }
}
