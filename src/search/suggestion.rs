//! What somebody may have meant whose words are nowhere.

use super::queries::vocabulary;
use super::query::{LONGEST, Query};
use super::slips::{distance, is_known};
use super::words::words;
use super::{Search, has_any};
use crate::db::Connection;
use crate::error::Result;

/// So many words are put right.
const MOST: usize = 5;

/// What was typed with every word put right that nobody knows and that is a slip away from a known one; nothing if
/// that finds nothing either.
pub fn suggestion(conn: &mut Connection, search: &Search, typed: &str) -> Result<Option<String>> {
    let typed: String = typed.chars().take(LONGEST).collect();
    let mut right = String::new();
    let (mut at, mut corrected) = (0, 0);
    for word in words(&typed) {
        if corrected == MOST || !is_known(&word.folded) {
            continue;
        }
        if let Some(meant) = meant(conn, &word.folded)? {
            right.push_str(&typed[at..word.place.start]);
            right.push_str(&meant);
            at = word.place.end;
            corrected += 1;
        }
    }
    if corrected == 0 {
        return Ok(None);
    }
    right.push_str(&typed[at..]);
    let right = right.split_whitespace().collect::<Vec<_>>().join(" ");
    let search = Search {
        query: Query::parse(&right),
        ..search.clone()
    };
    Ok(has_any(conn, &search)?.then_some(right))
}

/// The known word that is least away from one that is not known; of those the one that stands in most articles.
fn meant(conn: &mut Connection, word: &str) -> Result<Option<String>> {
    if vocabulary::is_known(conn, word)? {
        return Ok(None);
    }
    let most = if word.chars().count() < 6 { 1 } else { 2 };
    let near = vocabulary::alike(conn, word)?.into_iter();
    let near = near.map(|(known, articles)| (distance(word, &known), -articles, known));
    let best = near.filter(|(distance, ..)| *distance <= most).min();
    Ok(best.map(|(.., known)| known))
}
