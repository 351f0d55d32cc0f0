//! The index in SQLite: FTS5, which finds words in columns and reads its lists from the newest on. Its `bm25()` would read
//! those of each word to their end first.

use super::{Number, Where};
use crate::error::Result;
use crate::search::Scope;
use crate::search::entry::{Entry, Mark};
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
            "SELECT rowid AS id FROM article_index WHERE article_index MATCH $1 \
             ORDER BY rowid DESC LIMIT $2",
        ),
        Scope::Comments => diesel::sql_query(
            "SELECT rowid AS id FROM comment_index WHERE comment_index MATCH $1 \
             ORDER BY rowid DESC LIMIT $2",
        ),
    };
    let asked = asked.bind::<Text, _>(question(scope, query, marks, place));
    Ok(asked.bind::<BigInt, _>(limit).load(conn)?)
}

pub(super) fn put(conn: &mut SqliteConnection, scope: Scope, id: i64, entry: &Entry) -> Result<()> {
    let marks = entry.mark_words().join(" ");
    match scope {
        Scope::Articles => diesel::sql_query(
            "INSERT INTO article_index (rowid, title, tags, standfirst, body, marks, at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind::<BigInt, _>(id)
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
        .bind::<BigInt, _>(id)
        .bind::<Text, _>(&entry.body)
        .bind::<Text, _>(marks)
        .bind::<BigInt, _>(entry.at)
        .execute(conn)?,
    };
    Ok(())
}

/// The question in FTS5’s language. Words are letters and digits in quotes, so none is taken for a sign of it.
fn question(scope: Scope, query: &Query, marks: &[Mark], place: Where) -> String {
    let columns_of_wanted = match (scope, place) {
        (Scope::Articles, Where::InHeads) => "{title tags}",
        _ => columns(scope),
    };
    let wanted: Vec<String> = query.wanted.iter().map(quoted).collect();
    let mut question = format!("{columns_of_wanted} : ({})", wanted.join(" AND "));
    if !marks.is_empty() {
        let marks: Vec<String> = marks
            .iter()
            .map(|mark| format!("\"{}\"", mark.word()))
            .collect();
        question = format!("(marks : ({})) AND ({question})", marks.join(" AND "));
    }
    if !query.unwanted.is_empty() {
        let unwanted: Vec<String> = query.unwanted.iter().map(quoted).collect();
        let columns = columns(scope);
        question = format!("({question}) NOT ({columns} : ({}))", unwanted.join(" OR "));
    }
    question
}

fn columns(scope: Scope) -> &'static str {
    match scope {
        Scope::Articles => "{title tags standfirst body}",
        Scope::Comments => "{body}",
    }
}

fn quoted(term: &Term) -> String {
    let goes_on = if term.is_beginning { " *" } else { "" };
    format!("\"{}\"{goes_on}", term.words.join(" "))
}
