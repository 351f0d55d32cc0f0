//! Questions about words that wait.

use super::Waiting;
use crate::articles::Status;
use crate::clock::Moment;
use crate::comments::posting::Words;
use crate::db::schema::{articles, waiting_comments};
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::{ArticleId, CommentId};
use diesel::prelude::*;

type Row = (
    (ArticleId, Status, String, String),
    Option<CommentId>,
    String,
    String,
);

/// What waits under a key since `after`.
pub fn find(conn: &mut Connection, key_hash: &[u8; 32], after: Moment) -> Result<Option<Waiting>> {
    let row: Option<Row> = waiting_comments::table
        .inner_join(articles::table.on(articles::id.eq(waiting_comments::article_id)))
        .filter(waiting_comments::key_hash.eq(key_hash.as_slice()))
        .filter(waiting_comments::created_at.gt(after))
        .select((
            (
                articles::id,
                articles::status,
                articles::title,
                articles::slug,
            ),
            waiting_comments::parent_id,
            waiting_comments::body,
            waiting_comments::form_key,
        ))
        .first(conn)
        .optional()?;
    Ok(row.map(
        |((article_id, article_status, article_title, article_slug), parent_id, body, form_key)| {
            Waiting {
                article_id,
                article_status,
                article_title,
                article_slug,
                parent_id,
                body,
                form_key,
            }
        },
    ))
}

/// Stores words under a key.
pub fn insert(
    tx: &mut Transaction,
    key_hash: &[u8; 32],
    article: ArticleId,
    words: &Words,
) -> Result<()> {
    let now = tx.now;
    diesel::insert_into(waiting_comments::table)
        .values((
            waiting_comments::key_hash.eq(key_hash.as_slice()),
            waiting_comments::article_id.eq(article),
            waiting_comments::parent_id.eq(words.parent_id),
            waiting_comments::body.eq(&words.body),
            waiting_comments::form_key.eq(&words.form_key),
            waiting_comments::created_at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Forgets what waits under a key.
pub fn delete(tx: &mut Transaction, key_hash: &[u8; 32]) -> Result<()> {
    diesel::delete(
        waiting_comments::table.filter(waiting_comments::key_hash.eq(key_hash.as_slice())),
    )
    .execute(&mut **tx)?;
    Ok(())
}

/// Forgets what has waited since `before`.
pub fn forget_before(tx: &mut Transaction, before: Moment) -> Result<()> {
    diesel::delete(waiting_comments::table.filter(waiting_comments::created_at.le(before)))
        .execute(&mut **tx)?;
    Ok(())
}
