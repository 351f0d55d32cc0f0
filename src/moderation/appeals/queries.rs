//! Questions about appeals.

use super::{Appeal, BY_RULE, Outcome, Subject};
use crate::accounts::standing::State;
use crate::comments::Comment;
use crate::count::Count;
use crate::db::schema::{account_states, accounts, appeals, comments};
use crate::db::{Connection, Counted, Transaction, among};
use crate::error::Result;
use crate::ids::{AccountId, CommentId, StateId};
use diesel::prelude::*;
use std::collections::HashMap;

/// An appeal by number.
pub fn find(conn: &mut Connection, id: i64) -> Result<Option<Appeal>> {
    Ok(appeals::table
        .find(id)
        .select(Appeal::as_select())
        .first(conn)
        .optional()?)
}

/// The appeal against a decision about a comment.
pub fn of_comment(
    conn: &mut Connection,
    comment: CommentId,
    decision: i64,
) -> Result<Option<Appeal>> {
    Ok(appeals::table
        .filter(appeals::comment_id.eq(comment))
        .filter(appeals::decision_id.eq(decision))
        .select(Appeal::as_select())
        .first(conn)
        .optional()?)
}

/// The appeal against a state.
pub fn of_state(conn: &mut Connection, state: StateId) -> Result<Option<Appeal>> {
    Ok(appeals::table
        .filter(appeals::state_id.eq(state))
        .select(Appeal::as_select())
        .first(conn)
        .optional()?)
}

/// The appeal against a clean-up.
pub fn of_clean_up(conn: &mut Connection, clean_up: i64) -> Result<Option<Appeal>> {
    Ok(appeals::table
        .filter(appeals::clean_up_id.eq(clean_up))
        .select(Appeal::as_select())
        .first(conn)
        .optional()?)
}

/// Stores an appeal.
pub fn insert(
    tx: &mut Transaction,
    person: AccountId,
    subject: &Subject,
    message: &str,
) -> Result<()> {
    let now = tx.now;
    let (comment, decision) = match subject {
        Subject::Comment(comment, decision) => (Some(comment.id), *decision),
        _ => (None, BY_RULE),
    };
    let (state, clean_up) = match subject {
        Subject::State(state) => (Some(state.id), None),
        Subject::CleanUp(clean_up) => (None, Some(clean_up.id)),
        Subject::Comment(..) => (None, None),
    };
    diesel::insert_into(appeals::table)
        .values((
            appeals::account_id.eq(person),
            appeals::comment_id.eq(comment),
            appeals::decision_id.eq(decision),
            appeals::state_id.eq(state),
            appeals::clean_up_id.eq(clean_up),
            appeals::message.eq(message),
            appeals::at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Answers an appeal; `false` when somebody has.
pub fn answer(
    tx: &mut Transaction,
    id: i64,
    by: AccountId,
    outcome: Outcome,
    answer: &str,
) -> Result<bool> {
    let now = tx.now;
    let open = appeals::id.eq(id).and(appeals::answered_at.is_null());
    let changed = diesel::update(appeals::table.filter(open))
        .set((
            appeals::answered_at.eq(now),
            appeals::answered_by.eq(by),
            appeals::outcome.eq(outcome),
            appeals::answer.eq(answer),
        ))
        .execute(&mut **tx)?;
    Ok(changed == 1)
}

/// How many appeals wait for an answer.
pub fn count_open(conn: &mut Connection) -> Result<Count> {
    let open = appeals::table
        .filter(appeals::answered_at.is_null())
        .select(appeals::id)
        .limit(Count::ENOUGH);
    Ok(Count::of(Counted(open).get_result(conn)?))
}

/// The appeals that have waited longest for an answer, with the names and pages of those who appeal.
pub fn open(conn: &mut Connection, limit: i64) -> Result<Vec<(Appeal, String, String)>> {
    Ok(appeals::table
        .inner_join(accounts::table.on(accounts::id.eq(appeals::account_id)))
        .filter(appeals::answered_at.is_null())
        .order(appeals::id.asc())
        .limit(limit)
        .select((Appeal::as_select(), accounts::name, accounts::slug))
        .load(conn)?)
}

/// The comments these appeals are about.
pub fn comments(conn: &mut Connection, appeals: &[Appeal]) -> Result<HashMap<CommentId, Comment>> {
    let ids: Vec<CommentId> = appeals.iter().filter_map(|one| one.comment_id).collect();
    let rows: Vec<Comment> = comments::table
        .filter(among(comments::id, &ids))
        .select(Comment::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// The states these appeals are about.
pub fn states(conn: &mut Connection, appeals: &[Appeal]) -> Result<HashMap<StateId, State>> {
    let ids: Vec<StateId> = appeals.iter().filter_map(|one| one.state_id).collect();
    let rows: Vec<State> = account_states::table
        .filter(among(account_states::id, &ids))
        .select(State::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}
