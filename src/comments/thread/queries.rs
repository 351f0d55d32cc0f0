//! Questions about threads.

use crate::clock::Moment;
use crate::comments::{Shown, Status, Writer};
use crate::db::Connection;
use crate::db::schema::{accounts, comments};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::markdown::SafeHtml;
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// What a thread shows of a comment.
#[derive(Queryable, Selectable)]
#[diesel(table_name = comments)]
struct Row {
    id: CommentId,
    parent_id: Option<CommentId>,
    depth: i64,
    author_id: AccountId,
    status: Status,
    reasons: String,
    public_reason: String,
    body_html: String,
    created_at: Moment,
}

/// How many rows are asked for by number at once.
const AT_ONCE: usize = 1_000;

/// The comments of an article that `viewer` sees, in no order: everybody's published ones, their own
/// held and rejected ones, and what stands over those, without its text. No other row is read: a
/// flood that waits for review costs readers nothing.
pub fn shown_on(
    conn: &mut Connection,
    article: ArticleId,
    viewer: Option<AccountId>,
) -> Result<Vec<Shown>> {
    let mut rows: Vec<Row> = comments::table
        .filter(comments::article_id.eq(article))
        .filter(comments::status.eq(Status::Published))
        .select(Row::as_select())
        .load(conn)?;
    if let Some(viewer) = viewer {
        let own: Vec<Row> = comments::table
            .filter(comments::author_id.eq(viewer))
            .filter(comments::status.eq_any([Status::Held, Status::Rejected]))
            .filter(comments::article_id.eq(article))
            .select(Row::as_select())
            .load(conn)?;
        rows.extend(own);
    }
    add_missing_parents(conn, &mut rows)?;
    let writers = writers(conn, &rows)?;
    let shown = |row: Row| Some(seen_by(viewer, writers.get(&row.author_id)?.clone(), row));
    Ok(rows.into_iter().filter_map(shown).collect())
}

/// What nobody sees has a place all the same when somebody answered it.
fn add_missing_parents(conn: &mut Connection, rows: &mut Vec<Row>) -> Result<()> {
    let mut known: HashSet<CommentId> = rows.iter().map(|one| one.id).collect();
    let mut new = 0;
    while new < rows.len() {
        let mut missing: Vec<CommentId> = rows[new..]
            .iter()
            .filter_map(|one| one.parent_id)
            .filter(|parent| known.insert(*parent))
            .collect();
        missing.sort_unstable();
        new = rows.len();
        for some in missing.chunks(AT_ONCE) {
            let parents: Vec<Row> = comments::table
                .filter(comments::id.eq_any(some))
                .select(Row::as_select())
                .load(conn)?;
            rows.extend(parents);
        }
    }
    Ok(())
}

/// Who wrote these comments, each once.
fn writers(conn: &mut Connection, rows: &[Row]) -> Result<HashMap<AccountId, Arc<Writer>>> {
    let mut ids: Vec<AccountId> = rows.iter().map(|row| row.author_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut writers = HashMap::with_capacity(ids.len());
    for some in ids.chunks(AT_ONCE) {
        let found: Vec<Writer> = accounts::table
            .filter(accounts::id.eq_any(some))
            .select(Writer::as_select())
            .load(conn)?;
        writers.extend(found.into_iter().map(|one| (one.id, Arc::new(one))));
    }
    Ok(writers)
}

/// The one place that decides whose eyes a text is for.
fn seen_by(viewer: Option<AccountId>, writer: Arc<Writer>, row: Row) -> Shown {
    let has_text = match row.status {
        Status::Published => true,
        Status::Held | Status::Rejected => Some(writer.id) == viewer,
        Status::Spam | Status::Removed | Status::Deleted => false,
    };
    Shown {
        id: row.id,
        parent_id: row.parent_id,
        depth: row.depth,
        status: row.status,
        reasons: row.reasons,
        public_reason: row.public_reason,
        body: match has_text {
            true => SafeHtml::from_stored(row.body_html),
            false => SafeHtml::default(),
        },
        created_at: row.created_at,
        writer,
        has_text,
    }
}
