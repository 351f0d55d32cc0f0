//! What moderators know of somebody, and the notes they leave each other about them.

pub mod judgement;
pub mod merit;
pub mod queries;
pub mod view;

use super::clean_ups::{self, CleanUp};
use super::letters::{self, Letter};
use crate::accounts::covers::{self, Covered};
use crate::accounts::standing::{self, Standing, State};
use crate::accounts::{self, Account};
use crate::clock::Moment;
use crate::comments::plain_text::plain_text;
use crate::comments::reports::{queries as reports, weight};
use crate::comments::{Status, trust};
use crate::count::Count;
use crate::db::schema::account_notes;
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::{AccountId, StateId};
use diesel::prelude::*;
use std::collections::HashMap;

/// The longest note about somebody, in characters.
pub const NOTE: usize = 2000;
/// How many of the latest states and notes are shown.
const ENOUGH: i64 = 100;

/// What staff tell each other about somebody.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = account_notes)]
pub struct Note {
    /// Who wrote it.
    pub written_by: AccountId,
    /// What it says.
    pub text: String,
    /// When.
    pub at: Moment,
}

/// What is known of somebody.
#[derive(Clone, Debug)]
pub struct Dossier {
    /// Who they are.
    pub person: Account,
    /// What is in force about them.
    pub standing: Standing,
    /// What was decided about them, the latest first.
    pub states: Vec<State>,
    /// What those cover beside the account.
    pub covers: Vec<Covered>,
    /// What staff noted, the latest first.
    pub notes: Vec<Note>,
    /// What moderators wrote to them, the latest first.
    pub letters: Vec<Letter>,
    /// What of theirs was taken down together, the latest first.
    pub clean_ups: Vec<CleanUp>,
    /// How many of their comments stand where.
    pub counts: HashMap<Status, Count>,
    /// What their comments say of them.
    pub merit: trust::Record,
    /// How many comments they have reported, and how often that was right.
    pub reports: (Count, weight::Record),
    /// What everybody named in it is called.
    pub names: HashMap<AccountId, String>,
}

impl Dossier {
    /// What is known at `now` of the person with this page.
    ///
    /// # Errors
    /// [`Error::NotFound`] without such a person.
    pub fn open(conn: &mut Connection, slug: &str, now: Moment) -> Result<Dossier> {
        let person = accounts::queries::find_by_slug(conn, slug)?.ok_or(Error::NotFound)?;
        let states = standing::queries::history_of(conn, person.id, ENOUGH)?;
        let notes = queries::notes(conn, person.id, ENOUGH)?;
        let numbers: Vec<StateId> = states.iter().map(|state| state.id).collect();
        let judges = states
            .iter()
            .flat_map(|state| [Some(state.imposed_by), state.lifted_by]);
        let mut named: Vec<_> = judges.flatten().collect();
        let clean_ups = clean_ups::queries::of(conn, person.id, ENOUGH)?;
        named.extend(clean_ups.iter().map(|one| one.asked_by));
        named.extend(notes.iter().map(|note| note.written_by));
        let letters = letters::queries::of(conn, person.id, ENOUGH)?;
        named.extend(letters.iter().map(|letter| letter.written_by));
        named.sort_unstable();
        named.dedup();
        let standing = standing::standing_of(conn, person.id, now)?;
        let beginning = Moment(i64::MIN);
        let reported = reports::count_since(conn, person.id, beginning, Count::ENOUGH)?;
        Ok(Dossier {
            merit: trust::Record::of(conn, &person, &standing)?,
            reports: (Count::of(reported), reports::record_of(conn, person.id)?),
            standing,
            counts: queries::counts(conn, person.id)?,
            names: queries::names(conn, &named)?,
            covers: covers::queries::of(conn, &numbers)?,
            person,
            clean_ups,
            letters,
            states,
            notes,
        })
    }

    /// The name of somebody in it.
    pub fn name(&self, id: AccountId) -> &str {
        let name = self.names.get(&id);
        name.map_or_else(|| t!("people-somebody"), String::as_str)
    }

    /// Why this moderator can decide nothing about the person, if that is so.
    pub fn why_not(&self, viewer: &Account) -> Option<&'static str> {
        let person = &self.person;
        if person.id == viewer.id {
            Some(t!("people-is-you"))
        } else if person.closed_at.is_some() {
            Some(t!("people-has-left"))
        } else if !person.claimed {
            Some(t!("people-is-imported"))
        } else if !viewer.role.may_judge(person.role) {
            Some(t!("people-admins-only"))
        } else {
            None
        }
    }
}

/// A note about somebody, as typed; or what is wrong with it.
pub fn parse_note(text: &str) -> Result<String, String> {
    let text = plain_text(text).map_err(|why| why.to_string())?;
    match text.chars().count() {
        0 => Err(t!("people-note-empty").into()),
        1..=NOTE => Ok(text),
        long => {
            let (most, count) = (NOTE.to_string(), long.to_string());
            Err(t!("people-note-too-long", most = most, count = count))
        }
    }
}

/// Adds a note about somebody for staff to read. It stays.
///
/// # Errors
/// [`Error::Forbidden`] for those who do not moderate; [`Error::NotFound`] without such a person.
pub fn note(tx: &mut Transaction, by: &Account, slug: &str, text: &str) -> Result<()> {
    if !by.role.may_moderate() {
        return Err(Error::Forbidden(t!("error-need-moderator")));
    }
    let person = accounts::queries::find_by_slug(tx, slug)?.ok_or(Error::NotFound)?;
    queries::insert_note(tx, person.id, by.id, text)
}
