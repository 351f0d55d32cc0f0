//! Questions about what was published when. Nothing is counted for readers: that lies ready for each month.

use super::{Month, Span};
use crate::articles::listings::Titled;
use crate::articles::{Kind, Status};
use crate::clock::Moment;
use crate::db::schema::{archive_months, articles, zone_turns};
use crate::db::{Connection, Order, Transaction, Way, along};
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

/// How many seconds the clock by which months are counted is ahead of UTC, and from when on, in their order.
pub fn turns(conn: &mut Connection) -> Result<Vec<(Moment, i64)>> {
    Ok(zone_turns::table
        .order(zone_turns::begins_at)
        .select((zone_turns::begins_at, zone_turns::seconds_ahead))
        .load(conn)?)
}

/// Has months counted by another clock from now on. What is counted so far is to be counted anew in the same change.
pub fn set_turns(tx: &mut Transaction, turns: &[(Moment, i64)]) -> Result<()> {
    if tx.has_company() {
        // PostgreSQL makes changes side by side: nobody publishes by the old clock meanwhile.
        diesel::sql_query("LOCK TABLE articles IN SHARE ROW EXCLUSIVE MODE").execute(&mut **tx)?;
    }
    diesel::delete(zone_turns::table).execute(&mut **tx)?;
    for (begins_at, ahead) in turns {
        diesel::insert_into(zone_turns::table)
            .values((
                zone_turns::begins_at.eq(begins_at),
                zone_turns::seconds_ahead.eq(ahead),
            ))
            .execute(&mut **tx)?;
    }
    Ok(())
}

/// When the last article before a moment was published.
pub fn last_before(conn: &mut Connection, moment: Moment) -> Result<Option<Moment>> {
    let found: Option<Option<Moment>> = articles::table
        .filter(articles::kind.eq(Kind::Article))
        .filter(articles::status.eq(Status::Published))
        .filter(articles::published_at.lt(moment))
        .order((articles::published_at.desc(), articles::id.desc()))
        .select(articles::published_at)
        .first(conn)
        .optional()?;
    Ok(found.flatten())
}

/// How many articles were published in a span of time.
pub fn count_in(conn: &mut Connection, span: Span) -> Result<u64> {
    let many: i64 = articles::table
        .filter(articles::kind.eq(Kind::Article))
        .filter(articles::status.eq(Status::Published))
        .filter(articles::published_at.ge(span.from))
        .filter(articles::published_at.lt(span.until))
        .count()
        .get_result(conn)?;
    Ok(many.max(0) as u64)
}

/// Stores how many articles the months have; all others have none.
pub fn write_months(tx: &mut Transaction, months: &[Month]) -> Result<()> {
    diesel::delete(archive_months::table).execute(&mut **tx)?;
    for month in months {
        diesel::insert_into(archive_months::table)
            .values((
                archive_months::month.eq(month.stored()),
                archive_months::articles.eq(month.articles as i64),
            ))
            .execute(&mut **tx)?;
    }
    Ok(())
}
