//! What a ban covers beside the account: as long as it is in force nobody makes an account with such an address.
//! Accounts there are already stay as they are, and whoever runs the site may still give one away.

pub mod queries;

use super::providers::is_everybodys;
use super::standing::State;
use super::{Account, Email};
use crate::count::Count;
use crate::db::schema::covered_addresses;
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::StateId;
use crate::secret::{digest, hex};
use crate::text_enum;
use diesel::prelude::*;

text_enum! {
    /// What a ban can cover.
    Cover {
        /// The person's address, in whatever spelling.
        Spellings = "spellings",
        /// Every address at the domain of theirs, and below it.
        Domain = "domain",
    }
}

/// Something that a ban covers.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = covered_addresses)]
pub struct Covered {
    /// The ban.
    pub state_id: StateId,
    /// What.
    pub cover: Cover,
    /// By what it is found: the digest of a mailbox, or a domain.
    key: String,
}

impl Covered {
    fn in_words(&self) -> String {
        match self.cover {
            Cover::Spellings => t!("accounts-covers-spellings").into(),
            Cover::Domain => t!("accounts-covers-domain", domain = self.key),
        }
    }
}

/// What a ban covers of `all`: `every spelling of their address, and every address at example.org and below`.
pub fn in_words(all: &[Covered], ban: StateId) -> Option<String> {
    let theirs = all.iter().filter(|one| one.state_id == ban);
    let words = theirs.map(Covered::in_words);
    words.reduce(|one, another| t!("accounts-covers-and", one = one, another = another))
}

impl Cover {
    /// The field of a form by which it is chosen.
    pub fn field(self) -> &'static str {
        match self {
            Cover::Spellings => "cover_spellings",
            Cover::Domain => "cover_domain",
        }
    }

    /// Whether it can be chosen about somebody with this address: a domain that is everybody's cannot.
    pub fn is_offered(self, email: &Email) -> bool {
        self == Cover::Spellings || !is_everybodys(email.domain())
    }

    fn key(self, email: &Email) -> String {
        match self {
            Cover::Spellings => hex(&digest(email.mailbox())),
            Cover::Domain => email.domain().to_owned(),
        }
    }
}

/// The address of somebody who can sign in.
pub fn address_of(person: &Account) -> Option<Email> {
    let email = person.email.as_deref()?;
    Email::parse(email).ok()
}

/// Has a ban that was just decided cover this as well.
pub fn extend(
    tx: &mut Transaction,
    state: &State,
    person: &Account,
    covers: &[Cover],
) -> Result<()> {
    let Some(email) = address_of(person) else {
        return Ok(());
    };
    for cover in covers.iter().filter(|cover| cover.is_offered(&email)) {
        queries::insert(tx, state.id, *cover, &cover.key(&email))?;
    }
    Ok(())
}

/// Has one ban cover what another covers, in whose place it comes.
pub fn carry_over(tx: &mut Transaction, from: StateId, to: StateId) -> Result<()> {
    for covered in queries::of(tx, &[from])? {
        queries::insert(tx, to, covered.cover, &covered.key)?;
    }
    Ok(())
}

/// Whether a ban that is in force covers this address: one question, whatever it is that covers it.
pub fn is_covered(tx: &mut Transaction, email: &Email) -> Result<bool> {
    let now = tx.now;
    let domain = email.domain();
    let ends = domain.match_indices('.').map(|(dot, _)| &domain[dot + 1..]);
    let domains = [domain].into_iter().chain(ends);
    let mut keys: Vec<String> = domains.map(str::to_owned).collect();
    keys.push(Cover::Spellings.key(email));
    queries::is_covered(tx, &keys, now)
}

/// How many accounts beside this person's each of these would be about.
pub fn others(
    conn: &mut Connection,
    person: &Account,
    covers: &[Cover],
) -> Result<Vec<(Cover, Count)>> {
    let Some(email) = address_of(person) else {
        return Ok(Vec::new());
    };
    let count = |cover: &Cover| {
        let others = match cover {
            Cover::Spellings => queries::others_of(conn, &email.mailbox(), person.id)?,
            Cover::Domain => queries::others_at(conn, &email.domain_key(), person.id)?,
        };
        Ok((*cover, others))
    };
    covers.iter().map(count).collect()
}
