//! Authors and commenters: shown by name, with no way to sign in and no rights.

use crate::accounts::{self, Email};
use crate::db::Transaction;
use crate::error::Result;
use crate::ids::AccountId;
use crate::transfer::queries::{self, Origin};
use crate::transfer::report::Report;
use crate::transfer::wxr::content::plain_text;
use crate::transfer::wxr::{Author, CommentRecord};

/// Makes an author of the file somebody here.
pub(super) fn author(
    tx: &mut Transaction,
    source: &str,
    author: &Author,
    report: &mut Report,
) -> Result<()> {
    let login = plain_login(&author.login);
    let full = format!("{} {}", author.first_name, author.last_name);
    let names = [author.display_name.as_str(), full.trim(), login.as_str()];
    let name = names
        .into_iter()
        .find(|name| !name.trim().is_empty())
        .unwrap_or("Anonymous");
    let email = Email::parse(&author.email).ok();
    let (_, made) = somebody(tx, source, &format!("author:{login}"), name, email.as_ref())?;
    if made {
        let key = accounts::DisplayName::imported(&plain_text(name));
        if accounts::queries::name_is_taken(tx, key.key())? {
            let what = "authors with the name of somebody who signs in here; they stay two people";
            report.remark(what, name);
        }
        report.made("authors")
    } else {
        report.known("authors")
    }
    Ok(())
}

/// The author of an item, made from their login when the file does not list them.
pub(super) fn author_of(
    tx: &mut Transaction,
    source: &str,
    login: &str,
    report: &mut Report,
) -> Result<AccountId> {
    let login = plain_login(login);
    let name = if login.is_empty() {
        "Anonymous"
    } else {
        &login
    };
    let (id, made) = somebody(tx, source, &format!("author:{login}"), name, None)?;
    if made {
        report.made("authors");
        report.remark(
            "authors the file does not list, known by their login only",
            name,
        );
    }
    Ok(id)
}

/// Who wrote a comment: the author with that login, or whoever gave that address or name.
pub(super) fn commenter(
    tx: &mut Transaction,
    source: &str,
    login: Option<&str>,
    comment: &CommentRecord,
    report: &mut Report,
) -> Result<AccountId> {
    if let Some(login) = login {
        let key = format!("author:{}", plain_login(login));
        let origin = Origin {
            source,
            kind: "account",
            id: &key,
        };
        if let Some(id) = queries::find_imported(tx, origin)? {
            return Ok(AccountId(id));
        }
    }
    let name = plain_text(&comment.author);
    let email = Email::parse(&comment.email).ok();
    let key = match &email {
        Some(email) => format!("commenter:{}:{}", email.key(), name.to_lowercase()),
        None => format!("commenter::{}", name.to_lowercase()),
    };
    let (id, made) = somebody(tx, source, &key, &name, email.as_ref())?;
    if made {
        report.made("commenters");
    }
    Ok(id)
}

fn somebody(
    tx: &mut Transaction,
    source: &str,
    key: &str,
    name: &str,
    email: Option<&Email>,
) -> Result<(AccountId, bool)> {
    let origin = Origin {
        source,
        kind: "account",
        id: key,
    };
    if let Some(id) = queries::find_imported(tx, origin)? {
        return Ok((AccountId(id), false));
    }
    let account = accounts::imported(tx, &plain_text(name), email, "")?;
    queries::remember(tx, origin, account.id.0)?;
    Ok((account.id, true))
}

/// Some exports have brackets around logins.
fn plain_login(login: &str) -> String {
    login
        .trim_matches(|c: char| c == '<' || c == '>' || c.is_whitespace())
        .to_owned()
}
