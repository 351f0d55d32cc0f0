//! Questions about words that wait.

use super::Waiting;
use crate::articles::Status;
use crate::clock::Moment;
use crate::comments::posting::Words;
use crate::db::schema::{articles, waiting_comments};
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId};
use diesel::dsl::{exists, select};
use diesel::prelude::*;

type Row = (
    i64,
    (ArticleId, Status, String, String),
    Option<CommentId>,
    String,
    String,
    bool,
);

/// What waits under a key since `after` and is `reader`'s or nobody's, the latest of it.
pub fn find(
    conn: &mut Connection,
    key_hash: &[u8; 32],
    reader: Option<AccountId>,
    after: Moment,
) -> Result<Option<Waiting>> {
    let row: Option<Row> = waiting_comments::table
        .inner_join(articles::table.on(articles::id.eq(waiting_comments::article_id)))
        .filter(waiting_comments::key_hash.eq(key_hash.as_slice()))
        .filter(
            waiting_comments::owner_id
                .is_null()
                .or(waiting_comments::owner_id.eq(reader)),
        )
        .filter(waiting_comments::created_at.gt(after))
        .order(waiting_comments::id.desc())
        .select((
            waiting_comments::id,
            (
                articles::id,
                articles::status,
                articles::title,
                articles::slug,
            ),
            waiting_comments::parent_id,
            waiting_comments::body,
            waiting_comments::form_key,
            waiting_comments::knows_gone,
        ))
        .first(conn)
        .optional()?;
    Ok(
        row.map(|(id, article, parent_id, body, form_key, knows_gone)| {
            let (article_id, article_status, article_title, article_slug) = article;
            Waiting {
                id,
                article_id,
                article_status,
                article_title,
                article_slug,
                parent_id,
                body,
                form_key,
                knows_gone,
            }
        }),
    )
}

/// Whether anything waits under a key since `after`, whoever's it is.
pub fn is_any(conn: &mut Connection, key_hash: &[u8; 32], after: Moment) -> Result<bool> {
    let waits = waiting_comments::table
        .filter(waiting_comments::key_hash.eq(key_hash.as_slice()))
        .filter(waiting_comments::created_at.gt(after));
    Ok(select(exists(waits)).get_result(conn)?)
}

/// Stores words under a key, as `owner`'s or nobody's.
pub fn insert(
    tx: &mut Transaction,
    key_hash: &[u8; 32],
    owner: Option<AccountId>,
    article: ArticleId,
    words: &Words,
) -> Result<()> {
    let now = tx.now;
    diesel::insert_into(waiting_comments::table)
        .values((
            waiting_comments::key_hash.eq(key_hash.as_slice()),
            waiting_comments::owner_id.eq(owner),
            waiting_comments::article_id.eq(article),
            waiting_comments::parent_id.eq(words.parent_id),
            waiting_comments::body.eq(&words.body),
            waiting_comments::form_key.eq(&words.form_key),
            waiting_comments::knows_gone.eq(words.knows_gone),
            waiting_comments::created_at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Makes words that are nobody's, or `owner`'s already, `owner`'s; `false` when somebody else has them or they are gone.
pub fn claim(tx: &mut Transaction, id: i64, owner: AccountId) -> Result<bool> {
    let free = waiting_comments::owner_id
        .is_null()
        .or(waiting_comments::owner_id.eq(owner));
    let changed = diesel::update(waiting_comments::table.find(id).filter(free))
        .set(waiting_comments::owner_id.eq(owner))
        .execute(&mut **tx)?;
    Ok(changed == 1)
}

/// Puts what waits under a key under another.
pub fn move_to(tx: &mut Transaction, from: &[u8; 32], to: &[u8; 32]) -> Result<()> {
    let there = waiting_comments::table.filter(waiting_comments::key_hash.eq(from.as_slice()));
    diesel::update(there)
        .set(waiting_comments::key_hash.eq(to.as_slice()))
        .execute(&mut **tx)?;
    Ok(())
}

/// Forgets these words.
pub fn delete(tx: &mut Transaction, id: i64) -> Result<()> {
    diesel::delete(waiting_comments::table.find(id)).execute(&mut **tx)?;
    Ok(())
}

/// Forgets what waits under a key as `owner`'s, or as nobody's.
pub fn forget(tx: &mut Transaction, key_hash: &[u8; 32], owner: Option<AccountId>) -> Result<()> {
    let under = waiting_comments::table.filter(waiting_comments::key_hash.eq(key_hash.as_slice()));
    match owner {
        Some(owner) => {
            diesel::delete(under.filter(waiting_comments::owner_id.eq(owner))).execute(&mut **tx)?
        }
        None => {
            diesel::delete(under.filter(waiting_comments::owner_id.is_null())).execute(&mut **tx)?
        }
    };
    Ok(())
}

/// Forgets all that waits for somebody, in whatever browser.
pub fn forget_all_of(tx: &mut Transaction, owner: AccountId) -> Result<()> {
    diesel::delete(waiting_comments::table.filter(waiting_comments::owner_id.eq(owner)))
        .execute(&mut **tx)?;
    Ok(())
}

/// Forgets what has waited since `before`.
pub fn forget_before(tx: &mut Transaction, before: Moment) -> Result<()> {
    diesel::delete(waiting_comments::table.filter(waiting_comments::created_at.le(before)))
        .execute(&mut **tx)?;
    Ok(())
}
