//! How many articles each month has: the triggers of the database count them, by the clock it was told.

use super::queries::{count_in, last_before, set_turns, turns, write_months};
use super::{Month, Span};
use crate::clock::Moment;
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::Topic;
use crate::language::{self, Speech};
use crate::zone::Zone;

/// The first moment of all, for a database.
const BEGINNING: Moment = Moment(-1_000_000_000_000_000);

/// Whether the months are those of `zone`.
pub fn is_by(conn: &mut Connection, zone: Zone) -> Result<bool> {
    Ok(turns(conn)? == turns_of(zone))
}

/// Counts them anew, by the clock of `zone`, and has it so from then on.
pub fn count_by(tx: &mut Transaction, zone: Zone) -> Result<()> {
    set_turns(tx, &turns_of(zone))?;
    let there = Speech {
        zone,
        ..language::speech()
    };
    let months = language::at_once(there, || counted(tx))?;
    write_months(tx, &months)?;
    tx.touch(Topic::Listings);
    Ok(())
}

/// The months in which something was published, the latest first: each is found after the one before.
fn counted(conn: &mut Connection) -> Result<Vec<Month>> {
    let mut months = Vec::new();
    let mut before = Moment(i64::MAX);
    while let Some(last) = last_before(conn, before)? {
        let (year, month) = last.month();
        let Some(span) = Span::month(year, month) else {
            break;
        };
        let span = Span {
            until: before.min(span.until),
            ..span
        };
        let articles = count_in(conn, span)?;
        months.push(Month {
            year,
            month,
            articles,
        });
        before = span.from;
    }
    Ok(months)
}

/// How many seconds the clock is ahead of UTC, and from when on.
fn turns_of(zone: Zone) -> Vec<(Moment, i64)> {
    let (first, turns) = zone.turns();
    let later = turns
        .into_iter()
        .map(|(at, ahead)| (Moment::from(at), i64::from(ahead)));
    let first = (BEGINNING, i64::from(first));
    std::iter::once(first).chain(later).collect()
}
