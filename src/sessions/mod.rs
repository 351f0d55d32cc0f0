//! Who is signed in where: rows named by the hash of a key only the browser has.

pub mod queries;

use crate::clock::Moment;
use crate::db::schema::sessions;
use crate::ids::AccountId;
use diesel::prelude::*;

/// One session.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = sessions)]
pub struct SessionRow {
    /// The SHA-256 of the key in the cookie.
    pub id_hash: Vec<u8>,
    /// Whose it is.
    pub account_id: AccountId,
    /// When it began.
    pub created_at: Moment,
    /// When it was last used, to the minute.
    pub seen_at: Moment,
    /// When it ends if it is not used.
    pub idle_until: Moment,
    /// When it ends in any case.
    pub absolute_until: Moment,
    /// What the browser calls itself.
    pub label: String,
    /// What the session middleware keeps, as JSON.
    pub state: String,
}

impl SessionRow {
    /// Whether the session has ended by `now`.
    pub fn has_ended(&self, now: Moment) -> bool {
        now >= self.idle_until || now >= self.absolute_until
    }

    /// When the session ends if it is used now and never again.
    pub fn idle_until_after_use(&self, now: Moment) -> Moment {
        now.plus(self.idle_until.since(self.seen_at))
    }
}
