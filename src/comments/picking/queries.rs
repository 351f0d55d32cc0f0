//! Which comments were picked.

use super::{Pick, Picking, SHOWN};
use crate::comments::visibility::queries::seen_in_thread;
use crate::db::schema::{accounts, comments, pick_changes};
use crate::db::{Connection, Transaction, among};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::markdown::SafeHtml;
use diesel::prelude::*;
use std::collections::HashMap;

/// Picks a comment now, or no longer; `false` where it was so already.
pub fn set_picked(tx: &mut Transaction, id: CommentId, picked: bool) -> Result<bool> {
    let at = picked.then_some(tx.now);
    let other = comments::id
        .eq(id)
        .and(comments::picked_at.is_null().eq(picked));
    let changed = diesel::update(comments::table.filter(other))
        .set(comments::picked_at.eq(at))
        .execute(&mut **tx)?;
    Ok(changed == 1)
}

/// Notes what an editor did. It stays.
pub fn insert_change(
    tx: &mut Transaction,
    id: CommentId,
    editor: AccountId,
    picking: Picking,
) -> Result<()> {
    let now = tx.now;
    diesel::insert_into(pick_changes::table)
        .values((
            pick_changes::comment_id.eq(id),
            pick_changes::editor_id.eq(editor),
            pick_changes::action.eq(picking),
            pick_changes::at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Which comments these changes are about.
pub fn changes(conn: &mut Connection, ids: &[i64]) -> Result<HashMap<i64, CommentId>> {
    let rows: Vec<(i64, CommentId)> = pick_changes::table
        .filter(among(pick_changes::id, ids))
        .select((pick_changes::id, pick_changes::comment_id))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The published comments that were picked last under an article, the latest first.
pub fn picks(conn: &mut Connection, article: ArticleId) -> Result<Vec<Pick>> {
    let found: Vec<(CommentId, String, String)> = comments::table
        .inner_join(accounts::table.on(accounts::id.eq(comments::author_id)))
        .filter(comments::article_id.eq(article))
        .filter(comments::picked_at.is_not_null())
        .filter(seen_in_thread())
        .order((comments::picked_at.desc(), comments::id.desc()))
        .limit(SHOWN)
        .select((comments::id, accounts::name, comments::body_html))
        .load(conn)?;
    let pick = |(id, author, body_html)| Pick {
        id,
        author,
        body: SafeHtml::from_stored(body_html),
    };
    Ok(found.into_iter().map(pick).collect())
}
