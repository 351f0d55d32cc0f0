//! Questions about what somebody was told of.

use crate::accounts::standing::State;
use crate::comments::Comment;
use crate::db::schema::{account_states, appeals, clean_ups, comments, decisions};
use crate::db::{Connection, among};
use crate::error::Result;
use crate::ids::StateId;
use crate::moderation::Decision;
use crate::moderation::appeals::Appeal;
use crate::moderation::clean_ups::CleanUp;
use diesel::prelude::*;
use std::collections::HashMap;

/// These decisions with the comments they are about.
pub fn decisions(conn: &mut Connection, ids: &[i64]) -> Result<HashMap<i64, (Decision, Comment)>> {
    let rows: Vec<(Decision, Comment)> = decisions::table
        .inner_join(comments::table.on(comments::id.eq(decisions::comment_id)))
        .filter(among(decisions::id, ids))
        .select((Decision::as_select(), Comment::as_select()))
        .load(conn)?;
    Ok(rows.into_iter().map(|row| (row.0.id, row)).collect())
}

/// These states.
pub fn states(conn: &mut Connection, ids: &[i64]) -> Result<HashMap<StateId, State>> {
    let rows: Vec<State> = account_states::table
        .filter(among(account_states::id, ids))
        .select(State::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// These appeals.
pub fn appeals(conn: &mut Connection, ids: &[i64]) -> Result<HashMap<i64, Appeal>> {
    let rows: Vec<Appeal> = appeals::table
        .filter(among(appeals::id, ids))
        .select(Appeal::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// These clean-ups.
pub fn clean_ups(conn: &mut Connection, ids: &[i64]) -> Result<HashMap<i64, CleanUp>> {
    let rows: Vec<CleanUp> = clean_ups::table
        .filter(among(clean_ups::id, ids))
        .select(CleanUp::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}
