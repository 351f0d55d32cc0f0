//! Questions about people.
//!
//! Who can sign in is asked for as `claimed` itself, not as `claimed = true`: the indexes are partial.

use super::{Account, DisplayName, Email, NewAccount, Role};
use crate::clock::Moment;
use crate::db::schema::{accounts, articles, sessions, sign_in_attempts};
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::AccountId;
use crate::sessions::SessionRow;
use crate::sorting::Sorting;
use diesel::dsl::{count_star, exists, not, select};
use diesel::prelude::*;

/// Somebody who can sign in, by number.
pub fn find_claimed(conn: &mut Connection, id: AccountId) -> Result<Option<Account>> {
    Ok(accounts::table
        .filter(accounts::id.eq(id).and(accounts::claimed.eq(true)))
        .select(Account::as_select())
        .first(conn)
        .optional()?)
}

/// A session, ended or not, and whose it is.
pub fn find_by_session(
    conn: &mut Connection,
    id: &[u8; 32],
) -> Result<Option<(SessionRow, Account)>> {
    Ok(sessions::table
        .inner_join(accounts::table.on(accounts::id.eq(sessions::account_id)))
        .filter(sessions::id_hash.eq(id.as_slice()))
        .filter(accounts::claimed.eq(true))
        .select((SessionRow::as_select(), Account::as_select()))
        .first(conn)
        .optional()?)
}

/// Somebody who can sign in, by address.
pub fn find_by_email(conn: &mut Connection, email_key: &str) -> Result<Option<Account>> {
    Ok(accounts::table
        .filter(accounts::email_key.eq(email_key).and(accounts::claimed))
        .select(Account::as_select())
        .first(conn)
        .optional()?)
}

/// Anybody, by the name of their page.
pub fn find_by_slug(conn: &mut Connection, slug: &str) -> Result<Option<Account>> {
    Ok(accounts::table
        .filter(accounts::slug.eq(slug))
        .select(Account::as_select())
        .first(conn)
        .optional()?)
}

/// Anybody, by number.
pub fn by_id(conn: &mut Connection, id: AccountId) -> Result<Account> {
    Ok(accounts::table
        .find(id)
        .select(Account::as_select())
        .first(conn)?)
}

/// Everybody who can sign in, in the order they came.
pub fn claimed(conn: &mut Connection) -> Result<Vec<Account>> {
    Ok(accounts::table
        .filter(accounts::claimed.eq(true))
        .order(accounts::id)
        .select(Account::as_select())
        .load(conn)?)
}

/// Whether somebody signs in with this address.
pub fn email_is_taken(conn: &mut Connection, email_key: &str) -> Result<bool> {
    let same = accounts::email_key.eq(email_key).and(accounts::claimed);
    Ok(select(exists(accounts::table.filter(same))).get_result(conn)?)
}

/// Whether somebody who can sign in has a name that looks like this.
pub fn name_is_taken(conn: &mut Connection, name_key: &str) -> Result<bool> {
    let same = accounts::name_key.eq(name_key).and(accounts::claimed);
    Ok(select(exists(accounts::table.filter(same))).get_result(conn)?)
}

/// Whether an imported author of articles has a name that looks like this.
pub fn is_an_imported_author(conn: &mut Connection, name_key: &str) -> Result<bool> {
    let authors = accounts::table
        .inner_join(articles::table.on(articles::author_id.eq(accounts::id)))
        .filter(accounts::name_key.eq(name_key))
        .filter(not(accounts::claimed));
    Ok(select(exists(authors)).get_result(conn)?)
}

/// How many admins there are.
pub fn admins(conn: &mut Connection) -> Result<i64> {
    Ok(accounts::table
        .filter(accounts::role.eq(Role::Admin))
        .select(count_star())
        .first(conn)?)
}

/// The names of all who work here.
pub fn staff_names(conn: &mut Connection) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for role in Role::ALL.iter().filter(|role| role.is_staff()) {
        let some = accounts::table.filter(accounts::role.eq(role));
        names.extend(some.select(accounts::name).load::<String>(conn)?);
    }
    Ok(names)
}

/// The numbers of all admins.
pub fn admins_by_number(conn: &mut Connection) -> Result<Vec<AccountId>> {
    Ok(accounts::table
        .filter(accounts::role.eq(Role::Admin))
        .order(accounts::id)
        .select(accounts::id)
        .load(conn)?)
}

/// Whether there is an admin, and so a site that is set up.
pub fn an_admin_exists(conn: &mut Connection) -> Result<bool> {
    Ok(admins(conn)? > 0)
}

