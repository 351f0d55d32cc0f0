//! What people are told: that something was decided about their comments or themselves, or that an appeal of
//! theirs was answered. What it says is looked up where it stands, so nothing is told that holds no more.

pub mod queries;

use crate::clock::Moment;
use crate::db::Transaction;
use crate::db::schema::notices;
use crate::error::Result;
use crate::ids::AccountId;
use crate::text_enum;
use diesel::prelude::*;

text_enum! {
    /// What a notice is about.
    About {
        /// A decision about a comment of theirs.
        Decision = "decision",
        /// A state of theirs.
        State = "state",
        /// That a state of theirs was lifted.
        Lifting = "lifting",
        /// An answer to an appeal of theirs.
        Answer = "answer",
        /// That comments of theirs were taken down together.
        CleanUp = "clean-up",
        /// That those are put back.
        PutBack = "put-back",
        /// What moderators wrote to them.
        Letter = "letter",
    }
}

/// One thing somebody is told.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = notices)]
pub struct Notice {
    /// Its number; they are read in this order, the latest first.
    pub id: i64,
    /// What it is about.
    pub about: About,
    /// The number of that.
    pub subject_id: i64,
    /// When it happened.
    pub at: Moment,
}

/// Tells somebody of something; it counts as unread until they say otherwise.
pub fn tell(tx: &mut Transaction, person: AccountId, about: About, subject: i64) -> Result<()> {
    queries::insert(tx, person, about, subject)?;
    queries::mark_unread(tx, person)
}
