//! Questions about the decisions of a period.

use crate::clock::Moment;
use crate::db::schema::{comments, decisions};
use crate::db::{Connection, among};
use crate::error::Result;
use crate::ids::CommentId;
use crate::moderation::Decision;
use diesel::prelude::*;
use std::collections::HashMap;

/// The decisions after `since`, the latest first.
pub fn decided_since(conn: &mut Connection, since: Moment, limit: usize) -> Result<Vec<Decision>> {
    Ok(decisions::table
        .filter(decisions::at.gt(since))
        .order((decisions::at.desc(), decisions::id.desc()))
        .limit(limit as i64)
        .select(Decision::as_select())
        .load(conn)?)
}

/// When these comments were posted, those left out that came from another system.
pub fn posted(conn: &mut Connection, ids: &[CommentId]) -> Result<HashMap<CommentId, Moment>> {
    let rows: Vec<(CommentId, Moment)> = comments::table
        .filter(among(comments::id, ids))
        .filter(comments::submission_key.is_not_null())
        .select((comments::id, comments::created_at))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}
