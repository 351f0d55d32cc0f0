//! Questions about the lists of words and sites.

use super::Name;
use crate::db::schema::word_lists;
use crate::db::{Connection, Transaction};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

/// A list as it was typed, if it was.
pub fn find(conn: &mut Connection, name: Name) -> Result<Option<String>> {
    Ok(word_lists::table
        .find(name)
        .select(word_lists::entries)
        .first(conn)
        .optional()?)
}

/// Stores a list.
pub fn put(tx: &mut Transaction, name: Name, entries: &str) -> Result<()> {
    let now = tx.now;
    diesel::sql_query(
        "INSERT INTO word_lists (name, entries, changed_at) VALUES ($1, $2, $3) \
         ON CONFLICT (name) DO UPDATE SET entries = excluded.entries, changed_at = excluded.changed_at",
    )
    .bind::<Text, _>(name)
    .bind::<Text, _>(entries)
    .bind::<BigInt, _>(now)
    .execute(&mut **tx)?;
    Ok(())
}
