//! People: who they are, what they may do, how they prove it.

pub mod account_pages;
pub mod admission;
mod argon;
pub mod attempts;
pub mod covers;
pub mod email;
pub mod hashery;
mod imitation;
pub mod name;
pub mod notices;
pub mod pages;
pub mod password;
pub mod proof;
mod providers;
pub mod queries;
pub mod registration;
pub mod setup_pages;
pub mod standing;
pub mod standing_pages;
pub mod view;

pub use email::Email;
pub use name::DisplayName;

use crate::clock::Moment;
use crate::db::Transaction;
use crate::db::schema::accounts;
use crate::error::{Error, Result};
use crate::ids::{AccountId, Topic};
use crate::sessions;
use crate::slug::{free, slug_of};
use crate::sorting::Sorting;
use crate::text_enum;
use diesel::prelude::*;
use std::fmt;

text_enum! {
    /// What somebody may do here; each role is a job, not a rung.
    Role {
        /// Reads and comments.
        Reader = "reader",
        /// Writes drafts of their own.
        Contributor = "contributor",
        /// Writes and publishes their own articles.
        Author = "author",
        /// Writes, publishes and changes everybody's articles.
        Editor = "editor",
        /// Decides about comments.
        Moderator = "moderator",
        /// Does all of it, and owns the site.
        Admin = "admin",
    }
}

impl Role {
    /// Whether this role writes articles at all.
    pub fn may_write(self) -> bool {
        matches!(
            self,
            Role::Contributor | Role::Author | Role::Editor | Role::Admin
        )
    }

    /// Whether this role publishes its own articles.
    pub fn may_publish(self) -> bool {
        matches!(self, Role::Author | Role::Editor | Role::Admin)
    }

    /// Whether this role changes and publishes the articles of others.
    pub fn may_edit_all(self) -> bool {
        matches!(self, Role::Editor | Role::Admin)
    }

    /// Whether this role decides about comments.
    pub fn may_moderate(self) -> bool {
        matches!(self, Role::Moderator | Role::Admin)
    }

    /// How much it takes to act on somebody of this role: moderators answer for those below them.
    fn rank(self) -> u8 {
        match self {
            Role::Reader => 0,
            Role::Contributor | Role::Author => 1,
            Role::Editor | Role::Moderator => 2,
            Role::Admin => 3,
        }
    }

    /// Whether this role decides about people of the `other` one: moderators about those below them,
    /// admins about everybody.
    pub fn may_judge(self, other: Role) -> bool {
        self.may_moderate() && (self == Role::Admin || self.rank() > other.rank())
    }

    /// Whether this role picks comments worth reading.
    pub fn may_pick(self) -> bool {
        matches!(self, Role::Editor | Role::Moderator | Role::Admin)
    }

    /// Whether comments of this role need no check before they appear.
    pub fn is_staff(self) -> bool {
        self != Role::Reader
    }
}

/// Somebody: a person who can sign in, or one whose words were imported (not `claimed`).
#[derive(Clone, Debug, Queryable, Selectable, Identifiable)]
#[diesel(table_name = accounts)]
pub struct Account {
    /// Their number.
    pub id: AccountId,
    /// The name shown with their words.
    pub name: String,
    /// The name of their page, for those who write.
    pub slug: String,
    /// Their address as they wrote it; imported people may have none.
    pub email: Option<String>,
    /// The hash of their password (PHC string); nobody signs in without one.
    pub password_hash: Option<String>,
    /// Their job.
    pub role: Role,
    /// Whether they can sign in.
    pub claimed: bool,
    /// A sentence or two about them, for those who write.
    pub bio: String,
    /// When they came.
    pub created_at: Moment,
    /// When they last chose a password.
    pub password_changed_at: Moment,
    /// When they left, if they did: the name and all else that says who they were is gone.
    pub closed_at: Option<Moment>,
    /// In which order they last chose to read threads.
    pub thread_sorting: Option<Sorting>,
    /// Since when there is something for them to read from the moderators.
    pub unread_since: Option<Moment>,
}

