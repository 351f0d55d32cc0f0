//! Whether somebody has anything of their own in the threads under an article.

use crate::comments::Status;
use crate::db::Connection;
use crate::db::schema::{comments, recommendations, reports};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId};
use diesel::dsl::{exists, select};
use diesel::prelude::*;

/// Whether something of `viewer` stands under an article: a comment, published or for their own eyes, or
/// what they recommend or have reported.
pub fn takes_part(conn: &mut Connection, viewer: AccountId, article: ArticleId) -> Result<bool> {
    let stands = |status: Status| comments::status.eq(status);
    let seen = stands(Status::Published)
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
    let any = exists(theirs).or(exists(reported)).or(exists(recommended));
    Ok(select(any).get_result(conn)?)
}
