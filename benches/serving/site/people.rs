//! Everybody on a site: an admin, authors, readers who are signed in, and many who are not.

use super::rows::accounts;
use anyhow::{Context, Result, anyhow};
use byline::accounts::hashery::Hashery;
use byline::accounts::password::NewPassword;
use byline::accounts::{Account, DisplayName, Email, NewAccount, Role, set_up, sign_up};
use byline::clock::Clock;
use byline::config::PasswordCost;
use byline::db::{Database, Transaction};
use byline::error::Error;
use byline::ids::AccountId;
use byline::secret::{RootSecret, digest, random_token};
use byline::sessions::{self, SessionRow};
use diesel::prelude::*;
use std::time::Duration;

/// How many readers are signed in: enough that each posts one comment while it is measured.
pub const SIGNED_IN: usize = 6_000;

const AUTHORS: usize = 20;
const YEARS: Duration = Duration::from_secs(10 * 365 * 24 * 3600);

/// Who was made.
pub struct People {
    /// Those who write.
    pub authors: Vec<Account>,
    /// Those who comment and are signed in.
    pub readers: Vec<AccountId>,
    /// The session cookies of those readers.
    pub cookies: Vec<String>,
}

/// Makes the admin, the authors, and the readers who are signed in.
pub async fn make(db: &Database, root: &RootSecret) -> Result<People> {
    let cost = PasswordCost {
        memory_kib: 8,
        passes: 1,
    };
    let password = NewPassword::parse("salt wind lantern", &[]).map_err(|why| anyhow!("{why}"))?;
    let password_hash = Hashery::new(cost)?.hash_now(&password)?;
    let new = |name: String, role| -> Result<NewAccount> {
        let email = format!("{}@example.org", name.replace(' ', "-"));
        Ok(NewAccount {
            name: DisplayName::parse(&name).map_err(|why| anyhow!("{why}"))?,
            email: Email::parse(&email).map_err(|why| anyhow!("{why}"))?,
            password_hash: password_hash.clone(),
            role,
        })
    };
    let admin = new("Ada Stone".into(), Role::Admin)?;
    let authors = (1..=AUTHORS).map(|n| new(format!("Author {n}"), Role::Author));
    let authors = authors.collect::<Result<Vec<_>>>()?;
    let readers = (1..=SIGNED_IN).map(|n| new(format!("Reader {n}"), Role::Reader));
    let readers = readers.collect::<Result<Vec<_>>>()?;
    let (authors, readers) = db
        .write(move |tx| {
            set_up(tx, &admin)?;
            Ok((join(tx, &authors)?, join(tx, &readers)?))
        })
        .await?;
    let readers: Vec<AccountId> = readers.iter().map(|reader| reader.id).collect();
    let cookies = sign_in(db, root, readers.clone()).await?;
    Ok(People {
        authors,
        readers,
        cookies,
    })
}

fn join(tx: &mut Transaction, all: &[NewAccount]) -> byline::error::Result<Vec<Account>> {
    let taken = |why| Error::Internal(anyhow!("{why}"));
    all.iter()
        .map(|new| sign_up(tx, new)?.map_err(taken))
        .collect()
}

/// Gives each a session of years, and answers with what their browsers keep.
async fn sign_in(db: &Database, root: &RootSecret, readers: Vec<AccountId>) -> Result<Vec<String>> {
    let keys: Vec<String> = readers.iter().map(|_| random_token()).collect();
    let cookies = keys.iter().map(|key| cookie(root, key)).collect();
    db.write(move |tx| {
        let now = Clock::System.now();
        for (account, key) in readers.iter().zip(&keys) {
            let row = SessionRow {
                id_hash: digest(key).to_vec(),
                account_id: *account,
                created_at: now,
                seen_at: now,
                idle_until: now.plus(YEARS),
                absolute_until: now.plus(YEARS),
                label: String::new(),
                state: format!(r#"{{"account":"{account}"}}"#),
            };
            sessions::queries::insert(tx, &row)?;
        }
        Ok(())
    })
    .await?;
    Ok(cookies)
}

/// A session's cookie, signed as `web::session_store` has it signed.
fn cookie(root: &RootSecret, key: &str) -> String {
    use actix_web::cookie::{Cookie, CookieJar, Key};
    let signing = Key::from(&root.derive::<64>("session cookie"));
    let mut jar = CookieJar::new();
    jar.signed_mut(&signing)
        .add(Cookie::new("sid", key.to_owned()));
    jar.delta()
        .map(|cookie| cookie.encoded().to_string())
        .collect()
}

/// Readers who are not signed in, up to `number` of them.
pub fn make_many(conn: &mut SqliteConnection, number: usize) -> Result<Vec<AccountId>> {
    let highest: Option<i64> = accounts::table
        .select(diesel::dsl::max(accounts::id))
        .first(conn)?;
    let first = highest.context("nobody is there")? + 1;
    let ids: Vec<i64> = (first..).take(number).collect();
    for some in ids.chunks(500) {
        let row = |id: &i64| {
            let name = format!("Passer-by {id}");
            let email = format!("passer-by-{id}@example.org");
            (
                accounts::id.eq(*id),
                accounts::name_key.eq(name.to_lowercase()),
                accounts::name.eq(name),
                accounts::slug.eq(format!("passer-by-{id}")),
                accounts::email_key.eq(email.clone()),
                accounts::email.eq(email),
                accounts::password_hash.eq("none"),
                accounts::role.eq("reader"),
                accounts::claimed.eq(true),
                accounts::created_at.eq(0_i64),
                accounts::password_changed_at.eq(0_i64),
            )
        };
        let rows: Vec<_> = some.iter().map(row).collect();
        diesel::insert_into(accounts::table)
            .values(rows)
            .execute(conn)?;
    }
    Ok(ids.into_iter().map(AccountId).collect())
}
