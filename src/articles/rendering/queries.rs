//! Questions about stored HTML and the pipeline that made it.

use super::{Outdated, Rendering, first_of_the_next, first_of_this, version as version_in};
use crate::db::schema::articles;
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::ArticleId;
use crate::language::Tongue;
use diesel::prelude::*;

/// Articles whose HTML an older pipeline made, or this one in a language the site spoke before, the oldest
/// pipeline first, from those on that come after a version and a number.
pub fn outdated(
    conn: &mut Connection,
    (version, id): (i64, ArticleId),
    limit: i64,
) -> Result<Vec<Outdated>> {
    let site = Tongue::default();
    // Whatever names its language has our words in that, or keeps those it got.
    let as_the_site = articles::language
        .eq("")
        .and(articles::html_version.ne(version_in(&site)));
    let same_version = articles::html_version.eq(version).and(articles::id.gt(id));
    Ok(articles::table
        .filter(articles::html_version.lt(first_of_the_next()))
        .filter(articles::html_version.lt(first_of_this()).or(as_the_site))
        // Both bounds say the same; the plain one is where an index begins to be read.
        .filter(articles::html_version.ge(version))
        .filter(articles::html_version.gt(version).or(same_version))
        .order((articles::html_version, articles::id))
        .limit(limit)
        .select(Outdated::as_select())
        .load(conn)?)
}

/// Stores a rendering over `old`; `false` if that is not how the article stands any more.
pub fn renew(tx: &mut Transaction, old: &Outdated, rendering: &Rendering) -> Result<bool> {
    let same = articles::id
        .eq(old.id)
        .and(articles::version.eq(old.version))
        .and(articles::html_version.eq(old.html_version));
    let changed = diesel::update(articles::table.filter(same))
        .set(rendering)
        .execute(&mut **tx)?;
    Ok(changed == 1)
}
