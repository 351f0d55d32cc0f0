//! The words that are known of what is published, found by a slip.

use crate::db::schema::{known_words, slips};
use crate::db::{Connection, Transaction, among};
use crate::error::Result;
use crate::search::slips::slips;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

/// So many words are looked at that are a slip or two away.
const LOOKED_AT: i64 = 200;

#[derive(QueryableByName)]
struct Articles {
    #[diesel(sql_type = BigInt)]
    articles: i64,
}

/// Whether a word is known.
pub fn is_known(conn: &mut Connection, word: &str) -> Result<bool> {
    let known: Option<i64> = known_words::table
        .find(word)
        .select(known_words::articles)
        .first(conn)
        .optional()?;
    Ok(known.is_some())
}

/// Known words that have a slip in common with one, and in how many articles each stands.
pub fn alike(conn: &mut Connection, word: &str) -> Result<Vec<(String, i64)>> {
    let slipped: Vec<String> = slips(word).into_iter().collect();
    let mut found: Vec<String> = slips::table
        .filter(among(slips::slip, &slipped))
        .select(slips::word)
        .limit(LOOKED_AT)
        .load(conn)?;
    found.sort_unstable();
    found.dedup();
    Ok(known_words::table
        .filter(among(known_words::word, &found))
        .select((known_words::word, known_words::articles))
        .load(conn)?)
}

/// Notes that a word stands in one article more.
pub fn learn(tx: &mut Transaction, word: &str) -> Result<()> {
    let known: Articles = diesel::sql_query(
        "INSERT INTO known_words (word, articles) VALUES ($1, 1) ON CONFLICT (word) \
         DO UPDATE SET articles = known_words.articles + 1 RETURNING articles",
    )
    .bind::<Text, _>(word)
    .get_result(&mut **tx)?;
    if known.articles > 1 {
        return Ok(());
    }
    for slip in slips(word) {
        diesel::sql_query(
            "INSERT INTO slips (slip, word) VALUES ($1, $2) ON CONFLICT (slip, word) DO NOTHING",
        )
        .bind::<Text, _>(slip)
        .bind::<Text, _>(word)
        .execute(&mut **tx)?;
    }
    Ok(())
}

/// Notes that a word stands in one article less; one that stands in none is forgotten.
pub fn unlearn(tx: &mut Transaction, word: &str) -> Result<()> {
    let more = known_words::table
        .find(word)
        .filter(known_words::articles.gt(1));
    let changed = diesel::update(more)
        .set(known_words::articles.eq(known_words::articles - 1))
        .execute(&mut **tx)?;
    if changed == 0 {
        diesel::delete(known_words::table.find(word)).execute(&mut **tx)?;
    }
    Ok(())
}
