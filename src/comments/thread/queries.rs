//! Questions about threads.

use crate::clock::Moment;
use crate::comments::{Shown, Status, Writer};
use crate::db::Connection;
use crate::db::schema::{accounts, comments};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::markdown::SafeHtml;
use diesel::prelude::*;
use std::collections::HashMap;
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
    body_html: String,
    created_at: Moment,
}

/// What is said about comments that are not published: why they wait, why they were removed.
type Said = HashMap<CommentId, (String, String)>;

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
    let mut said = said(conn, &rows)?;
    let shown = |row: Row| {
        let writer = writers.get(&row.author_id)?.clone();
        let said = said.remove(&row.id).unwrap_or_default();
        Some(seen_by(viewer, writer, said, row))
    };
    Ok(rows.into_iter().filter_map(shown).collect())
}

/// What nobody sees has a place all the same when somebody answered it.
fn add_missing_parents(conn: &mut Connection, rows: &mut Vec<Row>) -> Result<()> {
    // Numbers in order are looked up faster than hashes, and come almost in order.
    let mut known: Vec<CommentId> = rows.iter().map(|one| one.id).collect();
    let mut new = 0;
    while new < rows.len() {
        known.sort_unstable();
        let mut missing: Vec<CommentId> = rows[new..]
            .iter()
            .filter_map(|one| one.parent_id)
            .filter(|parent| known.binary_search(parent).is_err())
            .collect();
        missing.sort_unstable();
        missing.dedup();
        known.extend(&missing);
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

fn said(conn: &mut Connection, rows: &[Row]) -> Result<Said> {
    let unpublished = rows.iter().filter(|row| row.status != Status::Published);
    let ids: Vec<CommentId> = unpublished.map(|row| row.id).collect();
    let mut said = Said::new();
    for some in ids.chunks(AT_ONCE) {
        let found: Vec<(CommentId, String, String)> = comments::table
            .filter(comments::id.eq_any(some))
            .select((comments::id, comments::reasons, comments::public_reason))
            .load(conn)?;
        said.extend(
            found
                .into_iter()
                .map(|(id, why, public)| (id, (why, public))),
        );
    }
    Ok(said)
}

/// The one place that decides whose eyes a text is for.
fn seen_by(
    viewer: Option<AccountId>,
    writer: Arc<Writer>,
    (reasons, public_reason): (String, String),
    row: Row,
) -> Shown {
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
        reasons,
        public_reason,
        body: match has_text {
            true => SafeHtml::from_stored(row.body_html),
            false => SafeHtml::default(),
        },
        created_at: row.created_at,
        writer,
        has_text,
    }
}
