//! Questions about what stands before and after an article.

use super::Around;
use crate::articles::listings::Titled;
use crate::articles::{Article, Kind, Status};
use crate::clock::Moment;
use crate::db::schema::articles;
use crate::db::{Connection, Way, along};
use crate::error::Result;
use diesel::prelude::*;

/// What was published right before and right after an article; nothing about one that never was.
pub fn by_date(conn: &mut Connection, article: &Article) -> Result<Around> {
    let Some(at) = article.published_at else {
        return Ok(Around::default());
    };
    let mut next = |rises| {
        let behind = Some((at, article.id.0));
        next(conn, Way { rises, behind })
    };
    Ok(Around {
        before: next(false)?,
        after: next(true)?,
        in_series: false,
    })
}

fn next(conn: &mut Connection, way: Way<Moment>) -> Result<Option<Titled>> {
    let some = articles::table
        .filter(articles::kind.eq(Kind::Article))
        .filter(articles::status.eq(Status::Published))
        .select(Titled::as_select())
        .into_boxed();
    let some = along!(way, some, articles::published_at, articles::id);
    Ok(some.limit(1).first(conn).optional()?)
}
