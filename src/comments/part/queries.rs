//! Whether somebody has anything of their own in the threads under an article.

use crate::comments::Status;
use crate::comments::visibility::queries::seen_in_thread;
use crate::comments::visits::Going;
use crate::db::Connection;
use crate::db::schema::{comments, follows, mutes, recommendations, reports};
use crate::error::Result;
use diesel::dsl::{exists, select};
use diesel::prelude::*;

/// Whether something of the viewer who goes there stands under an article: a comment, published or for their
/// own eyes, what they recommend, have reported or follow, somebody they mute, or what is new to them.
pub fn takes_part(conn: &mut Connection, going: &Going) -> Result<bool> {
    let (viewer, article) = (going.reader, going.article);
    let stands = |status: Status| comments::status.eq(status);
    let seen = seen_in_thread()
        .or(stands(Status::Held))
        .or(stands(Status::Rejected))
        .or(stands(Status::Removed));
    let theirs = comments::table
        .filter(comments::author_id.eq(viewer))
        .filter(seen)
        .filter(comments::article_id.eq(article));
    let reported = reports::table
        .filter(reports::reporter_id.eq(viewer))
        .filter(reports::article_id.eq(article));
    let recommended = recommendations::table
        .filter(recommendations::account_id.eq(viewer))
        .filter(recommendations::article_id.eq(article));
    let followed = follows::table
        .filter(follows::account_id.eq(viewer))
        .filter(follows::article_id.eq(article))
        .filter(follows::thread_id.is_not_null());
    let there = comments::table
        .filter(comments::article_id.eq(article))
        .filter(seen_in_thread());
    let new = there
        .filter(comments::appeared_at.gt(going.visit.new_since))
        .filter(comments::author_id.ne(viewer));
    let muted = mutes::table
        .filter(mutes::account_id.eq(viewer))
        .select(mutes::muted_id);
    let muted = there.filter(comments::author_id.eq_any(muted));
    let any = exists(theirs).or(exists(reported)).or(exists(recommended));
    let any = any.or(exists(followed)).or(exists(new)).or(exists(muted));
    Ok(select(any).get_result(conn)?)
}
