//! What an address says besides its path, written in one way.

use crate::place::{END, Place};
use crate::sorting::{Opening, Sorting};
use std::borrow::Cow;

/// What it may say: in which order a list is read, and where its page begins.
const KEYS: [&str; 3] = ["sort", "after", "before"];

/// The path with the order and the place its query names; every other key is left out, and so is the
/// order everybody reads in who chose none.
pub(super) fn address<'a>(path: &'a str, query: &str) -> Option<Cow<'a, str>> {
    let pairs = query.split('&');
    let pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let mut said = [None; KEYS.len()];
    for (key, value) in pairs {
        match KEYS.iter().position(|one| *one == key) {
            Some(at) if said[at].is_none() => said[at] = Some(value),
            Some(_) => return None,
            None if key.contains('%') => return None,
            None => {}
        }
    }
    let [sort, after, before] = said;
    let sorting = match sort {
        Some(word) => Sorting::from_word(word)?,
        None => Sorting::Oldest,
    };
    let place = match (after, before) {
        (None, None) => Place::First,
        (Some(id), None) => Place::After(plain_number(id)?),
        (None, Some(END)) => Place::Last,
        (None, Some(id)) => Place::Before(plain_number(id)?),
        (Some(_), Some(_)) => return None,
    };
    match (sorting, place) {
        (Sorting::Oldest, Place::First) => Some(path.into()),
        _ => Some(Opening { sorting, place }.address(path).into()),
    }
}

/// A number written as we write it, so that no page has two names.
fn plain_number(text: &str) -> Option<i64> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    let plain = digits && (1..=18).contains(&text.len()) && !text.starts_with('0');
    text.parse().ok().filter(|_| plain)
}
