//! The index in PostgreSQL: a `tsvector` written by the program, word by word, so that the words are those of SQLite’s.

use super::{Number, Where, key};
use crate::error::Result;
use crate::search::Scope;
use crate::search::entry::{Entry, Mark, in_heads, words_of};
use crate::search::query::{Query, Term};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use std::collections::BTreeMap;
use std::fmt::Write;

/// A later word stands here (PostgreSQL, “Text Search Limitations”).
const LAST_PLACE: usize = 16_383;
/// So many places of a word are kept.
const MOST_PLACES: usize = 255;

pub(super) fn holding(
    conn: &mut PgConnection,
    scope: Scope,
    query: &Query,
    marks: &[Mark],
    place: Where,
    limit: i64,
) -> Result<Vec<Number>> {
    let asked = match scope {
        Scope::Articles => diesel::sql_query(
            "SELECT -rowid AS id FROM article_index WHERE words @@ $1::tsquery \
             ORDER BY rowid LIMIT $2",
        ),
        Scope::Comments => diesel::sql_query(
            "SELECT -rowid AS id FROM comment_index WHERE words @@ $1::tsquery \
             ORDER BY rowid LIMIT $2",
        ),
    };
    let asked = asked.bind::<Text, _>(question(query, marks, place));
    Ok(asked.bind::<BigInt, _>(limit).load(conn)?)
}

pub(super) fn put(conn: &mut PgConnection, scope: Scope, id: i64, entry: &Entry) -> Result<()> {
    match scope {
        Scope::Articles => diesel::sql_query(
            "INSERT INTO article_index (rowid, title, tags, standfirst, body, words, at) \
             VALUES ($1, $2, $3, $4, $5, $6::tsvector, $7) ON CONFLICT (rowid) DO UPDATE \
             SET title = excluded.title, tags = excluded.tags, standfirst = excluded.standfirst, \
             body = excluded.body, words = excluded.words, at = excluded.at",
        )
        .bind::<BigInt, _>(key(id))
        .bind::<Text, _>(&entry.title)
        .bind::<Text, _>(&entry.tags)
        .bind::<Text, _>(&entry.standfirst)
        .bind::<Text, _>(&entry.body)
        .bind::<Text, _>(vector(entry))
        .bind::<BigInt, _>(entry.at)
        .execute(conn)?,
        Scope::Comments => diesel::sql_query(
            "INSERT INTO comment_index (rowid, body, words, at) VALUES ($1, $2, $3::tsvector, $4) \
             ON CONFLICT (rowid) DO UPDATE \
             SET body = excluded.body, words = excluded.words, at = excluded.at",
        )
        .bind::<BigInt, _>(key(id))
        .bind::<Text, _>(&entry.body)
        .bind::<Text, _>(vector(entry))
        .bind::<BigInt, _>(entry.at)
        .execute(conn)?,
    };
    Ok(())
}

/// The words with their places, as PostgreSQL reads them. Words are letters, digits and a sign of ours, so none is taken
/// for a sign of it.
fn vector(entry: &Entry) -> String {
    let mut words: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut put = |word: String, place: usize| {
        let places = words.entry(word).or_default();
        if places.len() < MOST_PLACES {
            places.push(place.min(LAST_PLACE));
        }
    };
    let texts = [
        (&entry.title, true),
        (&entry.tags, true),
        (&entry.standfirst, false),
        (&entry.body, false),
    ];
    let mut place = 1;
    for (text, is_head) in texts {
        for word in words_of(text) {
            if is_head {
                put(in_heads(word), place);
            }
            put(word.to_owned(), place);
            place += 1;
        }
        // No phrase goes from one text on to the next.
        place += 1;
    }
    let mut vector = String::new();
    for (word, places) in words {
        let places: Vec<String> = places.iter().map(usize::to_string).collect();
        // Writing to a text cannot fail.
        let _ = write!(vector, "'{word}':{} ", places.join(","));
    }
    for mark in entry.mark_words() {
        let _ = write!(vector, "'{mark}' ");
    }
    vector
}

/// The question in PostgreSQL’s language.
fn question(query: &Query, marks: &[Mark], place: Where) -> String {
    let wanted = query.wanted.iter().map(|term| quoted(term, place));
    let unwanted = query
        .unwanted
        .iter()
        .map(|term| format!("!{}", quoted(term, Where::Anywhere)));
    let marks = marks.iter().map(|mark| format!("'{}'", mark.word()));
    wanted
        .chain(unwanted)
        .chain(marks)
        .collect::<Vec<_>>()
        .join(" & ")
}

fn quoted(term: &Term, place: Where) -> String {
    let last = term.words.len() - 1;
    let words = term.words.iter().enumerate().map(|(at, word)| {
        let word = match place {
            Where::Anywhere => word.clone(),
            Where::InHeads => in_heads(word),
        };
        match at == last && term.is_beginning {
            true => format!("'{word}':*"),
            false => format!("'{word}'"),
        }
    });
    format!("({})", words.collect::<Vec<_>>().join(" <-> "))
}
