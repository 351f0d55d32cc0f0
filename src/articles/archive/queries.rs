//! Questions about what was published when. Nothing is counted: that lies ready for each month.

use super::{Month, Span};
use crate::articles::listings::Titled;
use crate::articles::{Kind, Status};
use crate::db::schema::{archive_months, articles};
use crate::db::{Connection, Order, Way, along};
use crate::error::Result;
use crate::place::{Place, Stretch};
use diesel::prelude::*;

/// No more months than of two hundred years.
const MOST: i64 = 200 * 12;

/// The months in which something was published, the latest first.
pub fn months(conn: &mut Connection) -> Result<Vec<Month>> {
    let rows: Vec<(i64, i64)> = archive_months::table
        // As written: 202603. All are later than the year 0, and so read in their order.
        .filter(archive_months::month.gt(0))
        .filter(archive_months::articles.gt(0))
        .order(archive_months::month.desc())
        .limit(MOST)
        .select((archive_months::month, archive_months::articles))
        .load(conn)?;
    let read = |(month, articles): (i64, i64)| Month::read(month, articles.max(0) as u64);
    Ok(rows.into_iter().filter_map(read).collect())
}

/// A page of what was published in a span of time, the latest first.
///
/// # Errors
/// [`crate::error::Error::NotFound`] for a place at an article that never was published.
pub fn published_in(
    conn: &mut Connection,
    span: Span,
    place: Place,
    limit: usize,
) -> Result<Stretch<Titled>> {
    let way = Way::from(place, Order::LatestFirst, |id| {
        crate::articles::listings::queries::published_at(conn, id)
    })?;
    let some = articles::table
        .filter(articles::kind.eq(Kind::Article))
        .filter(articles::status.eq(Status::Published))
        .filter(articles::published_at.ge(span.from))
        .filter(articles::published_at.lt(span.until))
        .select(Titled::as_select())
        .into_boxed();
    let some = along!(way, some, articles::published_at, articles::id);
    let found = some.limit(limit as i64 + 1).load(conn)?;
    Ok(Stretch::of(place, found, limit, |one: &Titled| one.id.0))
}
