//! What decisions taught about words, as it is stored.

use super::{Lesson, Taught};
use crate::clock::Moment;
use crate::comments::Status;
use crate::db::schema::{comments, spam_lessons, spam_tokens};
use crate::db::{Connection, Counted, Transaction, among};
use crate::error::Result;
use crate::ids::{AccountId, CommentId};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

/// The token that stands in every comment.
pub const ANY: &str = "";

/// A token, in how many comments that were called spam it stood, and in how many at all.
pub type TokenRow = (String, i64, i64);

/// What is known of some tokens.
pub fn known(conn: &mut Connection, tokens: &[&str]) -> Result<Vec<TokenRow>> {
    Ok(spam_tokens::table
        .filter(among(spam_tokens::token, tokens))
        .select((spam_tokens::token, spam_tokens::spam, spam_tokens::seen))
        .load(conn)?)
}

/// Waits until nobody else changes what is known; makes the token that stands everywhere.
pub fn take_turn(tx: &mut Transaction) -> Result<()> {
    let now = tx.now;
    diesel::sql_query(
        "INSERT INTO spam_tokens (token, spam, seen, since) VALUES ($1, 0, 0, $2) \
         ON CONFLICT (token) DO UPDATE SET seen = spam_tokens.seen",
    )
    .bind::<Text, _>(ANY)
    .bind::<BigInt, _>(now)
    .execute(&mut **tx)?;
    Ok(())
}

/// Counts one comment more for these tokens, which are known.
pub fn count(tx: &mut Transaction, tokens: &[String], is_spam: bool) -> Result<()> {
    diesel::update(spam_tokens::table.filter(among(spam_tokens::token, tokens)))
        .set((
            spam_tokens::spam.eq(spam_tokens::spam + i64::from(is_spam)),
            spam_tokens::seen.eq(spam_tokens::seen + 1),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Makes a token known that stood in one comment.
pub fn begin(tx: &mut Transaction, token: &str, is_spam: bool) -> Result<()> {
    let now = tx.now;
    diesel::insert_into(spam_tokens::table)
        .values((
            spam_tokens::token.eq(token),
            spam_tokens::spam.eq(i64::from(is_spam)),
            spam_tokens::seen.eq(1),
            spam_tokens::since.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Counts one comment less for these tokens, those that were forgotten since `taught_at` left out.
pub fn discount(
    tx: &mut Transaction,
    tokens: &[String],
    is_spam: bool,
    taught_at: Moment,
) -> Result<()> {
    let counted = spam_tokens::table
        .filter(among(spam_tokens::token, tokens))
        .filter(spam_tokens::since.le(taught_at))
        .filter(spam_tokens::seen.ge(1));
    diesel::update(counted)
        .set((
            spam_tokens::spam.eq(spam_tokens::spam - i64::from(is_spam)),
            spam_tokens::seen.eq(spam_tokens::seen - 1),
        ))
        .execute(&mut **tx)?;
    let unseen = spam_tokens::table
        .filter(among(spam_tokens::token, tokens))
        .filter(spam_tokens::seen.le(0))
        .filter(spam_tokens::token.ne(ANY));
    diesel::delete(unseen).execute(&mut **tx)?;
    Ok(())
}

/// What a comment taught.
pub fn lesson(conn: &mut Connection, comment: CommentId) -> Result<Option<Lesson>> {
    Ok(spam_lessons::table
        .find(comment)
        .select(Lesson::as_select())
        .first(conn)
        .optional()?)
}

/// Remembers what a comment taught.
pub fn remember(tx: &mut Transaction, comment: CommentId, lesson: &Lesson) -> Result<()> {
    diesel::insert_into(spam_lessons::table)
        .values((spam_lessons::comment_id.eq(comment), lesson))
        .execute(&mut **tx)?;
    Ok(())
}

/// Forgets which words of a comment taught something.
pub fn forget(tx: &mut Transaction, comment: CommentId) -> Result<()> {
    diesel::delete(spam_lessons::table.find(comment)).execute(&mut **tx)?;
    Ok(())
}

/// The comments that come after one by number, with what decides whether they teach something.
pub fn after(conn: &mut Connection, comment: CommentId, limit: i64) -> Result<Vec<Taught>> {
    type Row = (
        CommentId,
        Status,
        Option<AccountId>,
        bool,
        Option<CommentId>,
    );
    let rows: Vec<Row> = comments::table
        .left_join(spam_lessons::table)
        .filter(comments::id.gt(comment))
        .order(comments::id)
        .limit(limit)
        .select((
            comments::id,
            comments::status,
            comments::decided_by,
            comments::submission_key.is_null(),
            spam_lessons::comment_id.nullable(),
        ))
        .load(conn)?;
    let taught = |(id, status, decided_by, is_imported, lesson): Row| Taught {
        id,
        status,
        is_decided: decided_by.is_some(),
        is_imported,
        has_lesson: lesson.is_some(),
    };
    Ok(rows.into_iter().map(taught).collect())
}

/// Tokens that stood in one comment alone, which was decided about before `moment`.
pub fn rare(conn: &mut Connection, moment: Moment, limit: i64) -> Result<Vec<String>> {
    Ok(spam_tokens::table
        .filter(spam_tokens::seen.eq(1))
        .filter(spam_tokens::since.lt(moment))
        .filter(spam_tokens::token.ne(ANY))
        .order((spam_tokens::since, spam_tokens::token))
        .limit(limit)
        .select(spam_tokens::token)
        .load(conn)?)
}

/// The tokens seen least, of those the oldest first.
pub fn rarest(conn: &mut Connection, limit: i64) -> Result<Vec<String>> {
    Ok(spam_tokens::table
        .filter(spam_tokens::seen.ge(1))
        .filter(spam_tokens::token.ne(ANY))
        .order((spam_tokens::seen, spam_tokens::since, spam_tokens::token))
        .limit(limit)
        .select(spam_tokens::token)
        .load(conn)?)
}

/// How many tokens are known; no more are counted than `limit`.
pub fn number(conn: &mut Connection, limit: i64) -> Result<i64> {
    let all = spam_tokens::table
        .filter(spam_tokens::seen.ge(1))
        .select(spam_tokens::token)
        .limit(limit);
    Ok(Counted(all).get_result(conn)?)
}

/// Forgets tokens.
pub fn drop_tokens(tx: &mut Transaction, tokens: &[String]) -> Result<()> {
    diesel::delete(spam_tokens::table.filter(among(spam_tokens::token, tokens)))
        .execute(&mut **tx)?;
    Ok(())
}
