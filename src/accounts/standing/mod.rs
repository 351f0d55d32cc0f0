//! How people stand here: what moderators decided about them, until when, and what it keeps them from.
//!
//! States stack: somebody can be warned, suspended and read before publication at once, each for its own
//! reason. Every one stays in the history with who imposed and who lifted it; which of them are in force is
//! one question along an index ([`standing_of`]).

pub mod judging;
pub mod queries;
pub mod view;

pub use judging::{
    NewState, StateError, acknowledge, impose, impose_again, judged, lift, replace, take_back,
};

use crate::clock::Moment;
use crate::db::schema::account_states;
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::{AccountId, StateId};
use crate::text_enum;
use diesel::prelude::*;

/// Until when a state without an end is in force.
pub const FOR_GOOD: Moment = Moment(253_402_300_799_000);

text_enum! {
    /// What can be decided about somebody.
    Kind {
        /// Their comments wait for a moderator.
        Premoderated = "premoderated",
        /// They have a message to read before they take part again.
        Warned = "warned",
        /// They only read, for a time.
        Suspended = "suspended",
        /// They only read.
        Banned = "banned",
        /// They are checked like somebody new, however long they have been here.
        Untrusted = "untrusted",
    }
}

impl Kind {
    /// What was done to somebody, as it reads in a sentence after their name.
    pub fn done(self) -> &'static str {
        match self {
            Kind::Premoderated => t!("accounts-done-premoderated"),
            Kind::Warned => t!("accounts-done-warned"),
            Kind::Suspended => t!("accounts-done-suspended"),
            Kind::Banned => t!("accounts-done-banned"),
            Kind::Untrusted => t!("accounts-done-untrusted"),
        }
    }
}

text_enum! {
    /// Why something was decided about somebody.
    Cause {
        /// Advertising.
        Spam = "spam",
        /// Attacks on people.
        Abuse = "abuse",
        /// Hatred of whole groups of people.
        Hate = "hate",
        /// Passing for somebody else.
        Impersonation = "impersonation",
        /// Getting in the way of others' conversations.
        Disruption = "disruption",
        /// Something else; the message says what.
        Other = "other",
    }
}

impl Cause {
    /// The cause as its person reads it; nothing where only the message says it.
    pub fn in_words(self) -> Option<&'static str> {
        match self {
            Cause::Spam => Some(t!("accounts-cause-spam")),
            Cause::Abuse => Some(t!("accounts-cause-abuse")),
            Cause::Hate => Some(t!("accounts-cause-hate")),
            Cause::Impersonation => Some(t!("accounts-cause-impersonation")),
            Cause::Disruption => Some(t!("accounts-cause-disruption")),
            Cause::Other => None,
        }
    }
}

/// Something that was decided about somebody.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = account_states)]
pub struct State {
    /// Its number; the history is in this order.
    pub id: StateId,
    /// Whom it is about.
    pub account_id: AccountId,
    /// What was decided.
    pub kind: Kind,
    /// Why.
    pub reason: Cause,
    /// What its person is told; may be empty.
    pub message: String,
    /// What only staff read; may be empty.
    pub note: String,
    /// Who decided.
    pub imposed_by: AccountId,
    /// When.
    pub at: Moment,
    /// When it ends by itself.
    pub expires_at: Option<Moment>,
    /// When somebody lifted it.
    pub lifted_at: Option<Moment>,
    /// Who lifted it.
    pub lifted_by: Option<AccountId>,
    /// When its person said that they have read it.
    pub acknowledged_at: Option<Moment>,
    /// When it ended or will end; [`FOR_GOOD`] if nothing ends it yet.
    pub in_force_until: Moment,
    /// The state in whose place it came, if it did.
    pub replaces: Option<StateId>,
}

impl State {
    /// What its person is told.
    pub fn notice(&self) -> Notice {
        Notice {
            state: self.id,
            kind: self.kind,
            reason: self.reason,
            message: self.message.clone(),
            until: self.expires_at,
        }
    }

    /// Whether it is in force at `now`.
    pub fn is_in_force(&self, now: Moment) -> bool {
        self.in_force_until > now
    }

