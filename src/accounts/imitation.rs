//! Names that pass for somebody who works here, or for the site: refused to those who come by themselves.

mod claims;

use super::name::{DisplayName, looks};
use super::queries;
use crate::db::Transaction;
use crate::error::Result;
use crate::settings::Settings;
use claims::claims_office;

/// Words that dress a name up and change nothing about whose it is.
const DRESSING: [&str; 12] = [
    "the", "real", "official", "original", "true", "verified", "team", "account", "here", "mr",
    "ms", "mrs",
];
/// What the name of a site may begin with, and is known without.
const ARTICLES: [&str; 12] = [
    "the", "der", "die", "das", "le", "la", "les", "el", "los", "il", "de", "het",
];

/// Whether `name` passes for one of the people who work here, or for the site.
pub fn passes_for_staff(tx: &mut Transaction, name: &DisplayName) -> Result<bool> {
    let title = Settings::load(tx)?.title;
    let name = name.as_str();
    if claims_office(name, &title) || names_site(name, &title) {
        return Ok(true);
    }
    let known = queries::staff_names(tx)?;
    Ok(known.iter().any(|one| imitates(name, one)))
}

/// Whether `name` looks like the name of the site, with its article or without.
fn names_site(name: &str, title: &str) -> bool {
    let short = title.split_once(' ').filter(|(first, _)| {
        let first = looks(first);
        ARTICLES.iter().any(|article| looks(article) == first)
    });
    imitates(name, title) || short.is_some_and(|(_, rest)| imitates(name, rest))
}

/// Whether `name` looks like `known`: the same, the same dressed up, in another order or with a part of a
/// double surname, or all of it among other words. One word alone may be a part of anybody's name.
fn imitates(name: &str, known: &str) -> bool {
    let ours = words(known, false);
    let shorter = with_half_a_surname(known);
    [true, false].iter().any(|bare| {
        let theirs = words(name, *bare);
        let has = |word: &String| theirs.contains(word);
        is_same(&theirs, &ours)
            || ours.len() > 1 && ours.iter().all(has)
            || shorter.iter().any(|one| is_same(&theirs, one))
    })
}

/// Whether these are the same words, dressed up or not, in whatever order or run together.
fn is_same(theirs: &[String], ours: &[String]) -> bool {
    let dressed = |word: &&String| DRESSING.iter().any(|one| looks(one) == **word);
    let undressed: Vec<&String> = theirs.iter().filter(|word| !dressed(word)).collect();
    let undressed: String = undressed.into_iter().map(String::as_str).collect();
    let whole = theirs.concat();
    (0..ours.len()).any(|at| {
        let (end, start) = ours.split_at(at);
        let turned = [start, end].concat().concat();
        turned == whole || turned == undressed
    })
}

/// `Rufus Adair` and `Rufus Blom`, for `Rufus Adair-Blom`.
fn with_half_a_surname(known: &str) -> Vec<Vec<String>> {
    let Some((first, surname)) = known.rsplit_once(' ') else {
        return Vec::new();
    };
    let halves = surname.split('-').filter(|half| half.chars().count() > 1);
    match surname.contains('-') {
        true => halves
            .map(|half| words(&format!("{first} {half}"), false))
            .collect(),
        false => Vec::new(),
    }
}

/// The words of a name as they look, single letters in a row as one; `bare` without the numbers around them.
fn words(name: &str, bare: bool) -> Vec<String> {
    let parts = name.split(|c: char| !c.is_alphanumeric() && !is_within(c));
    let (mut words, mut spells) = (Vec::<String>::new(), false);
    for part in parts {
        let part = part.trim_matches(|c: char| bare && c.is_numeric());
        let word = looks(part);
        if word.is_empty() {
            continue;
        }
        let is_letter = part.chars().filter(|c| c.is_alphanumeric()).count() == 1;
        match words.last_mut().filter(|_| is_letter && spells) {
            Some(last) => last.push_str(&word),
            None => words.push(word),
        }
        spells = is_letter;
    }
    words
}

/// Marks and apostrophes are no ends of words.
fn is_within(c: char) -> bool {
    "'’".contains(c) || unicode_normalization::char::is_combining_mark(c)
}

#[cfg(test)]
mod tests;
