//! The index follows what is published. Triggers of the database note what has changed, whoever changes it and by which
//! way, so that no verb can forget it; before a change is committed, what it noted is put into the index. What is too much
//! for that (an upgrade, the index made anew) is the backlog, worked off a step at a time.

use super::entry::Entry;
use super::queries::upkeep as queries;
use super::queries::vocabulary;
use super::slips::is_known;
use super::{Scope, queries as questions};
use crate::db::{Connection, Database, Transaction};
use crate::error::Result;
use crate::settings::Settings;
use crate::zone::Zone;
use std::collections::BTreeSet;

/// So much is put into the index together with the change that made it stale.
const AT_ONCE: usize = 500;
/// So much of the backlog is worked off in one transaction, so that nobody waits for it.
const STEP: usize = 40;
/// So many numbers are noted in one transaction when the index is made anew.
const SPAN: i64 = 10_000;

/// Puts what this change has noted into the index; called before each change is committed.
pub fn catch_up(tx: &mut Transaction) -> Result<()> {
    let noted = queries::noted(tx, AT_ONCE as i64)?;
    if noted.is_empty() {
        return Ok(());
    }
    index(tx, &noted)?;
    queries::forget(tx, &numbers(&noted))?;
    if noted.len() == AT_ONCE {
        queries::put_off(tx)?;
    }
    Ok(())
}

/// Works off the backlog, and tells of how much; safe to be done by several at once. `told` hears of each step.
///
/// # Errors
/// As the database’s; what was done until then stays.
pub async fn work_off(db: &Database, mut told: impl FnMut(usize)) -> Result<usize> {
    let mut done = 0;
    loop {
        let backlog = |conn: &mut Connection| queries::backlog(conn, 1);
        if db.read(backlog).await?.is_empty() {
            return Ok(done);
        }
        let step = |tx: &mut Transaction| {
            let noted = queries::backlog(tx, STEP as i64)?;
            index(tx, &noted)?;
            queries::forget_backlog(tx, &numbers(&noted))?;
            Ok(noted.len())
        };
        let step = db.write(step).await?;
        done += step;
        told(step);
    }
}

/// Notes everything for the backlog, so that the index is made anew while it is used; tells of how much.
///
/// # Errors
/// As the database’s.
pub async fn note_everything(db: &Database) -> Result<()> {
    for scope in [Scope::Articles, Scope::Comments] {
        let last = db.read(move |conn| queries::last(conn, scope)).await?;
        let mut above = last;
        while above > 0 {
            let (from, to) = ((above - SPAN).max(0), above);
            db.write(move |tx| queries::note(tx, scope, from, to))
                .await?;
            above = from;
        }
    }
    Ok(())
}

fn index(tx: &mut Transaction, noted: &[queries::Note]) -> Result<()> {
    // Of the site's, whoever works: a command knows it as little as what tidies up.
    let zone = Settings::zone(tx)?;
    // Always in the same order: two that index the same do not wait for each other. The newest first, as the index has them.
    let subjects: BTreeSet<(Scope, i64)> = noted.iter().map(|(_, what, id)| (*what, *id)).collect();
    for (scope, id) in subjects.into_iter().rev() {
        match scope {
            Scope::Articles => index_article(tx, id, zone)?,
            Scope::Comments => index_comment(tx, id, zone)?,
        }
    }
    Ok(())
}

fn numbers(noted: &[queries::Note]) -> Vec<i64> {
    noted.iter().map(|(note, ..)| *note).collect()
}

fn index_article(tx: &mut Transaction, id: i64, zone: Zone) -> Result<()> {
    let entry = queries::article(tx, id)?.map(|source| Entry::of_article(source, zone));
    let before = queries::heads(tx, id)?;
    let known = |texts: [&str; 3]| -> BTreeSet<String> {
        let words = texts.into_iter().flat_map(|text| text.split(' '));
        words
            .filter(|word| is_known(word))
            .map(str::to_owned)
            .collect()
    };
    let then = before
        .as_ref()
        .map_or_else(BTreeSet::new, |(title, tags, standfirst)| {
            known([title, tags, standfirst])
        });
    let now = entry.as_ref().map_or_else(BTreeSet::new, |entry| {
        known([&entry.title, &entry.tags, &entry.standfirst])
    });
    for word in now.symmetric_difference(&then) {
        match now.contains(word) {
            true => vocabulary::learn(tx, word)?,
            false => vocabulary::unlearn(tx, word)?,
        }
    }
    if before.is_some() {
        queries::take_out(tx, Scope::Articles, id)?;
    }
    match entry {
        Some(entry) => queries::put(tx, Scope::Articles, id, &entry),
        None => Ok(()),
    }
}

fn index_comment(tx: &mut Transaction, id: i64, zone: Zone) -> Result<()> {
    let entry = queries::comment(tx, id)?.map(|source| Entry::of_comment(source, zone));
    if !questions::texts(tx, Scope::Comments, &[id])?.is_empty() {
        queries::take_out(tx, Scope::Comments, id)?;
    }
    match entry {
        Some(entry) => queries::put(tx, Scope::Comments, id, &entry),
        None => Ok(()),
    }
}