/// Waits until nobody else sets the site up: on PostgreSQL transactions run side by side.
pub fn claim_set_up(tx: &mut Transaction) -> Result<()> {
    diesel::sql_query(
        "INSERT INTO settings (key, value) VALUES ('set_up', 'begun') \
         ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    )
    .execute(&mut **tx)?;
    Ok(())
}

/// Waits until nobody else changes an admin's role.
pub fn hold_admins(tx: &mut Transaction) -> Result<()> {
    diesel::update(accounts::table.filter(accounts::role.eq(Role::Admin)))
        .set(accounts::role.eq(Role::Admin))
        .execute(&mut **tx)?;
    Ok(())
}

/// Waits until nobody else decides about this person.
pub fn hold(tx: &mut Transaction, id: AccountId) -> Result<()> {
    diesel::update(accounts::table.find(id))
        .set(accounts::name.eq(accounts::name))
        .execute(&mut **tx)?;
    Ok(())
}

/// Whether somebody's page has this name.
pub fn slug_is_taken(conn: &mut Connection, slug: &str) -> Result<bool> {
    let same = accounts::slug.eq(slug);
    Ok(select(exists(accounts::table.filter(same))).get_result(conn)?)
}

/// Stores a new account.
pub fn insert(tx: &mut Transaction, new: &NewAccount, slug: &str) -> Result<Account> {
    let now = tx.now;
    let id: AccountId = diesel::insert_into(accounts::table)
        .values((
            accounts::name.eq(new.name.as_str()),
            accounts::name_key.eq(new.name.key()),
            accounts::slug.eq(slug),
            accounts::email.eq(new.email.as_str()),
            accounts::email_key.eq(new.email.key()),
            accounts::mailbox_key.eq(new.email.mailbox()),
            accounts::domain_key.eq(new.email.domain_key()),
            accounts::password_hash.eq(&new.password_hash),
            accounts::role.eq(new.role),
            accounts::claimed.eq(true),
            accounts::created_at.eq(now),
            accounts::password_changed_at.eq(now),
        ))
        .returning(accounts::id)
        .get_result(&mut **tx)?;
    by_id(tx, id)
}

/// Stores somebody whose words are imported.
pub fn insert_imported(
    tx: &mut Transaction,
    name: &DisplayName,
    email: Option<&Email>,
    bio: &str,
    slug: &str,
) -> Result<Account> {
    let now = tx.now;
    let id: AccountId = diesel::insert_into(accounts::table)
        .values((
            accounts::name.eq(name.as_str()),
            accounts::name_key.eq(name.key()),
            accounts::slug.eq(slug),
            accounts::email.eq(email.map(Email::as_str)),
            accounts::email_key.eq(email.map(Email::key)),
            accounts::mailbox_key.eq(email.map(Email::mailbox)),
            accounts::domain_key.eq(email.map(Email::domain_key)),
            accounts::role.eq(Role::Reader),
            accounts::claimed.eq(false),
            accounts::bio.eq(bio),
            accounts::created_at.eq(now),
            accounts::password_changed_at.eq(now),
        ))
        .returning(accounts::id)
        .get_result(&mut **tx)?;
    by_id(tx, id)
}

/// Changes somebody's job.
pub fn set_role(tx: &mut Transaction, id: AccountId, role: Role) -> Result<()> {
    diesel::update(accounts::table.find(id))
        .set(accounts::role.eq(role))
        .execute(&mut **tx)?;
    Ok(())
}

/// Remembers in which order somebody reads threads.
pub fn set_thread_sorting(tx: &mut Transaction, id: AccountId, sorting: Sorting) -> Result<()> {
    diesel::update(accounts::table.find(id))
        .set(accounts::thread_sorting.eq(sorting))
        .execute(&mut **tx)?;
    Ok(())
}

/// Changes what somebody's page says about them.
pub fn set_bio(tx: &mut Transaction, id: AccountId, bio: &str) -> Result<()> {
    diesel::update(accounts::table.find(id))
        .set(accounts::bio.eq(bio))
        .execute(&mut **tx)?;
    Ok(())
}

/// Changes somebody's password.
pub fn set_password(tx: &mut Transaction, id: AccountId, hash: &str) -> Result<()> {
    let now = tx.now;
    diesel::update(accounts::table.find(id))
        .set((
            accounts::password_hash.eq(hash),
            accounts::password_changed_at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Keeps a password's hash made anew with today's cost, unless the password was changed meanwhile.
pub fn strengthen_password(
    tx: &mut Transaction,
    id: AccountId,
    old: &str,
    new: &str,
) -> Result<()> {
    diesel::update(
        accounts::table.filter(accounts::id.eq(id).and(accounts::password_hash.eq(old))),
    )
    .set(accounts::password_hash.eq(new))
    .execute(&mut **tx)?;
    Ok(())
}

/// When the tries counted under `counter` were made, oldest first.
pub fn attempts(conn: &mut Connection, counter: &str) -> Result<Vec<Moment>> {
    Ok(sign_in_attempts::table
        .filter(sign_in_attempts::account_key.eq(counter))
        .order((sign_in_attempts::at, sign_in_attempts::id))
        .select(sign_in_attempts::at)
        .load(conn)?)
}

/// Counts one try.
pub fn insert_attempt(tx: &mut Transaction, counter: &str) -> Result<()> {
    let now = tx.now;
    diesel::insert_into(sign_in_attempts::table)
        .values((
            sign_in_attempts::account_key.eq(counter),
            sign_in_attempts::at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Forgets the tries under `counter`, because one succeeded.
pub fn forget_attempts(tx: &mut Transaction, counter: &str) -> Result<()> {
    diesel::delete(sign_in_attempts::table.filter(sign_in_attempts::account_key.eq(counter)))
        .execute(&mut **tx)?;
    Ok(())
}

/// Forgets all tries made before `moment`.
pub fn forget_attempts_before(tx: &mut Transaction, moment: Moment) -> Result<()> {
    diesel::delete(sign_in_attempts::table.filter(sign_in_attempts::at.lt(moment)))
        .execute(&mut **tx)?;
    Ok(())
}
