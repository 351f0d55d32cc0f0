//! What somebody types to get an account: read, and its password hashed.

use super::covers::is_covered;
use super::hashery::Hashery;
use super::imitation::passes_for_staff;
use super::password::NewPassword;
use super::{Account, DisplayName, Email, NewAccount, Role, SignUpError, queries, sign_up};
use crate::db::{Database, Transaction};
use crate::error::{Error, Result};

/// A name, an address and a password that can be an account's.
#[derive(Clone, Debug)]
pub struct Registration {
    name: DisplayName,
    email: Email,
    password: NewPassword,
}

/// What is wrong with a form: the field's name and why, in the order of the fields.
pub type Faults = Vec<(&'static str, String)>;

impl Registration {
    /// Reads the three fields; `site` is the site's name, which makes a poor password.
    ///
    /// Answers with every field that cannot be used, once.
    pub async fn read(
        name: &str,
        email: &str,
        password: &str,
        site: &str,
    ) -> Result<Result<Self, Faults>> {
        let mut faults = Faults::new();
        let context = [site, name, email];
        let name = DisplayName::parse(name).map_err(|why| faults.push(("name", why.to_string())));
        let email = Email::parse(email).map_err(|why| faults.push(("email", why.to_string())));
        let password = NewPassword::weigh(password, &context).await?;
        let password = password.map_err(|why| faults.push(("password", why.to_string())));
        Ok(match (name, email, password) {
            (Ok(name), Ok(email), Ok(password)) => Ok(Registration {
                name,
                email,
                password,
            }),
            _ => Err(faults),
        })
    }

    /// Hashes the password; `known` browsers need not queue behind strangers.
    pub async fn hashed(self, hashery: &Hashery, known: bool, role: Role) -> Result<NewAccount> {
        let password_hash = hashery.place(known).await?.hash(self.password).await?;
        Ok(NewAccount {
            name: self.name,
            email: self.email,
            password_hash,
            role,
        })
    }
}

/// Makes the account of somebody who comes by themselves: the name of an imported author, who cannot
/// speak up, is taken as well, nobody passes for those who work here, and nobody comes with an address that a ban
/// covers: that is said first, whether or not anybody has the address. Whoever runs the site may still give all of it away.
///
/// Of two people who take the same name or address in the same moment, the database lets one have it.
pub async fn store(db: &Database, new: NewAccount) -> Result<Result<Account, SignUpError>> {
    let make = move |tx: &mut Transaction| {
        if is_covered(tx, &new.email)? {
            return Ok(Err(SignUpError::AddressCovered));
        }
        if queries::is_an_imported_author(tx, new.name.key())? {
            return Ok(Err(SignUpError::NameTaken));
        }
        if !queries::name_is_taken(tx, new.name.key())? && passes_for_staff(tx, &new.name)? {
            return Ok(Err(SignUpError::NameImitates));
        }
        sign_up(tx, &new)
    };
    match db.write(make).await {
        Err(Error::Duplicate(what)) if what.contains("email") => Ok(Err(SignUpError::EmailTaken)),
        Err(Error::Duplicate(_)) => Ok(Err(SignUpError::NameTaken)),
        made => made,
    }
}