    /// Whether another came in its place: it ended early, and nobody lifted it.
    pub fn is_replaced(&self) -> bool {
        let early = self.in_force_until < self.expires_at.unwrap_or(FOR_GOOD);
        early && self.lifted_at.is_none() && self.acknowledged_at.is_none()
    }
}

/// What somebody is told about a state of theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The state.
    pub state: StateId,
    /// What was decided.
    pub kind: Kind,
    /// Why.
    pub reason: Cause,
    /// What the moderator wrote to them; may be empty.
    pub message: String,
    /// When it ends by itself.
    pub until: Option<Moment>,
}

impl Notice {
    /// For its person: what they cannot do, until when, and why.
    pub fn sentence(&self) -> String {
        match (self.kind, self.until, self.because()) {
            (Kind::Suspended | Kind::Banned, Some(until), why) => {
                let until = until.in_full();
                match why {
                    Some(why) => t!("accounts-barred-until-why", until = until, why = why),
                    None => t!("accounts-barred-until", until = until),
                }
            }
            (Kind::Suspended | Kind::Banned, None, Some(why)) => {
                t!("accounts-barred-why", why = why)
            }
            (Kind::Suspended | Kind::Banned, None, None) => t!("accounts-barred").into(),
            (Kind::Warned, _, _) => t!("accounts-warned").into(),
            (Kind::Premoderated, _, Some(why)) => t!("accounts-premoderated-why", why = why),
            (Kind::Premoderated, _, None) => t!("accounts-premoderated").into(),
            (Kind::Untrusted, _, Some(why)) => t!("accounts-untrusted-why", why = why),
            (Kind::Untrusted, _, None) => t!("accounts-untrusted").into(),
        }
    }

    /// Why, in the moderator's words or else in ours.
    pub fn because(&self) -> Option<&str> {
        let said = self.message.trim_end_matches('.');
        let own = self.reason.in_words();
        own.or(Some(said).filter(|said| !said.is_empty()))
    }
}

/// What is in force about somebody at a moment. The default is nothing at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Whether their comments wait for a moderator.
    pub premoderated: bool,
    /// The message they have to read before they take part again.
    pub warned: Option<Notice>,
    /// That they only read for a time; of several the one that ends last.
    pub suspended: Option<Notice>,
    /// That they only read.
    pub banned: Option<Notice>,
    /// Whether the trust they would have earned was taken from them.
    pub untrusted: bool,
}

impl Standing {
    /// What `states`, all in force, come to.
    pub fn of(mut states: Vec<State>) -> Standing {
        states.sort_by_key(|state| (state.in_force_until, state.id));
        let mut standing = Standing::default();
        for state in states {
            let kind = state.kind;
            let notice = Some(state.notice());
            match kind {
                Kind::Premoderated => standing.premoderated = true,
                Kind::Untrusted => standing.untrusted = true,
                Kind::Warned => standing.warned = notice,
                Kind::Suspended => standing.suspended = notice,
                Kind::Banned => standing.banned = notice,
            }
        }
        standing
    }

    /// What keeps them from commenting, voting, reporting and editing, if anything does: a ban before a
    /// suspension before a message they have not read.
    pub fn bar(&self) -> Option<&Notice> {
        self.shut_out().or(self.warned.as_ref())
    }

    /// That they only read, whatever they do about it.
    pub fn shut_out(&self) -> Option<&Notice> {
        self.banned.as_ref().or(self.suspended.as_ref())
    }

    /// Until when they are suspended, if they are and that is known.
    pub fn suspended_until(&self) -> Option<Moment> {
        self.suspended.as_ref().and_then(|notice| notice.until)
    }
}

/// What is in force about somebody at `now`.
pub fn standing_of(conn: &mut Connection, account: AccountId, now: Moment) -> Result<Standing> {
    Ok(Standing::of(queries::in_force(conn, account, now)?))
}

/// What keeps somebody from taking part in this change, if anything does.
pub fn bar(tx: &mut Transaction, account: AccountId) -> Result<Option<Notice>> {
    let now = tx.now;
    Ok(standing_of(tx, account, now)?.bar().cloned())
}

#[cfg(test)]
mod tests;
