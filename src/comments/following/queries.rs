//! Who follows what, and what is new there.

use super::{Conversation, Follow};
use crate::articles::Status as ArticleStatus;
use crate::clock::Moment;
use crate::comments::visibility::queries::seen_in_thread;
use crate::comments::visits::LastVisit;
use crate::db::schema::{articles, comments, follows, visits};
use crate::db::{Backend, Connection, Counted, Order, Transaction, Way, along, among};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::place::{Place, Stretch};
use diesel::dsl::{exists, select};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable};
use std::collections::{HashMap, HashSet};

/// So many answers of a thread are looked at for new ones, the latest.
const LATEST: i64 = 100;

/// What is followed, with the state, the title and the slug of its article.
pub type FollowRow = (Follow, (ArticleStatus, String, String));

/// Whether `reader` follows a conversation.
pub fn follows(conn: &mut Connection, reader: AccountId, what: Conversation) -> Result<bool> {
    let theirs = follows::table
        .filter(follows::account_id.eq(reader))
        .filter(follows::article_id.eq(what.article));
    let question = match what.thread {
        None => select(exists(theirs.filter(follows::thread_id.is_null()))).get_result(conn),
        Some(thread) => {
            select(exists(theirs.filter(follows::thread_id.eq(thread)))).get_result(conn)
        }
    };
    Ok(question?)
}

/// How many conversations somebody follows.
pub fn count(conn: &mut Connection, reader: AccountId) -> Result<i64> {
    let theirs = follows::table
        .filter(follows::account_id.eq(reader))
        .select(follows::id)
        .limit(super::MOST);
    Ok(Counted(theirs).get_result(conn)?)
}

/// Notes that `reader` follows a conversation, once.
pub fn insert(tx: &mut Transaction, reader: AccountId, what: Conversation) -> Result<()> {
    let now = tx.now;
    diesel::sql_query(
        "INSERT INTO follows (account_id, article_id, thread_id, at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT DO NOTHING",
    )
    .bind::<BigInt, _>(reader)
    .bind::<BigInt, _>(what.article)
    .bind::<Nullable<BigInt>, _>(what.thread)
    .bind::<BigInt, _>(now)
    .execute(&mut **tx)?;
    Ok(())
}

/// Forgets that `reader` follows a conversation.
pub fn delete(tx: &mut Transaction, reader: AccountId, what: Conversation) -> Result<()> {
    let theirs = follows::account_id
        .eq(reader)
        .and(follows::article_id.eq(what.article));
    match what.thread {
        None => diesel::delete(follows::table.filter(theirs.and(follows::thread_id.is_null())))
            .execute(&mut **tx)?,
        Some(thread) => {
            diesel::delete(follows::table.filter(theirs.and(follows::thread_id.eq(thread))))
                .execute(&mut **tx)?
        }
    };
    Ok(())
}

/// Forgets one of the conversations somebody follows.
pub fn delete_one(tx: &mut Transaction, reader: AccountId, id: i64) -> Result<()> {
    let theirs = follows::id.eq(id).and(follows::account_id.eq(reader));
    diesel::delete(follows::table.filter(theirs)).execute(&mut **tx)?;
    Ok(())
}

/// Forgets what somebody follows.
pub fn forget(tx: &mut Transaction, reader: AccountId) -> Result<()> {
    diesel::delete(follows::table.filter(follows::account_id.eq(reader))).execute(&mut **tx)?;
    Ok(())
}

/// The threads under an article that somebody follows.
pub fn threads_under(
    conn: &mut Connection,
    reader: AccountId,
    article: ArticleId,
) -> Result<HashSet<CommentId>> {
    let found: Vec<Option<CommentId>> = follows::table
        .filter(follows::account_id.eq(reader))
        .filter(follows::article_id.eq(article))
        .filter(follows::thread_id.is_not_null())
        .select(follows::thread_id)
        .limit(super::MOST)
        .load(conn)?;
    Ok(found.into_iter().flatten().collect())
}

/// A page of what somebody follows, what they began last first.
pub fn listed(
    conn: &mut Connection,
    reader: AccountId,
    place: Place,
    limit: usize,
) -> Result<Stretch<FollowRow>> {
    // What was followed before is a place as well.
    let way = Way::sorted(place, Order::LatestFirst, |id: i64| Ok(Some(id)))?;
    let theirs = follows::table
        .inner_join(articles::table.on(articles::id.eq(follows::article_id)))
        .filter(follows::account_id.eq(reader))
        .select((
            Follow::as_select(),
            (articles::status, articles::title, articles::slug),
        ))
        .limit(limit as i64 + 1)
        .into_boxed::<Backend>();
    let found: Vec<FollowRow> = along!(way, theirs, follows::id, follows::id).load(conn)?;
    Ok(Stretch::of(place, found, limit, |(follow, _)| follow.id))
}

/// When somebody last visited each of some articles.
pub fn last_visits(
    conn: &mut Connection,
    reader: AccountId,
    articles: &[ArticleId],
) -> Result<HashMap<ArticleId, LastVisit>> {
    let found: Vec<(ArticleId, LastVisit)> = visits::table
        .filter(visits::account_id.eq(reader))
        .filter(among(visits::article_id, articles))
        .select((visits::article_id, LastVisit::as_select()))
        .load(conn)?;
    Ok(found.into_iter().collect())
}

/// What others answered in a thread that appeared after `since`, of the latest answers.
pub fn new_in(
    conn: &mut Connection,
    thread: CommentId,
    since: Moment,
    reader: AccountId,
) -> Result<Vec<CommentId>> {
    let latest: Vec<(CommentId, AccountId, Moment)> = comments::table
        .filter(comments::root_id.eq(thread))
        .filter(seen_in_thread())
        .order((comments::created_at.desc(), comments::id.desc()))
        .limit(LATEST)
        .select((comments::id, comments::author_id, comments::appeared_at))
        .load(conn)?;
    let new = latest.into_iter().rev();
    let new = new.filter(|(_, author, appeared)| *author != reader && *appeared > since);
    Ok(new.map(|(id, ..)| id).collect())
}