impl Account {
    /// In which order they read threads.
    pub fn sorting(&self) -> Sorting {
        self.thread_sorting.unwrap_or(Sorting::Oldest)
    }
}

/// Somebody who is about to get an account; the password is hashed already.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// The name to be shown.
    pub name: DisplayName,
    /// The address to sign in with.
    pub email: Email,
    /// The hash of the password (PHC string).
    pub password_hash: String,
    /// What they may do.
    pub role: Role,
}

/// Why an account was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignUpError {
    /// Somebody signs in with this address already.
    EmailTaken,
    /// Somebody has this name, or one that looks the same.
    NameTaken,
    /// The name passes for somebody who works here, or for the site.
    NameImitates,
    /// A ban covers this address.
    AddressCovered,
}

impl SignUpError {
    /// The field of the form it is about.
    pub fn field(self) -> &'static str {
        match self {
            SignUpError::EmailTaken | SignUpError::AddressCovered => "email",
            SignUpError::NameTaken | SignUpError::NameImitates => "name",
        }
    }
}

impl fmt::Display for SignUpError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            SignUpError::EmailTaken => t!("accounts-email-taken"),
            SignUpError::NameImitates => t!("accounts-name-imitates"),
            // Whoever is meant, and whether anybody has this address, is not told.
            SignUpError::AddressCovered => t!("accounts-address-covered"),
            SignUpError::NameTaken => t!("accounts-name-taken"),
        })
    }
}

/// Makes an account, or says which of its names is taken. The unique indexes judge races.
pub fn sign_up(tx: &mut Transaction, new: &NewAccount) -> Result<Result<Account, SignUpError>> {
    if queries::email_is_taken(tx, new.email.key())? {
        return Ok(Err(SignUpError::EmailTaken));
    }
    if queries::name_is_taken(tx, new.name.key())? {
        return Ok(Err(SignUpError::NameTaken));
    }
    let slug = free_slug(tx, new.name.as_str())?;
    queries::insert(tx, new, &slug).map(Ok)
}

/// Somebody whose words are imported: shown by name, cannot sign in, has no rights.
pub fn imported(
    tx: &mut Transaction,
    name: &str,
    email: Option<&Email>,
    bio: &str,
) -> Result<Account> {
    let name = DisplayName::imported(name);
    let slug = free_slug(tx, name.as_str())?;
    queries::insert_imported(tx, &name, email, bio, &slug)
}

/// Makes the first admin; a second one who comes at the same time is refused.
pub fn set_up(tx: &mut Transaction, new: &NewAccount) -> Result<Account> {
    // Of several at once only one can store this row: the others wait for it, and then see an admin.
    queries::claim_set_up(tx)?;
    if queries::an_admin_exists(tx)? {
        return Err(Error::Conflict(t!("setup-done-already-sign-in")));
    }
    let made = sign_up(tx, new)?;
    tx.touch(Topic::Site);
    made.map_err(|_| Error::Conflict(t!("setup-taken")))
}

/// Gives somebody another job. The last admin stays one.
pub fn change_role(tx: &mut Transaction, id: AccountId, role: Role) -> Result<()> {
    queries::hold_admins(tx)?;
    let account = queries::find_claimed(tx, id)?.ok_or(Error::NotFound)?;
    let resigns = account.role == Role::Admin && role != Role::Admin;
    if resigns && !standing::judging::has_another_admin(tx, id)? {
        return Err(Error::Conflict(t!("accounts-only-admin")));
    }
    queries::set_role(tx, id, role)?;
    // It stands beside their comments, wherever those are.
    tx.touch(Topic::Everything);
    sessions::queries::end_all(tx, id)
}

/// Gives somebody a new password and ends all of their sessions.
pub fn change_password(tx: &mut Transaction, id: AccountId, hash: &str) -> Result<()> {
    queries::set_password(tx, id, hash)?;
    sessions::queries::end_all(tx, id)
}

/// `name`, or `name` with a number, that nobody's page has.
pub fn free_slug(tx: &mut Transaction, name: &str) -> Result<String> {
    let slug = slug_of(name).unwrap_or_else(|| "reader".into());
    free(&slug, |slug| queries::slug_is_taken(tx, slug))
}
