//! The index in SQLite: FTS5, which reads its lists from the newest on. Its `bm25()` would read those of each word to
//! their end first; asked for words in some columns alone it reads the places of each word; and where what is deleted is
//! to leave no trace, it reads a list to its end before it can go back from there.

use super::{Number, Where, key};
use crate::error::Result;
use crate::search::Scope;
use crate::search::entry::{Entry, Mark, in_heads};
use crate::search::query::{Query, Term};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

pub(super) fn holding(
    conn: &mut SqliteConnection,
    scope: Scope,
    query: &Query,
    marks: &[Mark],
    place: Where,
    limit: i64,
) -> Result<Vec<Number>> {
    let asked = match scope {
        Scope::Articles => diesel::sql_query(
            "SELECT -rowid AS id FROM article_index WHERE article_index MATCH $1 \
             ORDER BY rowid LIMIT $2",
        ),
        Scope::Comments => diesel::sql_query(
            "SELECT -rowid AS id FROM comment_index WHERE comment_index MATCH $1 \
             ORDER BY rowid LIMIT $2",
        ),
    };
    let asked = asked.bind::<Text, _>(question(query, marks, place));
    Ok(asked.bind::<BigInt, _>(limit).load(conn)?)
}

pub(super) fn put(conn: &mut SqliteConnection, scope: Scope, id: i64, entry: &Entry) -> Result<()> {
    let marks = entry.signed();
    match scope {
        Scope::Articles => diesel::sql_query(
            "INSERT INTO article_index (rowid, title, tags, standfirst, body, marks, at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind::<BigInt, _>(key(id))
        .bind::<Text, _>(&entry.title)
        .bind::<Text, _>(&entry.tags)
        .bind::<Text, _>(&entry.standfirst)
        .bind::<Text, _>(&entry.body)
        .bind::<Text, _>(marks)
        .bind::<BigInt, _>(entry.at)
        .execute(conn)?,
        Scope::Comments => diesel::sql_query(
            "INSERT INTO comment_index (rowid, body, marks, at) VALUES ($1, $2, $3, $4)",
        )
        .bind::<BigInt, _>(key(id))
        .bind::<Text, _>(&entry.body)
        .bind::<Text, _>(marks)
        .bind::<BigInt, _>(entry.at)
        .execute(conn)?,
    };
    Ok(())
}

/// The question in FTS5’s language. Words are letters, digits and a sign of ours in quotes, so none is taken for a sign of
/// it.
fn question(query: &Query, marks: &[Mark], place: Where) -> String {
    let marks = marks.iter().map(|mark| format!("\"{}\"", mark.word()));
    let wanted = query.wanted.iter().map(|term| quoted(term, place));
    let wanted: Vec<String> = marks.chain(wanted).collect();
    let question = wanted.join(" AND ");
    if query.unwanted.is_empty() {
        return question;
    }
    let unwanted = query.unwanted.iter();
    let unwanted: Vec<String> = unwanted.map(|term| quoted(term, Where::Anywhere)).collect();
    format!("({question}) NOT ({})", unwanted.join(" OR "))
}

fn quoted(term: &Term, place: Where) -> String {
    let goes_on = if term.is_beginning { " *" } else { "" };
    let words = match place {
        Where::Anywhere => term.words.join(" "),
        Where::InHeads => {
            let words: Vec<String> = term.words.iter().map(|word| in_heads(word)).collect();
            words.join(" ")
        }
    };
    format!("\"{words}\"{goes_on}")
}
