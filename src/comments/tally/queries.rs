//! The counters as they are stored.

use crate::clock::Moment;
use crate::db::Transaction;
use crate::db::schema::{articles, comments, threads};
use crate::error::Result;
use crate::ids::{ArticleId, CommentId};
use diesel::prelude::*;

/// Changes how many published comments an article has. One that was wrong keeps nobody from removing
/// a comment: it never goes below nothing.
pub fn step_article(tx: &mut Transaction, article: ArticleId, by: i64) -> Result<()> {
    if by != 0 {
        let counted = articles::table.find(article);
        diesel::update(counted.filter(articles::comment_count.ge(-by)))
            .set(articles::comment_count.eq(articles::comment_count + by))
            .execute(&mut **tx)?;
    }
    Ok(())
}

/// Changes how many published comments a thread has; one without any is not listed.
pub fn step_thread(tx: &mut Transaction, root: CommentId, by: i64) -> Result<()> {
    if by == 0 {
        return Ok(());
    }
    let thread = threads::table.filter(threads::root_id.eq(root));
    if by < 0 {
        diesel::delete(thread.filter(threads::published.le(-by))).execute(&mut **tx)?;
    }
    let changed = diesel::update(thread)
        .set(threads::published.eq(threads::published + by))
        .execute(&mut **tx)?;
    if changed == 0 && by > 0 {
        list(tx, root, by)?;
    }
    Ok(())
}

/// Lists a thread in which there is something to see now.
fn list(tx: &mut Transaction, root: CommentId, published: i64) -> Result<()> {
    let (article, begun_at): (ArticleId, Moment) = comments::table
        .find(root)
        .select((comments::article_id, comments::created_at))
        .first(&mut **tx)?;
    diesel::insert_into(threads::table)
        .values((
            threads::root_id.eq(root),
            threads::article_id.eq(article),
            threads::begun_at.eq(begun_at),
            threads::published.eq(published),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Notes that everybody can see a comment from now on.
pub fn note_appearance(tx: &mut Transaction, id: CommentId) -> Result<()> {
    let now = tx.now;
    diesel::update(comments::table.find(id))
        .set(comments::appeared_at.eq(now))
        .execute(&mut **tx)?;
    Ok(())
}
