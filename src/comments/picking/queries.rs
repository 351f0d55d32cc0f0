//! Which comments were picked.

use super::{Pick, SHOWN};
use crate::comments::visibility::queries::seen_in_thread;
use crate::db::schema::{accounts, comments};
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::{ArticleId, CommentId};
use crate::markdown::SafeHtml;
use diesel::prelude::*;

/// Picks a comment now, or no longer.
pub fn set_picked(tx: &mut Transaction, id: CommentId, picked: bool) -> Result<()> {
    let at = picked.then_some(tx.now);
    diesel::update(comments::table.find(id))
        .set(comments::picked_at.eq(at))
        .execute(&mut **tx)?;
    Ok(())
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
