//! Questions about stored HTML and the pipeline that made it.

use super::Outdated;
use crate::db::schema::comments;
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::CommentId;
use crate::markdown::{self, PIPELINE_VERSION};
use diesel::prelude::*;

/// Comments whose HTML an older pipeline made, the oldest pipeline first, from those on that come
/// after a version and a number.
pub fn outdated(
    conn: &mut Connection,
    (version, id): (i64, CommentId),
    limit: i64,
) -> Result<Vec<Outdated>> {
    let same_version = comments::html_version.eq(version).and(comments::id.gt(id));
    Ok(comments::table
        .filter(comments::html_version.lt(PIPELINE_VERSION))
        // Both bounds say the same; the plain one is where an index begins to be read.
        .filter(comments::html_version.ge(version))
        .filter(comments::html_version.gt(version).or(same_version))
        .order((comments::html_version, comments::id))
        .limit(limit)
        .select(Outdated::as_select())
        .load(conn)?)
}

/// Stores a rendering over `old`; `false` if that is not how the comment stands any more.
pub fn renew(tx: &mut Transaction, old: &Outdated, rendered: &markdown::Comment) -> Result<bool> {
    let same = comments::id
        .eq(old.id)
        .and(comments::html_version.eq(old.html_version))
        .and(comments::body.eq(&old.body));
    let changed = diesel::update(comments::table.filter(same))
        .set((
            comments::body_html.eq(rendered.html.as_str()),
            comments::html_version.eq(PIPELINE_VERSION),
            comments::links.eq(rendered.links as i64),
        ))
        .execute(&mut **tx)?;
    Ok(changed == 1)
}
