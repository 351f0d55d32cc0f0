//! Questions about comments to decide on, and their authors.

use crate::accounts::Account;
use crate::comments::{Comment, Status};
use crate::count::Count;
use crate::db::schema::{accounts, articles, comments};
use crate::db::{Connection, Counted, among};
use crate::error::Result;
use crate::ids::{AccountId, CommentId};
use diesel::prelude::*;
use std::collections::HashMap;

/// A comment with its author and the title and slug of its article.
pub type CaseRow = (Comment, Account, String, String);

/// Comments with their authors and articles.
pub fn cases(conn: &mut Connection, ids: &[CommentId]) -> Result<Vec<CaseRow>> {
    Ok(comments::table
        .inner_join(accounts::table.on(accounts::id.eq(comments::author_id)))
        .inner_join(articles::table)
        .filter(among(comments::id, ids))
        .select((
            Comment::as_select(),
            Account::as_select(),
            articles::title,
            articles::slug,
        ))
        .load(conn)?)
}

/// How many comments of each of these people were published and how many removed.
pub fn records(
    conn: &mut Connection,
    authors: &[AccountId],
) -> Result<HashMap<(AccountId, Status), Count>> {
    let mut records = HashMap::new();
    for author in authors {
        for status in [Status::Published, Status::Removed] {
            if records.contains_key(&(*author, status)) {
                continue;
            }
            let theirs = comments::table
                .filter(comments::author_id.eq(author))
                .filter(comments::status.eq(status))
                .select(comments::id)
                .limit(Count::ENOUGH);
            let count = Count::of(Counted(theirs).get_result(conn)?);
            records.insert((*author, status), count);
        }
    }
    Ok(records)
}
