//! Comments made ready to be shown: who wrote them, what stands over them, whose eyes they are for.

use super::queries::{self, Row};
use crate::comments::{Shown, Status, Writer, locking};
use crate::db::Connection;
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::markdown::SafeHtml;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// So many comments without a text may stand over each other …
pub(super) const HIGHEST: usize = 100;
/// … and so many on a page, or a few more.
const TOMBSTONES: usize = 500;

/// Who wrote comments, by the comment.
pub(super) type Authors = HashMap<CommentId, Arc<Writer>>;

/// The comments of `rows` under `article` as `viewer` sees them, with those under which they stand although nobody sees
/// their text; and the authors of what they answer on other pages.
pub(super) fn gather(
    conn: &mut Connection,
    mut rows: Vec<Row>,
    article: ArticleId,
    viewer: Option<AccountId>,
) -> Result<(Vec<Shown>, Authors)> {
    if rows.is_empty() {
        return Ok(Default::default());
    }
    let elsewhere = add_tombstones(conn, &mut rows, viewer)?;
    let authors = rows.iter().chain(&elsewhere).map(|row| row.author_id);
    let writers = queries::writers(conn, authors.collect())?;
    let unpublished = rows.iter().filter(|row| row.status != Status::Published);
    let unpublished: Vec<CommentId> = unpublished.map(|row| row.id).collect();
    let mut said = match unpublished.is_empty() {
        true => HashMap::new(),
        false => queries::said(conn, &unpublished)?,
    };
    let recommended = match viewer {
        Some(viewer) => queries::recommended(conn, viewer, article)?,
        None => HashSet::new(),
    };
    let named = |row: Row| Some((row.id, writers.get(&row.author_id)?.clone()));
    let parents = elsewhere.into_iter().filter_map(named).collect();
    let shown = |row: Row| {
        let writer = writers.get(&row.author_id)?.clone();
        let said = said.remove(&row.id).unwrap_or_default();
        let mut seen = seen_by(viewer, writer, said, row);
        seen.recommended = recommended.contains(&seen.id);
        Some(seen)
    };
    let mut shown: Vec<Shown> = rows.into_iter().filter_map(shown).collect();
    locking::mark(conn, article, &mut shown)?;
    Ok((shown, parents))
}

/// What `viewer` may not read has a place all the same when somebody answered it. Gives what is
/// answered here and stands, to be read, on other pages.
fn add_tombstones(
    conn: &mut Connection,
    rows: &mut Vec<Row>,
    viewer: Option<AccountId>,
) -> Result<Vec<Row>> {
    let mut known: HashSet<CommentId> = rows.iter().map(|row| row.id).collect();
    let most = rows.len() + TOMBSTONES;
    let (mut elsewhere, mut new) = (Vec::new(), 0);
    for _ in 0..HIGHEST {
        let parents = rows[new..].iter().filter_map(|row| row.parent_id);
        let missing: Vec<CommentId> = parents.filter(|id| known.insert(*id)).collect();
        if missing.is_empty() || rows.len() > most {
            break;
        }
        new = rows.len();
        for parent in queries::rows(conn, &missing)? {
            match parent.has_text_for(viewer) {
                true => elsewhere.push(parent),
                false => rows.push(parent),
            }
        }
    }
    Ok(elsewhere)
}

fn seen_by(
    viewer: Option<AccountId>,
    writer: Arc<Writer>,
    (reasons, public_reason): (String, String),
    row: Row,
) -> Shown {
    let has_text = row.has_text_for(viewer);
    Shown {
        id: row.id,
        parent_id: row.parent_id,
        root_id: row.root_id,
        depth: row.depth,
        status: row.status,
        version: row.version,
        reasons,
        public_reason,
        body: match has_text {
            true => SafeHtml::from_stored(row.body_html),
            false => SafeHtml::default(),
        },
        created_at: row.created_at,
        edited_at: row.edited_at,
        recommendations: row.recommendations,
        recommended: false,
        picked: row.picked_at.is_some(),
        writer,
        has_text,
        lock: None,
        is_locked: false,
    }
}
