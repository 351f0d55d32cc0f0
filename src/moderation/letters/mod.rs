//! What moderators write to somebody without deciding anything: they are told of it as of a decision, and every one
//! stays, in the log as well. Nobody answers it here; what can be answered is an appeal against something decided.

pub mod queries;

use crate::accounts::notices::{self, About};
use crate::accounts::{Account, standing};
use crate::clock::Moment;
use crate::comments::plain_text::plain_text;
use crate::db::Transaction;
use crate::db::schema::letters;
use crate::error::Result;
use crate::ids::AccountId;
use diesel::prelude::*;
use std::time::Duration;

/// The longest, in characters.
pub const LONGEST: usize = 1000;
/// The same words sent again within this time are the same form sent twice.
const AGAIN: Duration = Duration::from_secs(10 * 60);

/// What moderators wrote to somebody.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = letters)]
pub struct Letter {
    /// Its number.
    pub id: i64,
    /// To whom.
    pub account_id: AccountId,
    /// Who wrote it; they are not told.
    pub written_by: AccountId,
    /// What it says; empty once its person's account was deleted.
    pub text: String,
    /// When.
    pub at: Moment,
}

impl Letter {
    /// What it says, or why that is gone.
    pub fn shown(&self) -> &str {
        match self.text.as_str() {
            "" => t!("letters-deleted"),
            text => text,
        }
    }
}

/// A letter as typed; or what is wrong with it.
pub fn parse(typed: &str) -> Result<String, String> {
    let text = plain_text(typed).map_err(|why| why.to_string())?;
    match text.chars().count() {
        0 => Err(t!("letters-empty").into()),
        1..=LONGEST => Ok(text),
        long => {
            let (most, count) = (LONGEST.to_string(), long.to_string());
            Err(t!("letters-too-long", most = most, count = count))
        }
    }
}

/// Writes to somebody, however they stand, and tells them; once for a form that is sent twice.
///
/// # Errors
/// As for [`standing::impose`]: those write to somebody who decide about them.
pub fn write(tx: &mut Transaction, by: &Account, person: AccountId, text: &str) -> Result<()> {
    let person = standing::judged(tx, by, person)?.id;
    let last = queries::of(tx, person, 1)?.into_iter().next();
    let same = |last: &Letter| {
        let soon = tx.now.since(last.at) < AGAIN;
        soon && last.written_by == by.id && last.text == text
    };
    if last.as_ref().is_some_and(same) {
        return Ok(());
    }
    let id = queries::insert(tx, person, by.id, text)?;
    notices::tell(tx, person, About::Letter, id)
}
