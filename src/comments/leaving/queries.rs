//! Questions about people who leave.

use super::Closing;
use crate::accounts::{Account, Role};
use crate::clock::Moment;
use crate::db::schema::{accounts, articles, comment_versions, comments};
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::AccountId;
use diesel::dsl::{exists, select};
use diesel::prelude::*;

/// By which the name of those who have left is compared with others.
const NAME_KEY: &str = "former member";

/// Whether somebody is the author of an article or a draft.
pub fn has_articles(conn: &mut Connection, author: AccountId) -> Result<bool> {
    let theirs = articles::table.filter(articles::author_id.eq(author));
    Ok(select(exists(theirs)).get_result(conn)?)
}

/// Makes somebody the author of all that another is the author of.
pub fn give_articles(tx: &mut Transaction, from: AccountId, to: AccountId) -> Result<usize> {
    let theirs = articles::table.filter(articles::author_id.eq(from));
    Ok(diesel::update(theirs)
        .set(articles::author_id.eq(to))
        .execute(&mut **tx)?)
}

/// When an account closes, and what becomes of the words then, if its owner leaves.
pub fn closing_of(conn: &mut Connection, id: AccountId) -> Result<Option<(Moment, Closing)>> {
    let (closes_at, closing): (Option<Moment>, Option<Closing>) = accounts::table
        .find(id)
        .select((accounts::closes_at, accounts::closing))
        .first(conn)?;
    Ok(closes_at.zip(closing))
}

/// Notes when an account closes, or that it does not.
pub fn set_closing(
    tx: &mut Transaction,
    id: AccountId,
    closing: Option<(Moment, Closing)>,
) -> Result<()> {
    let (closes_at, closing) = closing.unzip();
    diesel::update(accounts::table.find(id))
        .set((
            accounts::closes_at.eq(closes_at),
            accounts::closing.eq(closing),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// The account that is to be closed first of all those whose time has come, and how.
pub fn next_to_close(conn: &mut Connection, now: Moment) -> Result<Option<(Account, Closing)>> {
    let found: Option<(Account, Option<Closing>)> = accounts::table
        .filter(accounts::closes_at.is_not_null())
        .filter(accounts::closes_at.le(now))
        .order((accounts::closes_at, accounts::id))
        .select((Account::as_select(), accounts::closing))
        .first(conn)
        .optional()?;
    Ok(found.map(|(account, closing)| (account, closing.unwrap_or(Closing::KeepText))))
}

/// Takes from an account all that says whose it is.
pub fn scrub(tx: &mut Transaction, id: AccountId, slug: &str) -> Result<()> {
    let now = tx.now;
    diesel::update(accounts::table.find(id))
        .set((
            accounts::name.eq(t!("more-former-member")),
            accounts::name_key.eq(NAME_KEY),
            accounts::slug.eq(slug),
            accounts::email.eq(None::<String>),
            accounts::email_key.eq(None::<String>),
            accounts::mailbox_key.eq(None::<String>),
            accounts::domain_key.eq(None::<String>),
            accounts::password_hash.eq(None::<String>),
            accounts::role.eq(Role::Reader),
            accounts::claimed.eq(false),
            accounts::bio.eq(""),
            accounts::closed_at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Wipes what somebody's comments said before they were changed.
pub fn forget_versions(tx: &mut Transaction, author: AccountId) -> Result<()> {
    let theirs = comments::table
        .filter(comments::author_id.eq(author))
        .select(comments::id);
    diesel::delete(comment_versions::table.filter(comment_versions::comment_id.eq_any(theirs)))
        .execute(&mut **tx)?;
    Ok(())
}
